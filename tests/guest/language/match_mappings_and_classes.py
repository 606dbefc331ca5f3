# match: mappings, classes, __match_args__, value patterns, nested captures.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Circle:
    def __init__(self, centre, r):
        self.centre, self.r = centre, r


class Color:
    RED = 1
    GREEN = "g"


def f(v):
    match v:
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y):
            return f"on y axis at {y}"
        case Point(x, 0):
            return f"on x axis at {x}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "some point"
        case Circle(centre=Point(x, y), r=r):
            return f"circle {x} {y} {r}"
        case Color.RED:
            return "red"
        case Color.GREEN:
            return "green"
        case {"type": "move", "to": [x, y]}:
            return f"move {x} {y}"
        case {"type": t, **rest}:
            return f"type {t} rest {rest}"
        case {1: _, 2: two}:
            return f"two={two}"
        case {}:
            return "some dict"
        case str(s) | bytes(s):
            return f"text {s!r}"
        case int(n) | float(n):
            return f"number {n}"
        case list([a, *_]) | tuple((a, *_)):
            return f"starts with {a}"
        case _:
            return "nothing"


for v in (Point(0, 0), Point(0, 5), Point(3, 0), Point(2, 2), Point(1, 2), Circle(Point(1, 2), 3),
          Circle("no", 3), 1, "g", {"type": "move", "to": (1, 2)}, {"type": "stop", "n": 1},
          {1: 0, 2: 5, 3: 6},
          {"x": 1}, {}, "abc", b"raw", 7, 2.5, [1, 2], (3,), [], set(), True):
    print(f(v))


class Bad:
    __match_args__ = ["x"]


class Bad2:
    __match_args__ = (1,)


def expect_error(subject, text):
    try:
        exec(f"match subject:\n    case {text}: print('matched')\n    case _: print('no match')",
             {"subject": subject, "Bad": Bad, "Bad2": Bad2, "Point": Point, "n": 5})
    except Exception as e:
        print(type(e).__name__, e)


expect_error(Bad(), "Bad(1)")
expect_error(Bad2(), "Bad2(1)")
expect_error(Point(1, 2), "Point(1, 2, 3)")
expect_error(Point(1, 2), "Point(1, x=2)")
expect_error(5, "n()")
expect_error(5, "int(1, 2)")
expect_error("x", "object(1)")


class Dynamic(dict):
    def __missing__(self, key):
        return "made up"


match Dynamic(a=1):
    case {"zzz": v}:
        print("asked missing", v)
    case {"a": v}:
        print("a", v)


class Meta(type):
    def __instancecheck__(cls, obj):
        return obj == "magic"


class Magic(metaclass=Meta):
    pass


match "magic":
    case Magic():
        print("instancecheck used")
