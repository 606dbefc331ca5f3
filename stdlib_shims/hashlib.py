"""Message digests: MD5, SHA-1, SHA-2, SHA-3, SHAKE and BLAKE2 of our own, no OpenSSL.

scrypt() is not there: its purpose is to need much memory and time, and both are the guest's budget.
"""

import _hash

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = True

algorithms_guaranteed = {
    "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s", "sha3_224",
    "sha3_256", "sha3_384", "sha3_512", "shake_128", "shake_256",
}
algorithms_available = set(algorithms_guaranteed)

__all__ = (
    "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s", "sha3_224",
    "sha3_256", "sha3_384", "sha3_512", "shake_128", "shake_256", "new", "algorithms_guaranteed",
    "algorithms_available", "file_digest", "pbkdf2_hmac",
)

_new = _hash.new


def md5(string=b"", *, usedforsecurity=True):
    """Returns a md5 hash object; optionally initialized with a string"""
    return _new("md5", string)


def sha1(string=b"", *, usedforsecurity=True):
    """Returns a sha1 hash object; optionally initialized with a string"""
    return _new("sha1", string)


def sha224(string=b"", *, usedforsecurity=True):
    """Returns a sha224 hash object; optionally initialized with a string"""
    return _new("sha224", string)


def sha256(string=b"", *, usedforsecurity=True):
    """Returns a sha256 hash object; optionally initialized with a string"""
    return _new("sha256", string)


def sha384(string=b"", *, usedforsecurity=True):
    """Returns a sha384 hash object; optionally initialized with a string"""
    return _new("sha384", string)


def sha512(string=b"", *, usedforsecurity=True):
    """Returns a sha512 hash object; optionally initialized with a string"""
    return _new("sha512", string)


def sha3_224(string=b"", *, usedforsecurity=True):
    """Returns a sha3-224 hash object; optionally initialized with a string"""
    return _new("sha3_224", string)


def sha3_256(string=b"", *, usedforsecurity=True):
    """Returns a sha3-256 hash object; optionally initialized with a string"""
    return _new("sha3_256", string)


def sha3_384(string=b"", *, usedforsecurity=True):
    """Returns a sha3-384 hash object; optionally initialized with a string"""
    return _new("sha3_384", string)


def sha3_512(string=b"", *, usedforsecurity=True):
    """Returns a sha3-512 hash object; optionally initialized with a string"""
    return _new("sha3_512", string)


def shake_128(string=b"", *, usedforsecurity=True):
    """Returns a shake-128 variable hash object; optionally initialized with a string"""
    return _new("shake_128", string)


def shake_256(string=b"", *, usedforsecurity=True):
    """Returns a shake-256 variable hash object; optionally initialized with a string"""
    return _new("shake_256", string)


# --- BLAKE2 ---------------------------------------------------------------------------------------


def _parameters(sizes, data, digest_size, key, salt, person, fanout, depth, leaf_size, node_offset,
                node_depth, inner_size, last_node):
    """The arguments of _hash.blake, checked in CPython's order."""
    name, most, part, offset_bytes = sizes
    if not 1 <= digest_size <= most:
        raise ValueError(f"digest_size for {name} must be between 1 and {most} bytes, here it is {digest_size}")
    key, salt, person = memoryview(key), memoryview(salt), memoryview(person)
    if salt.nbytes > part:
        raise ValueError(f"maximum salt length is {part} bytes")
    if person.nbytes > part:
        raise ValueError(f"maximum person length is {part} bytes")
    if not 0 <= fanout <= 255:
        raise ValueError("fanout must be between 0 and 255")
    if not 1 <= depth <= 255:
        raise ValueError("depth must be between 1 and 255")
    for value, bits in ((leaf_size, 32), (node_offset, 64)):
        if value < 0:
            raise ValueError("value must be positive")
        if value >> bits:
            raise OverflowError(f"Python int too large to convert to C unsigned {'int' if bits == 32 else 'long'}")
    if node_offset >> 8 * offset_bytes:
        raise OverflowError("node_offset is too large")
    if not 0 <= node_depth <= 255:
        raise ValueError("node_depth must be between 0 and 255")
    if not 0 <= inner_size <= most:
        raise ValueError(f"inner_size must be between 0 and is {most}")
    if key.nbytes > most:
        raise ValueError(f"maximum key length is {most} bytes")
    block = b"".join((
        bytes((digest_size, key.nbytes, fanout, depth)), leaf_size.to_bytes(4, "little"),
        node_offset.to_bytes(offset_bytes, "little"), bytes((node_depth, inner_size)),
        bytes(14 if most == 64 else 0), salt.tobytes().ljust(part, b"\0"),
        person.tobytes().ljust(part, b"\0")))
    return _hash.blake(name, block, key.tobytes(), last_node, data)


class _Sizes(type):
    """Has the constants of a BLAKE2; calling it makes a hash."""

    def __instancecheck__(cls, instance):
        return getattr(instance, "name", None) == cls.__name__


class blake2b(metaclass=_Sizes):  # noqa: N801
    """Return a new BLAKE2b hash object."""

    SALT_SIZE = PERSON_SIZE = 16
    MAX_KEY_SIZE = MAX_DIGEST_SIZE = 64

    def __new__(cls, data=b"", /, *, digest_size=64, key=b"", salt=b"", person=b"", fanout=1, depth=1,
                leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False,
                usedforsecurity=True):
        return _parameters(("blake2b", 64, 16, 8), data, digest_size, key, salt, person, fanout, depth,
                           leaf_size, node_offset, node_depth, inner_size, last_node)


class blake2s(metaclass=_Sizes):  # noqa: N801
    """Return a new BLAKE2s hash object."""

    SALT_SIZE = PERSON_SIZE = 8
    MAX_KEY_SIZE = MAX_DIGEST_SIZE = 32

    def __new__(cls, data=b"", /, *, digest_size=32, key=b"", salt=b"", person=b"", fanout=1, depth=1,
                leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False,
                usedforsecurity=True):
        return _parameters(("blake2s", 32, 8, 6), data, digest_size, key, salt, person, fanout, depth,
                           leaf_size, node_offset, node_depth, inner_size, last_node)


# --- by name --------------------------------------------------------------------------------------


def _canonical(name):
    """The name that the native module has for an algorithm, OpenSSL's spellings included."""
    if not isinstance(name, str):
        raise TypeError(f"new() argument 'name' must be str, not {type(name).__name__}")
    name = name.lower().replace("-", "_")
    if name.startswith("sha_"):
        name = "sha" + name[4:]
    if name.startswith("blake2"):
        name = {"blake2b512": "blake2b", "blake2s256": "blake2s"}.get(name, name)
    return name.replace("sha3_shake", "shake")


def new(name, data=b"", *, usedforsecurity=True, **kwargs):
    """Return a new hash object of a named algorithm, initialized with data."""
    known = _canonical(name)
    if known in ("blake2b", "blake2s"):
        return (blake2b if known == "blake2b" else blake2s)(data, **kwargs)
    found = _new(known, data, **kwargs)
    if found is NotImplemented:
        raise ValueError(f"unsupported hash type {name}")
    return found


def file_digest(fileobj, digest, /, *, _bufsize=2**18):
    """Hash the contents of a file-like object."""
    digestobj = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, "getbuffer"):
        digestobj.update(fileobj.getbuffer())
        return digestobj
    if not (hasattr(fileobj, "readinto") and hasattr(fileobj, "readable") and fileobj.readable()):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading mode.")
    buf = bytearray(_bufsize)
    view = memoryview(buf)
    while True:
        size = fileobj.readinto(buf)
        if size is None:
            raise BlockingIOError("I/O operation would block.")
        if size == 0:
            return digestobj
        digestobj.update(view[:size])


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """Password based key derivation function 2 (PKCS #5 v2.0) with HMAC as pseudorandom function."""
    if not isinstance(hash_name, str):
        raise TypeError(f"pbkdf2_hmac() argument 'hash_name' must be str, not {type(hash_name).__name__}")
    if dklen is None:
        found = _new(_canonical(hash_name), b"")
        dklen = 0 if found is NotImplemented else found.digest_size
        if not dklen:
            raise ValueError(f"unsupported hash type {hash_name}")
    key = _hash.pbkdf2(_canonical(hash_name), password, salt, iterations, dklen)
    if key is NotImplemented:
        raise ValueError(f"unsupported hash type {hash_name}")
    return key


# As attributes of a class (`digest = hashlib.sha256`) these are not bound, like CPython's builtins.
md5, sha1, sha224, sha256, sha384, sha512 = map(
    staticmethod, (md5, sha1, sha224, sha256, sha384, sha512))
sha3_224, sha3_256, sha3_384, sha3_512, shake_128, shake_256 = map(
    staticmethod, (sha3_224, sha3_256, sha3_384, sha3_512, shake_128, shake_256))


def __getattr__(name):
    if name == "scrypt":
        raise AttributeError("hashlib.scrypt is not available: it is made to take much memory and time, "
                             "which a program in a VM does not have; use pbkdf2_hmac")
    raise AttributeError(f"module 'hashlib' has no attribute {name!r}")
