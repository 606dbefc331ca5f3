"""bytearray: octets that can change; what it has in common with bytes runs bytes' bodies."""

from dataclasses import replace

from pyvm.spec.types import bytes as bytes_type
from pyvm.spec.types._schema import Native, Type

_NOT_SHARED = ("__bytes__", "__getnewargs__")

TYPES = (
    Type(
        "bytearray",
        share="bytes",
        struct="PvByteArray",
        header="objects/bytes.h",
        flags=("SUBCLASSABLE",),
        doc="bytearray(iterable_of_ints), bytearray(string, encoding[, errors]), bytearray(bytes_like), bytearray(int), bytearray()",
        ops=("release", "compare", "repr", "str", "truth", "length", "getitem", "setitem", "contains", "iter", "binary"),
        numbers="add mul rmul mod rmod iadd imul",
        unhashable=True,
        defer=("__mod__", "__rmod__", "__getitem__", "__setitem__", "__delitem__", "__contains__"),
        new="bytearray(source=NULL, encoding: str = NULL, errors: str = NULL)",
        init=True,
        methods=(
            *(replace(m, defer=m.defer if m.defer == "bytes_decode" else None) for m in bytes_type.TYPE.methods if m.signature.partition("(")[0] not in _NOT_SHARED),
            Native("__release_buffer__(self, buffer, /)", "Release the buffer object that exposes the underlying memory of the object."),
            Native("__reduce__(self, /)", "State for copying.", defer="bytearray_reduce"),
            Native("__reduce_ex__(self, protocol: int = 0, /)", "State for copying.", defer="bytearray_reduce_ex"),
            Native("__sizeof__(self, /)", "Bytes that the array takes."),
            Native("__alloc__(self, /)", "Bytes that the array has room for, one more than it can use."),
            Native("append(self, item: int, /)", "Add an octet at the end."),
            Native("clear(self, /)", "Remove all octets."),
            Native("copy(self, /)", "An equal bytearray."),
            Native("extend(self, iterable_of_ints, /)", "Add octets at the end.", defer="bytearray_extend"),
            Native("insert(self, index: size, item: int, /)", "Add an octet before an index."),
            Native("pop(self, index: size = -1, /)", "Remove and return the octet at an index."),
            Native("remove(self, value: int, /)", "Remove the first octet of a value, or ValueError."),
            Native("reverse(self, /)", "Turn the order round, in place."),
        ),
        public=True,
    ),
    Type(
        "bytearray_iterator",
        share="str_iterator",
        struct="PvStrIterator",
        header="objects/iterators.h",
        ops=("trace", "iter", "next"),
        methods=(
            Native("__length_hint__(self, /)", "Estimate of the octets left."),
            Native("__reduce__(self, /)", "What copying it takes."),
            Native("__setstate__(self, state, /)", "Set the position."),
        ),
    ),
)
