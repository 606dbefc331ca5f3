# __class_getitem__ and classes over aliases.
from types import GenericAlias


def attempt(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "->", type(e).__name__, e)


class A:
    def __class_getitem__(cls, item):
        return (cls.__name__, item)


class B(A):
    pass


class C:
    @classmethod
    def __class_getitem__(cls, item, extra="default"):
        return f"{cls.__name__}[{item}] {extra}"


class D:
    @staticmethod
    def __class_getitem__(item):
        return "static", item


class E:
    __class_getitem__ = GenericAlias


class F:
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, v=0):
        self.v = v


class G:
    def __getitem__(self, k):
        return "instance", k


print(A[1], B[1, 2], A[()], A[:], A[...], C[5], D[7], type(A.__dict__["__class_getitem__"]).__name__)
attempt("alias args", lambda: E[int])
attempt("alias", lambda: (F[int], F[int](3).v, F[int, str].__args__))
attempt("instance item on class", lambda: G[0])
attempt("class item on instance", lambda: A()[0])
print(G()[0])


class Meta(type):
    def __getitem__(cls, k):
        return "meta", k


class H(A, metaclass=Meta):
    pass


print(H[3], Meta.__getitem__(H, 4))


class Sub(F[int]):
    pass


print(Sub.__mro__[1].__name__, Sub.__orig_bases__, Sub(4).v, Sub[str], "__orig_bases__" in F.__dict__)


class TwoAliases(dict[str, int], F["x"]):
    pass


print(TwoAliases.__bases__ == (dict, F), TwoAliases.__orig_bases__, TwoAliases(a=1))
attempt("same twice", lambda: type("X", (list, list[int]), {}))
attempt("class of alias twice", lambda: exec("class X(list[int], list): pass"))
print(list[int].__origin__ is list, list[int].__class_getitem__ is not None, list.__class_getitem__(int))
for t in (tuple, list, dict, set, frozenset, type, enumerate, slice, int, str, bool, range, object, property, zip, BaseExceptionGroup, ExceptionGroup, memoryview, bytes):
    attempt(t.__name__, lambda: t[int])


class Later:
    pass


attempt("before", lambda: Later[1])
Later.__class_getitem__ = lambda item: ("assigned", item)
attempt("assigned function", lambda: Later[1])
Later.__class_getitem__ = classmethod(lambda cls, item: (cls.__name__, item))
attempt("assigned classmethod", lambda: Later[1])
del Later.__class_getitem__
attempt("after", lambda: Later[1])
attempt("set item", lambda: exec("A[1] = 2"))
attempt("del item", lambda: exec("del A[1]"))


class Raises:
    def __class_getitem__(cls, item):
        raise KeyError(item)


attempt("raises", lambda: Raises["k"])
a = list[int]
b = a | None
print(b, a == list[int], {a: 1}[list[int]], isinstance(a, GenericAlias), a.__origin__([1, 2]))
x = dict[str, a]
print(x, x.__args__[1] is a, list[x], list["forward"], list[lambda: 0].__args__[0].__name__)
print(tuple[int, ...].__args__, tuple[()].__args__, tuple[int].__args__, tuple[(int, str)].__args__, tuple[int, ...][int] if False else "-")
