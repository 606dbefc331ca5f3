import math


def tell(function, *values, **named):
    try:
        result = function(*values, **named)
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(function.__name__, result)


class Half:
    def __float__(self):
        return 0.5

    def __mul__(self, other):
        return "times", other

    __rmul__ = __mul__


for values in ([], [0.1] * 10, [1e100, 1.0, -1e100], [1e308, 1e308], [math.inf, -math.inf],
               [math.inf, 1], [Half(), 1], [10**400], ["x"], (1 / n for n in range(1, 50)),
               [2.0**n - 2.0 ** (n + 50) + 2.0 ** (n + 52) for n in range(-1000, 900, 2)]):
    tell(math.fsum, values)
for values in ([], [3], [1, 2, 3], [1.5, 2], range(1, 40), [2, Half()], [1j, 2], ["a", 2], [[1], "b"]):
    tell(math.prod, values)
tell(math.prod, [2, 3], start=0.5)
tell(math.sumprod, [1, 2], [3, 4])
tell(math.sumprod, [0.1] * 10, [0.1] * 10)
tell(math.sumprod, [10**400, 0.5], [1, 2])
tell(math.sumprod, [0.5, 10**20], (2, 10**20))
tell(math.sumprod, [1], [])
tell(math.sumprod, iter([1, 2]), iter([2, 3]))
tell(math.hypot)
tell(math.hypot, 3, 4)
tell(math.hypot, 1e-320, 1e-310, Half())
tell(math.hypot, math.inf, math.nan)
tell(math.hypot, *[0.1] * 10)
tell(math.hypot, "x")
tell(math.dist, [1, 2], (4, 6))
tell(math.dist, [1], [1, 2])
tell(math.dist, [1], ["a"])
for x in (0.5, 1, 7, 23, 24, 141.7, 171.7, -0.5, -1, -7.3, -141.2, -199.5, 250.5, 1e-300, math.inf):
    tell(math.gamma, x)
    tell(math.lgamma, x)
for x, y in ((0.0, 1), (1, 2), (-0.0, -1), (math.inf, 0), (5e-324, -1), (1, math.nan)):
    tell(math.nextafter, x, y)
    tell(math.nextafter, x, y, steps=3)
    tell(math.remainder, x, y)
    tell(math.fmod, x, y)
    tell(math.pow, x, y)
tell(math.nextafter, 1.0, 2.0, steps=-1)
tell(math.fma, 0.1, 10, -1)
tell(math.log, 10**400)
tell(math.log, 0)
tell(math.log, 8, 1)
tell(math.ldexp, 1.5, 2000)
tell(math.ldexp, 1.5, 1.0)
tell(math.ceil, 1e300)
tell(math.floor, math.nan)
tell(math.trunc, "x")
