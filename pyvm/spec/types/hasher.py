"""Digests in the making: what hashlib's functions give."""

from pyvm.spec.types._schema import Getter, Native, Type

TYPES = (
    Type(
        "HASH",
        c="hasher",
        struct="PvHasher",
        header="objects/hasher.h",
        module="_hashlib",
        doc="A hash is an object used to calculate a checksum of a string of information.",
        ops=("repr",),
        methods=(
            Native("copy(self, /)", "A copy of the hash object."),
            Native("digest(self, length: size = NULL, /)", "The digest of what was given so far."),
            Native("hexdigest(self, length: size = NULL, /)", "The digest as hexadecimal digits."),
            Native("update(self, obj, /)", "Add bytes to what is hashed."),
        ),
        getset=(Getter("name"), Getter("digest_size"), Getter("block_size")),
    ),
)
