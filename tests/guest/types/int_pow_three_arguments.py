# pow(x, y, m): signs of the modulus, inverses, and who may refuse.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for m in (7, -7, 1, -1, 10 ** 20 + 39):
    print([pow(b, e, m) for b in (0, 1, 2, -3, 10) for e in (0, 1, 5, 100)])
for b, e, m in ((3, -1, 7), (3, -2, 7), (-3, -1, 7), (3, -1, -7), (10, -5, 9), (2, -1, 10 ** 18 + 9)):
    r = pow(b, e, m)
    print(b, e, m, r, r * pow(b, -e, m) % m == 1 % m)
attempt(pow, 2, -1, 4)
attempt(pow, 0, -1, 5)
attempt(pow, 2, 5, 0)
attempt(pow, 2, -5, 0)
attempt(pow, 4, -1, 1)
print(pow(7, 10 ** 50, 13), pow(2 ** 200 + 1, 3 ** 60, 10 ** 30), pow(-5, 3 ** 50, 2 ** 70))
print(pow(True, 5, 3), type(pow(True, True, 2)), pow(2, 3, None), pow(base=2, exp=5, mod=7))
for args in ((2.0, 3, 5), (2, 3.0, 5), (2, 3, 5.0), (2j, 3, 5), (2, 3j, 5), (2, 3, 5j), ("a", 2, 3), (2, "a", 3),
             (2, 3, "a"), (2, None, 3), (None, 1, 1), ([], 1.0, 1), (1, [], 2j), (2,), (), (1, 2, 3, 4)):
    attempt(pow, *args)
print((2).__pow__(10, 1000), (10).__rpow__(2, 1000), (2).__pow__(3.0), (2).__pow__(3, 2.0))
attempt((2.0).__pow__, 3, 2)
attempt((2).__pow__)
attempt((2).__pow__, 1, 2, 3)


class Power:
    def __pow__(self, exponent, modulus=None):
        return ("pow", exponent, modulus)

    def __rpow__(self, base, modulus=None):
        return ("rpow", base, modulus)


p = Power()
print(pow(p, 2), pow(p, 2, 3), pow(2, p), p ** 3, 3 ** p, pow(p, "x", "y"))
attempt(lambda: type(pow(2, p, 3)))
attempt(lambda: type(pow(2, 3, p)))
