"""Names for annotations. They are objects with a readable repr; nothing is checked at run time.

Not here yet: get_type_hints of text annotations in classes' bases, Annotated's flattening, TypeGuard's
kin, and the runtime checks of Protocol beyond the presence of methods.
"""

import collections as _collections
from types import GenericAlias as _Alias, UnionType as _Union

TYPE_CHECKING = False


def _parameters[T, **P, *Ts]():
    pass


class _Generic[T]:
    pass


TypeVar, ParamSpec, TypeVarTuple = [type(p) for p in _parameters.__type_params__]
Generic = _Generic.__bases__[0]
type _Type = int
TypeAliasType = type(_Type)
del _Type


class _Form:
    """A special name, perhaps with arguments."""

    def __init__(self, name, args=None):
        self._name = name
        self.__args__ = args if args is not None else ()
        self.__origin__ = self if args is not None else None
        self.__parameters__ = _Alias(tuple, _flat(self.__args__)).__parameters__

    def __getitem__(self, args):
        if self.__args__:
            if not self.__parameters__:
                raise TypeError(f"{self!r} is not a generic class")
            return self._with(_filled(self.__args__, args))
        return _Form(self._name, args if isinstance(args, tuple) else (args,))

    def _with(self, args):
        """The same form with other arguments."""
        return type(self)(self._name, args)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __eq__(self, other):
        if not isinstance(other, _Form):
            return NotImplemented
        return self._name == other._name and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self._name, _flat(self.__args__)))

    def __call__(self, *args, **kwargs):
        raise TypeError(f"Cannot instantiate typing.{self._name}")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __repr__(self):
        if not self.__args__:
            return f"typing.{self._name}"
        return f"typing.{self._name}[{', '.join([_text(arg) for arg in self.__args__])}]"


def _flat(args):
    found = []
    for arg in args:
        found.extend(_flat(arg) if isinstance(arg, list) else (arg,))
    return tuple(found)


def _filled(args, given):
    """The arguments with what is given in place of their parameters."""
    if not any(isinstance(arg, list) for arg in args):
        return _Alias(tuple, args)[given].__args__
    flat = iter(_Alias(tuple, _flat(args))[given].__args__)

    def shaped(args):
        return [shaped(arg) if isinstance(arg, list) else next(flat) for arg in args]

    return tuple(shaped(args))


def _text(value):
    if value is ...:
        return "..."
    if value is type(None):
        return "None"
    if isinstance(value, type) and not isinstance(value, _Alias):
        if value.__module__ == "builtins":
            return value.__qualname__
        return f"{value.__module__}.{value.__qualname__}"
    if isinstance(value, list):
        return "[" + ", ".join([_text(one) for one in value]) + "]"
    return repr(value)


class _UnionForm(_Form):
    def __getitem__(self, args):
        args = args if isinstance(args, tuple) else (args,)
        flat = []
        for arg in args:
            arg = type(None) if arg is None else arg
            inner = arg.__args__ if isinstance(arg, (_Union, _UnionOf)) else (arg,)
            flat.extend([one for one in inner if one not in flat])
        return flat[0] if len(flat) == 1 else _UnionOf("Union", tuple(flat))


class _UnionOf(_Form):
    def _with(self, args):
        return Union[args]

    def __repr__(self):
        if len(self.__args__) == 2 and type(None) in self.__args__:
            other = [a for a in self.__args__ if a is not type(None)][0]
            return f"typing.Optional[{_text(other)}]"
        return f"typing.Union[{', '.join([_text(arg) for arg in self.__args__])}]"

    def __eq__(self, other):
        if not isinstance(other, (_UnionOf, _Union)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__args__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__args__)


Union = _UnionForm("Union")


class _OptionalForm(_Form):
    def __getitem__(self, arg):
        return Union[arg, None]


Optional = _OptionalForm("Optional")
for _name in ("NoReturn Never Self LiteralString ClassVar Final Literal Annotated Required NotRequired "
              "ReadOnly Concatenate Unpack TypeGuard TypeIs TypeAlias Callable").split():
    globals()[_name] = _Form(_name)
del _name


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Anything."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


class _ClassForm(_Form):
    """List, Dict and their like: a name for a class."""

    def __init__(self, name, origin):
        super().__init__(name)
        self.__origin__ = origin

    def __getitem__(self, args):
        args = args if isinstance(args, tuple) else (args,)
        return _ClassAlias(self._name, args, self.__origin__)

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)


class _ClassAlias(_Form):
    def __init__(self, name, args, origin):
        super().__init__(name, args)
        self.__origin__ = origin

    def _with(self, args):
        return _ClassAlias(self._name, args, self.__origin__)

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        entries = () if self.__origin__ in bases else (self.__origin__,)
        for other in bases[bases.index(self) + 1:]:
            if isinstance(other, _ClassAlias) or isinstance(other, type) and issubclass(other, Generic):
                return entries
        return (*entries, Generic)

    def __instancecheck__(self, obj):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


List, Dict, Set, FrozenSet, Tuple, Type = [
    _ClassForm(name, origin) for name, origin in (
        ("List", list), ("Dict", dict), ("Set", set), ("FrozenSet", frozenset), ("Tuple", tuple),
        ("Type", type))]
DefaultDict, OrderedDict, Counter, Deque, ChainMap = [
    _ClassForm(name, origin) for name, origin in (
        ("DefaultDict", _collections.defaultdict), ("OrderedDict", _collections.OrderedDict),
        ("Counter", _collections.Counter), ("Deque", _collections.deque),
        ("ChainMap", _collections.ChainMap))]
for _name in ("Iterable Iterator Generator Sequence MutableSequence Mapping MutableMapping Collection "
              "Container Hashable Sized Awaitable Coroutine AsyncIterable AsyncIterator "
              "AsyncGenerator AbstractSet MutableSet ContextManager AsyncContextManager "
              "Reversible SupportsInt SupportsFloat SupportsIndex SupportsAbs Text IO TextIO "
              "BinaryIO Pattern Match").split():
    globals()[_name] = _Form(_name)
del _name
Text = str
AnyStr = TypeVar("AnyStr", bytes, str)


def cast(typ, val):
    """The value itself."""
    return val


def overload(func):
    """A declaration for type checkers: never called."""
    def refused(*args, **kwargs):
        raise NotImplementedError(
            "You should not call an overloaded function. A series of @overload-decorated functions "
            "outside a stub module should always be followed by an implementation that is not "
            "@overload-ed.")
    return refused


def final(f):
    """Mark as not to be overridden."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    """Mark as overriding."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    """Mark as not to be checked."""
    return arg


def runtime_checkable(cls):
    """Let isinstance() look whether the methods are there."""
    cls._is_runtime_protocol = True
    return cls


class _ProtocolMeta(type):
    def __instancecheck__(cls, instance):
        if cls.__dict__.get("_is_protocol", False):
            if not cls.__dict__.get("_is_runtime_protocol", False):
                raise TypeError("Instance and class checks can only be used with "
                                "@runtime_checkable protocols")
            return all([hasattr(instance, name) for name in _protocol_members(cls)])
        return super().__instancecheck__(instance)


def _protocol_members(cls):
    names = set()
    for base in cls.__mro__:
        if base.__dict__.get("_is_protocol", False) and base is not Protocol:
            names.update(base.__dict__.get("__annotations__", {}))
            names.update([n for n in base.__dict__ if not (n.startswith("_is_") or n in (
                "__module__", "__doc__", "__dict__", "__weakref__", "__qualname__", "__annotations__",
                "__parameters__", "__orig_bases__", "__init__", "__firstlineno__",
                "__static_attributes__", "__type_params__", "__slots__", "__hash__"))])
    return names


class Protocol(metaclass=_ProtocolMeta):
    """A class that describes what others must have."""

    _is_protocol = True

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls._is_protocol = Protocol in cls.__bases__

    def __class_getitem__(cls, item):
        return _Alias(cls, item)


class NewType:
    """A function that returns its argument, with a name for type checkers."""

    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp

    def __call__(self, value, /):
        return value

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return f"__main__.{self.__qualname__}"


class _NamedTupleMeta(type):
    def __new__(metacls, name, bases, namespace):
        annotations = namespace.get("__annotations__", {})
        defaults = []
        for field in annotations:
            if field in namespace:
                defaults.append(namespace.pop(field))
            elif defaults:
                raise TypeError(f"non-default namedtuple field {field} cannot follow default field "
                                "of earlier fields")
        base = _collections.namedtuple(name, annotations, defaults=defaults,
                                       module=namespace.get("__module__"))
        base.__annotations__ = base.__new__.__annotations__ = annotations
        for key, value in namespace.items():
            if key not in ("__module__", "__qualname__", "__annotations__", "__classcell__",
                           "__firstlineno__", "__static_attributes__", "__orig_bases__"):
                setattr(base, key, value)
        return base


def NamedTuple(typename, fields=(), /):
    """A named tuple with types; as a base class, its annotations are the fields."""
    result = _collections.namedtuple(typename, [name for name, _ in fields])
    result.__annotations__ = dict(fields)
    return result


_named = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})
NamedTuple.__mro_entries__ = lambda bases: (_named,)


class _TypedDictMeta(type):
    def __new__(metacls, name, bases, namespace, total=True):
        cls = type.__new__(metacls, name, (dict,), namespace)
        own = namespace.get("__annotations__", {})
        merged = {}
        for base in bases:
            merged.update(getattr(base, "__annotations__", {}))
        merged.update(own)
        cls.__annotations__ = merged
        cls.__total__ = total
        return cls

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)


def TypedDict(typename, fields, /, *, total=True):
    """A dict with known keys; as a base class, its annotations are the keys."""
    return _TypedDictMeta(typename, (), {"__annotations__": dict(fields)}, total=total)


_typed = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_typed,)


def get_origin(tp):
    """list of list[int], Union of int | str, None of what has no arguments."""
    if isinstance(tp, _Union):
        return _Union
    if isinstance(tp, _UnionOf):
        return Union
    if isinstance(tp, _Form) and not tp.__args__ and not isinstance(tp, _ClassForm):
        return None
    return getattr(tp, "__origin__", None)


def get_args(tp):
    """The arguments of a generic type."""
    return tuple(getattr(tp, "__args__", ()))


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations, text evaluated."""
    import sys
    hints = {}
    sources = reversed(obj.__mro__) if isinstance(obj, type) else (obj,)
    for source in sources:
        names = globalns
        if names is None:
            names = getattr(source, "__globals__", None)
        if names is None:
            module = sys.modules.get(getattr(source, "__module__", None))
            names = vars(module) if module is not None else {}
        own = source.__dict__ if isinstance(source, type) else {}
        found = own.get("__annotations__", {}) if own else getattr(source, "__annotations__", {})
        for name, value in found.items():
            if isinstance(value, str):
                value = eval(value, dict(names), localns)
            hints[name] = type(None) if value is None else value
    return hints


def assert_never(arg, /):
    """For type checkers: never reached."""
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def assert_type(val, typ, /):
    """The value itself."""
    return val


def reveal_type(obj, /):
    """The value itself."""
    return obj
