# Cooperative __init__ through diamonds, mixins, keyword passing, and calls that skip or repeat bases.
log = []


class Root:
    def __init__(self, **kw):
        log.append(f"Root {sorted(kw)}")
        super().__init__()


class Named(Root):
    def __init__(self, name="anon", **kw):
        log.append("Named")
        self.name = name
        super().__init__(**kw)


class Sized(Root):
    def __init__(self, size=1, **kw):
        log.append("Sized")
        self.size = size
        super().__init__(**kw)


class Both(Named, Sized):
    def __init__(self, extra=None, **kw):
        log.append("Both")
        super().__init__(**kw)
        self.extra = extra


b = Both(name="n", size=5, extra="e", rest=1)
print(vars(b), log, [c.__name__ for c in Both.__mro__])
log.clear()


class Direct(Named, Sized):
    def __init__(self):
        Named.__init__(self, "direct")
        Sized.__init__(self, 9)


d = Direct()
print(vars(d), log)
log.clear()


class Skip(Both):
    def __init__(self):
        super(Named, self).__init__(size=3)


s = Skip()
print(vars(s), log, hasattr(s, "name"))


class ReprMixin:
    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"


class EqMixin:
    def __eq__(self, o):
        return type(self) is type(o) and vars(self) == vars(o)

    def __hash__(self):
        return hash(tuple(sorted(vars(self).items())))


class Value(ReprMixin, EqMixin):
    def __init__(self, a, b):
        self.a, self.b = a, b


class Money(Value):
    def __add__(self, o):
        return type(self)(self.a + o.a, self.b)


print(Value(1, 2), Value(1, 2) == Value(1, 2), Value(1, 2) == Money(1, 2))
print(Money(1, "x") + Money(2, "x"), len({Value(1, 2), Value(1, 2), Value(2, 1)}))


class Plugin:
    def process(self, text):
        return text


class Upper(Plugin):
    def process(self, text):
        return super().process(text.upper())


class Strip(Plugin):
    def process(self, text):
        return super().process(text.strip())


class Exclaim(Plugin):
    def process(self, text):
        return super().process(text) + "!"


class Chain(Exclaim, Upper, Strip):
    pass


class Reverse(Chain):
    def process(self, text):
        return super().process(text[::-1])


print(repr(Chain().process("  hi ")), repr(Reverse().process("  hi ")))
print([c.__name__ for c in Reverse.__mro__])


class Abstract:
    def template(self):
        return f"{self.first()}-{self.second()}"

    def first(self):
        raise NotImplementedError(f"{type(self).__name__} must define first()")

    def second(self):
        return "default"


class Concrete(Abstract):
    def first(self):
        return "first"


print(Concrete().template())
try:
    Abstract().template()
except NotImplementedError as e:
    print(e)


class CountingList(list):
    def __init__(self, *a):
        super().__init__(*a)
        self.reads = 0

    def __getitem__(self, i):
        self.reads += 1
        return super().__getitem__(i)


c = CountingList("abc")
print(c[0], c[1:], c.reads, [x for x in c], c.reads, c.index("b"), len(c), sorted(c, reverse=True))
print(c == ["a", "b", "c"])


class A:
    def f(self): return ["A"]


class B(A):
    def f(self): return ["B"] + super().f()


class C(A):
    def f(self): return ["C"] + super().f()


class D(B, C):
    def f(self): return ["D"] + super().f()


class E(A):
    def f(self): return ["E"] + super().f()


class F(D, E):
    def f(self): return ["F"] + super().f()


print(F().f(), super(D, F()).f(), super(C, F()).f(), F.__mro__[3].__name__)
