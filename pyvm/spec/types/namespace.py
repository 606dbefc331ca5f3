"""types.SimpleNamespace."""

from pyvm.spec.types._schema import Getter, Native, Type

TYPE = Type(
    "SimpleNamespace",
    c="namespace",
    struct="PvNamespace",
    header="objects/namespace.h",
    flags=("SUBCLASSABLE",),
    unhashable=True,
    doc="An object with the attributes that it is given.",
    module="types",
    ops=("trace", "compare", "repr"),
    defer=("__new__", "__init__", "__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__repr__"),
    new="SimpleNamespace(mapping_or_iterable=NULL, /, **kwargs)",
    init=True,
    methods=(
        Native("__reduce__(self, /)", "State for copying."),
        Native("__replace__(self, /, *args, **kwargs)", "A copy with other attributes.", defer="namespace_replace"),
    ),
    getset=(Getter("__dict__", member=True),),
)
