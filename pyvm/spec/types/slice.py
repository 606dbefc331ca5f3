"""slice: the bounds of an extended subscript."""

from pyvm.spec.types._schema import Getter, Native, Type
from pyvm.spec.types.list import COMPARISONS

TYPE = Type(
    "slice",
    struct="PvSlice",
    header="objects/slice.h",
    doc="slice(stop) or slice(start, stop[, step]): what x[start:stop:step] passes.",
    ops=("trace", "hash", "compare", "repr"),
    defer=(*COMPARISONS, "__hash__", "__repr__"),
    new="slice(start, stop=NULL, step=NULL, /)",
    methods=(
        Native("indices(self, object, /)", "(start, stop, step) for a sequence of a length.", defer="slice_indices"),
        Native("__reduce__(self, /)", "State for copying."),
    ),
    getset=(Getter("start", member=True), Getter("stop", member=True), Getter("step", member=True)),
    public=True,
)
