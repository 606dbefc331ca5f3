"""UTF-7: what stands for itself, shift sequences, surrogates, and every way a sequence can be broken."""

for text in ("plain ASCII, direct: '(),-./:?", "a+b", "1 + 1 = 2", "+", "é", "aéb", "aé-b", "é€", "日本語", "\U0001f600", "x\U0001f600\U0010ffffy", "~\\", "\x00\x7f", "\ud800", "\udc00a", "tab\tnew\r\nline", "", "£1", "ß-", "a" * 30 + "ü"):
    data = text.encode("utf-7")
    print(ascii(text), data, data.decode("utf-7") == text)
broken = (b"+", b"+A", b"+AG", b"+AGE", b"+AGE-", b"+AGEA-", b"+AGE\xff", b"+-", b"+--", b"+!", b"+\xff", b"\xe9", b"a\x80b", b"+2AA-x", b"+2AA", b"+3AA-", b"+2ADcAA-", b"+AAAA-", b"+/////////-", b"+AGEaGE", b"+AGE +AGI-", b"~\\",
          b"+AGH-+AGI-", b"+AGEAYgBj.", b"+A+", b"++", b"+++", b"+AB-", b"+2D3eAA-")
for data in broken:
    for handler in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape"):
        try:
            print(data, handler, ascii(data.decode("utf-7", handler)))
        except UnicodeDecodeError as e:
            print(data, handler, e, (e.encoding, e.start, e.end))
for name in ("UTF-7", "utf7", "u7", "unicode-1-1-utf-7", "utf_7"):
    print(name, "ñ".encode(name), bytearray(b"+APE-").decode(name), str(memoryview(b"+APE-"), name))
print(len(("ñ" * 5000).encode("utf-7")), ("ñ" * 5000).encode("utf-7").decode("utf-7") == "ñ" * 5000)
