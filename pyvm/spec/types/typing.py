"""What the type parameter syntax makes: type variables and aliases, and Generic."""

from pyvm.spec.types._schema import Getter, Native, Type

VARIANCE = (
    Getter("__covariant__", member=True), Getter("__contravariant__", member=True),
    Getter("__infer_variance__", member=True),
)
SHARED = (
    Native("__mro_entries__(self, bases, /)", "TypeError: it is no class."),
    Native("__reduce__(self, /)", "State for copying."),
    Native("has_default(self, /)", "Tell whether there is a default."),
    Native("__typing_subst__(self, arg, /)", "What stands for the parameter.", defer="typevar_typing_subst"),
    Native("__typing_prepare_subst__(self, alias, args, /)", "The arguments of an alias, made to fit.", defer="typevar_typing_prepare_subst"),
)


def _parameter(name: str, new: str, *, numbers: bool = True, getset: tuple[Getter, ...] = ()) -> Type:
    return Type(
        name,
        share="typevar",
        struct="PvTypeVar",
        header="objects/typevar.h",
        module="typing",
        ops=("trace", "repr", *(("binary",) if numbers else ("iter",))),
        numbers="or ror" if numbers else "",
        new=new,
        methods=SHARED,
        getset=(Getter("__name__", member=True), Getter("__module__"), Getter("__default__"), *getset),
    )


TYPES = (
    _parameter(
        "TypeVar",
        "TypeVar(name: str, *constraints, bound=None, default=NULL, covariant: bool = False, contravariant: bool = False, infer_variance: bool = False)",
        getset=(Getter("__bound__"), Getter("__constraints__"), *VARIANCE),
    ),
    _parameter(
        "ParamSpec",
        "ParamSpec(name: str, *, bound=None, default=NULL, covariant: bool = False, contravariant: bool = False, infer_variance: bool = False)",
        getset=(Getter("__bound__"), Getter("args"), Getter("kwargs"), *VARIANCE),
    ),
    _parameter("TypeVarTuple", "TypeVarTuple(name: str, *, default=NULL)", numbers=False),
    Type(
        "TypeAliasType",
        c="typealias",
        struct="PvTypeAlias",
        header="objects/typevar.h",
        module="typing",
        ops=("trace", "repr", "getitem", "binary"),
        numbers="or ror",
        defer=("__new__",),
        new="TypeAliasType(name: str, value, *, type_params: tuple = ())",
        methods=(Native("__reduce__(self, /)", "State for copying."),),
        getset=(
            Getter("__name__", member=True), Getter("__value__"), Getter("__type_params__"), Getter("__parameters__"),
            Getter("__module__"),
        ),
    ),
    Type(
        "Generic",
        struct="PvObject",
        module="typing",
        flags=("SUBCLASSABLE",),
        doc="Base of classes with type parameters.",
        methods=(
            Native("__class_getitem__(cls, item, /)", "The class with its arguments.", kind="class", defer="generic_class_getitem"),
            Native("__init_subclass__(cls, /, *args, **kwargs)", "Collect the type parameters.", kind="class", defer="generic_init_subclass"),
        ),
    ),
)
