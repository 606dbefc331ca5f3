"""module: a namespace with a name."""

from pyvm.spec.types._schema import Getter, Native, Type

TYPE = Type(
    "module",
    struct="PvModule",
    header="objects/module.h",
    flags=("SUBCLASSABLE",),
    doc="A module: a name, a docstring and a namespace.",
    ops=("trace", "repr", "getattr"),
    defer=("__repr__",),
    new="module(name: str, doc=None)",
    init=True,
    methods=(
        Native("__getattribute__(self, name, /)", "Return getattr(self, name).", defer="module_getattribute"),
        Native("__dir__(self, /)", "The names of the namespace.", defer="module_dir"),
    ),
    getset=(Getter("__dict__", member=True), Getter("__annotations__", setter=True)),
)
