"""Weak references as far as a machine without reference counts has them: they keep what they refer to.

What CPython says of dead objects is never said here: nothing is told when an object goes.
"""

from types import FunctionType as _FunctionType

_PLAIN = (int, float, complex, str, bytes, bytearray, tuple, list, dict, bool, type(None), slice, range)


class ReferenceType:
    """A reference that does not count."""

    __slots__ = ("_object", "__callback__")
    __module__ = "weakref"

    def __new__(cls, object, callback=None, /, *args, **kwargs):
        kind = type(object)
        if kind in _PLAIN or not (kind.__weakrefoffset__ or _may_be_referred_to(kind)):
            raise TypeError(f"cannot create weak reference to '{kind.__name__}' object")
        self = super().__new__(cls)
        _set_object(self, object)
        _set_callback(self, callback)
        return self

    def __init__(self, object, callback=None, /):
        pass

    def __call__(self):
        return self._object

    def __eq__(self, other):
        if not isinstance(other, ReferenceType):
            return NotImplemented
        return self._object == other._object

    def __ne__(self, other):
        if not isinstance(other, ReferenceType):
            return NotImplemented
        return self._object != other._object

    def __hash__(self):
        return hash(self._object)

    def __repr__(self):
        o = self._object
        return f"<weakref at {id(self):#x}; to '{type(o).__module__}.{type(o).__qualname__}' at {id(o):#x}>"

    @classmethod
    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


_set_object = ReferenceType._object.__set__
_set_callback = ReferenceType.__callback__.__set__
ref = ReferenceType
ReferenceType.__name__ = ReferenceType.__qualname__ = "ReferenceType"


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
    return kind.__name__ in ("method", "generator", "coroutine", "async_generator", "module",
                             "builtin_function_or_method", "Pattern", "code", "deque", "memoryview", "array")


def _made_proxy():
    def forwards(name):
        def method(self, *args):
            return getattr(operator, name)(_target(self), *args)
        return method

    import operator

    namespace = {f"__{name}__": forwards(name) for name in (
        "lt le gt ge eq ne add sub mul truediv floordiv mod lshift rshift and_ or_ xor neg pos abs "
        "invert contains getitem setitem delitem pow matmul index").split()}
    for name in ("and_", "or_"):
        namespace[f"__{name[:-1]}__"] = namespace.pop(f"__{name}__")
    namespace.update(
        __slots__=("_object",), __module__="weakref", __hash__=None,
        __getattribute__=lambda self, name: getattr(_target(self), name),
        __setattr__=lambda self, name, value: setattr(_target(self), name, value),
        __delattr__=lambda self, name: delattr(_target(self), name),
        __str__=lambda self: str(_target(self)), __bool__=lambda self: bool(_target(self)),
        __repr__=lambda self: f"<weakproxy at {id(self):#x} to {type(_target(self)).__name__} at "
                              f"{id(_target(self)):#x}>",
        __len__=lambda self: len(_target(self)), __iter__=lambda self: iter(_target(self)),
        __next__=lambda self: next(_target(self)), __int__=lambda self: int(_target(self)),
        __float__=lambda self: float(_target(self)))
    plain = type("ProxyType", (), namespace)
    namespace["__call__"] = lambda self, *args, **kwargs: _target(self)(*args, **kwargs)
    return plain, type("CallableProxyType", (), namespace)


ProxyType, CallableProxyType = _made_proxy()
_of_plain, _of_callable = ProxyType.__dict__["_object"], CallableProxyType.__dict__["_object"]


def _target(self):
    return (_of_plain if type(self) is ProxyType else _of_callable).__get__(self)


def proxy(object, callback=None, /):
    """A stand-in for an object."""
    ReferenceType(object)
    if callable(object):
        made = CallableProxyType()
        _of_callable.__set__(made, object)
    else:
        made = ProxyType()
        _of_plain.__set__(made, object)
    return made


def getweakrefcount(object, /):
    """How many weak references there are: it is not known here."""
    return 0


def getweakrefs(object, /):
    """The weak references to an object: they are not known here."""
    return []


def _remove_dead_weakref(dct, key, /):
    dct.pop(key, None)
