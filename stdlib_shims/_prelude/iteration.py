"""Twins of iteration and unpacking."""


def get_iter(x):
    method = type_lookup(type(x), "__iter__")
    if method is NotImplemented:
        if type_lookup(type(x), "__getitem__") is not NotImplemented and not class_is(x, 5):
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
        type_lookup(of, "__getitem__") is not NotImplemented)


def unpack_sequence(x, count):
    if not is_iterable(x):
        raise TypeError(f"cannot unpack non-iterable {type_name(x)} object")
    items = []
    for item in x:
        if len(items) == count:
            raise ValueError(f"too many values to unpack (expected {count})")
        items.append(item)
    if len(items) < count:
        raise ValueError(f"not enough values to unpack (expected {count}, got {len(items)})")
    return tuple(items)


def unpack_ex(x, before, after):
    if not is_iterable(x):
        raise TypeError(f"cannot unpack non-iterable {type_name(x)} object")
    items = []
    for item in x:
        items.append(item)
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
    for item in iterable:
        target.append(item)


def star_arguments(iterable, callable):
    if not is_iterable(iterable):
        raise TypeError(
            f"{callable_name(callable)} argument after * must be an iterable, not {type_name(iterable)}")
    items = []
    for item in iterable:
        items.append(item)
    return tuple(items)


def set_update(target, iterable):
    for item in iterable:
        target.add(item)


def set_add(target, x):
    target.add(x)


def build_set(values):
    result = set()
    for value in values:
        result.add(value)
    return result


def build_map(values):
    result = {}
    for i in range(0, len(values), 2):
        result[values[i]] = values[i + 1]
    return result


def dict_update(target, mapping):
    missing = exhausted()
    keys = getattr(mapping, "keys", missing)
    if keys is missing:
        raise TypeError(f"'{type_name(mapping)}' object is not a mapping")
    for key in keys():
        target[key] = mapping[key]


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
    missing = exhausted()
    keys = getattr(mapping, "keys", missing)
    if keys is missing:
        raise TypeError(
            f"{callable_name(callable)} argument after ** must be a mapping, not {type_name(mapping)}")
    for key in keys():
        if key in target:
            raise TypeError(
                f"{callable_name(callable)} got multiple values for keyword argument '{key}'")
        target[key] = mapping[key]
