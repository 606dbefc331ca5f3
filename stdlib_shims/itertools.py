"""Iterators over iterators: chains, slices, groups, combinations.

What rarely needs guest code is native; the classes here call a function for each item. Each is its own
iterator and keeps its state in slots.
"""

from _itertools import (
    _tee, accumulate, chain, combinations, combinations_with_replacement, count, cycle, islice, pairwise,
    permutations, product, repeat, starmap, zip_longest,
)
from operator import index as _index

from _pyvm import in_c as _in_c

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = True

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


def _refuse(name, cls, base, args, kwargs, wanted):
    if kwargs and (cls is base or cls.__init__ is base.__init__):
        raise TypeError(f"{name}() takes no keyword arguments")
    if len(args) != wanted:
        raise _number_of(name, args, wanted)


def _warn():
    from warnings import warn

    warn("Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.",
         DeprecationWarning, stacklevel=3)


def _size(value):
    value = _index(value)
    if not -_maximum - 1 <= value <= _maximum:
        raise OverflowError("Python int too large to convert to C ssize_t")
    return value


# --- by a function --------------------------------------------------------------------------------


class takewhile:
    """The items up to the first that does not satisfy the predicate."""

    __slots__ = ("_func", "_it", "_done")

    def __new__(cls, *args, **kwargs):
        if kwargs or len(args) != 2:
            _refuse("takewhile", cls, takewhile, args, kwargs, 2)
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

    def __reduce__(self):
        _warn()
        return type(self), (self._func, self._it), int(self._done)

    def __setstate__(self, state, /):
        _warn()
        self._done = bool(state)


class dropwhile:
    """The items from the first that does not satisfy the predicate on."""

    __slots__ = ("_func", "_it", "_started")

    def __new__(cls, *args, **kwargs):
        if kwargs or len(args) != 2:
            _refuse("dropwhile", cls, dropwhile, args, kwargs, 2)
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

    def __reduce__(self):
        _warn()
        return type(self), (self._func, self._it), int(self._started)

    def __setstate__(self, state, /):
        _warn()
        self._started = bool(state)


class filterfalse:
    """The items that do not satisfy the predicate; None asks the item itself."""

    __slots__ = ("_func", "_it")

    def __new__(cls, *args, **kwargs):
        if kwargs or len(args) != 2:
            _refuse("filterfalse", cls, filterfalse, args, kwargs, 2)
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

    def __reduce__(self):
        _warn()
        return type(self), (self._func, self._it)


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

    def __reduce__(self):
        _warn()
        return type(self), (self._data, self._selectors)


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
        return current, _grouper(self, current)

    def __reduce__(self):
        _warn()
        made = type(self), (self._it, self._key)
        if self._wanted is _missing or self._current is _missing or self._value is _missing:
            return made
        return *made, (self._current, self._value, self._wanted)

    def __setstate__(self, state, /):
        _warn()
        if not isinstance(state, tuple):
            raise TypeError("state is not a tuple")
        if len(state) != 3:
            raise TypeError(f"function takes exactly 3 arguments ({len(state)} given)")
        self._current, self._value, self._wanted = state


class _grouper:
    """The items of one group, as long as the groupby stands at it."""

    __slots__ = ("_parent", "_wanted")

    def __new__(cls, parent, wanted, /):
        if not isinstance(parent, groupby):
            raise TypeError(
                f"_grouper() argument 1 must be itertools.groupby, not {type(parent).__name__}")
        self = parent._group = _new(cls)
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

    def __reduce__(self):
        _warn()
        if self._parent._group is not self:
            return iter, ((),)
        return type(self), (self._parent, self._wanted)


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


for _class in (takewhile, dropwhile, filterfalse, compress, groupby, _grouper, batched):
    _in_c(_class)
