# collections.namedtuple: fields as descriptors, __new__ of guests' classes called at once.
from collections import namedtuple
import copy

P = namedtuple("P", "x y", defaults=[5])
p = P(1)
print(p, p.x, p.y, P(y=2, x=3), P._make([7, 8]), p._replace(x=9), copy.copy(p), P.x.__doc__, type(P.x).__name__)
P.x.__doc__ = "changed"
print(P.x.__doc__, P.x.__get__(p), P.x.__get__(None, P) is P.x, copy.copy(P.y).__get__((1, 2)))


class Q(P):
    def total(self):
        return self.x + self.y


class R(Q):
    def __init__(self, *args):
        print("init", args)


class S(P):
    def __new__(cls, x):
        return (P if x < 0 else super()).__new__(*(() if x < 0 else (cls,)), *((P, x) if x < 0 else (x, x)))


class T:
    def __new__(cls, kind):
        return kind() if isinstance(kind, type) else kind


class U(T):
    def __init__(self, *args):
        print("U init", len(args))


print(Q(1, 2).total(), R(1, 2), S(4), T(5), type(T(dict)), U(7))
print(type(T(lambda: 0)).__name__, T.__new__(U, object.__new__(U)).__class__.__name__)
U(object.__new__(U))
for bad in (lambda: P(), lambda: P(1, 2, 3), lambda: P.x.__get__(5), lambda: P.y.__get__((1,)), lambda: setattr(p, "x", 1),
            lambda: delattr(p, "x"), lambda: P(z=1), lambda: T(), lambda: P.x.__set__(p, 5)):
    try:
        print(bad())
    except (TypeError, AttributeError, LookupError) as e:
        print(type(e).__name__, e)
