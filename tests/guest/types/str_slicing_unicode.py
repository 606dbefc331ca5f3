# Indexing, slicing, searching and reversing text of one, two and four bytes a character.
texts = ["plain", "café", "naïve ÿ", "Ωμέγα", "日本語テキスト", "a😀b😀c", "\U0001F468\u200d\U0001F469",
         "e\u0301a\u0300", "mixed é日😀"]
for t in texts:
    print(len(t), t[0], t[-1], t[::-1], t[1:3], t[::2], t[-2:], t[5:], t[:0] == "", t.find(t[-1]))
    print(t.index(t[1]), t.count(t[0]))
print("é" in "café", "日本" in texts[4], "😀" in texts[5], "b😀" in texts[5], "é" in "cafe\u0301")
print("\u00ff" in texts[2])
print(["".join(sorted(t)) for t in texts][:6], max("é日😀a"), min("é日😀a"), sorted(texts)[0])
print(sorted(texts)[-1])
narrow = "a😀"[0]
print(narrow == "a", hash(narrow) == hash("a"), {"a": 1}[narrow], "😀b"[1:] == "b")
print("é日"[0] + "x" == "éx", ("é" + "日" + "😀")[:1] == "é")
wide = "😀" * 3
print(wide.replace("😀", "x"), wide.replace("😀", "é", 1), "xyx".replace("x", "😀"))
print(len("ab".replace("", "😀")), "a-b".replace("-", "日"))
print("日,本".split(","), "日😀本".split("😀"), "😀".join("abc"), "é".join(["a", "日"]))
print("日本".partition("本"), "a b\u3000c\u00a0d".split(), "x\u2028y\x85z".splitlines())
print("Ω".lower(), "ß".upper(), "ǆ".title(), "ÿ".upper())
print("İ".lower().encode("unicode_escape") if False else len("İ".lower()), "Ω".swapcase())
print("éa".capitalize(), "ŉ".upper())
for t in ("", "a", "é", "日", "😀"):
    print(repr(t * 3), t + "end", "start" + t, (t + "日")[0:1], t.encode())
    print(len(t.encode("utf-16-le")), t.center(5, "·"), t.ljust(3, "日"), t.startswith(t), t == t[:])
print("a" < "é" < "日" < "😀", "é" > "e\u0301", "日本" > "日", "" < "\0" < "\1", "\uffff" < "\U00010000")
print("z" < "é")
print([c for c in "é😀"], list(enumerate("日😀")), dict(zip("é日", "😀a")), set("aé") == set("éa"))
print("😀" "日" "é", "%s|%5s|%-5s|%c" % ("é", "日", "😀", "ÿ"))
print("é".isalpha(), "日".isalpha(), "😀".isalpha(), "😀".isprintable(), "\u200b".isprintable())
print("٣".isdigit(), "Ⅷ".isnumeric(), "é日_1".isidentifier())
big = "é" * 1000 + "日" + "é" * 1000
print(len(big), big.find("日"), big.rfind("é"), big[1000], big[999:1002], big.count("é"))
print(len(big.encode()), big.split("日") == ["é" * 1000] * 2, big.replace("é", "")[0])
for bad in (lambda: "日"[1], lambda: "😀"[-2], lambda: "é".index("e"), lambda: "日" + 1,
            lambda: ord("日本"), lambda: "é" * "é"):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
