# __subclasses__, __bases__, __base__, __mro__, __flags__ of made and built-in classes.
import sys


class Root:
    pass


class A(Root):
    pass


class B(Root):
    pass


class C(A, B):
    pass


class D(C, int):
    pass


class E(B, Exception):
    pass


names = lambda classes: [c.__name__ for c in classes]
print(names(Root.__subclasses__()), names(A.__subclasses__()), names(B.__subclasses__()), names(C.__subclasses__()), D.__subclasses__())
print(names(C.__bases__), C.__base__.__name__, names(C.__mro__), names(C.mro()))
print(names(D.__bases__), D.__base__.__name__, names(D.__mro__))
print(names(E.__mro__), E.__base__.__name__)
print(D in int.__subclasses__(), bool in int.__subclasses__(), names(bool.__mro__), int.__bases__, object.__bases__, object.__base__)
print(type(C.__mro__).__name__, type(C.__bases__).__name__, type(C.mro()).__name__, C.mro() is C.mro())
HEAP, BASE, READY, ABSTRACT, IMMUTABLE = 1 << 9, 1 << 10, 1 << 12, 1 << 20, 1 << 8
for t in (int, str, bool, list, type, object, Exception, Root, D, type(None), range, type(lambda: 0)):
    f = t.__flags__
    print(t.__name__, bool(f & HEAP), bool(f & BASE), bool(f & READY), bool(f & ABSTRACT), bool(f & IMMUTABLE), [n for n in range(24, 32) if f >> n & 1])


class S:
    __slots__ = ("a", "b")


class V(tuple):
    pass


print(bool(Root.__dictoffset__), S.__dictoffset__, bool(Root.__weakrefoffset__), S.__weakrefoffset__, int.__dictoffset__)
print(S.__basicsize__ > object.__basicsize__, tuple.__itemsize__, V.__itemsize__, list.__itemsize__, int.__itemsize__ > 0)
print(issubclass(D, Root), issubclass(Root, D), issubclass(C, C), isinstance(D(3), (str, B)), D(3) + 1, bool(D(0)))


def tree(cls, depth=0):
    print("  " * depth + cls.__name__)
    for sub in cls.__subclasses__():
        tree(sub, depth + 1)


tree(Root)
X = type("X", (A,), {"attr": 1})
print(names(A.__subclasses__()), X.attr, X.__module__, X.__qualname__)
X.__bases__ = (B,)
print(names(A.__subclasses__()), names(B.__subclasses__()))


class Meta(type):
    pass


class M(metaclass=Meta):
    pass


print(names(Meta.__subclasses__(Meta)), names(type.__subclasses__(Meta)), M.__class__.__name__, Meta in type.__subclasses__(type))
try:
    type.__subclasses__()
except TypeError as e:
    print(e)
try:
    type.mro()
except TypeError as e:
    print(e)
for cls in (BaseException, OSError, LookupError, ArithmeticError, Warning):
    print(cls.__name__, [n for n in sorted(names(cls.__subclasses__())) if n in ("Exception", "GeneratorExit", "KeyboardInterrupt", "SystemExit", "BaseExceptionGroup", "IndexError", "KeyError", "ZeroDivisionError", "OverflowError", "FloatingPointError", "FileNotFoundError", "UserWarning")])
print(ExceptionGroup.__bases__, names(ExceptionGroup.__mro__))


class Diamond1:
    def who(self):
        return ["1"]


class Diamond2(Diamond1):
    def who(self):
        return ["2", *super().who()]


class Diamond3(Diamond1):
    def who(self):
        return ["3", *super().who()]


class Diamond4(Diamond2, Diamond3):
    def who(self):
        return ["4", *super().who()]


class Diamond5(Diamond3, Diamond2):
    pass


class Diamond6(Diamond4):
    pass


print(Diamond4().who(), Diamond5().who(), Diamond6().who(), names(Diamond6.__mro__))
print(Diamond4.who is Diamond6.who, Diamond6.__dict__.get("who"), super(Diamond4, Diamond6).who(Diamond6()))
print(int.__instancecheck__(True), type(int).__name__, type(type).__name__, isinstance(type, type), type.__mro__)
print(type(1) is int, type("").__mro__, type(type(5)) is type, (5).__class__.__class__)
