# Special methods added, replaced and deleted after creation: everything sees it at once.
def attempt(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "->", type(e).__name__, e)


class A:
    pass


class B(A):
    pass


class C(B):
    pass


c = C()
steps = [
    ("__len__", lambda self: 3, [len, bool]),
    ("__getitem__", lambda self, i: [10, 20][i], [lambda o: o[1], list, lambda o: 20 in o, lambda o: list(reversed(o))]),
    ("__iter__", lambda self: iter("xyz"), [list, lambda o: "y" in o, lambda o: [*o]]),
    ("__contains__", lambda self, x: x == "only", [lambda o: "only" in o, lambda o: "x" in o]),
    ("__call__", lambda self, *a: ("called", a), [lambda o: o(1, 2), callable]),
    ("__add__", lambda self, other: ("add", other), [lambda o: o + 1, lambda o: sum([o], 5)]),
    ("__radd__", lambda self, other: ("radd", other), [lambda o: 1 + o]),
    ("__iadd__", lambda self, other: "iadd", [lambda o: exec("o += 1; print(o)", {"o": o})]),
    ("__eq__", lambda self, other: other == "equal", [lambda o: o == "equal", lambda o: o != "equal", lambda o: "equal" in [o]]),
    ("__hash__", lambda self: 11, [hash, lambda o: {o: 1}[o]]),
    ("__lt__", lambda self, other: True, [lambda o: o < 1, lambda o: 1 > o]),
    ("__bool__", lambda self: False, [bool, lambda o: "t" if o else "f"]),
    ("__str__", lambda self: "a str", [str, lambda o: f"{o}"]),
    ("__repr__", lambda self: "a repr", [repr, lambda o: f"{[o]}"]),
    ("__format__", lambda self, s: "fmt " + s, [lambda o: f"{o:spec}"]),
    ("__neg__", lambda self: "neg", [lambda o: -o]),
    ("__index__", lambda self: 1, [lambda o: "ab"[o], lambda o: range(5)[o]]),
    ("__enter__", lambda self: "entered", [lambda o: exec("with o as e: print(e)", {"o": o})]),
    ("__exit__", lambda self, *a: True, [lambda o: exec("with o as e: print(e); 1/0", {"o": o})]),
    ("__getattr__", lambda self, n: "attr " + n, [lambda o: o.anything]),
    ("__getattribute__", lambda self, n: "all " + n, [lambda o: o.anything]),
    ("__setattr__", lambda self, n, v: print("set", n, v), [lambda o: setattr(o, "q", 1)]),
    ("__delattr__", lambda self, n: print("del", n), [lambda o: delattr(o, "q")]),
    ("__setitem__", lambda self, k, v: print("setitem", k, v), [lambda o: exec("o[1] = 2", {"o": o})]),
    ("__delitem__", lambda self, k: print("delitem", k), [lambda o: exec("del o[1]", {"o": o})]),
    ("__next__", lambda self: "next", [next]),
    ("__reversed__", lambda self: iter("cba"), [lambda o: list(reversed(o))]),
    ("__init__", lambda self, v=1: print("init", v), [lambda o: type(type(o)(5)).__name__]),
    ("__new__", lambda cls, *a: "made by new", [lambda o: C(5)]),
    ("__class_getitem__", classmethod(lambda cls, k: (cls.__name__, k)), [lambda o: C[4]]),
    ("__instancecheck__", lambda self, o: True, [lambda o: isinstance(5, o)]),
    ("__await__", lambda self: iter([1]), [lambda o: type(o.__await__()).__name__]),
    ("__missing__", lambda self, k: 1, [lambda o: hasattr(o, "__missing__")]),
    ("__int__", lambda self: 42, [int]),
    ("__float__", lambda self: 4.5, [float]),
    ("__matmul__", lambda self, o: "matmul", [lambda o: o @ 1]),
    ("__divmod__", lambda self, o: "divmod", [lambda o: divmod(o, 1)]),
    ("__pow__", lambda self, o, m=None: ("pow", o, m), [lambda o: o ** 2, lambda o: pow(o, 2, 3)]),
    ("__abs__", lambda self: "abs", [abs]),
    ("__round__", lambda self, n=None: ("round", n), [round, lambda o: round(o, 2)]),
    ("__dir__", lambda self: ["b", "a"], [dir]),
    ("__bytes__", lambda self: b"by", [bytes]),
    ("__get__", lambda self, o, t: "got", [lambda o: type("H", (), {"d": o})().d]),
]
for name, function, uses in steps:
    for where in (A, C):
        setattr(where, name, function)
        for i, use in enumerate(uses):
            if where is A:
                attempt(f"{name} {i}", lambda: use(c))
            else:
                try:
                    use(c)
                except Exception:
                    pass
        delattr(where, name)
        if where is C:
            def after():
                r = uses[0](c)
                return type(r).__name__ if "object at" in str(r) else r
            if name not in ("__hash__", "__eq__", "__repr__", "__str__", "__dir__", "__init__", "__new__", "__format__"):
                attempt(f"{name} gone", after)


class Base:
    def m(self):
        return "base"


class Mid(Base):
    pass


class Leaf(Mid):
    def call(self):
        return self.m(), super().m()


leaf = Leaf()
for _ in range(3):
    leaf.call()
print(leaf.call())
Mid.m = lambda self: "mid"
print(leaf.call())
Leaf.m = lambda self: "leaf"
print(leaf.call())
leaf.m = lambda: "own"
print(leaf.call())
del Leaf.m, leaf.m, Mid.m
print(leaf.call())
Base.m = property(lambda self: lambda: "from property")
print(leaf.call())
Base.m = staticmethod(lambda: "static")
print(leaf.call())
Base.m = classmethod(lambda cls: cls.__name__)
print(leaf.call())
del Base.m
attempt("gone", leaf.call)
