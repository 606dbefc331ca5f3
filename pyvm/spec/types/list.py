"""list, its iterators."""

from pyvm.spec.types._schema import Native, Type

COMPARISONS = ("__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__")

TYPES = (
    Type(
        "list",
        struct="PvList",
        header="objects/list.h",
        flags=("SUBCLASSABLE", "SEQUENCE", "LIST"),
        doc="A mutable sequence; of the items of an iterable, or empty.",
        ops=("trace", "release", "compare", "repr", "truth", "length", "getitem", "setitem", "contains", "iter", "binary"),
        numbers="add mul rmul iadd imul",
        unhashable=True,
        defer=(*COMPARISONS, "__repr__", "__contains__", "__getitem__", "__setitem__", "__delitem__", "__iadd__"),
        new="list(iterable=(), /)",
        init=True,
        methods=(
            Native("__reversed__(self, /)", "An iterator over the items, backwards."),
            Native("__sizeof__(self, /)", "Bytes that the list takes."),
            Native("__class_getitem__(cls, item, /)", "list[item]", kind="class", c="pv_generic_alias_of"),
            Native("append(self, object, /)", "Add an item at the end."),
            Native("clear(self, /)", "Remove all items."),
            Native("copy(self, /)", "A list of the same items."),
            Native("count(self, value, /)", "Number of items equal to a value.", defer="list_count"),
            Native("extend(self, iterable, /)", "Add the items of an iterable at the end.", defer="list_extend_method"),
            Native("index(self, value, start: ssize = 0, stop: ssize = MAX, /)", "First index of a value, or ValueError.", defer="list_index"),
            Native("insert(self, index: size, object, /)", "Add an item before an index."),
            Native("pop(self, index: size = -1, /)", "Remove and return the item at an index."),
            Native("remove(self, value, /)", "Remove the first item equal to a value, or ValueError.", defer="list_remove"),
            Native("reverse(self, /)", "Turn the order round, in place."),
            Native("sort(self, /, *, key=None, reverse: bool = False)", "Sort in place; stable.", defer="list_sort"),
        ),
        public=True,
    ),
    Type(
        "list_iterator",
        struct="PvListIterator",
        header="objects/list.h",
        ops=("trace", "iter", "next"),
        methods=(
            Native("__length_hint__(self, /)", "Estimate of the items left."),
            Native("__reduce__(self, /)", "What copying it takes."),
            Native("__setstate__(self, state, /)", "Set the position."),
        ),
    ),
    Type(
        "list_reverseiterator",
        share="list_iterator",
        struct="PvListIterator",
        header="objects/list.h",
        ops=("trace", "iter", "next"),
        methods=(
            Native("__length_hint__(self, /)", "Estimate of the items left."),
            Native("__reduce__(self, /)", "What copying it takes."),
            Native("__setstate__(self, state, /)", "Set the position."),
        ),
    ),
)
