"""text/unicode against CPython 3.13, over every code point, as tools/record_unicode.py recorded it."""

import ctypes

import pytest
from record_unicode import (
    BATCH,
    BLOCK,
    CODES,
    FORMS,
    MAPPINGS,
    PREDICATES,
    VALUES,
    of_blocks,
    of_mapping,
    of_points,
    of_runs,
    recorded,
)

RECORDED = recorded()
RESULTS = dict.fromkeys(VALUES, ctypes.c_int) | {"category": ctypes.c_char_p}


def same_blocks(name, found):
    """Compare digests; name the code points among which something differs."""
    wrong = [f"U+{n * BLOCK:04X}-U+{n * BLOCK + BLOCK - 1:04X}"
             for n, (one, other) in enumerate(zip(RECORDED[name], found, strict=True)) if one != other]
    assert wrong == []


def test_version(text):
    """The recording's Unicode is the library's."""
    text.pv_unicode_version.restype = ctypes.c_char_p
    assert text.pv_unicode_version() == b"15.1.0"


@pytest.mark.parametrize("name", PREDICATES)
def test_predicate(text, name):
    """Each class holds the same code points."""
    ask = getattr(text, f"pv_unicode_is_{name}")
    ask.restype = ctypes.c_bool
    same_blocks(name, of_blocks(lambda code: int(ask(code))))
    assert not ask(0x110000)
    assert not ask(0xFFFFFFFF)


@pytest.mark.parametrize("name", MAPPINGS)
def test_mapping(text, name):
    """Each full case mapping agrees."""
    ask = getattr(text, f"pv_unicode_{name}")
    ask.restype = ctypes.c_size_t
    out = (ctypes.c_uint32 * 3)()
    same_blocks(name, of_mapping(lambda code: "".join(map(chr, out[: ask(code, out)]))))


@pytest.mark.parametrize("name", VALUES)
def test_value(text, name):
    """Digit values, categories and combining classes agree."""
    ask = getattr(text, f"pv_unicode_{name}")
    ask.restype = RESULTS[name]
    same_blocks(name, of_blocks((lambda code: ask(code).decode()) if name == "category" else ask))


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


@pytest.mark.parametrize("form", FORMS)
def test_normalize_points(text, form):
    """Every code point."""
    number = FORMS.index(form)
    same_blocks(form, of_points(lambda string: normalize(text, number, string)))


@pytest.mark.parametrize("form", FORMS)
def test_normalize_runs(text, form):
    """Random strings rich in marks, Hangul and compositions, and very long runs of marks."""
    number = FORMS.index(form)
    # the strings are made of what the library itself says: two tables that test_value and
    # test_normalize_points hold to the recording
    out = (ctypes.c_uint32 * 32)()
    marks = [chr(code) for code in CODES if text.pv_unicode_combining(code)]
    composed = [chr(code) for code in CODES if text.pv_unicode_decomposition(code, out)]
    found = of_runs(lambda string: normalize(text, number, string), number, marks, composed)
    wrong = [n * BATCH for n, (one, other) in enumerate(zip(RECORDED[f"{form}-runs"], found, strict=True))
             if one != other]
    assert wrong == []
