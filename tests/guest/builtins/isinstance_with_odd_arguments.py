# isinstance and issubclass: tuples, unions, things that look like classes, errors.
from types import GenericAlias


def attempt(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "->", type(e).__name__, e)


class Fake:
    def __init__(self, bases):
        self._bases = bases

    @property
    def __bases__(self):
        return self._bases


class Instance:
    def __init__(self, cls):
        self._cls = cls

    @property
    def __class__(self):
        return self._cls


top = Fake(())
mid = Fake((top,))
low = Fake((mid, Fake(())))
print(issubclass(low, top), issubclass(mid, low), issubclass(top, top), isinstance(Instance(low), top), isinstance(Instance(top), mid))
print(isinstance(Instance(int), int), isinstance(Instance(bool), int), isinstance(Instance(5), int), type(Instance(int)).__name__)
for bad in (5, "int", None, [int], {int}, ..., lambda: 0, object(), (int, 5), ((int, (str, 5)),), Fake(5), Fake([])):
    attempt(f"isinstance {type(bad).__name__}", lambda: isinstance(1.5, bad))
    attempt(f"issubclass {type(bad).__name__}", lambda: issubclass(float, bad))
attempt("found first", lambda: isinstance(1, (int, 5)))
attempt("found nested", lambda: isinstance("a", ((), (int, (str,)))))
attempt("empty", lambda: isinstance(1, ()))
attempt("arg 1", lambda: issubclass(5, int))
attempt("arg 1 tuple", lambda: issubclass((int,), int))
attempt("arg 1 none", lambda: issubclass(None, object))
attempt("alias", lambda: isinstance([], list[int]))
attempt("alias in tuple", lambda: isinstance([], (int, list[int])))
attempt("alias after match", lambda: isinstance([], (list, list[int])))
attempt("alias issubclass", lambda: issubclass(list, list[int]))
attempt("alias as class", lambda: issubclass(list[int], list))
attempt("union", lambda: isinstance(1, int | str))
attempt("union with none", lambda: (isinstance(None, int | None), issubclass(type(None), int | None), isinstance(None, (int | None, str))))
attempt("union with alias", lambda: isinstance("s", int | list[int]))
attempt("union with alias met", lambda: isinstance(1, int | list[int]))
attempt("few", lambda: isinstance(1))
attempt("many", lambda: isinstance(1, int, str))
attempt("keyword", lambda: isinstance(obj=1, cls=int))


class Raises:
    @property
    def __class__(self):
        raise RuntimeError("class asked")


class NoClass:
    @property
    def __class__(self):
        raise AttributeError("no class")


attempt("raises", lambda: isinstance(Raises(), int))
attempt("raises own", lambda: isinstance(Raises(), Raises))
attempt("no class", lambda: isinstance(NoClass(), int))


class Bases:
    @property
    def __bases__(self):
        raise RuntimeError("bases asked")


attempt("bases raise", lambda: issubclass(Bases(), int))
attempt("bases raise 2", lambda: issubclass(int, Bases()))


class Meta(type):
    def __instancecheck__(cls, other):
        return NotImplemented if other == 0 else other

    def __subclasscheck__(cls, other):
        raise LookupError(other)


class M(metaclass=Meta):
    pass


attempt("truthy", lambda: (isinstance(5, M), isinstance("", M), isinstance([1], M)))
attempt("lookup", lambda: issubclass(int, M))
attempt("exact", lambda: isinstance(M(), M))
print(isinstance(True, int), isinstance(1, bool), issubclass(bool, int), isinstance(int, type), isinstance(type, object), issubclass(type, object), isinstance(object, type))


class WithCheck:
    def __instancecheck__(self, other):
        return other == "yes"

    def __subclasscheck__(self, other):
        return other is int


w = WithCheck()
print(isinstance("yes", w), isinstance("no", w), issubclass(int, w), issubclass(str, w), isinstance("yes", (int, w)))
deep = int
for _ in range(50):
    deep = (deep,)
print(isinstance(3, deep), isinstance("3", deep))


class Proxy:
    def __init__(self, obj):
        object.__setattr__(self, "_obj", obj)

    def __getattribute__(self, name):
        return getattr(object.__getattribute__(self, "_obj"), name)


p = Proxy([1, 2])
print(isinstance(p, list), isinstance(p, Proxy), type(p) is Proxy, p.__class__, isinstance(p, (str, list)), isinstance(p, dict))
match p:
    case list():
        print("matched list")
    case _:
        print("no match")
