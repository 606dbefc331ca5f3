"""Twins of list and tuple: what needs a guest's __eq__, __hash__, __repr__ or __index__.

Sequences are read by index, so that a change meanwhile is seen as CPython sees it.
"""


def ordered(x, y, op):
    if op == 0:
        return x < y
    if op == 1:
        return x <= y
    if op == 2:
        return x == y
    if op == 3:
        return x != y
    if op == 4:
        return x > y
    return x >= y


def items_compare(a, b, kind, op):
    if not isinstance(b, kind):
        return NotImplemented
    count = kind.__len__
    item = kind.__getitem__
    if (op == 2 or op == 3) and count(a) != count(b):
        return op == 3
    i = 0
    while i < count(a) and i < count(b):
        x = item(a, i)
        y = item(b, i)
        if x is y or x == y:
            i += 1
            continue
        if i >= count(a) or i >= count(b):
            break  # the comparison has made one shorter: sizes decide
        if op == 2:
            return False
        if op == 3:
            return True
        return ordered(item(a, i), item(b, i), op)
    return ordered(count(a), count(b), op)


def items_find(self, value, kind, start, stop):
    """The first index of a value from start to stop, or -1."""
    item = kind.__getitem__
    i = start
    while i < stop and i < kind.__len__(self):
        x = item(self, i)
        if x is value or x == value:
            return i
        i += 1
    return -1


def items_count(self, value, kind):
    found = 0
    i = 0
    while i < kind.__len__(self):
        x = kind.__getitem__(self, i)
        if x is value or x == value:
            found += 1
        i += 1
    return found


def bounds(self, kind, start, stop):
    n = kind.__len__(self)
    start = slice_bound(start)
    stop = slice_bound(stop)
    if start < 0:
        start = max(start + n, 0)
    if stop < 0:
        stop = max(stop + n, 0)
    return start, stop


def slice_bound(x):
    if isinstance(x, int):
        return x
    if type_lookup(type(x), "__index__") is NotImplemented:
        raise TypeError("slice indices must be integers or have an __index__ method")
    return index(x)


def slice_part(x):
    if x is None:
        return x
    if type_lookup(type(x), "__index__") is NotImplemented:
        raise TypeError("slice indices must be integers or None or have an __index__ method")
    return plain_int(index(x))


def plain_key(key, what):
    """A subscript with its guest integers converted."""
    if isinstance(key, slice):
        return slice(slice_part(key.start), slice_part(key.stop), slice_part(key.step))
    if type_lookup(type(key), "__index__") is NotImplemented:
        raise TypeError(f"{what} indices must be integers or slices, not {type_name(key)}")
    number = index(key)
    if what != "range" and not is_size(number):
        raise IndexError(f"cannot fit '{type_name(key)}' into an index-sized integer")
    return number


def is_size(number):
    return -0x8000000000000000 <= number <= 0x7FFFFFFFFFFFFFFF


def list_eq(self, value, /):
    return items_compare(self, value, list, 2)


def list_ne(self, value, /):
    return items_compare(self, value, list, 3)


def list_lt(self, value, /):
    return items_compare(self, value, list, 0)


def list_le(self, value, /):
    return items_compare(self, value, list, 1)


def list_gt(self, value, /):
    return items_compare(self, value, list, 4)


def list_ge(self, value, /):
    return items_compare(self, value, list, 5)


def list_repr(self, /):
    if not repr_enter(self):
        return "[...]"
    try:
        parts = []
        i = 0
        while i < list.__len__(self):
            parts.append(repr(list.__getitem__(self, i)))
            i += 1
        return "[" + ", ".join(parts) + "]"
    finally:
        repr_leave(self)


def list_contains(self, key, /):
    return items_find(self, key, list, 0, list.__len__(self)) >= 0


def list_count(self, value, /):
    return items_count(self, value, list)


def list_index(self, value, start=0, stop=9223372036854775807, /):
    start, stop = bounds(self, list, start, stop)
    at = items_find(self, value, list, start, stop)
    if at < 0:
        raise ValueError(f"{value!r} is not in list")
    return at


def list_remove(self, value, /):
    at = items_find(self, value, list, 0, 9223372036854775807)
    if at < 0:
        raise ValueError("list.remove(x): x not in list")
    list.__delitem__(self, at)


def list_getitem(self, key, /):
    return list.__getitem__(self, plain_key(key, "list"))


def list_setitem(self, key, value, /):
    key = plain_key(key, "list")
    if isinstance(key, slice):
        slice_indices(key, list.__len__(self))  # its errors come first
        if not is_iterable(value):
            raise TypeError("must assign iterable to extended slice")
        value = [*iter(value)]
    list.__setitem__(self, key, value)


def list_delitem(self, key, /):
    list.__delitem__(self, plain_key(key, "list"))


def list_construct(cls, iterable):
    if cls is list:
        return listed(iterable)
    result = list.__new__(cls)
    append_all(result, iterable)
    return result


def tuple_construct(cls, iterable):
    return tuple.__new__(cls, listed(iterable))


def list_fill(self, iterable):
    list.clear(self)
    append_all(self, iterable)


def list_iadd(self, value, /):
    append_all(self, value)
    return self


def list_extend_method(self, iterable, /):
    append_all(self, iterable)


def tuple_eq(self, value, /):
    return items_compare(self, value, tuple, 2)


def tuple_ne(self, value, /):
    return items_compare(self, value, tuple, 3)


def tuple_lt(self, value, /):
    return items_compare(self, value, tuple, 0)


def tuple_le(self, value, /):
    return items_compare(self, value, tuple, 1)


def tuple_gt(self, value, /):
    return items_compare(self, value, tuple, 4)


def tuple_ge(self, value, /):
    return items_compare(self, value, tuple, 5)


def tuple_hash(self, /):
    hashes = []
    i = 0
    while i < tuple.__len__(self):
        hashes.append(hash(tuple.__getitem__(self, i)))
        i += 1
    return combine_hashes(hashes)


def tuple_repr(self, /):
    if not repr_enter(self):
        return "(...)"
    try:
        parts = []
        i = 0
        while i < tuple.__len__(self):
            parts.append(repr(tuple.__getitem__(self, i)))
            i += 1
        return "(" + ", ".join(parts) + (",)" if i == 1 else ")")
    finally:
        repr_leave(self)


def tuple_contains(self, key, /):
    return items_find(self, key, tuple, 0, tuple.__len__(self)) >= 0


def tuple_count(self, value, /):
    return items_count(self, value, tuple)


def tuple_index(self, value, start=0, stop=9223372036854775807, /):
    start, stop = bounds(self, tuple, start, stop)
    at = items_find(self, value, tuple, start, stop)
    if at < 0:
        raise ValueError("tuple.index(x): x not in tuple")
    return at


def tuple_getitem(self, key, /):
    return tuple.__getitem__(self, plain_key(key, "tuple"))
