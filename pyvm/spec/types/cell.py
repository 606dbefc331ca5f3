"""cell: a variable that closures share."""

from pyvm.spec.types._schema import Getter, Type

TYPE = Type(
    "cell",
    struct="PvCell",
    header="objects/cell.h",
    unhashable=True,
    doc="A variable shared by nested functions.",
    ops=("trace", "compare", "repr"),
    defer=("__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"),
    new="cell(contents=NULL, /)",
    getset=(Getter("cell_contents", "What it holds.", setter=True),),
)
