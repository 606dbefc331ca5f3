# Descriptor classes in use: validation, caching, delegation, on metaclasses, with slots.
class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.name = name
        self.private = "_" + name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.private, self.default)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        setattr(obj, self.private, value)

    def __delete__(self, obj):
        delattr(obj, self.private)


class Lazy:
    def __init__(self, f):
        self.f = f
        self.calls = 0

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        self.calls += 1
        value = obj.__dict__[self.name] = self.f(obj)
        return value


class Alias:
    def __init__(self, target):
        self.target = target

    def __get__(self, obj, owner=None):
        return getattr(owner if obj is None else obj, self.target)

    def __set__(self, obj, value):
        setattr(obj, self.target, value)


class Counted:
    def __init__(self, f):
        self.f = f
        self.count = 0

    def __call__(self, *args):
        self.count += 1
        return self.f(*args)

    def __get__(self, obj, owner=None):
        return self if obj is None else (lambda *args: self(obj, *args))


class Point:
    x = Typed(int, 0)
    y = Typed(int, 0)
    name = Typed(str, "origin")
    label = Alias("name")

    def __init__(self, **kw):
        for k, v in kw.items():
            setattr(self, k, v)

    @Lazy
    def norm(self):
        return self.x * self.x + self.y * self.y

    @Counted
    def shifted(self, dx):
        return self.x + dx


p = Point(x=3, y=4)
print(p.x, p.y, p.name, p.norm, p.norm, Point.norm.calls, p.__dict__)
try:
    p.x = "3"
except TypeError as e:
    print(e)
p.label = "new"
print(p.name, Point.label is Point.name, p.label)
del p.name
print(p.name)
try:
    del p.name
except AttributeError as e:
    print(e)
print(p.shifted(1), p.shifted(2), Point.shifted.count, Point.shifted(p, 5))
print(Point.x.kind, Point.__dict__["x"].name, isinstance(Point.x, Typed))


class Delegate:
    def __init__(self, name):
        self.name = name

    def __get__(self, obj, owner):
        return getattr(obj.inner, self.name)


class Wrapper:
    append = Delegate("append")
    __len__ = Delegate("__len__")
    __getitem__ = Delegate("__getitem__")
    __iter__ = Delegate("__iter__")

    def __init__(self):
        self.inner = []


w = Wrapper()
w.append(1)
w.append(2)
print(len(w), w[0], list(w), 2 in w, bool(w))


class OnlyGetRaises:
    def __get__(self, obj, owner):
        raise AttributeError("always") if obj is not None else KeyError("class access")


class R:
    a = OnlyGetRaises()

    def __getattr__(self, name):
        return "fallback " + name


print(R().a, hasattr(R(), "a"))
try:
    R.a
except KeyError as e:
    print(repr(e))


class ReadOnly:
    def __init__(self, value):
        self.value = value

    def __get__(self, obj, owner):
        return self.value

    def __set__(self, obj, value):
        raise AttributeError("read only")


class Meta(type):
    version = ReadOnly("1.0")

    def __get__(cls, obj, owner):
        return f"{cls.__name__} bound to {'class' if obj is None else 'instance'}"


class M(metaclass=Meta):
    pass


class Holder:
    m = M


print(M.version, Holder.m, Holder().m)
try:
    M.version = 2
except AttributeError as e:
    print(e)
try:
    M().version
except AttributeError as e:
    print(e)


class SlotUser:
    __slots__ = ("_x", "_y")
    x = Typed(int, 7)


s = SlotUser()
print(s.x)
s.x = 9
print(s.x, s._x)


class Getter:
    __get__ = None


class NotCallable:
    g = Getter()


try:
    print(NotCallable().g)
except TypeError as e:
    print(e)


class Static:
    @staticmethod
    def __get__(*args):
        return len(args)


class HasStatic:
    s = Static()


print(HasStatic().s, HasStatic.s)


class Instance:
    pass


i = Instance()
i.attr = Typed(int, 5)
print(type(i.attr).__name__)
Instance.late = Typed(int, 5)
try:
    print(i.late)
except AttributeError as e:
    print(e)


class Chain:
    def __get__(self, obj, owner):
        return lambda x: (x, type(obj).__name__)


class Ops:
    __add__ = Chain()
    __call__ = Chain()
    __contains__ = Chain()
    __eq__ = Chain()


o = Ops()
print(o + 1, o(2), 3 in o, o == 4)
