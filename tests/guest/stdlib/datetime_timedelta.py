# timedelta: sums, products, quotients, rounding, the ends of the range, numbers that are too big.
from datetime import timedelta

d = timedelta(days=3, hours=7, microseconds=5)
print(d, repr(d), d.days, d.seconds, d.microseconds, d.total_seconds(), bool(d), bool(timedelta()), hash(d) == hash(-(-d)))
print(d + d, d - d * 2, -d, +d, abs(-d), d * 1.5, 0.1 * d, d // 7, d / 7, d / 0.3, d / d, d // timedelta(0, 7), d % timedelta(0, 7))
print(divmod(-d, timedelta(hours=1)), timedelta(0, 1) / 3, timedelta(microseconds=1) * 0.5, timedelta(microseconds=3) * 0.5)
print(timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta(days=1e-7), timedelta(hours=0.1, minutes=-0.1, weeks=0.3))
print(timedelta(days=10**30, hours=-24 * 10**30), timedelta(microseconds=2**66), timedelta(seconds=-1), timedelta(True))
print(timedelta.min, timedelta.max, timedelta.resolution, timedelta.max / timedelta.min, timedelta.max // timedelta.resolution)
print(timedelta.max.total_seconds(), timedelta.max // 2**200, timedelta.min // 2**200, timedelta.max / 2**200, timedelta.max * 1e-30)
print(sorted([d, -d, timedelta(5), timedelta(0, 1)]), d == timedelta(3, 25200, 5), d != 5, d == 5, max(d, timedelta(9)), sum([d] * 3, timedelta()))


class Span(timedelta):
    pass


s = Span(1, 2, 3)
print(repr(s), s, type(s + s).__name__, type(-s).__name__, s == timedelta(1, 2, 3), {s: 1}[timedelta(1, 2, 3)], s.__reduce__())
s.note = "kept"
print(s.note, isinstance(s, timedelta), Span.__mro__[1:])
for f in (lambda: timedelta(days=10**9), lambda: timedelta(days=10**30), lambda: timedelta.max + timedelta.resolution,
          lambda: -timedelta.max * 2, lambda: d * 10**1000, lambda: d * float("nan"), lambda: d * float("inf"), lambda: d / 0,
          lambda: d // 0, lambda: d / 0.0, lambda: d % timedelta(), lambda: d / timedelta(), lambda: d // timedelta(),
          lambda: divmod(d, timedelta()), lambda: d / 1e-300, lambda: d * 1e300, lambda: timedelta("5"), lambda: timedelta(1j),
          lambda: timedelta(float("inf")), lambda: timedelta(hours=float("nan")), lambda: d // 2.5, lambda: d * d, lambda: 5 / d,
          lambda: d % 5, lambda: d + 5, lambda: d < 5, lambda: ~d, lambda: setattr(d, "days", 5), lambda: setattr(timedelta, "x", 5)):
    try:
        print(f())
    except (TypeError, ValueError, OverflowError, ZeroDivisionError, AttributeError) as error:
        print(type(error).__name__, error)
