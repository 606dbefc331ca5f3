# classmethod and staticmethod as objects: wrapped attributes, chaining, calls, subclasses.
def f(*args, **kw):
    "doc of f"
    return args, kw


f.extra = 1
cm, sm = classmethod(f), staticmethod(f)
for w in (cm, sm):
    print(type(w).__name__, w.__func__ is f, w.__wrapped__ is f, w.__name__, w.__qualname__, w.__doc__, w.__module__)
    print(sorted(w.__dict__), w.__isabstractmethod__, hasattr(w, "extra"), callable(w))
print(sm(1, a=2))


def attempt(what, g):
    try:
        print(what, "->", g())
    except Exception as e:
        print(what, "->", type(e).__name__, e)


attempt("call classmethod", lambda: cm(1))
attempt("no args", lambda: classmethod())
attempt("two args", lambda: staticmethod(1, 2))
attempt("keyword", lambda: classmethod(function=f))
attempt("of int", lambda: classmethod(5))
attempt("of None", lambda: staticmethod(None))
attempt("call static of int", lambda: staticmethod(5)())
attempt("get", lambda: cm.__get__(None, int)())
attempt("get obj", lambda: cm.__get__(5)())
attempt("get static", lambda: sm.__get__(5)())
attempt("get none", lambda: cm.__get__(None))
attempt("get static none", lambda: sm.__get__(None))
attempt("set func", lambda: setattr(cm, "__func__", 1))
attempt("set attribute", lambda: (setattr(cm, "x", 1), cm.x, sorted(cm.__dict__)))
attempt("uninitialized", lambda: classmethod.__new__(classmethod).__get__(1))


class C:
    a = cm
    b = sm

    @classmethod
    def make(cls, x):
        return cls.__name__, x

    @staticmethod
    def plain(x):
        return x

    @classmethod
    @property
    def prop(cls):
        return "prop of " + cls.__name__

    both = classmethod(staticmethod(f))
    other = staticmethod(classmethod(f))
    cls_of_class = classmethod(int)
    static_class = staticmethod(int)
    lam = classmethod(lambda cls: cls)
    len = classmethod(len)


class D(C):
    pass


print(C.make(1), D.make(2), D().make(3), C.plain(4), D().plain(5))
attempt("chain property", lambda: type(C.prop).__name__)
attempt("both", lambda: C.both(1))
attempt("other", lambda: type(C.other).__name__)
attempt("class", lambda: C.cls_of_class())
attempt("static class", lambda: C().static_class("7"))
attempt("lambda", lambda: D.lam() is D)
attempt("len of class", lambda: C.len())
print(C.make.__self__ is C, D().make.__self__ is D, C.make.__func__ is C.__dict__["make"].__func__, type(C.make).__name__)
print(C.make == C.make, C.make == D.make, C.plain is C.plain, repr(C.make))
print(C.__dict__["plain"](9), repr(C.__dict__["make"])[:30])


class Cm(classmethod):
    "own doc"

    def __init__(self, f):
        super().__init__(f)
        self.note = "noted"


class Sm(staticmethod):
    pass


class E:
    @Cm
    def g(cls):
        "g doc"
        return cls.__name__

    @Sm
    def h(x):
        return x


print(E.g(), E.h(3), E.__dict__["g"].note, E.__dict__["g"].__doc__, E.__dict__["h"].__name__)


class Abstract:
    @classmethod
    def m(cls):
        pass

    m.__func__.__isabstractmethod__ = True


print(Abstract.__dict__["m"].__isabstractmethod__, Abstract.m.__isabstractmethod__)


def annotated(x: int) -> str:
    return x


print(staticmethod(annotated).__annotations__, classmethod(annotated).__annotations__)
