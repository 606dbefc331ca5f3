# Long exact digits: pi and e by integer series, square roots, powers and factorials.
def pi_digits(n):
    def arctan(inverse, unity):
        total = term = unity // inverse
        square, k, sign = inverse * inverse, 3, -1
        while term:
            term //= square
            total += sign * (term // k)
            k, sign = k + 2, -sign
        return total

    unity = 10 ** (n + 10)
    return (4 * (4 * arctan(5, unity) - arctan(239, unity))) // 10 ** 10


def spigot():
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2


digits = str(pi_digits(200))
source = spigot()
print(digits)
print(digits[:60] == "".join(str(next(source)) for _ in range(60)))
total = term = 10 ** 120
k = 1
while term:
    term //= k
    total += term
    k += 1
print(total // 10 ** 20)
n = 2 * 10 ** 200
x = n
while True:
    y = (x + n // x) >> 1
    if y >= x:
        break
    x = y
print(x, x * x <= n < (x + 1) * (x + 1))
f = 1
for i in range(2, 121):
    f *= i
print(f, sum(map(int, str(f))), len(bin(f)) - len(bin(f).rstrip("0")), f % (2 ** 61 - 1), f >> 600)
for i in range(120, 1, -1):
    f, rest = divmod(f, i)
    assert rest == 0
print(f, 2 ** 200, 3 ** 130 // 2 ** 200, -7 ** 77, (-7) ** 77 % 10 ** 9, int("9" * 50) ** 2, hash(3 ** 200), hash(-3 ** 200))
text = str(7 ** 500)
print(len(text), int(text) == 7 ** 500, int(text[:200]) * 10 ** (len(text) - 200) + int(text[200:]) == 7 ** 500, f"{7 ** 40:,}", f"{7 ** 30:_x}", f"{2 ** 70:#b}"[:20])
