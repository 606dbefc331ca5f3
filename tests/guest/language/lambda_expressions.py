# lambda: parameters of all kinds, closures, recursion, conditional bodies, in containers, defaults.
print((lambda: None)(), (lambda x: x)(1), (lambda x, y=2: (x, y))(1), (lambda *a: a)(1, 2))
print((lambda **k: k)(a=1), (lambda a, /, b, *, c: (a, b, c))(1, 2, c=3))
print((lambda x: lambda y: x + y)(1)(2), (lambda f, *a: f(*a))(max, 3, 9), (lambda x: (x, x))(1))
print((lambda: (yield))().__class__.__name__)
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(10), (lambda f, n: f(f, n))(lambda f, n: 1 if n == 0 else n * f(f, n - 1), 5))
Y = lambda f: (lambda x: f(lambda *a: x(x)(*a)))(lambda x: f(lambda *a: x(x)(*a)))
print(Y(lambda fib: lambda n: n if n < 2 else fib(n - 1) + fib(n - 2))(15))
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "max": lambda *a: max(a)}
print([ops[k](5, 3) for k in ops], sorted("bca", key=lambda c: -ord(c)))
print(list(map(lambda t: t[0] * t[1], [(1, 2), (3, 4)])))
fs = [lambda x, i=i: x * i for i in range(4)]
print([f(10) for f in fs], [(lambda i: lambda: i)(i)() for i in range(3)])
late = [lambda: i for i in range(3)]
print([f() for f in late])
f = lambda x, *, k=[]: k.append(x) or k
print(f(1), f(2), f(3, k=[]), f.__kwdefaults__)
compose = lambda *fs: lambda x: [x := g(x) for g in fs][-1]
print(compose(lambda x: x + 1, lambda x: x * 2, str)(3))
print((lambda x: x if x > 0 else -x)(-5), (lambda s: s[::-1])("abc"))
print((lambda d: {v: k for k, v in d.items()})({"a": 1}), (lambda n: [i for i in range(n)])(3))
print((lambda: 0).__name__, (lambda: 0).__qualname__, f.__code__.co_argcount)
print((lambda a, b=1: 0).__defaults__, callable(lambda: 0))


class C:
    method = lambda self, x: (self.v, x)
    static = staticmethod(lambda x: x * 2)
    prop = property(lambda self: self.v + 1)
    v = 5


print(C().method(1), C.static(4), C().prop, C.method.__qualname__)


def outer(n):
    return (lambda: n), (lambda v: (n := v))


get, put = outer(3)
print(get(), put(9), get())
print([*filter(lambda x: x % 2, range(6))], max("ab", "c", key=lambda s: len(s)))
print((lambda a=1, b=2: a + b)(b=5), (lambda *a, **k: (a, k))(*"x", **{"y": 1}))
for bad in (lambda: (lambda x: x)(), lambda: (lambda: 0)(1), lambda: (lambda x: undefined)(1),
            lambda: (lambda *, k: k)(1)):
    try:
        bad()
    except (TypeError, NameError) as e:
        print(e)
print((lambda x: (lambda x: x * 2)(x + 1))(1), (lambda x, y: x if y else (lambda: y)())(1, 0))
print((lambda: [lambda: 7])()[0]())
