# round(int, n): halves go to the even neighbour at any power of ten.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for n in (0, 5, 15, 25, 35, 45, 50, 150, 250, 12345, 99999, 10 ** 20 + 5, 5 * 10 ** 20):
    print(n, [round(n, -k) for k in range(4)], [round(-n, -k) for k in range(4)])
print(round(12345, 2), round(12345, 10 ** 30), round(7, 0), round(True), type(round(True)), round(True, -1))
print(round(10 ** 40 + 5 * 10 ** 19, -20), round(3 * 10 ** 40 + 5 * 10 ** 39, -40), round(123, -10))
print((15).__round__(-1), (15).__round__(), round(-5, -1), round(-15, -1), round(-25, -1))
attempt(round, 1, 1.0)
attempt(round, 1, "1")
attempt(round, "1", 1)
attempt(round, [], None)
attempt((1).__round__, None)
attempt(round, 1, None)
attempt(round)
attempt(lambda: round(number=15, ndigits=-1))
attempt(lambda: round(1, 2, 3))


class Digits:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        print("asked for", self.n)
        return self.n


print(round(1750, Digits(-2)), round(17.5, Digits(-1)))
attempt(round, 5, Digits("x"))


class Own(int):
    def __round__(self, n="nothing"):
        return ("own", n)


print(round(Own(5)), round(Own(5), None), round(Own(5), -1), round(Own(5), "any"))


class Plain(int):
    pass


print(type(round(Plain(15), -1)), round(Plain(15), -1), type(round(Plain(15))))
