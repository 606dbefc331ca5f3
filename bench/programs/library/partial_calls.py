"""Partial functions called, mapped and nested; a reduction with an operator."""
from functools import partial, reduce
from operator import add, mul


def scale(factor, value, offset=0):
    return factor * value + offset


double = partial(scale, 2)
shifted = partial(double, offset=5)
times = partial(mul, 3)
total = 0
for i in range(30_000):
    total += double(i) + shifted(i) + times(i)
for _ in range(10):
    total += sum(map(double, range(2000)))
    total += reduce(add, map(times, range(2000)))
total
