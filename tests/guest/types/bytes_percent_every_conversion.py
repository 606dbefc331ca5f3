"""% formatting of bytes and bytearray: %b, %s, %a, %c, numbers, keys, and what is refused."""


class Given:
    def __bytes__(self):
        return b"<given>"


class Wrong:
    def __bytes__(self):
        return "text"


cases = [
    (b"%s|%b", (b"a", bytearray(b"b"))), (b"%s", Given()), (b"%5b|%-5s|%.2b", (b"ab", b"cd", b"efgh")), (b"%a|%r", ("é", "é")), (b"%a", [1, b"x"]), (b"%c%c%c", (65, b"B", bytearray(b"C"))),
    (b"%d %i %u", (1, -2, 3)), (b"%x %X %o %#x", (255, 255, 8, 16)), (b"%5.1f|%e|%g|%G", (2.25, 1e5, 1e-7, 1e20)), (b"%%", ()), (b"%(a)s %(b)d", {b"a": b"1", b"b": 2}),
    (b"%*d|%-*d|%.*f", (5, 42, 5, 42, 1, 2.55)), (b"%s", memoryview(b"view")), (b"%05d %+d % d", (42, 42, 42)), (b"%b", (b"x" * 3,)), (b"%s", [b"a"]), (b"%s", "text"),
    (b"%b", "text"), (b"%s", 5), (b"%s", None), (b"%s", Wrong()), (b"%d", b"1"), (b"%d", "1"), (b"%c", 256), (b"%c", -1), (b"%c", b"ab"), (b"%c", "a"), (b"%c", 1.5), (b"%f", b"1"),
    (b"%x", 1.5), (b"%s %s", (b"a",)), (b"%s", (b"a", b"b")), (b"none", (b"a",)), (b"none", {}), (b"none", b"x"), (b"%(a)s", {"a": b"1"}), (b"%(a)s", {}), (b"%(a)s", b"q"), (b"%", ()),
    (b"%z", 1), (b"%\xff", 1), (b"%s" * 2, b"ab"), (b"%.3a", "long text"), (b"%10a|", "q"), (b"%d", True), (b"%d", 3.99), (b"%i", float("nan")), (b"%(a)s%%", {b"a": Given()}), (b"%", 1), (b"%(", {}),
]
for form, values in cases:
    for make in (bytes, bytearray):
        try:
            print(make.__name__, form, "->", make(form) % values)
        except Exception as e:
            print(make.__name__, form, "->", type(e).__name__, e)
data = bytearray(b"%s")
data %= b"in place"
print(data, type(data).__name__)
for left, right in ((b"%s", "x"), ("%s", b"x"), (5, b"x"), (b"x", 5)):
    try:
        print(left % right)
    except TypeError as e:
        print(type(e).__name__, e)
