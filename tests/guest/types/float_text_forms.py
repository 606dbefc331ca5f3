# float(text): what is a number, what is not, rounding at the edges, and how refusals read.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


good = ("1", "-1", "+1.5", "1.", ".5", "1.e5", "1E-5", "  2.5\n", "1_0.5_0e1_0", "inf", "-INF", "+Infinity", "nan", "-NaN",
        "\uff11.\uff15", "\u0663.\u0664", "\u20031.5\u00a0", "1e400", "-1e400", "1e-400", "1e99999999999999999999",
        "9007199254740993", "2.2250738585072011e-308", "1.7976931348623158e308", "1.7976931348623159e308", "5e-324",
        "2.4703282292062327e-324", "2.4703282292062328e-324", "1e23", "123456789012345678901234567890", "0" * 400 + "1")
for text in good:
    print(ascii(text)[:30], float(text))
print(float("1" + "0" * 400), float("0." + "0" * 400 + "1"), float("0." + "0" * 300 + "17" + "0" * 100 + "3"))
for text in ("", " ", ".", "e5", "1e", "1e+", "1_", "_1", "1__0", "1_.5", "1._5", "1e_5", "in_f", "infi", "nanx", "1 2",
             "--1", "+-1", "1,5", "0x10", "1.5f", "\u00bd", "1.5\x00", "1d5", "i", "\u221e"):
    attempt(float, text)
for data in (b"2.5", bytearray(b" -3e2 "), b"1_0", b"1\xa0", b"\xff", b"x", memoryview(b"7.25")):
    attempt(float, data)
attempt(float, "z" * 240)
for bad in (None, [], {}, 1j, object, range(3), "1", (1,)):
    attempt(float, bad)
attempt(float, 10 ** 400)
attempt(lambda: float(1, 2))
attempt(lambda: float(x=1))
print(float(), float(True), float(10 ** 20 + 1), float(-2 ** 63))
