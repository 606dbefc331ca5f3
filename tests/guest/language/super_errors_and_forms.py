# super(): forms, errors, binding, attributes.
class A:
    def f(self):
        return "A.f"

    @classmethod
    def c(cls):
        return "A.c of " + cls.__name__

    @staticmethod
    def s():
        return "A.s"

    @property
    def p(self):
        return "A.p"

    x = "A.x"


class B(A):
    def f(self):
        return "B.f " + super().f() + super(B, self).f()

    @classmethod
    def c(cls):
        return "B.c " + super().c()

    @property
    def p(self):
        return "B.p " + super().p

    def missing(self):
        return super().nope

    def store(self):
        super().attribute = 1

    def inner(self):
        def g():
            return super().f()
        return g()

    def inner_self(self):
        def g(self):
            return super().f()
        return g(self)

    def in_comprehension(self):
        return [super(B, self).x for _ in range(2)]

    def direct_comprehension(self):
        return [super().x for _ in range(2)]

    def in_generator(self):
        return list(super().x for _ in range(1))

    def no_self():
        return super().f()

    @staticmethod
    def static(x):
        return super().f()

    def deleted(self):
        del self
        return super().f()

    def rebound(self):
        self = A()
        return super().f()

    def kind(self):
        return __class__.__name__


b = B()
print(b.f(), B.c(), b.p, b.kind())


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


attempt(b.missing)
attempt(b.store)
attempt(b.inner)
attempt(b.inner_self)
attempt(b.in_comprehension)
attempt(b.direct_comprehension)
attempt(b.in_generator)
attempt(B.no_self)
attempt(B.static, 1)
attempt(B.static, b)
attempt(b.deleted)
attempt(b.rebound)
attempt(super)
attempt(super, 5)
attempt(super, B, 5)
attempt(super, B, A())
attempt(super, B, B)
attempt(super, B, A)
attempt(super, 5, 5)
attempt(super, B, b, 3)
attempt(lambda: super(type=B))
attempt(lambda: super().f())


def outside(self):
    return super().f()


attempt(outside, b)
C = type("C", (A,), {"f": outside})
attempt(C().f)

s = super(B, b)
print(s.__thisclass__, s.__self__ is b, s.__self_class__)
print(repr(super(B)), super(B).__self__, super(B).__self_class__)
print(s.x, s.f(), s.s(), s.__class__, hasattr(s, "nope"))
u = super(B)
print(u.__get__(b).f(), u.__get__(None, B) is u, type(u.__get__(b)))
attempt(lambda: u.f)
attempt(lambda: u.__get__(5))
attempt(lambda: setattr(s, "x", 1))
attempt(lambda: delattr(s, "x"))
attempt(lambda: super(B, b).__init__(1))
attempt(lambda: super(A, b).f)
attempt(lambda: super(object, b).f)
attempt(lambda: s[0])
attempt(lambda: len(s))
print(super(B, B).c(), super(B, B).f(b), super(B, B).p.fget(b))


class Sup(super):
    pass


print(Sup(B, b).f())


class Unbound(A):
    pass


Unbound._sup = super(Unbound)
Unbound.g = lambda self: self._sup.f()
print(Unbound().g())
