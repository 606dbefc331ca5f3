"""str() of everything: __str__, __repr__, decoding, subclasses, and repr() of nested and recursive data."""


class WithStr:
    def __str__(self):
        return "own str"


class WithRepr:
    def __repr__(self):
        return "own repr"


class SubStr(str):
    pass


class GivesSub:
    def __str__(self):
        return SubStr("sub")

    __repr__ = __str__


class Bad:
    def __str__(self):
        return 5

    def __repr__(self):
        return b"bytes"


class Loud(str):
    def __new__(cls, *args, **kwargs):
        print("new", args, kwargs)
        return super().__new__(cls, *args, **kwargs)

    def __init__(self, *args, **kwargs):
        print("init", args, kwargs)


def attempt(text):
    try:
        value = eval(text)
        print(text, "->", ascii(value), type(value).__name__)
    except Exception as e:
        print(text, "->", type(e).__name__, e)


for text in ("str()", "str(5)", "str('a')", "str(None)", "str(WithStr())", "str(WithRepr())", "str(GivesSub())", "repr(GivesSub())", "str(Bad())", "repr(Bad())", "ascii(Bad())", "str(b'a')", "str(bytearray(b'a'))", "str(memoryview(b'a'), 'ascii')",
             "str(b'\\xe9', 'latin-1')", "str(b'\\xe9', errors='replace')", "str(object=7)", "str(obj=7)", "str(1, 2, 3, 4)", "str(b'a', 'ascii', 'strict', 1)", "SubStr()", "SubStr(5)", "SubStr(GivesSub())", "SubStr(b'a', 'ascii')", "SubStr(SubStr('x'))", "str(SubStr('x'))",
             "Loud('a')", "Loud(b'a', encoding='ascii')", "Loud(object=3)", "str.__new__(SubStr, 3)", "str.__new__(int)", "str.__new__()", "str.__new__(5)", "str.__str__('a')", "str.__repr__('a\\n')", "str.__str__(5)", "str.upper()", "str.upper(5)",
             "ascii('é\\U0001f600\\ud800')", "repr('\\'')", "repr('\\'\"')", "repr('\"')", "repr('\\x00\\x7f\\x80\\xa0\\xad\\u200b\\u2028\\ue000\\U000e0001')", "repr('tab\\t\\r\\n\\\\')", "repr('é€\\U0001f600')", "repr('\\ud800\\udfff')", "chr(0x110000)", "chr(-1)", "chr(1.5)", "chr('a')",
             "ord('ab')", "ord('')", "ord(b'ab')", "ord(5)", "ord(b'a')", "ord(bytearray(b'z'))", "chr(0x10ffff)", "chr(True)", "str(1.0)", "str(1e100)", "str(-0.0)", "str(1j)", "str([1, 'a', None])", "str({'a': (1,)})", "str(range(3))", "str(...)", "str(type)", "str(int)"):
    attempt(text)
loop = [1]
loop.append(loop)
knot = {"k": loop}
loop.append((knot,))
print(loop, knot, repr([[], {}, (), set(), frozenset(), "", b""]))
deep = "x"
for i in range(60):
    deep = [deep]
print(str(deep).count("["), len(repr(deep)))
