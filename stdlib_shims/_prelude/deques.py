"""Twins of deque: what needs a guest's __eq__, __repr__, __index__ or __iter__.

A deque is read by index; one that changed meanwhile is noticed by its iterator.
"""


def deque_type(self):
    """The class deque, which a deque inherits from."""
    for cls in type.mro(type(self)):
        if cls.__name__ == "deque" and cls.__module__ == "collections":
            return cls
    raise TypeError("not a deque")


def deque_construct(cls, iterable, maxlen):
    result = cls.__new__(cls)
    deque_fill(result, iterable, maxlen)
    return result


def deque_fill(self, iterable, maxlen):
    kind = deque_type(self)
    kind.__init__(self, (), maxlen)
    add = kind.append
    for x in iterable:
        add(self, x)


def deque_extend(self, iterable, /):
    add = deque_type(self).append
    for x in [*iterable] if iterable is self else iterable:
        add(self, x)


def deque_extendleft(self, iterable, /):
    add = deque_type(self).appendleft
    for x in [*iterable] if iterable is self else iterable:
        add(self, x)


def deque_iadd(self, value, /):
    deque_extend(self, value)
    return self


def deque_copy(self, /):
    cls = type(self)
    result = cls(self) if self.maxlen is None else cls(self, self.maxlen)
    if not isinstance(result, deque_type(self)):
        raise TypeError(f"{type_name(self)}() must return a deque, not {type_name(result)}")
    return result


def deque_add(self, value, /):
    if not isinstance(value, deque_type(self)):
        raise TypeError(f'can only concatenate deque (not "{type_name(value)}") to deque')
    result = deque_copy(self)
    result.extend(value)
    return result


def deque_mul(self, value, /):
    result = deque_copy(self)
    result *= value if isinstance(value, int) else index(value)
    return result


def deque_rmul(self, value, /):
    return deque_mul(self, value)


def deque_reduce(self, /):
    args = () if self.maxlen is None else ((), self.maxlen)
    return type(self), args, object.__getstate__(self), iter(self)


def deque_walk(self):
    """An iterator that complains of changes."""
    return deque_type(self).__iter__(self)


def deque_count(self, value, /):
    found = 0
    for x in deque_walk(self):
        if x is value or x == value:
            found += 1
    return found


def deque_contains(self, key, /):
    for x in deque_walk(self):
        if x is key or x == key:
            return True
    return False


def deque_index(self, value, start=0, stop=9223372036854775807, /):
    start, stop = bounds(self, deque_type(self), start, stop)
    at = 0
    for x in deque_walk(self):
        if at >= stop:
            break
        if at >= start and (x is value or x == value):
            return at
        at += 1
    raise ValueError(f"{value!r} is not in deque")


def deque_remove(self, value, /):
    kind = deque_type(self)
    n = kind.__len__(self)
    at = 0
    while at < n:
        x = kind.__getitem__(self, at)
        same = x is value or x == value
        if kind.__len__(self) != n:
            raise IndexError("deque mutated during remove().")
        if same:
            kind.__delitem__(self, at)
            return
        at += 1
    raise ValueError(f"{value!r} is not in deque")


def deque_place(key):
    if type_lookup(type(key), "__index__") is NotImplemented:
        raise TypeError(f"sequence index must be integer, not '{type_name(key)}'")
    number = index(key)
    if not is_size(number):
        raise IndexError(f"cannot fit '{type_name(key)}' into an index-sized integer")
    return plain_int(number)


def deque_getitem(self, key, /):
    return deque_type(self).__getitem__(self, deque_place(key))


def deque_setitem(self, key, value, /):
    deque_type(self).__setitem__(self, deque_place(key), value)


def deque_delitem(self, key, /):
    deque_type(self).__delitem__(self, deque_place(key))


def deque_repr(self, /):
    if not repr_enter(self):
        return "[...]"
    try:
        parts = []
        for x in deque_walk(self):
            parts.append(repr(x))
        end = "" if self.maxlen is None else f", maxlen={self.maxlen}"
        return f"{type_name(self)}([{', '.join(parts)}]{end})"
    finally:
        repr_leave(self)


def deque_compare(a, b, op):
    kind = deque_type(a)
    if not isinstance(b, kind):
        return NotImplemented
    if (op == 2 or op == 3) and kind.__len__(a) != kind.__len__(b):
        return op == 3
    end = exhausted()
    left, right = deque_walk(a), deque_walk(b)
    while True:
        x, y = next(left, end), next(right, end)
        if x is end or y is end:
            return ordered(x is not end, y is not end, op)
        if x is y or x == y:
            continue
        if op == 2:
            return False
        if op == 3:
            return True
        return ordered(x, y, op)


def deque_eq(self, value, /):
    return deque_compare(self, value, 2)


def deque_ne(self, value, /):
    return deque_compare(self, value, 3)


def deque_lt(self, value, /):
    return deque_compare(self, value, 0)


def deque_le(self, value, /):
    return deque_compare(self, value, 1)


def deque_gt(self, value, /):
    return deque_compare(self, value, 4)


def deque_ge(self, value, /):
    return deque_compare(self, value, 5)
