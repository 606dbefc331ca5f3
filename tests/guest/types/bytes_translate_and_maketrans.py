"""translate() with tables and deletions, maketrans() of bytes."""

swap = bytes.maketrans(b"abc", b"xyz")
print(len(swap), swap[97:100], swap[:5], bytearray.maketrans(b"", b"") == bytes(range(256)), type(bytearray.maketrans(b"a", bytearray(b"b"))).__name__)
text = b"aabbccdd"
for make in (bytes, bytearray):
    source = make(text)
    print(source.translate(swap), source.translate(None), source.translate(None, b"bd"), source.translate(swap, b"a"), source.translate(swap, delete=b"cd"), source.translate(bytearray(256)),
          source.translate(None, delete=bytearray(b"aa")), source.translate(table=swap) if False else "", source.translate(bytes(range(256))) == source)
print(b"x".translate(None) is not None, type(bytearray(b"").translate(None)).__name__, b"".translate(swap))
for call in ("b'a'.translate(b'short')", "b'a'.translate(bytes(257))", "b'a'.translate('text')", "b'a'.translate(5)", "b'a'.translate()", "b'a'.translate(None, 5)", "b'a'.translate(None, 'b')",
             "b'a'.translate(None, None)", "b'a'.translate(swap, b'', b'')", "b'a'.translate(table=swap)", "bytes.maketrans(b'a', b'bc')", "bytes.maketrans('a', 'b')", "bytes.maketrans(b'a')",
             "bytes.maketrans(b'a', 'b')", "bytes.maketrans(b'aa', b'bc')[97]", "b'a'.translate([0] * 256)", "b'a'.translate(None, delete=memoryview(b'a'))", "b'q'.translate(memoryview(swap))"):
    try:
        print(call, eval(call))
    except Exception as e:
        print(call, type(e).__name__, e)
rot = bytes.maketrans(bytes(range(65, 91)), bytes(range(78, 91)) + bytes(range(65, 78)))
print(b"HELLO, World".translate(rot), b"HELLO".translate(rot).translate(rot))
