# Big integers: factorials, powers, gcd, square roots, digits, conversions; all exact.
def fact(n):
    r = 1
    for i in range(2, n + 1):
        r *= i
    return r


print(fact(25), fact(50))
print(fact(200))
f1000 = str(fact(1000))
print(len(f1000), f1000[:20], f1000[-260:-240], sum(map(int, f1000)))


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


print(gcd(fact(30), 2 ** 100), gcd(3 ** 50 * 7, 3 ** 20 * 49))


def isqrt(n):
    x = 1 << (n.bit_length() + 1) // 2
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y


print(isqrt(2 * 10 ** 60), isqrt(10 ** 40) == 10 ** 20)
a, b = 0, 1
for _ in range(500):
    a, b = b, a + b
print(a)
print(3 ** 300 % 10 ** 30, 3 ** 300 // 10 ** 120, (3 ** 300).bit_length(), (3 ** 300).bit_count())
x = 0x123456789ABCDEF0FEDCBA9876543210
y = 0xFFFFFFFFFFFFFFFFFFFFFFFF
print(x * y, x + y, x - y, x // y, x % y, x & y, x | y, x ^ y, hex(x), hex(-y))
print(oct(x), bin(2 ** 70 + 5), f"{x:x} {x:,} {x:_x} {x:+} {-x:#b}"[:120])
print(int("123456789" * 10), int("-" + "9" * 40), int("f" * 30, 16), int("1" * 100, 2))
print(int("zz" * 10, 36))
n = 10 ** 100
print(n + 1 - n, n * n == 10 ** 200, -n // 3, -n % 7, n ** 3 % 97, divmod(-n, 10 ** 99 + 1))
print(float(10 ** 30), float(2 ** 100 + 1), int(1e30), round(10 ** 30 + 5, -1), round(-15, -1))
print(round(25, -1), round(10 ** 20, -25))
print(hash(10 ** 40), hash(-10 ** 40), hash(2 ** 61 - 1), hash(2 ** 122), {10 ** 40: "x"}[10 ** 40])
print((2 ** 100).to_bytes(13, "big"), int.from_bytes(b"\xff" * 12, "little"))
print(int.from_bytes(b"\xff" * 12, "big", signed=True))
print((-2 ** 90).to_bytes(12, "little", signed=True), (10 ** 20).as_integer_ratio())
print((2 ** 65).__index__() == 2 ** 65)
big = 7 ** 4000
print(len(str(big)), str(big)[:30], str(big)[-30:], big % 10 ** 9)
print(int(str(big)) == big, big // 7 ** 3999, big * big == 7 ** 8000)
product = 1
for i in range(1, 60):
    product *= 2 ** i + 1
    product ^= i
print(product % (10 ** 40))
print(sum(10 ** i for i in range(40)), sum([2 ** 62, 2 ** 62, 2 ** 62]), sum([2 ** 63, 0.5]))
print(-(2 ** 62), abs(-(2 ** 62)))
