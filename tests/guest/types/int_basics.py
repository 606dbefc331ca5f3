# int: literals, conversion, methods, bigints, errors.
print(int("42"), int("-7"), int(" 12 "), int("1_000"), int(3.99), int(-3.99), int(True))
print(int("ff", 16), int("0xff", 16), int("0b11", 0), int("z", 36), int("0o17", 0))
print(2 ** 62, 2 ** 63, 2 ** 64, -2 ** 63, 2 ** 100)
print(4611686018427387903 + 1, 4611686018427387904 - 1, -4611686018427387904 - 1)
print(9223372036854775807 + 1, -9223372036854775808 - 1)
print(3037000500 * 3037000500, -3037000500 * 3037000500, 10 ** 18 * 10 ** 18)
print(10 ** 30 // 7, 10 ** 30 % 7, -10 ** 30 // 7, -10 ** 30 % 7, 10 ** 30 / 10 ** 28)
print((5).bit_length(), (255).bit_count(), (0).bit_length(), (-8).bit_length())
print((10).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "big"), (1024).to_bytes(4, "little"))
print(abs(-5), divmod(17, 5), divmod(-17, 5), pow(2, 10), pow(2, 10, 1000), pow(3, -1, 7))
print(bin(10), hex(255), oct(8), bin(-10), hex(-255))
print((5).real, (5).imag, (5).numerator, (5).denominator, (5).conjugate(), (5).is_integer())
print(10 == 10.0, 2 ** 53 + 1 == float(2 ** 53 + 1), 10 ** 400 > 1e308)
print(hash(5), hash(-1), hash(2 ** 61 - 1), hash(2 ** 61), hash(5) == hash(5.0))
print(1 << 70, (1 << 70) >> 68, -1 << 65, 1 << 0, 0 << 1000)
print((1 << 70) & (3 << 69), (1 << 70) | 1, (1 << 70) ^ (1 << 70), ~(1 << 70))
print(7 .__add__(3), (7).__mul__(2), int(), int("-0"))
for bad in (lambda: int("x"), lambda: int("1.5"), lambda: int(""), lambda: 1 / 0, lambda: 1 // 0,
            lambda: 1 % 0, lambda: int(None), lambda: int([]), lambda: 1 << -1, lambda: int("9", 8),
            lambda: int("1", 99), lambda: 1 + "a", lambda: "a" + 1, lambda: 1 + None,
            lambda: divmod(1, 0), lambda: 0 ** -1, lambda: int(float("nan")),
            lambda: int(float("inf")), lambda: (-1).to_bytes(1, "big"),
            lambda: (300).to_bytes(1, "big")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
