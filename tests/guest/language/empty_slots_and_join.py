def p(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "name", None), type(getattr(e, "obj", None)).__name__)
def outer():
    class T:
        __slots__ = ("n", "m")
    return T
class U(outer()):
    __slots__ = ("u",)
    class In:
        __slots__ = ("i",)
T = outer()
t = T(); u = U(); i = U.In()
p(lambda: t.n); p(lambda: u.n); p(lambda: u.u); p(lambda: i.i)
def d(o, n): delattr(o, n)
p(d, t, "n"); p(d, u, "u"); p(d, i, "i"); p(d, t, "zz")
p(lambda: T.n.__delete__(t)); p(getattr, t, "n", 5); p(lambda: T.n.__get__(5)); p(lambda: T.n.__set__(5, 1))
t.n = 1; p(lambda: t.n); del t.n; p(lambda: t.n)
class A:
    pass
p(lambda: "".join(A)); p(lambda: "".join(5)); p(lambda: b"".join(5)); p(lambda: "".join(A())); p(lambda: b"".join(A())); p(lambda: bytearray().join(A)); p(lambda: "".join(None)); p(lambda: "".join([1])); p(lambda: "".join(["a", A]))
class B:
    def __iter__(self): return 5
class C:
    def __iter__(self): raise KeyError(1)
p(lambda: "".join(B())); p(lambda: "".join(C())); p(lambda: b"".join(B())); p(lambda: b"".join(C()))
