# __new__, __init__ and type.__call__: who gets what, and the errors about arguments.
def attempt(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "->", type(e).__name__, e)


class Neither:
    pass


class InitOnly:
    def __init__(self, a):
        self.a = a


class NewOnly:
    def __new__(cls, a):
        self = super().__new__(cls)
        self.a = a
        return self


class Both:
    def __new__(cls, *args, **kw):
        print("new", args, kw)
        return object.__new__(cls)

    def __init__(self, a, b=2):
        print("init", a, b)


class PassesOn:
    def __new__(cls, a):
        return super().__new__(cls, a)


class InitPasses:
    def __init__(self, a):
        super().__init__(a)


class NewAndInit:
    def __new__(cls, a):
        return object.__new__(cls)

    def __init__(self, a):
        object.__init__(self, a)


class Other:
    def __new__(cls):
        return InitOnly.__new__(InitOnly)

    def __init__(self):
        print("not called")


class Sub(NewOnly):
    def __init__(self, a):
        print("sub init", a, self.a)


class Parent:
    def __new__(cls, *a):
        return object.__new__(Kid)

    def __init__(self, *a):
        print("init of", type(self).__name__, a)


class Kid(Parent):
    pass


attempt("neither", lambda: type(Neither()).__name__)
attempt("neither arg", lambda: Neither(1))
attempt("neither kw", lambda: Neither(a=1))
attempt("init", lambda: InitOnly(1).a)
attempt("init none", InitOnly)
attempt("init many", lambda: InitOnly(1, 2))
attempt("init kw", lambda: InitOnly(b=1))
attempt("new", lambda: NewOnly(1).a)
attempt("new none", NewOnly)
attempt("both", lambda: type(Both(1, b=3)).__name__)
attempt("both wrong", lambda: Both(c=1))
attempt("passes", lambda: PassesOn(1))
attempt("init passes", lambda: InitPasses(1))
attempt("new and init", lambda: NewAndInit(1))
attempt("other", lambda: type(Other()).__name__)
attempt("sub", lambda: type(Sub(4)).__name__)
attempt("parent makes kid", lambda: type(Parent(7)).__name__)
attempt("object args", lambda: object(1))
attempt("object kw", lambda: object(a=1))
attempt("object new args", lambda: object.__new__(Neither, 1))
attempt("object new none", lambda: object.__new__())
attempt("object new instance", lambda: object.__new__(5))
attempt("object new int", lambda: object.__new__(int))
attempt("object init args", lambda: object.__init__(Neither(), 1))
attempt("object init few", lambda: object.__init__())
attempt("int new wrong class", lambda: int.__new__(str))
attempt("int new not class", lambda: int.__new__(5))
attempt("int new sub", lambda: int.__new__(bool, 1))
attempt("list init wrong", lambda: list.__init__(5))
attempt("dict new", lambda: (dict.__new__(dict, 1, 2, 3), list.__new__(list, "ignored")))


class IntSub(int):
    def __new__(cls, value, unit):
        self = super().__new__(cls, value)
        self.unit = unit
        return self


class ListSub(list):
    def __init__(self, n):
        super().__init__(range(n))


class StrSub(str):
    def __new__(cls, *parts):
        return super().__new__(cls, "-".join(parts))


class TupleSub(tuple):
    def __new__(cls, a, b):
        return tuple.__new__(cls, (a, b))


class DictSub(dict):
    def __init__(self, *a, extra=None, **kw):
        super().__init__(*a, **kw)
        self.extra = extra


class Exc(Exception):
    def __new__(cls, *args, code=0):
        self = super().__new__(cls, *args)
        self.code = code
        return self

    def __init__(self, *args, code=0):
        super().__init__(*args)


i = IntSub(5, "kg")
print(i, i.unit, i + 1, type(i + 1).__name__)
attempt("int sub few", lambda: IntSub(5))
print(ListSub(3), StrSub("a", "b"), TupleSub(1, 2), DictSub({"a": 1}, b=2, extra=3).extra, DictSub(q=1))
e = Exc("m", code=4)
print(e.args, e.code)


class NoInitList(list):
    def __new__(cls, n):
        return super().__new__(cls)


attempt("list with new only", lambda: NoInitList([1, 2]))
attempt("list with new only int", lambda: NoInitList(3))


class IntInit(int):
    def __init__(self, *args):
        print("int init", self, args)


attempt("int init", lambda: IntInit("7"))
attempt("int init many", lambda: IntInit("11", 2))


class InitReturns:
    def __init__(self):
        return "text"


attempt("init returns", InitReturns)


class NotCallableInit:
    __init__ = 5


attempt("init int", NotCallableInit)


class StaticNew:
    @staticmethod
    def __new__(cls, x):
        return ("static", cls.__name__, x)


class ClassNew:
    @classmethod
    def __new__(cls, *args):
        return ("class", [a.__name__ if isinstance(a, type) else a for a in args])


attempt("static new", lambda: StaticNew(1))
attempt("class new", lambda: ClassNew(1))


class CallableNew:
    __new__ = len


attempt("len new", lambda: CallableNew())


class Cached:
    _cache = {}

    def __new__(cls, key):
        if key not in cls._cache:
            cls._cache[key] = super().__new__(cls)
        return cls._cache[key]

    def __init__(self, key):
        self.inits = getattr(self, "inits", 0) + 1


print(Cached("a") is Cached("a"), Cached("a").inits)
print(type.__call__(InitOnly, 3).a, InitOnly.__call__ is not None, type(InitOnly)(InitOnly.__name__, (), {}).__name__)
