"""re: findall, split, sub, finditer, scanner, escape, and what patterns tell of themselves."""
import copy
import re

print(re.findall(r"\w+", "hello big world"), re.findall(r"(\w)(\d)?", "a1b"), re.findall("x(a)?", "xxa"))
print(re.split(r"[,;]\s*", "a, b;c"), re.split(r"(-)|(\+)", "1-2+3"), re.split("x*", "axbc"), re.split("", "ab"))
print(re.split(r"\s", "a b c d", maxsplit=2), re.split("b", "abc", maxsplit=-1))
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "a b c d"), re.sub("x*", "-", "abxd"), re.subn("a", "b", "aaa", count=2))
print(re.sub("[a-z]", lambda m: f"<{m.group()}{m.start()}>", "aB c"), re.sub("a", lambda m: None, "bab"))
print(re.sub("(a)|b", r"[\1]", "ab"), re.sub("a", r"\g<0>\g<0>\\\t", "a"), re.sub("a", "\\101\\0\\09", "a") == "A\0\x009")
print(re.sub(b"(a)", b"<\\1>", b"bab"), re.sub(b"a", bytearray(b"x"), memoryview(b"aba")))
print([m.span() for m in re.finditer("a*", "baac")], [m.group() for m in re.compile("a").finditer("aba", 1)])
scanner = re.compile(r"\s*(\w)").scanner(" a b!")
print(scanner.match().group(1), scanner.match().group(1), scanner.match(), scanner.search(), scanner.pattern.pattern)
print(re.escape("a.b*c d_e-f\n"), re.escape(b"a+b\xff"))
p = re.compile(r"(?P<a>x)(y)(?P<b>z)", re.I | re.M)
print(p, p.groups, dict(p.groupindex), p.flags, p.pattern, p == re.compile(p.pattern, p.flags), p == re.compile("x"))
print(copy.copy(p) is p, copy.deepcopy(p) is p, hash(p) == hash(re.compile(p.pattern, p.flags)), re.compile(p) is p)
print(re.compile(b"a", re.A), re.compile("a", re.A | re.X), re.compile("(?i)a"), repr(re.compile("'" + "x" * 300))[-20:])
print(re.I, repr(re.I | re.S), re.I == 2, int(re.compile("a").flags), re.RegexFlag.M is re.MULTILINE, repr(re.NOFLAG), repr(~re.I))
print(re.Pattern[str], re.Match[bytes], re.Pattern, re.Match, re.error is re.PatternError)
try:
    p.groupindex["c"] = 1
except TypeError as e:
    print(e)
for call in (lambda: re.match("a", b"a"), lambda: re.match(b"a", "a"), lambda: re.match("a", 1), lambda: re.compile(1),
             lambda: re.compile(p, re.I), lambda: re.sub("a", b"x", "a"), lambda: re.sub("a", 1, "a"),
             lambda: re.sub("a", lambda m: 1, "a"), lambda: re.compile("a", re.L), lambda: re.compile(b"a", re.U),
             lambda: re.compile("a", re.A | re.U), lambda: re.compile("a{99999999999}"), lambda: re.Pattern(),
             lambda: re.sub("a", r"\g<x>", "a")):
    try:
        print(call())
    except (TypeError, ValueError, OverflowError, IndexError) as e:
        print(type(e).__name__, e)


class Text(str):
    def __getitem__(self, key):
        return "no"


print(re.match(".", Text("ab")).group(), type(re.match(".*", Text("ab")).group()), re.sub("a", "b", Text("a")))
data = bytearray(b"abc")
m = re.search(b"c", data)
print(m.group(), m)
