# Making classes by calling type: bases, namespaces, methods, __slots__, names, errors.
A = type("A", (), {"x": 1, "get": lambda self: self.x, "__repr__": lambda self: f"<A {self.x}>"})
a = A()
print(A, a, a.get(), A.__name__, A.__module__, A.__qualname__, A.__bases__, A.__dict__["x"])
B = type("B", (A,), dict(x=2, __init__=lambda self, y=0: setattr(self, "y", y)))
b = B(5)
print(b, b.y, isinstance(b, A), issubclass(B, A), B.__mro__ == (B, A, object), type(B) is type)
C = type("C", (B,), {"__slots__": ("z",)})
c = C(1)
c.z = 3
print(c.z, c.y, c.__dict__)


class Meta(type):
    def __new__(mcs, name, bases, ns, tag=None):
        cls = super().__new__(mcs, name, bases, ns)
        cls.tag = tag
        return cls

    def __init__(cls, name, bases, ns, tag=None):
        super().__init__(name, bases, ns)


M = Meta("M", (), {}, tag="tagged")
print(M.tag, type(M), type("N", (M,), {}).__class__.__name__, Meta("O", (M,), {}).tag)


def method(self):
    return __name__, type(self).__name__


D = type("D", (A,), {"method": method, "cm": classmethod(lambda cls: cls.__name__),
                     "sm": staticmethod(lambda: "static"), "p": property(lambda self: self.x * 10),
                     "__len__": lambda self: 4, "__call__": lambda self, *a: a,
                     "__doc__": "made doc"})
d = D()
print(d.method(), D.cm(), d.sm(), d.p, len(d), d(1, 2), D.__doc__, bool(d), callable(d))
classes = [type(f"K{i}", (A,), {"x": i}) for i in range(4)]
print([k().get() for k in classes], [k.__name__ for k in classes], len(A.__subclasses__()) >= 4)
for text in ("type('X')", "type('X', ())", "type('X', (), {}, 1)", "type(5, (), {})",
             "type('X', 5, {})", "type('X', (5,), {})", "type('X', (), 5)",
             "type('X', (int, str), {})", "type('X', (A, A), {})", "type('X', (bool,), {})",
             "type('X', (A, object), {})", "type('X', (object, A), {})", "type('', (), {})",
             "type('not an id', (), {})", "type('X', (), {1: 2})", "type('X', (), {}, tag=1)",
             "type('X', (type(None),), {})", "type('X', (A,), {'__slots__': 'q', 'q': 1})",
             "type.__new__(type, 'X', (), {})", "type.__new__(int, 'X', (), {})",
             "type.__call__(int, '5')", "type.mro(A)[0]", "type('X', ([],), {})",
             "type('X', (Meta,), {})"):
    try:
        print(text, "->", eval(text))
    except (TypeError, ValueError) as e:
        print(text, "->", type(e).__name__, e)
E = type("E", (Exception,), {"__str__": lambda self: "custom " + repr(self.args)})
try:
    raise E(1, "two")
except E as e:
    print(type(e).__name__, e, repr(e))
ns = {"x": 1}
F = type("F", (), ns)
ns["x"] = 2
print(F.x, F.__dict__["x"])
F.y = lambda self: "added"
setattr(F, "z", 9)
print(F().y(), F.z, hasattr(F, "q"), "y" in vars(F))
delattr(F, "z")
print(hasattr(F, "z"), type(F()) is F, F() != F(), isinstance(F, type))
