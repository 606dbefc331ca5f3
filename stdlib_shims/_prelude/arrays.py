"""Twins of array.array: what needs a guest's __eq__, __index__, __float__, __iter__, or a file's methods."""


def array_type(self):
    """The class array, which an array inherits from."""
    for cls in type.mro(type(self)):
        if cls.__name__ == "array" and cls.__module__ == "array":
            return cls
    raise TypeError("not an array")


def array_value(code, value):
    """A value as the natives take it for an item."""
    if code in "uw":
        return value
    if code not in "fd":
        return value if isinstance(value, int) else index(value)
    if isinstance(value, (int, float)):
        return value
    if type_lookup(type(value), "__float__") is NotImplemented and \
            type_lookup(type(value), "__index__") is NotImplemented:
        raise TypeError(f"must be real number, not {type_name(value)}")
    return real(value)


def array_construct(cls, typecode, initializer):
    for kind in type.mro(cls):
        if kind.__name__ == "array" and kind.__module__ == "array":
            break
    result = kind.__new__(cls, typecode)
    code = kind.typecode.__get__(result)
    if isinstance(initializer, (list, tuple)):
        base = list if isinstance(initializer, list) else tuple
        i = 0
        n = base.__len__(initializer)
        while i < n:
            kind.append(result, array_value(code, base.__getitem__(initializer, i)))
            i += 1
        return result
    for x in initializer:
        kind.append(result, array_value(code, x))
    return result


def array_append(self, v, /):
    kind = array_type(self)
    kind.append(self, array_value(kind.typecode.__get__(self), v))


def array_extend(self, bb, /):
    kind = array_type(self)
    if isinstance(bb, kind):
        kind.extend(self, bb)
        return
    code = kind.typecode.__get__(self)
    for x in bb:
        kind.append(self, array_value(code, x))


def array_fromlist(self, list_, /):
    if not isinstance(list_, list):
        raise TypeError("arg must be list")
    kind = array_type(self)
    code = kind.typecode.__get__(self)
    values = []
    n = list.__len__(list_)
    for i in range(n):
        values.append(array_value(code, list.__getitem__(list_, i)))
        if list.__len__(list_) != n:
            raise RuntimeError("list changed size during iteration")
    kind.fromlist(self, values)


def array_frombytes(self, buffer, /):
    kind = array_type(self)
    if class_is(buffer, 10):
        kind.frombytes(self, buffer)
        return
    if type_lookup(type(buffer), "__buffer__") is NotImplemented:
        raise TypeError(f"a bytes-like object is required, not '{type_name(buffer)}'")
    kind.frombytes(self, memoryview(buffer))


def array_insert(self, i, v, /):
    kind = array_type(self)
    kind.insert(self, index(i), array_value(kind.typecode.__get__(self), v))


def array_key(key):
    if isinstance(key, slice):
        return slice(slice_part(key.start), slice_part(key.stop), slice_part(key.step))
    if type_lookup(type(key), "__index__") is NotImplemented:
        raise TypeError("array indices must be integers")
    number = index(key)
    if not is_size(number):
        raise IndexError(f"cannot fit '{type_name(key)}' into an index-sized integer")
    return number


def array_getitem(self, key, /):
    return array_type(self).__getitem__(self, array_key(key))


def array_setitem(self, key, value, /):
    kind = array_type(self)
    key = array_key(key)
    if not isinstance(key, slice):
        n = kind.__len__(self)
        if not -n <= key < n:
            raise IndexError("array assignment index out of range")
        value = array_value(kind.typecode.__get__(self), value)
    kind.__setitem__(self, key, value)


def array_delitem(self, key, /):
    array_type(self).__delitem__(self, array_key(key))


def array_place(self, value, start, stop):
    """The first place of a value; None: there is none. The array may change meanwhile."""
    kind = array_type(self)
    i = start
    while i < stop and i < kind.__len__(self):
        x = kind.__getitem__(self, i)
        if x is value or x == value:
            return i
        i += 1
    return None


def array_contains(self, key, /):
    return array_place(self, key, 0, 0x7FFFFFFFFFFFFFFF) is not None


def array_index(self, v, start=0, stop=0x7FFFFFFFFFFFFFFF, /):
    start, stop = bounds(self, array_type(self), start, stop)
    i = array_place(self, v, start, stop)
    if i is None:
        raise ValueError("array.index(x): x not in array")
    return i


def array_count(self, v, /):
    found = 0
    i = array_place(self, v, 0, 0x7FFFFFFFFFFFFFFF)
    while i is not None:
        found += 1
        i = array_place(self, v, i + 1, 0x7FFFFFFFFFFFFFFF)
    return found


def array_remove(self, v, /):
    i = array_place(self, v, 0, 0x7FFFFFFFFFFFFFFF)
    if i is None:
        raise ValueError("array.remove(x): x not in array")
    array_type(self).__delitem__(self, i)


def array_fromfile(self, f, n, /):
    n = index(n)
    if n < 0:
        raise ValueError("negative count")
    kind = array_type(self)
    wanted = n * kind.itemsize.__get__(self)
    if wanted > 0x7FFFFFFFFFFFFFFF:
        raise MemoryError
    data = f.read(wanted)
    if not isinstance(data, bytes):
        raise TypeError("read() didn't return bytes")
    kind.frombytes(self, data)
    if bytes.__len__(data) != wanted:
        raise EOFError("read() didn't return enough bytes")


def array_tofile(self, f, /):
    octets = array_type(self).tobytes(self)
    for i in range(0, len(octets), 65536):
        f.write(octets[i:i + 65536])


def array_reduce_ex(self, value, /):
    if not isinstance(value, int):
        raise TypeError("__reduce_ex__ argument should be an integer")
    kind = array_type(self)
    code = kind.typecode.__get__(self)
    try:
        state = self.__dict__
    except AttributeError:
        state = None
    if value < 3:
        return type(self), (code, kind.tolist(self)), state
    module_ = __import__("array")
    form = module_._machine_formats[code]
    return module_._array_reconstructor, (type(self), code, form, kind.tobytes(self)), state
