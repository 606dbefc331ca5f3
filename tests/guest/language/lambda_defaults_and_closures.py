"""Lambdas: every kind of parameter, defaults at definition, closures, names."""
f = lambda a, b=2, /, c=3, *args, d, e=5, **kw: (a, b, c, args, d, e, kw)
print(f(1, d=4), f(1, 2, 3, 4, d=5, z=6), f.__defaults__, f.__kwdefaults__)
print((lambda: None)(), (lambda *a: a)(1, 2), (lambda **k: k)(x=1), (lambda *, k=1: k)(), (lambda a, /: a)(5))
for call in (lambda: f(), lambda: f(1), lambda: f(1, a=2, d=1), lambda: f(1, d=1, c=2, b=3), lambda: (lambda: 0)(1),
             lambda: (lambda a: a)(), lambda: (lambda a, b: a)(1), lambda: (lambda *, k: k)(), lambda: (lambda a: a)(a=1, b=2)):
    try:
        print(call())
    except TypeError as e:
        print(e)
print(f.__name__, f.__qualname__, f.__doc__, f.__annotations__, f.__module__)


def outer():
    inner = lambda: (lambda: 0)
    return inner, inner()


print([g.__qualname__ for g in outer()])
n = 1
early = lambda x=n: x
late = lambda: n
n = 2
print(early(), late())
print([g() for g in [lambda: i for i in range(3)]], [g() for g in [lambda i=i: i for i in range(3)]])
compose = lambda *fs: (lambda x: x) if not fs else lambda x: fs[0](compose(*fs[1:])(x))
print(compose(lambda v: v + 1, lambda v: v * 10)(4))
fact = lambda k: 1 if k < 2 else k * fact(k - 1)
print(fact(20))
print((lambda f: f(f, 5))(lambda self, k: k and k + self(self, k - 1)))
print(sorted([(1, "b"), (0, "c"), (1, "a")], key=lambda p: (-p[0], p[1])))
print(list(map(lambda x, y: x * y, [1, 2], [3, 4])), list(filter(lambda x: x % 2, range(6))))
y = lambda: (yield 1)
print(list(y()))
cond = lambda x: "neg" if x < 0 else "zero" if not x else "pos"
print(cond(-1), cond(0), cond(1))
print((lambda x: lambda y: lambda z: (x, y, z))(1)(2)(3))
print({"k": lambda: 1}["k"](), [lambda: 2][0](), (lambda: 3, 4)[0](), (lambda: (5, 6))())
print((lambda s: s[1:3])("abcd"), (lambda: [i for i in range(3)])(), (lambda a: {**a})({"q": 1}))
print((lambda: (w := 7) + w)(), "w" in globals())


class C:
    v = 3
    m = lambda self: self.v
    s = staticmethod(lambda: 4)
    d = lambda self, default=v: default


print(C().m(), C.s(), C().d(), C.m.__qualname__)
print((lambda *args, **kwargs: print(*args, **kwargs))("printed", "by", sep="-"))
