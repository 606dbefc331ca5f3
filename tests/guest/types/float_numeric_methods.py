# Numerical work on floats: iterations, series, quadrature, summation errors, extreme ranges.
def sqrt(x):
    if x < 0:
        raise ValueError("negative")
    y = x or 1.0
    for _ in range(60):
        y = 0.5 * (y + x / y) if y else 0.0
    return y


def exp(x):
    n, total, term = 0, 0.0, 1.0
    while total + term != total:
        total += term
        n += 1
        term *= x / n
    return total


def simpson(f, a, b, n=200):
    h = (b - a) / n
    return h / 3 * (f(a) + f(b) + sum((4 if i % 2 else 2) * f(a + i * h) for i in range(1, n)))


def bisect(f, a, b):
    while True:
        m = (a + b) / 2
        if m == a or m == b:
            return m
        a, b = (m, b) if f(m) < 0 else (a, m)


def kahan(items):
    total = c = 0.0
    for x in items:
        y = x - c
        t = total + y
        c = (t - total) - y
        total = t
    return total


print(sqrt(2.0), sqrt(1e300), sqrt(1e-300), sqrt(0.25), exp(1.0), exp(-0.5), exp(10.0), simpson(lambda x: x * x, 0, 3), simpson(lambda x: 1 / (1 + x * x), 0.0, 1.0) * 4)
print(bisect(lambda x: x ** 3 - 2, 0.0, 2.0), bisect(lambda x: x - 0.1, 0.0, 1.0), bisect(lambda x: x * x - 1e-200, 0.0, 1.0))
values = [0.1 * i for i in range(1, 200)] + [1e16, 1.0, -1e16] * 3
plain = 0.0
for x in values:
    plain += x
print(plain, sum(values), kahan(values), sum(reversed(values)), sum(sorted(values)), sum(x * x for x in values))
x, n = 1.0, 0
while x / 2 > 0:
    x, n = x / 2, n + 1
print(x, n, x * 2.0 ** 1000 * 2.0 ** 74, x == 5e-324, -x, x * 0.5, x * 1.5, 1 / x if 1 / x != float("inf") else "inf")
x, n = 1.0, 0
while x * 2 < float("inf"):
    x, n = x * 2, n + 1
print(x, n, int(x).bit_length(), x * 2, -x * 2, x * 2 - x * 2, x + 1 == x, (x * 2) * 0)
eps = 1.0
while 1.0 + eps / 2 != 1.0:
    eps /= 2
print(eps, 1 + eps, 1 - eps / 2, 2 ** 53 + 1.0, 0.1 + 0.2, 0.1 + 0.2 == 0.3, 1.1 + 2.2, 3 * 1.1, 1e16 + 1, 1e16 + 2, 1 / 3, 2 / 3, 10 / 3, 1 / 7, 100 * 1.1, 0.1 * 3, 4.35 * 100, 1.005 * 1000, 1e23, 9e22 + 1e22)
logistic, seen = 0.3, []
for i in range(60):
    logistic = 3.9 * logistic * (1 - logistic)
    if i % 12 == 11:
        seen.append(logistic)
print(seen, [x.hex() for x in seen[:2]])
mean = sum(values[:199]) / 199
variance = sum((x - mean) ** 2 for x in values[:199]) / 198
print(mean, variance, variance ** 0.5, max(values), min(values), sorted(values)[100], f"{mean:.4f} {variance:10.3e} {variance ** 0.5:g} {mean:%}")
print([round(x * 1.15, 2) for x in (0.5, 1.0, 2.675, 19.99, 100.005)], [int(x) for x in (-1.9, 1.9, 1e15 + 0.5)], [x // 0.1 for x in (1.0, 0.3, 0.7)], [x % 0.1 for x in (1.0, 0.3, 0.7)])
