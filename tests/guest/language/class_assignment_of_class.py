# Assigning __class__: what is allowed, and why the rest is not.
class A:
    def who(self):
        return "A"


class B:
    def who(self):
        return "B"


class Slotted:
    __slots__ = ("x",)


class SameSlots:
    __slots__ = ("x",)


class OtherSlots:
    __slots__ = ("y",)


class IntLike(int):
    pass


class OtherInt(int):
    pass


class ListLike(list):
    pass


def attempt(obj, cls):
    try:
        obj.__class__ = cls
    except TypeError as e:
        print("TypeError:", e)
    else:
        print("now", type(obj).__name__)


a = A()
a.attribute = 1
attempt(a, B)
print(a.who(), a.attribute, isinstance(a, A), isinstance(a, B))
attempt(a, 5)
attempt(a, int)
attempt(a, Slotted)
attempt(a, IntLike)
attempt(5, IntLike)
attempt(IntLike(5), OtherInt)
attempt(IntLike(5), A)
attempt([], ListLike)
attempt(ListLike(), list)
attempt(ListLike(), IntLike)
s = Slotted()
s.x = "kept"
attempt(s, SameSlots)
print(s.x)
attempt(s, OtherSlots)
attempt(s, A)
try:
    del a.__class__
except TypeError as e:
    print("TypeError:", e)


class Meta(type):
    def kind(cls):
        return "made by Meta"


class OtherMeta(type):
    def kind(cls):
        return "made by OtherMeta"


class C(metaclass=Meta):
    pass


print(C.kind())
C.__class__ = OtherMeta
print(C.kind(), type(C).__name__)
attempt(C, A)
attempt(ValueError(), KeyError)


class E1(Exception):
    pass


class E2(Exception):
    pass


e = E1("x")
attempt(e, E2)
print(repr(e))
attempt(e, Exception)
attempt(lambda: 0, A)
attempt(None, A)
