# int.from_bytes: byte orders, signs, every kind of source, and subclasses that get the call.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for data in (b"", b"\x00", b"\x80", b"\xff\x7f", b"\x01\x02\x03", b"\xff" * 9, bytes(range(1, 20))):
    for order in ("big", "little"):
        print(data[:4], order, int.from_bytes(data, order), int.from_bytes(data, order, signed=True))
print(int.from_bytes(b"\x01\x00"), int.from_bytes(bytes=b"\x02", byteorder="little", signed=1))
for source in ([1, 2], (255, 0), range(3), iter([9, 8]), bytearray(b"ab"), memoryview(b"abc")[1:], {7: 1}, {5}):
    attempt(int.from_bytes, source)
for source in (5, "ab", None, [256], [-1], ["a"], [1.0], 2.5):
    attempt(int.from_bytes, source, "big")


class Bytes:
    def __bytes__(self):
        return b"\x01\x01"


class Wrong:
    def __bytes__(self):
        return "no"


attempt(int.from_bytes, Bytes())
attempt(int.from_bytes, Wrong())
attempt(int.from_bytes, b"a", "middle")
attempt(int.from_bytes, b"a", 1)
attempt(int.from_bytes)
attempt(int.from_bytes, b"a", "big", True)


class Tagged(int):
    def __new__(cls, value, tag="made"):
        self = super().__new__(cls, value * 2)
        self.tag = tag
        return self


made = Tagged.from_bytes(b"\x05")
print(made, type(made).__name__, made.tag, bool.from_bytes(b"\x00"), bool.from_bytes(b"\x07", "little"))
