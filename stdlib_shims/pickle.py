"""pickle that writes plain data and loads nothing, for what it loads runs code.

Programs that merely import it, catch its errors, or make a key of a few numbers run.
"""

__all__ = ["DEFAULT_PROTOCOL", "HIGHEST_PROTOCOL", "PickleError", "Pickler", "PicklingError",
           "Unpickler", "UnpicklingError", "dump", "dumps", "load", "loads"]

HIGHEST_PROTOCOL, DEFAULT_PROTOCOL = 5, 4
format_version = "4.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]


class PickleError(Exception):
    """What goes wrong with pickles."""


class PicklingError(PickleError):
    """Something cannot be pickled."""


class UnpicklingError(PickleError):
    """Something cannot be read."""


def _refuse(name):
    raise NotImplementedError(f"pickle.{name} is not available: what it loads runs code; use json, or "
                              "the host's VM.snapshot()")


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Write plain data to a file: see dumps()."""
    file.write(dumps(obj, protocol))


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Return numbers, texts, bytes, lists, tuples and dicts as a pickle that CPython reads."""
    if protocol is None:
        protocol = DEFAULT_PROTOCOL
    if protocol < 0:
        protocol = HIGHEST_PROTOCOL
    if protocol > HIGHEST_PROTOCOL:
        raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
    parts = [b"\x80", bytes([max(protocol, 3)])]
    _write(obj, parts.append, 0)
    parts.append(b".")
    if protocol < 3:
        parts[1] = bytes([2])
    return b"".join(parts)


def _write(obj, put, depth):
    kind = type(obj)
    if depth > 100:
        raise PicklingError("the data are nested too deeply")
    if obj is None:
        put(b"N")
    elif kind is bool:
        put(b"\x88" if obj else b"\x89")
    elif kind is int:
        _write_int(obj, put)
    elif kind is float:
        import struct

        put(b"G" + struct.pack(">d", obj))
    elif kind is str:
        data = obj.encode("utf-8", "surrogatepass")
        put(b"X" + len(data).to_bytes(4, "little") + data)
    elif kind is bytes:
        put(b"B" + len(obj).to_bytes(4, "little") + obj)
    elif kind is list or kind is tuple:
        put(b"](" if kind is list else b"(")
        for item in obj:
            _write(item, put, depth + 1)
        put(b"e" if kind is list else b"t")
    elif kind is dict:
        put(b"}(")
        for key, value in obj.items():
            _write(key, put, depth + 1)
            _write(value, put, depth + 1)
        put(b"u")
    else:
        raise PicklingError(f"only plain data are pickled here, not {kind.__name__} objects")


def _write_int(number, put):
    if 0 <= number < 256:
        put(b"K" + bytes([number]))
    elif 0 <= number < 65536:
        put(b"M" + number.to_bytes(2, "little"))
    elif -2**31 <= number < 2**31:
        put(b"J" + number.to_bytes(4, "little", signed=True))
    else:
        data = number.to_bytes(number.bit_length() // 8 + 1, "little", signed=True)
        if len(data) < 256:
            put(b"\x8a" + bytes([len(data)]) + data)
        else:
            put(b"\x8b" + len(data).to_bytes(4, "little") + data)


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
    _refuse("load()")


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
    _refuse("loads()")


class Pickler:
    """Refuses to be made."""

    def __init__(self, *args, **kwargs):
        _refuse("Pickler")


class Unpickler:
    """Refuses to be made."""

    def __init__(self, *args, **kwargs):
        _refuse("Unpickler")


class PickleBuffer:
    """Refuses to be made."""

    def __init__(self, *args, **kwargs):
        _refuse("PickleBuffer")
