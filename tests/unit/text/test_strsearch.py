"""text/strsearch and text/escapes against str and bytes of the interpreter that runs the tests."""

import ctypes
import random
import time
import unicodedata

from view import View, kind_of, pack, unpack

size_t = ctypes.c_size_t
NONE = 2**64 - 1


class Search(ctypes.Structure):
    """PvTextSearch."""

    _fields_ = (
        ("text", View), ("needle", View), ("backwards", ctypes.c_bool), ("prepared", ctypes.c_bool),
        ("periodic", ctypes.c_bool), ("rare", size_t), ("cut", size_t), ("period", size_t),
    )  # fmt: skip


def views(rng, string, needle):
    """Both in random kinds, the needle's not above the text's."""
    kind = max(rng.choice([1, 2, 4]), kind_of(string), kind_of(needle))
    narrow = max(rng.choice([k for k in (1, 2, 4) if k <= kind]), kind_of(needle))
    return View.of(string, kind), View.of(needle, narrow)


def random_case(rng):
    """A text and a needle that often nearly match."""
    alphabet = rng.choice(["ab", "ab", "abc", "aé€\U0001f600", "the rain in Spain ", "x"])
    string = "".join(rng.choices(alphabet, k=rng.choice([0, 1, 5, 20, 60, 300, 900])))
    if rng.random() < 0.6 and string:
        i = rng.randrange(len(string))
        needle = string[i : i + rng.choice([1, 2, 3, 5, 8, 20, 70, 200])]
    else:
        needle = "".join(rng.choices(alphabet, k=rng.choice([1, 1, 2, 3, 4, 5, 6, 9, 30])))
    if rng.random() < 0.2:
        needle = needle[: len(needle) // 2] * 3 + needle[-1:]
    return string, needle


def check(text, rng, string, needle):
    """Compare find, rfind and count."""
    view, sought = views(rng, string, needle)
    for name in ("find", "rfind", "count"):
        getattr(text, f"pv_text_{name}").restype = size_t
    assert text.pv_text_find(view, sought) == string.find(needle) % (NONE + 1)
    assert text.pv_text_rfind(view, sought) == string.rfind(needle) % (NONE + 1)
    if needle:
        assert text.pv_text_count(view, sought, size_t(NONE)) == string.count(needle)
        assert text.pv_text_count(view, sought, size_t(2)) == min(string.count(needle), 2)


def test_search(text):
    """Random texts, small alphabets."""
    rng = random.Random(1)
    for _ in range(30000):
        check(text, rng, *random_case(rng))


def test_search_periodic(text):
    """Texts and needles made of periods, which drive the Two-Way algorithm."""
    rng = random.Random(2)
    for _ in range(6000):
        period = "".join(rng.choices("ab", k=rng.randrange(1, 7)))
        string = period * rng.randrange(400)
        at = rng.randrange(len(string) + 1)
        string = string[:at] + rng.choice(["", "a", "b", "ba"]) + string[at:]
        i = rng.randrange(len(string) + 1)
        needle = string[i : i + rng.randrange(1, 90)] + rng.choice(["", "", "a", "b"])
        check(text, rng, string, needle or "a")


def test_search_hostile(text):
    """Needles that make the naive search quadratic."""
    n = 200_000
    rng = random.Random(3)
    started = time.process_time()
    for m in (4, 5, 100, 1000, 20000, 100000):
        check(text, rng, "a" * n, "a" * m + "b")
        check(text, rng, "a" * n, "b" + "a" * m)
        check(text, rng, "a" * n, "a" * (m // 2) + "b" + "a" * (m // 2))
        check(text, rng, "ab" * (n // 2), "ab" * (m // 2) + "aa")
        check(text, rng, "a" * n + "b", "a" * m + "b")
    assert time.process_time() - started < 20


def test_search_places(text):
    """All places, forwards and backwards, through the stoppable search."""
    rng = random.Random(4)
    text.pv_text_search.restype = Search
    for _ in range(4000):
        string, needle = random_case(rng)
        needle = needle or "a"
        view, sought = views(rng, string, needle)
        search, place = text.pv_text_search(view, sought, False), size_t()
        at = 0
        while True:
            assert text.pv_text_search_next(ctypes.byref(search), size_t(at), None, ctypes.byref(place)) == 0
            expected = string.find(needle, at)
            assert place.value == expected % (NONE + 1)
            if expected < 0:
                break
            at = expected + 1
        search = text.pv_text_search(view, sought, True)
        end = len(string)
        while True:
            assert text.pv_text_search_next(ctypes.byref(search), size_t(end), None, ctypes.byref(place)) == 0
            expected = string.rfind(needle, 0, end)
            assert place.value == expected % (NONE + 1)
            if expected < 0:
                break
            end = expected + len(needle) - 1


class Measure(ctypes.Structure):
    """PvReprMeasure."""

    _fields_ = (("length", size_t), ("widest", ctypes.c_uint32), ("quote", ctypes.c_uint8), ("plain", ctypes.c_bool))


def test_repr_str(text):
    """repr() and ascii()."""
    rng = random.Random(5)
    text.pv_repr_str_write.restype = size_t
    pool = "abc '\"\\\t\n\r\0\x1f\x7f\x80\xa0\xad\xe9\u0378\u200b\u2028\u20ac\ud800\ue000\uffff\U0001f600\U000e0001\U0010ffff"
    for i in range(12000):
        chars = rng.choice([pool, pool, "ab'", 'ab"', "a'\"", "abc", "abcé", "abc€"])
        string = "".join(rng.choices(chars, k=rng.randrange(14)))
        if i % 7 == 0 and unicodedata.unidata_version == "15.1.0":
            string = "".join(map(chr, rng.choices(range(0x3000), k=8)))
        for ascii_only in (False, True):
            expected = ascii(string) if ascii_only else repr(string)
            m, view = Measure(), View.of(string, rng.choice([0, 0, 2, 4]))
            assert text.pv_repr_str_measure(view, ascii_only, ctypes.byref(m), None) == 0
            assert m.length == len(expected)
            kind = 1 if m.widest < 0x100 else 2 if m.widest < 0x10000 else 4
            assert kind == kind_of(expected)
            kind = max(kind, rng.choice([1, 2, 4]))
            out = ctypes.create_string_buffer((m.length + 1) * kind + 1)
            out[(m.length + 1) * kind] = b"\xa5"
            assert text.pv_repr_str_write(view, ascii_only, ctypes.byref(m), out, kind, size_t(1), None) == m.length + 1
            assert out[(m.length + 1) * kind] == b"\xa5"
            assert unpack(out.raw[kind:-1], kind) == expected


def test_repr_bytes(text):
    """repr() of bytes."""
    rng = random.Random(6)
    text.pv_repr_bytes_write.restype = size_t
    for i in range(6000):
        raw = rng.randbytes(rng.randrange(12)) if i % 2 else bytes(rng.choices(b"ab'\"\\\n\x00\xff", k=rng.randrange(9)))
        m, expected = Measure(), repr(raw)
        assert text.pv_repr_bytes_measure(raw, size_t(len(raw)), False, ctypes.byref(m), None) == 0
        assert m.length == len(expected)
        kind = rng.choice([1, 2, 4])
        out = ctypes.create_string_buffer(m.length * kind + 1)
        assert text.pv_repr_bytes_write(raw, size_t(len(raw)), ctypes.byref(m), out, kind, size_t(0), None) == m.length
        assert out.raw[:-1] == pack(expected, kind)
