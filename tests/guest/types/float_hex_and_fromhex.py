# float.hex and float.fromhex: exact round trips, rounding of long digits, and malformed text.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for x in (0.0, -0.0, 1.0, -1.5, 0.1, 3.141592653589793, 1e300, 5e-324, 2.2250738585072014e-308, float("inf"), float("-inf"), float("nan")):
    text = x.hex()
    print(text, repr(float.fromhex(text)), repr(float.fromhex(text.upper())))
for text in ("0x1", "1", "0x.8", ".8", "0x1.", "0X1P3", "1p-1", "  0x1.8p1\n", "0x1p-1074", "0x1p-1075", "0x1.8p-1075", "0x1.fffffffffffff8p1023",
             "0x1.fffffffffffff7p1023", "-0x0p0", "+0xa.bp+04", "infinity", "-Inf", "NAN", "0x1.00000000000008p0", "0x1.000000000000081p0",
             "0x1.00000000000018p0", "0x0." + "0" * 50 + "1p200", "f" * 30, "0x1p99999999999", "0x1p-99999999999", "0x0p99999999999"):
    attempt(float.fromhex, text)
for text in ("", "0x", "x1", "0x1p", "0x1p+", "0x1.8q", "1 2", "0x1__0", "0x1_0", "--1", "0x-1", "in", "infinit", "0x1p1.0", "\u0661", "p1", "."):
    attempt(float.fromhex, text)
for bad in (1, None, b"0x1", 1.5):
    attempt(float.fromhex, bad)


class Length(float):
    def __init__(self, value):
        self.unit = "m"


made = Length.fromhex("0x1.8p1")
print(made, type(made).__name__, made.unit, made.hex(), (1.5).fromhex("0x2"))
seed = 12345
for _ in range(6):
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2 ** 64
    x = (seed >> 11) * 2.0 ** -(seed % 80)
    print(x.hex(), float.fromhex(x.hex()) == x)
