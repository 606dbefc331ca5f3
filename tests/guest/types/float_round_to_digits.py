# round(float, n): decimal halves as they really are, negative digits, digits beyond any float.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1.005, 0.15, 0.25, 0.35, 1234.5678, 5e-324, 1e22, 123456789.987654321):
    print(x, round(x), [round(x, n) for n in (0, 1, 2, 3)], [round(x, -n) for n in (1, 2, 3)])
print(round(5.0, -1), round(15.0, -1), round(25.0, -1), round(-5.0, -1), round(55.5, -2), round(49.999, -2), round(50.0, -2))
print(round(1e300, -300), round(1.5, 400), round(1.5, -400), round(-1.5, -309), round(5e-324, 324))
print(round(0.1, 323), round(1e-320, 320), round(-0.0, 5), round(-0.3, 0), round(2.5, None), round(1e16), round(-2 ** 70 * 1.0))
print(round(2.5, 10 ** 30), round(2.5, -10 ** 30), round(float("inf"), 2), round(float("nan"), 0))
attempt(round, 1.7976931348623157e308, -308)
attempt(round, float("inf"))
attempt(round, float("-inf"), None)
attempt(round, float("nan"))
attempt(round, 1.5, 1.5)
attempt(round, 1.5, "1")
attempt(round, 1j)
attempt(round, None, 1.5)
print((2.5).__round__(), (2.675).__round__(2), (2.5).__round__(None), type(round(2.5, 0)), type(round(2.5)))
for x in (2.5, -2.5, 0.999, -0.001, 1e20, -1e20):
    print(int(x), x.__trunc__(), x.__floor__(), x.__ceil__(), x.is_integer())
for name in ("__trunc__", "__floor__", "__ceil__", "__int__"):
    attempt(getattr(float("inf"), name))
    attempt(getattr(float("nan"), name))
