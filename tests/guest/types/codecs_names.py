"""Which names encodings go by, and the errors of those that nobody knows."""

for name in ("utf8", "UTF-8", "Utf_8", "U8", "utf 8", "-utf-8-", "utf--8", "latin1", "LATIN-1", "iso_8859-1", "8859", "L1", "cp819",
             "us-ascii", "ANSI_X3.4-1968", "646", "windows-1252", "WINDOWS_1252", "1252", "ibm437", "437", "l9", "koi8_r",
             "cskoi8r", "utf16", "UTF-16LE", "utf_32_be", "UTF32", "macintosh", "iso8859_15", "ISO-8859-15"):
    print(name, "hé".encode(name, "replace"), b"abcd".decode(name, "replace").encode("ascii", "replace"))

for name in ("ut-f8", "nope", "", "utf-9", "é", "a" * 200, "cp1252x", "utf8.x", "hex", "base64", "rot13", "zlib", "a\0b", "utf-8\0"):
    for attempt in ("text.encode(name)", "data.decode(name)", "str(data, name)", "bytes(text, name)", "bytearray(text, name)",
                    "b''.decode(name)", "''.encode(name)"):
        try:
            print(ascii(name[:12]), attempt, eval(attempt, {"text": "t", "data": b"d", "name": name}))
        except Exception as e:
            print(ascii(name[:12]), attempt, type(e).__name__, ascii(str(e))[:90])

for attempt in ("'a'.encode(1)", "'a'.encode('utf8', 2)", "'a'.encode(None)", "'a'.encode('utf8', errors=None)", "'a'.encode(code='utf8')",
                "'a'.encode('utf8', 'strict', 'more')", "b'a'.decode(b'utf8')", "str('a', 'utf8')", "str(3, 'utf8')", "str(b'a', errors='ignore')",
                "str(b'\\xff', errors='ignore')", "str(object=b'a', encoding='ascii')", "str(encoding='utf8')", "str(errors='strict')",
                "str(b'a')", "str(b'a', 5)", "bytes('a')", "bytes('a', errors='strict')", "bytes('é', 'ascii', 'replace')", "bytes(b'a', 'ascii')",
                "bytes(b'a', errors='strict')", "bytes(3, 'ascii')", "bytes(encoding='ascii')", "bytes(source='a', encoding='ascii')",
                "bytearray('a')", "bytearray('é', 'latin-1')", "bytearray(2, 'ascii')", "bytearray(errors='strict')", "bytes('a', 'nope')",
                "'a'.encode(encoding='ascii', errors='unheard')", "'é'.encode(encoding='ascii', errors='unheard')"):
    try:
        print(attempt, eval(attempt))
    except Exception as e:
        print(attempt, type(e).__name__, e)
