def p(f, *args):
    try:
        result = f(*args)
    except Exception as e:
        print(" ", type(e).__name__, e)
    else:
        print(" ", type(result).__name__, repr(result))


# // and % round down whatever the signs; divmod agrees; the remainder has the divisor's sign.
NUMBERS = [1, 2, 3, 7, 10**9, 2**62 - 1, 2**62, 2**64, 2**64 - 1, 2**127 + 1, 10**40]
seen = 0
for a in NUMBERS:
    for b in NUMBERS:
        for x, y in ((a, b), (-a, b), (a, -b), (-a, -b), (a + 1, -b), (-a - 1, b)):
            q, r = divmod(x, y)
            assert (q, r) == (x // y, x % y) and q * y + r == x
            assert r == 0 or (r < 0) == (y < 0) and abs(r) < abs(y)
            seen += 1
    print(a, [divmod(-a, b) for b in NUMBERS[:4]], [divmod(a, -b) for b in NUMBERS[4:8]])
print(seen)
for x in (0, 5, -5, 2**70, -(2**70), True):
    for y in (0, False):
        p(lambda: x // y)
        p(lambda: x % y)
        p(lambda: divmod(x, y))
        p(lambda: x / y)
for x in (7, -7, 2**64 + 3, -(2**64) - 3):
    for y in (2, -2, 3, -3):
        print(x, y, x // y, x % y, x / y, pow(x, 3, y), pow(x, 5, abs(y) * 10 + 1))
