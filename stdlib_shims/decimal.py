"""Decimal arithmetic: CPython's own implementation in Python, under this name too."""

import sys

from _decimal_texts import apply
from _pyvm import in_c


class _One:
    """A context variable with one value for the whole VM."""

    def __init__(self, name):
        self.name = name

    def get(self):
        """Return the value; LookupError while there is none."""
        try:
            return self.value
        except AttributeError:
            raise LookupError(self) from None

    def set(self, value):
        """Change the value."""
        self.value = value


# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = True


def _as_in_c(of):
    """Signals hold what they were raised for, as those of CPython's implementation in C do."""
    conditions, quiet = of._condition_map, of.Context._raise_error
    follow = {of.Overflow: (of.Inexact, of.Rounded), of.Inexact: (of.Rounded,),
              of.Underflow: (of.Inexact, of.Rounded, of.Subnormal)}

    def _raise_error(self, condition, explanation=None, *args):
        error = conditions.get(condition, condition)
        if error in self._ignored_flags or not self.traps[error]:
            return quiet(self, condition, explanation, *args)
        self.flags[error] = 1
        for other in follow.get(error, ()):
            self.flags[other] = 1
        raise error([condition, *[other for other in follow.get(error, ()) if self.traps[other]]])

    of.Context._raise_error = _raise_error
    of.__tracebackhide__ = True
    apply(of)
    for cls in (of.Context, of.Decimal):
        in_c(cls)


def _load():
    try:
        import contextvars  # noqa: F401
    except ImportError:
        variables = type(sys)("contextvars")
        variables.ContextVar = _One
        sys.modules["contextvars"] = variables
        try:
            import _pydecimal
        finally:
            del sys.modules["contextvars"]
    import _pydecimal

    _as_in_c(_pydecimal)
    _pydecimal.__name__ = "decimal"
    sys.modules["decimal"] = _pydecimal


_load()
