# Case methods, character classes, padding, translation, on ASCII and beyond.
words = ["hello world", "HELLO", "Hello", "héllo ÉCOLE", "straße", "ﬁne", "ǆ", "İstanbul", "ΑΣ",
         "123abc", "they're bill's", "x-ray 3d", "", "ß", "ŉ"]
for w in words:
    print([w.upper(), w.lower(), w.title(), w.capitalize(), w.swapcase(), w.casefold()])
tests = ["", "a", "A", "aB", "é", "1", "²", "½", "٣", "a1", " ", "\n", "\u00a0", "_", "_a1", "1a",
         "if", "日本", "ǅ", "Ab Cd", "AB 12", "ab_", "\x00", "\x7f", "😀", "Ⅷ", "\u200b", "·",
         "e\u0301"]
names = ["isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isupper", "islower",
         "istitle", "isidentifier", "isprintable", "isascii"]
for t in tests:
    print(ascii(t), "".join("1" if getattr(t, n)() else "0" for n in names))
print("ab".center(6) + "|", "ab".center(5, "*"), "abc".center(6, "*"), "ab".ljust(5, "-"))
print("ab".rjust(5, "é"), "abc".center(2), "5".zfill(4), "+5".zfill(4), "-".zfill(3), "".zfill(2))
print("--5".zfill(6))
print("a\tb\tc".expandtabs(), "a\tbb\tc".expandtabs(4), "\t".expandtabs(0) + "|")
print("ab\ncd\te".expandtabs(4), "a\tb".expandtabs(-1), repr("a\rb\tc".expandtabs(4)))
table = str.maketrans({"a": "1", "b": None, ord("c"): "xyz", "d": 0x41})
print("abcd".translate(table), "hello".translate(str.maketrans("el", "ip")))
print("hello".translate(str.maketrans("e", "i", "l")), "abc".translate({97: "é", 98: 99}))
print(str.maketrans("ab", "cd", "e"))


class T:
    def __getitem__(self, k):
        if k == ord("b"):
            raise LookupError
        return chr(k).upper() if k != ord("c") else None


print("abcd".translate(T()))
for text in ("'a'.center('x')", "'a'.center(5, 'xy')", "'a'.center(5, '')", "'a'.zfill('x')",
             "'a'.ljust()", "'a'.translate()", "'a'.translate(5)", "str.maketrans('a', 'bc')",
             "str.maketrans(5)", "str.maketrans({'ab': 1})", "'a'.translate({97: 5.5})",
             "'a'.translate({97: 0x110000})", "'a'.upper(1)", "'a'.isalpha('x')", "str.upper(5)",
             "str.upper()", "'a'.rjust(5, 5)", "str.join(5, [])", "'a'.casefold(x=1)",
             "str.maketrans('a', 5)", "str.maketrans('a')"):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)
