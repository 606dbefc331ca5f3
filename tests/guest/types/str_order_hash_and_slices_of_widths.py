"""Strings of one, two and four bytes a character: comparing, hashing, slicing, joining them."""

texts = ("", "a", "aé", "a€", "a\U0001f600", "é", "ÿ", "\u0100", "€", "\ud800", "\uffff", "\U00010000", "\U0001f600", "\U0010ffff", "ab", "ab\x00", "A", "a" * 20, "a" * 20 + "€")
for a in texts:
    print(ascii(a)[:14], "".join("<=>"[(a > b) - (a < b) + 1] for b in texts), hash(a) % 1000003, len(a), [b for b in range(len(texts)) if texts[b] == a])
mixed = "abcdéfgh€ijkl\U0001f600mnop"
for key in (slice(None), slice(0, 4), slice(4, 5), slice(5, 9), slice(None, None, -1), slice(None, None, 3), slice(13, 2, -2), slice(-5, None), slice(100, 200), slice(3, 1), slice(-100, 100, 7), slice(None, None, 100)):
    part = mixed[key]
    print(ascii(part), len(part), part.isascii(), hash(part) == hash("".join(list(part))), part in mixed)
print([ascii(mixed[i]) for i in (0, 4, -1, 8, 13, -18)])
for i in (18, -19, 1 << 70, "1", 1.0, None):
    try:
        print(mixed[i])
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
wide = "a\U0001f600"
print(ascii(wide[:1] + "b"), (wide[:1] + "b").isascii(), hash(wide[:1]) == hash("a"), wide[:1] == "a", {"a": 1}[wide[0]], ascii(wide.replace("\U0001f600", "é")), ascii((wide * 3)[::2]), ascii(wide[::-1]))
total = ""
for i in range(300):
    total += chr(60 + i * 7)
print(len(total), hash(total) % 1000003, total[250] == chr(60 + 250 * 7), max(total) == total[-1], min(total), total.count("é"), total.encode("utf-16-le")[-2:])
print(sorted(["é", "z", "e", "É", "\u00e9"]), sorted("b€a\U0001f600é"), min("zé€"), "a" < "b" < "é" < "€" < "\U0001f600", "\uffff" < "\U00010000", "Z" < "a", "" < "\x00", "abc" <= "abc", "abc" < "abcd")
