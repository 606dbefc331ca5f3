# __call__, __instancecheck__, __subclasscheck__, operators and attributes of metaclasses.
class Singleton(type):
    instances = {}

    def __call__(cls, *args, **kw):
        if cls not in cls.instances:
            cls.instances[cls] = super().__call__(*args, **kw)
        return cls.instances[cls]


class S(metaclass=Singleton):
    def __init__(self, v):
        self.v = v


print(S(1) is S(2), S(3).v)


class Check(type):
    def __instancecheck__(cls, obj):
        print("instancecheck", cls.__name__, type(obj).__name__)
        return obj == 5

    def __subclasscheck__(cls, sub):
        print("subclasscheck", cls.__name__, sub.__name__ if isinstance(sub, type) else sub)
        return "yes" if sub is int else ""


class C(metaclass=Check):
    pass


class D(C):
    pass


print(isinstance(5, C), isinstance(C(), C), isinstance(D(), C), isinstance(5, (str, C)), isinstance(5, (int, C)))
print(issubclass(int, C), issubclass(C, C), issubclass(D, (C, int)), issubclass(3, C))
print(isinstance("x", int | C))


class Raises(type):
    def __instancecheck__(cls, obj):
        raise ValueError("no check")

    def __bool__(cls):
        return False

    def __len__(cls):
        return 3

    def __iter__(cls):
        return iter("abc")

    def __contains__(cls, x):
        return x == 1

    def __getitem__(cls, k):
        return ("item", k)

    def __add__(cls, other):
        return ("add", other)

    def __radd__(cls, other):
        return ("radd", other)

    def __eq__(cls, other):
        return other == "me"

    def __hash__(cls):
        return 7

    def __str__(cls):
        return "a str"

    def __repr__(cls):
        return "a repr"

    def __format__(cls, spec):
        return f"<{spec}>"

    def __dir__(cls):
        return ["d", "c"]

    def __lt__(cls, other):
        return True

    def __neg__(cls):
        return "neg"

    def __enter__(cls):
        return "entered"

    def __exit__(cls, *a):
        return True

    def __reversed__(cls):
        return iter("cba")

    def __delitem__(cls, k):
        print("del", k)

    def __setitem__(cls, k, v):
        print("set", k, v)

    def __or__(cls, other):
        return ("or", other)

    def __index__(cls):
        return 1

    def __setattr__(cls, name, value):
        print("setattr", name, value)
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        print("delattr", name)
        super().__delattr__(name)


class R(metaclass=Raises):
    def __len__(self):
        return 99

    def __class_getitem__(cls, k):
        return "class getitem"


try:
    isinstance(1, R)
except ValueError as e:
    print(e)
print(isinstance(R(), R))
print(bool(R), len(R), len(R()), list(R), 1 in R, 2 in R, R[4], R + 1, 1 + R, R == "me", R == "you", hash(R))
print(str(R), repr(R), f"{R:spec}", dir(R), R < 1, sorted([R, R]), -R, list(reversed(R)), [10, 20][R], R | int)
with R as r:
    print(r)
    1 / 0
del R[1]
R[2] = 3
R.attribute = 1
del R.attribute
print([R], {R: 1}[R])
try:
    R.nope
except AttributeError as e:
    print(e)
try:
    del R.nope
except AttributeError as e:
    print(e)


class NoArgs(type):
    def __call__(cls):
        return "no instance"


class N(metaclass=NoArgs):
    def __new__(cls):
        print("never")


print(N())
try:
    N(1)
except TypeError as e:
    print(e)


class Counting(type):
    def __new__(mcs, name, bases, ns, **kw):
        print("meta new", name, sorted(kw))
        return super().__new__(mcs, name, bases, ns, **kw)

    def __init__(cls, name, bases, ns, **kw):
        print("meta init", name, sorted(kw))
        super().__init__(name, bases, ns)


class P(metaclass=Counting):
    def __init_subclass__(cls, **kw):
        print("init_subclass", cls.__name__, kw)


class Q(P, a=1, b=2):
    pass


Q2 = Counting("Q2", (P,), {}, c=3)
Q3 = type("Q3", (P,), {})
print(type(Q2).__name__, type(Q3).__name__)


class Derived(Counting):
    pass


class T(P, metaclass=Derived):
    pass


class U(T, P):
    pass


print(type(U).__name__, type(type("V", (P, T), {}) if False else T).__name__)
try:
    Counting.__call__(5)
except TypeError as e:
    print(e)
for args in ((), (1, 2), ("a",), ("a", (), {}, 4), (1, (), {}), ("a", [], {}), ("a", (), []), ("a\0", (), {})):
    try:
        print(type(*args))
    except Exception as e:
        print(args, type(e).__name__, e)
