# AttributeErrors: text, name, obj, for every way to miss an attribute.
import sys


class A:
    x = 1

    def __init__(self):
        self.y = 2


class S:
    __slots__ = ("a",)


class WithGetattr:
    def __getattr__(self, name):
        raise AttributeError(f"no {name} here")


class WithGetattribute:
    def __getattribute__(self, name):
        raise AttributeError("nothing")


class Prop:
    @property
    def p(self):
        raise AttributeError("inside")

    @property
    def q(self):
        return self.nothing

    @property
    def ok(self):
        return 1


def attempt(what, f, obj=None):
    try:
        print(what, "->", f())
    except AttributeError as e:
        print(what, "->", e, "|", e.name, "|", e.obj is obj, "|", e.args)
    except Exception as e:
        print(what, "->", type(e).__name__, e)


a, s, g, w, p = A(), S(), WithGetattr(), WithGetattribute(), Prop()
attempt("read", lambda: a.zz, a)
attempt("read class", lambda: A.zz, A)
attempt("read int", lambda: (5).zz, 5)
attempt("read None", lambda: None.zz, None)
attempt("read str", lambda: "".zz)
attempt("read function", lambda: attempt.zz, attempt)
attempt("read module", lambda: sys.zz, sys)
attempt("read type", lambda: type.zz, type)
attempt("read list class", lambda: list.zz, list)
attempt("read slots", lambda: s.a, s)
attempt("write slots", lambda: setattr(s, "b", 1), s)
attempt("delete slots", lambda: delattr(s, "a"), s)
attempt("delete missing", lambda: delattr(a, "zz"), a)
attempt("delete class attribute", lambda: delattr(a, "x"), a)
attempt("delete of class", lambda: delattr(A, "zz"), A)
attempt("write int", lambda: setattr(5, "a", 1), 5)
attempt("write int real", lambda: setattr(5, "real", 1), 5)
attempt("write object", lambda: setattr(object(), "a", 1))
attempt("write list append", lambda: setattr([], "append", 1))
attempt("write None", lambda: setattr(None, "a", 1), None)
attempt("write builtin class", lambda: setattr(int, "a", 1), int)
attempt("delete builtin class", lambda: delattr(int, "real"), int)
attempt("write doc of function type", lambda: setattr(type(attempt), "a", 1))
attempt("getattr hook", lambda: g.zz, g)
attempt("getattribute", lambda: w.zz, w)
attempt("property ok write", lambda: setattr(p, "ok", 1), p)
attempt("property ok delete", lambda: delattr(p, "ok"), p)
attempt("property inner", lambda: p.q, p)
attempt("getattr default", lambda: getattr(a, "zz", "default"))
attempt("getattr name type", lambda: getattr(a, 5))
attempt("setattr name type", lambda: setattr(a, 5, 1))
attempt("hasattr name type", lambda: hasattr(a, None))
attempt("delattr name type", lambda: delattr(a, 1.5))
attempt("hasattr", lambda: (hasattr(a, "zz"), hasattr(p, "p"), hasattr(w, "x"), hasattr(g, "x")))
attempt("super", lambda: super(A, a).zz)
attempt("method attribute", lambda: attempt.__call__.zz)
attempt("bound method", lambda: Prop.ok.fget.zz)
attempt("write bound method", lambda: setattr([].append, "a", 1))
attempt("write method", lambda: setattr(A().__init__, "a", 1))
attempt("read generic", lambda: list[int].zz)
attempt("write generic", lambda: setattr(list[int], "a", 1))
attempt("object", lambda: object.__getattribute__(a, "zz"), a)
attempt("object write", lambda: object.__setattr__(s, "zz", 1), s)
attempt("object delete", lambda: object.__delattr__(a, "zz"), a)
attempt("type", lambda: type.__getattribute__(A, "zz"), A)
attempt("object on class", lambda: object.__setattr__(A, "zz", 1), A)
attempt("type delete", lambda: type.__delattr__(A, "zz"), A)
e = AttributeError("text", name="n", obj=a)
print(e.name, e.obj is a, e.args, AttributeError("t").name, AttributeError().obj)
try:
    AttributeError("x", other=1)
except TypeError as error:
    print(error)
