"""Twins of the constructors and methods of str, bytes and bytearray."""


def text_of(x):
    """str(x) where that is guest code."""
    of = type(x)
    method = type_lookup(of, "__str__")
    if method is type_lookup(object, "__str__"):
        method = type_lookup(of, "__repr__")
    if type(method) is function:
        result = method(x)
    elif method is NotImplemented:
        return repr(x)
    else:
        result = call_special(x, "__str__")
    if isinstance(result, str):
        return result
    raise TypeError(f"__str__ returned non-string (type {type_name(result)})")


def str_new(cls, /, *args, **kwargs):
    # Natives answer for everything but guests' own __str__ and __repr__, codecs and error handlers.
    x = args[0] if args else kwargs["object"]
    if len(args) > 1 or "encoding" in kwargs or "errors" in kwargs:
        encoding = args[1] if len(args) > 1 else kwargs.get("encoding", "utf-8")
        errors = args[2] if len(args) > 2 else kwargs.get("errors", "strict")
        result = bytes_decode(x, encoding, errors)
        return result if cls is str else str.__new__(cls, result)
    result = text_of(x)
    if cls is str:
        return result
    return str.__new__(cls, str.__str__(result))


def str_encode(self, encoding="utf-8", errors="strict"):
    try:
        return pyvm_codec_encode(self, encoding, errors)
    except LookupError:
        registry = codec_registry()
        if registry is None:
            raise
    return registry._encode_text(str.__str__(self), encoding, errors)


def bytes_decode(self, encoding="utf-8", errors="strict"):
    try:
        return pyvm_codec_decode(self, encoding, errors)
    except LookupError:
        registry = codec_registry()
        if registry is None:
            raise
    return registry._decode_octets(self, encoding, errors)


def codec_registry():
    try:
        return __import__("_codecs")
    except ImportError:
        return None


def str_getitem(self, key, /):
    if isinstance(key, slice):
        return str.__getitem__(self, plain_key(key, "string"))
    if type_lookup(type(key), "__index__") is NotImplemented:
        raise TypeError(f"string indices must be integers, not '{type_name(key)}'")
    return str.__getitem__(self, index(key))


def str_maketrans(x, *more):
    result = {}
    if not more:
        if not isinstance(x, dict):
            raise TypeError("if you give only one argument to maketrans it must be a dict")
        for key, value in list(dict.items(x)):
            if isinstance(key, str):
                if str.__len__(key) != 1:
                    raise ValueError("string keys in translate table must be of length 1")
                key = ord(str.__str__(key))
            elif not isinstance(key, int):
                raise TypeError("keys in translate table must be strings or integers")
            result[key] = value
        return result
    for i in range(len(more)):
        if not isinstance(more[i], str):
            name = "None" if more[i] is None else type_name(more[i])
            raise TypeError(f"maketrans() argument {i + 2} must be str, not {name}")
    if not isinstance(x, str):
        raise TypeError("first maketrans argument must be a string if there is a second argument")
    keys = str.__str__(x)
    values = str.__str__(more[0])
    if len(keys) != len(values):
        raise ValueError("the first two maketrans arguments must have equal length")
    for i in range(len(keys)):
        result[ord(keys[i])] = ord(values[i])
    if len(more) > 1:
        for c in str.__str__(more[1]):
            result[ord(c)] = None
    return result


def str_translate(self, table, /):
    parts = []
    for c in str.__str__(self):
        try:
            value = table[ord(c)]
        except LookupError:
            parts.append(c)
            continue
        if value is None:
            continue
        if isinstance(value, str):
            parts.append(value)
        elif isinstance(value, int):
            if value < 0 or value > 0x10FFFF:
                raise ValueError("character mapping must be in range(0x110000)")
            parts.append(chr(value))
        else:
            raise TypeError("character mapping must return integer, None or str")
    return "".join(parts)


def bytes_new(cls, /, *args, **kwargs):
    source = args[0] if args else kwargs["source"]
    if isinstance(source, str) and (len(args) > 1 or "encoding" in kwargs):
        encoding = args[1] if len(args) > 1 else kwargs["encoding"]
        errors = args[2] if len(args) > 2 else kwargs.get("errors", "strict")
        result = str_encode(source, encoding, errors)
        return result if cls is bytes else bytes.__new__(cls, result)
    if cls is bytes and type_lookup(type(source), "__bytes__") is not NotImplemented:
        return octets_given(source)
    return bytes.__new__(cls, octets_or_size(source))


def octets_or_size(source):
    """What bytes() makes of one value, as exact bytes or a size for the native."""
    of = type(source)
    if type_lookup(of, "__bytes__") is not NotImplemented:
        return bytes.__bytes__(octets_given(source))
    return octets_to_fill(source, "bytes", "bytes must be in range(0, 256)")


def octets_given(source):
    """What __bytes__ gives, which may be of a subclass."""
    result = call_special(source, "__bytes__")
    if not isinstance(result, bytes):
        raise TypeError(f"__bytes__ returned non-bytes (type {type_name(result)})")
    return result


def octets_to_fill(source, kind, complaint):
    of = type(source)
    if isinstance(source, bytes):
        return bytes.__bytes__(source)
    if isinstance(source, bytearray):
        return bytearray.copy(source)
    if isinstance(source, str):
        raise TypeError("string argument without an encoding")
    if class_is(source, 10):
        return memoryview(source).tobytes()
    if type_lookup(of, "__index__") is not NotImplemented:
        try:
            return plain_int(index(source))
        except TypeError:
            pass
    if not is_iterable(source):
        raise TypeError(f"cannot convert '{type_name(source)}' object to {kind}")
    iterator = iter_or(source, f"cannot convert '{type_name(source)}' object to {kind}")
    if kind == "bytes":
        check_length_hint(source)
    return octets_of_items(iterator, complaint)


def octets_of_items(iterator, complaint):
    """Bytes of the ints that an iterator yields."""
    result = bytearray()
    ended = exhausted()
    while (item := next_or(iterator, ended)) is not ended:
        value = index(item)
        if value < 0 or value > 255:
            raise ValueError(complaint)
        result.append(value)
    return bytes(result)


def octets_of(source):
    """bytes(source) for what is no size: what int.from_bytes takes."""
    of = type(source)
    if type_lookup(of, "__bytes__") is not NotImplemented:
        return octets_or_size(source)
    if class_is(source, 10):
        return memoryview(source).tobytes()
    if isinstance(source, str) or not is_iterable(source):
        raise TypeError(f"cannot convert '{type_name(source)}' object to bytes")
    return octets_of_items(iter(source), "bytes must be in range(0, 256)")


def bytes_getitem(self, key, /):
    return bytes.__getitem__(self, plain_key(key, "byte"))


def bytes_contains(self, key, /):
    return bytes.__contains__(self, octet_to_find(key))


def octet_to_find(key):
    if class_is(key, 10):
        return key
    if type_lookup(type(key), "__index__") is NotImplemented:
        raise TypeError(f"a bytes-like object is required, not '{type_name(key)}'")
    return index(key)


def bytearray_construct(cls, source, encoding=None, errors=None):
    result = bytearray.__new__(cls)
    bytearray_fill(result, source, encoding, errors)
    return result


def bytearray_fill(self, source, encoding=None, errors=None):
    bytearray.clear(self)
    if encoding is not None:
        bytearray.extend(self, str_encode(source, encoding, errors or "strict"))
        return
    plain = isinstance(source, str) or class_is(source, 10)
    if not plain and type_lookup(type(source), "__index__") is NotImplemented and is_iterable(source):
        items = iter_or(source, f"cannot convert '{type_name(source)}' object to bytearray")
        ended = exhausted()
        while (item := next_or(items, ended)) is not ended:  # one by one: who looks sees it
            value = index(item)
            if value < 0 or value > 255:
                raise ValueError("byte must be in range(0, 256)")
            bytearray.append(self, value)
        return
    octets = octets_to_fill(source, "bytearray", "byte must be in range(0, 256)")
    bytearray.extend(self, bytes(octets))


def bytearray_reduce(self, /):
    return bytearray_reduce_ex(self, 2)


def bytearray_reduce_ex(self, protocol=0, /):
    octets = bytes(bytearray.copy(self))
    if not octets:
        args = ()
    elif protocol < 3:
        args = (octets.decode("latin-1"), "latin-1")
    else:
        args = (octets,)
    return (type(self), args, call_special(self, "__getstate__"))


def bytearray_getitem(self, key, /):
    return bytearray.__getitem__(self, plain_key(key, "bytearray"))


def bytearray_contains(self, key, /):
    return bytearray.__contains__(self, octet_to_find(key))


def bytearray_setitem(self, key, value, /):
    key = plain_key(key, "bytearray")
    if isinstance(key, slice):
        slice_indices(key, 0)
        if not class_is(value, 10):
            if isinstance(value, (str, int, float, complex)) or has_number(type(value)):
                raise TypeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)")
            value = octets_to_fill(value, "bytearray", "byte must be in range(0, 256)")
    else:
        value = index(value)
    bytearray.__setitem__(self, key, value)


def has_number(cls):
    """Does a class convert itself to a number."""
    for name in ("__index__", "__int__", "__float__"):
        if type_lookup(cls, name) is not NotImplemented:
            return True
    return False


def bytearray_delitem(self, key, /):
    bytearray.__delitem__(self, plain_key(key, "bytearray"))


def bytearray_extend(self, iterable, /):
    if isinstance(iterable, str):
        raise TypeError("expected iterable of integers; got: 'str'")
    if class_is(iterable, 10):
        bytearray.extend(self, iterable)
        return
    try:
        iterator = iter(iterable)
    except TypeError:
        raise TypeError(f"can't extend bytearray with {type_name(iterable)}") from None
    check_length_hint(iterable)
    bytearray.extend(self, octets_of_items(iterator, "byte must be in range(0, 256)"))


def memoryview_new(cls, object):
    # PEP 688: a guest class shows the octets of what its __buffer__ gives.
    if type_lookup(type(object), "__buffer__") is NotImplemented:
        raise TypeError(f"memoryview: a bytes-like object is required, not '{type_name(object)}'")
    view = call_special(object, "__buffer__", 284)
    if not isinstance(view, memoryview):
        raise TypeError("__buffer__ returned non-memoryview object")
    return memoryview(view)


def memory_key(key):
    if isinstance(key, tuple):
        return tuple([memory_key(part) for part in tuple.__iter__(key)])
    if isinstance(key, slice) or type_lookup(type(key), "__index__") is not NotImplemented:
        return plain_key(key, "memoryview")
    return key


def memoryview_getitem(self, key, /):
    if isinstance(key, slice):  # an __index__ may release the view, its part lives on
        self = memoryview(self)
    return memoryview.__getitem__(self, memory_key(key))


def memoryview_setitem(self, key, value, /):
    if not self.readonly:
        key = memory_key(key)
        if isinstance(key, slice):
            if self.ndim == 1 and type_lookup(type(value), "__buffer__") is NotImplemented:
                raise TypeError(f"a bytes-like object is required, not '{type_name(value)}'")
            if not class_is(value, 10):
                value = memoryview_new(memoryview, value)
        elif self.ndim < 2 or is_place(key):
            memoryview.__getitem__(self, key)  # a wrong place is told before a wrong value
            value = memory_item(self.format[-1], value)
    memoryview.__setitem__(self, key, value)


def is_place(key):
    if not isinstance(key, tuple):
        return False
    for part in key:
        if isinstance(part, slice):
            return False
    return True


def memory_item(form, value):
    """A value as natives take it for an item of a format."""
    try:
        if form == "c":
            return value
        if form == "?":
            return True if value else False
        if form not in "efd":
            return plain_int(index(value))
        if isinstance(value, (str, bytes, bytearray, memoryview)):
            raise TypeError
        return float(value)
    except TypeError:
        raise TypeError(f"memoryview: invalid type for format '{form}'")
    except (OverflowError, ValueError):
        raise ValueError(f"memoryview: invalid value for format '{form}'")


def memoryview_delitem(self, key, /):
    memoryview.__delitem__(self, key)
