"""super: attribute lookup that starts behind a class in the MRO."""

from pyvm.spec.types._schema import Getter, Native, Type

TYPE = Type(
    "super",
    struct="PvSuper",
    header="objects/super.h",
    flags=("SUBCLASSABLE", "DESCRIPTOR"),
    doc="super() or super(type, object_or_type): attributes of the next classes in the MRO.",
    ops=("trace", "repr", "getattr"),
    defer=("__new__", "__init__"),
    new="super(type=NULL, object_or_type=NULL, /)",
    init=True,
    methods=(
        Native("__get__(self, instance, owner=None, /)", "Bind to an instance."),
        Native("__getattribute__(self, name, /)", "Return getattr(self, name).", defer="super_getattribute"),
    ),
    getset=(Getter("__thisclass__", member=True), Getter("__self__", member=True), Getter("__self_class__", member=True)),
    public=True,
)
