# range(): what it converts, what it refuses, and that a range never changes.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


class Sub(int):
    pass


print(range(Index(3)), range(Index(1), Index(7), Index(2)), range(True), range(False, True), range(Sub(2), Sub(5)), type(range(Sub(2)).stop), type(range(Index(Sub(4))).stop), range(0, 10, True))
for args in ((), (1, 2, 0), (1, 2, 3, 4), ("a",), (1.0,), (None,), (1, None), (1, 2, None), (1, 2, "3"), ([],), (1j,), (1, 2, 0.0), (1, 2, False), (Index("x"),), (Index(1.5), 2), (1, 5, Index(0))):
    attempt(range, *args)
attempt(lambda: range(start=1))
attempt(lambda: range(1, stop=5))
r = range(1, 10, 2)
for name in ("start", "stop", "step", "length"):
    attempt(lambda: getattr(r, name))
    attempt(lambda: setattr(r, name, 5))
    attempt(lambda: delattr(r, name))
attempt(lambda: r.__setitem__(0, 1))


def item_assignment():
    r[0] = 1


def item_deletion():
    del r[0]


attempt(item_assignment)
attempt(item_deletion)
attempt(lambda: r + range(2))
attempt(lambda: r * 2)
attempt(lambda: r < range(2))
attempt(lambda: -r)
attempt(lambda: type("Sub", (range,), {}))
attempt(lambda: r())
print(r == range(1, 11, 2), r == range(1, 10, 2), range(0) == range(5, 5) == range(3, -1), range(0, 1) == range(0, 5, 5), range(3) == [0, 1, 2], hash(range(0)) == hash(range(4, 4, 9)), hash(range(0, 3, 2)) == hash(range(0, 4, 2)))
print(repr(range(5)), str(range(1, 5)), f"{range(0, 5, 2)} {range(3)!r:>12}|", "%s" % range(2), {range(3): "a"}[range(0, 3, 1)], len({range(0), range(1, 1), range(2, 0), range(1)}), bool(range(0)), bool(range(1)))
print(range.__name__, isinstance(r, range), r.__class__, [n for n in dir(r) if not n.startswith("_")], r.__reduce__(), r.__reduce_ex__(2), range.__hash__(r) == hash(r), r.__sizeof__() > 0)
print(*range(3), *range(5, 3, -1), sep=",")
match r:
    case [1, 3, *others]:
        print("sequence", others)
