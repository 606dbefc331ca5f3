# __static_attributes__ and __firstlineno__ of classes, and the order of a class's dict.
class A:
    def __init__(self):
        self.x = 1
        self.y = self.z = 2
        self.w: int = 3
        for self.loop in ():
            pass
        with _ctx() as self.ctx:
            pass
        (self.t1, self.t2) = 1, 2
        self.aug = 0
        self.aug += 1
        del self.aug
        self.d["k"] = 1
        other.not_self = 1

    def method(this):
        this.from_this = 1

    @staticmethod
    def static(a):
        a.from_static = 1

    @classmethod
    def cls_method(cls):
        cls.on_cls = 1

    def nested(self):
        def inner():
            self.in_inner = 1
        [setattr(self, "n", 1) for self.comp in ()] if False else None
        lambda: self.read
        return inner


print(sorted(A.__static_attributes__), type(A.__static_attributes__).__name__, A.__firstlineno__)


@(lambda c: c)
class Decorated:
    pass


print(Decorated.__firstlineno__, Decorated.__static_attributes__)


class Empty:
    pass


class Full:
    "doc"
    a: int = 1

    def f(self):
        self.b = 1

    c = 2


print(list(Empty.__dict__), list(Full.__dict__))


class Slots:
    __slots__ = ("s", "r")
    k = 1


class Child(Slots):
    pass


print(list(Slots.__dict__), list(Child.__dict__))


class EqOnly:
    def __eq__(self, other):
        return True


print(list(EqOnly.__dict__))
print(list(type("Made", (), {"z": 1, "a": 2}).__dict__), list(type("Made2", (int,), {}).__dict__), list(type("Made3", (), {"__slots__": ("q",)}).__dict__))


class Error(Exception):
    pass


class Meta(type):
    pass


class L(list):
    pass


for c in (Error, Meta, L):
    print(c.__name__, list(c.__dict__))


def function_class():
    class Inner:
        def g(self):
            self.inner_attr = 1
    return Inner


print(function_class().__firstlineno__, function_class().__static_attributes__, function_class().__qualname__)


class Generic[T]:
    attr: T


print(list(Generic.__dict__), Generic.__firstlineno__)


class Ann:
    a: int
    b: "str" = "x"
    (c): float = 1.0


print(Ann.__annotations__, list(Ann.__dict__))
A.__firstlineno__ = 5
print(A.__firstlineno__)
A.__module__ = "elsewhere"
print(hasattr(A, "__firstlineno__"))
