"""Malformed UTF-8 and ASCII, by every error handler, with the positions that the errors name."""

inputs = (
    b"fine", b"\xff", b"a\x80b", b"\xc3", b"\xc3(", b"\xc0\xaf", b"\xe2\x82", b"\xe2(\xa1", b"\xe2\x82(", b"\xed\xa0\x80", b"\xed\xb2\x80x",
    b"\xf0\x9f\x98", b"\xf0\x9f\x98\x80", b"\xf0\x28\x8c\xbc", b"\xf4\x90\x80\x80", b"\xf8\x88\x80\x80\x80", b"ab\xe0\x80\xafcd", b"\xfe\xfe\xff\xff",
    b"\xe0\xa0", b"\xf1\x80\x80", b"\x80\x80\xc2\xa9", b"",
)
for handler in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass", "xmlcharrefreplace", "namereplace", "nobody"):
    for name in ("utf-8", "ascii"):
        for data in inputs:
            try:
                print(handler, name, data, ascii(data.decode(name, handler)))
            except UnicodeDecodeError as e:
                print(handler, name, e, e.start, e.end, e.object == data)
            except (LookupError, TypeError) as e:
                print(handler, name, data, type(e).__name__, e)

for octets in (bytes(range(256)), bytes(reversed(range(256))), "naïve €".encode("latin-1", "replace")):
    print(octets.decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape") == octets,
          octets.decode("ascii", "surrogateescape").encode("ascii", "surrogateescape") == octets)
print(bytearray(b"a\xffb").decode("utf8", errors="replace"), str(bytearray(b"\xe9"), "latin-1"))
