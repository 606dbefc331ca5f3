"""Twins of functools' and operator's natives: calls that the loop could not replace by another."""


def partial_call(self, /, *args, **kwargs):
    function, given, keywords = functional_parts(self)
    return function(*given, *args, **{**keywords, **kwargs})


def partial_get(self, instance, owner=None, /):
    if instance is not None:
        from warnings import warn

        warn("functools.partial will be a method descriptor in future Python versions; "
             "wrap it in staticmethod() if you want to preserve the old behavior", FutureWarning)
    elif owner is None:
        raise TypeError("__get__(None, None) is invalid")
    return self


def partial_repr(self, /):
    return functional_repr(self, "functools.partial(", "...")


def functional_repr(self, name, again):
    if not repr_enter(self):
        return again
    try:
        function, given, keywords = functional_parts(self)
        parts = [repr(function)]
        for value in given:
            parts.append(repr(value))
        for key, value in keywords.items():
            parts.append(f"{key}={value!r}")
    finally:
        repr_leave(self)
    cls = type(self)
    if cls.__module__ not in ("functools", "operator"):
        name = f"{cls.__module__}.{cls.__qualname__}("
    return name + ", ".join(parts) + ")"


def lru_cache_call(self, /, *args, **kwargs):
    function, cache, limit, key = lru_parts(self, args, kwargs)
    if limit == 0:
        lru_count(self, -1)
        return function(*args, **kwargs)
    key_hash = hash(key)
    at = table_find(cache, key, key_hash)
    if at >= 0:
        return lru_count(self, at)
    lru_count(self, -1)
    value = function(*args, **kwargs)
    at = table_find(cache, key, key_hash)
    if at < 0:
        lru_make_room(self)
        dict_insert(cache, key, key_hash, value)
    elif limit is None:
        dict_put_at(cache, at, value)
    return value


def lru_cache_info(self, /):
    return self.cache_info()


def key_wrapper_compare(x, y):
    mine, theirs = functional_parts(x), functional_parts(y)
    if mine is None or theirs is None or len(mine) != 3 or len(theirs) != 3:
        raise TypeError("other argument must be K instance")
    return mine[0](mine[1], theirs[1])


def key_wrapper_lt(self, value, /):
    return key_wrapper_compare(self, value) < 0


def key_wrapper_le(self, value, /):
    return key_wrapper_compare(self, value) <= 0


def key_wrapper_eq(self, value, /):
    return key_wrapper_compare(self, value) == 0


def key_wrapper_ne(self, value, /):
    return key_wrapper_compare(self, value) != 0


def key_wrapper_gt(self, value, /):
    return key_wrapper_compare(self, value) > 0


def key_wrapper_ge(self, value, /):
    return key_wrapper_compare(self, value) >= 0


def itemgetter_call(self, obj, /):
    items = functional_parts(self)[0]
    if len(items) == 1:
        return obj[items[0]]
    found = []
    for item in items:
        found.append(obj[item])
    return tuple(found)


def attrgetter_call(self, obj, /):
    names = functional_parts(self)[0]
    if len(names) == 1:
        return attribute_at(obj, names[0])
    found = []
    for name in names:
        found.append(attribute_at(obj, name))
    return tuple(found)


def attribute_at(obj, path):
    for name in path.split("."):
        obj = getattr(obj, name)
    return obj


def getter_repr(self, /):
    name = "operator." + type_name(self)
    if not repr_enter(self):
        return name + "(...)"
    try:
        parts = []
        for item in functional_parts(self)[0]:
            parts.append(repr(item))
    finally:
        repr_leave(self)
    return name + "(" + ", ".join(parts) + ")"


def methodcaller_call(self, obj, /):
    name, given, keywords = functional_parts(self)
    return getattr(obj, name)(*given, **keywords)


def methodcaller_repr(self, /):
    return functional_repr(self, "operator.methodcaller(", "operator.methodcaller(...)")


def methodcaller_reduce(self, /):
    name, given, keywords = functional_parts(self)
    if not keywords:
        return type(self), (name, *given)
    return __import__("functools").partial(type(self), name, **keywords), given
