"""Twins of the native modules' functions: they convert what only guest code can, and ask again."""


def real(value):
    return convert_argument(("", 4, 0), value, False)


def all_real(values):
    found = []
    for value in values:
        found.append(real(value))
    return found


def whole(value):
    return convert_argument(("", 1, 0), value, False)


def all_whole(values):
    found = []
    for value in values:
        found.append(whole(value))
    return found


def math_ceil(x, /):
    if type_lookup(type(x), "__ceil__") is not NotImplemented:
        return bind_special(x, "__ceil__")()
    return __import__("math").ceil(real(x))


def math_floor(x, /):
    if type_lookup(type(x), "__floor__") is not NotImplemented:
        return bind_special(x, "__floor__")()
    return __import__("math").floor(real(x))


def math_trunc(x, /):
    if type_lookup(type(x), "__trunc__") is NotImplemented:
        raise TypeError(f"type {type(x).__name__} doesn't define __trunc__ method")
    return bind_special(x, "__trunc__")()


def math_dist(p, q, /):
    return __import__("math").dist(all_real(p), all_real(q))


def math_fsum(seq, /):
    return __import__("math").fsum(all_real(seq))


def math_gcd(*integers):
    return __import__("math").gcd(*all_whole(integers))


def math_lcm(*integers):
    return __import__("math").lcm(*all_whole(integers))


def math_hypot(*coordinates):
    return __import__("math").hypot(*all_real(coordinates))


def logarithm_argument(x):
    return x if isinstance(x, int) else real(x)


def math_log(x, base=None, /):
    if base is None:
        return __import__("math").log(logarithm_argument(x))
    return __import__("math").log(logarithm_argument(x), logarithm_argument(base))


def math_log2(x, /):
    return __import__("math").log2(logarithm_argument(x))


def math_log10(x, /):
    return __import__("math").log10(logarithm_argument(x))


def math_prod(iterable, /, *, start=1):
    total = start
    for item in iterable:
        total = total * item
    return total


def math_sumprod(p, q, /):
    p, q = list(p), list(q)
    if len(p) != len(q):
        raise ValueError("Inputs are not the same length")
    for item in p + q:
        if type(item) not in (int, float, bool, complex):
            break
    else:
        return __import__("math").sumprod(p, q)
    total = 0
    for i in range(len(p)):
        total = total + p[i] * q[i]
    return total
