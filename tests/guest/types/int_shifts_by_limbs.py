def p(f, *args):
    try:
        result = f(*args)
    except Exception as e:
        print(" ", type(e).__name__, e)
    else:
        print(" ", type(result).__name__, repr(result))


# Shifts by whole and broken words; a negative number shifted right rounds down.
VALUES = [0, 1, -1, 5, -5, 2**61 - 1, -(2**61), 2**63, -(2**63) - 1, 2**64 - 1, -(2**64) + 1, 3**90, -(3**90)]
for v in VALUES:
    for n in (0, 1, 2, 30, 61, 62, 63, 64, 65, 127, 128, 129, 192, 200):
        assert v << n == v * 2**n, (v, n)
        assert v >> n == v // 2**n, (v, n)
        assert (v << n) >> n == v
    print(v, v << 63, v >> 1, v >> 64, (v << 64) + 1 >> 65, (v - 1) >> 63)
for v in (1, 0, -1, 2**64, True, 1.5, "1"):
    for n in (-1, 2**70, True, 1.0):
        if not (n == 2**70 and v):
            p(lambda: v << n)
        p(lambda: v >> n)
p(lambda: 0 << 2**70)
x = 1
for n in (1, 62, 1, 64, 128):
    x <<= n
    x |= 1
    print(x, x >> n, bin(x).count("1"))
