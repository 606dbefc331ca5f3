"""UTF-16 and UTF-32: byte orders, marks, surrogate pairs, truncated and impossible input."""

text = "aé€😀\n"
for name in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-8-sig"):
    data = text.encode(name)
    print(name, data.hex(" "), data.decode(name) == text, "".encode(name), len(data))

print(b"\xfe\xff\x00a".decode("utf-16"), b"\xff\xfea\x00".decode("utf-16"), b"a\x00".decode("utf-16"))
print(ascii(b"\xff\xfea\x00".decode("utf-16-le")), ascii(b"\xfe\xff\x00a".decode("utf-16-be")))
print(ascii(b"\x00\x00\xfe\xff\x00\x00\x00a".decode("utf-32")), ascii(b"\xff\xfe\x00\x00a\x00\x00\x00".decode("utf-32")))
print(ascii(b"\xef\xbb\xbfx\xef\xbb\xbf".decode("utf-8-sig")), ascii(b"\xef\xbb\xbfx".decode("utf-8")), "x".encode("utf-8-sig"))
broken = [
    ("utf-16-le", b"a"), ("utf-16-le", b"a\x00b"), ("utf-16-le", b"\x00\xd8"), ("utf-16-le", b"\x00\xdc"),
    ("utf-16-le", b"\x00\xd8a\x00"), ("utf-16-be", b"\xd8\x00\xdc"), ("utf-16-be", b"\xd8\x00\x00a\x00b"), ("utf-16", b"\xff"),
    ("utf-16", b"\xfe\xff\xd8\x00"), ("utf-32-le", b"abc"), ("utf-32-le", b"\x00\x00\x11\x00"), ("utf-32-be", b"\x00\x00\xd8\x00"),
    ("utf-32", b"\xff\xfe\x00\x00\xff"), ("utf-32-be", b"\x00\x11\x00\x00a"), ("utf-8-sig", b"\xef\xbb"), ("utf-8-sig", b"\xef\xbb\xbf\xff"),
]
for name, data in broken:
    for handler in ("strict", "ignore", "replace", "backslashreplace", "surrogatepass", "surrogateescape"):
        try:
            print(name, data, handler, ascii(data.decode(name, handler)))
        except UnicodeDecodeError as e:
            print(name, data, handler, e, e.encoding, e.start, e.end)
for name in ("utf-16-le", "utf-32-be", "utf-16", "utf-8-sig"):
    for handler in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogatepass", "surrogateescape"):
        try:
            print(name, handler, "a\udc80\ud800b".encode(name, handler))
        except UnicodeEncodeError as e:
            print(name, handler, e)
