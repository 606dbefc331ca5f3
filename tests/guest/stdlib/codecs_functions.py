# codecs: by name, piece by piece, over streams, error handlers, codecs of a program's own.
import codecs
import io

print(codecs.encode("héllo", "utf-8"), codecs.decode(b"h\xe9", "latin-1"), codecs.encode("Hello", "rot13"), codecs.encode(b"ab", "hex"))
for name in ("UTF-8", "latin1", "us-ascii", "utf_16_le", "cp1252"):
    info = codecs.lookup(name)
    print(info.name, info.encode("a"), info.decode(b"a\0"))
for name in ("no-such", "x" * 5):
    try:
        codecs.lookup(name)
    except LookupError as error:
        print(error)
decoder = codecs.getincrementaldecoder("utf-8")()
print([decoder.decode(bytes([octet])) for octet in "aé€😀z".encode()], decoder.decode(b"", True), decoder.getstate())
decoder = codecs.getincrementaldecoder("utf-8")("replace")
print([decoder.decode(part) for part in (b"a\xff", b"\xe2\x82", b"\xac\xe2")], decoder.decode(b"", final=True))
decoder = codecs.getincrementaldecoder("utf-8")()
for data, final in ((b"\xe2", False), (b"", True)):
    try:
        print(repr(decoder.decode(data, final)))
    except UnicodeDecodeError as error:
        print(error)
decoder = codecs.getincrementaldecoder("utf-16")()
print([decoder.decode(part) for part in (b"\xff", b"\xfea", b"\0\xe9", b"\0")])
decoder = codecs.getincrementaldecoder("utf-8-sig")()
print([decoder.decode(part) for part in (b"\xef\xbb", b"\xbfx", b"y")])
encoder = codecs.getincrementalencoder("utf-16")()
print(encoder.encode("a"), encoder.encode("b"), codecs.getincrementalencoder("ascii")("ignore").encode("aé"))
print(list(codecs.iterencode(["a", "é"], "utf-8")), list(codecs.iterdecode([b"a\xc3", b"\xa9"], "utf-8")))
reader = codecs.getreader("utf-8")(io.BytesIO("één\ntwee\nd".encode()))
print(reader.readline(), reader.readlines(), repr(reader.read()))
stream = io.BytesIO()
writer = codecs.getwriter("latin-1")(stream, "replace")
writer.write("é€")
writer.writelines(["a", "b"])
print(stream.getvalue())
print(codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF32_BE)
for name in ("ignore", "replace", "backslashreplace", "xmlcharrefreplace"):
    print(name, codecs.lookup_error(name)(UnicodeEncodeError("ascii", "aéb", 1, 2, "why")))
codecs.register(lambda name: codecs.CodecInfo(lambda s, e="strict": (s[::-1].encode(), len(s)), lambda b, e="strict": (bytes(b).decode()[::-1], len(b)), name="mine") if name == "mine" else None)
print(codecs.encode("abc", "mine"), codecs.decode(b"abc", "mine"), codecs.lookup("mine").name)
recoded = codecs.EncodedFile(io.BytesIO("é".encode()), "latin-1", "utf-8")
print(recoded.read())
