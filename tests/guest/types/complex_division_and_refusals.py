# / on complex numbers, what // % divmod, order and conversions say, and abs.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for a, b in ((1 + 2j, 3 - 4j), (1, 2j), (1j, 2), (1 + 1j, 1e-300 + 1e-300j), (1e300 + 1e300j, 1e300 - 1e300j), (5, 1 + 0j), (1 + 2j, 0.5), (0j, 1j), (1, complex("inf")),
             (complex("inf"), 2), (1j, complex(0, float("inf"))), (1 + 1j, complex("nan")), (6 + 8j, 2), (2.5, 0.5j), (True, 2j)):
    print(a, b, a / b, a * b, a - b, a + b)
for f in (lambda: 1j / 0, lambda: 1j / 0j, lambda: 1 / 0j, lambda: 0.0 / 0j, lambda: 1j // 1, lambda: 1 // 1j, lambda: 1j % 1, lambda: 1.5 % 1j, lambda: divmod(1j, 1),
          lambda: divmod(1, 1j), lambda: 1j < 1j, lambda: 1j >= 1, lambda: 1 > 1j, lambda: 1.5 <= 1j, lambda: sorted([1j, 2j]), lambda: max(1j, 2j), lambda: int(1j),
          lambda: float(1j), lambda: float(1 + 0j), lambda: round(1j), lambda: ~1j, lambda: 1j & 1, lambda: 1 | 1j, lambda: 1j << 1, lambda: 1j @ 1j, lambda: hex(1j),
          lambda: [1][0j], lambda: range(1j), lambda: "%d" % 1j, lambda: "%f" % 1j, lambda: 1j + "a", lambda: "a" * 1j, lambda: 1j - None, lambda: [] + 1j, lambda: chr(1j),
          lambda: 1j // 10 ** 400, lambda: 10 ** 400 * 1j, lambda: 10 ** 400 == 1j, lambda: 1j & 10 ** 400, lambda: abs(complex(1e308, 1.5e308)), lambda: divmod("a", 1j)):
    attempt(f)
print(abs(3 + 4j), abs(-5j), abs(complex("inf")), abs(complex(float("nan"), float("inf"))), abs(complex(float("nan"), 1)), abs(1e-320 + 1e-320j) > 0, abs(1e200 + 1e200j))
print(1 + 2j == complex(1, 2), 1j == "j", 1j != None, 2 + 0j == 2, 2 + 0j == 2.0, 2 + 0j == True + 1, 2 + 1j == 2, 1e16 + 0j == 10 ** 16 + 1, hash(2 + 0j) == hash(2))
print(hash(1j), hash(1 + 2j), hash(-1 + 0j), hash(0j), hash(complex(0.5, -0.25)), hash(complex("inf")), {1 + 0j: "one"}[1], {2: "two"}[2 + 0j], len({1, 1.0, 1 + 0j, True}))
attempt(lambda: setattr(1j, "real", 2))
attempt(lambda: setattr(1j, "other", 2))
attempt(lambda: delattr(1j, "imag"))
print((1j).__eq__(1j), (1j).__lt__(1j), (1j).__eq__("x"), (1j).__add__("x"), (1j).__radd__(1), (1j).__truediv__(2), (1j).__bool__(), (1 + 2j).__getnewargs__(), (1j).__neg__(), (1j).__pos__())
