# sum: compensated floats, ints among them, where it falls back to +, starts and refusals.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


big = 1e16
for items in ([0.1] * 10, [1e308, 1e308, -1e308], [big, 1.0, -big], [1.0, big, 1.0, -big], [0.1, 0.2, 0.3, -0.6], [0, 0.1] * 5, [big, 1, 1.0], [1, 2.5, True], [True, True], [-0.0, -0.0], [1, 0.1, 0.2, 0.3],
              [0.1, 10 ** 400 // 10 ** 399, 0.2], [2 ** 63, 0.5], [2 ** 62, 2 ** 62, 2 ** 62], [-2 ** 63, -1], [1j, 0.1, 0.2], [0.1] * 3 + [1j], [float("inf"), 1.0], [float("inf"), -float("inf")], [1e308] * 2 + [-1e308] * 2, []):
    print(sum(items), sum(iter(items)), sum((x for x in items), 0.0), sum(items[::-1]), sum(tuple(items), -0.0))
print(sum([[1], [2]], []), sum(((1,), (2,)), ()), sum({3, 4}), sum({5: "x"}), sum(range(10 ** 3)), sum(range(2 ** 62, 2 ** 62 + 3)), sum(b"abc"), sum([], 5), sum([], "") if False else "", sum([1, 2], start=10), sum(iterable for iterable in [1, 2]))
for args in ((["a"],), (["a"], ""), ([b"a"], b""), ([b"a"], bytearray()), ([], "a"), (5,), (5, "a"), ([1, "a"],), ([[1]],), ([None],), ([1], None), (None,), (), ([1], 2, 3), ({"a": 1},), ([1, [2]], [])):
    attempt(sum, *args)
attempt(lambda: sum([1], begin=5))


class Vector:
    def __init__(self, *parts):
        self.parts = parts

    def __add__(self, other):
        print("add", end=" ")
        return Vector(*[a + b for a, b in zip(self.parts, other.parts)])

    def __radd__(self, other):
        print("radd", other, end=" ")
        return self


print(sum([Vector(1, 2), Vector(3, 4)]).parts, sum([Vector(1, 2)], Vector(10, 20)).parts, sum([0.5, Vector(7, 7)]).parts, sum((1, 2, Vector(3))).parts)


class Whole(int):
    def __add__(self, other):
        return "whole"

    def __radd__(self, other):
        return "rwhole"


class Real(float):
    def __radd__(self, other):
        return 100.0 + other


print(sum([Whole(1)]), sum([1, Whole(2)]), sum([0.5, Whole(2)]), sum([], Whole(3)), sum([0.5, Real(1)]), sum([0.1, 0.2, Real(1), 0.1, 0.1]), sum([Real(1)], Real(2)))
kept = []
target = sum([[1], [2]], kept)
print(kept, target)


def broken():
    yield 1
    raise KeyError("half way")


attempt(lambda: sum(broken()))
