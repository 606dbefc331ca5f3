"""PvTextView from Python strings, for the tests of the room."""

import ctypes

size_t = ctypes.c_size_t


class View(ctypes.Structure):
    """PvTextView."""

    _fields_ = (("data", ctypes.c_char_p), ("n", size_t), ("kind", ctypes.c_int))

    @classmethod
    def of(cls, text: str | bytes, kind: int = 0) -> "View":
        """View a str (or bytes) in its smallest kind, or a wider one."""
        if isinstance(text, bytes):
            return cls(text, len(text), 1)
        kind = max(kind, kind_of(text))
        return cls(pack(text, kind), len(text), kind)


def kind_of(text: str) -> int:
    """Return the smallest kind that holds a str."""
    widest = max(map(ord, text), default=0)
    return 1 if widest < 0x100 else 2 if widest < 0x10000 else 4


def pack(text: str, kind: int) -> bytes:
    """Return the characters of a str, `kind` bytes each."""
    return b"".join(ord(c).to_bytes(kind, "little") for c in text)


def unpack(raw: bytes, kind: int) -> str:
    """Return the str of characters of `kind` bytes each."""
    return "".join(chr(int.from_bytes(raw[i : i + kind], "little")) for i in range(0, len(raw), kind))
