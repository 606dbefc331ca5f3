"""property, classmethod, staticmethod."""

from pyvm.spec.types._schema import Getter, Native, Type

WRAPPED = (
    Getter("__func__", member=True), Getter("__wrapped__", member=True), Getter("__isabstractmethod__"),
    Getter("__dict__", setter=True),
)

TYPES = (
    Type(
        "property",
        struct="PvProperty",
        header="objects/property.h",
        flags=("SUBCLASSABLE", "DESCRIPTOR", "DATA_DESCRIPTOR"),
        doc="An attribute computed by functions.",
        ops=("trace",),
        defer=("__new__", "__init__"),
        new="property(fget=None, fset=None, fdel=None, doc=None)",
        init=True,
        methods=(
            Native("__get__(self, instance, owner=None, /)", "Call fget.", defer="property_get"),
            Native("__set__(self, instance, value, /)", "Call fset.", defer="property_set"),
            Native("__delete__(self, instance, /)", "Call fdel.", defer="property_delete"),
            Native("__set_name__(self, /, *args)", "Keep the name for messages."),
            Native("getter(self, fget, /)", "A copy with another getter.", defer="property_getter"),
            Native("setter(self, fset, /)", "A copy with another setter.", defer="property_setter"),
            Native("deleter(self, fdel, /)", "A copy with another deleter.", defer="property_deleter"),
        ),
        getset=(
            Getter("fget", member=True), Getter("fset", member=True), Getter("fdel", member=True), Getter("__doc__", setter=True, member=True),
            Getter("__isabstractmethod__"), Getter("__name__", setter=True),
        ),
        public=True,
    ),
    Type(
        "classmethod",
        share="wrapped",
        struct="PvWrapped",
        header="objects/property.h",
        defer=("__repr__",),
        flags=("SUBCLASSABLE", "DESCRIPTOR"),
        doc="A function bound to the class instead of the instance.",
        ops=("trace", "repr", "getattr"),
        new="classmethod(function, /)",
        init=True,
        methods=(Native("__get__(self, instance, owner=None, /)", "Bind to the class.", defer="classmethod_get"),),
        getset=WRAPPED,
        public=True,
    ),
    Type(
        "staticmethod",
        share="wrapped",
        struct="PvWrapped",
        header="objects/property.h",
        defer=("__repr__",),
        flags=("SUBCLASSABLE", "DESCRIPTOR"),
        doc="A function that is not bound.",
        ops=("trace", "repr", "getattr"),
        new="staticmethod(function, /)",
        init=True,
        methods=(
            Native("__get__(self, instance, owner=None, /)", "The function."),
            Native("__call__(self, /, *args, **kwargs)", "Call the function.", defer="staticmethod_call"),
        ),
        getset=WRAPPED,
        public=True,
    ),
)
