"""code: a PvCode as an object."""

from pyvm.spec.types._schema import Getter, Native, Type

TYPE = Type(
    "code",
    struct="PvCodeState",
    header="objects/code.h",
    doc="Compiled code; immutable.",
    ops=("trace", "release", "repr"),
    methods=(
        Native("co_lines(self, /)", "An iterator of (start, end, line)."),
        Native("replace(self, /, *, co_name=NULL, co_qualname=NULL, co_filename=NULL)", "The same code under other names."),
        Native("co_positions(self, /)", "An iterator of (line, end_line, column, end_column)."),
    ),
    getset=tuple(
        Getter(f"co_{name}")
        for name in (
            "argcount", "posonlyargcount", "kwonlyargcount", "nlocals", "stacksize", "flags",
            "consts", "names", "varnames", "freevars", "cellvars", "filename", "name", "qualname",
            "firstlineno",
        )
    ),
)
