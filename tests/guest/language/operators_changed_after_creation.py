# Operators put on, replaced and taken off classes while instances exist; inherited ones follow.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Base:
    pass


class Child(Base):
    pass


x, y = Child(), Child()
attempt(lambda: x + y)
Base.__add__ = lambda self, other: "base add"
print(x + y, x + 1)
attempt(lambda: 1 + x)
Base.__radd__ = lambda self, other: "base radd"
print(1 + x, x + y, "a" + x, [1] + x)
Child.__add__ = lambda self, other: NotImplemented
attempt(lambda: x + y)
print(x + Base(), Base() + x)
del Child.__add__
print(x + y)
del Base.__add__
attempt(lambda: x + y)
print(1 + x)
attempt(lambda: x + 1)
for _ in range(3):
    results = []
    for change in (lambda: setattr(Base, "__eq__", lambda s, o: "eq"), lambda: setattr(Child, "__eq__", lambda s, o: "child eq"), lambda: delattr(Child, "__eq__"), lambda: delattr(Base, "__eq__")):
        change()
        results.append((x == y, x != y, x == 1, 1 == x))
    print(results)
for name, use in (("__len__", len), ("__bool__", bool), ("__neg__", lambda v: -v), ("__index__", lambda v: [1, 2, 3][v]), ("__call__", lambda v: v()), ("__iter__", list), ("__hash__", hash), ("__str__", str), ("__abs__", abs), ("__int__", int), ("__float__", float), ("__invert__", lambda v: ~v)):
    answer = {"__bool__": False, "__iter__": iter([5]), "__str__": "text", "__float__": 0.5, "__hash__": 77}.get(name, 2)
    setattr(Base, name, lambda self, answer=answer: answer)
    attempt(use, x)
    delattr(Base, name)
    if name not in ("__hash__", "__str__", "__bool__"):
        attempt(use, x)


class Number(int):
    pass


n = Number(5)
print(n + 1, 1 + n)
Number.__add__ = lambda self, other: "new add"
Number.__radd__ = lambda self, other: "new radd"
print(n + 1, 1 + n, n + n, sum([n]), sum([1, n]))
del Number.__radd__
print(n + 1, 1 + n)
del Number.__add__
print(n + 1, 1 + n, sum([n, n]))
Number.__lt__ = lambda self, other: "less"
print(n < 1, 1 > n, n > 1, sorted([n, 3]))
Number.__bool__ = lambda self: False
print(bool(n), not n, n or "empty")
attempt(lambda: setattr(int, "__add__", None))
attempt(lambda: delattr(float, "__mul__"))
x.__class__ = Base
print(type(x).__name__, 1 + x)
