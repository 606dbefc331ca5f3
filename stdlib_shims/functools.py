"""Functions on functions: partial, caches, reduce, wraps, dispatch on types, ordering."""

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = ("reduce",)

__all__ = [
    "update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering",
    "cache", "cmp_to_key", "lru_cache", "reduce", "partial", "partialmethod", "singledispatch",
    "singledispatchmethod", "cached_property",
]

from _functools import _lru_cache_wrapper, cmp_to_key, partial
from _pyvm import modules as _loaded

WRAPPER_ASSIGNMENTS = (
    "__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)
_missing = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper look like what it wraps."""
    for name in assigned:
        value = getattr(wrapped, name, _missing)
        if value is not _missing:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that does update_wrapper."""
    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)
    return decorate


def reduce(function, iterable, initial=_missing, /):
    """Combine the items from left to right."""
    try:
        items = iter(iterable)
    except TypeError:
        raise TypeError("reduce() arg 2 must support iteration") from None
    if initial is _missing:
        for initial in items:
            break
        else:
            raise TypeError("reduce() of empty iterable with no initial value")
    for item in items:
        initial = function(initial, item)
    return initial


class partialmethod:
    """partial for methods: the instance comes first."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        parts = [repr(self.func), *map(repr, self.args)]
        parts += [f"{key}={value!r}" for key, value in self.keywords.items()]
        cls = type(self)
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def _method(self):
        def method(instance, /, *args, **keywords):
            return self.func(instance, *self.args, *args, **{**self.keywords, **keywords})
        method.__name__ = "_method"
        method.__qualname__ = "partialmethod._make_unbound_method.<locals>._method"
        method.__isabstractmethod__ = self.__isabstractmethod__
        method.__partialmethod__ = self
        return method

    def __get__(self, instance, owner=None):
        get = getattr(type(self.func), "__get__", None)
        if get is not None and not isinstance(self.func, type(_missing_function)):
            bound = get(self.func, instance, owner)
            if bound is not self.func:
                return partial(bound, *self.args, **self.keywords)
        return self._method().__get__(instance, owner)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(type(list[int]))


def _missing_function():
    pass


# --- ordering -------------------------------------------------------------------------------------


def _derived(root, wanted):
    """The comparison `wanted` in terms of `root` and ==."""
    negate = (root in ("__lt__", "__le__")) != (wanted in ("__lt__", "__le__"))
    strict_root = root in ("__lt__", "__gt__")
    strict_wanted = wanted in ("__lt__", "__gt__")

    def compare(self, other):
        answer = getattr(type(self), root)(self, other)
        if answer is NotImplemented:
            return answer
        if negate:
            if strict_root and not strict_wanted:
                return not answer
            if strict_root:
                return not answer and self != other
            if strict_wanted:
                return not answer
            return not answer or self == other
        if strict_root:
            return answer or self == other
        return answer and self != other

    compare.__name__ = wanted
    compare.__doc__ = f"Return a {wanted} b, computed from {root}."
    return compare


def total_ordering(cls):
    """Fill in the comparisons that a class does not define from one that it does."""
    names = ("__lt__", "__gt__", "__le__", "__ge__")
    roots = [name for name in names if getattr(cls, name, None) is not getattr(object, name, None)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(roots)
    for name in names:
        if name not in roots:
            setattr(cls, name, _derived(root, name))
    return cls


# --- caches ---------------------------------------------------------------------------------------


class _CacheInfo(tuple):
    __slots__ = ()
    _fields = ("hits", "misses", "maxsize", "currsize")

    def __new__(cls, hits, misses, maxsize, currsize):
        return super().__new__(cls, (hits, misses, maxsize, currsize))

    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def __repr__(self):
        return (f"CacheInfo(hits={self[0]}, misses={self[1]}, maxsize={self[2]}, "
                f"currsize={self[3]})")

    def _asdict(self):
        return dict(zip(self._fields, self))


def _make_key(args, kwds, typed):
    """What stands for a call of a cached function (the wrapper makes its own)."""
    key = args
    if kwds:
        key += (_missing,)
        for item in kwds.items():
            key += item
    if typed:
        key += tuple([type(value) for value in args])
        if kwds:
            key += tuple([type(value) for value in kwds.values()])
    elif len(key) == 1 and type(key[0]) in (int, str):
        return key[0]
    return key


def _cached(function, maxsize, typed):
    wrapper = _lru_cache_wrapper(function, maxsize, typed, _CacheInfo)
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


def lru_cache(maxsize=128, typed=False):
    """Remember results; beyond `maxsize` the one that was not used for longest goes."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorate(function):
        return _cached(function, maxsize, typed)
    return decorate


def cache(user_function, /):
    """Remember all results."""
    return _cached(user_function, None, False)


class cached_property:
    """A method whose result becomes an attribute of the instance at the first access."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        known = self.attrname
        self.attrname = known or name
        if known not in (None, name):
            raise TypeError(
                "Cannot assign the same cached_property to two different names "
                f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            values = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache "
                f"{self.attrname!r} property.") from None
        value = values.get(self.attrname, _missing)
        if value is _missing:
            value = self.func(instance)
            try:
                values[self.attrname] = value
            except TypeError:
                raise TypeError(
                    f"The '__dict__' attribute on {type(instance).__name__!r} instance does not "
                    f"support item assignment for caching {self.attrname!r} property.") from None
        return value

    __class_getitem__ = classmethod(type(list[int]))


# --- dispatch -------------------------------------------------------------------------------------


def _merged(orders):
    """Merge lists of classes: each keeps its order (C3)."""
    merged = []
    orders = [order for order in orders if order]
    while orders:
        for order in orders:
            first = order[0]
            if not any(first in other[1:] for other in orders):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        merged.append(first)
        for order in orders:
            if order[0] is first:
                del order[0]
        orders = [order for order in orders if order]
    return merged


def _with_abstract(cls, abstract):
    """The method resolution order of a class with abstract bases put in where it implements them."""
    boundary = 0
    for i, base in enumerate(reversed(cls.__bases__)):
        if hasattr(base, "__abstractmethods__"):
            boundary = len(cls.__bases__) - i  # bases up to the last abstract one go first
            break
    explicit = list(cls.__bases__[:boundary])
    others = list(cls.__bases__[boundary:])
    implied = []
    for base in abstract:
        if issubclass(cls, base) and not any(issubclass(b, base) for b in cls.__bases__):
            implied.append(base)
    for base in implied:
        abstract.remove(base)
    orders = [_with_abstract(base, list(abstract)) for base in (*explicit, *implied, *others)]
    return _merged([[cls], *orders, explicit, implied, others])


def _order_for(cls, types):
    """The order in which the registered types are tried for a class."""
    bases = set(cls.__mro__)

    def related(typ):
        return (typ not in bases and hasattr(typ, "__mro__") and not isinstance(typ, _GenericAlias)
                and issubclass(cls, typ))

    types = [n for n in types if related(n)]
    types = [n for n in types if not any(n is not o and n in o.__mro__ for o in types)]
    known = set(types)
    order = []
    for typ in types:
        found = []
        for sub in typ.__subclasses__():
            if sub not in bases and issubclass(cls, sub):
                found.append([s for s in sub.__mro__ if s in known])
        if not found:
            order.append(typ)
            continue
        found.sort(key=len, reverse=True)
        for sub in found:
            for base in sub:
                if base not in order:
                    order.append(base)
    return _with_abstract(cls, order)


def _find_implementation(cls, registry):
    match = None
    for t in _order_for(cls, registry.keys()):
        if match is not None:
            if (t in registry and t not in cls.__mro__ and match not in cls.__mro__
                    and not issubclass(match, t)):
                raise RuntimeError(f"Ambiguous dispatch: {match} or {t}")
            break
        if t in registry:
            match = t
    return registry.get(match)


_GenericAlias = type(list[int])
_Union = type(int | str)


def _members_of_union(cls):
    """The classes of a union, of typing's too; None: it is no union."""
    if isinstance(cls, _Union):
        return cls.__args__
    typing = _loaded().get("typing")
    if typing is not None and typing.get_origin(cls) is typing.Union:
        return cls.__args__
    return None


def _is_plain_class(cls):
    return isinstance(cls, type) and not isinstance(cls, _GenericAlias)


def _can_dispatch(cls):
    if _is_plain_class(cls):
        return True
    members = _members_of_union(cls)
    return members is not None and all(_is_plain_class(member) for member in members)


def singledispatch(func):
    """A function with implementations by the type of its first argument."""
    import types
    import weakref

    registry = {}
    found = weakref.WeakKeyDictionary()
    token = None
    name = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        nonlocal token
        if token is not None:
            current = get_cache_token()
            if token != current:
                found.clear()
                token = current
        try:
            implementation = found[cls]
        except KeyError:
            try:
                implementation = registry[cls]
            except KeyError:
                implementation = _find_implementation(cls, registry)
            found[cls] = implementation
        return implementation

    def register(cls, func=None):
        nonlocal token
        if _can_dispatch(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(
                    f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            if not getattr(cls, "__annotations__", {}):
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. "
                    "Use either `@register(some_class)` or plain `@register` on an annotated "
                    "function.")
            from typing import get_type_hints
            func = cls
            argument, cls = next(iter(get_type_hints(func).items()))
            if not _can_dispatch(cls):
                if _members_of_union(cls) is not None:
                    raise TypeError(
                        f"Invalid annotation for {argument!r}. {cls!r} not all arguments are classes.")
                raise TypeError(f"Invalid annotation for {argument!r}. {cls!r} is not a class.")
        for one in _members_of_union(cls) or (cls,):
            registry[one] = func
        if token is None and hasattr(cls, "__abstractmethods__"):
            token = get_cache_token()
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = types.MappingProxyType(registry)
    wrapper._clear_cache = found.clear
    return update_wrapper(wrapper, func)


def get_cache_token():
    """abc's: it changes when a class is registered."""
    import abc
    return abc.get_cache_token()


class singledispatchmethod:
    """singledispatch for methods: by the type of the first argument behind self."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, instance, owner=None):
        dispatch = self.dispatcher.dispatch

        def method(*args, **kwargs):
            if not args:
                raise TypeError(
                    f"{getattr(self.func, '__name__', 'singledispatchmethod method')} requires at "
                    "least 1 positional argument")
            return dispatch(type(args[0])).__get__(instance, owner)(*args, **kwargs)

        method.__isabstractmethod__ = self.__isabstractmethod__
        method.register = self.register
        update_wrapper(method, self.func)
        return method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
