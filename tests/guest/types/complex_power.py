# ** with complex numbers: small whole powers, zero, real results, overflow.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


def near(z):
    return f"{z.real:.12g} {z.imag:.12g}"


for base in (1j, 1 + 1j, -2 + 0.5j, 3 + 0j, 2.0, -1):
    for exponent in (0, 1, 2, 3, -1, -2, 0.5, 1j, 1 - 1j, 7.5, 0j):
        print(base, exponent, near(base ** (exponent + 0j)), near((base + 0j) ** exponent))
print((1 + 2j) ** 2, (1 + 2j) ** 3, (1 + 2j) ** -1, (2j) ** 2, 1j ** 4, (1 + 1j) ** 0, 0j ** 0, 0 ** 0j, (3 + 4j) ** 100.0, 1j ** 101)
print(near((-8) ** (1 / 3)), near((-1) ** 0.5), near((-4.0) ** 1.5), near(2 ** 1j), near(1j ** 1j), near((-1) ** -0.5))
for base, exponent in ((0j, -1), (0j, 1j), (0, -1j), (0j, -1 + 1j), (1e200 + 1j, 2), (1e200j, -2), (10j, 400), (10 + 0j, 1e3), (2, 10 ** 400 + 0), (1j, 10 ** 400)):
    if isinstance(exponent, int) and exponent > 10 ** 300 and isinstance(base, int):
        continue
    attempt(lambda: base ** exponent)
print(0j ** 2, 0j ** 0.5, 0j ** (2 + 0j), (0j) ** 1)
attempt(pow, 1j, 2, 3)
attempt(pow, 2, 1j, 3)
attempt(pow, 2, 3, 1j)
attempt(pow, 1j, "x", 3)
attempt((1j).__pow__, 2, 3)
print(pow(1j, 2), pow(1j, 2, None), (1j).__pow__(2), (1j).__rpow__(2) == 2 ** 1j, (1j).__pow__("x"), (2j).__rpow__(None))
z = 1 + 1j
z **= 2
print(z)
