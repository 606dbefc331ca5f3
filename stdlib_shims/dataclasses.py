"""Data classes.

The methods are closures over the fields, made once per class; only __init__ is compiled from text,
because its signature and its speed matter.
"""

import sys
import types
from abc import update_abstractmethods

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields",
    "asdict", "astuple", "make_dataclass", "replace", "is_dataclass",
]

_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"


class FrozenInstanceError(AttributeError):
    """A frozen instance was assigned to."""


class _Marker:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


class _MISSING_TYPE:  # noqa: N801
    pass


class _KW_ONLY_TYPE:  # noqa: N801
    pass


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_FIELD = _Marker("_FIELD")
_CLASSVAR = _Marker("_FIELD_CLASSVAR")
_INITVAR = _Marker("_FIELD_INITVAR")
_FACTORY = _Marker("<factory>")


class InitVar:
    """The annotation of a parameter of __init__ that is no field."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What a data class knows of a field."""

    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare",
                 "metadata", "kw_only", "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = types.MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        names = (*Field.__slots__[:4], "init", "repr", "hash", *Field.__slots__[7:])
        parts = ",".join([f"{name}={getattr(self, name)!r}" for name in names])
        return f"Field({parts})"

    def __set_name__(self, owner, name):
        hook = getattr(type(self.default), "__set_name__", None)
        if hook is not None:
            hook(self.default, owner, name)

    __class_getitem__ = classmethod(types.GenericAlias)


class _Params:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only",
                 "slots", "weakref_slot")

    def __init__(self, **values):
        for name, value in values.items():
            setattr(self, name, value)

    def __repr__(self):
        return "_DataclassParams(" + ",".join(
            [f"{name}={getattr(self, name)!r}" for name in self.__slots__]) + ")"


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
          metadata=None, kw_only=MISSING):
    """Describe a field beyond its annotation."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _word(text):
    n = 0
    while n < len(text) and (text[n].isalnum() or text[n] == "_"):
        n += 1
    return text[:n], text[n:].lstrip()


def _named_by(annotation, cls, home):
    """What an annotation given as text names: in the class's module, or in `home` behind its name there."""
    name, rest = _word(annotation.lstrip())
    space = getattr(sys.modules.get(cls.__module__), "__dict__", {})
    inner = _word(rest[1:].lstrip())[0] if rest.startswith(".") else ""
    if inner:
        return home.__dict__.get(inner) if space.get(name) is home else None
    return space.get(name)


def _kind(annotation, cls):
    text = isinstance(annotation, str)
    typing = sys.modules.get("typing")
    if typing is not None:
        found = _named_by(annotation, cls, typing) if text else annotation
        if found is typing.ClassVar or getattr(found, "__origin__", None) is typing.ClassVar:
            return _CLASSVAR
    found = _named_by(annotation, cls, sys.modules[__name__]) if text else annotation
    return _INITVAR if found is InitVar or type(found) is InitVar else _FIELD


def _is_kw_only_marker(annotation, cls):
    if isinstance(annotation, str):
        annotation = _named_by(annotation, cls, sys.modules[__name__])
    return annotation is KW_ONLY


def _make_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        result = default
    else:
        if isinstance(default, types.MemberDescriptorType):
            default = MISSING
        result = field(default=default)
    result.name = name
    result.type = annotation
    result._field_type = kind = _kind(annotation, cls)
    if kind in (_CLASSVAR, _INITVAR) and result.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if kind is _CLASSVAR:
        if result.kw_only is not MISSING:
            raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    elif result.kw_only is MISSING:
        result.kw_only = kw_only
    if kind is _FIELD and getattr(result.default.__class__, "__hash__", None) is None:
        raise ValueError(
            f"mutable default {type(result.default)} for field {name} is not allowed: "
            "use default_factory")
    return result


def _set_new(cls, name, value):
    """Set a method unless the class has its own; True: it has."""
    if name in cls.__dict__:
        return True
    value.__qualname__ = f"{cls.__qualname__}.{value.__name__}"
    value.__module__ = cls.__module__
    setattr(cls, name, value)
    return False


# --- the methods ----------------------------------------------------------------------------------


def _init_method(cls, all_fields, frozen, slots):
    positional = [f for f in all_fields if f.init and not f.kw_only]
    named = [f for f in all_fields if f.init and f.kw_only]
    seen_default = None
    for f in positional:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = f
        elif seen_default is not None:
            raise TypeError(
                f"non-default argument {f.name!r} follows default argument {seen_default.name!r}")
    names = {"_FACTORY": _FACTORY, "_set": object.__setattr__}
    self_name = "__dataclass_self__" if any(f.name == "self" for f in all_fields) else "self"

    def parameter(f):
        if f.default is not MISSING:
            names[f"_default_{f.name}"] = f.default
            return f"{f.name}=_default_{f.name}"
        if f.default_factory is not MISSING:
            return f"{f.name}=_FACTORY"
        return f.name

    parameters = [self_name, *[parameter(f) for f in positional]]
    if named:
        parameters += ["*", *[parameter(f) for f in named]]
    body = []
    for f in all_fields:
        if f.default_factory is not MISSING:
            names[f"_factory_{f.name}"] = f.default_factory
            value = f"_factory_{f.name}()"
            if f.init:
                value = f"{value} if {f.name} is _FACTORY else {f.name}"
        elif f.init:
            value = f.name
        elif slots and f.default is not MISSING:
            names[f"_default_{f.name}"] = f.default
            value = f"_default_{f.name}"
        else:
            continue
        if f._field_type is _INITVAR:
            continue
        if frozen:
            body.append(f"_set({self_name}, {f.name!r}, {value})")
        else:
            body.append(f"{self_name}.{f.name} = {value}")
    if hasattr(cls, "__post_init__"):
        extra = ", ".join([f.name for f in all_fields if f._field_type is _INITVAR])
        body.append(f"{self_name}.__post_init__({extra})")
    text = f"def __init__({', '.join(parameters)}):\n " + "\n ".join(body or ["pass"])
    exec(text, names)
    method = names["__init__"]
    method.__annotations__ = {f.name: f.type for f in positional + named} | {"return": None}
    return method


def _repr_method(shown):
    names = [f.name for f in shown]
    running = set()

    def __repr__(self):
        key = id(self)
        if key in running:
            return "..."
        running.add(key)
        try:
            parts = ", ".join([f"{name}={getattr(self, name)!r}" for name in names])
        finally:
            running.discard(key)
        return f"{self.__class__.__qualname__}({parts})"

    def shown(self):
        parts = ", ".join([f"{name}={getattr(self, name)!r}" for name in names])
        return f"{self.__class__.__qualname__}({parts})"

    shown.__name__, shown.__qualname__ = "__repr__", "__create_fn__.<locals>.__repr__"
    __repr__.__wrapped__ = shown  # pprint asks by it whether a repr is a dataclass's own
    return __repr__


def _compare_methods(cls, compared):
    names = [f.name for f in compared]

    def values(self):
        return tuple([getattr(self, name) for name in names])

    def __eq__(self, other):
        if self is other:
            return True
        if other.__class__ is self.__class__:
            return values(self) == values(other)
        return NotImplemented

    def __lt__(self, other):
        if other.__class__ is self.__class__:
            return values(self) < values(other)
        return NotImplemented

    def __le__(self, other):
        if other.__class__ is self.__class__:
            return values(self) <= values(other)
        return NotImplemented

    def __gt__(self, other):
        if other.__class__ is self.__class__:
            return values(self) > values(other)
        return NotImplemented

    def __ge__(self, other):
        if other.__class__ is self.__class__:
            return values(self) >= values(other)
        return NotImplemented

    return __eq__, (__lt__, __le__, __gt__, __ge__)


def _hash_method(hashed):
    names = [f.name for f in hashed]

    def __hash__(self):
        return hash(tuple([getattr(self, name) for name in names]))
    return __hash__


def _frozen_methods(cls, own):
    names = frozenset([f.name for f in own])

    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    return __setattr__, __delattr__


# --- making a data class --------------------------------------------------------------------------


def _process(cls, p):
    collected = {}
    any_frozen = False
    all_frozen = None
    for base in cls.__mro__[-1:0:-1]:
        inherited = base.__dict__.get(_FIELDS)
        if inherited is not None:
            for f in inherited.values():
                collected[f.name] = f
            frozen = getattr(base, _PARAMS).frozen
            any_frozen = any_frozen or frozen
            all_frozen = frozen if all_frozen is None else all_frozen and frozen
    kw_only = p.kw_only
    seen_marker = False
    own = []
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        if _is_kw_only_marker(annotation, cls):
            if seen_marker:
                raise TypeError(
                    f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_marker = True
            kw_only = True
        else:
            own.append(_make_field(cls, name, annotation, kw_only))
    for f in own:
        collected[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get("__annotations__", {}):
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if all_frozen is not None:
        if any_frozen and not p.frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if all_frozen is False and p.frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, _FIELDS, collected)
    setattr(cls, _PARAMS, p)
    class_hash = cls.__dict__.get("__hash__", MISSING)
    has_explicit_hash = not (class_hash is MISSING
                             or (class_hash is None and "__eq__" in cls.__dict__))
    every = [f for f in collected.values() if f._field_type is not _CLASSVAR]
    real = [f for f in every if f._field_type is _FIELD]
    if p.init:
        _set_new(cls, "__init__", _init_method(cls, every, p.frozen, p.slots))
    setattr(cls, "__replace__", _replace) if "__replace__" not in cls.__dict__ else None
    if p.repr:
        _set_new(cls, "__repr__", _repr_method([f for f in real if f.repr]))
    equal, order = _compare_methods(cls, [f for f in real if f.compare])
    if p.order and not p.eq:
        raise ValueError("eq must be true if order is true")
    if p.eq:
        _set_new(cls, "__eq__", equal)
    if p.order:
        for method in order:
            if _set_new(cls, method.__name__, method):
                raise TypeError(
                    f"Cannot overwrite attribute {method.__name__} in class {cls.__name__} "
                    "Consider using functools.total_ordering")
    if p.frozen:
        for method in _frozen_methods(cls, real):
            if _set_new(cls, method.__name__, method):
                raise TypeError(
                    f"Cannot overwrite attribute {method.__name__} in class {cls.__name__}")
    if p.unsafe_hash and has_explicit_hash:
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    if p.unsafe_hash or (p.eq and p.frozen and not has_explicit_hash):
        hashed = [f for f in real if (f.compare if f.hash is None else f.hash)]
        method = _hash_method(hashed)
        method.__qualname__ = f"{cls.__qualname__}.__hash__"
        cls.__hash__ = method
    elif p.eq and not has_explicit_hash:
        cls.__hash__ = None
    if p.match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple([f.name for f in every if f.init and not f.kw_only])
    if not cls.__dict__.get("__doc__"):
        cls.__doc__ = cls.__name__ + _signature_of(every)
    if p.slots:
        cls = _with_slots(cls, p, [f.name for f in real])
    update_abstractmethods(cls)
    return cls


def _shown(annotation):
    if isinstance(annotation, type) and not hasattr(annotation, "__origin__"):
        module = annotation.__module__
        return annotation.__qualname__ if module == "builtins" else f"{module}.{annotation.__qualname__}"
    text = repr(annotation)
    return text.replace("typing.", "") if getattr(annotation, "__module__", None) == "typing" else text


def _signature_of(every):
    parts = []
    star = False
    for f in [f for f in every if f.init and not f.kw_only] + [f for f in every if f.init and f.kw_only]:
        if f.kw_only and not star:
            star = True
            parts.append("*")
        text = f"{f.name}: {_shown(f.type)}"
        if f.default is not MISSING:
            text += f" = {f.default!r}"
        elif f.default_factory is not MISSING:
            text += " = <factory>"
        parts.append(text)
    return "(" + ", ".join(parts) + ")"


def _with_slots(cls, p, names):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get("__slots__", ())
        inherited.update((slots,) if isinstance(slots, str) else slots)
    namespace = dict(cls.__dict__)
    namespace["__slots__"] = tuple([name for name in names if name not in inherited])
    if p.weakref_slot and "__weakref__" not in inherited:
        namespace["__slots__"] += ("__weakref__",)
    for name in names:
        namespace.pop(name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    qualname = cls.__qualname__
    cls = type(cls)(cls.__name__, cls.__bases__, namespace)
    cls.__qualname__ = qualname
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Add __init__, __repr__, __eq__ and more to a class, from its annotations."""
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    params = dict(init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                  match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)
    if cls is None:
        return lambda cls: _process(cls, _Params(**params))
    return _process(cls, _Params(**params))


# --- functions on data classes --------------------------------------------------------------------


def fields(class_or_instance):
    """The fields of a data class, as a tuple."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def is_dataclass(obj):
    """Is it a data class, or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def _convert(obj, make):
    if _is_instance(obj):
        return make(obj)
    cls = type(obj)
    if cls in (list, tuple):
        return cls([_convert(item, make) for item in obj])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return cls(*[_convert(item, make) for item in obj])
    if isinstance(obj, (list, tuple)):
        return cls([_convert(item, make) for item in obj])
    if isinstance(obj, dict):
        pairs = [(_convert(key, make), _convert(value, make)) for key, value in obj.items()]
        if hasattr(cls, "default_factory"):
            result = cls(obj.default_factory)
            result.update(pairs)
            return result
        return cls(pairs)
    from copy import deepcopy
    return deepcopy(obj)


def asdict(obj, *, dict_factory=dict):
    """The fields as a dict, nested data classes too."""
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")

    def make(one):
        return dict_factory([(f.name, _convert(getattr(one, f.name), make)) for f in fields(one)])
    return make(obj)


def astuple(obj, *, tuple_factory=tuple):
    """The fields as a tuple, nested data classes too."""
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")

    def make(one):
        return tuple_factory([_convert(getattr(one, f.name), make) for f in fields(one)])
    return make(obj)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(
                    f"field {f.name} is declared with init=False, it cannot be specified with "
                    "replace()")
            continue
        if f.name not in changes:
            if f._field_type is _INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)


def replace(obj, /, **changes):
    """A copy with other field values."""
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, module=None, **params):
    """Make a data class of a name and its fields."""
    namespace = {} if namespace is None else dict(namespace)
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, "typing.Any"
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, namespace[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = kind
    namespace["__annotations__"] = annotations
    cls = types.new_class(cls_name, bases, {}, lambda ns: ns.update(namespace))
    if module is None:
        module = sys._getframe(1).f_globals.get("__name__") if hasattr(sys, "_getframe") else None
    if module is not None:
        cls.__module__ = module
    return dataclass(cls, **params)
