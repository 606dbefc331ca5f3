"""Twins of what copying and pickling the iterators of itertools stands on: `__reduce__`, `__setstate__`.

The native never answers: each of them warns that it will go. A state is looked at before it is stored.
"""


def itertool_warn():
    from warnings import warn

    warn("Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.", DeprecationWarning)


def itertool_state(state, most, least):
    """A state that is a tuple of so many."""
    if not isinstance(state, tuple):
        raise TypeError("state is not a tuple")
    n = len(state)
    if n < least or n > most:
        how = "exactly" if least == most else "at least" if n < least else "at most"
        wanted = least if n < least else most
        raise TypeError(f"function takes {how} {wanted} argument{'s' if wanted != 1 else ''} ({n} given)")
    return state


def itertool_number(value):
    if not isinstance(value, int):
        raise TypeError("an integer is required")
    if not -0x8000000000000000 <= value <= 0x7FFFFFFFFFFFFFFF:
        raise OverflowError("Python int too large to convert to C ssize_t")
    return max(0, min(int(value), 0x0FFFFFFFFFFFFFFF))


def itertool_numbers(values):
    if not isinstance(values, tuple):
        raise ValueError("invalid arguments")
    numbers = []
    for value in values:
        numbers.append(itertool_number(value))
    return tuple(numbers)


def is_iterator(x):
    return type_lookup(type(x), "__next__") is not NotImplemented


def counting_reduce(self, /):
    itertool_warn()
    parts = itertool_parts(self)
    step = parts[1]
    return type(self), (parts[0],) if type(step) is int and step == 1 else (parts[0], step)


def repeat_reduce(self, /):
    itertool_warn()
    parts = itertool_parts(self)
    return type(self), (parts[0],) if parts[3] < 0 else (parts[0], parts[3])


def starmap_reduce(self, /):
    itertool_warn()
    parts = itertool_parts(self)
    if parts[2] is not exhausted():
        raise TypeError(f"cannot pickle '{type_name(self)}' object")
    return type(self), (parts[1], parts[0])


def chain_reduce(self, /):
    itertool_warn()
    ended = exhausted()
    parts = itertool_parts(self)
    if parts[0] is ended:
        return type(self), ()
    if parts[1] is ended:
        return type(self), (), (parts[0],)
    return type(self), (), (parts[0], parts[1])


def chain_setstate(self, state, /):
    itertool_warn()
    state = itertool_state(state, 2, 1)
    for iterator in state:
        if not is_iterator(iterator):
            raise TypeError("Arguments must be iterators.")
    itertool_set(self, 0, state[0])
    itertool_set(self, 1, state[1] if len(state) > 1 else exhausted())


def cycle_reduce(self, /):
    itertool_warn()
    parts = itertool_parts(self)
    if parts[0] is not exhausted():
        return type(self), (parts[0],), (parts[1], parts[4] != 0)
    items = iter(parts[1])
    items.__setstate__(parts[3])
    return type(self), (items,), (parts[1], True)


def cycle_setstate(self, state, /):
    itertool_warn()
    items, first = itertool_state(state, 2, 2)
    if not isinstance(items, list):
        raise TypeError(f"argument 1 must be list, not {type_name(items)}")
    first = index(first)
    if type(items) is not list:
        items = [*items]
    itertool_set(self, 1, items)
    itertool_set(self, 3, 0)
    itertool_set(self, 4, 1 if first else 0)


def islice_reduce(self, /):
    itertool_warn()
    parts = itertool_parts(self)
    if parts[0] is exhausted():
        return type(self), (iter([]), 0), 0
    return type(self), (parts[0], parts[4], None if parts[5] < 0 else parts[5], parts[6]), parts[3]


def islice_setstate(self, state, /):
    itertool_warn()
    itertool_set(self, 3, itertool_number(state))


def product_reduce(self, /):
    itertool_warn()
    parts = itertool_parts(self)
    if parts[3]:
        return type(self), ((),)
    if parts[1] is exhausted():
        return type(self), parts[0]
    return type(self), parts[0], tuple([*parts[1]])


def product_setstate(self, state, /):
    itertool_warn()
    itertool_places(self, itertool_numbers(state), ())


def combinations_reduce(self, /):
    itertool_warn()
    parts = itertool_parts(self)
    if parts[1] is exhausted():
        return type(self), (parts[0], parts[4])
    if parts[3]:
        return type(self), ((), parts[4])
    return type(self), (parts[0], parts[4]), tuple([*parts[1]])


def combinations_with_replacement_reduce(self, /):
    return combinations_reduce(self)


def combinations_setstate(self, state, /):
    itertool_warn()
    itertool_places(self, itertool_numbers(state), ())


def combinations_with_replacement_setstate(self, state, /):
    combinations_setstate(self, state)


def permutations_reduce(self, /):
    itertool_warn()
    parts = itertool_parts(self)
    if parts[1] is exhausted():
        return type(self), (parts[0], parts[4])
    if parts[3]:
        return type(self), ((), parts[4])
    return type(self), (parts[0], parts[4]), (tuple([*parts[1]]), tuple([*parts[2]]))


def permutations_setstate(self, state, /):
    itertool_warn()
    places, cycles = itertool_state(state, 2, 2)
    itertool_places(self, itertool_numbers(places), itertool_numbers(cycles))


def accumulate_reduce(self, /):
    itertool_warn()
    parts = itertool_parts(self)
    source, function, total = parts[0], parts[1], parts[2]
    if parts[3] or total is None:
        from _itertools import chain, islice

        source = chain([total], source)
        if not parts[3]:
            return islice, (type(self)(source, function), 1, None)
        total = exhausted()
    return type(self), (source, function), None if total is exhausted() else total


def accumulate_setstate(self, state, /):
    itertool_warn()
    itertool_set(self, 2, state)


def zip_longest_reduce(self, /):
    itertool_warn()
    parts = itertool_parts(self)
    sources = []
    for source in parts[0]:
        sources.append(() if source is None else source)
    return type(self), tuple(sources), parts[1]


def zip_longest_setstate(self, state, /):
    itertool_warn()
    itertool_set(self, -1, state)


def tee_reduce(self, /):
    itertool_warn()
    ended = exhausted()
    source = itertool_parts(self)[0]
    items, at = tee_place(self)
    left = []
    while at < len(items):
        left.append(items[at])
        at += 1
        if at == 57 and len(items) > 57:
            items = items[57]
            at = 0
    return type(self), ((),), (left, iter([]) if source is ended else source)


def tee_setstate(self, state, /):
    itertool_warn()
    left, source = itertool_state(state, 2, 2)
    if not isinstance(left, list) or not is_iterator(source):
        raise TypeError("not what __reduce__() gave")
    first = items = []
    for item in left:
        list.append(items, item)
        if len(items) == 57:
            more = []
            list.append(items, more)
            items = more
    itertool_set(self, 0, source)
    itertool_set(self, 1, first)
    itertool_set(self, 3, 0)
