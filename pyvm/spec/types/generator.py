"""generator: a suspended frame that yields."""

from pyvm.spec.types._schema import Getter, Native, Type

TYPE = Type(
    "generator",
    struct="PvGenerator",
    header="objects/generator.h",
    doc="An iterator made by a function with yield.",
    ops=("trace", "release", "repr", "iter"),
    methods=(
        Native("__next__(self, /)", "Implement next(self).", where="vm"),
        Native("send(self, value, /)", "Resume with a value for the yield expression.", where="vm"),
        Native("throw(self, type, value=NULL, traceback=NULL, /)", "Raise an exception at the yield.", where="vm", defer="generator_throw"),
        Native("close(self, /)", "Raise GeneratorExit at the yield.", where="vm"),
        Native("__class_getitem__(cls, item, /)", "Generator[item]", kind="class", c="pv_generic_alias_of"),
    ),
    getset=(
        Getter("__name__", "name of the generator", setter=True),
        Getter("__qualname__", "qualified name of the generator", setter=True), Getter("gi_running"),
        Getter("gi_frame"), Getter("gi_code"), Getter("gi_yieldfrom"), Getter("gi_suspended"),
    ),
)
