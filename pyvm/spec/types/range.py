"""range and its iterators."""

from pyvm.spec.types._schema import Getter, Native, Type


def _iterator(name: str) -> Type:
    return Type(
        name,
        share="range_iterator",
        struct="PvRangeIterator",
        header="objects/range.h",
        ops=("trace", "iter", "next"),
        methods=(
            Native("__length_hint__(self, /)", "Number of items left."),
            Native("__reduce__(self, /)", "State for copying."),
            Native("__setstate__(self, state, /)", "Set the position."),
        ),
    )


TYPES = (
    Type(
        "range",
        struct="PvRange",
        header="objects/range.h",
        flags=("SEQUENCE",),
        doc="range(stop) or range(start, stop[, step]): an immutable sequence of ints.",
        ops=("trace", "hash", "compare", "repr", "truth", "length", "getitem", "contains", "iter"),
        defer=("__contains__", "__getitem__"),
        new="range(start: int, stop: int = NULL, step: int = NULL, /)",
        methods=(
            Native("__reversed__(self, /)", "An iterator backwards."),
            Native("__reduce__(self, /)", "State for copying."),
            Native("count(self, object, /)", "Number of items equal to a value: 0 or 1.", defer="range_count"),
            Native("index(self, object, /)", "The index of a value, or ValueError.", defer="range_index"),
        ),
        getset=(Getter("start", member=True), Getter("stop", member=True), Getter("step", member=True)),
        public=True,
    ),
    _iterator("range_iterator"),
    _iterator("longrange_iterator"),
)
