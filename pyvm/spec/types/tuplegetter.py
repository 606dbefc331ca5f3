"""collections._tuplegetter: the attribute of a named tuple."""

from pyvm.spec.types._schema import Getter, Native, Type

TYPE = Type(
    "_tuplegetter",
    c="tuplegetter",
    struct="PvTupleGetter",
    header="objects/descriptor.h",
    module="collections",
    flags=("DESCRIPTOR", "DATA_DESCRIPTOR"),
    doc="The attribute of a named tuple: one of its items.",
    ops=("trace", "repr"),
    new="_tuplegetter(index: size, doc, /)",
    methods=(
        Native("__get__(self, instance, owner=None, /)", "Read the attribute of an instance."),
        Native("__set__(self, instance, value, /)", "Store the attribute of an instance."),
        Native("__delete__(self, instance, /)", "Delete the attribute of an instance.", c="pv_tuplegetter_dunder_set"),
        Native("__reduce__(self, /)", "What copying it takes."),
    ),
    getset=(Getter("__doc__", setter=True, member=True),),
)
