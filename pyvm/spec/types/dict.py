"""dict, its views and their iterators."""

from pyvm.spec.types._schema import Getter, Native, Type
from pyvm.spec.types.list import COMPARISONS


def _iterator(name: str) -> Type:
    return Type(
        name,
        share="dict_iterator",
        struct="PvDictIterator",
        header="objects/dict.h",
        ops=("trace", "iter", "next"),
        methods=(
            Native("__length_hint__(self, /)", "Estimate of the items left."),
            Native("__reduce__(self, /)", "What copying it takes."),
        ),
    )


def _view(name: str, *, as_set: bool) -> Type:
    return Type(
        name,
        share="dict_view",
        twin="dict_view",
        struct="PvDictView",
        header="objects/dict.h",
        ops=("trace", "repr", "length", "iter", *(("compare", "contains", "binary") if as_set else ())),
        numbers="sub rsub and rand or ror xor rxor" if as_set else "",
        unhashable=as_set,
        defer=(*COMPARISONS, "__contains__", "__repr__", "__sub__", "__rsub__", "__and__", "__rand__", "__or__", "__ror__", "__xor__", "__rxor__") if as_set else ("__repr__",),
        methods=(
            Native("__reversed__(self, /)", "An iterator backwards."),
            *((Native("isdisjoint(self, other, /)", "Tell whether nothing is in both.", defer="dict_view_isdisjoint"),) if as_set else ()),
        ),
        getset=(Getter("mapping", "A read-only proxy of the dict."),),
    )


TYPES = (
    Type(
        "dict",
        struct="PvDict",
        header="objects/dict.h",
        flags=("SUBCLASSABLE", "MAPPING", "DICT"),
        doc="A mapping; of a mapping, or of pairs, and of keyword arguments.",
        ops=("trace", "release", "compare", "repr", "truth", "length", "getitem", "setitem", "contains", "iter", "binary"),
        numbers="or ror ior",
        unhashable=True,
        defer=("__eq__", "__ne__", "__repr__", "__contains__", "__getitem__", "__setitem__", "__delitem__", "__or__", "__ror__", "__ior__"),
        new="dict(iterable=NULL, /, **kwargs)",
        init=True,
        methods=(
            Native("__reversed__(self, /)", "An iterator over the keys, backwards."),
            Native("__sizeof__(self, /)", "Bytes that the dict takes."),
            Native("__class_getitem__(cls, item, /)", "dict[item]", kind="class", c="pv_generic_alias_of"),
            Native("clear(self, /)", "Remove all items."),
            Native("copy(self, /)", "A dict of the same items.", defer="dict_copy"),
            Native("fromkeys(cls, iterable, value=None, /)", "A dict with keys of an iterable, all with one value.", kind="class", defer="dict_fromkeys"),
            Native("get(self, key, default=None, /)", "The value of a key, or the default.", defer="dict_get"),
            Native("items(self, /)", "A view of the pairs."),
            Native("keys(self, /)", "A view of the keys."),
            Native("pop(self, key, default=NULL, /)", "Remove a key and return its value, or the default.", defer="dict_pop"),
            Native("popitem(self, /)", "Remove and return the last pair."),
            Native("setdefault(self, key, default=None, /)", "The value of a key, stored first if it is missing.", defer="dict_setdefault"),
            Native("update(self, iterable=NULL, /, **kwargs)", "Store the items of a mapping, or pairs, and keyword arguments.", defer="dict_update_method"),
            Native("values(self, /)", "A view of the values."),
        ),
        public=True,
    ),
    _view("dict_keys", as_set=True),
    _view("dict_values", as_set=False),
    _view("dict_items", as_set=True),
    _iterator("dict_keyiterator"),
    _iterator("dict_valueiterator"),
    _iterator("dict_itemiterator"),
    _iterator("dict_reversekeyiterator"),
    _iterator("dict_reversevalueiterator"),
    _iterator("dict_reverseitemiterator"),
)
