"""text/utf8 and text/codecs against the codecs of the interpreter that runs the tests."""

import ctypes
import random

import pytest
from view import View, unpack

size_t = ctypes.c_size_t
CODECS = ["utf-8", "utf-8-sig", "ascii", "latin-1", "cp1252", "utf-16", "utf-16-le", "utf-16-be"]
CODECS += ["utf-32", "utf-32-le", "utf-32-be"]
POLICIES = ["strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass", "xmlcharrefreplace"]


class Measure(ctypes.Structure):
    """PvCodecMeasure."""

    _fields_ = (
        ("size", size_t), ("widest", ctypes.c_uint32), ("start", size_t), ("end", size_t),
        ("encoding", ctypes.c_char_p), ("reason", ctypes.c_char_p),
    )  # fmt: skip

    def error(self):
        """The error as the exceptions have it."""
        return self.encoding.decode(), self.start, self.end, self.reason.decode()


def number(text, codec):
    """The number in the core of a place in CODECS."""
    name, out = CODECS[codec].encode(), ctypes.c_int()
    text.pv_codec_find.restype = ctypes.c_bool
    assert text.pv_codec_find(name, size_t(len(name)), ctypes.byref(out))
    return out.value


def decode(text, codec, policy, raw):
    """Decode, or return the error."""
    m = Measure()
    codec = number(text, codec)
    status = text.pv_decode_measure(codec, policy, raw, size_t(len(raw)), ctypes.byref(m), None)
    if status:
        return m.error()
    kind = 1 if m.widest < 0x100 else 2 if m.widest < 0x10000 else 4
    out = ctypes.create_string_buffer(m.size * kind + 1)
    out[m.size * kind] = b"\xa5"
    text.pv_decode_write.restype = ctypes.c_bool
    assert text.pv_decode_write(codec, policy, raw, size_t(len(raw)), out, kind, None)
    assert out[m.size * kind] == b"\xa5"
    string = unpack(out.raw[:-1], kind)
    if string:
        widest = max(map(ord, string))
        assert kind == (1 if widest < 0x100 else 2 if widest < 0x10000 else 4)
    return string


def oracle_decode(codec, policy, raw):
    """The interpreter's answer in the same form."""
    try:
        return raw.decode(CODECS[codec], POLICIES[policy])
    except UnicodeDecodeError as error:
        return error.encoding, error.start, error.end, error.reason


PIECES = [b"a", b"abcdefgh12345678", b"\x80", b"\xc3\xa9", b"\xc2", b"\xe2\x82\xac", b"\xe2\x82", b"\xe0\x80", b"\xed\xa0\x80"]
PIECES += [b"\xf0\x9f\x98\x80", b"\xf0\x9f\x98", b"\xf0\x80", b"\xf4\x90\x80\x80", b"\xff", b"\xfe\xff", b"\xff\xfe"]
PIECES += [b"\xef\xbb\xbf", b"\x00\xd8", b"\xd8\x00", b"\x00\xdc", b"\xdc\x00", b"\0", b"\0\0", b"\x10\0", b"a\0", b"\x81\x8d"]
PIECES += [b"\xf5", b"\xc0\x80", b"\xed\xb2\x80", b"\xff\xfe\0\0", b"\0\0\xfe\xff", b"a\0\0\0", b"\0\0\0a", b"\xe1\x80"]


@pytest.mark.parametrize("codec", range(len(CODECS)), ids=CODECS)
def test_decode(text, codec):
    """Every policy, on text rich in errors."""
    rng = random.Random(codec)
    for i in range(12000):
        raw = b"".join(rng.choices(PIECES, k=rng.randrange(8)))
        if i % 3 == 0:
            string = "".join(map(chr, rng.choices([65, 0xE9, 0x20AC, 0x1F600, 0x7FF, 0x800, 0xFFFF, 0x10FFFF], k=9)))
            raw = string.encode(CODECS[codec], "replace") + raw
        if i % 5 == 0:
            raw = rng.randbytes(rng.randrange(12))
        policy = rng.randrange(6)
        assert decode(text, codec, policy, raw) == oracle_decode(codec, policy, raw), (raw, POLICIES[policy])


def test_decode_utf8_sequences(text):
    """Every lead byte with awkward followers, strictly."""
    followers = [b"", b"A", b"\x7f", b"\x80", b"\x8f", b"\x90", b"\x9f", b"\xa0", b"\xbf", b"\xc0", b"\xff"]
    for lead in range(256):
        for a in followers:
            for b in (b"", b"\x80", b"\xbf", b"A"):
                for c in (b"", b"\x80", b"\xc3"):
                    raw = bytes([lead]) + a + b + c
                    assert decode(text, 0, 0, raw) == oracle_decode(0, 0, raw)


def encode(text, codec, policy, string, kind=0):
    """Encode, or return the error."""
    m, view = Measure(), View.of(string, kind)
    codec = number(text, codec)
    if text.pv_encode_measure(codec, policy, view, ctypes.byref(m), None):
        return m.error()
    out = ctypes.create_string_buffer(m.size + 1)
    out[m.size] = b"\xa5"
    text.pv_encode_write.restype = ctypes.c_bool
    assert text.pv_encode_write(codec, policy, view, out, None)
    assert out[m.size] == b"\xa5"
    return out.raw[:-1]


CHARS = "ab\x7f\x80\x81\xe9\xff\u0100\u0152\u07ff\u0800\u20ac\ud800\udbff\udc00\udc80\udcff\udfff\ue000\uffff\U00010000\U0010ffff"


@pytest.mark.parametrize("codec", range(len(CODECS)), ids=CODECS)
def test_encode(text, codec):
    """Every policy, every kind."""
    rng = random.Random(codec)
    for _ in range(12000):
        pool = rng.choice([CHARS, CHARS, "ab", "ab\xe9\x80", "a\udc80\udcff\ud800", "a\udc80b\u20ac"])
        string = "".join(rng.choices(pool, k=rng.randrange(9)))
        policy = rng.randrange(7)
        try:
            expected = string.encode(CODECS[codec], POLICIES[policy])
        except UnicodeEncodeError as error:
            expected = error.encoding, error.start, error.end, error.reason
        assert encode(text, codec, policy, string, rng.choice([0, 0, 2, 4])) == expected, (string, POLICIES[policy])


def test_long(text):
    """Texts longer than any chunk."""
    string = "plain text, and a little Größe €\U0001f600 " * 9000
    for codec in (0, 1, 5, 10):
        raw = string.encode(CODECS[codec])
        assert decode(text, codec, 0, raw) == string
        assert encode(text, codec, 0, string) == raw
    raw = b"x" * 200000 + b"\xff" + b"y" * 70000
    for codec in (0, 2, 3, 4):
        for policy in range(4):
            assert decode(text, codec, policy, raw) == oracle_decode(codec, policy, raw)


def test_names(text):
    """Codecs are found by their aliases."""
    import codecs

    text.pv_codec_find.restype = text.pv_codec_find_policy.restype = ctypes.c_bool
    out = ctypes.c_int()
    for name in "utf8 UTF-8 utf_8 U8 latin1 ISO-8859-1 iso8859-1 L1 us-ascii ASCII utf-16le UTF_16_BE cp1252".split():
        assert text.pv_codec_find(name.encode(), size_t(len(name)), ctypes.byref(out)), name
        found = codecs.lookup(name).name.replace("iso8859-1", "latin-1")
        assert out.value == number(text, CODECS.index(found))
    for name in ("", "utf9", "x" * 100):
        assert not text.pv_codec_find(name.encode(), size_t(len(name)), ctypes.byref(out))
    for i, name in enumerate(POLICIES):
        assert text.pv_codec_find_policy(name.encode(), size_t(len(name)), ctypes.byref(out))
        assert out.value == i
    assert not text.pv_codec_find_policy(b"stric", size_t(5), ctypes.byref(out))


def test_utf8_encode(text):
    """The plain functions write WTF-8."""
    text.pv_utf8_size.restype = text.pv_utf8_encode.restype = size_t
    rng = random.Random(9)
    for _ in range(4000):
        string = "".join(rng.choices(CHARS + "abcdefgh" * 3, k=rng.randrange(30)))
        expected = string.encode("utf-8", "surrogatepass")
        view = View.of(string, rng.choice([0, 2, 4]))
        assert text.pv_utf8_size(view) == len(expected)
        out = ctypes.create_string_buffer(len(expected) + 1)
        assert text.pv_utf8_encode(view, out) == len(expected)
        assert out.raw[:-1] == expected
