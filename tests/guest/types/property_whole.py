# property: its parts, docs, names, errors and subclasses.
class C:
    def __init__(self):
        self._v = 1

    @property
    def v(self):
        "the value"
        return self._v

    @v.setter
    def v(self, value):
        self._v = value

    @v.deleter
    def v(self):
        print("deleting")
        self._v = None

    only_read = property(lambda self: 5, doc="five")
    only_write = property(fset=lambda self, v: print("set to", v))
    nothing = property()


c = C()
c.v = 3
print(c.v)
del c.v
print(c.v, C.v.__doc__, C.only_read.__doc__, C.nothing.__doc__)


def attempt(code):
    try:
        print(code, "->", eval(code) if "=" not in code and "del" not in code else exec(code))
    except Exception as e:
        print(code, "->", type(e).__name__, e)


for code in ("c.only_read", "c.only_read = 1", "del c.only_read", "c.only_write", "c.only_write = 2",
             "del c.only_write", "c.nothing", "c.nothing = 1", "del c.nothing", "C.nothing.__name__",
             "C.v.__name__", "C.v.fget.__name__", "C.v.fset.__name__", "C.v.fdel.__name__",
             "C.v.__get__(None)", "C.v.__get__(c)", "C.v.__set__(c, 9)", "C.v.__delete__(c)",
             "C.v.__isabstractmethod__", "C.v.fget = 1", "del C.v.fget", "property(1, 2, 3, 4, 5)",
             "property(fget=1).fget", "property(doc='d').__doc__", "property(nope=1)",
             "property().__get__(1)", "property().__set__(1, 2)", "property().__delete__(1)",
             "property().__set_name__(1)", "C.v.__get__()", "C.v.getter()", "C.v.getter(1, 2)"):
    attempt(code)

p = property(lambda self: 1)
print(p.__doc__, hasattr(p, "__name__"))
p.__doc__ = "set later"
print(p.__doc__)
p.__set_name__(C, "called")
print(p.__name__)
p.__name__ = "renamed"
print(p.__name__)
del p.__name__
try:
    print(p.__name__)
except AttributeError as e:
    print(e)
print(p.__get__(None, C) is p)


class Sub(property):
    "sub doc"


def documented(self):
    "from getter"


s = Sub(documented)
print(s.__doc__, s.__dict__, isinstance(s, property))
t = s.getter(lambda self: 0)
print(t.__doc__, type(t).__name__)
u = Sub(lambda self: 0, doc="given")
print(u.__doc__)
u.extra = 1
print(u.__dict__)


class Cached(property):
    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return ("got", super().__get__(obj, owner))

    def __set__(self, obj, value):
        super().__set__(obj, value * 2)


class K:
    @Cached
    def x(self):
        return self.__dict__["x"]

    @x.setter
    def x(self, v):
        self.__dict__["x"] = v


k = K()
k.x = 4
print(k.x, K.x.__name__)


class Base:
    @property
    def p(self):
        return "base"


class Derived(Base):
    @Base.p.setter
    def p(self, v):
        print("derived set", v)

    @property
    def q(self):
        return self.missing


dd = Derived()
dd.p = 1
print(dd.p, Base.p is Derived.p)
try:
    dd.q
except AttributeError as e:
    print(e, e.name, e.obj is dd)
try:
    Base().p = 1
except AttributeError as e:
    print(e)
