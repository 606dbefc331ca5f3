"""re: groups, names, references, conditions, lookaround, atomic groups, possessive repeats."""
import re


def show(pattern, subject, flags=0):
    m = re.search(pattern, subject, flags)
    print(pattern, m and (m.group(), m.groups(), m.regs, m.lastindex, m.lastgroup))


show(r"(a)(b)?", "ac")
show(r"(?P<year>\d{4})-(?P<month>\d\d)", "on 2024-05-06")
show(r"(?:(a)|b)*", "abab")
show(r"(?:(a)|(b))*", "ab")
show(r"((a)|b)*c", "abbc")
show(r"(a*)(?:\1x|b)", "aab")
show(r"(?P<q>['\"]).*?(?P=q)", "say 'x\"y' now")
show(r"(<)?\w+(?(1)>|$)", "<tag>")
show(r"(?P<o>\()?\d+(?(o)\))", "f(12)")
show(r"(?=(\w+))\1:", "abc abc:")
show(r"\w+(?!\w|;)", "abc; def")
show(r"(?<=\$)\d+", "cost $42")
show(r"(?<!\$)\b\d+", "cost $42 or 17")
show(r"(?<=(a)b)c", "abc")
show(r"(?>a+)ab", "aaab")
show(r"(?>a|ab)c", "abc")
show(r"a++b", "aaab")
show(r"a*+a", "aaa")
show(r"(?:a|ab){2}+", "aba")
show(r"(?:a|b)++", "aab")
show(r"a{2,3}+a", "aaa")
show(r"(a?)*", "aa")
show(r"(a?)*?b", "aab")
show(r"(?:a?){3}", "a")
show(r"(a|b)*?c", "abac")
show(r"(?i:A)b(?-i:C)", "abC", re.IGNORECASE)
show(r"(?s:.)x.", "\nxy")
show(r"^b$", "a\nb\nc", re.MULTILINE)
show(r"""a   # one
         [ ] # a blank
         b""", "a b", re.VERBOSE)
show(r"\bword\B", "word words")
show(r"\Aa|b\Z", "xb")
show("", "")

m = re.match(r"(?P<first>\w)(\w)?(?P<last>x)?", "ab")
print(m, m[0], m["first"], m[2], m.groups("-"), m.groupdict(), m.groupdict(7))
print(m.group(0, 1, "last"), m.start(2), m.end("first"), m.span("last"), m.pos, m.endpos)
print(m.re is re.compile(m.re.pattern), m.string, m.expand(r"\2\g<first>\g<0>\n|\3|"))
for key in (4, -1, "no", 1.5, None):
    try:
        print(m.group(key))
    except IndexError as e:
        print(key, e)
print(re.compile("b").search("abcb", 2).span(), re.compile("^b").search("ab", 1), re.compile("b$").search("abb", 0, 2))
