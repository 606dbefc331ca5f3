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


# --- random: what asks the host for entropy -------------------------------------------------------


def mersenne(self):
    """The native class; a generator that nobody seeded is seeded of the host's entropy."""
    kind = __import__("_random").Random
    if not self.seeded:
        kind.seed(self, int.from_bytes(pyvm_service("entropy", 2496), "little"))
    return kind


def mersenne_new(cls, x=None):
    kind = __import__("_random").Random
    made = kind.__new__(cls)
    mersenne_seed(made, x)
    return made


def mersenne_init(self, x=None):
    mersenne_seed(self, x)


def mersenne_seed(self, n=None, /):
    if n is not None and not isinstance(n, int):
        n = hash(n) & 0xFFFFFFFFFFFFFFFF
    __import__("_random").Random.seed(self, n)


def mersenne_random(self, /):
    return mersenne(self).random(self)


def mersenne_below(self, n, /):
    return mersenne(self).below(self, n)


def mersenne_getrandbits(self, k, /):
    return mersenne(self).getrandbits(self, k)


def mersenne_getstate(self, /):
    return mersenne(self).getstate(self)


def mersenne_shuffle_list(self, x, /):
    return mersenne(self).shuffle_list(self, x)


# --- struct: values that guest code makes numbers -------------------------------------------------


def struct_values(format, values):
    """Values as a native packs them: as ints, floats, bools, bytes."""
    codes = __import__("_struct").codes(format)
    found = []
    for i in range(len(values)):
        found.append(struct_value(codes[i], values[i]) if i < len(codes) else values[i])
    return found


def struct_value(code, value):
    if code == "?":
        return truth(value)
    if code in "scp":
        return value
    if code in "fde":
        if isinstance(value, (int, float)):
            return value
        if type_lookup(type(value), "__float__") is NotImplemented and \
                type_lookup(type(value), "__index__") is NotImplemented:
            raise __import__("_struct").error("required argument is not a float")
        return real(value)
    if isinstance(value, int):
        return value
    if type_lookup(type(value), "__index__") is NotImplemented:
        raise __import__("_struct").error("required argument is not an integer")
    return index(value)


def struct_pack(format, /, *v):
    return __import__("_struct").pack(format, *struct_values(format, v))


def struct_pack_into(format, /, *v):
    if len(v) < 2:
        return __import__("_struct").pack_into(format, *v)
    return __import__("_struct").pack_into(format, v[0], index(v[1]), *struct_values(format, v[2:]))


# --- cmath ----------------------------------------------------------------------------------------


def complex_number(z):
    if isinstance(z, (complex, float, int)):
        return z
    if type_lookup(type(z), "__complex__") is NotImplemented:
        return real(z)
    return complex(z)


def cmath_acos(z, /):
    return __import__("_cmath").acos(complex_number(z))


def cmath_acosh(z, /):
    return __import__("_cmath").acosh(complex_number(z))


def cmath_asin(z, /):
    return __import__("_cmath").asin(complex_number(z))


def cmath_asinh(z, /):
    return __import__("_cmath").asinh(complex_number(z))


def cmath_atan(z, /):
    return __import__("_cmath").atan(complex_number(z))


def cmath_atanh(z, /):
    return __import__("_cmath").atanh(complex_number(z))


def cmath_cos(z, /):
    return __import__("_cmath").cos(complex_number(z))


def cmath_cosh(z, /):
    return __import__("_cmath").cosh(complex_number(z))


def cmath_exp(z, /):
    return __import__("_cmath").exp(complex_number(z))


def cmath_isfinite(z, /):
    return __import__("_cmath").isfinite(complex_number(z))


def cmath_isinf(z, /):
    return __import__("_cmath").isinf(complex_number(z))


def cmath_isnan(z, /):
    return __import__("_cmath").isnan(complex_number(z))


def cmath_log10(z, /):
    return __import__("_cmath").log10(complex_number(z))


def cmath_phase(z, /):
    return __import__("_cmath").phase(complex_number(z))


def cmath_polar(z, /):
    return __import__("_cmath").polar(complex_number(z))


def cmath_sin(z, /):
    return __import__("_cmath").sin(complex_number(z))


def cmath_sinh(z, /):
    return __import__("_cmath").sinh(complex_number(z))


def cmath_sqrt(z, /):
    return __import__("_cmath").sqrt(complex_number(z))


def cmath_tan(z, /):
    return __import__("_cmath").tan(complex_number(z))


def cmath_tanh(z, /):
    return __import__("_cmath").tanh(complex_number(z))


def cmath_log(z, base=None, /):
    if base is None:
        return __import__("_cmath").log(complex_number(z))
    return __import__("_cmath").log(complex_number(z), complex_number(base))


def cmath_isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    a, b = complex_number(a), complex_number(b)
    return __import__("_cmath").isclose(a, b, rel_tol=rel_tol, abs_tol=abs_tol)
