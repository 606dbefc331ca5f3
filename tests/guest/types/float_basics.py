# float: printing, conversion, methods, special values.
print(1.0, 0.1, 1e16, 1e15, 123456789.123, 1e-5, 0.0001, 1.5e300, 5e-324, 1.7976931348623157e308)
print(0.1 + 0.2, 1 / 3, 2 / 3, 100.0, 1e22, 1e21, -0.0, 0.0)
print(float("1.5"), float(" -2e3 "), float("inf"), float("-Infinity"), float("nan"), float("1_0.5"))
print(float(10), float(True), float("1e400"), float())
print(int(1e20), 10.0 == 10, 3.0.is_integer(), 3.5.is_integer(), (0.5).as_integer_ratio())
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5, -2), round(1.0))
print(abs(-1.5), divmod(7.5, 2), 7.5 // 2, -7.5 % 2, 2.0 ** 0.5, 2 ** 0.5, 4 ** -0.5)
print(1.5.hex(), float.fromhex("0x1.8p+1"), (-0.0).hex(), float("inf").hex())
print(1e308 * 10, -1e308 * 10, 1e-320, float("inf") - float("inf"), 0.0 * float("inf"))
print(float("nan") < 1, float("inf") == float("inf"), -0.0 == 0.0)
print(hash(1.0), hash(0.5), hash(float("inf")), hash(-float("inf")))
print(hash(1e300) == hash(int(1e300)))
print(1.5 + 1, 1 + 1.5, True + 0.5, 5 - 0.5, 3 * 0.1)
print((-8) ** (1 / 3))
print(1e16 + 1, 2.0 ** 53 + 1, 9007199254740993.0)
print(3.14159.__round__(2), (2.5).__floor__(), (2.5).__ceil__(), (-2.5).__trunc__())
print(str(1e5), repr(1e-7), str(123456789012345680.0), 1.0e10, 12345678901234567890.0)
for bad in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: float("x"),
            lambda: float(None),
            lambda: float(10 ** 400), lambda: 10.0 ** 400, lambda: 0.0 ** -1, lambda: int(1e400),
            lambda: float(""), lambda: 1.5 << 1, lambda: list("ab")[1.0], lambda: 1.5 & 1):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
