"""re.PatternError: what is wrong with a pattern or a template, and where."""
import re

for pattern in (
    "(", ")", "a)", "(a", "a**", "a*{2}", "*a", "^*", "|*", "(*)", "a{3,2}", "[a", "[]", "[^]", "[z-a]", r"[\w-a]", r"[a-\d]",
    "\\", "a\\", r"\q", r"\8", r"\x1", r"\u12", r"\U0001", r"\N{no such}", r"\N", r"\N{", r"\400", r"[\8]", r"[\q]", "(?", "(?P",
    "(?P<", "(?P<a", "(?P<>x)", "(?P<1>x)", "(?P<a>x)(?P<a>y)", "(?P=a)", "(?P=", "(?Px)", "(?<", "(?<x)", "(?<=a*)b",
    "(?<=a|bc)", "(?z)", "(?i", "(?i-", "(?i-:a", "(?ix", "(?-i", "(?i-i:a)", "(?au:a)", "(?-a:b)", "(?L)", "a(?i)b", "(?#", "(?(",
    "(?(1", "(?(0)a)", "(?(1)a)", "(?(x)a)", "(?(a b)c)", "(a)(?(1)b|c|d)", r"(a\1)", r"(?<=(a)\1)", r"\1", "(?P<a>(?P=a))", "(?:",
    "(?=", "(?>a", "x{,1}{1}", "(?!)+*", "a\nb\n(", "(?i:", "(?ii-", "(?a-", "(?a-z", "(?a!",
):
    try:
        print(pattern, re.compile(pattern).groups)
    except re.PatternError as e:
        print(ascii(pattern), "|", e, "|", e.msg, e.pos, e.lineno, e.colno, e.pattern == pattern)
for pattern in (b"(?P<\xe9>a)", b"\\\xe9\\q", b"(?u)", b"(?P=\xe9)", b"[\xff-\xfe]", b"\\u1234", b"(?aL)", b"(?\xe9)"):
    try:
        print(pattern, re.compile(pattern).groups)
    except re.error as e:
        print(pattern, "|", e, "|", e.pos)
for template in (r"\2", r"\g<2>", r"\g<x>", r"\g<", r"\g<>", r"\g", r"\g<a b>", r"\q", "\\", r"\400", r"\g<99999999999>", r"\g<-1>", "a\\"):
    for call in (lambda: re.sub("(a)", template, "a"), lambda: re.match("(a)", "a").expand(template)):
        try:
            print(call())
        except re.error as e:
            print(template, "|", e)
        except IndexError as e:
            print(template, "|", type(e).__name__, e)
print(repr(re.PatternError("text")), re.PatternError("text", "a\nb", 2), re.PatternError("m", b"ab", 1).colno)
