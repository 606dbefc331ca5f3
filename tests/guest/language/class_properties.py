# property: getters, setters, deleters, inheritance, errors, documentation.
class T:
    def __init__(self):
        self._c = 0

    @property
    def c(self):
        """The temperature."""
        return self._c

    @c.setter
    def c(self, v):
        if v < -273:
            raise ValueError("too cold")
        self._c = v

    @c.deleter
    def c(self):
        print("deleting")
        self._c = None

    @property
    def f(self):
        return self._c * 9 / 5 + 32

    k = property(lambda self: self._c + 273, doc="kelvin")


t = T()
t.c = 100
print(t.c, t.f, t.k, T.c.__doc__, T.k.__doc__)
t.c += 5
print(t.c)
del t.c
print(t.c)
for text in ("t.c = -300", "t.f = 1", "del t.f", "t.k = 0", "T().g", "t.f()"):
    try:
        exec(text)
    except Exception as e:
        print(text, type(e).__name__, e)


class Sub(T):
    @property
    def c(self):
        return "sub " + str(super().c)

    @T.f.setter
    def f(self, v):
        self._c = (v - 32) * 5 / 9


s = Sub()
s.f = 212
print(s.f, s._c, s.c)
try:
    s.c = 1
except AttributeError as e:
    print(e)


class Raises:
    @property
    def p(self):
        return self.missing

    def __getattr__(self, name):
        return f"getattr {name}"


print(Raises().p)


class Hidden:
    @property
    def p(self):
        raise AttributeError("from inside")


try:
    Hidden().p
except AttributeError as e:
    print(e)
print(hasattr(Hidden(), "p"), getattr(Hidden(), "p", "default"))
p = property()
print(p.fget, p.fset, type(T.c).__name__, T.c.fget.__name__)


class NoGet:
    x = property(None, lambda self, v: print("set", v))


n = NoGet()
n.x = 5
try:
    n.x
except AttributeError as e:
    print(e)
t.__dict__["c"] = "in dict"
print(t.c, "data descriptor wins")
print(T.c.__get__(None, T) is T.c, isinstance(T.__dict__["c"], property))
