"""set and frozenset, and their iterator. What frozenset has, set has: the bodies are shared."""

from pyvm.spec.types._schema import Native, Type
from pyvm.spec.types.list import COMPARISONS

NUMBERS = ("sub", "rsub", "and", "rand", "or", "ror", "xor", "rxor")


def _shared(word: str) -> tuple[Native, ...]:
    return (
        Native("__class_getitem__(cls, item, /)", f"{word}[item]", kind="class", c="pv_generic_alias_of"),
        Native("__reduce__(self, /)", "State for copying.", defer="set_reduce"),
        Native("__sizeof__(self, /)", "Bytes that it takes."),
        Native("copy(self, /)", "A set of the same items."),
        Native("difference(self, /, *others)", "The items that are in no other.", defer="set_difference"),
        Native("intersection(self, /, *others)", "The items that are in all others.", defer="set_intersection"),
        Native("isdisjoint(self, other, /)", "Tell whether nothing is in both.", defer="set_isdisjoint"),
        Native("issubset(self, other, /)", "Tell whether the other has every item.", defer="set_issubset"),
        Native("issuperset(self, other, /)", "Tell whether self has every item of the other.", defer="set_issuperset"),
        Native("symmetric_difference(self, other, /)", "The items that are in one of both.", defer="set_symmetric_difference"),
        Native("union(self, /, *others)", "The items of all.", defer="set_union"),
    )


TYPES = (
    Type(
        "set",
        struct="PvSet",
        header="objects/set.h",
        flags=("SUBCLASSABLE", "SET"),
        doc="An unordered collection of distinct items.",
        ops=("trace", "release", "compare", "repr", "truth", "length", "contains", "iter", "binary"),
        numbers=" ".join((*NUMBERS, "isub", "iand", "ior", "ixor")),
        unhashable=True,
        defer=(*COMPARISONS, "__repr__", "__contains__", *(f"__{w}__" for w in (*NUMBERS, "isub", "iand", "ior", "ixor"))),
        new="set(iterable=(), /)",
        init=True,
        methods=(
            *_shared("set"),
            Native("add(self, object, /)", "Add an item.", defer="set_add_method"),
            Native("clear(self, /)", "Remove all items."),
            Native("difference_update(self, /, *others)", "Remove the items of all others.", defer="set_difference_update"),
            Native("discard(self, object, /)", "Remove an item if it is there.", defer="set_discard"),
            Native("intersection_update(self, /, *others)", "Keep the items that are in all others.", defer="set_intersection_update"),
            Native("pop(self, /)", "Remove and return some item, or KeyError."),
            Native("remove(self, object, /)", "Remove an item, or KeyError.", defer="set_remove"),
            Native("symmetric_difference_update(self, other, /)", "Keep the items that are in one of both.", defer="set_symmetric_difference_update"),
            Native("update(self, /, *others)", "Add the items of all others.", defer="set_update_method"),
        ),
        public=True,
    ),
    Type(
        "frozenset",
        share="set",
        twin="set",
        struct="PvSet",
        header="objects/set.h",
        flags=("SUBCLASSABLE", "SET"),
        doc="An unordered collection of distinct items that does not change.",
        ops=("trace", "release", "hash", "compare", "repr", "truth", "length", "contains", "iter", "binary"),
        numbers=" ".join(NUMBERS),
        defer=(*COMPARISONS, "__repr__", "__contains__", *(f"__{w}__" for w in NUMBERS)),
        new="frozenset(iterable=(), /)",
        methods=_shared("frozenset"),
        public=True,
    ),
    Type(
        "set_iterator",
        struct="PvSetIterator",
        header="objects/set.h",
        ops=("trace", "iter", "next"),
        methods=(
            Native("__length_hint__(self, /)", "Estimate of the items left."),
            Native("__reduce__(self, /)", "What copying it takes."),
        ),
    ),
)
