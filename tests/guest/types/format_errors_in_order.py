def p(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)
class S(str): pass
class F(float): pass
class I(int): pass
for t in ("{0}{0.real}{", "{:{}}{0}{", "{}}", "{", "{0!x}{", "{0!r}{0.q}}", "{a}{", "}{", "{0[k]}{0", "{0:{1}}{0!", "{x}{0}{"):
    p(t.format, 5, 3); p(t.format, [1]); p(t.format_map, {"a": 1, "x": [1]}); p(t.format, I(3), S("a"))
for t in ("%d", "%i", "%x", "%f", "%c", "%s", "%r", "%5.1f|%d", "%o"):
    for v in (S("x"), S(""), F(1.5), I(65), (S("y"), 3), (F(2.5), I(3)), b"q", [1]):
        p(lambda: t % v)
        p(lambda: t.encode() % v)
def f(*a, **k): return a, k
p(lambda: f(**{1: 0}, **{1: 0})); p(lambda: f(**{1: 0})); p(lambda: f(a=1, **{1: 0})); p(lambda: f(a=1, **{"a": 0})); p(lambda: f(**{(1,): 0}, **{(1,): 0}))
class A:
    def __iter__(self): return None
class B:
    def __iter__(self): raise TypeError("mine")
class C:
    def __iter__(self): raise ValueError("mine")
class D:
    def __iter__(self): return self
    def __next__(self): raise TypeError("next")
for c in (A, B, C, D): p(lambda: 0 in c()); p(lambda: 0 not in c())
class M(type):
    def __getattr__(c, n): return lambda k: (n, k)
class N(metaclass=M): pass
p(lambda: N[0])
for slots in ((), ("a",)):
    class T:
        __slots__ = slots
    class U(T):
        __slots__ = ()
        def __setattr__(self, n, v): super().__setattr__(n, v)
    class V(T):
        __slots__ = ()
        def __delattr__(self, n): super().__delattr__(n)
    for k in (T, U, V):
        p(lambda: setattr(k(), "zz", 1)); p(lambda: delattr(k(), "zz")); p(lambda: delattr(k(), "a")); p(lambda: k().a); p(lambda: setattr(k(), "a", 1))
