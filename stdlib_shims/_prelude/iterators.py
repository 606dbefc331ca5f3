"""Twins of enumerate, zip, map, filter, reversed, and of iterators over guest sequences and calls.

A StopIteration that leaves a source leaves `next` of these too: they are plain functions, so it
does not become a RuntimeError as in a generator.
"""


def iterators_of(sources):
    iterators = []
    for source in sources:
        iterators.append(iter(source))
    return tuple(iterators)


def enumerate_construct(cls, iterable, start):
    return iterator_make(cls, iter(iterable), start)


def enumerate_next(self, /):
    return enumerate_item(self, next(iterator_source(self)))


def zip_construct(cls, sources, strict):
    return iterator_make(cls, iterators_of(sources), strict)


def zip_next(self, /):
    iterators, strict = iterator_parts(self)
    if not iterators:
        raise StopIteration
    if not strict:
        if len(iterators) == 2:
            one, other = iterators
            return next(one), next(other)
        items = []
        for iterator in iterators:
            items.append(next(iterator))
        return tuple(items)
    items = []
    for iterator in iterators:
        try:
            items.append(next(iterator))
        except StopIteration:
            if items:
                raise ValueError(uneven(len(items), "shorter")) from None
            i = 1
            while i < len(iterators):
                try:
                    next(iterators[i])
                except StopIteration:
                    i += 1
                    continue
                raise ValueError(uneven(i, "longer")) from None
            raise
    return tuple(items)


def uneven(i, how):
    others = "argument 1" if i == 1 else f"arguments 1-{i}"
    return f"zip() argument {i + 1} is {how} than {others}"


def map_construct(cls, function, sources):
    return iterator_make(cls, function, iterators_of(sources))


def map_next(self, /):
    function, iterators = iterator_parts(self)
    if len(iterators) == 1:
        (iterator,) = iterators
        return function(next(iterator))
    items = []
    for iterator in iterators:
        items.append(next(iterator))
    return function(*items)


def filter_construct(cls, function, iterable):
    return iterator_make(cls, function, iter(iterable))


def filter_next(self, /):
    function, iterator = iterator_parts(self)
    if function is None or function is bool:
        while not (item := next(iterator)):
            pass
    else:
        while not function(item := next(iterator)):
            pass
    return item


def reversed_construct(cls, sequence):
    of = type(sequence)
    method = type_lookup(of, "__reversed__")
    if method is not NotImplemented and method is not None:
        return call_special(sequence, "__reversed__")
    if method is None or type_lookup(of, "__getitem__") is NotImplemented or class_is(sequence, 9):
        raise TypeError(f"'{type_name(sequence)}' object is not reversible")
    return iterator_make(cls, sequence, len(sequence))


def reversed_next(self, /):
    parts = iterator_parts(self)
    if parts is None:
        raise StopIteration
    sequence, at = parts
    ended = at < 0
    if not ended:
        try:
            item = sequence[at]
        except (IndexError, StopIteration):
            ended = True
    if ended:
        iterator_step(self, None)
        raise StopIteration
    iterator_step(self, at - 1)
    return item


def reversed_length_hint(self, /):
    parts = iterator_parts(self)
    if parts is None:
        return 0
    left = parts[1] + 1
    return 0 if len(parts[0]) < left else left


def reversed_setstate(self, state, /):
    parts = iterator_parts(self)
    n = 0 if parts is None else len(parts[0])
    if not isinstance(state, int):
        raise TypeError("an integer is required")
    if not -0x8000000000000000 <= state <= 0x7FFFFFFFFFFFFFFF:
        raise OverflowError("Python int too large to convert to C ssize_t")
    if parts is not None:
        iterator_step(self, max(-1, min(int(state), n - 1)))


def sequence_iterator_next(self, /):
    parts = iterator_parts(self)
    if parts is None:
        raise StopIteration
    sequence, at = parts
    ended = False
    try:
        item = sequence[at]
    except (IndexError, StopIteration):
        ended = True
    if ended:
        iterator_step(self, None)
        raise StopIteration
    iterator_step(self, at + 1)
    return item


def sequence_iterator_length_hint(self, /):
    parts = iterator_parts(self)
    if parts is None:
        return 0
    if type_lookup(type(parts[0]), "__len__") is NotImplemented:
        return NotImplemented
    return max(len(parts[0]) - parts[1], 0)


def callable_iterator_next(self, /):
    parts = iterator_parts(self)
    if parts is None:
        raise StopIteration
    callable, sentinel = parts
    try:
        result = callable()
    except StopIteration:
        iterator_step(self, None)
        raise
    if iterator_parts(self) is None:
        raise StopIteration  # the callable has exhausted its own iterator
    if sentinel is result or sentinel == result:
        iterator_step(self, None)
        raise StopIteration
    return result
