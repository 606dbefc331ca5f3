"""Text as people write it: counting words, reversing, columns and tallies over several scripts."""

poem = """Übermut tut selten gut.
Ночь, улица, фонарь, аптека.
春眠不覚暁、処処聞啼鳥。
Τὸ γνῶθι σαυτόν.
naïve café — “quotes” … ½ ≠ ¼
👩‍👩‍👧 family, 🇫🇷 flag, 👍🏽 tone"""

for line in poem.splitlines():
    words = line.split()
    print(len(line), len(line.encode()), len(line.encode("utf-16-le")) // 2, len(words), line[::-1][:6].encode("ascii", "backslashreplace"), line.upper() == line.upper().upper(), line.casefold() == line.lower(), line.isprintable())
    print("  ", [w.strip(".,、。“”…") for w in words][:4], max(line), ascii(min(line)), sum(c.isalpha() for c in line), sum(c.isupper() for c in line))
table = {}
for c in poem:
    if c.isalpha():
        table.setdefault("ascii" if c.isascii() else "latin" if c < "\u0250" else "greek" if "\u0370" <= c < "\u0400" or "\u1f00" <= c < "\u2000" else "cyrillic" if "\u0400" <= c < "\u0530" else "other", []).append(c)
for script in sorted(table):
    letters = table[script]
    print(f"{script:<10}{len(letters):>4} {''.join(sorted(set(letters)))[:14]!r:>30}")
for line in poem.splitlines():
    print(f"|{line:^40.20}|{line.partition(' ')[2][:8]:·>10}|{line.title()[:12]:_<14}|")
print("|".join(sorted(poem.split(), key=lambda w: (w.casefold(), w))[:12]))
print(poem.translate({ord(c): None for c in "aeiouüéï"} | {ord("ч"): "ch", ord("春"): "spring "})[:60])
print(sum(ord(c) for c in poem), hash(poem) % 1000003, poem.count("е"), poem.count("e"), poem.find("Ночь"), poem.rfind("\n"), poem.replace("\n", "¶").count("¶"), poem.swapcase().swapcase() == poem)
