"""bool: True and False, ints of one bit."""

from pyvm.spec.types._schema import Type

TYPE = Type(
    "bool",
    base="int",
    doc="True or False; bool(object) is the object's truth.",
    ops=("repr", "binary", "unary"),
    numbers="and rand or ror xor rxor invert",
    new="bool(object: bool = False, /)",
    public=True,
)
