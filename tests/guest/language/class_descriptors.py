# Descriptors: data and non-data, on class and instance, __set_name__, functions, priorities.
class Data:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name

    def __get__(self, obj, owner=None):
        if obj is None:
            return f"<class {owner.__name__}.{self.name}>"
        return obj.__dict__.get(self.name, "unset")

    def __set__(self, obj, value):
        print("set", self.name, value)
        obj.__dict__[self.name] = value * 2

    def __delete__(self, obj):
        print("delete", self.name)
        del obj.__dict__[self.name]


class NonData:
    def __get__(self, obj, owner=None):
        return "non-data"


class C:
    d = Data()
    n = NonData()
    plain = "plain"


c = C()
print(c.d, C.d, c.n, C.n)
c.d = 5
print(c.d, c.__dict__)
c.n = "instance"
print(c.n, C.n)
del c.d
print(c.d)
c.__dict__["d"] = "sneaked"
print(c.d)


class OnlySet:
    def __set__(self, obj, value):
        obj.__dict__["o"] = value


class K:
    o = OnlySet()


k = K()
print(type(k.o).__name__)
k.o = 1
print(k.o)
try:
    del k.o
except AttributeError as e:
    print(e)


def f(self):
    return "function", self


class M:
    pass


m = M()
m.f = f
try:
    m.f()
except TypeError as e:
    print(e)
M.g = f
print(m.g()[0], m.g()[1] is m, f.__get__(5)(), f.__get__(None, M) is f)
print(type(M.g).__name__, type(m.g).__name__, m.g.__func__ is f, m.g == m.g, m.g is m.g)


class Cached:
    def __init__(self, fn):
        self.fn = fn

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner):
        print("computing", self.name)
        value = obj.__dict__[self.name] = self.fn(obj)
        return value


class L:
    @Cached
    def expensive(self):
        return 42


o = L()
print(o.expensive, o.expensive)
C.d = "replaced on the class"
print(C.d, c.d)


class FailingName:
    def __set_name__(self, owner, name):
        raise ValueError("no name")


try:
    class Broken:
        x = FailingName()
except ValueError as e:
    print(e, e.__notes__)


class OwnCall:
    def __get__(self, obj, owner):
        return lambda: "called through a descriptor"


class N:
    __len__ = lambda self: 3
    method = OwnCall()


print(N().method(), len(N()), N.__dict__["method"].__class__.__name__)
