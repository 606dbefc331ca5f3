# __set_name__ and __init_subclass__: order, arguments, errors with their notes.
class Field:
    def __init__(self, label):
        self.label = label

    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name, self.label)
        self.name = name


class Base:
    registry = []

    def __init_subclass__(cls, /, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        print("init_subclass", cls.__name__, tag, hasattr(cls, "f"), getattr(cls, "f", None) and cls.f.name)
        Base.registry.append(cls.__name__)


class One(Base, tag="one"):
    f = Field("x")
    g = Field("y")


class Two(One):
    pass


print(Base.registry)


class Wrong:
    def __set_name__(self, owner, name):
        raise ValueError("refused " + name)


def attempt(f):
    try:
        f()
    except BaseException as e:
        print(type(e).__name__, e, getattr(e, "__notes__", None), repr(e.__cause__))


def wrong():
    class C:
        attribute = Wrong()


def missing_argument():
    class Bad:
        def __set_name__(self):
            pass

    class C:
        attribute = Bad()


def extra_keyword():
    class C(Base, tag=1, other=2):
        pass


def plain_keyword():
    class C(a=1):
        pass


def keyword_to_type():
    type("T", (), {}, a=1)


def wrong_init_subclass():
    class P:
        def __init_subclass__(cls, required):
            pass

    class C(P):
        pass


attempt(wrong)
attempt(missing_argument)
attempt(extra_keyword)
attempt(plain_keyword)
attempt(keyword_to_type)
attempt(wrong_init_subclass)

Made = type("Made", (Base,), {"h": Field("made")}, tag="by type")
print(Made.h.name)


class AddsAttributes:
    def __set_name__(self, owner, name):
        setattr(owner, name + "_copy", 1)
        owner.extra = Field("late")


class Grows:
    a = AddsAttributes()
    b = Field("b")


print(Grows.a_copy, Grows.extra.label, hasattr(Grows.extra, "name"))
Grows.later = Field("assigned")
print(hasattr(Grows.later, "name"))


class InstanceOnly:
    pass


i = InstanceOnly()
i.__set_name__ = lambda *a: print("never")


class Uses:
    a = i


class Meta(type):
    def __init_subclass__(mcs, **kw):
        print("meta subclass", mcs.__name__, kw)

    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, kw)
        return super().__new__(mcs, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)


class Meta2(Meta):
    pass


class WithMeta(metaclass=Meta2, option=3):
    pass


print(isinstance(Base.__dict__["__init_subclass__"], classmethod))
