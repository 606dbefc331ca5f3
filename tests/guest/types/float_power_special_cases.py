# ** on floats: zeros, ones, infinities, NaN, negative bases, overflow.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


inf, nan = float("inf"), float("nan")
bases = (0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 0.5, inf, -inf, nan)
exponents = (0.0, -0.0, 1.0, -1.0, 2.0, 3.0, -3.0, 0.5, -0.5, inf, -inf, nan)
for b in bases:
    row = []
    for e in exponents:
        try:
            r = b ** e
            row.append(repr(r) if not isinstance(r, complex) else "complex")
        except (ZeroDivisionError, OverflowError) as error:
            row.append(type(error).__name__)
    print(b, *row)
attempt(lambda: 0.0 ** -1)
attempt(lambda: 0 ** -1)
attempt(lambda: (-0.0) ** -0.5)
attempt(lambda: 10.0 ** 400)
attempt(lambda: (-10.0) ** 401)
attempt(lambda: 2 ** 1e10)
attempt(lambda: 2.0 ** 10 ** 400)
attempt(lambda: 0 ** -(10 ** 400))
attempt(lambda: 10 ** 400 ** 1 * 1.0)
print(10.0 ** -400, 2.0 ** -1074, 2.0 ** -1075, 2.0 ** 1023, (-2.0) ** 1023, (-8.0) ** (1 / 3))
print(2 ** -1, (-2) ** -3, 10 ** -5, 1 ** -(10 ** 18), (-1) ** -(10 ** 17 + 1), 3 ** 0.5, 4 ** 0.5, True ** -1, 7 ** -0)
print(pow(2.0, 3), pow(2, 3.0), pow(2.0, -1), (2.0).__pow__(3), (2.0).__rpow__(3), (2.0).__pow__("x"))
x = 1.5
x **= 2
print(x, x ** 2 ** 0.5, -x ** 2, 2 ** -x)
