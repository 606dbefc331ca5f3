"""traceback: where an exception passed: (code, pc) pairs."""

from pyvm.spec.types._schema import Getter, Native, Type

TYPE = Type(
    "traceback",
    struct="PvTraceback",
    header="objects/traceback.h",
    ops=("trace",),
    new="traceback(tb_next, tb_frame, tb_lasti: size, tb_lineno: size)",
    methods=(Native("__dir__(self, /)", "The four fields."),),
    getset=(
        Getter("tb_next", setter=True), Getter("tb_frame"), Getter("tb_lasti"), Getter("tb_lineno"),
    ),
)
