"""Functions of complex numbers."""

from _cmath import (
    acos,
    acosh,
    asin,
    asinh,
    atan,
    atanh,
    cos,
    cosh,
    exp,
    isclose,
    isfinite,
    isinf,
    isnan,
    log,
    log10,
    phase,
    polar,
    rect,
    sin,
    sinh,
    sqrt,
    tan,
    tanh,
)
from math import e, inf, nan, pi, tau

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = True

infj = complex(0.0, inf)
nanj = complex(0.0, nan)
