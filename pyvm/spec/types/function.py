"""function: what `def` makes."""

from pyvm.spec.types._schema import Getter, Native, Type

TYPE = Type(
    "function",
    struct="PvFunction",
    header="objects/function.h",
    flags=("DESCRIPTOR",),
    doc="A function of a code object and its globals.",
    ops=("trace", "repr"),
    new="function(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)",
    methods=(
        Native("__get__(self, instance, owner=None, /)", "Bind to an instance."),
        Native("__call__(self, /, *args, **kwargs)", "Call the function.", defer="call"),
    ),
    getset=(
        Getter("__code__", setter=True),
        Getter("__globals__", member=True),
        Getter("__builtins__", member=True),
        Getter("__closure__", member=True),
        Getter("__name__", setter=True),
        Getter("__qualname__", setter=True),
        Getter("__module__", setter=True, member=True),
        Getter("__defaults__", setter=True),
        Getter("__kwdefaults__", setter=True),
        Getter("__annotations__", setter=True),
        Getter("__type_params__", setter=True),
        Getter("__doc__", setter=True, member=True),
        Getter("__dict__", setter=True),
    ),
)
