# Decorators that keep metadata, take optional arguments, are classes with __get__, wrap generators and classes.
def wraps(f):
    def deco(w):
        for n in ("__name__", "__doc__", "__qualname__", "__module__"):
            setattr(w, n, getattr(f, n))
        w.__dict__.update(f.__dict__)
        w.__wrapped__ = f
        return w
    return deco


def logged(f=None, *, prefix="call"):
    def deco(f):
        @wraps(f)
        def w(*a, **k):
            print(prefix, f.__name__, a, k)
            return f(*a, **k)
        return w
    return deco if f is None else deco(f)


@logged
def one(x):
    "doc of one"
    return x + 1


@logged(prefix=">>")
@logged(prefix="inner")
def two(x, *, y=0):
    return x * y


print(one(1), two(3, y=4), one.__name__, one.__doc__, one.__wrapped__(10))
print(two.__wrapped__.__wrapped__(2, y=5))


class Bound:
    def __init__(self, f):
        self.f, self.calls = f, 0

    def __get__(self, obj, owner):
        if obj is None:
            return self
        return lambda *a: self(obj, *a)

    def __call__(self, *a):
        self.calls += 1
        return self.f(*a)


class C:
    def __init__(self, v):
        self.v = v

    def __repr__(self):
        return f"C({self.v})"

    @Bound
    def m(self, x):
        return self.v, x

    @logged
    def plain(self, x):
        return self.v + x

    @classmethod
    @logged
    def cm(cls, x):
        return cls.__name__, x

    @property
    @logged
    def p(self):
        return self.v

    @staticmethod
    @logged(prefix="static")
    def s(x):
        return x


c = C(5)
print(c.m(1), C(6).m(2), C.m.calls, c.plain(1), C.cm(2), c.p, C.s(3), c.s(4))


def repeat(n):
    def deco(f):
        @wraps(f)
        def w(*a):
            return [f(*a) for _ in range(n)]
        return w
    return deco


def validated(**types):
    def deco(f):
        names = f.__code__.co_varnames[: f.__code__.co_argcount]

        @wraps(f)
        def w(*a):
            for n, v in zip(names, a):
                if n in types and not isinstance(v, types[n]):
                    raise TypeError(f"{f.__name__}: {n} must be {types[n].__name__}, not {type(v).__name__}")
            return f(*a)
        return w
    return deco


@repeat(2)
@validated(a=int, b=str)
def join(a, b):
    return f"{a}{b}"


print(join(1, "x"))
try:
    join("1", "x")
except TypeError as e:
    print(e)


def collected(f):
    return wraps(f)(lambda *a: list(f(*a)))


@collected
def squares(n):
    for i in range(n):
        yield i * i


print(squares(4), squares.__name__)


def add_methods(**methods):
    def deco(cls):
        for n, f in methods.items():
            setattr(cls, n, f)
        return cls
    return deco


@add_methods(hello=lambda self: f"hello from {self.name}", shout=lambda self: self.hello().upper())
class Named:
    name = "named"


print(Named().hello(), Named().shout())


def singleton(cls):
    instances = {}

    def get(*a):
        if cls not in instances:
            instances[cls] = cls(*a)
        return instances[cls]
    return get


@singleton
class Config:
    def __init__(self, v):
        self.v = v


print(Config(1) is Config(2), Config(3).v)


def total_order(cls):
    cls.__gt__ = lambda a, b: b < a
    cls.__le__ = lambda a, b: not b < a
    cls.__ge__ = lambda a, b: not a < b
    return cls


@total_order
class V:
    def __init__(self, n):
        self.n = n

    def __lt__(self, o):
        return self.n < o.n


print(V(1) < V(2), V(1) > V(2), V(1) <= V(1), V(2) >= V(3), max(V(3), V(5)).n)
handlers = {}
route = lambda path: lambda f: handlers.setdefault(path, f)


@route("/")
def index(): return "index"


@route("/about")
def about(): return "about"


print(sorted(handlers), handlers["/"](), index.__name__)
