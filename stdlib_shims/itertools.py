"""Iterators over iterators: chains, slices, groups, combinations.

Each class is its own iterator and keeps its state in slots. What calls guest code is written as a
plain `__next__`, so that an exception of the callee leaves it where CPython's stands; what only
rearranges a pool it has read is a generator behind it.
"""

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


# --- one after the other --------------------------------------------------------------------------


class chain:
    """The items of all iterables, one iterable after the other."""

    __slots__ = ("_source", "_active")

    def __new__(cls, *iterables):
        self = _new(cls)
        self._source = iter(iterables)
        self._active = None
        return self

    @classmethod
    def from_iterable(cls, iterable, /):
        """The iterables come from an iterable, as late as they are needed."""
        self = _new(cls)
        self._source = iter(iterable)
        self._active = None
        return self

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            active = self._active
            if active is None:
                if self._source is None:
                    raise StopIteration
                try:
                    active = self._active = iter(next(self._source))
                except BaseException:
                    self._source = None
                    raise
            try:
                return next(active)
            except StopIteration:
                self._active = None

    __class_getitem__ = classmethod(type(list[int]))


class cycle:
    """The items again and again."""

    __slots__ = ("_it", "_saved", "_index")

    def __new__(cls, *args):
        if len(args) != 1:
            raise _number_of("cycle", args, 1)
        self = _new(cls)
        self._it = iter(args[0])
        self._saved = []
        self._index = 0
        return self

    def __iter__(self):
        return self

    def __next__(self):
        saved = self._saved
        if self._it is not None:
            try:
                item = next(self._it)
            except StopIteration:
                self._it = None
            else:
                saved.append(item)
                return item
        if not saved:
            raise StopIteration
        place = self._index
        self._index = place + 1 if place + 1 < len(saved) else 0
        return saved[place]


class repeat:
    """One object, `times` times or without end."""

    __slots__ = ("_object", "_left")

    def __new__(cls, object=_missing, times=_missing):
        if object is _missing:
            raise _need("repeat", "object", 1)
        self = _new(cls)
        self._object = object
        self._left = -1 if times is _missing else max(_size(times), 0)
        return self

    def __iter__(self):
        return self

    def __next__(self):
        left = self._left
        if left > 0:
            self._left = left - 1
        elif not left:
            raise StopIteration
        return self._object

    def __length_hint__(self):
        if self._left < 0:
            raise TypeError("len() of unsized object")
        return self._left

    def __repr__(self):
        name = type(self).__name__
        if self._left < 0:
            return f"{name}({self._object!r})"
        return f"{name}({self._object!r}, {self._left})"


class count:
    """Numbers from `start` on, `step` apart."""

    __slots__ = ("_value", "_step")

    def __new__(cls, start=0, step=1):
        for number in (start, step):
            kind = type(number)
            if kind is not int and kind is not float and not (
                    isinstance(number, complex) or hasattr(kind, "__index__")
                    or hasattr(kind, "__int__") or hasattr(kind, "__float__")):
                raise TypeError("a number is required")
        self = _new(cls)
        self._value = start
        self._step = step
        return self

    def __iter__(self):
        return self

    def __next__(self):
        value = self._value
        self._value = value + self._step
        return value

    def __repr__(self):
        name = type(self).__name__
        if isinstance(self._step, int) and self._step == 1:
            return f"{name}({self._value!r})"
        return f"{name}({self._value!r}, {self._step!r})"


# --- by a function --------------------------------------------------------------------------------


class accumulate:
    """Running totals, or what `func` makes of the total and the next item."""

    __slots__ = ("_it", "_func", "_total", "_initial")

    def __new__(cls, iterable=_missing, func=None, *, initial=None):
        if iterable is _missing:
            raise _need("accumulate", "iterable", 1)
        self = _new(cls)
        self._it = iter(iterable)
        self._func = func
        self._total = _missing
        self._initial = initial
        return self

    def __iter__(self):
        return self

    def __next__(self):
        initial = self._initial
        if initial is not None:
            self._total = initial
            self._initial = None
            return initial
        item = next(self._it)
        total = self._total
        if total is _missing:
            total = item
        elif self._func is None:
            total = total + item
        else:
            total = self._func(total, item)
        self._total = total
        return total


class starmap:
    """The function called with the items of each item."""

    __slots__ = ("_func", "_it")

    def __new__(cls, *args):
        if len(args) != 2:
            raise _number_of("starmap", args, 2)
        self = _new(cls)
        self._func = args[0]
        self._it = iter(args[1])
        return self

    def __iter__(self):
        return self

    def __next__(self):
        return self._func(*tuple(next(self._it)))


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


def _bound(value):
    try:
        return _size(value)
    except Exception:
        return -1


class islice:
    """Items by place: islice(iterable, stop) or islice(iterable, start, stop[, step])."""

    __slots__ = ("_it", "_place", "_next", "_stop", "_step")

    def __new__(cls, *args):
        if not 2 <= len(args) <= 4:
            bound = "least 2" if len(args) < 2 else "most 4"
            raise TypeError(f"islice expected at {bound} arguments, got {len(args)}")
        iterable, start, *rest = args
        if rest:
            stop, step = rest[0], rest[1] if len(rest) > 1 else None
        else:
            start, stop, step = None, start, None
        start = 0 if start is None else _bound(start)
        if stop is None:
            stop = -1
        else:
            stop = _bound(stop)
            if stop == -1:
                raise ValueError("Stop argument for islice() must be None or an integer: "
                                 "0 <= x <= sys.maxsize.")
        if start < 0 or stop < -1:
            raise ValueError("Indices for islice() must be None or an integer: "
                             "0 <= x <= sys.maxsize.")
        step = 1 if step is None else _bound(step)
        if step < 1:
            raise ValueError("Step for islice() must be a positive integer or None.")
        self = _new(cls)
        self._it = iter(iterable)
        self._place = 0
        self._next = start
        self._stop = stop
        self._step = step
        return self

    def __iter__(self):
        return self

    def __next__(self):
        it = self._it
        if it is None:
            raise StopIteration
        place, wanted, stop = self._place, self._next, self._stop
        try:
            while place < wanted:
                next(it)
                place += 1
                self._place = place
            if place >= stop >= 0:
                raise StopIteration
            item = next(it)
        except BaseException:
            self._it = None
            raise
        self._place = place + 1
        wanted += self._step
        self._next = stop if wanted > stop >= 0 else wanted
        return item


class pairwise:
    """Each item with the one that follows it."""

    __slots__ = ("_it", "_old")

    def __new__(cls, *args):
        if len(args) != 1:
            raise _number_of("pairwise", args, 1)
        self = _new(cls)
        self._it = iter(args[0])
        self._old = _missing
        return self

    def __iter__(self):
        return self

    def __next__(self):
        it = self._it
        if it is None:
            raise StopIteration
        try:
            old = self._old
            if old is _missing:
                old = self._old = next(it)
            new = next(it)
        except BaseException:
            self._it = None
            self._old = _missing
            raise
        self._old = new
        return old, new


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


class zip_longest:
    """zip() until the longest ends; what is missing is `fillvalue`."""

    __slots__ = ("_its", "_active", "_fill")

    def __new__(cls, *iterables, fillvalue=None):
        self = _new(cls)
        self._its = [iter(iterable) for iterable in iterables]
        self._active = len(iterables)
        self._fill = fillvalue
        return self

    def __iter__(self):
        return self

    def __next__(self):
        its = self._its
        if not self._active:
            raise StopIteration
        row = []
        for place, it in enumerate(its):
            if it is None:
                row.append(self._fill)
                continue
            try:
                row.append(next(it))
            except StopIteration:
                self._active -= 1
                if not self._active:
                    raise
                its[place] = None
                row.append(self._fill)
            except BaseException:
                self._active = 0
                raise
        return tuple(row)


class _tee:
    """One of several iterators over one: what the others still need stays in a chain of nodes."""

    __slots__ = ("_it", "_node")

    def __new__(cls, iterable, /):
        if isinstance(iterable, _tee):
            return iterable.__copy__()
        self = _new(cls)
        self._it = iter(iterable)
        self._node = []
        return self

    def __iter__(self):
        return self

    def __next__(self):
        node = self._node
        if not node:
            value = next(self._it)
            if node:
                raise RuntimeError("cannot re-enter the tee iterator")
            node.append(value)
            node.append([])
        self._node = node[1]
        return node[0]

    def __copy__(self):
        """Another that goes on from here."""
        other = _new(_tee)
        other._it = self._it
        other._node = self._node
        return other


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


# --- combinations ---------------------------------------------------------------------------------


class _pooled:
    """What runs through arrangements of a pool: a generator that calls nothing of the guest's."""

    __slots__ = ("_next",)

    def __iter__(self):
        return self

    def __next__(self):
        return self._next()


def _advance(places, limits, with_replacement):
    """Move a row of rising places on; False behind the last."""
    at = len(places) - 1
    while at >= 0 and places[at] == limits[at]:
        at -= 1
    if at < 0:
        return False
    place = places[at] + 1
    for at in range(at, len(places)):
        places[at] = place
        if not with_replacement:
            place += 1
    return True


def _combine(pool, r, with_replacement):
    n = len(pool)
    if r == 0:
        yield ()
        return
    if with_replacement:
        if n == 0:
            return
        places = [0] * (r - 1)
        limits = [n - 1] * (r - 1)
    else:
        if r > n:
            return
        places = list(range(r - 1))
        limits = list(range(n - r, n - 1))
    while True:  # the places before the last; the last runs through the rest of the pool
        front = tuple([pool[place] for place in places])
        first = 0
        if places:
            first = places[-1] if with_replacement else places[-1] + 1
        for place in range(first, n):
            yield (*front, pool[place])
        if not _advance(places, limits, with_replacement):
            return


def _permute(pool, r):
    n = len(pool)
    if r > n:
        return
    places = list(range(n))
    cycles = list(range(n, n - r, -1))
    yield pool[:r]
    while n:
        for at in range(r - 1, -1, -1):
            cycles[at] -= 1
            if cycles[at]:
                other = -cycles[at]
                places[at], places[other] = places[other], places[at]
                yield tuple([pool[place] for place in places[:r]])
                break
            places[at:] = places[at + 1:] + places[at:at + 1]
            cycles[at] = n - at
        else:
            return


def _multiply(pools):
    if not all(pools):
        return
    if not pools:
        yield ()
        return
    *fronts, last = pools
    places = [0] * len(fronts)
    front = [pool[0] for pool in fronts]
    while True:
        for item in last:
            yield (*front, item)
        for at in range(len(fronts) - 1, -1, -1):
            places[at] += 1
            if places[at] < len(fronts[at]):
                front[at] = fronts[at][places[at]]
                break
            places[at] = 0
            front[at] = fronts[at][0]
        else:
            return


def _checked(name, iterable, r):
    if iterable is _missing:
        raise _need(name, "iterable", 1)
    if r is _missing:
        raise _need(name, "r", 2)
    r = _size(r)
    pool = tuple(iterable)
    if r < 0:
        raise ValueError("r must be non-negative")
    return pool, r


class combinations(_pooled):
    """Subsequences of `r` items, in the pool's order."""

    __slots__ = ()

    def __new__(cls, iterable=_missing, r=_missing):
        pool, r = _checked("combinations", iterable, r)
        self = _new(cls)
        self._next = _combine(pool, r, False).__next__
        return self


class combinations_with_replacement(_pooled):
    """Subsequences of `r` items, each as often as one likes."""

    __slots__ = ()

    def __new__(cls, iterable=_missing, r=_missing):
        pool, r = _checked("combinations_with_replacement", iterable, r)
        self = _new(cls)
        self._next = _combine(pool, r, True).__next__
        return self


class permutations(_pooled):
    """Arrangements of `r` items of the pool."""

    __slots__ = ()

    def __new__(cls, iterable=_missing, r=None):
        if iterable is _missing:
            raise _need("permutations", "iterable", 1)
        pool = tuple(iterable)
        if r is None:
            r = len(pool)
        elif not isinstance(r, int):
            raise TypeError("Expected int as r")
        else:
            r = _size(r)
        if r < 0:
            raise ValueError("r must be non-negative")
        self = _new(cls)
        self._next = _permute(pool, r).__next__
        return self


class product(_pooled):
    """All ways to take one item of each iterable."""

    __slots__ = ()

    def __new__(cls, *iterables, repeat=1):
        repeat = _size(repeat)
        if repeat < 0:
            raise ValueError("repeat argument cannot be negative")
        pools = [tuple(iterable) for iterable in iterables] if repeat else []
        self = _new(cls)
        self._next = _multiply(pools * repeat).__next__
        return self
