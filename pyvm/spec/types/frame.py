"""frame: a view of a running or suspended frame for sys._getframe and tracebacks."""

from pyvm.spec.types._schema import Getter, Native, Type

TYPE = Type(
    "frame",
    struct="PvFrameObject",
    header="objects/frame.h",
    ops=("trace", "repr"),
    methods=(Native("clear(self, /)", "Drop the locals of a finished frame."),),
    getset=(
        Getter("f_back"), Getter("f_code"), Getter("f_globals"), Getter("f_builtins"), Getter("f_locals"),
        Getter("f_lineno"), Getter("f_lasti"), Getter("f_trace", setter=True),
        Getter("f_trace_lines"), Getter("f_trace_opcodes"),
    ),
)
