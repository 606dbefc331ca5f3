import math


def tell(function, *values):
    try:
        result = function(*values)
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(function.__name__, values, result)


class Five:
    def __index__(self):
        return 5


for n in range(0, 70, 7):
    tell(math.factorial, n)
    for k in (0, 1, 3, n, n + 1):
        tell(math.comb, n, k)
        tell(math.perm, n, k)
tell(math.comb, 10**30, 10**30 - 5)
tell(math.perm, 10**30, 7)
print(math.comb(3000, 1500) % 10**20, math.factorial(3000) // 7**100 % 10**20)
for wrong in (-1, -(10**30), 10**30, 5.0, "5", None):
    tell(math.factorial, wrong)
    tell(math.isqrt, wrong)
    tell(math.comb, wrong, 2) if not isinstance(wrong, int) else tell(math.comb, 3, wrong)
print(math.factorial(Five()) == 120, math.gcd(Five(), 10), math.lcm(Five(), 3), math.isqrt(Five()))
tell(math.gcd)
tell(math.gcd, 12, -18, 27)
tell(math.gcd, 3**200, 6**90)
tell(math.lcm)
tell(math.lcm, 4, 6, 10**30)
tell(math.lcm, 4, 0, 6)
tell(math.gcd, 4, 2.0)
print([math.isqrt(n) for n in (0, 1, 3, 4, 24, 25, 10**40, 10**40 - 1)])
