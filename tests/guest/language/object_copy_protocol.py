# __reduce_ex__, __getstate__ and copy of user classes and of subclasses of built-in types.
import copy


class P:
    def __init__(self, x):
        self.x = x


class S:
    __slots__ = ("a", "b")


class SD(S):
    __slots__ = ("__dict__", "c")


class L(list):
    pass


class D(dict):
    pass


class Se(set):
    pass


class Fr(frozenset):
    pass


class T(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    def __getnewargs__(self):
        return tuple(self)


class I(int):
    pass


class St(str):
    pass


class By(bytes):
    pass


class Ba(bytearray):
    pass


class Fl(float):
    pass


class Co(complex):
    pass


class Ex(Exception):
    def __init__(self, a, b=2):
        super().__init__(a, b)
        self.extra = [1]


class State:
    def __init__(self):
        self.v = [1]

    def __getstate__(self):
        return {"saved": self.v}

    def __setstate__(self, state):
        self.restored = state


class Reduce:
    def __reduce__(self):
        return (P, (99,), {"more": 1})


class NewArgs:
    def __new__(cls, *args, **kw):
        o = super().__new__(cls)
        o.seen = (args, kw)
        return o

    def __getnewargs_ex__(self):
        return (1, 2), {"k": 3}


class Copy:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deep copied"


def show(o):
    return (type(o).__name__, getattr(o, "__dict__", None))


p = P([1])
c, d = copy.copy(p), copy.deepcopy(p)
print(show(c), c.x is p.x, d.x is p.x, d.x)
s = S()
s.a = [1]
c = copy.copy(s)
print(c.a is s.a, hasattr(c, "b"), copy.deepcopy(s).a)
sd = SD()
sd.a, sd.c, sd.free = 1, 2, 3
c = copy.copy(sd)
print(c.a, c.c, c.free)
print(p.__getstate__(), s.__getstate__(), sd.__getstate__(), object().__getstate__(), (5).__getstate__(), [].__getstate__())
for made in (L([1, [2]]), D(a=[1]), Se({1, 2}), Fr({3}), T(1, [2]), I(5), St("text"), By(b"ab"), Ba(b"xy"), Fl(1.5), Co(1 + 2j), Ex("x")):
    made.tag = ["t"]
    c, d = copy.copy(made), copy.deepcopy(made)
    print(type(c).__name__, c if not isinstance(c, Exception) else c.args, c.tag is made.tag, d.tag is made.tag, d == made or type(d).__name__)
st = copy.copy(State())
print(st.restored, hasattr(st, "v"))
r = copy.copy(Reduce())
print(show(r))
print(copy.copy(NewArgs()).seen, copy.deepcopy(NewArgs()).seen)
print(copy.copy(Copy()), copy.deepcopy(Copy()))


def attempt(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "->", type(e).__name__, e)


attempt("reduce_ex none", lambda: object().__reduce_ex__(None))
attempt("reduce_ex few", lambda: object().__reduce_ex__())
attempt("reduce many", lambda: object().__reduce__(1))
attempt("generator", lambda: copy.copy(x for x in ()))
attempt("module", lambda: copy.copy(copy))
attempt("function", lambda: copy.copy(show) is show)
attempt("class", lambda: copy.deepcopy(P) is P)
attempt("method", lambda: copy.copy(p.__init__).__self__ is p)
attempt("slots protocol 1", lambda: s.__reduce_ex__(1))
attempt("newargs wrong", lambda: type("W", (), {"__getnewargs__": lambda self: 5})().__reduce_ex__(2))
attempt("newargs_ex wrong", lambda: type("W", (), {"__getnewargs_ex__": lambda self: 5})().__reduce_ex__(2))
attempt("newargs_ex size", lambda: type("W", (), {"__getnewargs_ex__": lambda self: (1,)})().__reduce_ex__(2))
attempt("newargs_ex first", lambda: type("W", (), {"__getnewargs_ex__": lambda self: (1, {})})().__reduce_ex__(2))
attempt("newargs_ex second", lambda: type("W", (), {"__getnewargs_ex__": lambda self: ((), 1)})().__reduce_ex__(2))
attempt("memoized", lambda: (lambda l: l[0] is l)(copy.deepcopy((lambda l: l.append(l) or l)([]))))
cyc = P(None)
cyc.x = cyc
attempt("cycle", lambda: (lambda q: q.x is q and q is not cyc)(copy.deepcopy(cyc)))
attempt("parts", lambda: [type(part).__name__ for part in p.__reduce_ex__(2)])
attempt("list parts", lambda: [type(part).__name__ for part in L([1]).__reduce_ex__(4)])
attempt("dict parts", lambda: [type(part).__name__ for part in D(a=1).__reduce_ex__(2)])
attempt("int", lambda: I(5).__reduce_ex__(2)[1])
attempt("name", lambda: p.__reduce_ex__(2)[0].__name__)
attempt("name 1", lambda: (p.__reduce_ex__(1)[0].__name__, p.__reduce__()[1], p.__reduce_ex__(0)[2]))
