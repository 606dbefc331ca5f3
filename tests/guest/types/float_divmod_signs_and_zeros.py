# // % divmod: signs of zeros, infinities, NaN, and quotients near whole numbers.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


inf, nan = float("inf"), float("nan")
values = (0.0, -0.0, 1.0, -1.0, 2.5, -7.25, 1e308, 5e-324, inf, -inf, nan)
for a in values:
    for b in values[2:]:
        print(f"{a!r:>9} {b!r:>9}", repr(a // b), repr(a % b), divmod(a, b))
for a, b in ((1.0, 0.1), (-1.0, 0.1), (6.0, 0.2), (0.3, 0.1), (1e16, 0.3), (-1e-20, 3.0), (1e-20, -3.0), (5.5, 1e-300)):
    q, r = divmod(a, b)
    print(a, b, q, r, a // b == q, a % b == r)
for f in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0), lambda: 0.0 / 0.0, lambda: inf // 0.0,
          lambda: 1 / 0.0, lambda: 1 // 0.0, lambda: 1 % -0.0, lambda: divmod(1, 0.0), lambda: True / 0.0, lambda: 0.0 ** -1,
          lambda: 10 ** 400 / 1.0, lambda: 10 ** 400 // 1.0, lambda: 1.0 % 10 ** 400, lambda: divmod(1.0, 10 ** 400)):
    attempt(f)
print((5.0).__divmod__(2), (5.0).__rdivmod__(2), (5.0).__divmod__("a"), (5.0).__rfloordiv__(11), (5.0).__rmod__(-11))
