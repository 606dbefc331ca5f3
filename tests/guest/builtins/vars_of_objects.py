# vars(): the namespace itself, of instances, classes, modules and of the running function.
import sys


class Point:
    kind = "point"

    def __init__(self, x, y):
        self.x, self.y = x, y


p = Point(1, 2)
names = vars(p)
print(names, names is p.__dict__)
names["z"] = 3
del names["x"]
print(p.z, hasattr(p, "x"), vars(p))
view = vars(Point)
print(type(view).__name__, view["kind"], "__init__" in view)
try:
    view["kind"] = "other"
except TypeError as error:
    print("TypeError", error)
Point.kind = "changed"
print(view["kind"])
print(vars(sys) is sys.__dict__)


def inside(a, *rest, b=2, **more):
    c = a + b
    inner = vars()
    inner["d"] = 4
    return inner, vars() == {"a": a, "rest": rest, "b": b, "more": more, "c": c, "inner": inner}


print(inside(1, 5, k=6))


class Body:
    first = 1
    seen = sorted(name for name in vars() if not name.startswith("__"))


print(Body.seen)
print(vars() is globals())


def function():
    pass


function.note = "kept"
print(vars(function))


class Slotted:
    __slots__ = ("a",)


class Odd:
    @property
    def __dict__(self):
        return "any object at all"


class Failing:
    @property
    def __dict__(self):
        raise LookupError("no namespace")


print(vars(Odd()))
for thing in (5, Slotted(), [], None, Failing(), lambda: 1, len):
    try:
        print(vars(thing))
    except Exception as error:
        print(type(error).__name__, error)
try:
    vars(1, 2)
except TypeError as error:
    print("TypeError", error)
print(vars(Exception("with attributes")), vars(type("Empty", (), {}))["__module__"])
