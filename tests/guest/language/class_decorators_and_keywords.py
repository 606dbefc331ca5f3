# Class decorators, class keywords, conditional bases and starred bases.
log = []


def tag(label):
    log.append("evaluate " + label)

    def apply(cls):
        log.append(f"apply {label} to {cls.__name__ if isinstance(cls, type) else cls}")
        cls.tags = [*getattr(cls, "tags", []), label]
        return cls
    return apply


@tag("outer")
@tag("inner")
class A:
    log.append("body")


print(A.tags, log)


@lambda cls: cls.__name__
class Replaced:
    pass


print(Replaced)


def count_calls(cls):
    original = cls.__init__

    def __init__(self, *args, **kw):
        cls.made = getattr(cls, "made", 0) + 1
        original(self, *args, **kw)
    cls.__init__ = __init__
    return cls


@count_calls
class B:
    def __init__(self, x):
        self.x = x


print(B(1).x, B(2).x, B.made)


class Plugin:
    registry = {}

    def __init_subclass__(cls, /, name=None, *, abstract=False, **kw):
        super().__init_subclass__(**kw)
        if not abstract:
            Plugin.registry[name or cls.__name__.lower()] = cls


class Csv(Plugin):
    pass


class Hidden(Plugin, abstract=True):
    pass


class Named(Hidden, name="special"):
    pass


print({k: v.__name__ for k, v in Plugin.registry.items()})
bases = (A, B)
kw = {"name": "from kwargs"}


class Starred(*bases):
    pass


class StarredKw(Plugin, **kw):
    pass


class Mixed(A, *(B,), **{}):
    pass


print([c.__name__ for c in Starred.__mro__], "from kwargs" in Plugin.registry, Mixed.__bases__ == bases)


def attempt(code):
    try:
        exec(code, globals())
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print("fine")


attempt("class X(A, unknown=1): pass")
attempt("class X(metaclass=type, metaclass=type): pass") if False else None
attempt("class X(**{'metaclass': type}): ok = 1")
attempt("class X(*5): pass")
attempt("class X(**5): pass")
attempt("class X(5): pass")
attempt("class X(None): pass")
attempt("class X('text'): pass")
attempt("class X(A, A): pass")
attempt("class X(object, A): pass")
attempt("class X(len): pass")
attempt("class X(lambda: 0): pass")
attempt("class X(True): pass")
attempt("class X([int]): pass")
attempt("class X(int.__add__): pass")
attempt("class X(undefined): pass")
attempt("class X(*(A, B), metaclass=lambda *a, **k: a[0]): pass\nprint(X)")


class Lazy:
    def __init__(self, f):
        self.f = f

    def __mro_entries__(self, bases):
        return (self.f(),)


class FromLazy(Lazy(lambda: dict)):
    pass


print(FromLazy(a=1), FromLazy.__bases__, len(FromLazy.__orig_bases__))


def make(base, *mixins, **attrs):
    return type("_".join([base.__name__, *(m.__name__ for m in mixins)]), (*mixins, base), attrs)


Made = make(list, A, size=lambda self: len(self))
print(Made.__name__, Made([1, 2]).size(), Made.tags, Made.__mro__[1].__name__)


def order(value):
    log.append(value)
    return object if value == "base" else {} if value == "kw" else (lambda c: c)


log.clear()


@order("decorator")
class Ordered(order("base"), **order("kw")):
    log.append("inside")


print(log)


class Outer:
    def method(self):
        @tag("local")
        class Local(type(self)):
            value = self
        return Local


L = Outer().method()
print(L.__qualname__, L.tags, isinstance(L.value, Outer), issubclass(L, Outer))
try:
    @5
    class NotCallable:
        pass
except TypeError as e:
    print(e)
try:
    @undefined_decorator
    class Never:
        print("never printed")
except NameError as e:
    print(e)
