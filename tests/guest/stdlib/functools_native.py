# functools: partial, lru_cache and cmp_to_key as natives: what they hold, calls of every shape, errors.
import copy
from functools import cache, cmp_to_key, lru_cache, partial, partialmethod
from operator import add


def f(*a, **k):
    return a, k


p = partial(f, 1, 2, x=3)
print(p(), p(4), p(4, x=5, y=6), p(y=1), partial(p, 9, z=1)(0, x=7))
print(p.args, p.keywords, p.func is f, partial(p).func is f, partial(len), len(partial(p, 5).args))
p.attr = 5
print(p.__dict__, partial(p).func is p, p.__reduce__()[1][0] is f, p.__reduce__()[2][1:])
p.__setstate__((f, (7,), {"a": 10}, None))
print(p(8), p.__dict__, copy.copy(p)(9))


class P(partial):
    pass


class A:
    kept = lru_cache(maxsize=2)(lambda self, x: x * 2)

    def __init__(self):
        self.x = 3

    @lru_cache
    def n(self, x=1, *, y=2):
        "doc"
        return x, y

    def meth(self, *a):
        return self.x, a
    pm = partialmethod(meth, 5)


a = A()
print(P(f)(1), isinstance(P(f), partial), P(P(f, 1), 2)(3))
print(a.kept(1), a.kept(1), A.kept.cache_info(), a.n(), a.n(y=3), a.n(5), a.n(y=3), A.n.cache_info())
print(A.n.__doc__, A.n.cache_parameters(), A.n.__name__, a.pm(6), partial(a.meth, 1)(2), partial(A)().x)


@lru_cache(maxsize=2)
def g(x):
    print("call", x)
    return x


for x in (1, 2, 1, 3, 1, 2, 2.0, True):
    g(x)
print(g.cache_info(), copy.deepcopy(g) is g, g.__wrapped__(5))
g.cache_clear()
print(g.cache_info())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


class Odd:
    hashes = 0

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        Odd.hashes += 1
        return 7

    def __eq__(self, other):
        return self.n == other.n


print(fib(90), fib.cache_info())
odd = lru_cache(maxsize=None)(lambda x, y=0: x.n + y)
print(odd(Odd(1)), odd(Odd(2)), odd(Odd(1)), odd(Odd(1), y=1), odd(Odd(1), y=1), odd.cache_info(), Odd.hashes)
typed = lru_cache(typed=True)(lambda x: type(x).__name__)
print(typed(1), typed(1.0), typed(True), typed.cache_info(), lru_cache(0)(f).cache_info())
K = cmp_to_key(lambda a, b: a - b)
print(K(1) < K(2), K(1) == K(1), K(3).obj, K(1) >= K(2), K(1) != K(2), K(obj=2) > K(1), K(1) <= K(0))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), max([3, 1, 2], key=K), list(map(partial(add, 1), [1, 2])))


def fails(name):
    raise ValueError(name)


for bad in (lambda: g([]), lambda: hash(K(1)), lambda: K(1) < 3, lambda: partial(), lambda: partial(1), lambda: lru_cache([]),
            lambda: partial(fails, "a")(), lambda: cache(fails)("b"), lambda: p.__setstate__(1), lambda: sorted([2, 1], key=cmp_to_key(fails)),
            lambda: p.__setstate__((1, 2, 3, 4)), lambda: partial(len, x=1)([]), lambda: partial(f, **{"a": 1})(**{1: 2})):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
