"""Weak references: `ref`, proxies and what tells of them, over the core's weak cells.

A cell knows an object and does not keep it; a collection that finds the object dead empties the cell,
and where it has a callback the core calls _call_due() at the next start of a guest's function.
"""

from types import FunctionType as _FunctionType

from _pyvm import in_c as _in_c
from _pyvm import weak_callback as _callback_of
from _pyvm import weak_cell as _make_cell
from _pyvm import weak_due as _due
from _pyvm import weak_find as _find
from _pyvm import weak_get as _get
from _pyvm import weak_owners as _owners
from _pyvm import weak_runner as _set_runner

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = True

_PLAIN = (int, float, complex, str, bytes, bytearray, tuple, list, dict, bool, type(None), slice, range)
_MISSING = object()
_OTHERS = frozenset((
    "method", "generator", "coroutine", "async_generator", "module", "builtin_function_or_method",
    "Pattern", "Struct", "_lru_cache_wrapper", "code", "deque", "memoryview", "array", "partial", "lock",
    "RLock", "TypeVar", "ParamSpec", "TypeVarTuple", "TypeAliasType", "Random", "_tee"))


def _check(object):
    """Refuse what has no weak references."""
    kind = type(object)
    if kind in _PLAIN or not (kind.__weakrefoffset__ or _may_be_referred_to(kind)):
        name = kind.__qualname__ if kind.__flags__ & 512 else kind.__name__
        raise TypeError(f"cannot create weak reference to '{name}' object")


def _may_be_referred_to(kind):
    """Guest classes with a __dict__ or a slot for it, functions, classes, generators, modules, sets."""
    if kind in (_FunctionType, type) or issubclass(kind, (set, frozenset, type)):
        return True
    for base in kind.__mro__:
        names = base.__dict__
        if "__weakref__" in names:
            return True
        if base is not object and base.__module__ != "builtins" and "__slots__" not in names:
            return True
    return kind.__name__ in _OTHERS


def _name_of(kind):
    module = kind.__module__
    return kind.__qualname__ if module in ("builtins", "__main__") else f"{module}.{kind.__qualname__}"


@_in_c
class ReferenceType:
    """A reference that does not keep its object alive."""

    __slots__ = ("_cell", "_hash")
    __module__ = "weakref"

    def __new__(cls, object=_MISSING, callback=None, /, *args, **kwargs):
        if object is _MISSING:
            raise TypeError("__new__ expected at least 1 argument, got 0")
        if callback is None and cls is ReferenceType:
            self = _find(object, cls)
            if self is not None:
                return self
        _check(object)
        self = _new(cls)
        _set_cell(self, _make_cell(object, self, callback))
        return self

    def __init__(self, object, callback=None, /):
        pass

    def __call__(self):
        """Return the object, or None when it is gone."""
        return _get(_cell_of(self))

    @property
    def __callback__(self):
        """What is called when the object goes; None once it has."""
        return _callback_of(_cell_of(self))

    def __eq__(self, other):
        if not isinstance(other, ReferenceType):
            return NotImplemented
        one, two = _get(_cell_of(self)), _get(_cell_of(other))
        if one is None or two is None:
            return self is other
        return one == two

    def __ne__(self, other):
        if not isinstance(other, ReferenceType):
            return NotImplemented
        one, two = _get(_cell_of(self)), _get(_cell_of(other))
        if one is None or two is None:
            return self is not other
        return one != two

    def __hash__(self):
        try:
            return _hash_of(self)
        except AttributeError:
            pass
        o = _get(_cell_of(self))
        if o is None:
            raise TypeError("weak object has gone away")
        value = hash(o)
        _set_hash(self, value)
        return value

    def __repr__(self):
        o = _get(_cell_of(self))
        if o is None:
            return f"<weakref at {id(self):#x}; dead>"
        try:
            name = getattr(o, "__name__", None)
        except Exception:
            name = None
        name = f" ({name})" if isinstance(name, str) else ""
        return f"<weakref at {id(self):#x}; to '{_name_of(type(o))}' at {id(o):#x}{name}>"

    def __copy__(self):
        return self

    def __deepcopy__(self, memo, /):
        return self

    @classmethod
    def __class_getitem__(cls, item, /):
        from types import GenericAlias

        return GenericAlias(cls, item)


_new = object.__new__
_cell_of, _set_cell = ReferenceType._cell.__get__, ReferenceType._cell.__set__
_hash_of, _set_hash = ReferenceType._hash.__get__, ReferenceType._hash.__set__
ref = ReferenceType


# --- proxies ---------------------------------------------------------------------------------------

def _target(self):
    """Return a proxy's object."""
    o = _get(_proxied(self))
    if o is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return o


def _plain(value):
    """Return the object behind a proxy, or the value itself."""
    return _target(value) if isinstance(value, _Proxy) else value


class _Proxy:
    __slots__ = ("_cell",)
    __module__ = "weakref"

    def __hash__(self):
        raise TypeError(f"unhashable type: 'weakref.{type(self).__name__}'")

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __str__(self):
        return str(_target(self))

    def __repr__(self):
        o = _get(_proxied(self))
        kind = f"weakproxy at {id(self):#x}"
        if o is None:
            return f"<{kind}; dead>"
        return f"<{kind}; to '{_name_of(type(o))}' at {id(o):#x}>"

    def __bool__(self):
        return bool(_target(self))

    def __bytes__(self):
        return bytes(_target(self))

    def __len__(self):
        return len(_target(self))

    def __iter__(self):
        return iter(_target(self))

    def __next__(self):
        o = _target(self)
        if not hasattr(type(o), "__next__"):
            raise TypeError(f"Weakref proxy referenced a non-iterator '{type(o).__name__}' object")
        return next(o)

    def __reversed__(self):
        return reversed(_target(self))

    def __contains__(self, item):
        return _plain(item) in _target(self)

    def __int__(self):
        return int(_target(self))

    def __float__(self):
        return float(_target(self))

    def __divmod__(self, other):
        return divmod(_target(self), _plain(other))

    def __rdivmod__(self, other):
        return divmod(_plain(other), _target(self))

    def __pow__(self, other, modulus=None):
        if modulus is None:
            return _target(self) ** _plain(other)
        return pow(_target(self), _plain(other), _plain(modulus))

    def __rpow__(self, other):
        return _plain(other) ** _target(self)

    def __lt__(self, other):
        return _target(self) < _plain(other)

    def __le__(self, other):
        return _target(self) <= _plain(other)

    def __gt__(self, other):
        return _target(self) > _plain(other)

    def __ge__(self, other):
        return _target(self) >= _plain(other)

    def __eq__(self, other):
        return _target(self) == _plain(other)

    def __ne__(self, other):
        return _target(self) != _plain(other)

    def __add__(self, other):
        return _target(self) + _plain(other)

    def __radd__(self, other):
        return _plain(other) + _target(self)

    def __iadd__(self, other):
        o = _target(self)
        o += _plain(other)
        return o

    def __sub__(self, other):
        return _target(self) - _plain(other)

    def __rsub__(self, other):
        return _plain(other) - _target(self)

    def __isub__(self, other):
        o = _target(self)
        o -= _plain(other)
        return o

    def __mul__(self, other):
        return _target(self) * _plain(other)

    def __rmul__(self, other):
        return _plain(other) * _target(self)

    def __imul__(self, other):
        o = _target(self)
        o *= _plain(other)
        return o

    def __truediv__(self, other):
        return _target(self) / _plain(other)

    def __rtruediv__(self, other):
        return _plain(other) / _target(self)

    def __itruediv__(self, other):
        o = _target(self)
        o /= _plain(other)
        return o

    def __floordiv__(self, other):
        return _target(self) // _plain(other)

    def __rfloordiv__(self, other):
        return _plain(other) // _target(self)

    def __ifloordiv__(self, other):
        o = _target(self)
        o //= _plain(other)
        return o

    def __mod__(self, other):
        return _target(self) % _plain(other)

    def __rmod__(self, other):
        return _plain(other) % _target(self)

    def __imod__(self, other):
        o = _target(self)
        o %= _plain(other)
        return o

    def __lshift__(self, other):
        return _target(self) << _plain(other)

    def __rlshift__(self, other):
        return _plain(other) << _target(self)

    def __ilshift__(self, other):
        o = _target(self)
        o <<= _plain(other)
        return o

    def __rshift__(self, other):
        return _target(self) >> _plain(other)

    def __rrshift__(self, other):
        return _plain(other) >> _target(self)

    def __irshift__(self, other):
        o = _target(self)
        o >>= _plain(other)
        return o

    def __and__(self, other):
        return _target(self) & _plain(other)

    def __rand__(self, other):
        return _plain(other) & _target(self)

    def __iand__(self, other):
        o = _target(self)
        o &= _plain(other)
        return o

    def __or__(self, other):
        return _target(self) | _plain(other)

    def __ror__(self, other):
        return _plain(other) | _target(self)

    def __ior__(self, other):
        o = _target(self)
        o |= _plain(other)
        return o

    def __xor__(self, other):
        return _target(self) ^ _plain(other)

    def __rxor__(self, other):
        return _plain(other) ^ _target(self)

    def __ixor__(self, other):
        o = _target(self)
        o ^= _plain(other)
        return o

    def __matmul__(self, other):
        return _target(self) @ _plain(other)

    def __rmatmul__(self, other):
        return _plain(other) @ _target(self)

    def __imatmul__(self, other):
        o = _target(self)
        o @= _plain(other)
        return o

    def __neg__(self):
        return -_target(self)

    def __pos__(self):
        return +_target(self)

    def __abs__(self):
        return abs(_target(self))

    def __invert__(self):
        return ~_target(self)

    def __index__(self):
        from operator import index

        return index(_target(self))

    def __getitem__(self, key):
        return _target(self)[_plain(key)]

    def __setitem__(self, key, value):
        _target(self)[_plain(key)] = value

    def __delitem__(self, key):
        del _target(self)[_plain(key)]

    def __ipow__(self, other):
        o = _target(self)
        o **= _plain(other)
        return o


_proxied, _set_proxied = _Proxy._cell.__get__, _Proxy._cell.__set__


class ProxyType(_Proxy):
    """A stand-in for an object that does not keep it alive."""

    __slots__ = ()
    __module__ = "weakref"
    __hash__ = _Proxy.__hash__

    def __new__(cls, *args, **kwargs):
        raise TypeError(f"cannot create 'weakref.{cls.__name__}' instances")


class CallableProxyType(_Proxy):
    """The same for what can be called."""

    __slots__ = ()
    __module__ = "weakref"
    __hash__ = _Proxy.__hash__
    __new__ = ProxyType.__new__

    def __call__(self, /, *args, **kwargs):
        return _target(self)(*args, **kwargs)


def proxy(object, callback=None, /):
    """Create a proxy object that weakly references 'object'."""
    cls = CallableProxyType if callable(object) else ProxyType
    if callback is None:
        made = _find(object, cls)
        if made is not None:
            return made
    _check(object)
    made = _new(cls)
    _set_proxied(made, _make_cell(object, made, callback))
    return made


# --- who refers to what ----------------------------------------------------------------------------

def getweakrefcount(object, /):
    """Return the number of weak references to 'object'."""
    return len(_owners(object))


def getweakrefs(object, /):
    """Return a list of all weak reference objects pointing to 'object'."""
    found = _owners(object)  # those that are shared stand first, as in CPython
    shared = [r for r in found if type(r) in (ReferenceType, ProxyType, CallableProxyType)
              and (_callback_of(_cell_of(r)) if type(r) is ReferenceType else
                   _callback_of(_proxied(r))) is None]
    shared.sort(key=lambda r: type(r) is not ReferenceType)
    return shared + [r for r in found if not any(r is other for other in shared)]


def _remove_dead_weakref(dct, key, /):
    """Take a key out of a dict if its value is a reference whose object is gone."""
    try:
        if dct[key]() is None:
            del dct[key]
    except KeyError:
        pass


def _call_due():
    """Call the callbacks that are due; what they raise is told, as CPython tells it."""
    due = _due()
    for i in range(0, len(due), 2):
        try:
            due[i + 1](due[i])
        except BaseException as error:
            _tell(error, due[i + 1])


def _tell(error, callback):
    import sys
    from types import SimpleNamespace

    trace = error.__traceback__.tb_next
    sys.unraisablehook(SimpleNamespace(exc_type=type(error), exc_value=error.with_traceback(trace),
                                       exc_traceback=trace, err_msg=None, object=callback))


_set_runner(_call_due)
