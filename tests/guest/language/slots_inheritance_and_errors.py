# __slots__: inheritance, redefinition, __dict__ and __weakref__, mangling, errors.
def attempt(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "->", type(e).__name__, e)


class A:
    __slots__ = ("x", "y")


class B(A):
    __slots__ = ("z",)


class C(A):
    pass


class D(A):
    __slots__ = ("x",)


class E(A):
    __slots__ = ("__dict__",)


class F:
    __slots__ = ("__weakref__", "a")


b = B()
b.x, b.y, b.z = 1, 2, 3
print(b.x, b.y, b.z, hasattr(b, "__dict__"), B.__slots__, A.__slots__)
attempt("b.w", lambda: setattr(b, "w", 1))
c = C()
c.x, c.w = 1, 2
print(c.__dict__, c.x, hasattr(c, "__weakref__"), hasattr(b, "__weakref__"), hasattr(F(), "__weakref__"))
d = D()
d.x = "derived"
A.x.__set__(d, "base")
print(d.x, A.x.__get__(d), D.x is A.x)
e = E()
e.x, e.free = 1, 2
print(e.__dict__)
print([sorted(k for k in vars(t) if not k.startswith("__") or k in ("__dict__", "__weakref__")) for t in (A, B, C, D, E, F)])


def make(bases, slots, **ns):
    return type("Made", bases, {"__slots__": slots, **ns})


attempt("int slot", lambda: make((int,), ("a",)))
attempt("int no slots", lambda: make((int,), ()).__slots__)
attempt("int dict slot", lambda: make((int,), ("__dict__",)))
attempt("tuple slot", lambda: make((tuple,), ["a"]))
attempt("bytes slot", lambda: make((bytes,), "a"))
attempt("str slot", lambda: make((str,), "a"))
attempt("list slot", lambda: make((list,), ("a",)))
attempt("type slot", lambda: make((type,), ("a",)))
attempt("two dicts", lambda: make((C,), ("__dict__",)))
attempt("dict twice", lambda: make((), ("__dict__", "__dict__")))
attempt("weakref twice", lambda: make((), ("__weakref__", "__weakref__")))
attempt("weakref again", lambda: make((C,), ("__weakref__",)))
attempt("conflict", lambda: make((), ("a",), a=1))
attempt("number", lambda: make((), (1,)))
attempt("bytes name", lambda: make((), (b"a",)))
attempt("identifier", lambda: make((), ("a b",)))
attempt("empty name", lambda: make((), ("",)))
attempt("keyword", lambda: make((), ("class",)).__slots__)
attempt("None", lambda: make((), None))
attempt("five", lambda: make((), 5))
attempt("generator", lambda: list(make((), (n for n in "ab")).__slots__))
attempt("dict", lambda: make((), {"a": "doc of a"}).__slots__)
attempt("set", lambda: hasattr(make((), {"q"}), "q"))
attempt("same twice", lambda: make((), ("a", "a")).__slots__)
attempt("exception slot", lambda: make((Exception,), ("code",)).__slots__)
attempt("two bases", lambda: make((A, F), ()))
attempt("base and plain", lambda: make((A, C), ()))
attempt("plain and base", lambda: make((C, A), ()).__mro__[1].__name__)


class Plain:
    pass


class Mixed(A, Plain):
    __slots__ = ()


m = Mixed()
m.anything = 1
print(m.__dict__, hasattr(m, "__weakref__"))


class Private:
    __slots__ = ("__p", "_q", "__dunder__", "___")

    def __init__(self):
        self.__p = 1


class _Private(Private):
    __slots__ = ("__p",)


print([n for n in vars(Private) if "_p" in n or n in ("_q", "__dunder__", "___")], Private()._Private__p)
print([n for n in vars(_Private) if n.endswith("__p")])


class Default:
    __slots__ = ("a",)
    b = 5


o = Default()
attempt("class value", lambda: setattr(o, "b", 1))
attempt("unset", lambda: o.a)
attempt("delete unset", lambda: delattr(o, "a"))
attempt("slot of class", lambda: Default.a)
attempt("slot doc", lambda: Default.a.__doc__)
attempt("slot get", lambda: Default.a.__get__(5))
attempt("slot set", lambda: Default.a.__set__(5, 1))
attempt("slot delete", lambda: Default.a.__delete__(5))
attempt("slot objclass", lambda: (Default.a.__objclass__, Default.a.__name__, Default.a.__qualname__))
attempt("get none", lambda: Default.a.__get__(None, Default) is Default.a)
Default.a.__set__(o, 7)
print(o.a, Default.a.__get__(o, Default))
del Default.a
attempt("slot gone", lambda: o.a)
