"""Exceptions of decimal in the words of its implementation in C."""
from decimal import *
from datetime import datetime
from zoneinfo import ZoneInfo
import collections, warnings


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, "->", e)


for bad in (None, object, [], {}, b"1", 1j, (2, (1,), 0), (0, (1, 12), 0), (0, (1, 2), "z"), "abc", "", "1,000", "$5"):
    attempt(Decimal, bad)
nan, inf = Decimal("NaN"), Decimal("Inf")
for f, *args in ((hash, Decimal("sNaN")), (int, nan), (int, inf), (float, Decimal("sNaN")), (round, nan), (round, inf),
                 (round, Decimal(1), "x"), (Decimal.from_float, "1"), (format, Decimal(5), "zz"), (format, Decimal(5), "d"),
                 (format, Decimal(5), "=010,"), (setcontext, 5), (localcontext, 5), (Decimal(5).quantize, "x"),
                 (Decimal(1).compare, "x"), (Decimal(1).fma, 2, "x"), (getcontext().add, "1", 2), (Decimal(5).__add__, "x")):
    attempt(f, *args)
for name, value in (("prec", 0), ("prec", "x"), ("rounding", "x"), ("Emin", 5), ("Emax", -5), ("capitals", 3), ("clamp", 3), ("traps", 3)):
    attempt(setattr, getcontext(), name, value)
attempt(delattr, getcontext(), "prec")
print(Context(), [signal.__name__ for signal in getcontext().flags])
print(Decimal("1.5").adjusted(), Decimal("NaN").adjusted(), Decimal("1E+5").adjusted())

for key in ("", ".", "a//b", "/abs", "../x"):
    attempt(ZoneInfo, key)
print(collections.namedtuple("P", "x y").y)
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(datetime.utcfromtimestamp(0), type(datetime.utcnow()))
for each in seen:
    print(each.category.__name__, each.lineno, each.message)
