"""Awkward constants of each type, as source text: boundaries, empties, duplicates, odd characters.

Owns what a leaf of a generated expression may be. The first of each list is the simplest. Nothing
here depends on identity or on an address: nan is never a key, and sets are built by calls,
which say nothing about the order of displays of constants.
"""

from __future__ import annotations


def _around(power: int) -> list[str]:
    """Return the integers next to a power of two, both signs."""
    value = 1 << power
    return [str(v) if v >= 0 else f"({v})"
            for v in (value - 1, value, value + 1, -value, -value - 1, 1 - value)]


TINY = ["0", "1", "2", "3", "5"]
INDEX = ["0", "1", "2", "(-1)", "(-2)", "3", "4", "(-3)", "5", "7", "(-4)", "(-6)", "100", "(-100)",
         "True", "(10**30)"]
BOUND = ["0", "1", "2", "(-1)", "(-2)", "3", "4", "(-3)", "5", "7", "9", "(-4)", "(-6)", "100",
         "(-100)", "None", "None", "(2**62)", "(-2**63)", "True"]
STEP = ["1", "2", "(-1)", "(-2)", "3", "(-3)", "None", "5", "(-7)", "0", "(2**63)", "100"]
SHIFT = ["0", "1", "2", "5", "31", "61", "62", "63", "64", "65", "127", "128", "129", "192", "200",
         "(-1)", "30", "60"]
INT = ["0", "1", "2", "(-1)", "3", "(-2)", "7", "10", "(-7)", "(-10)", "100", "255", "256",
    "(-128)",
       "12", "13", "97", "1000", "12345", "(-12345)", "1000003", "10**9", "(-10**9)",
       *_around(30), *_around(31), *_around(32), *_around(53), *_around(60), *_around(61),
       *_around(62), *_around(63), *_around(64), *_around(127), *_around(128), *_around(192),
       "(10**18)", "(10**19)", "(10**20-1)", "(10**30)", "(-10**25)", "(2**200+3**50)",
       "(3**100)", "(-(7**60))", "(10**100)", "(2**521-1)", "(2**1023)", "(2**1024)",
       "0x5555555555555555", "(-0xAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA)"]
FLOAT = ["0.0", "1.0", "0.5", "(-0.0)", "(-1.0)", "1.5", "2.5", "(-0.5)", "(-2.5)", "3.5", "0.1",
         "0.2", "0.3", "2.675", "1e16", "123456.789", "(-123.456)", "1e-5", "1e-4", "0.0001234",
         "1e15", "123456789012345680.0", "9007199254740992.0", "9007199254740993.0", "(2.0**53+2)",
         "(2.0**62)", "(2.0**63)", "(-2.0**63)", "(2.0**64)", "1e22", "1e23", "1e100", "1e300",
         "1.7976931348623157e308", "5e-324", "2.2250738585072014e-308", "(1/3)", "(2/3)", "0.7",
         "1e308", "1e-308", "4.35", "0.125", "0.375", "99.995", "9.5", "10.5", "1234.5", "0.05",
         "float('inf')", "float('-inf')", "float('nan')"]
# No nan and no infinity (divided, it holds a nan): the hash of one is its address, and abs() raises in
# CPython 3.13 what an operation before it has left in errno.
COMPLEX = ["0j", "1j", "(1+2j)", "(-1j)", "(3-4j)", "(0.5+0j)", "(1.5-2.5j)", "complex(-0.0, 0.0)",
           "complex(0.0, -0.0)", "(1e200+1e200j)",
           "complex(2**53, -1)"]
BOOL = ["False", "True"]
STR = ["''", "'a'", "'ab'", "'abc'", "'b'", "' '", "'aXbXc'", "'hello world'", "'aaa'", "'abab'",
       "'A'", "'aB cD'", "'0'", "'12'", "'-7'", "'3.5'", "'1e3'", "' 42 '", "'0x1F'", "'1_000'",
       "'a,b,,c'", "'a\\nb\\r\\nc'", "'\\t x\\ty '", "'\\n'", "'\\x00'", "'\\x7f\\x80'", "'é'",
       "'naïve'", "'ß'", "'ÀÉ'", "'Ωμέγα'", "'ѣ'", "'日本語'", "'日'", "'\\u2028a'", "'😀'",
       "'a😀b'", "'e\\u0301'", "'İ'", "'ǆ'", "'ﬁ'", "'٣'", "'²'", "'½'", "'\\ud800'", "'{}'",
       "'%'", "'100%'", "\"it's\"", "'\"'", "'a\\\\b'", "'__x__'", "('xyz'*7)", "('ab'*20)",
       "'\\x1c'",
       "'the quick brown fox'", "'mississippi'", "'aab'", "'σς'", "'ΑΣ'", "'\\xa0'", "'\\u200b'"]
CHAR = ["'a'", "'b'", "' '", "'X'", "','", "'é'", "'日'", "'😀'", "'\\n'", "'s'", "'0'", "'ab'",
        "''", "'i'", "'ss'"]
WORD = ["'a'", "'b'", "'c'", "'key'", "'x'", "'é'", "'B'"]
BYTES = ["b''", "b'a'", "b'ab'", "b'abc'", "b' '", "b'aXbXc'", "b'hello world'", "b'aaa'",
    "b'abab'",
         "b'\\x00'", "b'\\xff\\x80'", "b'a,b,,c'", "b'a\\nb\\r\\nc'", "b'\\t x '", "b'12'",
         "b'\\xc3\\xa9'", "b'\\xe2\\x82'", "bytes(range(8))", "b'ABab'", "b'mississippi'",
         "b'\\xf0\\x9f\\x98\\x80'", "(b'xyz'*7)", "b'deadbeef'", "b'aB cD'"]
BYTE = ["b'a'", "b'b'", "b' '", "b'X'", "b','", "b'\\x00'", "b'\\n'", "b's'", "b'ab'", "b''",
    "b'ss'"]
BYTEARRAY = ["bytearray()", "bytearray(b'a')", "bytearray(b'abc')", "bytearray(3)",
             "bytearray(b'aXbXc')", "bytearray(range(10))", "bytearray(b'\\xff\\x00')",
             "bytearray(b'mississippi')"]
LIST = ["[]", "[1]", "[1, 2]", "[3, 1, 2]", "[1, 1]", "[0]", "[1, 2, 3, 4, 5]", "list(range(10))",
        "[5, 3, 5, 1, 3]", "[True, 1, 1.0]", "['b', 'a']", "[(1, 'b'), (0, 'a'), (1, 'a')]", "[[]]",
        "[[1], [2, 3]]", "[None]", "[-1, 0.5, 2**64]", "[1, 'a']", "['a', 'B', 'é', '日']",
        "[0.0, -0.0]", "list(range(56, -1, -7))", "[2**62, 2**61, -2**63]", "[(1, 2), (3, 4)]"]
INTS = ["[]", "[1]", "[3, 1, 2]", "[5, 3, 5, 1, 3]", "list(range(10))", "[-1, 0, 1]", "[2**64, 1]",
        "[7, 7, 7]", "[True, 2]", "range(5)", "(4, 2, 9, 4)", "list(range(40, 0, -3))",
        "[-5, 3, -2]"]
STRS = ["[]", "['a']", "['b', 'a']", "['a', 'bb', 'ccc']", "['B', 'a', 'C']", "('x', 'y', 'x')",
        "['', 'é', '日', '😀']", "['10', '9', '1']", "'abc'"]
TUPLE = ["()", "(1,)", "(1, 2)", "(3, 1, 2)", "(1, 1)", "(0, 1, 2, 3, 4)", "('a', 1)",
    "((1, 2), 3)",
         "(1.5, 'x', None)", "(True, 2)", "([],)", "tuple(range(7))"]
DICT = ["{}", "{1: 2}", "{'a': 1}", "{'a': 1, 'b': 2}", "{1: 'x', 2: 'y', 3: 'z'}",
    "{1: 1, True: 2}",
        "{(1, 2): 3, 'k': [1]}", "{'b': 2, 'a': 1, 'c': 3}", "{0: None, 0.5: 1, 2**64: 2}",
        "dict.fromkeys('hello')", "dict(zip('abcdefghij', range(10)))",
        "{i: i * i for i in range(12)}"]
SET = ["set()", "set([1])", "set([1, 2])", "set([3, 1, 2])", "set('abc')", "set(range(10))",
       "set([1, 'a', (1, 2)])", "set(range(0, 50, 5))", "set([2**61 - 1, 0, -1, -2])",
       "set('hello')",
       "set([1.0, 0.5, 2])", "set(['a', 'b', 'key'])"]
RANGE = ["range(0)", "range(1)", "range(5)", "range(2, 9)", "range(10, 0, -1)", "range(0, 20, 3)",
         "range(-5, 5, 2)", "range(5, 0)", "range(2**63, 2**63 + 5)", "range(20, -3, -7)",
         "range(-2**64, 2**64, 2**62)"]
NONE = ["None"]
SPAN = ["0", "1", "5", "(-3)", "10", "(-10)", "20", "2", "True", "(-1)"]
TYPE = ["int", "str", "float", "bool", "list", "tuple", "dict", "bytes", "complex", "object", "set"]

LEAVES: dict[str, list[str]] = {
    "tiny": TINY, "index": INDEX, "bound": BOUND, "step": STEP, "shift": SHIFT, "int": INT,
    "float": FLOAT, "complex": COMPLEX, "bool": BOOL, "str": STR, "char": CHAR, "word": WORD,
    "bytes": BYTES, "byte": BYTE, "bytearray": BYTEARRAY, "list": LIST, "ints": INTS, "strs": STRS,
    "tuple": TUPLE, "dict": DICT, "set": SET, "range": RANGE, "none": NONE, "type": TYPE,
    "span": SPAN,
    "finite": FLOAT[:-3], "plane": [c for c in COMPLEX if "nan" not in c],
}
