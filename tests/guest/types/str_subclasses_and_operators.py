"""str subclasses in operators and methods: what keeps the class, what calls which special method."""


class S(str):
    def __new__(cls, value="", note=None):
        self = super().__new__(cls, value)
        self.note = note
        return self

    def __add__(self, other):
        return S(str(self) + "+" + str(other), "added")

    def __radd__(self, other):
        return S(str(other) + "&" + str(self), "radded")

    def __eq__(self, other):
        return str.__eq__(str(self).lower(), str(other).lower())

    def __hash__(self):
        return hash(str(self).lower())

    def __mod__(self, other):
        return f"mod({other!r})"


class Plain(str):
    pass


s = S("Word", note=[1])
print(s + "x", (s + "x").note, "x" + s, ("x" + s).note, s * 2, type(s * 2).__name__, s % 5, s == "WORD", "word" == s, s != "other", hash(s) == hash("word"), {s: 1}[S("WORD")])
s += "more"
print(s, s.note, type(s).__name__, sorted([S("b"), S("A"), "c"]), max(S("q"), "z"), s in ["WORD+MORE"], S("x").join(["a", "b"]), type(S("x").join([S("a")])).__name__)
p = Plain("text")
print([type(v).__name__ for v in (p, p[:], p[0], p + "", p * 1, p.upper(), p.strip(), p.replace("q", ""), p.ljust(0), p.zfill(0), p.center(2), p.expandtabs(), p.format(), p % (), str(p), p.removeprefix("z"), p.translate({}), p.lower(),
                                  p.casefold(), f"{p}", "".join([p]), p.encode().decode(), p.title(), p.swapcase(), p.partition("x")[0], p.split()[0], p.__str__(), repr(p), format(p), p.lstrip("q"), max(p), next(iter(p)))])
print(str.upper(p), p is p.__str__(), p.__getnewargs__(), isinstance(p, str), p == "text", hash(p) == hash("text"), {"text": 1}[p], p.__eq__(5), p.__lt__(5), p.__add__("q"))


class Weird(str):
    def __str__(self):
        return "from __str__"

    def __repr__(self):
        return "from __repr__"

    def __format__(self, spec):
        return f"from __format__({spec})"

    def __len__(self):
        return 99

    def __getitem__(self, key):
        return f"item {key}"

    def __iter__(self):
        return iter("iter")

    def __contains__(self, part):
        return True


w = Weird("raw")
print(w, repr(w), f"{w} {w!r} {w!s} {w:5}", "%s %r" % (w, w), "{} {!r}".format(w, w), len(w), w[0], w[1:], list(w), "zz" in w, w.upper(), w + "x", "x".join([w]), "raw".find(w), "a raw b".replace(w, "X"), str(w), [w], w == "raw")
print("".join(w), w.encode(), int(Weird("12")), float(Weird("1.5")), ord(Weird("q")), {w: 1}, bytes(Weird("b"), "ascii"), eval(Weird("1 + 1")), getattr("", Weird("upper"))(), sorted(w), tuple(w), [*w], max(w))
for call in ("'a' + 5", "5 + 'a'", "'a' * 'b'", "'a' * 1.5", "'a' - 'b'", "-'a'", "'a' < 5", "'a' + b'b'", "'a' + None", "'a'[1]", "s['x']", "s[1.0]", "'a' * (1 << 62)", "'a'.x", "s[0] = 'b'", "'ab' @ 'c'", "divmod('a', 2)", "'a' ** 2", "~'a'", "'a' << 1"):
    try:
        exec(call) if "] =" in call else print(call, eval(call))
    except Exception as e:
        print(call, type(e).__name__, e)
