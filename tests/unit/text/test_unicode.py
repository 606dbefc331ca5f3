"""text/unicode against the interpreter that runs the tests, over every code point."""

import ctypes
import random
import unicodedata

import pytest

pytestmark = pytest.mark.skipif(
    unicodedata.unidata_version != "15.1.0", reason="the oracle has another Unicode version"
)

CODES = range(0x110000)
PREDICATES = {
    "xid_start": lambda c: c != "_" and c.isidentifier(),
    "xid_continue": lambda c: ("a" + c).isidentifier(),
    "alpha": str.isalpha,
    "decimal": str.isdecimal,
    "digit": str.isdigit,
    "numeric": str.isnumeric,
    "alnum": str.isalnum,
    "space": str.isspace,
    "upper": str.isupper,
    "lower": str.islower,
    "title": lambda c: unicodedata.category(c) == "Lt",
    "printable": str.isprintable,
    "linebreak": lambda c: len(("a" + c + "a").splitlines()) == 2,
}
MAPPINGS = {"to_upper": str.upper, "to_lower": str.lower, "to_title": str.title, "casefold": str.casefold}
FORMS = ["NFD", "NFC", "NFKD", "NFKC"]


@pytest.mark.parametrize("name", PREDICATES)
def test_predicate(text, name):
    """Each class holds the same code points."""
    ask = getattr(text, f"pv_unicode_is_{name}")
    ask.restype = ctypes.c_bool
    expected = PREDICATES[name]
    assert [code for code in CODES if ask(code) != expected(chr(code))] == []
    assert not ask(0x110000)
    assert not ask(0xFFFFFFFF)


@pytest.mark.parametrize("name", MAPPINGS)
def test_mapping(text, name):
    """Each full case mapping agrees."""
    ask = getattr(text, f"pv_unicode_{name}")
    ask.restype = ctypes.c_size_t
    out = (ctypes.c_uint32 * 3)()
    expected = MAPPINGS[name]
    for code in CODES:
        n = ask(code, out)
        assert "".join(map(chr, out[:n])) == expected(chr(code)), hex(code)


def test_values(text):
    """Digit values, categories and combining classes agree."""
    text.pv_unicode_category.restype = ctypes.c_char_p
    for code in CODES:
        char = chr(code)
        assert text.pv_unicode_decimal_value(code) == unicodedata.decimal(char, -1)
        assert text.pv_unicode_digit_value(code) == unicodedata.digit(char, -1)
        assert text.pv_unicode_combining(code) == unicodedata.combining(char)
        assert text.pv_unicode_category(code).decode() == unicodedata.category(char)


def normalize(text, form, string):
    """Run pv_unicode_normalize on a str."""
    text.pv_unicode_normalize.restype = text.pv_unicode_normalize_size.restype = ctypes.c_size_t
    n = len(string)
    points = (ctypes.c_uint32 * max(n, 1))(*map(ord, string))
    cap = text.pv_unicode_normalize_size(form, points, ctypes.c_size_t(n))
    out = (ctypes.c_uint32 * max(cap, 1))()
    size = text.pv_unicode_normalize(
        form, points, ctypes.c_size_t(n), out, ctypes.c_size_t(cap), ctypes.c_void_p()
    )
    return "".join(map(chr, out[:size]))


@pytest.mark.parametrize("form", range(4))
def test_normalize_points(text, form):
    """Every code point, alone."""
    for code in CODES:
        if unicodedata.category(chr(code)) != "Cn":
            assert normalize(text, form, chr(code)) == unicodedata.normalize(FORMS[form], chr(code)), hex(code)


@pytest.mark.parametrize("form", range(4))
def test_normalize_runs(text, form):
    """Random strings rich in marks, Hangul and compositions, and very long runs of marks."""
    rng = random.Random(form)
    marks = [chr(c) for c in CODES if unicodedata.combining(chr(c))]
    rich = [chr(c) for c in CODES if unicodedata.decomposition(chr(c))]
    rich += [chr(c) for c in range(0x1100, 0x1200)] + [chr(c) for c in range(0xAC00, 0xAC40)]
    rich += list("aeiouAEIOU") * 40 + marks * 2
    for _ in range(4000):
        string = "".join(rng.choices(rich, k=rng.randrange(30)))
        assert normalize(text, form, string) == unicodedata.normalize(FORMS[form], string)
    for size in (25, 100, 1000, 3000):
        string = "e" + "".join(rng.choices(marks, k=size)) + "x"
        assert normalize(text, form, string) == unicodedata.normalize(FORMS[form], string)
