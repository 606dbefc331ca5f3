"""Universally unique identifiers: UUID, uuid1, uuid3, uuid4, uuid5, and uuid7 of later Pythons.

A VM has no hardware address: getnode() is a random one, as RFC 9562 has it.
"""

__all__ = ["NAMESPACE_DNS", "NAMESPACE_OID", "NAMESPACE_URL", "NAMESPACE_X500", "RESERVED_FUTURE",
           "RESERVED_MICROSOFT", "RESERVED_NCS", "RFC_4122", "SafeUUID", "UUID", "getnode", "uuid1",
           "uuid3", "uuid4", "uuid5"]

from enum import Enum

RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = [
    "reserved for NCS compatibility", "specified in RFC 4122",
    "reserved for Microsoft compatibility", "reserved for future definition"]


class SafeUUID(Enum):
    """Was a UUID made in a way that is safe among processes."""

    safe = 0
    unsafe = -1
    unknown = None


_UNKNOWN = SafeUUID.unknown


class UUID:
    """A UUID: 128 bits, immutable and hashable."""

    __slots__ = ("int", "is_safe", "__weakref__")

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *,
                 is_safe=_UNKNOWN):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError("one of the hex, bytes, bytes_le, fields, or int arguments must be given")
        if hex is not None:
            hex = hex.replace("urn:", "").replace("uuid:", "")
            hex = hex.strip("{}").replace("-", "")
            if len(hex) != 32:
                raise ValueError("badly formed hexadecimal UUID string")
            int = int_(hex, 16)
        if bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError("bytes_le is not a 16-char string")
            bytes = bytes_le[3::-1] + bytes_le[5:3:-1] + bytes_le[7:5:-1] + bytes_le[8:]
        if bytes is not None:
            if len(bytes) != 16:
                raise ValueError("bytes is not a 16-char string")
            int = int_.from_bytes(bytes)
        if fields is not None:
            int = _of_fields(fields)
        if not 0 <= int < 1 << 128:
            raise ValueError("int is out of range (need a 128-bit value)")
        if version is not None:
            if not 1 <= version <= 7:
                raise ValueError("illegal version number")
            int &= ~(0xC000 << 48)
            int |= 0x8000 << 48
            int &= ~(0xF000 << 64)
            int |= version << 76
        object.__setattr__(self, "int", int)
        object.__setattr__(self, "is_safe", is_safe)

    def __getstate__(self):
        d = {"int": self.int}
        if self.is_safe is not _UNKNOWN:
            d["is_safe"] = self.is_safe.value
        return d

    def __setstate__(self, state):
        object.__setattr__(self, "int", state["int"])
        object.__setattr__(self, "is_safe",
                           SafeUUID(state["is_safe"]) if "is_safe" in state else _UNKNOWN)

    def __eq__(self, other):
        return self.int == other.int if isinstance(other, UUID) else NotImplemented

    def __lt__(self, other):
        return self.int < other.int if isinstance(other, UUID) else NotImplemented

    def __gt__(self, other):
        return self.int > other.int if isinstance(other, UUID) else NotImplemented

    def __le__(self, other):
        return self.int <= other.int if isinstance(other, UUID) else NotImplemented

    def __ge__(self, other):
        return self.int >= other.int if isinstance(other, UUID) else NotImplemented

    def __hash__(self):
        return hash(self.int)

    def __int__(self):
        return self.int

    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"

    def __setattr__(self, name, value):
        raise TypeError("UUID objects are immutable")

    def __str__(self):
        x = "%032x" % self.int
        return f"{x[:8]}-{x[8:12]}-{x[12:16]}-{x[16:20]}-{x[20:]}"

    @property
    def bytes(self):
        """The 16 bytes, the highest first."""
        return self.int.to_bytes(16)

    @property
    def bytes_le(self):
        """The 16 bytes, the time's fields with the lowest first."""
        b = self.bytes
        return b[3::-1] + b[5:3:-1] + b[7:5:-1] + b[8:]

    @property
    def fields(self):
        """The six fields."""
        return (self.time_low, self.time_mid, self.time_hi_version, self.clock_seq_hi_variant,
                self.clock_seq_low, self.node)

    @property
    def time_low(self):
        """The first 32 bits."""
        return self.int >> 96

    @property
    def time_mid(self):
        """The next 16 bits."""
        return self.int >> 80 & 0xFFFF

    @property
    def time_hi_version(self):
        """The next 16 bits."""
        return self.int >> 64 & 0xFFFF

    @property
    def clock_seq_hi_variant(self):
        """The next 8 bits."""
        return self.int >> 56 & 0xFF

    @property
    def clock_seq_low(self):
        """The next 8 bits."""
        return self.int >> 48 & 0xFF

    @property
    def time(self):
        """The time of a version 1 UUID; of version 7 in milliseconds."""
        if self.version == 7:
            return self.int >> 80
        return (self.time_hi_version & 0x0FFF) << 48 | self.time_mid << 32 | self.time_low

    @property
    def clock_seq(self):
        """The 14 bits of the clock's sequence."""
        return (self.clock_seq_hi_variant & 0x3F) << 8 | self.clock_seq_low

    @property
    def node(self):
        """The last 48 bits."""
        return self.int & 0xFFFFFFFFFFFF

    @property
    def hex(self):
        """32 hexadecimal digits."""
        return "%032x" % self.int

    @property
    def urn(self):
        """As a URN."""
        return "urn:uuid:" + str(self)

    @property
    def variant(self):
        """Which layout the bits have."""
        if not self.int & (0x8000 << 48):
            return RESERVED_NCS
        if not self.int & (0x4000 << 48):
            return RFC_4122
        if not self.int & (0x2000 << 48):
            return RESERVED_MICROSOFT
        return RESERVED_FUTURE

    @property
    def version(self):
        """The version number, or None."""
        return self.int >> 76 & 0xF if self.variant == RFC_4122 else None


int_ = int
bytes_ = bytes


def _of_fields(fields):
    if len(fields) != 6:
        raise ValueError("fields is not a 6-tuple")
    total = 0
    for number, bits, value in zip(range(1, 7), (32, 16, 16, 8, 8, 48), fields):
        if not 0 <= value < 1 << bits:
            raise ValueError(f"field {number} out of range (need a{'n' if bits == 8 else ''} {bits}-bit value)")
        total = total << bits | value
    return total


def _random(bits):
    from os import urandom

    return int.from_bytes(urandom((bits + 7) // 8)) >> -bits % 8


_node = None
_last_timestamp = None


def getnode():
    """A 48-bit number that stands for this VM: random, with the multicast bit."""
    global _node
    if _node is None:
        _node = _random(48) | 1 << 40
    return _node


def uuid1(node=None, clock_seq=None):
    """Generate a UUID from a host ID, sequence number, and the current time."""
    global _last_timestamp
    import time

    timestamp = time.time_ns() // 100 + 0x01B21DD213814000
    if _last_timestamp is not None and timestamp <= _last_timestamp:
        timestamp = _last_timestamp + 1
    _last_timestamp = timestamp
    if clock_seq is None:
        clock_seq = _random(14)
    if node is None:
        node = getnode()
    return UUID(fields=(timestamp & 0xFFFFFFFF, timestamp >> 32 & 0xFFFF, timestamp >> 48 & 0x0FFF,
                        clock_seq >> 8 & 0x3F, clock_seq & 0xFF, node), version=1)


def uuid3(namespace, name):
    """Generate a UUID from the MD5 hash of a namespace UUID and a name."""
    from _hash import new

    if isinstance(name, str):
        name = bytes(name, "utf-8")
    return UUID(bytes=new("md5", namespace.bytes + name).digest(), version=3)


def uuid4():
    """Generate a random UUID."""
    from os import urandom

    return UUID(bytes=urandom(16), version=4)


def uuid5(namespace, name):
    """Generate a UUID from the SHA-1 hash of a namespace UUID and a name."""
    from _hash import new

    if isinstance(name, str):
        name = bytes(name, "utf-8")
    return UUID(bytes=new("sha1", namespace.bytes + name).digest()[:16], version=5)


_last_7 = None


def uuid7():
    """Generate a UUID that begins with the time in milliseconds; one is greater than the one before."""
    global _last_7
    import time

    number = (time.time_ns() // 1000000) << 74 | _random(74)
    if _last_7 is not None and number >> 42 <= _last_7 >> 42:
        number = _last_7 + 1 + _random(32)
    _last_7 = number
    return UUID(int=number >> 74 << 80 | (number >> 62 & 0xFFF) << 64 | number & (1 << 62) - 1, version=7)


NAMESPACE_DNS = UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_URL = UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_OID = UUID("6ba7b812-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_X500 = UUID("6ba7b814-9dad-11d1-80b4-00c04fd430c8")
