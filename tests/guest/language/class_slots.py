# __slots__: storage, missing dict, inheritance, errors.
class P:
    __slots__ = ("x", "y")

    def __init__(self, x, y=None):
        self.x = x
        if y is not None:
            self.y = y


p = P(1)
print(p.x, hasattr(p, "y"), hasattr(p, "__dict__"))
for text in ("p.y", "p.z = 1", "del p.y", "P.x.__get__(5)", "p.__dict__"):
    try:
        exec(text)
    except (AttributeError, TypeError) as e:
        print(text, type(e).__name__, e)
p.y = 2
print(p.y)
del p.x
print(hasattr(p, "x"), P.__slots__, type(P.x).__name__, P.y.__name__)


class Q(P):
    pass


q = Q(1)
q.z = 5
print(q.z, q.x, q.__dict__)


class R(P):
    __slots__ = "one"


r = R(1, 2)
r.one = 3
print(r.x, r.y, r.one, hasattr(r, "__dict__"))


class D:
    __slots__ = ("a", "__dict__")


d = D()
d.a = 1
d.b = 2
print(d.a, d.b, d.__dict__)
for text in ("class X:\n __slots__ = ('a',)\n a = 1", "class X:\n __slots__ = (5,)",
             "class X:\n __slots__ = ('not ok',)", "class X(int):\n __slots__ = ('a',)",
             "class X(P, D): __slots__ = ()"):
    try:
        exec(text)
        print("fine")
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)


class Mangled:
    __slots__ = ("__hidden",)

    def __init__(self):
        self.__hidden = 1

    def get(self):
        return self.__hidden


print(Mangled().get(), Mangled._Mangled__hidden.__name__)


class Empty:
    __slots__ = ()


try:
    Empty().x = 1
except AttributeError as e:
    print(e)


class WithMethods:
    __slots__ = {"doc": "documented slot"}

    def method(self):
        self.doc = "value"
        return self.doc


print(WithMethods().method(), WithMethods.__slots__)
