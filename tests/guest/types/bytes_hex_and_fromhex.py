"""hex() with separators and groups; fromhex() and where it stops."""

data = bytes(range(10, 21))
for sep in (":", "-", b".", " ", "\n", "0"):
    for group in (1, 2, 3, 4, -1, -2, -3, 11, 12, -100, 0, 5):
        print(repr(sep), group, data.hex(sep, group), bytearray(data[:3]).hex(sep, group))
print(b"".hex(), b"".hex(":"), b"\x00".hex("+", 1), bytearray(b"\xff\x0f").hex(), data.hex(sep=":", bytes_per_sep=2), data.hex(":", True))
for call in ("data.hex('')", "data.hex('ab')", "data.hex('é')", "data.hex(b'\\xff')", "data.hex(1)", "data.hex(None)", "data.hex(':', 'x')", "data.hex(':', 1.0)",
             "data.hex(':', None)", "data.hex(':', 1, 2)", "data.hex(spe=':')", "data.hex(':', 1 << 31)", "data.hex(':', -(1 << 31))", "data.hex([':'])", "data.hex(('a',))"):
    try:
        print(call, eval(call))
    except Exception as e:
        print(call, type(e).__name__, e)

texts = ("", "00ff", "00 FF", " 0a0B  0c\t\n", "0", "000", "0 0", "zz", "0g", "00 1", "é0", "00é", "\uff10\uff10", "00\x0000", "0x10", "+1", "00,11", "a" * 7, "ab\u2003cd", "ab\xa0cd", "  ", "12 3 4")
for text in texts:
    for kind in (bytes, bytearray):
        try:
            print(repr(text), kind.fromhex(text))
        except ValueError as e:
            print(repr(text), e)
for value in (b"00", bytearray(b"00"), None, 5, ["00"]):
    try:
        print(bytes.fromhex(value))
    except TypeError as e:
        print(e)


class Mine(bytes):
    def __new__(cls, *args):
        print("new", args)
        return super().__new__(cls, *args)


class Array(bytearray):
    pass


print(type(Mine.fromhex("0102")).__name__, type(Array.fromhex("0102")).__name__, Mine(b"ab").hex("|"), b"x".fromhex("40"), bytes.fromhex("ff").hex())
