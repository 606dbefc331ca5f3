# Metaclasses: __new__, __init__, __call__, __prepare__, keywords, conflicts, class attributes.
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return {"injected": 99}

    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, [k for k in ns if not k.startswith("__")])
        return super().__new__(mcs, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)

    def __call__(cls, *args, **kw):
        print("call", cls.__name__, args, kw)
        return super().__call__(*args, **kw)

    def __len__(cls):
        return 42

    def __iter__(cls):
        return iter(["from", "meta"])

    def __repr__(cls):
        return f"<Meta {cls.__name__}>"

    def __getattr__(cls, name):
        return f"meta {name}"

    @property
    def prop(cls):
        return cls.__name__.lower()

    def method(cls):
        return "meta method", cls.__name__


class A(metaclass=Meta, option=1):
    x = injected + 1

    def __init__(self, v=0):
        self.v = v


class B(A):
    y = 2


print(A(5).v, A.x, B.injected, len(A), list(B), A, B.missing, A.prop, B.method())
print(type(A) is Meta, type(B) is Meta, isinstance(A, Meta), type(A()) is A)
try:
    A().missing
except AttributeError as e:
    print(e)
try:
    A().method
except AttributeError as e:
    print(e)


class Other(type):
    pass


try:
    class Conflict(A, metaclass=Other):
        pass
except TypeError as e:
    print(e)


class Ordered(type):
    def __prepare__(name, bases):
        class Recorder(dict):
            def __setitem__(self, k, v):
                print("define", k)
                super().__setitem__(k, v)

            def __missing__(self, k):
                if k.startswith("auto"):
                    return k + "!"
                raise KeyError(k)
        return Recorder()
    __prepare__ = classmethod(lambda mcs, name, bases, f=__prepare__: f(name, bases))

    def __new__(mcs, name, bases, ns):
        return super().__new__(mcs, name, bases, dict(ns))


class O(metaclass=Ordered):
    b = 1
    a = auto_value
    def f(self): pass


print(O.a)
T = type("T", (A,), {"z": 3, "get": lambda self: self.z})
print(T, T().get())
U = type("U", (), {})
print(U.__name__, U.__bases__, type(U()).__name__, type(5), type(type))
for bad in ("type()", "type(1, 2)", "type('n', (), 5)", "type(5, (), {})", "type('n', [], {})",
            "type('n', (5,), {})",
            "type('a\\0b', (), {})"):
    try:
        eval(bad)
    except (TypeError, ValueError) as e:
        print(bad, "->", e)


def factory(name, bases, ns):
    return name, bases, sorted(k for k in ns if not k.startswith("__"))


class Tuple(metaclass=factory):
    x = 1


print(Tuple)
