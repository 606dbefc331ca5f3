"""The registry's note at the errors of codecs: by names that CPython does not short-cut."""
NAMES = ["utf-8", "UTF8", "utf_8", "u8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16le", "utf_16_le",
         "utf-32", "utf-32-le", "ascii", "us-ascii", "646", "latin-1", "iso8859-1", "l1", "cp1252",
         "CP1252", "windows-1252", "cp437", "iso8859_15", "utf-7"]
for name in NAMES:
    for value in ["\ud800", b"\xff\x81\x00\xd8", "\u20ac\u1234\x81"]:
        try:
            value.encode(name) if isinstance(value, str) else value.decode(name)
        except UnicodeError as error:
            print(name, type(error).__name__, error.encoding, getattr(error, "__notes__", None))

for attempt in (lambda: "\u1234".encode("cp1252", "nope"), lambda: "x".encode("nope"),
                lambda: str(b"\x81", "cp1252"), lambda: bytes("\u1234", "cp1252"),
                lambda: bytearray("\u1234", "cp1252"), lambda: b"\x81".decode("cp1252", "nope")):
    try:
        attempt()
    except (ValueError, LookupError) as error:
        print(repr(error), getattr(error, "__notes__", None))
