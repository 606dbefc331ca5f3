"""collections.deque, its iterators."""

from pyvm.spec.types._schema import Getter, Native, Type
from pyvm.spec.types.list import COMPARISONS


def _iterator(name: str, c: str) -> Type:
    return Type(
        name,
        c=c,
        share="deque_iterator",
        struct="PvDequeIterator",
        header="objects/deque.h",
        module="collections",
        ops=("trace", "iter", "next"),
        new=f"{name}(deque, index: size = 0, /)",
        methods=(
            Native("__length_hint__(self, /)", "Estimate of the items left."),
            Native("__reduce__(self, /)", "What copying it takes."),
        ),
    )


TYPES = (
    Type(
        "deque",
        struct="PvDeque",
        header="objects/deque.h",
        module="collections",
        flags=("SUBCLASSABLE", "SEQUENCE"),
        doc="A list-like sequence optimized for data accesses near its endpoints.",
        ops=("trace", "release", "compare", "repr", "truth", "length", "getitem", "setitem", "contains", "iter", "binary"),
        numbers="add mul rmul iadd imul",
        unhashable=True,
        defer=(*COMPARISONS, "__repr__", "__contains__", "__getitem__", "__setitem__", "__delitem__", "__add__", "__mul__", "__rmul__", "__iadd__"),
        new="deque(iterable=NULL, maxlen=None)",
        init=True,
        methods=(
            Native("__copy__(self, /)", "A deque of the same items.", defer="deque_copy"),
            Native("__class_getitem__(cls, item, /)", "deque[item]", kind="class", c="pv_generic_alias_of"),
            Native("__reduce__(self, /)", "What copying it takes.", defer="deque_reduce"),
            Native("__reversed__(self, /)", "An iterator over the items, backwards."),
            Native("__sizeof__(self, /)", "Bytes that the deque takes."),
            Native("append(self, item, /)", "Add an item at the right end."),
            Native("appendleft(self, item, /)", "Add an item at the left end."),
            Native("clear(self, /)", "Remove all items."),
            Native("copy(self, /)", "A deque of the same items.", defer="deque_copy"),
            Native("count(self, value, /)", "Number of items equal to a value.", defer="deque_count"),
            Native("extend(self, iterable, /)", "Add items at the right end.", defer="deque_extend"),
            Native("extendleft(self, iterable, /)", "Add items at the left end, one after the other.", defer="deque_extendleft"),
            Native("index(self, value, start: ssize = 0, stop: ssize = MAX, /)", "First index of a value, or ValueError.", defer="deque_index"),
            Native("insert(self, index: size, value, /)", "Add an item before an index."),
            Native("pop(self, /)", "Remove and return the rightmost item."),
            Native("popleft(self, /)", "Remove and return the leftmost item."),
            Native("remove(self, value, /)", "Remove the first item equal to a value, or ValueError.", defer="deque_remove"),
            Native("reverse(self, /)", "Turn the order round, in place."),
            Native("rotate(self, n: size = 1, /)", "Move items from the right end to the left, or back if n is negative."),
        ),
        getset=(Getter("maxlen", "maximum size of a deque or None if unbounded"),),
    ),
    _iterator("_deque_iterator", "deque_iterator"),
    _iterator("_deque_reverse_iterator", "deque_reverseiterator"),
)
