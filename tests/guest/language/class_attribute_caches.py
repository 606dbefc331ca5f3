# Attribute and method lookups that change under running code: nothing may be remembered too long.
class A:
    x = "class A"

    def m(self):
        return "A.m"


class B(A):
    pass


def probe(o):
    return o.x, o.m()


b = B()
for step in range(9):
    if step == 1:
        b.x = "instance"
    elif step == 2:
        B.x = "class B"
    elif step == 3:
        del b.x
    elif step == 4:
        B.m = lambda self: "B.m patched"
    elif step == 5:
        b.m = lambda: "instance m"
    elif step == 6:
        del b.m, B.m
        A.m = lambda self: "A.m patched"
    elif step == 7:
        B.x = property(lambda self: "property")
    elif step == 8:
        del B.x
        b.__class__ = type("C", (A,), {"x": "class C"})
    print(step, probe(b))


class Getattr:
    pass


g = Getattr()


def ask(o):
    try:
        return o.missing
    except AttributeError:
        return "absent"


print(ask(g), ask(g))
Getattr.__getattr__ = lambda self, name: f"made {name}"
print(ask(g))
Getattr.__getattribute__ = lambda self, name: "always this"
print(ask(g))
del Getattr.__getattribute__, Getattr.__getattr__
print(ask(g))
g.missing = 1
print(ask(g))


class P:
    def f(self):
        return "P"


class Q:
    def f(self):
        return "Q"


class R(P):
    pass


r = R()


def call(o):
    return o.f()


print(call(r))
R.__bases__ = (Q,)
print(call(r), R.__mro__[1].__name__)
R.__bases__ = (P, Q)
print(call(r), [c.__name__ for c in R.__mro__])
results = []
for o in (P(), Q(), R(), P(), type("S", (), {"f": lambda self: "S"})()) * 2:
    results.append(call(o))
print(results)


def add(a, b):
    return a + b


class N:
    def __add__(self, o):
        return "N+"


print([add(x, y) for x,
       y in ((1, 2), (1.5, 2), ("a", "b"), ([1], [2]), (N(), 1), (True, 2), (2 ** 62, 2 ** 62),
             (1, 2j), ((1,), ()))])
N.__add__ = lambda self, o: "patched +"
print(add(N(), 1))
del N.__add__
try:
    add(N(), 1)
except TypeError as e:
    print(e)
N.__radd__ = lambda self, o: "radd"
print(add(1, N()))


class L:
    def __len__(self):
        return 3


l = L()
print(len(l), bool(l))
L.__len__ = lambda self: 0
print(len(l), bool(l))
L.__bool__ = lambda self: True
print(bool(l), not l)
