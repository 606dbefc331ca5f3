# Slices of ranges: all signs of steps, clipping, huge parts, and slices of slices.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


r = range(10, 30, 3)
parts = (None, 0, 1, -1, 3, -3, 100, -100, 2 ** 80, -2 ** 80)
for start in parts:
    print(start, [tuple(r[start:stop]) for stop in parts[:6]], r[start:], r[:start], r[start::-1], r[:start:-2])
for step in (1, 2, -1, -2, 7, -7, 2 ** 62, -2 ** 62, 2 ** 63, 2 ** 70, -2 ** 70):
    print(step, r[::step], list(r[::step]), r[1:5:step], r[5:1:step])
big = range(0, 2 ** 100, 3)
print(big[5:10], big[-2:], big[::2 ** 90], big[2 ** 98:2 ** 98 + 4], big[10:5:-1], big[::-1], list(big[-3:]), len(big[2 ** 60:2 ** 60 + 9]))
print(range(20)[3:15][2:8][::2], range(20)[::-1][3:6], range(0)[1:2], range(5)[2:2], range(5, 0, -1)[1:3], range(1, 1)[::-1], range(5)[:], range(5)[::-1][::-1])
attempt(lambda: r[::0])
attempt(lambda: r["a":])
attempt(lambda: r[1.0:])
attempt(lambda: r[:1j])
attempt(lambda: r["a"])
attempt(lambda: r[1.5])
attempt(lambda: r[None])
attempt(lambda: r[1, 2])
attempt(lambda: r[7])
attempt(lambda: r[-8])
attempt(lambda: range(0)[0])


class At:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        print("index", self.n, end="; ")
        return self.n


print(r[At(1)], r[At(-1)], r[At(1):At(4):At(2)], r[:At(10 ** 30)], big[At(2 ** 70)], big[At(3):At(9)])
attempt(lambda: r[At(99)])
attempt(lambda: r[At("x"):])
attempt(lambda: r[At(None)])
attempt(lambda: r[::At(0)])
