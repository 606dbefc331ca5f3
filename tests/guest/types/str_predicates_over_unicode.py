"""Which characters are letters, digits, numbers, space, printable, parts of names: counts and samples of all of Unicode."""

names = ("isalpha", "isalnum", "isdecimal", "isdigit", "isnumeric", "isspace", "isprintable", "islower", "isupper", "istitle", "isidentifier")
codes = [*range(0x400), *range(0x400, 0x3200, 23), *range(0x3200, 0x110000, 1999)]
for name in names:
    count = total = edges = 0
    last = False
    for code in codes:
        yes = getattr(chr(code), name)()
        if yes:
            count += 1
            total = (total * 33 + code) % 998244353
        if yes != last:
            edges += 1
            last = yes
    print(name, count, total, edges)
for text in ("", "a", "1", "²", "½", "Ⅷ", "一", "٣", " ", "\u3000", "\x1c", "\u200b", "\xa0", "a b", "\n", "\x7f", "\ud800", "\ue000", "\U000e0100", "é", "a\u0301", "\u0301a", "_", "__x1", "1x", "x-y", "ℼ",
             "℮", "·x", "x·", "\u037a", "x\ufe0f", "True", "def", "ªA", "ﬁ", "\u2118", "ゝ", "x\u200d", "\U0001f600", "a1_", "Aa", "AA1", "aa1", "1", "Ab Cd", "Ab cd", "ǅx", "A1b", "A1B"):
    print(ascii(text), *[int(getattr(text, name)()) for name in names], int(text.isascii()))
