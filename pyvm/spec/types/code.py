"""code: a PvCode as an object."""

from pyvm.spec.types._schema import Getter, Native, Type

TYPE = Type(
    "code",
    struct="PvCodeState",
    header="objects/code.h",
    doc="Compiled code; immutable.",
    ops=("trace", "release", "hash", "compare", "repr"),
    methods=(
        Native("co_lines(self, /)", "An iterator of (start, end, line)."),
        Native("co_positions(self, /)", "An iterator of (line, end_line, column, end_column)."),
        Native("replace(self, /, **kwargs)", "A copy with other attributes."),
    ),
    getset=tuple(
        Getter(f"co_{name}")
        for name in (
            "argcount", "posonlyargcount", "kwonlyargcount", "nlocals", "stacksize", "flags", "code",
            "consts", "names", "varnames", "freevars", "cellvars", "filename", "name", "qualname",
            "firstlineno", "linetable", "exceptiontable",
        )
    ),
)
