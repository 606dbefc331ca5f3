from os import path as where, sep
import os.path as full, sys

total = 0
__slots__ = where, sep, full, sys


def outer(a, /, b, *rest, key=None, **more):
    global total
    total += a
    shared = [b]

    def inner(c):
        nonlocal shared
        shared = shared, c, rest
        return lambda d=key: (shared, d, more, len(rest))

    del a
    return inner


class Base:
    total = total
    name: str = "base"

    def method(self, other: "Base") -> None:
        self.total.real = other[self.name]
        super().__init__()
        return __class__

    class Nested:
        def method(self):
            return Base, total

    del name


def generic[T: Base, *Ts, **P](value: T) -> T:
    return value, Ts, P


type Pair[K] = tuple[K, K]
