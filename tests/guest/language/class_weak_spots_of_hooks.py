# Hooks that change the class or the object while they run.
def attempt(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "->", type(e).__name__, e)


class Deletes:
    def __getattribute__(self, name):
        if "__getattr__" in type(self).__dict__:
            del type(self).__getattr__
        raise AttributeError("from getattribute " + name)

    def __getattr__(self, name):
        return "never reached"


attempt("deletes getattr", lambda: Deletes().x)


class Replaces:
    def __getattr__(self, name):
        Replaces.__getattr__ = lambda self, name: "second"
        return "first"


attempt("replaces itself", lambda: (Replaces().a, Replaces().a))


class Becomes:
    def m(self):
        self.__class__ = Other
        return self.m()


class Other:
    def m(self):
        return "other m"


attempt("class changes", lambda: Becomes().m())


class Removes:
    @property
    def p(self):
        del Removes.p
        return "last value"


r = Removes()
attempt("property removes itself", lambda: r.p)
attempt("property gone", lambda: r.p)


class SetItself:
    def __setattr__(self, name, value):
        del SetItself.__setattr__
        self.stored = (name, value)


s = SetItself()
s.x = 1
s.y = 2
print(s.__dict__)


class AddsWhileIterating:
    def __iter__(self):
        type(self).__len__ = lambda self: 7
        return iter([1])


a = AddsWhileIterating()
print(list(a), len(a))


class EqRemoves:
    def __eq__(self, other):
        del EqRemoves.__eq__
        return True


e = EqRemoves()
print(e == 1, e == 1)


class CallChanges:
    def __call__(self):
        CallChanges.__call__ = lambda self: "new call"
        return "old call"


c = CallChanges()
print(c(), c())


class InitChanges:
    def __init__(self):
        InitChanges.__init__ = lambda self, a: setattr(self, "a", a)


InitChanges()
attempt("init changed", lambda: InitChanges(5).a)
attempt("init changed none", lambda: InitChanges())


class BasesInHook:
    def __getattr__(self, name):
        BasesInHook.__bases__ = (Provides,)
        return getattr(self, name)


class Empty:
    pass


class Provides(Empty):
    provided = "by new base"


BasesInHook = type("BasesInHook", (Empty,), dict(BasesInHook.__dict__, __getattr__=BasesInHook.__getattr__)) if False else BasesInHook


class Sub(Empty):
    def __getattr__(self, name):
        Sub.__bases__ = (Provides,)
        return getattr(self, name)


attempt("bases change in hook", lambda: Sub().provided)


class DescriptorReplaces:
    def __get__(self, obj, owner):
        owner.attr = "plain"
        return "descriptor"


class UsesIt:
    attr = DescriptorReplaces()


print(UsesIt().attr, UsesIt().attr, UsesIt.attr)


class DictReplaced:
    def __getattr__(self, name):
        self.__dict__ = {name: "from new dict"}
        return self.__dict__[name]


d = DictReplaced()
d.old = 1
print(d.old, d.fresh, d.fresh, hasattr(d, "old"))


class SlotCycle:
    __slots__ = ("me",)

    def __repr__(self):
        return "SlotCycle(" + ("..." if self.me is self else repr(self.me)) + ")"


sc = SlotCycle()
sc.me = sc
print(sc)
for step in range(3):
    class Again:
        n = step

        def get(self):
            return self.n, Again.n
    print(Again().get())
methods = [type("K", (), {"f": lambda self, i=i: i})().f for i in range(3)]
print([m() for m in methods])


class Base:
    def hook(self):
        return "base"


objs = [type(f"T{i}", (Base,), {} if i % 2 else {"hook": lambda self, i=i: i})() for i in range(6)]
print([o.hook() for o in objs for _ in range(2)])
Base.hook = lambda self: "changed"
print([o.hook() for o in objs])
for o in objs:
    o.hook = lambda: "own"
print([o.hook() for o in objs])
for o in objs:
    del o.hook
print([o.hook() for o in objs])
