"""text/bigint_* against the ints of the interpreter that runs the tests.

Sizes crowd around the limb and around the thresholds of Karatsuba and of division by halves. Every
output and scratch area ends in a canary.
"""

import ctypes
import math
import random
import sys

import pytest

sys.set_int_max_str_digits(0)

u64, size_t, boolean = ctypes.c_uint64, ctypes.c_size_t, ctypes.c_bool
CANARY = 0xDEADBEEFCAFEF00D
SIZES = [0, 1, 1, 1, 2, 2, 3, 4, 5, 8, 15, 29, 30, 31, 34, 35, 36, 37, 38, 55, 56, 57, 63, 64, 65, 71, 72, 73]
SIZES += [100, 127, 128, 129, 144, 200, 257]


class Big(ctypes.Structure):
    """PvBig."""

    _fields_ = (("limb", ctypes.POINTER(u64)), ("n", size_t), ("negative", boolean))

    @classmethod
    def of(cls, value: int) -> "Big":
        """View a Python int."""
        m = abs(value)
        n = (m.bit_length() + 63) // 64
        limbs = (u64 * max(n, 1)).from_buffer_copy(m.to_bytes(max(n, 1) * 8, "little"))
        return cls(ctypes.cast(limbs, ctypes.POINTER(u64)), n, value < 0)

    def value(self) -> int:
        """Return it as a Python int, checking that it is normalised."""
        assert self.n == 0 or self.limb[self.n - 1] != 0
        assert not (self.n == 0 and self.negative)
        m = int.from_bytes(ctypes.string_at(self.limb, self.n * 8), "little")
        return -m if self.negative else m


class Area:
    """Limbs with a canary after them."""

    def __init__(self, n: int) -> None:
        self.n = n
        self.limbs = (u64 * (n + 2))(*([0x5555555555555555] * n), CANARY, CANARY)

    def check(self) -> None:
        """Fail if the canary is dead."""
        assert self.limbs[self.n] == CANARY
        assert self.limbs[self.n + 1] == CANARY


class Room:
    """The functions of the room, with areas made and checked for each call."""

    def __init__(self, library: ctypes.CDLL) -> None:
        self.library = library

    def size(self, name: str, *args: object) -> int:
        """Call a ..._size or ..._scratch function."""
        function = getattr(self.library, name)
        function.restype = size_t
        return function(*args)

    def big(self, name: str, out: int, *args: object) -> int:
        """Call a linear function that returns a PvBig."""
        function = getattr(self.library, name)
        function.restype = Big
        area = Area(out)
        result = function(*args, area.limbs).value()
        area.check()
        return result

    def paced(self, name: str, out: int, scratch: int, *args: object) -> int:
        """Call a function with an output, scratch, pace and result."""
        area, work, result = Area(out), Area(scratch), Big()
        status = getattr(self.library, name)(*args, area.limbs, work.limbs, ctypes.c_void_p(), ctypes.byref(result))
        area.check()
        work.check()
        assert status == 0
        return result.value()


@pytest.fixture(scope="module")
def room(text):
    """The room under test."""
    return Room(text)


def random_int(rng: random.Random, limbs: int | None = None) -> int:
    """Return an int of about so many limbs: random, sparse, or all ones."""
    if limbs is None:
        limbs = rng.choice(SIZES)
    bits = max(0, limbs * 64 - rng.choice([0, 0, 1, 2, 31, 32, 33, 62, 63, rng.randrange(64)]))
    kind = rng.randrange(5)
    if bits == 0:
        value = 0
    elif kind == 0:
        value = (1 << bits) - 1
    elif kind == 1:
        value = (1 << bits) - (1 << rng.randrange(bits))
    elif kind == 2:
        value = (1 << bits - 1) + rng.choice([0, 1, -1]) + (1 << rng.randrange(bits))
    else:
        value = rng.getrandbits(bits)
    return rng.choice([1, -1]) * value


def pairs(seed: int, count: int):
    """Yield pairs of ints, some near each other."""
    rng = random.Random(seed)
    for _ in range(count):
        a = random_int(rng)
        b = a + rng.randrange(-2, 3) if rng.random() < 0.1 else random_int(rng)
        yield (a, b) if rng.random() < 0.9 else (a, -b)


def sign(value: int) -> int:
    """Return -1, 0 or 1."""
    return (value > 0) - (value < 0)


def test_linear(room):
    """Sums, comparison, bit operations, measures."""
    lib = room.library
    lib.pv_big_bit_length.restype = lib.pv_big_bit_count.restype = lib.pv_big_trailing_zeros.restype = u64
    lib.pv_big_hash.restype = ctypes.c_int64
    for a, b in pairs(1, 12000):
        x, y = Big.of(a), Big.of(b)
        n = max(x.n, y.n) + 1
        assert room.big("pv_big_add", n, x, y) == a + b
        assert room.big("pv_big_sub", n, x, y) == a - b
        assert lib.pv_big_compare(x, y) == sign(a - b)
        assert room.big("pv_big_bit_op", n, 0, x, y) == a & b
        assert room.big("pv_big_bit_op", n, 1, x, y) == a | b
        assert room.big("pv_big_bit_op", n, 2, x, y) == a ^ b
        assert room.big("pv_big_invert", x.n + 1, x) == ~a
        assert lib.pv_big_bit_length(x) == a.bit_length()
        assert lib.pv_big_bit_count(x) == a.bit_count()
        assert lib.pv_big_trailing_zeros(x) == ((a & -a).bit_length() - 1 if a else 0)
        assert lib.pv_big_hash(x) == hash(a)


def test_in_place(room):
    """Sums may be written over an operand."""
    lib = room.library
    lib.pv_big_add.restype = lib.pv_big_sub.restype = Big
    for a, b in pairs(2, 3000):
        x, y = Big.of(a), Big.of(b)
        n = max(x.n, y.n) + 1
        for own in (0, 1):
            area = Area(n)
            view = (x, y)[own]
            ctypes.memmove(area.limbs, view.limb, view.n * 8)
            moved = Big(ctypes.cast(area.limbs, ctypes.POINTER(u64)), view.n, view.negative)
            left, right = (moved, y) if own == 0 else (x, moved)
            assert lib.pv_big_add(left, right, area.limbs).value() == a + b
            area.check()


def test_shifts(room):
    """Shifts left and floor shifts right."""
    rng = random.Random(3)
    for _ in range(8000):
        a = random_int(rng)
        k = rng.choice([0, 1, 63, 64, 65, 128, rng.randrange(2000), rng.randrange(20000)])
        x = Big.of(a)
        area = Area(x.n + k // 64 + 1)
        room.library.pv_big_shift_left.restype = room.library.pv_big_shift_right.restype = Big
        assert room.library.pv_big_shift_left(x, u64(k), area.limbs).value() == a << k
        area.check()
        area = Area(x.n + 1)
        assert room.library.pv_big_shift_right(x, u64(k), area.limbs).value() == a >> k
        area.check()


def test_mul(room):
    """Products and squares."""
    for a, b in pairs(4, 8000):
        x, y = Big.of(a), Big.of(b)
        scratch = room.size("pv_big_mul_scratch", size_t(x.n), size_t(y.n))
        assert mul(room, x, y, scratch) == a * b
        assert mul(room, x, x, room.size("pv_big_mul_scratch", size_t(x.n), size_t(x.n))) == a * a
    rng = random.Random(5)
    for an, bn in [(1000, 1000), (3000, 40), (1500, 700), (5000, 5000), (2100, 3), (2048, 35), (4097, 1), (999, 998)]:
        a, b = random_int(rng, an), random_int(rng, bn)
        x, y = Big.of(a), Big.of(b)
        scratch = room.size("pv_big_mul_scratch", size_t(x.n), size_t(y.n))
        assert mul(room, x, y, scratch) == a * b
        assert mul(room, y, x, scratch) == a * b
        assert mul(room, x, x, room.size("pv_big_mul_scratch", size_t(x.n), size_t(x.n))) == a * a


def mul(room, x, y, scratch):
    """Multiply."""
    area, work, result = Area(x.n + y.n), Area(scratch), Big()
    assert room.library.pv_big_mul(x, y, area.limbs, work.limbs, ctypes.c_void_p(), ctypes.byref(result)) == 0
    area.check()
    work.check()
    return result.value()


def divmod_(room, a, b):
    """Divide."""
    x, y = Big.of(a), Big.of(b)
    q, r = Area(max(x.n - y.n + 2, 2)), Area(y.n + 1)
    work = Area(room.size("pv_big_divmod_scratch", size_t(x.n), size_t(y.n)))
    quotient, remainder = Big(), Big()
    status = room.library.pv_big_divmod(
        x, y, q.limbs, r.limbs, work.limbs, ctypes.c_void_p(), ctypes.byref(quotient), ctypes.byref(remainder)
    )
    for area in (q, r, work):
        area.check()
    assert status == 0
    return quotient.value(), remainder.value()


def test_divmod(room):
    """Floor quotients and remainders."""
    rng = random.Random(6)
    for a, b in pairs(7, 8000):
        if b == 0:
            continue
        assert divmod_(room, a, b) == divmod(a, b)
        near = a * b + rng.choice([0, 1, -1, b - 1, b])
        assert divmod_(room, near, b) == divmod(near, b)
    for an, bn in [(300, 64), (400, 200), (1000, 333), (1000, 500), (2000, 100), (2000, 1900), (2000, 1800)]:
        for _ in range(20):
            a, b = random_int(rng, an + rng.randrange(5)), random_int(rng, bn + rng.randrange(5)) or 1
            assert divmod_(room, a, b) == divmod(a, b)
    a, b = random_int(rng, 9000), random_int(rng, 1)
    assert divmod_(room, a, b) == divmod(a, b)


DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def in_base(value: int, base: int) -> str:
    """Return value in a base, by the interpreter's own text for 2, 8, 10, 16."""
    if base in (2, 8, 10, 16):
        return format(value, {2: "b", 8: "o", 10: "d", 16: "x"}[base])
    digits, m = [], abs(value)
    while m:
        m, d = divmod(m, base)
        digits.append(DIGITS[d])
    return ("-" if value < 0 else "") + ("".join(reversed(digits)) or "0")


def to_text(room, value, base):
    """Run pv_big_to_text."""
    x = Big.of(value)
    cap = room.size("pv_big_to_text_size", x, base)
    out = ctypes.create_string_buffer(cap + 1)
    out[cap] = b"\xa5"
    work = Area(room.size("pv_big_to_text_scratch", size_t(x.n), base))
    length = size_t()
    assert room.library.pv_big_to_text(x, base, out, work.limbs, ctypes.c_void_p(), ctypes.byref(length)) == 0
    work.check()
    assert out[cap] == b"\xa5"
    return out.raw[: length.value].decode()


class Scan(ctypes.Structure):
    """PvBigScan."""

    _fields_ = (
        ("start", size_t), ("end", size_t), ("digits", size_t), ("base", ctypes.c_int), ("negative", boolean),
    )  # fmt: skip


def from_text(room, string, base):
    """Scan and read; None when malformed."""
    raw, scan, result = string.encode(), Scan(), Big()
    room.library.pv_big_scan.restype = boolean
    if not room.library.pv_big_scan(raw, size_t(len(raw)), base, ctypes.byref(scan)):
        return None
    digits = raw[scan.start : scan.end]
    out = Area(room.size("pv_big_from_text_size", size_t(scan.digits), scan.base))
    work = Area(room.size("pv_big_from_text_scratch", size_t(scan.digits), scan.base))
    status = room.library.pv_big_from_text(
        digits, size_t(len(digits)), size_t(scan.digits), scan.base, boolean(scan.negative),
        out.limbs, work.limbs, ctypes.c_void_p(), ctypes.byref(result),
    )  # fmt: skip
    out.check()
    work.check()
    assert status == 0
    return result.value()


def test_text(room):
    """To text and back in every base, all sizes."""
    rng = random.Random(8)
    for i in range(4000):
        base = rng.choice([10, 10, 10, 2, 8, 16, 32, rng.randrange(2, 37)])
        value = random_int(rng)
        if i % 4 == 0:
            value = base ** rng.randrange(1, 900) + rng.choice([0, -1, 1])
        string = to_text(room, value, base)
        if base in (2, 8, 10, 16) or i % 8 == 0:
            assert string == in_base(value, base)
        assert from_text(room, string, base) == value
        assert int(string, base) == value
    for n in (1000, 2000, 5190):
        value = random_int(rng, n)
        assert to_text(room, value, 10) == str(value)
        assert from_text(room, str(value), 10) == value
    value = 10**20000
    assert to_text(room, value, 10) == str(value)
    assert from_text(room, "0" * 5000 + str(value), 10) == value
    assert from_text(room, f"{value:_}", 10) == value


def test_small_text(room):
    """The quick path for one word."""
    out = ctypes.create_string_buffer(24)
    room.library.pv_big_small_to_text.restype = size_t
    rng = random.Random(9)
    values = [0, 9, 10, 99, 100, -1, -(2**63), 2**63 - 1] + [10**k for k in range(19)] + [10**k - 1 for k in range(19)]
    values += [rng.getrandbits(rng.randrange(1, 63)) * rng.choice([1, -1]) for _ in range(3000)]
    for value in values:
        n = room.library.pv_big_small_to_text(ctypes.c_int64(value), out)
        assert out.raw[:n].decode() == str(value)


def test_scan(room):
    """What int() accepts and refuses."""
    cases = ["", " ", "0", "-0", "+5", "--5", "1_000", "_1", "1_", "1__0", " 12\n", "1 2", "0x1F", "0X_1f", "0x", "0x_"]
    cases += ["0b101", "0b2", "0o17", "0o8", "00", "0_0", "007", "0_7", "z", "Zz", "1e5", "1.0", "0x__1", "- 1", "\x1c1"]
    cases += ["0b", "b1", "x1", "0xg", "+0x10", "-0b11", "_", "0_x1", "\t\v\f\r 7 \t", "9" * 40, "a_b", "0b_1_0"]
    for string in cases:
        for base in (0, 2, 7, 8, 10, 16, 35, 36):
            try:
                expected = int(string, base)
            except ValueError:
                expected = None
            if "\x1c" not in string:
                assert from_text(room, string, base) == expected, (string, base)


def test_real(room):
    """Doubles from ints and back, comparison, frexp."""
    lib = room.library
    lib.pv_big_to_double.restype = boolean
    lib.pv_big_from_double.restype = Big
    lib.pv_big_frexp.restype = ctypes.c_double
    rng = random.Random(10)
    out, exponent = ctypes.c_double(), u64()
    sizes = [0, 1, 1, 1, 2, 2, 3, 5, 15, 16, 16, 17, 18, 30]
    for i in range(20000):
        a = random_int(rng, rng.choice(sizes))
        if i % 3 == 0:
            a = (rng.getrandbits(54) << rng.randrange(980)) + rng.choice([0, 1, -1])
        x = Big.of(a)
        ok = lib.pv_big_to_double(x, ctypes.byref(out))
        try:
            expected = float(a)
        except OverflowError:
            assert not ok
            expected = rng.choice([math.inf, -math.inf, 1e308])
        else:
            assert ok
            assert out.value == expected
        area = Area(17)
        if math.isfinite(expected):
            assert lib.pv_big_from_double(ctypes.c_double(expected), area.limbs).value() == int(expected)
            area.check()
        for other in (expected, math.nextafter(expected, math.inf), math.nextafter(expected, -math.inf), rng.random()):
            assert lib.pv_big_compare_double(x, ctypes.c_double(other)) == (a > other) - (a < other)
        m = lib.pv_big_frexp(x, ctypes.byref(exponent))
        if abs(a) < 10**300:
            assert (m, exponent.value) == math.frexp(a)
    for value in (0.5, -0.5, 1.5, -1.5, 1e300, -1e15, 2.0**53 + 2, 1e-300, 0.0, -0.0):
        area = Area(17)
        assert lib.pv_big_from_double(ctypes.c_double(value), area.limbs).value() == int(value)


def test_true_divide(room):
    """int / int, correctly rounded."""
    rng = random.Random(11)
    out = ctypes.c_double()

    def check(a: int, b: int) -> None:
        x, y = Big.of(a), Big.of(b)
        work = Area(room.size("pv_big_true_divide_scratch", size_t(x.n), size_t(y.n)))
        status = room.library.pv_big_true_divide(x, y, work.limbs, ctypes.c_void_p(), ctypes.byref(out))
        work.check()
        try:
            expected = a / b
        except OverflowError:
            assert status == 3
        else:
            assert status == 0
            assert (out.value, math.copysign(1, out.value)) == (expected, math.copysign(1, expected))

    sizes = [0, 1, 1, 2, 2, 3, 4, 10, 16, 17, 18, 19, 33, 35, 200]
    for i in range(20000):
        a, b = random_int(rng, rng.choice(sizes)), random_int(rng, rng.choice(sizes)) or 3
        check(a, b)
        if i % 4 == 0:
            m = rng.getrandbits(54) | 1 << 53
            check(m * b, b << rng.randrange(1150))
            check(m * b + rng.choice([-1, 1]), b << rng.randrange(1150))
            check(m * b << rng.randrange(1100), b)


def test_pow(room):
    """Powers, and modulo."""
    rng = random.Random(12)
    for _ in range(3000):
        a = random_int(rng, rng.choice([0, 1, 1, 1, 2, 3, 5])) if rng.random() < 0.8 else rng.randrange(-20, 20)
        e = rng.choice([0, 1, 2, 3, 5, 10, 17, rng.randrange(64), rng.randrange(200)])
        x = Big.of(a)
        size = room.size("pv_big_pow_size", x, u64(e))
        scratch = room.size("pv_big_pow_scratch", x, u64(e))
        assert room.paced("pv_big_pow", size, scratch, x, u64(e)) == a**e
    for a, e in ((2, 100000), (10, 5000), (-1, 10**12), (1, 2**63), (0, 5), (3, 9999), (6, 777), (-8, 12345)):
        x = Big.of(a)
        size, scratch = room.size("pv_big_pow_size", x, u64(e)), room.size("pv_big_pow_scratch", x, u64(e))
        assert room.paced("pv_big_pow", size, scratch, x, u64(e)) == a**e
    for a, e in ((2, 2**63), (3, 2**60), (10**30, 2**58)):
        assert room.size("pv_big_pow_size", Big.of(a), u64(e)) == 2**64 - 1
    for i in range(2500):
        small = i % 50 != 0
        pick = [0, 1, 1, 2, 3, 4, 9] if small else [36, 70, 140]
        a, m = random_int(rng, rng.choice(pick)), random_int(rng, rng.choice(pick)) or 7
        e = abs(random_int(rng, rng.choice([0, 1, 1, 2]))) if small else rng.randrange(100000)
        x, y, z = Big.of(a), Big.of(e), Big.of(m)
        scratch = room.size("pv_big_mod_pow_scratch", size_t(x.n), size_t(z.n))
        assert room.paced("pv_big_mod_pow", z.n + 1, scratch, x, y, z) == pow(a, e, m)


def test_gcd(room):
    """Greatest common divisors and inverses."""
    rng = random.Random(13)
    for i, (a, b) in enumerate(pairs(14, 3000)):
        if i % 3 == 0:
            g = random_int(rng)
            a, b = a * g, b * g
        x, y = Big.of(a), Big.of(b)
        scratch = room.size("pv_big_gcd_scratch", size_t(x.n), size_t(y.n))
        assert room.paced("pv_big_gcd", max(x.n, y.n) + 1, scratch, x, y) == math.gcd(a, b)
    a, b = 1, 1
    for _ in range(4000):
        a, b = b, a + b
    x, y = Big.of(a), Big.of(b)
    assert room.paced("pv_big_gcd", y.n + 1, room.size("pv_big_gcd_scratch", size_t(x.n), size_t(y.n)), x, y) == 1
    for _ in range(1500):
        m = abs(random_int(rng, rng.choice([1, 1, 2, 3, 8, 20]))) + 2
        a = rng.randrange(m)
        x, y = Big.of(a), Big.of(m)
        area, result = Area(y.n + 1), Big()
        work = Area(room.size("pv_big_mod_inverse_scratch", size_t(y.n)))
        status = room.library.pv_big_mod_inverse(x, y, area.limbs, work.limbs, ctypes.c_void_p(), ctypes.byref(result))
        area.check()
        work.check()
        try:
            expected = pow(a, -1, m)
        except ValueError:
            assert status == 2
        else:
            assert status == 0
            assert result.value() == expected


def test_isqrt(room):
    """Integer square roots."""
    rng = random.Random(15)
    for i in range(4000):
        a = abs(random_int(rng))
        if i % 3 == 0:
            a = max(0, a * a + rng.choice([0, 1, -1]))
        if i < 200:
            a = i
        x = Big.of(a)
        scratch = room.size("pv_big_isqrt_scratch", size_t(x.n))
        assert room.paced("pv_big_isqrt", x.n // 2 + 2, scratch, x) == math.isqrt(a)


def test_bytes(room):
    """to_bytes and from_bytes."""
    rng = random.Random(16)
    lib = room.library
    lib.pv_big_from_bytes.restype = Big
    for i in range(8000):
        a = random_int(rng, rng.choice([0, 1, 1, 2, 3, 4]))
        if i % 4 == 0:
            a = rng.choice([1, -1]) * (1 << rng.randrange(200)) + rng.choice([0, 1, -1])
        n = rng.choice([0, 1, 7, 8, 9, 16, 17, a.bit_length() // 8, a.bit_length() // 8 + 1, (a.bit_length() + 7) // 8])
        order, signed = rng.choice(["little", "big"]), rng.random() < 0.5
        if not signed:
            a = abs(a)
        out = ctypes.create_string_buffer(n + 1)
        status = lib.pv_big_to_bytes(Big.of(a), out, size_t(n), boolean(order == "little"), boolean(signed))
        try:
            expected = a.to_bytes(n, order, signed=signed)
        except OverflowError:
            assert status == 3, (a, n)
            continue
        assert status == 0
        assert out.raw == expected + b"\0"
        area = Area((n + 7) // 8)
        got = lib.pv_big_from_bytes(expected, size_t(n), boolean(order == "little"), boolean(signed), area.limbs)
        area.check()
        assert got.value() == int.from_bytes(expected, order, signed=signed)


class Pace(ctypes.Structure):
    """PvTextPace."""


Refill = ctypes.CFUNCTYPE(boolean, ctypes.POINTER(Pace))
Pace._fields_ = [("budget", ctypes.c_int64), ("refill", Refill)]


def test_pace_stops(room):
    """A pace that says no ends long work at once, and the slices are short."""
    asked = []

    def refill(pace):
        asked.append(pace.contents.budget)
        pace.contents.budget = 100_000
        return len(asked) < 3

    value = (1 << 64 * 4000) - 12345
    x, y = Big.of(value), Big.of(value // 3)
    pace = Pace(0, Refill(refill))
    result, out = Big(), (u64 * 8002)()
    work = (u64 * room.size("pv_big_mul_scratch", size_t(4000), size_t(4000)))()
    assert room.library.pv_big_mul(x, y, out, work, ctypes.byref(pace), ctypes.byref(result)) == 1
    assert len(asked) == 3
    assert min(asked) > -10_000
    asked.clear()
    pace.budget = 0
    text, length = ctypes.create_string_buffer(80000), size_t()
    work = (u64 * room.size("pv_big_to_text_scratch", size_t(4000), 10))()
    assert room.library.pv_big_to_text(x, 10, text, work, ctypes.byref(pace), ctypes.byref(length)) == 1
    assert min(asked) > -10_000
