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

infj = complex(0.0, inf)
nanj = complex(0.0, nan)
