"""memoryview: the octets of a bytes or bytearray as items of a format, in any number of dimensions."""

from pyvm.spec.types._schema import Getter, Native, Type

TYPES = (
    Type(
        "memoryview",
        struct="PvMemoryView",
        header="objects/memoryview.h",
        flags=("SEQUENCE",),
        doc="Create a new memoryview object which references the given object.",
        ops=("trace", "release", "hash", "compare", "repr", "length", "getitem", "setitem", "iter"),
        defer=("__getitem__", "__setitem__", "__delitem__", "__new__"),
        new="memoryview(object)",
        methods=(
            Native("__buffer__(self, flags: ssize, /)", "Return a buffer object that exposes the underlying memory of the object."),
            Native("__release_buffer__(self, buffer, /)", "Release the buffer object that exposes the underlying memory of the object."),
            Native("__enter__(self, /)", "The view itself, if it is not released."),
            Native("__exit__(self, /, *exc_info)", "Release the view."),
            Native("_from_flags(object, flags: ssize)", "A view of an object.", kind="static"),
            Native("cast(self, /, format: str, shape=NULL)", "The same octets in another format or shape."),
            Native("hex(self, /, sep=NULL, bytes_per_sep: cint = 1)", "Hexadecimal digits."),
            Native("release(self, /)", "Give the octets up."),
            Native("tobytes(self, /, order='C')", "The octets as bytes."),
            Native("tolist(self, /)", "The items as a list, of lists for each further dimension."),
            Native("toreadonly(self, /)", "A view that cannot write."),
        ),
        getset=(
            Getter("c_contiguous", "Do the octets stand in a row, the last index changing fastest."),
            Getter("contiguous", "Do the octets stand in a row."),
            Getter("f_contiguous", "Do the octets stand in a row, the first index changing fastest."),
            Getter("format", "The format of an item."),
            Getter("itemsize", "Octets of an item."),
            Getter("nbytes", "Octets of all items."),
            Getter("ndim", "The number of dimensions."),
            Getter("obj", "The object behind it."),
            Getter("readonly", "Is writing refused."),
            Getter("shape", "Items in each dimension."),
            Getter("strides", "Octets from one item to the next, in each dimension."),
            Getter("suboffsets", "Always empty."),
        ),
        public=True,
    ),
    Type(
        "memory_iterator",
        struct="PvStrIterator",
        header="objects/iterators.h",
        ops=("trace", "iter", "next"),
    ),
)
