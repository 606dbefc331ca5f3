# Multiple inheritance: C3 order, cooperative super(), inconsistent hierarchies, super() with arguments.
class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B"] + super().who()


class C(A):
    def who(self):
        return ["C"] + super().who()


class D(B, C):
    def who(self):
        return ["D"] + super().who()


print(D().who(), [c.__name__ for c in D.__mro__], [c.__name__ for c in D.mro()])


class E(C, B):
    pass


print(E().who())
for text in ("class X(A, B): pass", "class X(D, E): pass", "class X(A, A): pass",
             "class X(5): pass",
             "class X(bool): pass", "class X(int, str): pass", "class X(type(None)): pass"):
    try:
        exec(text)
        print(text, "fine")
    except TypeError as e:
        print(text, "->", e)


class F(D):
    def who(self):
        return super(B, self).who(), super(D, self).who()

    @classmethod
    def make(cls):
        return cls.__name__

    @staticmethod
    def stat():
        return "static"


class G(F):
    @classmethod
    def make(cls):
        return "G " + super().make()

    def nested(self):
        def inner(self):
            return super().make()
        return inner(self), [super(G, self).stat() for _ in range(1)]

    @property
    def prop(self):
        return super().who()[1][0]


g = G()
print(g.who(), G.make(), g.nested(), g.prop)
s = super(G, g)
print(s.make(), s.__self__ is g, s.__thisclass__.__name__, s.__self_class__.__name__)
for f in (lambda: super(), lambda: super(G, 5).x, lambda: super(int, g), lambda: super().x,
          lambda: super(G, g).nope):
    try:
        f()
    except (TypeError, RuntimeError, AttributeError) as e:
        print(type(e).__name__, e)


class H:
    def f(self):
        return __class__.__name__

    def no_self():
        return super().x


print(H().f())
try:
    H.no_self()
except RuntimeError as e:
    print(e)


class Base:
    x = 1

    def __init__(self):
        self.y = super().__getattribute__("x")


class Derived(Base):
    x = 2

    def both(self):
        return self.x, super().x, self.y


print(Derived().both(), Derived.__base__.__name__, Derived.__subclasses__())
print([c.__name__ for c in A.__subclasses__()])
