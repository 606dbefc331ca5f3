"""What array's shim stands on: the type."""

from pyvm.spec.modules._schema import Module

MODULE = Module(
    "_array",
    "Efficient arrays of numeric values.",
    constants=(("typecodes", "bBuwhHiIlLqQfd"),),
    types=("array", "array_iterator"),
)
