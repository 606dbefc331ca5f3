# Number theory with big ints: primes, modular inverses, roots, Chinese remainders, factoring.
def gcd(a, b):
    while b:
        a, b = b, a % b
    return abs(a)


def egcd(a, b):
    x0, x1, y0, y1 = 1, 0, 0, 1
    while b:
        q, a, b = a // b, b, a % b
        x0, x1, y0, y1 = x1, x0 - q * x1, y1, y0 - q * y1
    return a, x0, y0


def is_prime(n, bases=(2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)):
    if n < 2:
        return False
    for p in bases:
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while not d & 1:
        d, s = d >> 1, s + 1
    for a in bases:
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def isqrt(n):
    x = 1 << (n.bit_length() + 1) // 2
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y


def crt(pairs):
    r, m = 0, 1
    for a, n in pairs:
        r += m * ((a - r) * pow(m, -1, n) % n)
        m *= n
    return r, m


def factor(n):
    found = []
    for p in (2, 3, 5, 7, 11, 13):
        while n % p == 0:
            found.append(p)
            n //= p
    stack = [n] if n > 1 else []
    while stack:
        n = stack.pop()
        if is_prime(n):
            found.append(n)
            continue
        c = 1
        while True:
            x = y = 2
            d = 1
            while d == 1:
                x = (x * x + c) % n
                y = (y * y + c) % n
                y = (y * y + c) % n
                d = gcd(x - y, n)
            if d != n:
                break
            c += 1
        stack += [d, n // d]
    return sorted(found)


print([p for p in range(60) if is_prime(p)], is_prime(2 ** 89 - 1), is_prime(2 ** 83 - 1), is_prime(10 ** 18 + 9))
print(gcd(2 ** 100 * 3 ** 5, 6 ** 20 * 7), egcd(240, 46), egcd(2 ** 80 + 13, 3 ** 40))
for n in (1, 15, 16, 10 ** 20, 2 ** 129 + 5, 10 ** 40 - 1):
    r = isqrt(n)
    print(r, r * r <= n < (r + 1) ** 2)
print(crt([(2, 3), (3, 5), (2, 7)]), crt([(k, p) for k, p in enumerate((101, 103, 107, 109, 113, 10 ** 9 + 7))]))
for n in (360, 1001 * 1009, 2 ** 32 + 1, 600851475143, 10 ** 12 + 1):
    print(n, factor(n))
p, q = 2 ** 61 - 1, 2 ** 89 - 1
e = 65537
d = pow(e, -1, (p - 1) * (q - 1))
message = int.from_bytes(b"numbers!", "big")
secret = pow(message, e, p * q)
print(secret, pow(secret, d, p * q).to_bytes(8, "big"), d * e % ((p - 1) * (q - 1)))
a, b = 0, 1
for _ in range(300):
    a, b = b, a + b
print(a, a.bit_length(), sum(map(int, str(a))), a % 1000007, str(a)[::-1][:20])
