"""The parts of itertools that the language tests lean on."""


class chain:
    """The items of one iterable after the other."""

    def __init__(self, *iterables):
        self._items = _flat(iterables)

    @classmethod
    def from_iterable(cls, iterables):
        made = cls()
        made._items = _flat(iterables)
        return made

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._items)


def _flat(iterables):
    for each in iterables:
        yield from each


class count:
    """Numbers without an end."""

    def __init__(self, start=0, step=1):
        self._next, self._step = start, step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._next
        self._next += self._step
        return value


class repeat:
    """One thing again and again."""

    def __init__(self, object, times=None):
        self._object = object
        self._left = times if times is None else max(0, times)

    def __iter__(self):
        return self

    def __next__(self):
        if self._left is not None:
            if not self._left:
                raise StopIteration
            self._left -= 1
        return self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError("len() of unsized object")
        return self._left


def cycle(iterable):
    kept = list(iterable)
    while kept:
        yield from kept


def islice(iterable, *bounds):
    part = slice(*bounds)
    start, stop, step = part.start or 0, part.stop, part.step or 1
    if start < 0 or stop is not None and stop < 0 or step < 1:
        raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    return _islice(iter(iterable), start, stop, step)


def _islice(items, start, stop, step):
    place = 0
    wanted = start
    while stop is None or wanted < stop:
        for item in items:
            place += 1
            if place > wanted:
                yield item
                break
        else:
            return
        wanted += step
    while stop is not None and place < stop:
        for _ in items:
            place += 1
            break
        else:
            return


def takewhile(predicate, iterable):
    for item in iterable:
        if not predicate(item):
            return
        yield item


def dropwhile(predicate, iterable):
    items = iter(iterable)
    for item in items:
        if not predicate(item):
            yield item
            break
    yield from items


def starmap(function, iterable):
    for arguments in iterable:
        yield function(*arguments)


def compress(data, selectors):
    for item, chosen in zip(data, selectors):
        if chosen:
            yield item


def filterfalse(predicate, iterable):
    for item in iterable:
        if not (predicate(item) if predicate is not None else item):
            yield item


def accumulate(iterable, func=None, *, initial=None):
    items = iter(iterable)
    if initial is None:
        for initial in items:
            break
        else:
            return
    yield initial
    for item in items:
        initial = initial + item if func is None else func(initial, item)
        yield initial


def pairwise(iterable):
    items = iter(iterable)
    for before in items:
        for item in items:
            yield before, item
            before = item


def batched(iterable, n, *, strict=False):
    if n < 1:
        raise ValueError("n must be at least one")
    items = iter(iterable)
    while batch := tuple(islice(items, n)):
        if strict and len(batch) < n:
            raise ValueError("batched(): incomplete batch")
        yield batch


def zip_longest(*iterables, fillvalue=None):
    items = [iter(each) for each in iterables]
    alive = [True] * len(items)
    while items:
        row = []
        for place, each in enumerate(items):
            value = fillvalue
            if alive[place]:
                for value in each:
                    break
                else:
                    alive[place] = False
            row.append(value)
        if not any(alive):
            return
        yield tuple(row)


def tee(iterable, n=2):
    items, kept = iter(iterable), []

    def reader():
        place = 0
        while True:
            if place == len(kept):
                for item in items:
                    kept.append(item)
                    break
                else:
                    return
            yield kept[place]
            place += 1
    return tuple(reader() for _ in range(n))


def groupby(iterable, key=None):
    items = iter(iterable)
    missing = object()
    current = missing
    name = missing

    def advance():
        nonlocal current, name
        for current in items:
            name = current if key is None else key(current)
            return
        current = missing

    def group(wanted):
        while current is not missing and name == wanted:
            yield current
            advance()

    advance()
    while current is not missing:
        wanted = name
        yield wanted, group(wanted)
        while current is not missing and name == wanted:
            advance()


def product(*iterables, repeat=1):
    pools = [tuple(each) for each in iterables] * repeat

    def rest(place):
        if place == len(pools):
            yield ()
            return
        for item in pools[place]:
            for others in rest(place + 1):
                yield (item, *others)
    return rest(0)


def permutations(iterable, r=None):
    pool = tuple(iterable)
    r = len(pool) if r is None else r

    def rest(used, left):
        if not left:
            yield ()
            return
        for place in range(len(pool)):
            if place not in used:
                for others in rest(used | {place}, left - 1):
                    yield (pool[place], *others)
    return rest(frozenset(), r)


def _choose(pool, r, start, again):
    if not r:
        yield ()
        return
    for place in range(start, len(pool)):
        for others in _choose(pool, r - 1, place if again else place + 1, again):
            yield (pool[place], *others)


def combinations(iterable, r):
    return _choose(tuple(iterable), r, 0, False)


def combinations_with_replacement(iterable, r):
    return _choose(tuple(iterable), r, 0, True)
