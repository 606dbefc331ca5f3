"""Case mappings that change the length, depend on the context or have a title case of their own."""

words = ("straße", "ﬁne ﬂow", "ŉ", "ǰ", "ΐ", "և", "ẞ", "ß", "İstanbul", "ı", "I", "ΑΣ", "ΑΣ.", "Σ", "ΣΑ", "ΑΣΑ", "Α\u0301Σ", "ΑΣ\u0301", "σς", "ǆ ǅ Ǆ", "ǉǈǇ", "ﬃ", "ᾳ ᾼ",
         "ὒ", "ᾷ", "ῼ", "\U00010400\U00010428", "ⓐⒶ", "ªº", "ʰ", "ⅳⅣ", "aªA", "they're bill's", "x\u00adY", "1st 2ND", "hello_world", "ÀÉÎ", "ꭰᎠ", "\u1c80", "ϴθ", "µμ", "ſs", "K\u212a", "å\u212b",
         "ŉ'n", "ᲀ", "ა", "Ა", "", "ﬓﬔ", "Ꮿꮿ", "A\u0345")
for word in words:
    print(ascii(word), *[ascii(getattr(word, name)()) for name in ("upper", "lower", "title", "capitalize", "swapcase", "casefold")])
    print("   ", *[int(getattr(word, name)()) for name in ("isupper", "islower", "istitle", "isalpha", "isalnum", "isidentifier")])
print("straße".casefold() == "STRASSE".casefold(), "ΜΆΪΟΣ Ϊ".casefold(), "ﬀ".casefold() == "ff")
total = 0
for code in range(0, 0x20000, 61):
    c = chr(code)
    total = (total * 31 + len(c.upper()) * 2 + len(c.casefold()) + ord(c.lower()[0]) + ord(c.title()[0]) + ord(c.swapcase()[-1])) % 1000000007
print(total)
