"""HMAC (keyed hashing for message authentication), RFC 2104."""

import _hash

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = ("compare_digest",)

trans_5C = bytes(x ^ 0x5C for x in range(256))
trans_36 = bytes(x ^ 0x36 for x in range(256))
digest_size = None


def _maker(digestmod):
    """A function from data to a hash object, for what HMAC() and digest() take as digestmod."""
    if callable(digestmod):
        return digestmod
    import hashlib

    if isinstance(digestmod, str):
        return lambda d=b"": hashlib.new(digestmod, d)
    return lambda d=b"": digestmod.new(d)


class HMAC:
    """RFC 2104 HMAC class.  Also complies with RFC 4231."""

    blocksize = 64
    __slots__ = ("_hmac", "_inner", "_outer", "block_size", "digest_size")

    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f"key: expected bytes or bytearray, but got {type(key).__name__!r}")
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        self._init_old(key, msg, digestmod)

    def _init_old(self, key, msg, digestmod):
        make = _maker(digestmod)
        self._hmac = None
        self._outer = make()
        self._inner = make()
        self.digest_size = self._inner.digest_size
        if hasattr(self._inner, "block_size"):
            blocksize = self._inner.block_size
            if blocksize < 16:
                from warnings import warn

                warn(f"block_size of {blocksize} seems too small; using our default of "
                     f"{self.blocksize}.", RuntimeWarning, 2)
                blocksize = self.blocksize
        else:
            from warnings import warn

            warn(f"No block_size attribute on given digest object; Assuming {self.blocksize}.",
                 RuntimeWarning, 2)
            blocksize = self.blocksize
        if len(key) > blocksize:
            key = make(key).digest()
        self.block_size = blocksize
        key = key.ljust(blocksize, b"\0")
        self._outer.update(key.translate(trans_5C))
        self._inner.update(key.translate(trans_36))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        """The name of the algorithm."""
        return f"hmac-{self._inner.name}"

    def update(self, msg):
        """Feed data from msg into this hashing object."""
        self._inner.update(msg)

    def copy(self):
        """Return a separate copy of this hashing object."""
        other = self.__class__.__new__(self.__class__)
        other._hmac = None
        other.digest_size = self.digest_size
        other.block_size = self.block_size
        other._inner = self._inner.copy()
        other._outer = self._outer.copy()
        return other

    def _current(self):
        h = self._outer.copy()
        h.update(self._inner.digest())
        return h

    def digest(self):
        """Return the hash value of this hashing object, as bytes."""
        return self._current().digest()

    def hexdigest(self):
        """Return the hash value of this hashing object, as hexadecimal digits."""
        return self._current().hexdigest()


def new(key, msg=None, digestmod=""):
    """Create a new hashing object and return it."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """The HMAC of a message, in one go."""
    if digest is not None and isinstance(digest, str):
        from hashlib import _canonical

        found = _hash.hmac(_canonical(digest), key, msg)
        if found is not NotImplemented:
            return found
    return HMAC(key, msg, digest).digest()


def compare_digest(a, b, /):
    """Are two texts equal; how long it takes does not tell where they differ."""
    if isinstance(a, str) and isinstance(b, str):
        if not (a.isascii() and b.isascii()):
            raise TypeError("comparing strings with non-ASCII characters is not supported")
        a, b = a.encode(), b.encode()
    else:
        try:
            a, b = bytes(memoryview(a)), bytes(memoryview(b))
        except TypeError:
            raise TypeError("unsupported operand types(s) or combination of types: "
                            f"'{type(a).__name__}' and '{type(b).__name__}'") from None
    if len(a) != len(b):
        return False
    return int.from_bytes(a) ^ int.from_bytes(b) == 0
