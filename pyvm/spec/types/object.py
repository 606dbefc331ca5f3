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
        Native("__init__(self, /, *args, **kwargs)", "Initialize self.  See help(type(self)) for accurate signature."),
        Native("__getattribute__(self, name, /)", "Return getattr(self, name).", defer="object_getattribute"),
        Native("__setattr__(self, name, value, /)", "Implement setattr(self, name, value).", defer="object_setattr"),
        Native("__delattr__(self, name, /)", "Implement delattr(self, name).", defer="object_delattr"),
        Native("__str__(self, /)", "Return str(self).", defer="object_str"),
        Native("__format__(self, format_spec: str, /)", "Default object formatter.\n\nReturn str(self) if format_spec is "
               "empty. Raise TypeError otherwise.", defer="object_format"),
        Native("__dir__(self, /)", "Default dir() implementation.", defer="object_dir"),
        Native("__sizeof__(self, /)", "Size of object in memory, in bytes."),
        Native("__reduce__(self, /)", "Helper for pickle.", defer="object_reduce"),
        Native("__reduce_ex__(self, protocol: int, /)", "Helper for pickle.", defer="object_reduce_ex"),
        Native("__getstate__(self, /)", "Helper for pickle.", defer="object_getstate"),
        Native("__init_subclass__(cls, /, *args, **kwargs)", "This method is called when a class is subclassed.\n\n"
               "The default implementation does nothing. It may be\noverridden to extend subclasses.\n", kind="class"),
        Native("__subclasshook__(cls, object, /)", "Abstract classes can override this to customize issubclass().\n\n"
               "This is invoked early on by abc.ABCMeta.__subclasscheck__().\nIt should return True, False or "
               "NotImplemented.  If it returns\nNotImplemented, the normal algorithm is used.  Otherwise, it\n"
               "overrides the normal algorithm (and the outcome is cached).\n", kind="class"),
    ),
    getset=(Getter("__class__", "The class of the object.", setter=True),),
    public=True,
)
