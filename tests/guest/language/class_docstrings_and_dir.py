# Docstrings along inheritance, and what dir() gives for everything.
class Base:
    "doc of Base"

    def f(self):
        "doc of f"

    @property
    def p(self):
        "doc of p"

    @classmethod
    def c(cls):
        "doc of c"

    @staticmethod
    def s():
        "doc of s"

    x = 1


class Child(Base):
    def f(self):
        pass

    y = 2


print(Base.__doc__, Child.__doc__, Base().__doc__, Child().__doc__, Child.f.__doc__, Base.f.__doc__, Base.p.__doc__, Child.c.__doc__, Child.s.__doc__)
own = lambda o: [n for n in dir(o) if not n.startswith("__")]
print(own(Base), own(Child), own(Child()))
c = Child()
c.z = 3
c.__dict__["odd name"] = 1
print(own(c))


class Dir:
    def __init__(self, result):
        self.result = result

    def __dir__(self):
        return self.result


def attempt(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "->", type(e).__name__, e)


for result in (["c", "a", "b"], ("z", "y"), {"q": 1}, {"one"}, "text", [], [3, 1, 2], iter(["n", "m"]), 5, None, ["a", 1], [[2], [1]]):
    attempt(f"{type(result).__name__}", lambda: dir(Dir(result)))
d = Dir(["x"])
d.__dir__ = lambda: ["instance"]
print(dir(d), d.__dir__())


class Meta(type):
    meta_attr = 1

    def __dir__(cls):
        return ["from meta", *super().__dir__()[:0]]


class WithMeta(metaclass=Meta):
    k = 1


print(dir(WithMeta), own(WithMeta()))


class NoDict:
    __slots__ = ("s1", "s2")


print(own(NoDict()), own(NoDict))


class FakeClass:
    @property
    def __class__(self):
        return int


print("bit_length" in dir(FakeClass()), "FakeClass" == type(FakeClass()).__name__)


class BadDict:
    @property
    def __dict__(self):
        return 5


attempt("bad dict", lambda: [n for n in dir(BadDict()) if n == "__dict__"])


class FakeDict:
    @property
    def __dict__(self):
        return {"made": 1, "up": 2}


print(own(FakeDict()))
attempt("none", lambda: dir(None) == dir(type(None)) or sorted(set(dir(None)) ^ set(dir(type(None)))))
attempt("two", lambda: dir(1, 2))
print("__name__" in dir(int), "__mro__" in dir(int), "mro" in dir(int), "mro" in dir(type), "__name__" in dir(len), "real" in dir(5))
for o in (5, "", [], {}, (), set(), 1.5, 1j, b"", None, len, lambda: 0, Base, range(1), slice(1), NotImplemented, ..., property(), super(Child, c), [].append, Base.f, c.f, iter([]), list[int], int | str):
    names = dir(o)
    print(type(o).__name__, names == sorted(names), len(names) == len(set(names)), "__doc__" in names, "__class__" in names)


def local_dir(a, b):
    c = 1
    return dir()


print(local_dir(1, 2))


class Body:
    q = 1
    inside = [n for n in dir() if not n.startswith("__")]
    r = 2


print(Body.inside)
for t in (int, str, list, dict, tuple, set, frozenset, float, complex, bytes, bytearray, bool, object, type, range, slice, property, classmethod, staticmethod, super, enumerate, zip, map, filter, reversed, Exception, ValueError):
    print(t.__name__, isinstance(t.__doc__, str), isinstance(t.__dict__.get("__doc__"), str), t.__doc__ == t.__dict__["__doc__"] if not isinstance(t.__dict__["__doc__"], property) and t.__name__ not in ("property", "type") else "own")
e = ValueError("x")
e.__doc__ = "instance doc"
print(e.__doc__, ValueError.__doc__ != e.__doc__, Base().f.__doc__, len.__doc__ is not None, [].append.__doc__ is not None)


class NoneDoc:
    __doc__ = None


class Doc2(Base):
    __doc__ = Base.__doc__ + " again"


print(NoneDoc.__doc__, Doc2.__doc__, Doc2().__doc__)
