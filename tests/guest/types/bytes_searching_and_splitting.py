"""bytes and bytearray: looking for parts, single octets, splitting, stripping, joining, with bytes-like arguments."""

for make in (bytes, bytearray):
    data = make(b"one,two,,three\r\nfour\x0bfive \t")
    print(data.split(b","), data.split(b",", 1), data.rsplit(b",", 1), data.split(), data.rsplit(None, 1), data.splitlines(), data.splitlines(True), data.split(bytearray(b"o")), data.split(memoryview(b",,")))
    print(data.partition(b","), data.rpartition(bytearray(b",")), data.partition(b"zz"), data.rpartition(b"zz"), make(b"").split(), make(b"").split(b","), make(b" ").split(b" "))
    print(data.find(b"two"), data.find(44), data.rfind(44), data.index(b"e"), data.rindex(101, 0, 5), data.count(b","), data.count(101), data.count(b""), data.find(b"", 100), data.find(b"x"), 44 in data, b"two" in data, bytearray(b"") in data)
    print(data.startswith(b"one"), data.startswith((b"x", bytearray(b"one"))), data.endswith(b"\t"), data.endswith((b" ", memoryview(b"\t"))), data.startswith(b"two", 4), data.endswith(b"one", None, 3), data.startswith(()))
    print(data.strip(), data.lstrip(b"eno"), data.rstrip(b"\t v"), make(b"xxaxx").strip(b"x"), make(b"abc").strip(bytearray(b"ca")), make(b" \x00 ").strip(), data.removeprefix(b"one"), data.removesuffix(bytearray(b"\t")), make(b"aa").removeprefix(b"aa"))
    print(data.replace(b",", b";"), data.replace(b",", bytearray(b""), 2), make(b"aaa").replace(b"", b"-"), make(b"aaa").replace(b"aa", b"b"), make(b"").replace(b"", b"x"), make(b",").join([b"a", bytearray(b"b"), memoryview(b"c")]), make(b"").join([]))
    print(make(b"a").join((b"x",)), make(b"ab").upper(), make(b"Ab\xe9").swapcase(), make(b"hello wORLD-x1y").title(), make(b"hELLO").capitalize(), make(b"\xc9A").lower(), make(b"ab").isalpha(), make(b"A1").isalnum(), make(b"").isascii(), make(b"\x80").isascii())
    for text in (b"", b"abc", b"ABC", b"Abc Def", b"123", b" \t\n\r\x0b\x0c", b"a b", b"\xe9", b"A1", b"1", b"aB", b"\x1c", b"Ab1Cd"):
        print(text, *[int(getattr(make(text), name)()) for name in ("isalnum", "isalpha", "isascii", "isdigit", "islower", "isspace", "istitle", "isupper")])
for call in ("b'a'.find('a')", "b'a'.find(256)", "b'a'.find(-1)", "b'a'.find(1.5)", "b'a'.find(None)", "b'a'.index(b'q')", "b'a'.rindex(98)", "b'a'.count('a')", "b'a'.split('a')", "b'a'.split(b'')", "b'a'.split(5)", "b'a'.partition(b'')",
             "b'a'.partition('a')", "b'a'.startswith('a')", "b'a'.startswith(5)", "b'a'.endswith(('a',))", "b'a'.endswith([b'a'])", "b'a'.strip('a')", "b'a'.strip(5)", "b'a'.replace('a', b'b')", "b'a'.replace(b'a')", "b'a'.replace(b'a', 5)",
             "b','.join(['a'])", "b','.join([b'a', 5])", "b','.join(b'ab')", "b','.join(5)", "b','.join('ab')", "b'a'.removeprefix('a')", "b'a' + 'b'", "b'a' + 5", "'b' in b'abc'", "300 in b'a'", "b'a'[1]", "b'a' < 'a'", "b'a' == 'a'",
             "bytes(-1)", "bytes('a')", "bytes([256])", "bytes([-1])", "bytes(['a'])", "bytes([1.5])", "bytes(1.5)", "bytes(None)", "bytes([None])", "bytes(object())", "bytes(1 << 70)", "bytes(1, 2)", "bytes(b'a', 'b', 'c', 'd')", "bytes({1: 2})", "bytes({3})",
             "bytes(range(3))", "bytes((i for i in [1, 2]))", "bytes(True)", "bytearray(3)", "bytearray([1, 2])", "bytearray(None)", "bytearray(1.5)", "bytearray([256])", "bytes.fromhex", "b'ab' * -1", "b'ab' * 1.5", "3 * b'ab'", "b'ab' * b'c'", "b'abc'[::-1]", "b'abc'[1:2]", "b'abc'[True]"):
    try:
        value = eval(call)
        print(call, value if not callable(value) else type(value).__name__)
    except Exception as e:
        print(call, type(e).__name__, e)
