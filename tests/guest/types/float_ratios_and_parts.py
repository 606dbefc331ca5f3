# as_integer_ratio, is_integer, conjugate, real, imag: exact facts about doubles.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for x in (0.0, -0.0, 1.0, 0.5, -0.75, 0.1, 1e-5, 3.5e17, 1e22, 2.0 ** -60, -2.0 ** 70, 5e-324):
    n, d = x.as_integer_ratio()
    print(x, n if abs(n) < 10 ** 25 else "long", d if d < 10 ** 25 else d.bit_length(), n / d == x)
n, d = (1.7976931348623157e308).as_integer_ratio()
print(n.bit_length(), d, (n >> 970) == 2 ** 54 - 2)
attempt(float("inf").as_integer_ratio)
attempt(float("-inf").as_integer_ratio)
attempt(float("nan").as_integer_ratio)
for x in (0.0, -3.0, 2.5, 1e300, float("inf"), float("nan"), 2.0 ** 53 + 1):
    print(x, x.is_integer(), x.real, x.imag, x.conjugate())
attempt((1.0).is_integer, 1)
attempt(lambda: setattr(1.5, "real", 2))
attempt(lambda: setattr(1.5, "extra", 2))
attempt(lambda: (1.5).numerator)
print((2.5).__getnewargs__(), (2.5).__sizeof__() > 0, (2.5).__bool__(), (0.0).__bool__(), (-0.0).__bool__(), float("nan").__bool__())
print((3).as_integer_ratio(), True.as_integer_ratio(), (-7).numerator, (5).denominator, (5).real, (5).imag, (5).is_integer(), True.real, type(True.real))
print((10).bit_count(), (-10).bit_count(), True.bit_count(), (2 ** 100 - 1).bit_count(), (0).bit_length(), True.bit_length(), (-2 ** 64).bit_length())
print([n.__sizeof__() for n in (0, 1, 2 ** 30 - 1, 2 ** 30, -2 ** 60, 2 ** 90)], (5).__getnewargs__(), True.__getnewargs__(), (2 ** 80).conjugate())
