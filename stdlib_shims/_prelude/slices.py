"""Twins of range and slice: bounds and items that only guest code can compare or convert."""


def range_contains(self, key, /):
    return range_find(self, key) is not None


def range_count(self, value, /):
    if is_plain_int(value):
        return int(range_find(self, value) is not None)
    found = 0
    for x in self:
        if x == value:
            found += 1
    return found


def range_index(self, value, /):
    i = range_find(self, value)
    if i is not None:
        return i
    if is_plain_int(value):
        raise ValueError(f"{value!r} is not in range")
    raise ValueError("sequence.index(x): x not in sequence")


def is_plain_int(x):
    return type(x) is int or x is True or x is False


def range_find(self, value):
    """The first index of a value, or None: computed for an int, else item by item."""
    if is_plain_int(value):
        i, rest = divmod(value - self.start, self.step)
        return i if rest == 0 and 0 <= i < range_length(self) else None
    i = 0
    for x in self:
        if x == value:
            return i
        i += 1
    return None


def range_length(self):
    """The length, of any size."""
    low, high, step = self.start, self.stop, self.step
    if step < 0:
        low, high, step = high, low, -step
    return 0 if low >= high else (high - low - 1) // step + 1


def range_getitem(self, key, /):
    if not isinstance(key, slice):
        return range.__getitem__(self, plain_key(key, "range"))
    start, stop, step = slice_indices(key, range_length(self))
    return range(self.start + start * self.step, self.start + stop * self.step, self.step * step)


def slice_indices(self, length, /):
    length = plain_int(index(length))
    if length < 0:
        raise ValueError("length should not be negative")
    step = 1 if self.step is None else slice_part(self.step)
    if step == 0:
        raise ValueError("slice step cannot be zero")
    low = -1 if step < 0 else 0
    high = length - 1 if step < 0 else length
    if self.start is None:
        start = high if step < 0 else low
    else:
        start = clipped(slice_part(self.start), length, low, high)
    if self.stop is None:
        stop = low if step < 0 else high
    else:
        stop = clipped(slice_part(self.stop), length, low, high)
    return (start, stop, step)


def clipped(i, length, low, high):
    if i < 0:
        return max(i + length, low)
    return min(i, high)


def slice_parts(s):
    return (s.start, s.stop, s.step)


def slice_compare(a, b, op):
    if not isinstance(b, slice):
        return NotImplemented
    return ordered(slice_parts(a), slice_parts(b), op)


def slice_eq(self, value, /):
    return slice_compare(self, value, 2)


def slice_ne(self, value, /):
    return slice_compare(self, value, 3)


def slice_lt(self, value, /):
    return slice_compare(self, value, 0)


def slice_le(self, value, /):
    return slice_compare(self, value, 1)


def slice_gt(self, value, /):
    return slice_compare(self, value, 4)


def slice_ge(self, value, /):
    return slice_compare(self, value, 5)


def slice_hash(self, /):
    return hash(slice_parts(self))


def slice_repr(self, /):
    return f"slice({self.start!r}, {self.stop!r}, {self.step!r})"
