# Classes derived from str, int, float, bytes, and classes that format: as programs write them.
class Money(int):
    def __new__(cls, amount, currency="EUR"):
        self = super().__new__(cls, amount)
        self.currency = currency
        return self
    def __repr__(self): return f"Money({int(self)}, {self.currency!r})"
    def __add__(self, other): return Money(super().__add__(other), self.currency)
    __radd__ = __add__
print(Money(5) + 3, 3 + Money(5), sum([Money(1), Money(2)], Money(0)), Money("12").currency, [Money(1)], {Money(1): 2}[1])
class Tag(str):
    __slots__ = ()
    def __new__(cls, s, *rest): return str.__new__(cls, s.strip())
    def __eq__(self, o): return str.__eq__(self.lower(), o.lower()) if isinstance(o, str) else NotImplemented
    def __hash__(self): return hash(self.lower())
print(Tag("  x ") == "X", {Tag("a"): 1}.get("A"), Tag("A") in ["a"], "a" == Tag("A"), Tag("b") < Tag("c"), sorted([Tag("b"), Tag("A")]), Tag("q") + "r", type(Tag("q") + "r"), type(Tag("q").upper()))
class Temp(float):
    def __format__(self, spec): return float.__format__(self, spec or ".1f") + "C"
print(f"{Temp(21.456)} {Temp(1):.3f}", "{}".format(Temp(3)), Temp(2) + 1, round(Temp(2.567), 1), type(-Temp(1)))
class Key(bytes):
    def __new__(cls, v): return super().__new__(cls, v.encode() if isinstance(v, str) else v)
    def __repr__(self): return "Key" + super().__repr__()
print(Key("ab"), Key("ab") == b"ab", {Key("k"): 1}[b"k"], Key(b"x") + b"y", Key("abc")[1:], Key("é").decode())
class Buf(bytearray):
    def write(self, b): self.extend(b); return len(b)
b = Buf(); b.write(b"hello "); b.write(b"world"); print(b, bytes(b), len(b), b.find(b"wor"), b.split())
class Rev(str):
    def __iter__(self): return iter(self[::-1])
print(list(Rev("abc")), "".join(Rev("abc")), [*Rev("ab")], tuple(Rev("xy")), max(Rev("az")), "-".join(Rev("abc")), sorted(Rev("cab")), "b" in Rev("abc"), len(Rev("abc")))
class Default(dict):
    def __missing__(self, k): return "<" + k + ">"
print("{a} {b}".format_map(Default(a=1)), "%(a)s %(z)s" % Default(a=1))
class Fmt:
    def __format__(self, s): return "F[" + s + "]"
    def __getattr__(self, n): return "attr " + n
    def __getitem__(self, k): return "item " + repr(k)
print("{0:>{w}} {0.foo} {0[bar]} {0[3]} {x!r:>5}".format(Fmt(), w=8, x="q"), f"{Fmt():abc} {Fmt()}", format(Fmt(), "z"))
class Bad:
    def __format__(self, s): return 3
    def __str__(self): return 3
    def __repr__(self): return 3
for f in (lambda: format(Bad()), lambda: str(Bad()), lambda: repr(Bad()), lambda: f"{Bad()}", lambda: f"{Bad()!r}", lambda: "%s" % Bad(), lambda: "%r" % Bad(), lambda: "{}".format(Bad()), lambda: print(Bad()), lambda: ascii(Bad()), lambda: [Bad()].__repr__()):
    try: print(f())
    except TypeError as e: print("TypeError", e)
class StrLike:
    def __init__(self, v): self.v = v
    def __str__(self): return self.v
    def __add__(self, o): return StrLike(self.v + str(o))
    def __radd__(self, o): return StrLike(str(o) + self.v)
    def __mod__(self, o): return "mod"
    def __rmod__(self, o): return "rmod:" + o
    def __mul__(self, n): return self.v * n
    __rmul__ = __mul__
    def __contains__(self, x): return x in self.v
print(str("a" + StrLike("b")), str(StrLike("a") + "b"), "x" % StrLike("q") if False else "-", StrLike("x") % 1, 3 * StrLike("ab"), "b" in StrLike("abc"))
try: print("%d" % StrLike("x"))
except TypeError as e: print(e)
s = "acc"
s += StrLike("z"); print(s)
def gen():
    for c in "abc": yield c
print("".join(gen()), ",".join(c for c in "xyz" if c != "y"), "".join(map(str, [1, 2])), "".join(reversed("abc")), "".join({"k": 1}), ",".join(sorted({"b", "a"})))
print(bytes(i * 2 for i in range(3)), bytearray(map(ord, "ab")), bytes({1: 2}), bytes(range(3)), b"".join(bytes([i]) for i in range(65, 68)))
print(int.from_bytes((i for i in (1, 2))), "x".join("y" for _ in range(0)), str.join("-", ("a", "b")), str.upper("abc"), str.split("a b"), list(map(str.strip, [" a ", "b "])), list(map(int, "123")), list(map(float, ["1.5", "2"])))
print(*map(str.lower, "AbC"), sorted(["b", "A", "c"], key=str.lower), max("abc", key=ord), min(["aa", "b"], key=len), "abc".translate(str.maketrans("abc", "xyz")), "abc".translate(Default()) if False else "")
print(isinstance(True, int), bool.__and__(True, False), int.__new__(int, "7"), bool("x"), float.__new__(float, 3), str.__new__(str, 5), complex.__new__(complex, 1, 2), bytes.__new__(bytes, 2))
for f in (lambda: bool.__new__(int), lambda: int.__new__(str), lambda: int.__new__(3), lambda: type("B", (bool,), {}), lambda: str.__new__(int, "x"), lambda: int.__add__("a", 1), lambda: str.upper(3), lambda: (5).foo, lambda: setattr("a", "b", 1), lambda: setattr(5, "real", 1), lambda: int.foo, lambda: setattr(int, "x", 1), lambda: "abc".__setitem__, lambda: len(5), lambda: iter(5), lambda: 5[0], lambda: "a".join(5), lambda: 5()):
    try: print(f())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
