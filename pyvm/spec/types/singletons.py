"""The types of None, NotImplemented and Ellipsis: constants, each the only value of its type."""

from pyvm.spec.types._schema import Native, Type

TYPES = (
    Type("NoneType", c="none", ops=("hash", "compare", "repr", "truth"), new="NoneType()", doc="The type of None.", module="builtins"),
    Type(
        "NotImplementedType", c="notimplemented", ops=("repr", "truth"), new="NotImplementedType()", doc="The type of NotImplemented.",
        methods=(
            Native("__bool__(self, /)", "True if self else False", defer="truth"), Native("__reduce__(self, /)", "State for copying."),
        ),
    ),
    Type(
        "ellipsis", ops=("repr",), new="ellipsis()", doc="The type of Ellipsis.",
        methods=(Native("__reduce__(self, /)", "State for copying."),),
    ),
)
