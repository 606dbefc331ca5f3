# Infinities, NaN, signed zero, floor division and modulo of floats, powers, mixed comparison.
inf, nan = float("inf"), float("nan")
print(inf + 1, inf - inf, inf * 0, inf / inf, -inf, 1 / inf, -1 / inf, nan + 1, nan * 0)
print(inf > 10 ** 400, -inf < -10 ** 400, nan > 1, nan < 1, nan == nan, nan != nan, inf == inf)
print(max(1, nan), max(nan, 1), min(nan, 0))
print(0.0 == -0.0, str(-0.0), 0.0 * -1, -0.0 + 0.0, -0.0 - 0.0, abs(-0.0), 1e-320 / 1e10)
print(-1e-320 / 1e10)
print(7.5 // 2, -7.5 // 2, 7.5 // -2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2), divmod(7.5, -2))
print(1.0 // 0.1, 1.0 % 0.1)
print(inf // 1, 5 // inf, -5 // inf, 5 % inf, -5 % inf, inf % 5, 0.0 // 5, -0.0 // 5, -0.0 % 5)
print(0.0 % -5)
print(2.0 ** 10, 2.0 ** -1, 2.0 ** 0.5, (-2.0) ** 2, (-2.0) ** 3, (-2.0) ** 0.5, 0.0 ** 0, inf ** 0)
print(nan ** 0, 1.0 ** nan, 1 ** inf, (-1) ** inf)
print(0.5 ** inf, 2.0 ** inf, 2.0 ** -inf, inf ** -1, (-inf) ** 3, (-inf) ** 2, (-0.0) ** 3)
print(10.0 ** 308, 1e-300 ** 2)
for text in ("2.0 ** 5000", "1e308 * 10", "1e308 + 1e308", "0.0 ** -1", "(-0.0) ** -1.5", "1.0 / 0",
             "1.0 // 0.0", "1.0 % 0", "divmod(1.0, 0)", "int(inf)", "int(nan)", "int(1e19)",
             "1.5 | 1", "~1.5", "1.5 << 1", "1.5 + '1'", "1.5 + None", "[0] * 1.5", "range(1.0)",
             "'a' * 2.0", "(1.5).real", "(1.5).conjugate()", "1.5.imag", "1.5.numerator"):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)
print(0.1 + 0.2 == 0.3, 0.1 * 3, 1 - 0.9, 1e16 + 1 - 1e16, (0.1 + 0.2) + 0.3 == 0.1 + (0.2 + 0.3))
print(3 * 1.1)
print(sum([0.1] * 10), sum([1e100, 1.0, -1e100]), sum([0.1, 0.2, 0.3]), sum([1, 2.5, True]))
print(sum([1e308, 1e308]), sum([inf, -inf]))
print(1 == 1.0, 1.0 == True, 2 ** 53 == float(2 ** 53), 2 ** 53 + 1 == float(2 ** 53 + 1))
print(9007199254740993 < 9007199254740992.0, 3 > 2.5 > 2)
print(int(-1.9), int(1.9), int(1e15 + 0.5), int(-0.0), (1.5).__trunc__(), (-1.5).__floor__())
print((-1.5).__ceil__(), round(-1.5), float(10 ** 22), float(-3))
print(hash(1.0), hash(-1.0), hash(1.5), hash(-0.0), hash(inf), hash(-inf), hash(1e20), hash(0.1))
print(hash(2.0 ** 61))
print({1.0: "a", 1: "b"}, 1.0 in {1: 0}, 0.0 in {-0.0: 0}, {nan: 1}.get(nan), [nan].index(nan))
print(nan in (nan,), {nan, nan} == {nan})
total = 0.0
for i in range(1, 1001):
    total += 1 / i
print(total)
x = 1.0
for _ in range(60):
    x = (x + 2 / x) / 2
print(x, x * x)
print([x / 10 for x in range(11)], [0.1 * i for i in range(8)])
print(1.0.is_integer(), inf.is_integer(), float.__name__, float.__bases__, isinstance(True, float))
print(5.0.__class__.__name__)
print(5e-324 / 2, 5e-324 * 0.5, 1.7976931348623157e308 * 1.0000000000000002)
print(2.2250738585072014e-308 / 2, 4.9e-324)
