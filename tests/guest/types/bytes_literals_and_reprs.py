"""Literals of bytes and how bytes and bytearrays show themselves."""

values = (b"", b"a'b", b'a"b', b"a'b\"c", b"\\", b"\n\r\t\0\x7f\x80\xff", b"\x41\101\60\7", rb"\x41\n", Rb'\'', bR"\"", b"one" b'two' rb"\three", b"""line
next""", b"\
joined", b"\a\b\f\v", bytes(range(32)), bytes(range(120, 136)), b"\1234", b"\08", b"it's \"both\"", b"tab\there")
for value in values:
    print(value, repr(bytearray(value)), len(value), str(value) == repr(value), eval(repr(value)) == value, eval(repr(bytearray(value))) == value, f"{value!a}", "%r" % value)
print([b"x"], (bytearray(b"y"),), {b"k": bytearray(b"v")}, {b"s"}, f"{b'f'}", "{}".format(bytearray(b"g")), "%s" % b"p", str([bytearray(b"'")]))
for source in ('b"é"', "b'\\x4'", "b'\\x'", "b'a", "b'a' 'b'", "'a' b'b'", "bu'a'", "ub'a'", "bb'a'", "b'''a", "fb'a'", "br'\\'", "b'\\xzz'", "b'' 'x'", "rb'\\'' + b'x'"):
    try:
        print(source, "->", eval(source))
    except SyntaxError as e:
        print(source, "->", e.msg, e.offset)
