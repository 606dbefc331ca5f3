"""Twins of the iterators of itertools: sources, numbers and functions of guests.

`itertool_parts` gives what objects/itertools.h says, the end of an iteration for what is missing.
"""


def itertool_begin(it, iterable):
    itertool_set(it, 0, iter(iterable))
    return it


def chain_next(self, /):
    ended = exhausted()
    while True:
        active = itertool_part(self, 1)
        if active is ended:
            sources = itertool_part(self, 0)
            if sources is ended:
                raise StopIteration
            try:
                active = next(sources, ended)
                if active is ended:
                    raise StopIteration
                active = iter(active)
            except BaseException:
                itertool_set(self, 0, ended)
                raise
            itertool_set(self, 1, active)
        try:
            return next(active)
        except StopIteration:
            itertool_set(self, 1, ended)


def counting_next(self, /):
    parts = itertool_parts(self)
    itertool_set(self, 0, parts[0] + parts[1])
    return parts[0]


def counting_repr(self, /):
    parts = itertool_parts(self)
    if isinstance(parts[1], int) and parts[1] == 1:
        return f"{type_name(self)}({parts[0]!r})"
    return f"{type_name(self)}({parts[0]!r}, {parts[1]!r})"


def repeat_repr(self, /):
    parts = itertool_parts(self)
    if parts[3] < 0:
        return f"{type_name(self)}({parts[0]!r})"
    return f"{type_name(self)}({parts[0]!r}, {parts[3]})"


def cycle_next(self, /):
    ended = exhausted()
    parts = itertool_parts(self)
    items = parts[1]
    if parts[0] is not ended:
        item = next_or(parts[0], ended)
        if item is not ended:
            if not parts[4]:
                list.append(items, item)
            return item
        itertool_set(self, 0, ended)
    if not items:
        raise StopIteration
    at = itertool_parts(self)[3]
    if at >= len(items):
        at = 0
    itertool_set(self, 3, at + 1)
    return items[at]


def islice_construct(of, cls, args):
    values = [args[0]]
    i = 1
    while i < len(args):
        value = args[i]
        if value is not None:
            try:
                value = index(value)
            except Exception:
                value = -1
            if not -1 <= value <= 0x1FFFFFFFFFFFFFFF:
                value = -1
        values.append(value)
        i += 1
    return of.__new__(cls, *values)


def islice_next(self, /):
    ended = exhausted()
    source = islice_source(self)
    if source is not None:
        try:
            item = next(source)
        except BaseException:
            itertool_set(self, 0, ended)
            raise
        islice_advance(self)
        return item
    parts = itertool_parts(self)
    source, place, wanted, stop = parts[0], parts[3], parts[4], parts[5]
    if source is ended:
        raise StopIteration
    try:
        while place < wanted:
            next(source)
            place += 1
            itertool_set(self, 3, place)
        if place >= stop >= 0:
            raise StopIteration
        item = next(source)
    except BaseException:
        itertool_set(self, 0, ended)
        raise
    itertool_set(self, 3, place + 1)
    wanted += parts[6]
    itertool_set(self, 4, stop if wanted > stop >= 0 else min(wanted, 0x1FFFFFFFFFFFFFFF))
    return item


def product_construct(of, cls, iterables, times):
    pools = []
    for iterable in iterables:
        pools.append(tuple(iterable))
    return of.__new__(cls, *pools, repeat=times)


def pool_construct(of, cls, iterable, r):
    return of.__new__(cls, tuple(iterable), r)


def pairwise_next(self, /):
    ended = exhausted()
    source = itertool_part(self, 0)
    if source is ended:
        raise StopIteration
    try:
        old = itertool_part(self, 1)
        if old is ended:
            old = next(source)
            itertool_set(self, 1, old)
        new = next(source)
    except BaseException:
        itertool_set(self, 0, ended)
        itertool_set(self, 1, ended)
        raise
    itertool_set(self, 1, new)
    return old, new


def accumulate_next(self, /):
    ended = exhausted()
    source, function, total, first, _, _, _ = itertool_parts(self)
    if first:
        itertool_set(self, 3, 0)
        return total
    item = next(source)
    total = itertool_part(self, 2)
    if total is ended:
        total = item
    elif function is None:
        total = total + item
    else:
        total = function(total, item)
    itertool_set(self, 2, total)
    return total


def zip_longest_begin(it, iterables):
    i = 0
    for iterable in iterables:
        itertool_set(it, i, iter(iterable))
        i += 1
    return it


def zip_longest_next(self, /):
    ended = exhausted()
    parts = itertool_parts(self)
    sources = parts[0]
    if parts[3] <= 0:
        raise StopIteration
    row = []
    i = 0
    while i < len(sources):
        item = parts[1]
        if sources[i] is not None:
            try:
                found = next_or(sources[i], ended)
            except BaseException:
                i = 0
                while i < len(sources):
                    itertool_set(self, i, ended)
                    i += 1
                raise
            if found is not ended:
                item = found
            else:
                itertool_set(self, i, ended)
                if itertool_parts(self)[3] <= 0:
                    raise StopIteration
        row.append(item)
        i += 1
    return tuple(row)


def starmap_next(self, /):
    ended = exhausted()
    args = itertool_part(self, 2)
    if args is ended:
        args = next(itertool_part(self, 0))
    else:
        itertool_set(self, 2, ended)
    function = itertool_part(self, 1)
    return function(*(args if isinstance(args, tuple) else tuple(args)))


def tee_next(self, /):
    source, _, _, _, _, _, _ = itertool_parts(self)
    items, at = tee_place(self)
    if at == len(items):
        value = next(source)
        if at != len(items):
            raise RuntimeError("cannot re-enter the tee iterator")
        list.append(items, value)
        if at == 56:
            list.append(items, [])
    itertool_set(self, 1, items)
    itertool_set(self, 3, at + 1)
    return items[at]


def tee_place(self):
    """The list of items where the next one stands or is to stand, and its place there."""
    parts = itertool_parts(self)
    if parts[3] < 57:
        return parts[1], parts[3]
    return parts[1][57], 0
