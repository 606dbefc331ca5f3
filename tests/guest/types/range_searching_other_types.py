# in, index and count with floats, complex numbers, subclasses and objects that compare in their own way.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


r = range(0, 20, 4)
for x in (4, 5, 4.0, 4.5, 8 + 0j, 8j, True, "4", None, (4,), float("nan"), float("inf"), -4, 20, 16, 2 ** 70, 4.0 + 1e-9):
    print(repr(x), x in r, r.count(x))
    attempt(r.index, x)


class Same:
    asked = 0

    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        Same.asked += 1
        return self.n == other


for n in (0, 8, 16, 5):
    Same.asked = 0
    print(n, Same(n) in r, r.count(Same(n)), Same.asked)
    attempt(r.index, Same(n))


class Sub(int):
    def __eq__(self, other):
        return other == 12

    def __hash__(self):
        return 0


class Plain(int):
    pass


print(Sub(4) in r, r.index(Sub(4)), r.count(Sub(5)), Plain(8) in r, r.index(Plain(8)), r.count(Plain(9)))
attempt(r.index, Plain(5))
attempt(r.index, "x" * 5)


class Angry:
    def __eq__(self, other):
        raise ZeroDivisionError(f"asked about {other}")


attempt(lambda: Angry() in r)
attempt(r.count, Angry())
attempt(r.index, Angry())
attempt(r.index)
attempt(r.index, 4, 1)
attempt(r.count)
print(4 in iter(r), [x for x in iter(r) if x not in r], r.__contains__(4), r.__contains__("a"), range(3).__eq__([0, 1, 2]), range(3).__ne__(range(3)), range(3).__lt__(range(4)))
