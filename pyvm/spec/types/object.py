"""object: the root, and the operations that every type inherits."""

from pyvm.spec.types._schema import Getter, Native, Type

TYPE = Type(
    "object",
    base="",
    flags=("SUBCLASSABLE",),
    doc="The base class of the class hierarchy.",
    ops=("hash", "compare", "repr", "trace"),
    defer=("__new__", "__ne__"),
    new="object(*args, **kwargs)",
    methods=(
        Native("__init__(self, /, *args, **kwargs)", "Initialize self."),
        Native("__getattribute__(self, name, /)", "Return getattr(self, name).", defer="object_getattribute"),
        Native("__setattr__(self, name, value, /)", "Implement setattr(self, name, value).", defer="object_setattr"),
        Native("__delattr__(self, name, /)", "Implement delattr(self, name).", defer="object_delattr"),
        Native("__str__(self, /)", "Return str(self).", defer="object_str"),
        Native("__format__(self, format_spec: str, /)", "str(self), for an empty specification.", defer="object_format"),
        Native("__dir__(self, /)", "The names of the attributes.", defer="object_dir"),
        Native("__sizeof__(self, /)", "Bytes that the object takes."),
        Native("__reduce__(self, /)", "Help pickling and copying.", defer="object_reduce"),
        Native("__reduce_ex__(self, protocol: int, /)", "Help pickling and copying.", defer="object_reduce_ex"),
        Native("__getstate__(self, /)", "The state that copying keeps.", defer="object_getstate"),
        Native("__init_subclass__(cls, /, *args, **kwargs)", "Called when a class is subclassed; does nothing.", kind="class"),
        Native("__subclasshook__(cls, object, /)", "NotImplemented: the usual subclass test applies.", kind="class"),
    ),
    getset=(Getter("__class__", "The class of the object.", setter=True),),
    public=True,
)
