# Functions of one float: values, conversions, domains, ranges.
import math
from math import pi, tau as whole

NAMES = ["acos", "acosh", "asin", "asinh", "atan", "atanh", "cbrt", "cos", "cosh", "erf", "erfc", "exp",
         "exp2", "expm1", "fabs", "log1p", "sin", "sinh", "sqrt", "tan", "tanh"]
VALUES = [0.0, -0.0, 0.5, -0.5, 1, -1, 2, True, 100.0, 1e300, math.inf, -math.inf, math.nan]


class Number:
    def __float__(self):
        return 0.25


class Index:
    def __index__(self):
        return 1


for name in NAMES:
    function = getattr(math, name)
    row = []
    for value in [*VALUES, Number(), Index(), "1", None, 10**400]:
        try:
            result = f"{function(value):.12g}"
        except Exception as error:
            result = f"{type(error).__name__}: {error}"
        row.append(result)
    print(name, *row, sep="\n  ")

for value in VALUES:
    print(math.isfinite(value), math.isinf(value), math.isnan(value))
print(pi, whole, math.e, math.inf, math.nan, whole == 2 * pi)
print(math.sqrt.__name__, math.sqrt.__module__, math.sqrt.__self__ is math, math.sqrt)
print(math.__name__, "math" in dir(), "sqrt" in dir(math))
try:
    math.sqrt()
except TypeError as error:
    print(error)
try:
    math.sqrt(x=1)
except TypeError as error:
    print(error)
