"""Exceptions of decimal as CPython's implementation in C words them, and the order of its signals.

The module _pydecimal finds these two functions under the names of the builtins; it raises by them, and names
neither where it catches.
"""

import builtins
import sys

__tracebackhide__ = True

_FIXED = {
    "argument must be int or float.": "argument must be int or float",
    "Cannot hash a signaling NaN value.": "Cannot hash a signaling NaN value",
    "Cannot convert signaling NaN to float": "cannot convert signaling NaN to float",
    "Cannot convert NaN to integer": "cannot convert NaN to integer",
    "Cannot convert infinity to integer": "cannot convert Infinity to integer",
    "cannot round a NaN": "cannot convert NaN to integer",
    "cannot round an infinity": "cannot convert Infinity to integer",
    "Second argument to round should be integral": "optional arg must be an integer",
    "canonical requires a Decimal as an argument.": "argument must be a Decimal",
}
_BEGINS = (
    ("Invalid tuple size", "argument must be a sequence of length 3"),
    ("Invalid sign.", "sign must be an integer with the value 0 or 1"),
    ("The second value in the tuple", "coefficient must be a tuple of digits"),
    ("The third value in the tuple", "string argument in the third position must be 'F', 'n' or 'N'"),
    ("Invalid format specifier", "invalid format string"),
    ("Fill character conflicts", "invalid format string"),
    ("Alignment conflicts", "invalid format string"),
    ("Explicit thousands separator", "invalid format string"),
)
_ROUNDINGS = ("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
              "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
_ORDER = ("InvalidOperation", "FloatOperation", "DivisionByZero", "Overflow", "Underflow", "Subnormal", "Inexact",
          "Rounded", "Clamped")


def _worded(text):
    if text in _FIXED:
        return _FIXED[text]
    for start, instead in _BEGINS:
        if text.startswith(start):
            return instead
    if text.endswith(": invalid rounding mode"):
        return _ROUNDINGS
    if text.endswith(" must be a signal dict"):
        return "argument must be a signal dict"
    if text.endswith(" to Decimal"):
        names = sys._getframe(2).f_locals
        for name in ("value", "other", "b", "a"):
            if name in names and type(names[name]).__name__ not in ("Decimal", "int", "NotImplementedType"):
                return f"conversion from {type(names[name]).__name__} to Decimal is not supported"
    return text


def TypeError(text=""):
    """The builtin exception with the words of C."""
    return builtins.TypeError(_worded(text))


def ValueError(text=""):
    """The builtin exception with the words of C."""
    return builtins.ValueError(_worded(text))


def OverflowError(text=""):
    """The builtin exception with the words of C."""
    return builtins.OverflowError(_worded(text))


def _check(name, value, low, high):
    if not isinstance(value, int):
        raise builtins.TypeError("an integer is required")
    if not low <= value <= high:
        if name in ("capitals", "clamp"):
            raise builtins.ValueError(f"valid values for {name} are 0 or 1")
        least = {"prec": "1", "Emin": "MIN_EMIN", "Emax": "0"}[name]
        most = {"prec": "MAX_PREC", "Emin": "0", "Emax": "MAX_EMAX"}[name]
        raise builtins.ValueError(f"valid range for {name} is [{least}, {most}]")


def apply(of):
    """Have _pydecimal speak as C does."""
    cls, context = of.Decimal, of.Context
    setcontext, localcontext = of.setcontext, of.localcontext

    def adjusted(self):
        exp = self._exp
        return 0 if type(exp) is str else exp + len(self._int) - 1

    def _set_integer_check(self, name, value, vmin, vmax):
        low = -of.MAX_EMAX if vmin == "-inf" else vmin
        _check(name, value, low, of.MAX_PREC if vmax == "inf" else vmax)
        return object.__setattr__(self, name, value)

    def __delattr__(self, name):
        raise builtins.AttributeError("context attributes cannot be deleted")

    def checked_setcontext(context):
        if not isinstance(context, of.Context):
            raise builtins.TypeError("argument must be a context")
        return setcontext(context)

    def checked_localcontext(ctx=None, **kwargs):
        if ctx is not None and not isinstance(ctx, of.Context):
            raise builtins.TypeError("optional argument must be a context")
        return localcontext(ctx, **kwargs)

    for made, real in ((checked_setcontext, setcontext), (checked_localcontext, localcontext)):
        made.__name__ = made.__qualname__ = real.__name__
        made.__doc__, made.__module__ = real.__doc__, "decimal"
    adjusted.__doc__ = cls.adjusted.__doc__
    cls.adjusted = adjusted
    context._set_integer_check, context.__delattr__ = _set_integer_check, __delattr__
    of.setcontext, of.localcontext = checked_setcontext, checked_localcontext
    of.TypeError, of.ValueError, of.OverflowError = TypeError, ValueError, OverflowError
    of._signals[:] = [getattr(of, name) for name in _ORDER]
    for each in (of.DefaultContext, of.BasicContext, of.ExtendedContext):
        for kept in (each.flags, each.traps):
            before = dict(kept)
            kept.clear()
            kept.update((signal, before[signal]) for signal in of._signals)
