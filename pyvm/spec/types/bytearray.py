"""bytearray and memoryview: names for the prelude until they have bodies."""

from pyvm.spec.types._schema import Type

TYPES = (
    Type("bytearray", doc="Mutable octets."),
    Type("memoryview", doc="A view of the octets of an object."),
)
