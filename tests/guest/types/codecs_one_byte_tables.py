"""Encodings of one octet a character: what the upper half means, what has no place in it."""

upper = bytes(range(128, 256))
names = ("latin-1", "cp1252", "cp437", "iso8859-15", "koi8-r", "cp1251", "cp850", "cp866", "iso8859-2", "iso8859-7",
         "cp1250", "mac-roman", "koi8-u", "cp1253", "tis-620", "iso8859-5")
for name in names:
    text = upper.decode(name, "replace")
    print(name, ascii(text[:6]), ascii(text[-3:]), text.count("\ufffd"), hash(text) % 1000003)
    back = text.replace("\ufffd", "").encode(name)
    print(back == bytes(o for o in upper if bytes([o]).decode(name, "ignore")), "plain ASCII".encode(name))

for name in names:
    for text in ("€", "é", "Привет", "a\u4e2d\u6587b", "\x80", "\ud83d"):
        try:
            print(name, ascii(text), text.encode(name))
        except UnicodeEncodeError as e:
            print(name, e)
for name, data in (("cp1252", b"a\x81\x8d"), ("iso8859-7", b"\xae"), ("cp1253", b"ok\xd2"), ("tis-620", b"\xfc\xfd")):
    for handler in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape"):
        try:
            print(name, handler, ascii(data.decode(name, handler)))
        except UnicodeDecodeError as e:
            print(name, handler, e, (e.encoding, e.start, e.end, e.reason))
print("Preis: 5 €, ½".encode("iso8859-15", "xmlcharrefreplace"), "½ 中".encode("cp437", "xmlcharrefreplace"))
print("a\udc81b".encode("cp1252", "surrogateescape"), "中\U0001f600".encode("koi8-r", "backslashreplace"))
