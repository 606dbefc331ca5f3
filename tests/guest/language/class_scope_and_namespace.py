# The class body as code: order, reading outer names, loops, conditionals, __dict__, __qualname__, docs.
x = "global"


class A:
    """Doc."""
    print("body runs", __name__, __qualname__)
    y = x
    x = "class"
    z = x

    def method(self):
        return x

    for i in range(3):
        exec(f"v{i} = {i}")
    if i == 2:
        def maybe(self):
            return "defined"
    else:
        never = 1
    lst = [i for i in range(3)]
    lam = lambda self: self.z
    del i

    class Inner:
        value = x

        def where(self):
            return __class__.__qualname__

    alias = method


a = A()
print(A.y, A.x, A.z, a.method(), A.v2, a.maybe(), hasattr(A, "i"), a.lam(), a.alias())
print(A.Inner.value, A.Inner().where(), A.Inner.__qualname__, A.method.__qualname__, A.__doc__)
print([k for k in vars(A) if not k.startswith("__")])


def f():
    x = "local"

    class L:
        got = x
        x = "own"
        after = x

        def m(self):
            return x
    return L


L = f()
print(L.got, L.after, L().m(), L.__qualname__, L.m.__qualname__)


def g():
    y = "enclosing"

    class C:
        nonlocal y
        y = "changed by class"
    return y, hasattr(C, "y")


print(g())


class Counter:
    n = 0

    def __init__(self):
        Counter.n += 1
        self.n += 10


c = Counter()
print(c.n, Counter.n)


class Types:
    int = int
    value = int("5")

    def m(self, v: int) -> int:
        return int(v)


print(Types.value, Types().m("7"))
try:
    class Bad:
        a = undefined
except NameError as e:
    print(e)
try:
    A.__dict__["new"] = 1
except TypeError as e:
    print(e)
A.new = 1
print(a.new, "new" in A.__dict__, A.__name__)
A.__name__ = "Renamed"
print(A.__name__, a.__class__.__name__, A.__qualname__)


class B:
    pass


b = B()
b.__class__ = type("Late", (), {"hello": lambda self: "hi"})
print(b.hello(), type(b).__name__)
try:
    b.__class__ = int
except TypeError as e:
    print(e)
try:
    b.__class__ = 5
except TypeError as e:
    print(e)
print((lambda: 0).__qualname__, f.__qualname__, [m.__qualname__ for m in [lambda: 1]])
