"""Functions on functions: partial, caches, reduce, wraps, dispatch on types, ordering."""

__all__ = [
    "update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering",
    "cache", "cmp_to_key", "lru_cache", "reduce", "partial", "partialmethod", "singledispatch",
    "singledispatchmethod", "cached_property",
]

WRAPPER_ASSIGNMENTS = (
    "__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)
_missing = object()
_showing = set()


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


class partial:
    """A function with some arguments given."""

    __slots__ = ("func", "args", "keywords", "__dict__", "__weakref__")

    def __new__(cls, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        inner = func if isinstance(func, partial) else None
        if inner is not None:  # one level, however often it is applied
            func, args, keywords = inner.func, inner.args + args, inner.keywords | keywords
        self = super().__new__(cls)
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        cls = type(self)
        name = "functools.partial" if cls is partial else cls.__qualname__
        if id(self) in _showing:
            return "..."
        _showing.add(id(self))
        try:
            parts = [repr(self.func), *map(repr, self.args)]
            parts += [f"{key}={value!r}" for key, value in self.keywords.items()]
        finally:
            _showing.discard(id(self))
        return f"{name}({', '.join(parts)})"

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args, self.keywords or None, self.__dict__ or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple):
            raise TypeError("argument to __setstate__ must be a tuple")
        if len(state) != 4:
            raise TypeError(f"expected 4 items in state, got {len(state)}")
        func, args, keywords, namespace = state
        if (not callable(func) or not isinstance(args, tuple)
                or (keywords is not None and not isinstance(keywords, dict))
                or (namespace is not None and not isinstance(namespace, dict))):
            raise TypeError("invalid partial state")
        args = tuple(args)
        if keywords is None:
            keywords = {}
        elif type(keywords) is not dict:
            keywords = dict(keywords)
        if namespace is not None:
            self.__dict__.clear()
            self.__dict__.update(namespace)
        self.func, self.args, self.keywords = func, args, keywords

    __class_getitem__ = classmethod(type(list[int]))


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


def cmp_to_key(mycmp):
    """A key function of a comparison that answers with a number."""
    class K:
        __slots__ = ("obj",)
        __hash__ = None

        def __init__(self, obj):
            self.obj = obj

        def __lt__(mine, theirs):
            order = mycmp(mine.obj, theirs.obj)
            return order < 0

        def __gt__(mine, theirs):
            order = mycmp(mine.obj, theirs.obj)
            return order > 0

        def __eq__(mine, theirs):
            order = mycmp(mine.obj, theirs.obj)
            return order == 0

        def __le__(mine, theirs):
            order = mycmp(mine.obj, theirs.obj)
            return order <= 0

        def __ge__(mine, theirs):
            order = mycmp(mine.obj, theirs.obj)
            return order >= 0
    return K


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


_mark = (object(),)


def _make_key(args, kwds, typed):
    key = args
    if kwds:
        key += _mark
        for item in kwds.items():
            key += item
    if typed:
        key += tuple([type(value) for value in args])
        if kwds:
            key += tuple([type(value) for value in kwds.values()])
    elif len(key) == 1 and type(key[0]) in (int, str):
        return key[0]
    return key


class _lru_cache_wrapper:
    """A function with a cache. The dict's order is the order of use: the oldest stands first."""

    def __init__(self, function, maxsize, typed):
        self._function = function
        self._maxsize = maxsize
        self._typed = typed
        self._cache = {}
        self._hits = 0
        self._misses = 0
        update_wrapper(self, function)

    def __call__(self, /, *args, **kwds):
        if self._maxsize == 0:
            self._misses += 1
            return self._function(*args, **kwds)
        key = _make_key(args, kwds, self._typed)
        cache = self._cache
        value = cache.get(key, _missing)
        if value is not _missing:
            self._hits += 1
            if self._maxsize is not None:
                del cache[key]
                cache[key] = value
            return value
        self._misses += 1
        value = self._function(*args, **kwds)
        if self._maxsize is not None and key not in cache and len(cache) >= self._maxsize:
            del cache[next(iter(cache))]
        cache[key] = value
        return value

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return type(self.__call__)(self, instance)

    def cache_info(self):
        return _CacheInfo(self._hits, self._misses, self._maxsize, len(self._cache))

    def cache_clear(self):
        self._cache.clear()
        self._hits = self._misses = 0

    def cache_parameters(self):
        return {"maxsize": self._maxsize, "typed": self._typed}

    def __repr__(self):
        return f"<functools._lru_cache_wrapper object at {id(self):#x}>"

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def lru_cache(maxsize=128, typed=False):
    """Remember results; beyond `maxsize` the one that was not used for longest goes."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _lru_cache_wrapper(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorate(function):
        return _lru_cache_wrapper(function, maxsize, typed)
    return decorate


def cache(user_function, /):
    """Remember all results."""
    return _lru_cache_wrapper(user_function, None, False)


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
            values[self.attrname] = value
        return value

    __class_getitem__ = classmethod(type(list[int]))


# --- dispatch -------------------------------------------------------------------------------------


def _find_implementation(cls, registry):
    for base in cls.__mro__[:-1]:
        if base in registry:
            return registry[base]
    match = None
    for candidate in registry:
        if candidate is object or not issubclass(cls, candidate):
            continue
        if match is None or issubclass(candidate, match):
            match = candidate
        elif not issubclass(match, candidate):
            raise RuntimeError(f"Ambiguous dispatch: {match} or {candidate}")
    return registry[match if match is not None else object]


def singledispatch(func):
    """A function with implementations by the type of its first argument."""
    registry = {object: func}
    name = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        return _find_implementation(cls, registry)

    def register(cls, func=None):
        union = type(int | str)
        if isinstance(cls, (type, union)):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(
                    f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            annotations = getattr(cls, "__annotations__", {})
            if not annotations:
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. "
                    "Use either `@register(some_class)` or plain `@register` on an annotated "
                    "function.")
            func = cls
            argument, cls = next(iter(annotations.items()))
            if not isinstance(cls, (type, union)):
                raise TypeError(
                    f"Invalid annotation for {argument!r}. {cls!r} is not a class.")
        for one in cls.__args__ if isinstance(cls, union) else (cls,):
            registry[one] = func
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(type(args[0]))(*args, **kw)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = type(type.__dict__)(registry)
    wrapper._clear_cache = lambda: None
    return update_wrapper(wrapper, func)


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
