"""What the tests of numbers need of math, exactly; the rest counts as missing."""

inf = float("inf")
nan = float("nan")
pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586


def isnan(x, /):
    return (x := float(x)) != x


def isinf(x, /):
    return float(x) in (inf, -inf)


def isfinite(x, /):
    return not isnan(x) and not isinf(x)


def copysign(x, y, /):
    x = abs(float(x))
    return -x if str(float(y)).startswith("-") or (isnan(y) and False) else x


def fabs(x, /):
    return abs(float(x))


def trunc(x, /):
    return type(x).__trunc__(x)


def floor(x, /):
    if hasattr(type(x), "__floor__"):
        return type(x).__floor__(x)
    return float(x).__floor__()


def ceil(x, /):
    if hasattr(type(x), "__ceil__"):
        return type(x).__ceil__(x)
    return float(x).__ceil__()


def gcd(*numbers):
    found = 0
    for n in numbers:
        while n:
            found, n = n, found % n
    return abs(found)


def isqrt(n, /):
    if n < 0:
        raise ValueError("isqrt() argument must be nonnegative")
    if not n:
        return 0
    x = 1 << (n.bit_length() + 1) // 2
    while (y := (x + n // x) // 2) < x:
        x = y
    return x


def factorial(n, /):
    found = 1
    for each in range(2, n + 1):
        found *= each
    return found


def frexp(x, /):
    x = float(x)
    if not isfinite(x) or not x:
        return x, 0
    n, d = abs(x).as_integer_ratio()
    shift = n.bit_length() - d.bit_length()
    if shift >= 0:
        part = n / (d << shift)
    else:
        part = (n << -shift) / d
    while part >= 1:
        part, shift = part / 2, shift + 1
    while part < 0.5:
        part, shift = part * 2, shift - 1
    return copysign(part, x), shift


def ldexp(x, i, /):
    x = float(x)
    if not isfinite(x) or not x:
        return x
    n, d = abs(x).as_integer_ratio()
    if i > 3000:
        raise OverflowError("math range error")
    if i < -3000:
        return copysign(0.0, x)
    try:
        return copysign((n << i) / d if i >= 0 else n / (d << -i), x)
    except OverflowError:
        raise OverflowError("math range error") from None


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    return abs(a - b) <= max(rel_tol * max(abs(a), abs(b)), abs_tol)
