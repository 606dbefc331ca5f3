# Each signature with each call: what binds, and what the complaint says.
def s1(a, b): return a, b
def s2(a, b=2): return a, b
def s3(*a): return a
def s4(**k): return k
def s5(a, *, b): return a, b
def s6(a, /, b): return a, b
def s7(a, b=1, /, c=2, *d, e=3, **f): return a, b, c, d, e, f
def s8(*, a=1, b): return a, b
def s9(): return "none"
def s10(a, /, **k): return a, k


CALLS = [((), {}), ((1,), {}), ((1, 2), {}), ((1, 2, 3), {}), ((), {"a": 1}), ((), {"b": 1}), ((1,), {"b": 2}), ((1,), {"a": 2}), ((1, 2), {"b": 3}), ((), {"a": 1, "b": 2}), ((), {"b": 1, "a": 2}), ((1,), {"zz": 3}), ((1, 2, 3, 4), {"e": 5, "q": 6}), ((), {"c": 1, "e": 2}), ((1,), {"": 2, "x y": 3})]
for f in (s1, s2, s3, s4, s5, s6, s7, s8, s9, s10):
    for args, kwargs in CALLS:
        try:
            print(f.__name__, args, kwargs, f(*args, **kwargs))
        except TypeError as e:
            print(f.__name__, args, kwargs, e)


class C:
    def m(self, a, b=2): return a, b
    @classmethod
    def c(cls, a): return cls.__name__, a
    @staticmethod
    def s(a, *, b): return a, b
    def __init__(self, x=0): self.x = x
    def __call__(self, *a, **k): return a, k


for call in (lambda: C().m(), lambda: C().m(1, 2, 3), lambda: C().m(a=1, c=2), lambda: C.m(1), lambda: C.c(), lambda: C.c(1, 2), lambda: C.s(1), lambda: C.s(), lambda: C(1, 2), lambda: C(y=1), lambda: C()(1, *[2], a=3, **{"b": 4}), lambda: (lambda x: x)(), lambda: (lambda x: x)(1, 2), lambda: C().m(**{"a": 1, "b": 2}), lambda: C().m(1, **{"a": 1})):
    try:
        print(call())
    except TypeError as e:
        print(e)
