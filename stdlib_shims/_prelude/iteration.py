"""Twins of iteration and unpacking."""


def get_iter(x):
    method = type_lookup(type(x), "__iter__")
    if method is NotImplemented:
        if type_lookup(type(x), "__getitem__") is not NotImplemented and not class_is(x, 9):
            return sequence_iterator(x)
        raise TypeError(f"'{type_name(x)}' object is not iterable")
    if method is None:
        raise TypeError(f"'{type_name(x)}' object is not iterable")
    result = call_special(x, "__iter__")
    if type_lookup(type(result), "__next__") is NotImplemented:
        raise TypeError(f"iter() returned non-iterator of type '{type_name(result)}'")
    return result


def next(iterator):
    if type_lookup(type(iterator), "__next__") is NotImplemented:
        raise TypeError(f"'{type_name(iterator)}' object is not an iterator")
    return call_special(iterator, "__next__")


def is_iterable(x):
    """Has its type __iter__ (even None, which get_iter refuses) or __getitem__."""
    of = type(x)
    return type_lookup(of, "__iter__") is not NotImplemented or (
        type_lookup(of, "__getitem__") is not NotImplemented and not class_is(x, 9))


def unpack_sequence(x, count):
    if not is_iterable(x):
        raise TypeError(f"cannot unpack non-iterable {type_name(x)} object")
    items = []
    n = 0
    for item in x:
        if n == count:
            raise ValueError(f"too many values to unpack (expected {count})")
        n += 1
        items.append(item)
    if n < count:
        raise ValueError(f"not enough values to unpack (expected {count}, got {n})")
    return tuple(items)


def unpack_ex(x, before, after):
    if not is_iterable(x):
        raise TypeError(f"cannot unpack non-iterable {type_name(x)} object")
    items = []
    it = iter(x)
    try:
        while len(items) < before:
            items.append(next(it))
    except StopIteration:
        pass
    else:
        append_all(items, it)  # which asks it for its iterator and a hint, as list() does
    rest = len(items) - before - after
    if rest < 0:
        raise ValueError(
            f"not enough values to unpack (expected at least {before + after}, got {len(items)})")
    middle = items[before:before + rest]
    del items[before:before + rest]
    items.insert(before, middle)
    return tuple(items)


def list_extend(target, iterable):
    if not is_iterable(iterable):
        raise TypeError(f"Value after * must be an iterable, not {type_name(iterable)}")
    list.extend(target, listed(iterable))


def listed(iterable):
    """A new list of what an iterable yields: nobody sees it before it is whole."""
    items = []
    while (ended := itertool_drain(items, iterable)) is None:
        pass
    if not ended:
        if not items and gives_no_hint(iterable):
            return [item for item in iterable]
        append_rest(items, iterable)
    return items


def append_all(target, iterable):
    """Append what an iterable yields, one after the other: what comes before an error stays."""
    if iterable is target:
        iterable = list.copy(target)
    while (ended := itertool_drain(target, iterable)) is None:
        pass
    if not ended:
        append_rest(target, iterable)


def append_rest(target, iterable):
    if gives_no_hint(iterable):
        for item in iterable:
            list.append(target, item)
        return
    iterator = iter(iterable)
    check_length_hint(iterable)
    ended = exhausted()
    while (item := next_or(iterator, ended)) is not ended:
        list.append(target, item)


def gives_no_hint(iterable):
    of = type(iterable)
    return type_lookup(of, "__len__") is NotImplemented and (
        type_lookup(of, "__length_hint__") is NotImplemented)


def next_or(iterator, default):
    try:
        return call_special(iterator, "__next__")
    except StopIteration:
        return default


def check_length_hint(x):
    """CPython asks for a hint where it makes room: what that raises is raised."""
    of = type(x)
    if type_lookup(of, "__len__") is not NotImplemented:
        try:
            length(x)
            return
        except TypeError:
            pass
    if type_lookup(of, "__length_hint__") is NotImplemented:
        return
    try:
        hint = call_special(x, "__length_hint__")
    except TypeError:
        return
    if hint is NotImplemented:
        return
    if not isinstance(hint, int):
        raise TypeError(f"__length_hint__ must be an integer, not {type_name(hint)}")
    if hint < 0:
        raise ValueError("__length_hint__() should return >= 0")
    if not is_size(hint):
        raise OverflowError("Python int too large to convert to C ssize_t")


def star_arguments(iterable, callable):
    if not is_iterable(iterable):
        raise TypeError(
            f"{callable_name(callable)} argument after * must be an iterable, not {type_name(iterable)}")
    return tuple(listed(iterable))


def set_update(target, iterable):
    set_merge(target, iterable)


def set_add(target, x):
    h = hash(x)
    i = table_index(target, x, h)
    if i is None:
        i = table_ask(target, x, h)
    if i < 0:
        set_insert(target, x, h)


def build_set(values):
    result = set()
    for value in values:
        set_put(result, value)
    return result


def set_of_constants(values, itself):
    first = build_set(values)
    second = build_set(set_members(first))
    if itself:
        return second
    result = set()
    set_merge(result, second)
    return result


def contains_constant(x, values):
    return x in frozenset(values)


def build_map(values):
    result = {}
    for i in range(0, len(values), 2):
        result[values[i]] = values[i + 1]
    return result


def dict_update(target, mapping):
    if not dict_iterates_plainly(mapping):
        missing = exhausted()
        if getattr(mapping, "keys", missing) is missing:
            raise TypeError(f"'{type_name(mapping)}' object is not a mapping")
    dict_fill(target, mapping)


def callable_name(callable):
    """How messages name what is called: `module.f()`, without a module for builtins."""
    qualname = getattr_plain(callable, "__qualname__", None)
    if not isinstance(qualname, str):
        return str(callable)
    module = getattr_plain(callable, "__module__", None)
    if isinstance(module, str) and module != "builtins":
        return f"{module}.{qualname}()"
    return qualname + "()"


def dict_merge(target, mapping, callable):
    if dict_iterates_plainly(mapping):
        entry = dict_next(mapping, 0)
        while entry is not None:
            at, key, h, value = entry
            if table_find(target, key, h) >= 0:
                raise repeated_keyword(callable, key)
            dict_insert(target, key, h, value)
            entry = dict_next(mapping, at)
        return
    missing = exhausted()
    if getattr(mapping, "keys", missing) is missing:
        raise TypeError(
            f"{callable_name(callable)} argument after ** must be a mapping, not {type_name(mapping)}")
    for key in keys_of(mapping):
        if key in target:
            raise repeated_keyword(callable, key)
        dict_store(target, key, mapping[key])


def repeated_keyword(callable, key):
    return TypeError(f"{callable_name(callable)} got multiple values for keyword argument '{key}'")
