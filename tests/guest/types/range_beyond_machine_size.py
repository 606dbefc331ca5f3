# Ranges whose ends, steps and lengths do not fit a machine word.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


ranges = (range(2 ** 63, 2 ** 63 + 10, 3), range(-2 ** 70, 2 ** 70, 2 ** 68), range(2 ** 70, -2 ** 70, -2 ** 69), range(2 ** 64), range(0, 2 ** 100, 3),
          range(2 ** 63 - 1, 2 ** 63 + 1), range(-2 ** 63, 2 ** 63 - 1, 2 ** 61), range(10 ** 30, 10 ** 30), range(2 ** 61 - 2, 2 ** 61 + 2), range(-2 ** 62, -2 ** 62 - 5, -2))
for r in ranges:
    print(r, bool(r), r.start, r.stop, r.step)
    attempt(len, r)
    attempt(r.__len__)
    for i in (0, 1, -1, 5, 2 ** 62, -2 ** 64):
        attempt(lambda: r[i])
    for x in (2 ** 63, 2 ** 63 + 3, -2 ** 70, 0, 2 ** 69, 3 * 10 ** 29, True):
        print(x in r, r.count(x), end=" ")
    attempt(r.index, 2 ** 63)
    print(hash(r) == hash(range(r.start, r.stop, r.step)), r == range(r.start, r.stop, r.step), r.__reduce__()[1])
    it, back = iter(r), reversed(r)
    print(next(it, "end"), next(it, "end"), next(back, "end"), it.__length_hint__(), back.__length_hint__())
print(list(range(2 ** 63, 2 ** 63 + 10, 3)), list(range(2 ** 70, -2 ** 70, -2 ** 69)), [*reversed(range(-2 ** 63 - 2, -2 ** 63 + 2))], sum(range(2 ** 62, 2 ** 62 + 5)))
print(range(2 ** 64) == range(0, 2 ** 64, 1), range(2 ** 64, 0) == range(0), range(0, 2 ** 65, 2 ** 64) == range(0, 2 ** 64 + 1, 2 ** 64), range(2 ** 64) != range(2 ** 64 + 1))
print(min(range(2 ** 70, 2 ** 70 + 3)), max(range(2 ** 70, 2 ** 70 + 3)), len(range(2 ** 63 - 1)), len(range(-1, 2 ** 63 - 2)), range(2 ** 100)[2 ** 99], 2 ** 99 in range(2 ** 100), -1 in range(2 ** 100))
attempt(len, range(2 ** 63))
attempt(lambda: list(range(2 ** 64)[2 ** 64:]))
attempt(lambda: range(2 ** 64)[2 ** 64])
