# Shifts by nothing, by much, by too much; and of zero, which never grows.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


print([1 << k for k in (0, 1, 61, 62, 63, 64, 65, 127, 128)])
print([-1 << k for k in (0, 1, 61, 62, 63, 64, 65)], [3 << k >> k for k in (60, 61, 62, 200)])
big = 0x123456789ABCDEF0123456789ABCDEF0
print([hex(big >> k) for k in (0, 1, 4, 60, 63, 64, 65, 100, 124, 125, 200)])
print([-big >> k == (-big) // 2 ** k for k in (1, 60, 64, 65, 128, 129, 1000)], -big >> 500, -1 >> 10 ** 30)
print(5 >> 10 ** 30, -5 >> 10 ** 30, 0 << 10 ** 30, 0 >> 10 ** 30, big >> 2 ** 64, 0 << 2 ** 63, False << 2 ** 65)
print(1 << True, True << 3, True >> True, -7 >> 1, -8 >> 3, -9 >> 3, 2 ** 62 >> 62, -2 ** 63 >> 63)
attempt(lambda: 1 << -1)
attempt(lambda: 1 >> -1)
attempt(lambda: 0 << -1)
attempt(lambda: 0 >> -(10 ** 30))
attempt(lambda: 1 << 10 ** 30)
attempt(lambda: 1 << 1.0)
attempt(lambda: 1.0 >> 1)
attempt(lambda: "1" << 1)
attempt(lambda: 1 >> None)
x = 1
for _ in range(5):
    x <<= 40
    x |= 0xFF
    print(x, x.bit_length())
for _ in range(6):
    x >>= 37
    print(x)
attempt((1).__lshift__, -1)
print((1).__rlshift__(5), (1).__rrshift__(5), (1).__lshift__("a"), (1).__rshift__(1.0))
