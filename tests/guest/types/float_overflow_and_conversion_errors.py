# Where numbers do not fit: ints too large for floats, results too large, and conversions that refuse.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


huge = 10 ** 400
for f in (lambda: float(huge), lambda: huge + 1.0, lambda: 1.0 - huge, lambda: huge * 0.5, lambda: huge / 3.0, lambda: huge / 7,
          lambda: 7 / huge, lambda: huge / -huge, lambda: huge / (huge + 1), lambda: 1 / huge, lambda: -huge / 3, lambda: huge + 1j,
          lambda: complex(huge), lambda: complex(1, huge), lambda: huge == 1e400, lambda: huge < float("inf"), lambda: huge ** -1,
          lambda: huge ** 0.5, lambda: 2.0 ** huge, lambda: 2 ** -huge, lambda: round(huge * 1, -399) == huge, lambda: int(1e308) // 10 ** 300,
          lambda: int(float("inf")), lambda: int(float("nan")), lambda: 1e308 * 10, lambda: 1e308 + 1e308, lambda: -1e308 * 10 // 1,
          lambda: sum([huge, 0.5]), lambda: sum([0.5, huge]), lambda: max(huge, 1.5) == huge, lambda: divmod(huge, 2.0),
          lambda: huge % 1.0, lambda: abs(complex(1e308, 1e308)), lambda: "%f" % huge, lambda: "%d" % 1e300 == str(int(1e300)),
          lambda: "%d" % float("inf"), lambda: "%x" % 1.5, lambda: format(huge, ".3e"), lambda: huge.__float__(), lambda: huge.__truediv__(2),
          lambda: huge.__rtruediv__(2), lambda: (2.5).__add__(huge), lambda: (2.5).__eq__(huge), lambda: (2.5).__lt__(huge)):
    attempt(f)
n = 2 ** 1024
for value in (n - 1, n - 2 ** 970, n - 2 ** 970 - 1, -(n - 2 ** 970 - 1), 2 ** 1023 * 3 // 2):
    attempt(float, value)
for a, b in ((2 ** 53 + 1, 1), (2 ** 54 + 2, 2), (10 ** 23, 1), (1, 3), (2, 3), (-7, 10), (2 ** 1100, 2 ** 100), (1, 2 ** 1074), (1, 2 ** 1075),
             (3, 2 ** 1075), (2 ** 1100 + 1, 2 ** 77 + 3), (10 ** 50, 3 ** 100), (123456789 ** 20, 987654321 ** 19)):
    print(a / b, end=" ")
print()
