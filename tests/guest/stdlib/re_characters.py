"""re: categories, sets, ranges and case, in str and bytes."""
import re

everything = "".join(map(chr, [*range(0x180), 0x1c5, *range(0x390, 0x3f6, 3), 0x345, 0x3c2, 0x3c3, *range(0x40e, 0x454, 5), 0x1c84,
                               0x1e9e, 0x1f80, 0x1f88, 0x2126, 0x212a, 0x212b, 0xfb05, 0xfb06, 0x10400, 0x10428, 0x10a5, 0x2d05]))


def count(pattern, flags=0):
    found = re.findall(pattern, everything, flags)
    print(pattern.encode("unicode_escape"), len(found), ascii(found[:1] + found[-1:]))


for pattern in (r"\w", r"\W", r"\d", r"\s", r"\S", "[a-z]", "[^a-z]", "[à-ö]", "[\u0400-\u042f]", "[^\\W\\d]", "[\\s\\d]", "[\u10a0-\u10c5]",
                "[\x00-\u0fff]", "[k-s]", "k", "s", "i", "\u0131", "\u0130", "\u00b5", "\u03c3", "\u1e9e", "\u00df", "\u0345", "\u01c5", "\u1f80",
                "\u1f88", "\u1c84", "\ufb05", "\u2126", "\u212b", "\U00010428", "[^k]", "[^\u03c3\u0131]", "."):
    for flags in (0, re.I, re.A, re.I | re.A):
        count(pattern, flags)
same = [(a, b) for a in everything[5::17] for b in {a.lower()[0], a.upper()[0]} if re.fullmatch(re.escape(a), b, re.I)]
print(len(same), sum(ord(a) * ord(b) for a, b in same) % 10007)
every = bytes(range(256))
for pattern in (rb"\w", rb"\d", rb"\s", b"[a-f]", b"[^a-f]", b"[\x80-\xff]", b"k", b"."):
    for flags in (0, re.I, re.L, re.L | re.I):
        print(pattern, flags, len(re.findall(pattern, every, flags)))
print(re.match(r"(\w)\1", "aA", re.I), re.match(r"(\u0431)\1", "\u0431\u0411", re.I), re.match(r"(k)\1", "k\u212a", re.I))
print(re.findall(r"\b\w", "one two-three \u0437 \xe9t\xe9"), re.findall(r"(?a:\b\w)", "\xe9t\xe9"), re.search(r"\B", ""), re.search(r"\b", ""))
print(re.findall(r"[\]a^-]", "]-^ab"), re.findall(r"[]a]", "]a"), re.findall(r"[\x41\u0042\103\N{LATIN CAPITAL LETTER D}]", "ABCDE"))
