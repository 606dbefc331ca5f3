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


_REDUCE = Native("__reduce__(self, /)", "What copying it takes.")
_SETSTATE = Native("__setstate__(self, state, /)", "Set the position.")


TYPES = (
    _lazy(
        "enumerate", "enumerate(iterable, start: int = 0)", "Pairs of a count and an item.", "PvEnumerate",
        _REDUCE,
        Native("__class_getitem__(cls, item, /)", "enumerate[item]", kind="class", c="pv_generic_alias_of"),
    ),
    _lazy(
        "zip", "zip(*iterables, strict: bool = False)", "Tuples of one item of each iterable.", "PvZip",
        _REDUCE, Native("__setstate__(self, strict: bool, /)", "Set whether it is strict."),
    ),
    _lazy("map", "map(*args)", "A function of the items of iterables.", "PvMap", _REDUCE),
    _lazy("filter", "filter(function, iterable, /)", "The items for which a function is true.", "PvFilter", _REDUCE),
    _lazy(
        "reversed", "reversed(sequence, /)", "The items of a sequence, backwards.", "PvReversed",
        Native("__length_hint__(self, /)", "Estimate of the items left.", defer="reversed_length_hint"),
        _REDUCE,
        Native("__setstate__(self, state, /)", "Set the position.", defer="reversed_setstate"),
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
            _REDUCE,
            _SETSTATE,
        ),
    ),
    Type(
        "callable_iterator",
        struct="PvCallableIterator",
        header="objects/iterators.h",
        ops=("trace", "iter", "next"),
        defer=("__next__",),
        methods=(_REDUCE,),
    ),
    Type(
        "str_iterator",
        struct="PvStrIterator",
        header="objects/iterators.h",
        ops=("trace", "iter", "next"),
        methods=(Native("__length_hint__(self, /)", "Estimate of the items left."), _REDUCE, _SETSTATE),
    ),
    Type(
        "str_ascii_iterator",
        share="str_iterator",
        struct="PvStrIterator",
        header="objects/iterators.h",
        ops=("trace", "iter", "next"),
        methods=(Native("__length_hint__(self, /)", "Estimate of the items left."), _REDUCE, _SETSTATE),
    ),
    Type(
        "bytes_iterator",
        share="str_iterator",
        struct="PvStrIterator",
        header="objects/iterators.h",
        ops=("trace", "iter", "next"),
        methods=(Native("__length_hint__(self, /)", "Estimate of the items left."), _REDUCE, _SETSTATE),
    ),
)
