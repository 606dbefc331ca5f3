"""tuple, its iterator."""

from pyvm.spec.types._schema import Native, Type
from pyvm.spec.types.list import COMPARISONS

TYPES = (
    Type(
        "tuple",
        struct="PvTuple",
        flags=("SUBCLASSABLE", "SEQUENCE", "TUPLE"),
        doc="An immutable sequence; of the items of an iterable, or empty.",
        ops=("trace", "hash", "compare", "repr", "truth", "length", "getitem", "contains", "iter", "binary"),
        numbers="add mul rmul",
        defer=(*COMPARISONS, "__hash__", "__repr__", "__contains__", "__getitem__"),
        new="tuple(iterable=(), /)",
        methods=(
            Native("__getnewargs__(self, /)", "Arguments that make an equal tuple."),
            Native("__class_getitem__(cls, item, /)", "tuple[item]", kind="class", c="pv_generic_alias_of"),
            Native("count(self, value, /)", "Number of items equal to a value.", defer="tuple_count"),
            Native("index(self, value, start: ssize = 0, stop: ssize = MAX, /)", "First index of a value, or ValueError.", defer="tuple_index"),
        ),
        public=True,
    ),
    Type(
        "tuple_iterator",
        struct="PvTupleIterator",
        header="objects/tuple.h",
        ops=("trace", "iter", "next"),
        methods=(
            Native("__length_hint__(self, /)", "Estimate of the items left."),
            Native("__reduce__(self, /)", "What copying it takes."),
            Native("__setstate__(self, state, /)", "Set the position."),
        ),
    ),
)
