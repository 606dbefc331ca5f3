"""The module math."""

import math

from pyvm.spec.modules._schema import Module, function

MODULE = Module(
    "math",
    "Mathematical functions of floats, and of integers.",
    functions=(
        function("acos(x: float, /)", "The arc cosine of x, in radians."),
        function("acosh(x: float, /)", "The inverse hyperbolic cosine of x."),
        function("asin(x: float, /)", "The arc sine of x, in radians."),
        function("asinh(x: float, /)", "The inverse hyperbolic sine of x."),
        function("atan(x: float, /)", "The arc tangent of x, in radians."),
        function("atanh(x: float, /)", "The inverse hyperbolic tangent of x."),
        function("cbrt(x: float, /)", "The cube root of x."),
        function("cos(x: float, /)", "The cosine of x radians."),
        function("cosh(x: float, /)", "The hyperbolic cosine of x."),
        function("erf(x: float, /)", "The error function at x."),
        function("erfc(x: float, /)", "The complementary error function at x."),
        function("exp(x: float, /)", "e raised to the power of x."),
        function("exp2(x: float, /)", "2 raised to the power of x."),
        function("expm1(x: float, /)", "exp(x)-1, exact for small x too."),
        function("fabs(x: float, /)", "The absolute value of x, a float."),
        function("isfinite(x: float, /)", "Is x neither infinite nor not a number."),
        function("isinf(x: float, /)", "Is x infinite."),
        function("isnan(x: float, /)", "Is x not a number."),
        function("log1p(x: float, /)", "The natural logarithm of 1+x, exact for small x too."),
        function("sin(x: float, /)", "The sine of x radians."),
        function("sinh(x: float, /)", "The hyperbolic sine of x."),
        function("sqrt(x: float, /)", "The square root of x."),
        function("tan(x: float, /)", "The tangent of x radians."),
        function("tanh(x: float, /)", "The hyperbolic tangent of x."),
    ),
    constants=(("pi", math.pi), ("e", math.e), ("tau", math.tau), ("inf", math.inf), ("nan", math.nan)),
)
