# Bound methods: parts, equality, hash, repr, attributes, construction.
class A:
    def f(self, x=1):
        "doc of f"
        return self.v, x

    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return isinstance(other, A) and other.v == self.v

    def __hash__(self):
        return hash(self.v)

    def __repr__(self):
        return f"A({self.v})"


a, b, c = A(1), A(1), A(2)
m = a.f
print(m(), m(5), m.__self__ is a, m.__func__ is A.f, m.__name__, m.__qualname__, m.__doc__, m.__module__)
print(m == a.f, m is a.f, m == b.f, m == c.f, hash(m) == hash(a.f), m != b.f, len({a.f, a.f, b.f}))
print(repr(m), repr(c.f))
M = type(m)
free = M(lambda self, *args: (self, args), "self value")
print(free(1, 2), free.__self__)
print(M(len, [1, 2, 3])(), M(A, 5)(), M(int, "12")())


def attempt(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "->", type(e).__name__, e)


attempt("none", lambda: M(len, None))
attempt("not callable", lambda: M(5, 6))
attempt("few", lambda: M(len))
attempt("many", lambda: M(len, 1, 2))
attempt("keyword", lambda: M(function=len, instance=1))
attempt("set", lambda: setattr(m, "x", 1))
attempt("set name", lambda: setattr(m, "__name__", "n"))
attempt("set doc", lambda: setattr(m, "__doc__", "n"))
attempt("set self", lambda: setattr(m, "__self__", 1))
attempt("set func", lambda: setattr(m, "__func__", 1))
attempt("delete", lambda: delattr(m, "x"))
attempt("dict", lambda: m.__dict__)
attempt("missing", lambda: m.nope)
attempt("lt", lambda: m < a.f)
attempt("eq other", lambda: m == 5)
attempt("defaults", lambda: (m.__defaults__, m.__code__.co_name, m.__kwdefaults__))
attempt("call unbound", lambda: A.f())
attempt("call wrong self", lambda: A.f(5))
attempt("too many", lambda: m(1, 2, 3))
attempt("keyword wrong", lambda: m(y=1))
attempt("reduce", lambda: m.__reduce__()[1][1])
attempt("get", lambda: m.__get__(5) is m)
attempt("class", lambda: m.__class__)
attempt("subclass", lambda: type("X", (M,), {}))
attempt("bool", lambda: bool(m))
A.f.tag = "tagged"
print(m.tag, m.__dict__)


class Callable:
    def __call__(self, *args):
        return ("called", len(args))

    def __repr__(self):
        return "<callable>"


class B:
    call = Callable()
    builtin = len
    partial = M(max, 5)
    bound = a.f
    cls = int
    lam = lambda self: "lam"
    nested = staticmethod(len)
    meth = classmethod(Callable())

    def __len__(self):
        return 42


o = B()
attempt("instance with call", lambda: o.call(1))
attempt("builtin", lambda: o.builtin([1, 2]))
attempt("bound of another", lambda: o.bound())
attempt("partial", lambda: o.partial(7))
attempt("class", lambda: o.cls("5"))
attempt("lambda", lambda: o.lam())
attempt("static", lambda: o.nested("abc"))
attempt("classmethod of callable", lambda: o.meth(1, 2))
attempt("repr of it", lambda: repr(o.meth)[:30])
o.own = lambda x="unbound": x
print(o.own(), type(o.own).__name__)
import types
o.bound_later = types.MethodType(lambda self: type(self).__name__, o)
print(o.bound_later())
nested = M(M(lambda x, y, z=0: (x, y, z), 1), 2)
print(nested(), nested(3), nested == M(M(lambda: 0, 1), 2))
print([].append == [].append, (l := []).append == l.append, "a".upper == "a".upper, [1].append.__self__)
print(repr(type([].append)), repr(type("".join)), type([].__len__), type(list.__len__), type(list.append))
