"""The iterators that no single type owns, and the iterator builtins."""

from pyvm.spec.types._schema import Native, Type


def _lazy(name: str, new: str, doc: str, struct: str, *methods: Native) -> Type:
    return Type(
        name,
        share="iterators",
        struct=struct,
        header="objects/iterators.h",
        flags=("SUBCLASSABLE",),
        doc=doc,
        ops=("trace", "iter", "next"),
        defer=("__next__",),
        new=new,
        methods=methods,
        public=True,
    )


TYPES = (
    _lazy("enumerate", "enumerate(iterable, start: int = 0)", "Pairs of a count and an item.", "PvEnumerate"),
    _lazy("zip", "zip(*iterables, strict: bool = False)", "Tuples of one item of each iterable.", "PvZip"),
    _lazy("map", "map(*args)", "A function of the items of iterables.", "PvMap"),
    _lazy("filter", "filter(function, iterable, /)", "The items for which a function is true.", "PvFilter"),
    _lazy(
        "reversed", "reversed(sequence, /)", "The items of a sequence, backwards.", "PvReversed",
        Native("__length_hint__(self, /)", "Estimate of the items left."),
    ),
    Type(
        "iterator",  # over __getitem__
        c="sequence_iterator",
        struct="PvSequenceIterator",
        header="objects/iterators.h",
        ops=("trace", "iter", "next"),
        defer=("__next__",),
        methods=(
            Native("__length_hint__(self, /)", "Estimate of the items left.", defer="sequence_iterator_length_hint"),
        ),
    ),
    Type(
        "callable_iterator",
        struct="PvCallableIterator",
        header="objects/iterators.h",
        ops=("trace", "iter", "next"),
        defer=("__next__",),
    ),
    Type(
        "str_iterator",
        struct="PvStrIterator",
        header="objects/iterators.h",
        ops=("trace", "iter", "next"),
        methods=(Native("__length_hint__(self, /)", "Estimate of the items left."),),
    ),
    Type(
        "str_ascii_iterator",
        share="str_iterator",
        struct="PvStrIterator",
        header="objects/iterators.h",
        ops=("trace", "iter", "next"),
        methods=(Native("__length_hint__(self, /)", "Estimate of the items left."),),
    ),
    Type(
        "bytes_iterator",
        struct="PvStrIterator",
        header="objects/iterators.h",
        ops=("trace", "iter", "next"),
        methods=(Native("__length_hint__(self, /)", "Estimate of the items left."),),
    ),
)
