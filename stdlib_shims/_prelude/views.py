"""Twins of mappingproxy and SimpleNamespace: the same, asked of the mapping itself."""


def mappingproxy_hash(self, /):
    return hash(proxied(self))


def unproxied(value):
    # Another operand's method sees this: of a class's names it may have a copy only.
    if type(value) is not mappingproxy:
        return value
    mapping = proxied(value)
    return dict(mapping) if type(mapping) is dict else mapping


def mappingproxy_lt(self, value, /):
    return unproxied(self) < unproxied(value)


def mappingproxy_le(self, value, /):
    return unproxied(self) <= unproxied(value)


def mappingproxy_eq(self, value, /):
    return unproxied(self) == unproxied(value)


def mappingproxy_ne(self, value, /):
    return unproxied(self) != unproxied(value)


def mappingproxy_gt(self, value, /):
    return unproxied(self) > unproxied(value)


def mappingproxy_ge(self, value, /):
    return unproxied(self) >= unproxied(value)


def mappingproxy_repr(self, /):
    return f"mappingproxy({proxied(self)!r})"


def mappingproxy_str(self, /):
    return str(proxied(self))


def mappingproxy_len(self, /):
    return len(proxied(self))


def mappingproxy_getitem(self, key, /):
    return proxied(self)[key]


def mappingproxy_contains(self, key, /):
    return key in proxied(self)


def mappingproxy_iter(self, /):
    return iter(proxied(self))


def mappingproxy_or(self, value, /):
    return unproxied(self) | unproxied(value)


def mappingproxy_ror(self, value, /):
    return unproxied(value) | unproxied(self)


def mappingproxy_reversed(self, /):
    return reversed(proxied(self))


def mappingproxy_copy(self, /):
    return proxied(self).copy()


def mappingproxy_get(self, key, default=None, /):
    return proxied(self).get(key, default)


def mappingproxy_items(self, /):
    return proxied(self).items()


def mappingproxy_keys(self, /):
    return proxied(self).keys()


def mappingproxy_values(self, /):
    return proxied(self).values()


def namespaces_of(self, other):
    """Both attribute dicts, or None where they cannot be compared."""
    if is_subtype(type(self), SimpleNamespace) and is_subtype(type(other), SimpleNamespace):
        return (self.__dict__, other.__dict__)
    return None


def namespace_new(cls, /, *args, **kwargs):
    self = SimpleNamespace.__new__(cls)
    namespace_init(self, *args, **kwargs)
    return self


def namespace_init(self, /, *args, **kwargs):
    if len(args) > 1:
        raise TypeError(f"{type(self).__name__} expected at most 1 argument, got {len(args)}")
    fields = self.__dict__
    if args:
        given = args[0]
        if type(given) is not dict:
            given = dict(given)
        for name in given:
            if not isinstance(name, str):
                raise TypeError("keywords must be strings")
        fields.update(given)
    fields.update(kwargs)


def namespace_eq(self, value, /):
    both = namespaces_of(self, value)
    return NotImplemented if both is None else both[0] == both[1]


def namespace_ne(self, value, /):
    both = namespaces_of(self, value)
    return NotImplemented if both is None else both[0] != both[1]


def namespace_lt(self, value, /):
    both = namespaces_of(self, value)
    return NotImplemented if both is None else both[0] < both[1]


def namespace_le(self, value, /):
    both = namespaces_of(self, value)
    return NotImplemented if both is None else both[0] <= both[1]


def namespace_gt(self, value, /):
    both = namespaces_of(self, value)
    return NotImplemented if both is None else both[0] > both[1]


def namespace_ge(self, value, /):
    both = namespaces_of(self, value)
    return NotImplemented if both is None else both[0] >= both[1]


def namespace_repr(self, /):
    name = "namespace" if type(self) is SimpleNamespace else type_name(self)
    parts = []
    for key in self.__dict__:
        parts.append(f"{key}={self.__dict__[key]!r}")
    return name + "(" + ", ".join(parts) + ")"


def namespace_replace(self, /, *args, **kwargs):
    if args:
        raise TypeError("__replace__() takes no positional arguments")
    result = type(self)(**self.__dict__)
    result.__dict__.update(kwargs)
    return result
