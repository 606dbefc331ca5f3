# What cannot be a class: order conflicts, layout conflicts, metaclass conflicts, final types.
class X:
    pass


class Y:
    pass


class XY(X, Y):
    pass


class YX(Y, X):
    pass


class M1(type):
    pass


class M2(type):
    pass


class A(metaclass=M1):
    pass


class B(metaclass=M2):
    pass


class S1:
    __slots__ = ("a",)


class S2:
    __slots__ = ("b",)


class S3(S1):
    __slots__ = ()


def attempt(*bases, name="Z", **kwargs):
    try:
        cls = type(name, bases, kwargs)
    except TypeError as e:
        print("TypeError:", str(e).replace("\n", "|"))
    else:
        print(cls.__name__, [c.__name__ for c in cls.__mro__], cls.__base__.__name__)


attempt(XY, YX)
attempt(X, XY)
attempt(object, X)
attempt(X, X)
attempt(X, Y, X)
attempt(A, B)
attempt(A, X)
attempt(X, A)
attempt(int, str)
attempt(list, dict)
attempt(int, float)
attempt(S1, S2)
attempt(S1, S3)
attempt(S3, S1)
attempt(S3, S2)
attempt(S1, int)
attempt(X, int)
attempt(int, X)
attempt(Exception, int)
attempt(OSError, KeyError)
attempt(ValueError, KeyError)
attempt(ImportError, OSError)
attempt(StopIteration, ValueError)
attempt(bool)
attempt(type(None))
attempt(range)
attempt(slice)
attempt(type(lambda: 0))
attempt(type(len))
attempt(type(...))
attempt(type(NotImplemented))
attempt(type((i for i in ())))
attempt(type({}.keys()))
attempt(type(type.__dict__))
attempt(type(list[int]))
attempt(type(int | str))
attempt(5)
attempt("text", X)
attempt(X, None)
attempt(list[int])
attempt(type, int)
attempt(type, X)
attempt(set, frozenset)
attempt(bytes, bytearray)
attempt(tuple, list)
attempt(property, classmethod)
