"""Decimal arithmetic: CPython's own implementation in Python, under this name too."""

import sys


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

    _pydecimal.__name__ = "decimal"
    sys.modules["decimal"] = _pydecimal


_load()
