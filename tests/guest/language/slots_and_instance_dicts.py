# Slots in hierarchies: who has a dict, what can be set, deleted and shadowed.
def tried(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class A: __slots__ = ("a", "b")
class B(A): __slots__ = ("c",)
class C(A): pass
class D(A): __slots__ = ("d", "__dict__")
class E(B): __slots__ = "word"
class F(int): __slots__ = ()
class G(A):
    __slots__ = ("a",)
    other = 1
class H:
    __slots__ = ("__private", "x")
    def __init__(self): self.__private = "p"
    def get(self): return self.__private


for cls in (A, B, C, D, E, F, G, H):
    x = cls()
    print(cls.__name__, hasattr(x, "__dict__"), getattr(cls, "__slots__", None), sorted(n for n in cls.__dict__ if len(n) == 1 or n == "word"))
    for name in ("a", "c", "d", "word", "z", "other"):
        print("  ", name, tried(lambda: getattr(x, name)), tried(lambda: setattr(x, name, 1)), tried(lambda: getattr(x, name)), tried(lambda: delattr(x, name)), tried(lambda: delattr(x, name)))
    print("  ", tried(lambda: vars(x)), tried(lambda: x.__slots__))
h = H()
print(h.get(), tried(lambda: h.__private), tried(lambda: h._H__private))
for make in (lambda: type("X", (A, F), {}), lambda: type("X", (B, D), {}), lambda: type("X", (A,), {"__slots__": ("a", 5)}), lambda: type("X", (), {"__slots__": ("a",), "a": 1}), lambda: type("X", (), {"__slots__": ("1a",)}), lambda: type("X", (int,), {"__slots__": ("a",)}), lambda: type("X", (), {"__slots__": ("__dict__", "__dict__")}), lambda: type("X", (C,), {"__slots__": "__dict__"}), lambda: type("X", (), {"__slots__": {"a": "doc"}})().a):
    print(tried(make) if isinstance(tried(make), str) else "made")
a, b = A(), B()
a.a, b.a, b.c = 1, 2, 3
print(A.a.__get__(b), B.c.__get__(b), tried(lambda: B.c.__get__(a)), A.a.__name__, A.a.__objclass__.__name__, tried(lambda: setattr(a, "__class__", B)), tried(lambda: setattr(C(), "__class__", A)))
