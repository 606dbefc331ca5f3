"""text/floats against the interpreter that runs the tests."""

import ctypes
import math
import random
import struct

import pytest

SIGN, DOT_0, ALT, NO_NEG_ZERO = 1, 2, 4, 8
size_t = ctypes.c_size_t


def doubles(count: int, seed: int = 1) -> list[float]:
    """Awkward and random doubles of all magnitudes."""
    rng = random.Random(seed)
    found = [0.0, -0.0, 1.0, 5e-324, 2.2250738585072014e-308, 2.225073858507201e-308, 1.7976931348623157e308]
    found += [math.inf, -math.inf, math.nan, 1e15, 1e16, 1e17, 123456789012345678.0, 1e-4, 1e-5, 0.1, 0.5, 2.5]
    found += [0.3, 9999999999999998.0, 99999999999999990.0, 1e22, 1e23, 1e-7, 0.00012345, 5e-05, 0.125]
    for e in range(-1074, 1024):
        found += [math.ldexp(1.0, e), math.nextafter(math.ldexp(1.0, e), 0), -math.ldexp(3.0, e - 2)]
    for e in range(-323, 309):
        found.append(float(f"1e{e}"))
    while len(found) < count:
        kind = rng.randrange(5)
        if kind == 0:
            value = struct.unpack("<d", rng.randbytes(8))[0]
        elif kind == 1:
            value = round(rng.uniform(-1000, 1000), rng.randrange(6))
        elif kind == 2:
            value = float(rng.randrange(-(10 ** rng.randrange(1, 20)), 10 ** rng.randrange(1, 20)))
        elif kind == 3:
            value = rng.random() * 10 ** rng.randrange(-10, 25)
        else:
            value = rng.randrange(1 << 20) / (1 << rng.randrange(22))
        found.append(value)
    return found


def same(a: float, b: float) -> bool:
    """Equal bit for bit, all NaN being equal."""
    return (a != a and b != b) or struct.pack("<d", a) == struct.pack("<d", b)


def test_repr(text):
    """The shortest text is CPython's."""
    text.pv_float_repr.restype = size_t
    out = ctypes.create_string_buffer(32)
    for value in doubles(40000):
        n = text.pv_float_repr(ctypes.c_double(value), out)
        assert out.raw[:n].decode() == repr(value)


def read(text, string):
    """Run pv_float_from_text; None when malformed."""
    out = ctypes.c_double()
    raw = string.encode()
    text.pv_float_from_text.restype = ctypes.c_bool
    return out.value if text.pv_float_from_text(raw, size_t(len(raw)), ctypes.byref(out)) else None


def test_read(text):
    """Well-formed texts read as CPython reads them."""
    rng = random.Random(2)
    cases = ["1e999", "-1e999", "1e-999", "0e999999999999999999999", "1e99999999999999999999999"]
    cases += ["1e-99999999999999999999999", "0.0000001e-320", "inf", "-Infinity", "nan", "+NaN", "1.", ".5", "00012"]
    cases += ["1.7976931348623158e308", "1.7976931348623159e308", "2.4703282292062327e-324", "2.4703282292062328e-324"]
    cases += ["9007199254740993", "9007199254740992.99999999999999999999", "9007199254740993." + "0" * 800 + "1"]
    cases += ["0." + "0" * 400 + "1e400", "1" + "0" * 400 + "e-400", "1" * 400, "0." + "0" * 340 + "123"]
    cases += [repr(value) for value in doubles(9000, 3)]
    for _ in range(20000):
        digits = "".join(rng.choices("0123456789", k=rng.randrange(1, 40)))
        at = rng.randrange(len(digits) + 1)
        string = digits[:at] + "." + digits[at:] if rng.random() < 0.7 else digits
        if rng.random() < 0.7:
            string += rng.choice("eE") + rng.choice(["", "+", "-"]) + str(rng.randrange(340))
        cases.append(rng.choice(["", "-", "+"]) + string)
    for string in cases:
        value = read(text, string)
        assert value is not None, string
        assert same(value, float(string)), string


def test_read_halfway(text):
    """Exact halfway points, with a digit more or less, round to even."""
    rng = random.Random(4)
    import decimal

    decimal.getcontext().prec = 1200
    for _ in range(300):
        m, e = rng.getrandbits(53) | 1 << 52, rng.randrange(-1000, 900)
        half = decimal.Decimal(2 * m + 1) * decimal.Decimal(2) ** e
        for string in (str(half), str(half.next_plus()), str(half.next_minus())):
            assert same(read(text, string), float(string)), string


@pytest.mark.parametrize("bad", "|.|e5|1e|1e+|+|-|--1|1.2.3|1_0|inf1|infin|0x1|1e5.|1 | 1|nan(1)|1e5e5|١".split("|"))
def test_read_malformed(text, bad):
    """Malformed texts are refused."""
    assert read(text, bad) is None


@pytest.mark.parametrize("string", "1_0|1__0|_1|1_|1_.5|1._5|1_0.5_5e1_0|1e_5|_|1_e5".split("|"))
def test_underscores(text, string):
    """Underscores are allowed where float() allows them."""
    buffer = ctypes.create_string_buffer(string.encode())
    n = size_t(len(string))
    text.pv_float_drop_underscores.restype = ctypes.c_bool
    ok = text.pv_float_drop_underscores(buffer, ctypes.byref(n))
    try:
        expected = float(string)
    except ValueError:
        assert not ok
    else:
        assert ok
        assert read(text, buffer.raw[: n.value].decode()) == expected


def formatted(text, value, code, precision, flags):
    """Run pv_float_format."""
    text.pv_float_format_size.restype = text.pv_float_format.restype = size_t
    cap = text.pv_float_format_size(ctypes.c_double(value), ctypes.c_char(code), precision)
    out = ctypes.create_string_buffer(cap + 8)
    n = text.pv_float_format(
        ctypes.c_double(value), ctypes.c_char(code), precision, flags, out, ctypes.c_void_p()
    )
    assert n <= cap
    return out.raw[:n].decode()


def test_format(text):
    """Precision styles are what format() writes."""
    rng = random.Random(5)
    values = doubles(7000)
    for _ in range(60000):
        value, code = rng.choice(values), rng.choice("efgEFG%n")
        precision = rng.choice([0, 1, 2, 3, 6, 10, 15, 16, 17, 18, 20, 25, 50, 330])
        sign, alt, z = rng.random() < 0.3, rng.random() < 0.3, rng.random() < 0.3
        spec = "+" * sign + "z" * z + "#" * alt + f".{precision}{code}"
        flags = SIGN * sign | ALT * alt | NO_NEG_ZERO * z
        assert formatted(text, value, code.encode(), precision, flags) == format(value, spec), (value, spec)


@pytest.mark.parametrize("precision", [766, 767, 1074, 1098, 1099, 1100, 1101, 5000])
@pytest.mark.parametrize("code", "efg")
def test_format_long(text, code, precision):
    """Long precisions end in the right zeros."""
    for value in (5e-324, 1.7976931348623157e308, 2.2250738585072011e-308, 0.1, 0.0, 123.0, 1e300):
        for alt in (False, True):
            spec = "#" * alt + f".{precision}{code}"
            assert formatted(text, value, code.encode(), precision, ALT * alt) == format(value, spec)


def test_hex(text):
    """hex() and fromhex() agree."""
    text.pv_float_to_hex.restype = size_t
    out = ctypes.create_string_buffer(32)
    rng = random.Random(6)
    cases = ["0x", "", "p5", "0x.p0", "1p", "1p+", "0x1.8p3x", "0x1.fffffffffffff8p1023", "0x1.fffffffffffff7p1023"]
    cases += ["0x0.8p-1074", "0x0.80000000000000000001p-1074", "0x1.8p-1074", "1.8", " 0x1p5\n", "INF", "-nan", "+0x1p1"]
    cases += ["0x1p99999999999999999999", "0x1p-99999999999999999999", "0x0p99999999999999999999", "0x1p1024", ".8", "8."]
    cases += ["0x1." + "0" * 30 + "1p0", "0x1.00000000000008p0", "0x1.00000000000008" + "0" * 20 + "1p0", "0X1P3", "0x_1"]
    for value in doubles(8000):
        n = text.pv_float_to_hex(ctypes.c_double(value), out)
        assert out.raw[:n].decode() == value.hex()
        cases.append(value.hex())
    for _ in range(5000):
        digits = "".join(rng.choices("0123456789abcdefF", k=rng.randrange(1, 24)))
        at = rng.randrange(len(digits) + 1)
        cases.append(f"-0x{digits[:at]}.{digits[at:]}p{rng.randrange(-1150, 1050)}")
    got = ctypes.c_double()
    for string in cases:
        raw = string.encode()
        status = text.pv_float_from_hex(raw, size_t(len(raw)), ctypes.byref(got))
        try:
            expected = float.fromhex(string)
        except ValueError:
            assert status == 2, string
        except OverflowError:
            assert status == 3, string
        else:
            assert status == 0, string
            assert same(got.value, expected), string


class Digits(ctypes.Structure):
    """PvFloatDigits."""

    _fields_ = (("n", size_t), ("point", ctypes.c_int), ("d", ctypes.c_char * 1420))

    def run(self):
        """The digits without trailing zeros, and the point."""
        return ctypes.string_at(ctypes.addressof(self) + Digits.d.offset, self.n).rstrip(b"0"), self.point


def test_exact_fallback(text):
    """The integer fallback agrees with the C++ library digit for digit."""
    rng = random.Random(7)
    text.pv_float_digits_read.restype = text.pv_float_exact_read.restype = ctypes.c_double
    fast, exact = Digits(), Digits()
    values = [abs(v) for v in doubles(3500) if math.isfinite(v)]
    for value in rng.sample(values, 1500) + [0.0, 5e-324, 1.7976931348623157e308, 9.5, 99.5, 0.95, 0.5, 1e22, 1e23]:
        x = ctypes.c_double(value)
        text.pv_float_exact_shortest(x, ctypes.byref(exact))
        text.pv_float_digits_shortest(x, ctypes.byref(fast))
        assert exact.run() == fast.run(), value
        count, places = rng.choice([1, 2, 5, 17, 30, 800]), rng.choice([0, 1, 2, 5, 20, 400, 1098])
        text.pv_float_exact_significant(x, count, ctypes.byref(exact))
        text.pv_float_digits_significant(x, count, ctypes.byref(fast))
        assert (exact.run(), exact.n) == (fast.run(), fast.n), (value, count)
        text.pv_float_exact_fixed(x, places, ctypes.byref(exact))
        text.pv_float_digits_fixed(x, places, ctypes.byref(fast))
        assert (exact.run(), exact.n) == (fast.run(), fast.n), (value, places)
    cases = [repr(value) for value in values[:2500]] + [f"{value:.900f}" for value in values[:2500:25]]
    cases += ["1e400", "1e-400", "2.4703282292062327e-324", "2.4703282292062328e-324", "1" * 400, "0." + "0" * 400 + "1"]
    cases += ["9007199254740993." + "0" * 900 + "1", "9007199254740993", "0e5", "1.7976931348623159e308"]
    for string in cases:
        raw = string.encode()
        assert text.pv_float_exact_read(raw, size_t(len(raw))) == float(string), string
