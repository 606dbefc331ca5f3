"""Context variables: values that each task and each copied context has of its own."""

from _pyvm import context as _context
from _pyvm import in_c as _in_c
from _pyvm import set_context as _set_context

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = True

__all__ = ["Context", "ContextVar", "Token", "copy_context"]

_missing = object()


class _TokenMissing:
    __slots__ = ()

    def __repr__(self):
        return "<Token.MISSING>"


_MISSING = _TokenMissing()


class Context:
    """A mapping of context variables to their values, which run() makes the current one."""

    __slots__ = ("_values", "_before", "_entered", "__weakref__")

    def __init_subclass__(cls, **kwargs):
        raise TypeError("type '_contextvars.Context' is not an acceptable base type")

    def __init__(self):
        self._values = {}
        self._before = None
        self._entered = False

    def run(self, callable, /, *args, **kwargs):
        """Call a function in this context."""
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        self._entered = True
        before = _context()
        _set_context(self)
        try:
            return callable(*args, **kwargs)
        finally:
            _set_context(before)
            self._entered = False

    def copy(self):
        """A shallow copy of the context."""
        made = Context()
        made._values = self._values.copy()
        return made

    def _check(self, key):
        if not isinstance(key, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {key!r}")
        return key

    def __getitem__(self, key):
        return self._values[self._check(key)]

    def __contains__(self, key):
        return self._check(key) in self._values

    def get(self, key, default=None, /):
        return self._values.get(self._check(key), default)

    def __len__(self):
        return len(self._values)

    def __iter__(self):
        return iter(self._values.copy())

    def keys(self):
        return self._values.copy().keys()

    def values(self):
        return self._values.copy().values()

    def items(self):
        return self._values.copy().items()

    def __eq__(self, other):
        if not isinstance(other, Context):
            return NotImplemented
        return self._values == other._values

    __hash__ = None

    def __repr__(self):
        return f"<_contextvars.Context object at {id(self):#x}>"


Context.__module__ = "_contextvars"


def _begin():
    """The context that a thread begins with."""
    context = Context()
    context._entered = True
    _set_context(context)
    return context


class ContextVar:
    """A variable whose value belongs to the current context."""

    __slots__ = ("_name", "_default", "__weakref__")

    def __init_subclass__(cls, **kwargs):
        raise TypeError("type '_contextvars.ContextVar' is not an acceptable base type")

    def __init__(self, name, *, default=_missing):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self._name = name
        self._default = default

    @property
    def name(self):
        return self._name

    def get(self, default=_missing, /):
        """The value in the current context; the default given here, or the variable's own."""
        context = _context()
        value = _missing if context is None else context._values.get(self, _missing)
        if value is not _missing:
            return value
        if default is not _missing:
            return default
        if self._default is not _missing:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        """Give it a value in the current context; return a token that can undo that."""
        context = _context()
        if context is None:
            context = _begin()
        values = context._values
        old = values.get(self, _MISSING)
        values[self] = value
        return _new_token(context, self, old)

    def reset(self, token, /):
        """Undo the set() that gave a token."""
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token._var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        context = _context()
        if token._context is not context:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        if token._old is _MISSING:
            context._values.pop(self, None)
        else:
            context._values[self] = token._old

    def __repr__(self):
        shown = "" if self._default is _missing else f" default={self._default!r}"
        return f"<ContextVar name={self._name!r}{shown} at {id(self):#x}>"

    __class_getitem__ = classmethod(type(list[int]))


ContextVar.__module__ = "_contextvars"


class Token:
    """What set() returns: how it was before."""

    __slots__ = ("_context", "_var", "_old", "_used")
    MISSING = _MISSING

    def __init_subclass__(cls, **kwargs):
        raise TypeError("type '_contextvars.Token' is not an acceptable base type")

    def __new__(cls, *args, **kwargs):
        raise RuntimeError("Tokens can only be created by ContextVars")

    @property
    def var(self):
        return self._var

    @property
    def old_value(self):
        return self._old

    __hash__ = None

    def __repr__(self):
        used = " used" if self._used else ""
        return f"<Token{used} var={self._var!r} at {id(self):#x}>"

    __class_getitem__ = classmethod(type(list[int]))


Token.__module__ = "_contextvars"


def _new_token(context, var, old):
    token = object.__new__(Token)
    token._context, token._var, token._old, token._used = context, var, old, False
    return token


def copy_context():
    """A copy of the current context."""
    context = _context()
    return Context() if context is None else context.copy()


for _class in (Context, ContextVar, Token):
    _in_c(_class)
