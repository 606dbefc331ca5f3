# int.to_bytes: lengths, orders, two's complement, overflow, and arguments by name.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for n in (0, 1, 255, 256, 65535, -1, -128, -129, 2 ** 64 - 1, -2 ** 63, 2 ** 100):
    for length in (1, 2, 8, 16):
        for signed in (False, True):
            try:
                print(n, length, signed, n.to_bytes(length, "big", signed=signed).hex(), end="; ")
            except OverflowError as e:
                print(n, length, signed, e, end="; ")
    print()
print((10).to_bytes(), (0).to_bytes(0), (1).to_bytes(3, "little"), True.to_bytes(2), (5).to_bytes(length=2, byteorder="little"))
for n in (-2 ** 200, 2 ** 200 - 1, 3 ** 90, -3 ** 91):
    size = n.bit_length() // 8 + 1
    for order in ("big", "little"):
        packed = n.to_bytes(size, order, signed=True)
        print(len(packed), int.from_bytes(packed, order, signed=True) == n)
attempt((1).to_bytes, -1)
attempt((1).to_bytes, 0)
attempt((1).to_bytes, 2, "middle")
attempt((1).to_bytes, 2, None)
attempt((1).to_bytes, "2")
attempt((1).to_bytes, 2.0)
attempt((1).to_bytes, 2 ** 70)
attempt((1).to_bytes, 1, "big", True)
attempt(lambda: (1).to_bytes(1, sign=True))
attempt((-1).to_bytes, 4)


class Three:
    def __index__(self):
        return 3


print((7).to_bytes(Three()), (7).to_bytes(Three(), signed=[]), (-7).to_bytes(Three(), signed=[0]))
