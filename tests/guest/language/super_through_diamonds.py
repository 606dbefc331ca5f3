# super() with and without arguments follows the MRO of the object's class.
class O:
    def m(self, seen=()): return [*seen, "O"]
    @classmethod
    def c(cls): return [cls.__name__, "O"]
    @property
    def v(self): return ["O"]
    def __init__(self, **k): self.left = k


def layer(name, *bases):
    class New(*bases):
        def __init__(self, *, p=None, **k):
            super().__init__(**k)
            self.__dict__.setdefault("order", []).append(name)
        def m(self, seen=()): return super().m([*seen, name])
        @classmethod
        def c(cls): return super().c() + [name]
        @property
        def v(self): return [name] + super().v
        def explicit(self): return super(New, self).m()
        def comp(self): return [super(New, self).m(["in comp"]) for _ in "a"]
        def nested(self):
            def inner(): return super(New, self).v
            return inner()
    New.__name__ = New.__qualname__ = name
    return New


A, B = layer("A", O), layer("B", O)
C, D = layer("C", A, B), layer("D", B)
E = layer("E", C, D)
F = layer("F", A)
for cls in (A, B, C, D, E, F, layer("G", F, B), layer("H", D, A)):
    x = cls(p=1, q=2)
    print([k.__name__ for k in cls.__mro__])
    print("  ", x.m(), cls.c(), x.c(), x.v, x.order, x.left)
    print("  ", x.explicit(), x.comp(), x.nested())
x = E()
print(super(A, x).m(), super(B, x).m(), super(D, E).c(), super(C, x).v)
F.m = lambda self, seen=(): [*seen, "patched"]
print(F().m(), layer("G", F, B)().m())
for call in (lambda: super(E, C()), lambda: super(5, x), lambda: super(O, x).m(), lambda: super(), lambda: super(A, x).nothing, lambda: super(A).m, lambda: type("Bad", (O, A), {}), lambda: type("Bad", (layer("X", A, B), layer("Y", B, A)), {}), lambda: type("Bad", (A, A), {})):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, str(e).replace("\n", " "))
