"""What a weak reference holds: the shim _weakref makes references and proxies of it."""

from pyvm.spec.types._schema import Type

TYPES = (
    Type(
        "weak_cell",
        struct="PvWeakCell",
        header="objects/weak_cell.h",
        doc="Knows an object without keeping it alive.",
        ops=("trace",),
    ),
)
