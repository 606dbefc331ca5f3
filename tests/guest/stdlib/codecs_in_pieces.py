# Incremental decoders: characters that are not whole yet, lone surrogates, sections of UTF-7, marks, errors at once.
import codecs
import io

TEXT = "aé€\U0001f600\ud901b"
for encoding in ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "utf-8-sig", "utf-7"):
    data = TEXT.encode(encoding, "surrogatepass")
    decoder = codecs.getincrementaldecoder(encoding)("surrogatepass")
    print(encoding, [ascii(decoder.decode(data[i:i + 1], i == len(data) - 1)) for i in range(len(data))])
for data in (b"\x80", b"\xc2\x7f", b"\xe0\x80", b"\xf4\x90", b"\xed\xa0\x7f", b"\xff", b"\xc1"):
    for encoding in ("utf-8", "utf-8-sig"):
        try:
            print(repr(codecs.getincrementaldecoder(encoding)().decode(data)))
        except UnicodeDecodeError as error:
            print(encoding, data, error.reason, error.start, error.end)
decoder = codecs.getincrementaldecoder("utf-8")("replace")
print([ascii(decoder.decode(piece)) for piece in (b"a\xe2", b"\x82", b"b\xf0\x9f", b"\x98\x80\xff", b"\xc3")], ascii(decoder.decode(b"", True)))
decoder = codecs.getincrementaldecoder("utf-7")()
print([decoder.decode(piece) for piece in (b"x+", b"-y+IK", b"w-z", b"+2AHcAQ-", b"+")], decoder.getstate())
decoder = codecs.getincrementaldecoder("raw-unicode-escape")()
print([ascii(decoder.decode(piece)) for piece in (b"a\\", b"u20", b"ac\\\\", b"n\\U0001", b"f600")])
reader = codecs.getreader("utf-8")(io.BytesIO("één\ntwee\n".encode()))
print(reader.readline(), reader.read(2), reader.read())
for name in ("quotedprintable", "quoted-printable", "quopri"):
    print(codecs.encode(b"caf\xe9=", name), codecs.lookup(name).name)
