"""method: a guest function bound to an object."""

from pyvm.spec.types._schema import Getter, Native, Type

TYPE = Type(
    "method",
    struct="PvBoundMethod",
    header="objects/bound_method.h",
    flags=("DESCRIPTOR",),
    doc="A bound instance method.",
    ops=("trace", "hash", "compare", "repr", "getattr"),
    defer=("__repr__",),
    new="method(function, instance, /)",
    methods=(
        Native("__get__(self, instance, owner=None, /)", "The method itself."),
        Native("__call__(self, /, *args, **kwargs)", "Call it.", defer="call"),
        Native("__reduce__(self, /)", "State for copying."),
    ),
    getset=(Getter("__func__", member=True), Getter("__self__", member=True), Getter("__doc__")),
)
