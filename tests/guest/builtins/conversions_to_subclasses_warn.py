"""__int__, __index__, __float__ and __complex__ may give instances of subclasses, with a warning."""

import math
import operator
import warnings


class Number(int):
    pass


class Real(float):
    pass


class Complex(complex):
    pass


class Both:
    def __int__(self):
        return Number(5)

    def __index__(self):
        return Number(7)


class Index:
    def __index__(self):
        return Number(3)


class Truth:
    def __int__(self):
        return True


class Float:
    def __float__(self):
        return Real(1.5)


class Pair:
    def __complex__(self):
        return Complex(1 + 2j)


CALLS = [
    lambda: int(Both()), lambda: int(Index()), lambda: int(Truth()), lambda: float(Float()),
    lambda: complex(Pair()), lambda: [1] * Index(), lambda: operator.index(Both()),
    lambda: range(Index()), lambda: "%d" % Both(), lambda: "%x" % Index(), lambda: list(range(9))[Index():],
    lambda: list(range(9))[Index()], lambda: hex(Index()), lambda: math.sqrt(Float()),
    lambda: complex(Float()), lambda: float(Index()), lambda: chr(Index()), lambda: Number(Both()),
    lambda: type(operator.index(Index())), lambda: round(2.55555, Index()), lambda: "%.1f" % Float(),
    lambda: int("11", Index()), lambda: (5).to_bytes(Index(), "big"), lambda: "abcdef"[Index()],
]
for number, call in enumerate(CALLS):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        print(number, call(), [str(w.message).partition("  ")[0] for w in seen])
