"""Hash values of tuples and frozensets, tuples as keys, identity, subclasses and their copies."""

for value in (
    (), (1,), (1, 2), (2, 1), (1, 2, 3), (0,), (-1,), (-2,), (1.5,), (1.0, 2), ("",), ("a",), ("a", "b"), (None and 0,), (True, False),
    ((),), ((), ()), ((1, 2), (3, 4)), (2**61 - 1,), (2**64,), (-2**70,), (float("inf"),), (b"bytes", "text"), (1j,), tuple(range(50)),
    frozenset(), frozenset([1]), frozenset([1, 2, 3]), frozenset("abc"), frozenset([()]), frozenset([frozenset()]), frozenset([-1, -2]),
):
    print(value, hash(value))
print(hash((1, 2)) == hash((1.0, 2.0)), hash((1, 2)) == hash((True, 2)), {(1, 2): "a"}[1.0, 2])


class Pair(tuple):
    def __new__(cls, a, b):
        self = super().__new__(cls, (a, b))
        self.sum = a + b
        return self

    def __repr__(self):
        return f"Pair{tuple(self)}"

    def __getnewargs__(self):
        return tuple(self)


p = Pair(1, 2)
print(p, p.sum, p == (1, 2), hash(p) == hash((1, 2)), {p: 1}[1, 2], p[0], p[:], type(p[:]).__name__, p + (3,), p * 2)
print(p.__getnewargs__(), (1, 2).__getnewargs__(), ().__getnewargs__(), p.index(2), p.count(1), isinstance(p, tuple))
print(p.__dict__, sorted([Pair(2, 1), Pair(1, 2)]), max(Pair(1, 1), Pair(1, 2)), p < (1, 3), (1, 1) < p)
try:
    p[0] = 5
except TypeError as e:
    print(e)
try:
    del p[0]
except TypeError as e:
    print(e)
try:
    Pair(1)
except TypeError as e:
    print(e)

t = (1, [2])
empty = ()
print(tuple(t) is t, t[:] is t, t * 1 is t, t + empty is t, empty is tuple(), tuple([]) is empty, t[1:1] is empty)
print(empty * 3 is empty, tuple("") is empty, empty[:] is empty, empty + empty is empty, Pair(1, 2)[:0] is empty)
print(tuple(p) is p, type(tuple(p)).__name__, Pair.__mro__[1] is tuple)
for bad in (lambda: hash(t), lambda: {t: 1}, lambda: t < (1, 5), lambda: t["0"], lambda: t[2], lambda: t[-3], lambda: t[2**70],
            lambda: t + [1], lambda: t * "a", lambda: t[::0], lambda: tuple(5), lambda: (1, 2).index(3), lambda: () < 5, lambda: t.append(1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
