# __prepare__: custom namespaces, what the body sees, what type() takes.
class Log(dict):
    def __init__(self, *a, **k):
        super().__init__(*a, **k)
        self.events = []

    def __setitem__(self, key, value):
        if not key.startswith("__"):
            self.events.append(("set", key))
        super().__setitem__(key, value)

    def __getitem__(self, key):
        if not key.startswith("__"):
            self.events.append(("get", key))
        return super().__getitem__(key)

    def __delitem__(self, key):
        self.events.append(("del", key))
        super().__delitem__(key)

    def __missing__(self, key):
        if key == "invented":
            return "from missing"
        raise KeyError(key)


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kwds):
        print("prepare", mcs.__name__, name, bases, kwds)
        return Log(given=1)

    def __new__(mcs, name, bases, ns, **kwds):
        print("events", ns.events)
        cls = super().__new__(mcs, name, bases, dict(ns))
        cls.kinds = type(ns).__name__
        return cls

    def __init__(cls, name, bases, ns, **kwds):
        print("init", name, kwds)
        super().__init__(name, bases, ns)


class A(metaclass=Meta, option=5):
    x = given + 1
    y = invented
    del x

    def f(self):
        return self.y

    z = [x for x in range(2)]
    for i in range(2):
        pass


print(A.y, A().f(), A.kinds, hasattr(A, "x"), A.given, A.i)


class B(A):
    w = 1


def attempt(prepare, **kw):
    class M(type):
        __prepare__ = prepare
    try:
        class K(metaclass=M, **kw):
            a = 1
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print("made", K.a)


attempt(classmethod(lambda mcs, name, bases: {}))
attempt(classmethod(lambda mcs, name, bases: 5))
attempt(classmethod(lambda mcs, name, bases: None))
attempt(classmethod(lambda mcs, name, bases: []))
attempt(classmethod(lambda mcs, name, bases: 1 / 0))
attempt(staticmethod(lambda name, bases: {}))
attempt(lambda name, bases: {})
attempt(classmethod(lambda mcs, name: {}))
attempt(classmethod(lambda mcs, name, bases: {}), extra=1)


class Mapping:
    def __init__(self):
        self.d = {}

    def __getitem__(self, k):
        return self.d[k]

    def __setitem__(self, k, v):
        self.d[k] = v


class M2(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return Mapping()

    def __new__(mcs, name, bases, ns):
        return super().__new__(mcs, name, bases, ns.d)


class C(metaclass=M2):
    a = 1
    b = a + 1


print(C.b)


class M3(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return Mapping()


try:
    class D(metaclass=M3):
        pass
except TypeError as e:
    print(e)


def function_metaclass(name, bases, ns, **kw):
    print("function", name, bases, sorted(k for k in ns if not k.startswith("__")), kw)
    return 5


class E(metaclass=function_metaclass, k=1):
    q = 1


print(E)


class Callable:
    def __call__(self, name, bases, ns):
        return type(name, bases, ns)

    def __prepare__(self, name, bases):
        return {"prepared": True}


class F(metaclass=Callable()):
    pass


print(F.prepared, type(F))
try:
    class G(metaclass=5):
        pass
except TypeError as e:
    print(e)
try:
    class H(A, metaclass=M2):
        pass
except TypeError as e:
    print(e)


class Duplicates(dict):
    def __setitem__(self, key, value):
        if key in self and not key.startswith("__"):
            raise TypeError(f"{key} defined twice")
        super().__setitem__(key, value)


class Once(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return Duplicates()


try:
    class Twice(metaclass=Once):
        a = 1
        a = 2
except TypeError as e:
    print(e)
print(type.__prepare__(), type.__prepare__("x", (), k=1))
