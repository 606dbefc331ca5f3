# Classes: attributes, methods, instance and class state, inheritance, repr and str.
class Point:
    """A point."""
    count = 0

    def __init__(self, x, y=0):
        self.x = x
        self.y = y
        Point.count += 1

    def __repr__(self):
        return f"Point({self.x!r}, {self.y!r})"

    def __eq__(self, other):
        if not isinstance(other, Point):
            return NotImplemented
        return (self.x, self.y) == (other.x, other.y)

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def moved(self, dx=0, dy=0):
        return type(self)(self.x + dx, self.y + dy)


p = Point(1, 2)
print(p, p.x, p.y, Point(5), p + Point(10, 20), Point.count)
print(p == Point(1, 2), p == Point(2, 1), p == "p", p != Point(1, 2))
print(p.moved(dy=5), Point.moved(p, 1), [p, p])
p.z = "new"
print(p.z, p.__dict__, Point.__doc__, Point.__name__)


class Point3(Point):
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z

    def __repr__(self):
        return f"3{super().__repr__()}:{self.z}"


q = Point3(1, 2, 3)
print(q, isinstance(q, Point), isinstance(p, Point3), issubclass(Point3, Point), q == Point(1, 2))
print(q.count, Point3.count, "count" in vars(Point3))
q.count = "own"
print(q.count, Point3.count > 0)
del q.count
print(type(q.count))
for bad in (lambda: p.nope, lambda: Point.nope, lambda: Point(), lambda: Point(1, 2, 3),
            lambda: Point(1, w=2), lambda: Point.moved(), lambda: p(), lambda: p + 1, lambda: p < p,
            lambda: p[0], lambda: len(p), lambda: iter(p), lambda: hash(p), lambda: Point3(1)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)


class Empty:
    pass


e = Empty()
e.a = [1]
e.a.append(2)
setattr(e, "b", 3)
print(e.a, getattr(e, "b"), getattr(e, "c", "default"), hasattr(e, "b"), vars(e))
delattr(e, "b")
print(hasattr(e, "b"), Empty.__bases__, Empty.__module__, Empty.__qualname__)
