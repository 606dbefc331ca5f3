"""Class patterns: positional through __match_args__, keywords, builtin types that take one."""


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Point3(Point):
    __match_args__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


class Slotted:
    __slots__ = ("a", "b")
    __match_args__ = ("a",)


class Props:
    @property
    def v(self):
        print("property read")
        return 5


def where(p):
    match p:
        case Point(0, 0):
            return "origin"
        case Point(x=0):
            return f"on the y axis at {p.y}"
        case Point(x, 0):
            return f"on the x axis at {x}"
        case Point3(x, y, z=1):
            return f"above {x} {y}"
        case Point(x, y=other):
            return f"at {x} {other}"
        case str(s) | bytes(s):
            return f"text {s!r}"
        case bool(b):
            return f"bool {b}"
        case int(i) | float(i):
            return f"number {i}"
        case list([a, b]):
            return f"list of {a} and {b}"
        case dict({"k": v}):
            return f"dict with {v}"
        case tuple() | set() | frozenset():
            return f"{type(p).__name__}"
        case Slotted(a=1, b=b):
            return f"slots {b}"
        case Props(v=5):
            return "props"
        case object(missing=_):
            return "has missing"
    return "nothing"


s = Slotted()
s.a = 1
t = Slotted()
t.a, t.b = 1, 2
for value in (Point(0, 0), Point(0, 3), Point(4, 0), Point3(1, 2, 1), Point3(1, 2, 3), "s", b"s", True, 3, 2.5,
              [1, 2], [1], {"k": 1}, {}, (), set(), frozenset({1}), s, t, Props(), None):
    print(where(value))


class Meta(type):
    def __instancecheck__(cls, obj):
        print("instancecheck")
        return obj == "yes"


class Any(metaclass=Meta):
    pass


for value in ("yes", "no"):
    match value:
        case Any():
            print("matched")
        case _:
            print("not matched")

match 7:
    case int(real=7, imag=0, numerator=n):
        print("attributes of an int", n)
match Point(1, Point(2, 3)):
    case Point(1, Point(a, b)):
        print("nested", a, b)
