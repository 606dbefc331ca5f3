"""mappingproxy: a read-only view of a mapping."""

from pyvm.spec.types._schema import Native, Type

TYPE = Type(
    "mappingproxy",
    struct="PvMappingProxy",
    header="objects/mappingproxy.h",
    flags=("MAPPING",),
    doc="A read-only view of a mapping.",
    ops=("trace", "hash", "compare", "repr", "str", "length", "getitem", "contains", "iter", "binary"),
    numbers="or ror ior",
    defer=("__hash__", "__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__", "__repr__", "__str__", "__len__", "__getitem__", "__contains__", "__iter__", "__or__", "__ror__"),
    new="mappingproxy(mapping)",
    methods=(
        Native("__reversed__(self, /)", "The keys backwards.", defer="mappingproxy_reversed"),
        Native("__class_getitem__(cls, item, /)", "mappingproxy[item]", kind="class", c="pv_generic_alias_of"),
        Native("copy(self, /)", "A copy of the mapping.", defer="mappingproxy_copy"),
        Native("get(self, key, default=None, /)", "The value of a key, or the default.", defer="mappingproxy_get"),
        Native("items(self, /)", "The pairs.", defer="mappingproxy_items"),
        Native("keys(self, /)", "The keys.", defer="mappingproxy_keys"),
        Native("values(self, /)", "The values.", defer="mappingproxy_values"),
    ),
)
