"""list[int] and int | str."""

from pyvm.spec.types._schema import Getter, Native, Type

TYPES = (
    Type(
        "GenericAlias",
        c="generic_alias",
        struct="PvGenericAlias",
        header="objects/generic.h",
        flags=("SUBCLASSABLE",),
        doc="A type with its arguments, as list[int].",
        module="types",
        ops=("trace", "hash", "compare", "repr", "getitem", "iter", "binary", "getattr"),
        numbers="or ror",
        defer=("__hash__", "__eq__", "__ne__", "__repr__", "__getitem__", "__iter__", "__or__", "__ror__"),
        new="GenericAlias(origin, args, /)",
        methods=(
            Native("__call__(self, /, *args, **kwargs)", "Call the origin.", defer="generic_alias_call"),
            Native("__mro_entries__(self, bases, /)", "The origin, as a base class."),
            Native("__instancecheck__(self, instance, /)", "TypeError: it is no class."),
            Native("__subclasscheck__(self, subclass, /)", "TypeError: it is no class."),
            Native("__reduce__(self, /)", "State for copying.", defer="generic_alias_reduce"),
            Native("__dir__(self, /)", "The names of the origin, and the alias's own.", defer="generic_alias_dir"),
        ),
        getset=(
            Getter("__origin__", member=True), Getter("__args__", member=True), Getter("__parameters__"), Getter("__unpacked__", member=True),
            Getter("__typing_unpacked_tuple_args__"),
        ),
    ),
    Type(
        "UnionType",
        c="union",
        struct="PvUnion",
        header="objects/generic.h",
        doc="One of several types, as int | str.",
        module="types",
        ops=("trace", "hash", "compare", "repr", "getitem", "binary"),
        numbers="or ror",
        defer=("__hash__", "__eq__", "__ne__", "__repr__", "__getitem__", "__or__", "__ror__"),
        getset=(Getter("__args__", member=True), Getter("__parameters__")),
    ),
)
