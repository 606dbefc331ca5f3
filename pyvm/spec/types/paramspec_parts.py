"""typing.ParamSpecArgs and ParamSpecKwargs: what P.args and P.kwargs give."""

from pyvm.spec.types._schema import Getter, Native, Type


def _part(which: str) -> Type:
    name = f"ParamSpec{which.title()}"
    return Type(
        name,
        share="paramspecpart",
        struct="PvParamSpecPart",
        header="objects/typevar.h",
        module="typing",
        doc=f"The {which} for a ParamSpec object.",
        ops=("trace", "repr", "compare"),
        unhashable=True,
        new=f"{name}(origin)",
        methods=(Native("__mro_entries__(self, bases, /)", "TypeError: it is no class."),),
        getset=(Getter("__origin__", member=True),),
    )


TYPES = (_part("args"), _part("kwargs"))
