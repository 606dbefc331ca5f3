# Literals and repr: every escape, raw strings, quotes, unprintable and wide characters, ascii().
for s in ("plain", "it's", 'say "hi"', "both ' and \"", "tab\t nl\n cr\r", "\\", "\x00\x01\x1f\x7f",
          "\x80\x9f\xa0\xad", "é ñ ü", "日本語", "😀", "\u200b\u2028\ufeff", "\ud800", "\U0010ffff",
          "\u0301", "", " ", "\u2603", "{}", "%s"):
    print(repr(s) if s != "\ud800" else repr(s), ascii(s), len(s))
print(r"raw \n \t \\", r"\"", r'\'', "a\
b", "\141\x41\u0041\U00000041", "\0" == "\x00", "\08" == "\x008", len("\377"))
print(str("x"), str(b"x"), str(5), str([1, "a", None, 2.5, b"b"]), str(("é",)), str({"k": "v'"}))
print(str({"a"}), repr("a\nb"), str("a\nb") == "a\nb")
print("tri'ple" """ "quoted" 'string' """ '''x''', "a" 'b' "c", ("multi "
      "line"))
print("\a\b\f\v".encode(), "\"\'\\", "\u00e9" == "é", "e\u0301" == "é", len("e\u0301"))
print(str(b"abc", "ascii"), str(b"\xc3\xa9", "utf-8"), str(object=5))
print(str(b"\xff", "utf-8", "replace"), str(encoding="utf-8", object=b"x"), str())
for text in ("str(5, 'ascii')", "str('a', 'ascii')", "str(b'\\xff', 'ascii')", "str(b'x', 5)",
             "str(1, 2, 3, 4)", "str(b'a', 'nope')", "ascii()", "repr()", "repr(1, 2)",
             "'\\ud800'.encode()", "b'\\xed\\xa0\\x80'.decode()", "'a'.encode('utf-16-le')",
             "'é'.encode('cp1252')", "'\\ud800'.encode('utf-8', 'surrogatepass')",
             "b'\\xed\\xa0\\x80'.decode('utf-8', 'surrogatepass')",
             "b'\\xff\\xfea\\x00'.decode('utf-16')", "'😀'.encode('utf-16-be')",
             "b'abc\\xe9'.decode('utf-8', 'ignore')",
             "b'\\xe9'.decode('utf-8', 'backslashreplace')",
             "b'\\xf0\\x9f\\x98'.decode('utf-8', 'replace')", "b'\\xc0\\x80'.decode()",
             "'é'.encode('utf-8', 'nope')", "'\\xff'.encode('ascii', 'nope')",
             "'日'.encode('latin-1')"):
    try:
        print(text, "->", ascii(eval(text)))
    except Exception as e:
        print(text, "->", type(e).__name__, e)
print("abc" < "abd", "a" < "B", "é" > "z", "" < "a", "a" < "aa", "\U0001F600" > "\uffff")
print("10" < "9", "abc" == "ab" + "c")
print(ord("a"), ord("é"), ord("日"), ord("😀"), chr(97), chr(0x10ffff) == "\U0010ffff")
print(chr(0) == "\0", "a" * 3, 3 * "ab", "" * 5, "x" * -1, "ab" * True)
print("😀日é"[0], "😀日é"[::-1], "😀日é"[1:], len("😀日é"), "a😀b".find("b"), "日本語".upper(), list("é😀"))
print("日本" in "x日本y", "😀" * 2, max("é😀a"), sorted("b😀aé"))
print(hash("a") == hash("a"), "%s" % "é", f"{'é':>3}|{'日':^5}|{'😀':*<3}", "é".center(5, "日"))
