# ord, chr, ascii, repr, str, bytes conversions: limits, round trips, errors.
for c in "aZ0 \n\x00é日😀\ud800":
    print(ascii(c), ord(c), chr(ord(c)) == c, len(repr(c)), ascii(repr(c)), c.isprintable())
print([chr(i) for i in (9, 65, 233, 0x4e00, 0x1F600)])
print([ord(b) for b in (b"a", bytearray(b"z"), b"\xff")], chr(0x10FFFF) == "\U0010ffff", chr(True))
print(ascii("é日😀\n'\""), ascii([1, "é"]), ascii({"k": "ü"}), ascii(b"\xe9"))
print(repr("\x7f\x80\xa0\xad\u0378\u2028"), repr("tab\tnl\ncr\r\0"), repr("\\"), repr('"'))
print(repr("'"), repr("'\""))
for v in ("x", b"x", 1, 1.0, None, [], (), {}, set(), 1j, True, ..., range(2), slice(1)):
    print(str(v), repr(v), str(v) == repr(v), end=" | ")
print()


class R:
    def __repr__(self):
        return "R()"


class S(R):
    def __str__(self):
        return "S str"


class U(str):
    def __str__(self):
        return "U str"

    def __repr__(self):
        return "U repr"


print(str(R()), repr(S()), str(S()), [R(), S()], f"{S()} {S()!r}", str(U("raw")), repr(U("raw")))
print(U("raw") + "!", f"{U('raw')}", "%s" % U("raw"), [U("raw")], str([U("raw")]))
print(U("raw") == "raw", len(U("raw")))
for f in (lambda: chr(-1), lambda: chr(0x110000), lambda: chr("a"), lambda: chr(1.0), lambda: chr(),
          lambda: ord("ab"), lambda: ord(""), lambda: ord(1), lambda: ord(b""), lambda: ord(b"ab"),
          lambda: ord(None), lambda: ascii(), lambda: repr(1, 2), lambda: str(1, 2),
          lambda: str(b"a", "bad-codec"), lambda: bytes("a"), lambda: bytes("a", "bad-codec"),
          lambda: bytes([300]), lambda: bytes(["a"]), lambda: bytes(1.5), lambda: chr(2 ** 70),
          lambda: "\ud800".encode()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
text = "häß日😀"
for codec in ("utf-8", "utf-16", "utf-16-le", "utf-32-be", "unicode_escape", "utf-8-sig"):
    data = text.encode(codec)
    print(codec, len(data), data.decode(codec) == text, data[:6])
for codec, errors in (("ascii", "ignore"), ("ascii", "replace"), ("latin-1", "xmlcharrefreplace"),
                      ("ascii", "backslashreplace"), ("ascii", "surrogatepass"),
                      ("latin-1", "strict")):
    try:
        print(codec, errors, text.encode(codec, errors))
    except UnicodeEncodeError as e:
        print(codec, errors, e)
for data, codec, errors in ((b"a\xffb", "utf-8", "replace"), (b"a\xffb", "utf-8", "ignore"),
                            (b"a\xffb", "ascii", "backslashreplace"),
                            (b"\xe6\x97", "utf-8", "replace"),
                            (b"\xf0\x9f\x98\x80", "utf-8", "strict"),
                            (b"\xc3\x28", "utf-8", "replace"), (b"\xff\xfe", "utf-16", "strict"),
                            (b"a\xffb", "utf-8", "surrogateescape")):
    print(data, codec, errors, ascii(data.decode(codec, errors)))
print("a\udcffb".encode("utf-8", "surrogateescape"))
print(ascii(b"\x80".decode("ascii", "surrogateescape")), "é".encode() == b"\xc3\xa9")
print(str(b"\xc3\xa9", "utf8"), "x".encode("UTF8"), "x".encode("Latin_1"))
print("x".encode(errors="ignore"))
