# Products of all sizes, with all bits set where carries run longest, taken apart again.
def ones(bits):
    return (1 << bits) - 1


SIZES = [1, 62, 63, 64, 65, 127, 128, 129, 192, 640, 2500, 5000]
for m in SIZES:
    for n in SIZES:
        a, b = ones(m), ones(n)
        product = a * b
        assert product == (1 << m + n) - (1 << m) - (1 << n) + 1
        assert divmod(product, a) == (b, 0) and divmod(product + 1, b) == divmod(1, b)[:0] + ((product + 1) // b, (product + 1) % b)
        assert (product - 1) // a == b - 1 and (a + 1) * (b - 1) == product - a + b - 1
        assert (-a) * b == -product == a * (-b) and (-a) * (-b) == product
    print(m, hash(ones(m) * ones(m)), ones(m) ** 3 % 1000003)
x = 3
for step in range(9):
    x = x * x + step
    print(step, x.bit_length(), x % 10**20, x // 10 ** max(0, len(hex(x)) // 2) % 10**10)
for base in (2, 3, 10, 2**64 - 1, -7):
    print([pow(base, e) % 10**12 for e in (0, 1, 2, 5, 31, 64, 100)], [pow(base, e, 10**9 + 7) for e in (10**6, 10**18)])
