"""The kinds of natives as guests see them. All but the bound one are static PvNatives."""

from pyvm.spec.types._schema import Getter, Native, Type


def _native(name: str, *, flags: tuple[str, ...] = (), get: bool = False) -> Type:
    return Type(
        name,
        c="native" if name == "builtin_function_or_method" else "",
        share="native",
        struct="PvNative",
        header="core/native.h",
        flags=flags,
        ops=("hash", "compare", "repr") if name == "builtin_function_or_method" else ("repr",),
        methods=(
            *((Native("__get__(self, instance, owner=None, /)", "Bind to an instance."),) if get else ()),
            Native("__call__(self, /, *args, **kwargs)", "Call it.", defer="call"),
            Native("__reduce__(self, /)", "State for copying."),
        ),
        getset=(
            Getter("__name__"),
            Getter("__qualname__"),
            Getter("__doc__"),
            Getter("__text_signature__"),
            Getter("__module__" if name == "builtin_function_or_method" else "__objclass__"),
            *((Getter("__self__"),) if name == "builtin_function_or_method" else ()),
        ),
    )


TYPES = (
    _native("builtin_function_or_method"),
    _native("method_descriptor", flags=("DESCRIPTOR",), get=True),
    _native("classmethod_descriptor", flags=("DESCRIPTOR",), get=True),
    _native("wrapper_descriptor", flags=("DESCRIPTOR",), get=True),
    # Guests see one type with the unbound: type() says so, and it derives from that.
    Type(
        "builtin_function_or_method",
        c="bound_native",
        base="native",
        struct="PvBoundMethod",
        header="objects/bound_method.h",
        doc="A native method bound to an object.",
        ops=("trace", "hash", "compare", "repr"),
    ),
    Type(
        "method-wrapper",
        share="bound_native",
        struct="PvBoundMethod",
        header="objects/bound_method.h",
        doc="A special method of a built-in type bound to an object.",
        ops=("trace", "hash", "compare", "repr"),
        methods=(
            Native("__call__(self, /, *args, **kwargs)", "Call it.", defer="call"),
            Native("__reduce__(self, /)", "State for copying."),
        ),
        getset=(
            Getter("__name__"), Getter("__qualname__"), Getter("__doc__"), Getter("__text_signature__"),
            Getter("__objclass__"), Getter("__self__"),
        ),
    ),
)
