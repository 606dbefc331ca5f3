# staticmethod and classmethod: binding, inheritance, wrapping, calling order, alternatives to __init__.
class Base:
    registry = []

    @classmethod
    def create(cls, *args):
        self = cls(*args)
        cls.registry.append(cls.__name__)
        return self

    @staticmethod
    def helper(x):
        return x * 2

    @classmethod
    def name(cls):
        return cls.__name__

    def __init__(self, v=0):
        self.v = v

    def use(self):
        return self.helper(self.v), self.name(), Base.name(), type(self).name()


class Sub(Base):
    @classmethod
    def name(cls):
        return "sub of " + super().name()

    @staticmethod
    def helper(x):
        return Base.helper(x) + 1


b, s = Base.create(5), Sub.create(7)
print(type(s).__name__, b.use(), s.use(), Base.registry, s.name(), Sub.helper(1), s.helper(1))
print(Base.helper(1))
print(type(Base.__dict__["helper"]).__name__, type(Base.__dict__["name"]).__name__)
print(Base.helper is Base.__dict__["helper"].__func__, Base.name.__self__ is Base)
print(Sub.name.__func__ is not Base.name.__func__)
sm, cm = staticmethod(lambda: "direct"), classmethod(lambda cls: cls)
print(sm(), sm.__func__(), sm.__wrapped__(), cm.__func__(5), cm.__get__(None, int)(), callable(cm))
print(callable(sm))
try:
    cm()
except TypeError as e:
    print(e)


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split(",")))

    @classmethod
    def origin(cls):
        return cls(0, 0)

    @staticmethod
    def distance(a, b):
        return ((a.x - b.x) ** 2 + (a.y - b.y) ** 2) ** 0.5

    def __repr__(self):
        return f"{type(self).__name__}({self.x}, {self.y})"


class Point3(Point):
    def __init__(self, x, y, z=9):
        super().__init__(x, y)
        self.z = z


print(Point.parse("3,4"), Point3.parse("1,2,3").z, Point3.origin())
print(Point.distance(Point(0, 0), Point.parse("3,4")))
print(Point3.origin().distance(Point(0, 0), Point(0, 2)))
p = Point.parse
print(p("7,8"), [f("1,1") for f in (Point.parse, Point3.parse)], Point(1, 2).parse("5,6"))


class Meta(type):
    def made(cls):
        return "by the metaclass for " + cls.__name__


class WithMeta(metaclass=Meta):
    @classmethod
    def made_too(cls):
        return cls.made()


print(WithMeta.made(), WithMeta().made_too())
try:
    WithMeta().made()
except AttributeError as e:
    print(e)


def plain(self_or_cls, *args):
    return type(self_or_cls).__name__, args


class Mixed:
    as_method = plain
    as_class = classmethod(plain)
    as_static = staticmethod(plain)
    as_builtin = len
    as_type = int
    as_lambda = lambda *a: len(a)


m = Mixed()
print(m.as_method(1), m.as_class(1), m.as_static(1), m.as_builtin([1, 2]), m.as_type("5"))
print(m.as_lambda(1), Mixed.as_lambda(1), Mixed.as_method(5))
for text in ("Point.parse()", "Point.parse('1')", "Base.helper()", "b.helper()", "b.helper(1, 2)",
             "Base.name(1)", "Base.use()", "classmethod()", "staticmethod(1, 2)", "Point.origin(1)",
             "m.as_builtin()", "Base().create(1, 2)"):
    try:
        print(text, "->", eval(text))
    except (TypeError, ValueError) as e:
        print(text, "->", e)
Base.late = classmethod(lambda cls, n: (cls.__name__, n))
Base.late_static = staticmethod(sorted)
print(Sub.late(1), s.late(2), s.late_static([2, 1]))
