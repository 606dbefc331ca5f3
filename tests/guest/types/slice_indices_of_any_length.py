# slice.indices: clipping at both ends for every sign of step, and lengths of any size.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


parts = (None, 0, 2, -2, 99, -99)
for step in (None, 1, 3, -1, -3):
    for start in parts:
        print(step, start, *(slice(start, stop, step).indices(5) for stop in parts))
for n in (0, 1, 2 ** 62, 2 ** 63 - 1, 2 ** 63, 10 ** 25):
    for s in (slice(None), slice(None, None, -1), slice(-1, 2 ** 62, 5), slice(2 ** 70, -2 ** 70, -2 ** 65), slice(-2 ** 63), slice(10 ** 25 - 1, None, 2 ** 63)):
        print(n, s, s.indices(n))


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        print("index of", self.n, end="; ")
        return self.n


class Sub(int):
    pass


print(slice(Index(1), Index(-1), Index(2)).indices(Index(10)), slice(Index(2 ** 70)).indices(4), slice(Sub(2), True).indices(Sub(9)), [type(x) for x in slice(Sub(2), True).indices(Sub(9))])
for s, n in ((slice(1), -1), (slice(1), "a"), (slice(1), None), (slice(1), 2.0), (slice("a"), 5), (slice(1.5, None), 5), (slice(None, None, 0), 5), (slice(None, None, "x"), 5), (slice("a", "b", "c"), 5),
             (slice(Index("x")), 5), (slice(1), Index(-1)), (slice(1), Index(1.5)), (slice(None, None, False), 3), (slice(1, 2, 0), -1)):
    attempt(s.indices, n)
attempt(slice(1).indices)
attempt(slice(1).indices, 1, 2)
for seq in ("abcdefg", [1, 2, 3, 4, 5, 6, 7], b"abcdefg", (1, 2, 3, 4, 5, 6, 7), range(7)):
    for s in (slice(1, 5, 2), slice(None, None, -3), slice(-3, None), slice(2 ** 70), slice(-2 ** 70, 2 ** 70, 2 ** 66), slice(5, 1), slice(5, 1, -2)):
        assert seq[s] == seq[s.start:s.stop:s.step] and len(seq[s]) == len(range(*s.indices(len(seq))))
        assert list(seq[s]) == [seq[i] for i in range(*s.indices(len(seq)))]
print("same")
