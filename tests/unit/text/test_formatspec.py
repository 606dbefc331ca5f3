"""text/formatspec against format() of the interpreter that runs the tests."""

import ctypes
import math
import random

import pytest
from test_bigint import to_text
from test_floats import doubles
from view import View, unpack

size_t, boolean, i64, u32 = ctypes.c_size_t, ctypes.c_bool, ctypes.c_int64, ctypes.c_uint32
STR, INT, FLOAT, COMPLEX = range(4)


class Spec(ctypes.Structure):
    """PvFormatSpec."""

    _fields_ = (
        ("fill", u32), ("type", u32), ("width", i64), ("precision", i64), ("align", ctypes.c_char),
        ("sign", ctypes.c_char), ("grouping", ctypes.c_char), ("no_negative_zero", boolean),
        ("alternate", boolean), ("align_given", boolean),
    )  # fmt: skip


class Error(ctypes.Structure):
    """PvFormatError."""

    _fields_ = (("text", ctypes.c_char * 96), ("names_spec", boolean), ("names_type", boolean), ("is_overflow", boolean))

    def message(self, spec: str, value: object) -> str:
        """The whole message."""
        message = ("OverflowError: " if self.is_overflow else "ValueError: ") + self.text.decode()
        if self.names_spec:
            message += f" '{spec}'"
        if self.names_type:
            message += f" for object of type '{type(value).__name__}'"
        return message


class Number(ctypes.Structure):
    """PvFormatNumber."""

    _fields_ = (
        ("sign", ctypes.c_char), ("point", boolean), ("single", u32), ("prefix", ctypes.c_void_p),
        ("digits", ctypes.c_void_p), ("rest", ctypes.c_void_p), ("prefix_n", size_t), ("digits_n", size_t), ("rest_n", size_t),
    )  # fmt: skip


class Layout(ctypes.Structure):
    """PvFormatLayout."""

    _fields_ = (
        ("number", Number), ("fill", u32), ("grouping", ctypes.c_char), ("group", ctypes.c_int), ("left", size_t),
        ("middle", size_t), ("right", size_t), ("zeros", size_t), ("grouped", size_t), ("length", size_t), ("widest", u32),
    )  # fmt: skip


class ComplexLayout(ctypes.Structure):
    """PvFormatComplex."""

    _fields_ = (
        ("real", Layout), ("imag", Layout), ("has_real", boolean), ("parentheses", boolean), ("left", size_t),
        ("right", size_t), ("length", size_t), ("fill", u32), ("widest", u32),
    )  # fmt: skip


class Text(ctypes.Structure):
    """PvFormatText."""

    _fields_ = (("left", size_t), ("taken", size_t), ("right", size_t), ("length", size_t))


def written(text, layout, write, rng):
    """Write a layout to characters of some kind; return the str."""
    kind = max(rng.choice([1, 2, 4]), 1 if layout.widest < 0x100 else 2 if layout.widest < 0x10000 else 4)
    out = ctypes.create_string_buffer(layout.length * kind + 1)
    out[layout.length * kind] = b"\xa5"
    write.restype = size_t
    assert write(ctypes.byref(layout), out, kind, size_t(0), None) == layout.length
    assert out[layout.length * kind] == b"\xa5"
    return unpack(out.raw[:-1], kind)


class Failed(Exception):
    """The native side refused."""


def formatted(text, value, string, rng):
    """Format by the functions under test."""
    spec, error = Spec(), Error()
    kind = {str: STR, int: INT, bool: INT, float: FLOAT, complex: COMPLEX}[type(value)]
    for name in ("parse", "check", "layout", "char", "float", "text", "type_is_float"):
        getattr(text, f"pv_format_{name}").restype = boolean
    text.pv_format_float_size.restype = text.pv_format_complex_size.restype = size_t
    if not text.pv_format_parse(View.of(string, rng.choice([0, 2, 4])), kind, ctypes.byref(spec), ctypes.byref(error)):
        raise Failed(error.message(string, value))
    if kind == INT and text.pv_format_type_is_float(spec.type):
        kind, number_value = FLOAT, float(value)
    else:
        number_value = value
    if not text.pv_format_check(ctypes.byref(spec), kind, ctypes.byref(error)):
        raise Failed(error.message(string, value))
    number, layout = Number(), Layout()
    if kind == STR:
        plan = Text()
        assert text.pv_format_text(ctypes.byref(spec), size_t(len(value)), ctypes.byref(plan))
        result = chr(spec.fill) * plan.left + value[: plan.taken] + chr(spec.fill) * plan.right
        assert len(result) == plan.length
        return result
    if kind == COMPLEX:
        parts = ctypes.c_double(value.real), ctypes.c_double(value.imag)
        buffer = ctypes.create_string_buffer(text.pv_format_complex_size(ctypes.byref(spec), *parts) + 1)
        plan = ComplexLayout()
        assert text.pv_format_complex(ctypes.byref(spec), *parts, buffer, ctypes.byref(plan), None) == 0
        return written(text, plan, text.pv_format_complex_write, rng)
    if kind == FLOAT:
        x = ctypes.c_double(number_value)
        buffer = ctypes.create_string_buffer(text.pv_format_float_size(ctypes.byref(spec), x) + 1)
        assert text.pv_format_float(ctypes.byref(spec), x, buffer, ctypes.byref(number), None)
    elif spec.type == ord("c"):
        fits = -(2**63) <= value < 2**63
        if not text.pv_format_char(i64(value if fits else 0), fits, ctypes.byref(number), ctypes.byref(error)):
            raise Failed(error.message(string, value))
    else:
        raw = to_text_raw(text, int(value), text.pv_format_int_base(spec.type))
        buffer = ctypes.create_string_buffer(raw)
        text.pv_format_int.restype = Number
        number = text.pv_format_int(ctypes.byref(spec), buffer, size_t(len(raw)))
    assert text.pv_format_layout(ctypes.byref(spec), ctypes.byref(number), ctypes.byref(layout))
    return written(text, layout, text.pv_format_write, rng)


def to_text_raw(text, value, base):
    """The digits of an int."""

    class Plain:
        library = text

        @staticmethod
        def size(name, *args):
            function = getattr(text, name)
            function.restype = size_t
            return function(*args)

    return to_text(Plain, value, base).encode()


def compare(text, value, spec, rng):
    """Compare one case."""
    try:
        expected = format(value, spec)
    except (ValueError, OverflowError) as error:
        expected = f"{type(error).__name__}: {error}"
    try:
        got = formatted(text, value, spec, rng)
    except Failed as error:
        got = str(error)
    assert got == expected, (value, spec)


BAD = ["+", " ", "z", "#", "=5", "d", "\u20ac", "\x7f", "\x01", ",", "_", "010", "x<010", ".", ".5", "5.", "1.1x"]
BAD += ["99999999999999999999", ".99999999999999999999", ">>5", "5,_", "5_,", "5,,", ",.2", "0=5", "^05", "c", "=", "z#"]
BAD += ["!", "{", "\u0663", "+c", "#c", ",c", "nc", "y", "x,", ",x", "_x", "_n", ",n", "#_b", "Z", "n", "%", ".3s", "-"]
BAD += [".9999999999", "2147483648.2", "0", "00", "<0", "=010,", "\U0001f600^9", "é>7", "<<", ">", "05c", "*^5c", " n", "s"]


@pytest.mark.parametrize("spec", BAD, ids=ascii)
def test_messages(text, spec):
    """Odd and wrong specs, for each type."""
    rng = random.Random(1)
    for value in ("ab", "", 5, -12345678, 0x110000, 2**70, -1, True, 1.5, -0.0, math.inf, math.nan, 1 + 2j, 2j, -0.0 + 1j):
        if spec.startswith("2147483648") or spec.endswith(".9999999999"):
            continue
        compare(text, value, spec, rng)


def random_spec(rng):
    """Return a spec that is often right."""
    spec = ""
    if rng.random() < 0.4:
        spec += rng.choice(["", "*", "0", " ", "é", "€", "\U0001f600", "<"]) + rng.choice("<>=^")
    spec += rng.choice(["", "", "", "+", "-", " "]) + rng.choice(["", "", "", "z"]) + rng.choice(["", "", "#"])
    spec += rng.choice(["", "", "0"]) + rng.choice(["", "", "1", "5", "12", "20", "33", str(rng.randrange(40))])
    spec += rng.choice(["", "", "", ",", "_"]) + rng.choice(["", "", "", ".0", ".1", ".3", ".10", ".17"])
    return spec + rng.choice(["", "", "d", "s", "x", "X", "o", "b", "c", "n", "e", "E", "f", "F", "g", "G", "%"])


def test_numbers(text):
    """Random specs for ints, floats and complex numbers."""
    rng = random.Random(2)
    floats = doubles(5000) + [1234567.891, -1e10, 12345678901234567890.0, 0.00001234, 999999.5]
    for i in range(60000):
        kind = i % 3
        if kind == 0:
            value = rng.getrandbits(rng.randrange(1, 90)) * rng.choice([1, -1, 0])
        elif kind == 1:
            value = rng.choice(floats)
        else:
            value = complex(rng.choice(floats), rng.choice(floats))
        compare(text, value, random_spec(rng) or "d", rng) if kind == 0 else compare(text, value, random_spec(rng) or "g", rng)


def test_grouping_widths(text):
    """Zero padding with groups, all small widths."""
    rng = random.Random(3)
    for width in range(1, 45):
        for value in (0, 1, -1, 12, 123, 1234, -123456, 1234567890):
            for group in ",_":
                compare(text, value, f"0{width}{group}", rng)
                compare(text, value, f"+0{width}{group}d", rng)
                compare(text, float(value), f"0{width}{group}.1f", rng)
            for code in "bxXo":
                compare(text, value, f"#0{width}_{code}", rng)


def test_strings(text):
    """Random specs for strings."""
    rng = random.Random(4)
    for _ in range(8000):
        compare(text, "añ€\U0001f600"[: rng.randrange(5)] * rng.randrange(4), random_spec(rng) or "s", rng)
