"""Classes of classes, as a program of everyday use has them."""

import abc, inspect, sys, weakref, copy, types, enum, gc


class Typed:
    def __init__(self, t, default=None):
        self.t, self.d = t, default

    def __set_name__(self, owner, name):
        self.name = "_" + name
        print("set_name", owner.__name__, name)

    def __get__(self, o, t=None):
        return self if o is None else getattr(o, self.name, self.d)

    def __set__(self, o, v):
        if not isinstance(v, self.t):
            raise TypeError(f"{self.name[1:]} must be {self.t.__name__}, not {type(v).__name__}")
        setattr(o, self.name, v)

    def __delete__(self, o):
        delattr(o, self.name)


class Reg(type):
    reg = {}

    @classmethod
    def __prepare__(m, n, b, **kw):
        print("prepare", n, kw)
        return {"_order": []}

    def __new__(m, n, b, ns, **kw):
        c = super().__new__(m, n, b, dict(ns))
        m.reg[n] = c
        c.kw = kw
        return c

    def __init__(c, n, b, ns, **kw):
        super().__init__(n, b, ns)

    def __call__(c, *a, **k):
        print("meta call", c.__name__)
        return super().__call__(*a, **k)

    def __len__(c):
        return len(c.reg)

    def __iter__(c):
        return iter(sorted(c.reg))

    def __getattr__(c, n):
        return f"<{c.__name__}.{n}>"

    def __instancecheck__(c, o):
        return hasattr(o, "quack") or super().__instancecheck__(o)

    def __contains__(c, k):
        return k in c.reg

    @property
    def nick(c):
        return c.__name__[:2]


class Base(metaclass=Reg, tag="b"):
    age = Typed(int, 0)
    name = Typed(str)

    def __init_subclass__(cls, /, plugin=None, **kw):
        print("init_subclass", cls.__name__, plugin)
        super().__init_subclass__()

    def __class_getitem__(cls, k):
        return f"{cls.__name__}[{k}]"


class Kid(Base, plugin="P"):
    extra = 1


k = Kid()
k.age = 5
print(
    k.age,
    k.name,
    len(Kid),
    list(Base),
    Kid.whatever,
    Kid[int],
    "Kid" in Base,
    Kid.nick,
    Kid.kw,
    vars(k),
)
try:
    k.age = "x"
except TypeError as e:
    print(e)
del k.age
print(k.age)
print(isinstance(type("D", (), {"quack": 1})(), Base))


class Shape(abc.ABC):
    @property
    @abc.abstractmethod
    def area(self): ...
    @abc.abstractmethod
    def scale(self, k): ...
    @classmethod
    def __subclasshook__(cls, c):
        return True if hasattr(c, "is_shape") else NotImplemented


class Sq(Shape):
    def scale(self, k):
        pass


try:
    Shape()
except TypeError as e:
    print(e)
try:
    Sq()
except TypeError as e:
    print(e)
print(Shape.__abstractmethods__ == {"area", "scale"}, issubclass(type("X", (), {"is_shape": 1}), Shape))
Shape.register(list)
print(isinstance([], Shape))
for f in (
    lambda: type("A", (int, str), {}),
    lambda: type("B", (Base, object, Base), {}),
    lambda: type("C", (bool,), {}),
    lambda: type("D", (object, Kid), {}),
    lambda: type("E", (), {"__slots__": ("a", "a b")}),
    lambda: type("F", (), {"__slots__": ("x",), "x": 1}),
    lambda: object.__new__(int),
    lambda: object(1),
    lambda: Kid().missing,
    lambda: setattr(int, "x", 1),
    lambda: setattr(object(), "a", 1),
    lambda: Kid.__mro__.foo,
    lambda: super().x,
    lambda: type(1, 2),
    lambda: Sq.area.fget(1).x,
    lambda: type("M", (Base,), {}, bogus=1, plugin=2),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Slots:
    __slots__ = ("x", "__weakref__", "__priv")

    def __init__(self):
        self.x = 1
        self.__priv = 2


s = Slots()
print(s.x, hasattr(s, "__dict__"), s._Slots__priv, Slots.x, Slots.__slots__)
try:
    s.y = 1
except AttributeError as e:
    print(e)
del s.x
try:
    s.x
except AttributeError as e:
    print(e)


class Prop:
    _v = 1

    @property
    def v(self):
        "the v"
        return self._v

    @v.setter
    def v(self, x):
        self._v = x

    ro = property(lambda s: 1)
    x = property(doc="D")
    __call__ = lambda s, *a: a

    def __getattr__(s, n):
        if n.startswith("dyn_"):
            return n[4:]
        raise AttributeError(f"no {n}", name=n, obj=s)

    def __dir__(s):
        return ["zz", "aa"]


pr = Prop()
pr.v = 7
print(pr.v, Prop.v.__doc__, pr.dyn_q, pr(1, 2), dir(pr))
for c in ("pr.ro = 1", "del pr.v", "pr.nope", "pr.x", "pr.v()", "Prop.zip", "pr.dyn"):
    try:
        exec(c)
    except Exception as e:
        print(type(e).__name__, e)


class A:
    def m(self):
        return ["A"]


class B(A):
    def m(self):
        return ["B"] + super().m()


class C(A):
    def m(self):
        return ["C"] + super().m()


class D(B, C):
    def m(self):
        return ["D"] + super().m()


print(
    D().m(),
    D.mro(),
    D.__bases__,
    A.__subclasses__(),
    super(B, D()).m(),
    super(B, D()),
    D().m.__func__ is D.m,
)


class Num:
    def __init__(s, v):
        s.v = v

    def __add__(s, o):
        return Num(s.v + getattr(o, "v", o))

    __radd__ = __add__

    def __iadd__(s, o):
        s.v += 100
        return s

    def __matmul__(s, o):
        return "mat"

    def __index__(s):
        return s.v

    def __bool__(s):
        return s.v > 0

    def __eq__(s, o):
        return NotImplemented

    def __getitem__(s, k):
        return k

    def __missing__(s):
        pass

    def __repr__(s):
        return f"N{s.v}"

    def __neg__(s):
        return Num(-s.v)

    def __divmod__(s, o):
        return "dm"

    def __rpow__(s, o):
        return ("rpow", o)

    def __round__(s, n=None):
        return ("round", n)

    def __length_hint__(s):
        return 3

    def __format__(s, spec):
        return f"<{spec}>"

    def __contains__(s, x):
        return x == "in"

    def __reversed__(s):
        return "rev"


n = Num(3)
n += 1
print(
    n,
    n + 1,
    1 + n,
    sum([n, n]),
    n @ 1,
    range(200)[n],
    bool(-n),
    n == 1,
    n[1:2, ..., None],
    -n,
    divmod(n, 1),
    2**n,
    round(n, 2),
    f"{n:abc}",
    "in" in n,
    reversed(n),
    hex(n),
    [1] * 2,
    n.__hash__,
)
for f in (
    lambda: n - 1,
    lambda: n < 1,
    lambda: {n: 1},
    lambda: n(),
    lambda: len(n),
    lambda: iter(5),
    lambda: n[0:1:2] and n.foo,
    lambda: "a" * n,
    lambda: ~n,
    lambda: [][n],
    lambda: int(n) if 0 else float(n),
    lambda: n**2,
):
    try:
        print(str(f())[:40])
    except Exception as e:
        print(type(e).__name__, e)


class Node:
    def __init__(s, v):
        s.v = v
        s.kids = []
        s.parent = None

    def __deepcopy__(s, memo):
        c = Node(copy.deepcopy(s.v, memo))
        memo[id(s)] = c
        c.kids = copy.deepcopy(s.kids, memo)
        return c

    def __copy__(s):
        return Node(s.v)


t = Node([1])
t.kids = [Node(2), t]
d = copy.deepcopy(t)
print(d.kids[1] is d, d.v is not t.v, copy.copy(t).kids)
cache = weakref.WeakValueDictionary()
cache["t"] = t
print("t" in cache, len(cache), weakref.ref(t)() is t, copy.replace(types.SimpleNamespace(a=1), a=2))
l = [1]
l.append(l)
print(copy.deepcopy(l)[1][0], l)
