"""Names of encodings; the codecs themselves are the machine's (see codecs)."""


class CodecRegistryError(LookupError, SystemError):
    """A codec that is none."""


_cache = {}  # CPython's; the machine keeps its own


def normalize_encoding(encoding):
    """Return an encoding's name with underscores for what is no letter or digit."""
    if isinstance(encoding, bytes):
        encoding = str(encoding, "ascii")
    parts = "".join(c if c.isascii() and (c.isalnum() or c == ".") else " " for c in encoding)
    return "_".join(parts.split())


def __getattr__(name):  # CPython imports the codecs that it begins with
    if name in ("ascii", "latin_1", "utf_8"):
        __import__(f"encodings.{name}")
        return globals()[name]
    raise AttributeError(f"module 'encodings' has no attribute {name!r}")
