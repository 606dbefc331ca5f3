# format() and f-strings on every type: which __format__ runs, what specs each accepts.
from_types = [5, -7, True, 2.5, 1e20, 3 + 4j, "text", None, [1], (1, 2), {"a": 1}, {1}, b"b",
              range(3), ..., int, 10 ** 20]
for v in from_types:
    row = []
    for spec in ("", "5", ">6", "^6", "s", "d", ".2f", ",", "x", "e", "05", "+"):
        try:
            row.append(format(v, spec))
        except (TypeError, ValueError) as e:
            row.append("V" if isinstance(e, ValueError) else "T")
    print(type(v).__name__, row)
for v, spec in ((5, "s"), ("a", "d"), ("a", "+"), ("a", "=5"), ("a", ","), ("a", "05"), ("a", ".1"),
                (None, "5"), ([], "5"), (5, ".2"), (5, "5.2d"), (5.5, "d"), (5.5, "x"), (1j, "d"),
                (1j, "05"), (True, "s"), (True, "d"), (True, "5"), (True, ""), (5, "c"), (-5, "c"),
                (5.0, "c"), ("a", "s5"), ("a", "5s5"), (5, "{}"), (5, "q"), ("a", "q"), (5.5, "q"),
                (1j, "q"), (5, "\x00"), (5, "é>5"), (5, ">>5"), (5, "=>5"), (5, "<>^5")):
    try:
        print(repr(v), repr(spec), "->", repr(format(v, spec)))
    except (TypeError, ValueError, OverflowError) as e:
        print(repr(v), repr(spec), "->", type(e).__name__, e)


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __format__(self, spec):
        if spec.endswith("$"):
            return f"${self.amount:{spec[:-1] or ',.2f'}}"
        return f"{self.amount:{spec}}"


m = Money(1234567.891)
print(f"{m}|{m:.1f}|{m:$}|{m:.0f$}|{m:>15,.2f}", format(m, "$"), "{:$}".format(m))
print("{0:{1}}".format(m, ".3f"))


class Plain:
    def __str__(self):
        return "plain"


p = Plain()
print(f"{p}", format(p), f"{p!s:>8}", f"{str(p):*^9}")
for spec in ("5", "s", ">8"):
    try:
        print(format(p, spec))
    except TypeError as e:
        print(e)


class S(str):
    def __format__(self, spec):
        return "own " + super().__format__(spec)


class N(int):
    def __str__(self):
        return "N as text"


class BadFormat:
    def __format__(self, spec):
        return 5


print(f"{S('x'):>3}", format(S("y")), f"{N(5)}", f"{N(5):d}", f"{N(5)!s}", "%s %d" % (N(5), N(5)))
print(str(N(6)), repr(N(7)))
try:
    format(BadFormat())
except TypeError as e:
    print(e)
for bad in (lambda: format(5, 5), lambda: format(), lambda: format(1, "", ""),
            lambda: f"{5:{'x' * 3}}", lambda: f"{5:{None}}"):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
width, precision, kind = 10, 3, "f"
print(f"{3.14159:{width}.{precision}{kind}}|{3.14159:<{width}}|{'x':{'*'}^{width}}|{42:{'0' if width > 5 else ''}{width}{'x'}}")
print(*[f"{n:>{w}}" for n, w in zip((1, 22, 333), (3, 4, 5))], f"{1_000_000:,}",
      f"{0.1 + 0.2:.17g}", f"{255:#06x}", f"{-3:+}", f"{3: }", f"{1e6:,.0f}", f"{0.000012345:.3g}",
      f"{1234.5:010,.1f}")
