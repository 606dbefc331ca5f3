# int(text, base): every base from 2 to 36, prefixes, underscores, and what base 0 allows.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


digits = "0123456789abcdefghijklmnopqrstuvwxyz"
number = 123456789012345678901234567890
for base in (2, 3, 7, 8, 10, 11, 16, 20, 32, 35, 36):
    text, n = "", number
    while n:
        n, d = divmod(n, base)
        text = digits[d] + text
    print(base, len(text), int(text, base) == number, int("-" + text.upper(), base) == -number)
    attempt(int, digits[base - 1] * 3, base)
    if base < 36:
        attempt(int, "1" + digits[base], base)
for text in ("0x1f", "0X1F", "0b101", "0B1", "0o17", "0O7", "-0xff", "+0b1", "0", "00", "0_0", "010", "1_000",
             "0x_f", "0b_1", "0_x1", "0x", "0b2", "0o8", "0xg", "", "_1", "1_", "1__1"):
    attempt(int, text, 0)
for text, base in (("0x1f", 16), ("0b1", 16), ("0b1", 2), ("0o7", 8), ("0x1f", 36), ("0x1f", 10), ("0B", 16)):
    attempt(int, text, base)
for base in (1, -1, 37, 10 ** 30, 2.0, "10", None):
    attempt(int, "11", base)
print(int("11", base=2), int("zz", base=True + 35))
attempt(lambda: int(base=10))
attempt(lambda: int(11, base=10))
attempt(lambda: int("5", 8, 9))
