# Descriptors of built-in types and of slots used by hand.
class S:
    __slots__ = ("a", "b")


class T(S):
    __slots__ = ()


def attempt(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "->", type(e).__name__, e)


real = int.__dict__["real"]
name = type.__dict__["__name__"]
fget = property.__dict__["fget"]
start = slice.__dict__["start"]
args = BaseException.__dict__["args"]
cause = BaseException.__dict__["__cause__"]
slot = S.__dict__["a"]
for d in (real, name, fget, start, args, cause, slot):
    print(type(d).__name__, d.__name__, d.__qualname__, d.__objclass__.__name__, repr(d), isinstance(d.__doc__, (str, type(None))))
s, t = S(), T()
slot.__set__(s, 1)
slot.__set__(t, 2)
print(s.a, t.a, slot.__get__(s), slot.__get__(t, T), slot.__get__(None, S) is slot, S.a is slot)
slot.__delete__(s)
attempt("deleted", lambda: s.a)
attempt("delete again", lambda: slot.__delete__(s))
attempt("get wrong", lambda: slot.__get__(5))
attempt("set wrong", lambda: slot.__set__(5, 1))
attempt("get none none", lambda: slot.__get__(None, None))
attempt("get few", lambda: slot.__get__())
attempt("set few", lambda: slot.__set__(s))
attempt("delete few", lambda: slot.__delete__())
attempt("set many", lambda: slot.__set__(s, 1, 2))
print(real.__get__(7), real.__get__(True), name.__get__(int), name.__get__(S), start.__get__(slice(3, 4)), args.__get__(ValueError(1, 2)))
attempt("real of str", lambda: real.__get__("5"))
attempt("set real", lambda: real.__set__(5, 1))
attempt("delete real", lambda: real.__delete__(5))
attempt("set start", lambda: start.__set__(slice(1), 2))
attempt("set fget", lambda: fget.__set__(property(), 2))
e = ValueError(1)
args.__set__(e, (5, 6))
print(e.args)
attempt("args int", lambda: args.__set__(e, 5))
attempt("args delete", lambda: args.__delete__(e))
attempt("cause int", lambda: cause.__set__(e, 5))
cause.__set__(e, KeyError("c"))
print(repr(e.__cause__), e.__suppress_context__)
attempt("call", lambda: slot(s))
attempt("attribute", lambda: setattr(slot, "x", 1))
attempt("name", lambda: setattr(slot, "__name__", "n"))
attempt("objclass", lambda: setattr(slot, "__objclass__", int))
attempt("make", lambda: type(slot)())
attempt("make getset", lambda: type(real)())
attempt("subclass", lambda: type("X", (type(slot),), {}))
print(slot == S.a, slot != T.a, hash(slot) == hash(S.a), slot in [S.b], {slot: 1}[S.a])
print(callable(slot), hasattr(slot, "__get__"), hasattr(slot, "__set__"), hasattr(slot, "__delete__"), hasattr(slot, "__set_name__"))


class U(S):
    a = "shadows"


u = U()
print(u.a)
S.a.__set__(u, "in the slot")
print(u.a, S.a.__get__(u))


class Borrow:
    stolen = S.__dict__["a"]
    length = list.__dict__["__len__"]
    append = list.append
    own_real = int.real


attempt("stolen slot", lambda: Borrow().stolen)
attempt("set stolen slot", lambda: setattr(Borrow(), "stolen", 1))
attempt("stolen len", lambda: Borrow().length())
attempt("stolen append", lambda: Borrow().append(1))
attempt("stolen real", lambda: Borrow().own_real)


class L(list):
    size = list.__dict__["__len__"]
    put = list.append


l = L()
l.put(5)
print(l, l.size())


class Same:
    __slots__ = {"x": "doc of x", "y": None}


print(Same.x.__doc__, Same.y.__doc__, sorted(Same.__slots__))


class Outer:
    class Inner:
        __slots__ = ("deep",)


print(Outer.Inner.deep, Outer.Inner.deep.__qualname__)
for code in ("type.__dict__['__dict__'].__get__(int)['real'] is real", "type.__dict__['__mro__'].__get__(bool)", "type.__dict__['__bases__'].__get__(5)", "type.__dict__['__doc__'].__get__(None, type)",
             "type.__dict__['__module__'].__set__(int, 'x')", "type(type.__dict__['__mro__']).__name__", "type(type.__dict__['__basicsize__']).__name__", "object.__dict__['__class__'].__get__(5)",
             "object.__dict__['__class__'].__get__(None, int).__name__", "type(type(lambda: 0).__dict__['__globals__']).__name__", "type(lambda: 0).__dict__['__code__'].__get__(5)"):
    attempt(code, lambda: eval(code))
