# __new__ and __init__: returning other objects, arguments of object(), immutables, singletons.
class Single:
    instance = None

    def __new__(cls, *args):
        if cls.instance is None:
            print("creating")
            cls.instance = super().__new__(cls)
        return cls.instance

    def __init__(self, *args):
        print("init", args)


print(Single(1) is Single(2))


class Other:
    def __new__(cls):
        return 42

    def __init__(self):
        print("never")


print(Other())


class Sub(Single):
    def __new__(cls, n):
        return object.__new__(cls) if n else "a string"

    def __init__(self, n):
        self.n = n


print(Sub(1).n, Sub(0))


class Celsius(float):
    def __new__(cls, v, unit="C"):
        self = super().__new__(cls, v)
        self.unit = unit
        return self

    def __repr__(self):
        return f"{float(self)}{self.unit}"


c = Celsius(20, "K")
print(c, c + 1, type(c + 1).__name__, [c])


class Up(str):
    def __new__(cls, s):
        return str.__new__(cls, s.upper())

    def shout(self):
        return self + "!"


print(Up("abc"), Up("abc").shout(), isinstance(Up("x"), str), type(Up("x") + "y").__name__)
print({Up("k"): 1}["K"])


class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    @property
    def first(self):
        return self[0]


p = Pair(1, 2)
print(p, p.first, len(p), p == (1, 2), type(p[:]).__name__, hash(p) == hash((1, 2)))


class L(list):
    def __init__(self, *a):
        super().__init__(a)
        self.extra = "extra"

    def append(self, v):
        super().append(v * 2)


l = L(1, 2)
l.append(5)
print(l, l.extra, l == [1, 2, 10], type(l + [1]).__name__, type(l.copy()).__name__)


class D(dict):
    def __missing__(self, k):
        return f"missing {k}"

    def __getattr__(self, k):
        return self[k]


d = D(a=1)
print(d["a"], d["zz"], d.get("zz"), d.a, d.qq, d)


class I(int):
    def __add__(self, o):
        return I(int(self) + int(o) + 100)


print(I(1) + 2, 2 + I(1), sum([I(1), I(2)]), I(5) * 2, type(I(5) * 2).__name__, I("12"), I(7) == 7)
print({7: "x"}[I(7)])
for bad in ("object(1)", "object.__new__(int)", "int.__new__(str)", "Up()", "C0(1)", "C1(1)",
            "C2(1)", "object.__new__()", "object.__new__(5)"):
    class C0: pass
    class C1:
        def __new__(cls, x): return super().__new__(cls, x)
    class C2:
        def __init__(self, x): super().__init__(x)
    try:
        eval(bad)
        print(bad, "fine")
    except TypeError as e:
        print(bad, "->", e)


class BadInit:
    def __init__(self):
        return 5


try:
    BadInit()
except TypeError as e:
    print(e)
