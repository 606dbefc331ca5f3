"""Iterators over iterators: chains, slices, groups, combinations.

What rarely needs guest code is native; the classes here call a function for each item. Each is its own
iterator and keeps its state in slots.
"""

from _itertools import (
    _tee, accumulate, chain, combinations, combinations_with_replacement, count, cycle, islice, pairwise,
    permutations, product, repeat, starmap, zip_longest,
)
from operator import index as _index

__all__ = [
    "accumulate", "batched", "chain", "combinations", "combinations_with_replacement", "compress",
    "count", "cycle", "dropwhile", "filterfalse", "groupby", "islice", "pairwise", "permutations",
    "product", "repeat", "starmap", "takewhile", "tee", "zip_longest",
]

_missing = object()
_new = object.__new__
_maximum = (1 << 63) - 1


def _need(function, name, position):
    return TypeError(f"{function}() missing required argument {name!r} (pos {position})")


def _number_of(name, args, wanted):
    plural = "" if wanted == 1 else "s"
    return TypeError(f"{name} expected {wanted} argument{plural}, got {len(args)}")


def _size(value):
    value = _index(value)
    if not -_maximum - 1 <= value <= _maximum:
        raise OverflowError("Python int too large to convert to C ssize_t")
    return value


# --- by a function --------------------------------------------------------------------------------


class takewhile:
    """The items up to the first that does not satisfy the predicate."""

    __slots__ = ("_func", "_it", "_done")

    def __new__(cls, *args):
        if len(args) != 2:
            raise _number_of("takewhile", args, 2)
        self = _new(cls)
        self._func = args[0]
        self._it = iter(args[1])
        self._done = False
        return self

    def __iter__(self):
        return self

    def __next__(self):
        if self._done:
            raise StopIteration
        item = next(self._it)
        if self._func(item):
            return item
        self._done = True
        raise StopIteration


class dropwhile:
    """The items from the first that does not satisfy the predicate on."""

    __slots__ = ("_func", "_it", "_started")

    def __new__(cls, *args):
        if len(args) != 2:
            raise _number_of("dropwhile", args, 2)
        self = _new(cls)
        self._func = args[0]
        self._it = iter(args[1])
        self._started = False
        return self

    def __iter__(self):
        return self

    def __next__(self):
        if self._started:
            return next(self._it)
        for item in self._it:
            if not self._func(item):
                self._started = True
                return item
        raise StopIteration


class filterfalse:
    """The items that do not satisfy the predicate; None asks the item itself."""

    __slots__ = ("_func", "_it")

    def __new__(cls, *args):
        if len(args) != 2:
            raise _number_of("filterfalse", args, 2)
        self = _new(cls)
        self._func = None if args[0] is bool else args[0]
        self._it = iter(args[1])
        return self

    def __iter__(self):
        return self

    def __next__(self):
        func = self._func
        if func is None:
            for item in self._it:
                if not item:
                    return item
        else:
            for item in self._it:
                if not func(item):
                    return item
        raise StopIteration


class compress:
    """The items of `data` whose selector is true."""

    __slots__ = ("_data", "_selectors")

    def __new__(cls, data=_missing, selectors=_missing):
        if data is _missing:
            raise _need("compress", "data", 1)
        if selectors is _missing:
            raise _need("compress", "selectors", 2)
        self = _new(cls)
        self._data = iter(data)
        self._selectors = iter(selectors)
        return self

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            item = next(self._data)
            if next(self._selectors):
                return item


class groupby:
    """Keys with the run of consecutive items that share each."""

    __slots__ = ("_it", "_key", "_wanted", "_current", "_value", "_group")

    def __new__(cls, iterable=_missing, key=None):
        if iterable is _missing:
            raise _need("groupby", "iterable", 1)
        self = _new(cls)
        self._it = iter(iterable)
        self._key = key
        self._wanted = self._current = self._value = _missing
        self._group = None
        return self

    def __iter__(self):
        return self

    def _step(self):
        value = next(self._it)
        self._current = value if self._key is None else self._key(value)
        self._value = value

    def __next__(self):
        self._group = None
        while True:
            current = self._current
            if current is not _missing:
                wanted = self._wanted
                if wanted is _missing or not (wanted is current or wanted == current):
                    break
            self._step()
        self._wanted = current
        group = self._group = _grouper(self, current)
        return current, group


class _grouper:
    """The items of one group, as long as the groupby stands at it."""

    __slots__ = ("_parent", "_wanted")

    def __new__(cls, parent, wanted, /):
        if not isinstance(parent, groupby):
            raise TypeError(
                f"_grouper() argument 1 must be itertools.groupby, not {type(parent).__name__}")
        self = _new(cls)
        self._parent = parent
        self._wanted = wanted
        return self

    def __iter__(self):
        return self

    def __next__(self):
        parent = self._parent
        if parent._group is not self:
            raise StopIteration
        if parent._value is _missing:
            parent._step()
        wanted, current = self._wanted, parent._current
        if not (wanted is current or wanted == current):
            raise StopIteration
        value = parent._value
        parent._value = _missing
        return value


# --- by place -------------------------------------------------------------------------------------


class batched:
    """Tuples of `n` items; the last may be shorter, unless `strict`."""

    __slots__ = ("_it", "_n", "_strict")

    def __new__(cls, iterable=_missing, n=_missing, *, strict=False):
        if iterable is _missing:
            raise _need("batched", "iterable", 1)
        if n is _missing:
            raise _need("batched", "n", 2)
        n = _size(n)
        strict = bool(strict)
        if n < 1:
            raise ValueError("n must be at least one")
        self = _new(cls)
        self._it = iter(iterable)
        self._n = n
        self._strict = strict
        return self

    def __iter__(self):
        return self

    def __next__(self):
        it, n = self._it, self._n
        if it is None:
            raise StopIteration
        batch = []
        try:
            for item in it:
                batch.append(item)
                if len(batch) == n:
                    return tuple(batch)
        except BaseException:
            self._it = None
            raise
        if not batch:
            self._it = None
            raise StopIteration
        if self._strict:
            self._it = None
            raise ValueError("batched(): incomplete batch")
        return tuple(batch)


def tee(iterable, n=2, /):
    """`n` independent iterators over one iterable."""
    n = _size(n)
    if n < 0:
        raise ValueError("n must be >= 0")
    if n == 0:
        return ()
    first = iter(iterable)
    if not hasattr(first, "__copy__"):
        first = _tee(first)
    copy = first.__copy__
    return (first, *[copy() for _ in range(n - 1)])
