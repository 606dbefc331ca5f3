"""The iterators of itertools that rarely need guest code; the others are classes of the shim."""

from pyvm.spec.types._schema import Native, Type

_NEVER_DEFER = ("repeat", "product", "combinations", "combinations_with_replacement", "permutations")


def _iterator(name: str, new: str, doc: str, *methods: Native, ops: tuple[str, ...] = (), c: str = "") -> Type:
    return Type(
        name,
        c=c,
        share="itertool",
        struct="PvItertool",
        header="objects/itertools.h",
        module="itertools",
        flags=("SUBCLASSABLE",),
        doc=doc,
        ops=("trace", "iter", "next", *ops),
        defer=("__repr__",) if name in _NEVER_DEFER else ("__next__", "__repr__"),
        new=new,
        methods=methods,
    )


_BY_TWIN = "pv_itertool_by_twin"


def _reduce(name: str) -> Native:
    return Native("__reduce__(self, /)", "What copying it takes.", defer=f"{name}_reduce", c=_BY_TWIN)


def _copying(name: str) -> tuple[Native, Native]:
    setstate = Native("__setstate__(self, state, /)", "Go on from a state.", defer=f"{name}_setstate", c=_BY_TWIN)
    return _reduce(name), setstate


TYPES = (
    _iterator(
        "chain", "chain(*iterables)", "The items of all iterables, one iterable after the other.",
        Native("from_iterable(cls, iterable, /)", "The iterables come from an iterable, as late as they are needed.", kind="class"),
        Native("__class_getitem__(cls, item, /)", "chain[item]", kind="class", c="pv_generic_alias_of"),
        *_copying("chain"),
    ),
    _iterator("count", "count(start=0, step=1)", "Numbers from start on, step apart.", _reduce("counting"), ops=("repr",), c="counting"),
    _iterator(
        "repeat", "repeat(object, times: size = NULL)", "One object, so many times or without end.",
        _reduce("repeat"),
        Native("__length_hint__(self, /)", "How often it is left."), ops=("repr",),
    ),
    _iterator("cycle", "cycle(iterable, /)", "The items again and again.", *_copying("cycle")),
    _iterator("islice", "islice(*args)", "Items by place: islice(iterable, stop) or islice(iterable, start, stop[, step]).", *_copying("islice")),
    _iterator("product", "product(*iterables, repeat: size = 1)", "Cartesian product of iterables, the last the fastest.", *_copying("product")),
    _iterator("combinations", "combinations(iterable: iterable, r: size)", "Subsequences of r items, in the pool's order.", *_copying("combinations")),
    _iterator(
        "combinations_with_replacement", "combinations_with_replacement(iterable: iterable, r: size)",
        "Subsequences of r items, each as often as one likes.",
        *_copying("combinations_with_replacement"),
    ),
    _iterator("permutations", "permutations(iterable: iterable, r=None)", "Arrangements of r items of the pool.", *_copying("permutations")),
    _iterator("pairwise", "pairwise(iterable, /)", "Each item with the one that follows it."),
    _iterator("accumulate", "accumulate(iterable, func=None, *, initial=None)", "Running totals, or what func makes of the total and the next item.", *_copying("accumulate")),
    _iterator("zip_longest", "zip_longest(*iterables, fillvalue=None)", "zip() until the longest ends; what is missing is fillvalue.", *_copying("zip_longest")),
)
