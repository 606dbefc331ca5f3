"""Formats of all kinds, as a program of everyday use has them."""

import datetime, decimal, math, string

name, items, w, p = "wörld", ["a", "b"], 12, 3
d = {"key": {"n": 1.23456}, 'q"': 2}
print(
    f"{name!r:>{w}}|{name!a}|{name!s:^{w}}|{3.14159:.{p}f}|{d['key']['n']:{w}.{p - 1}e}|{', '.join(items)}|{'\n'.join(items)!r}"
)
print(f"{name=} {len(name)=:>4} {d['key'] = } {1+1=!r:>5} {w  =  }")
print(f"{f'{f"{f"{1 + 1}"}"}'}", f"{{}} {{{w}}} {w:{ {} }}" if 0 else f"{{}} {{{w}}}")
print(f"""{
    w  # a comment
    + 1
} {[x for x in range(3)]}""")
print(f"{(lambda x: x * 2)(3)} {(y := 5)} {y} {w if w > 3 else 'no':>5} {'a' if 0 else 'b'}")
print(rf"\d{w}\n", rf"{name}\t", f"\N{BULLET} {'\N{SNOWMAN}'} \u00e9 {'\x41'}")
for spec in (
    "",
    "5",
    "<8",
    ">8",
    "^8",
    "*^8",
    "+",
    "-",
    " ",
    "08",
    "+08.2f",
    ",",
    "_",
    ".3",
    ".2%",
    "e",
    "E",
    "g",
    "G",
    "n",
    "b",
    "o",
    "x",
    "X",
    "#b",
    "#o",
    "#x",
    "#X",
    "c",
    "010,",
    "_b",
    "_x",
    "=+10",
    "#010x",
    "z.1f",
    ",.2f",
    "s",
    "d",
    ".3s",
    "!",
    "q",
    "05s",
    "=5s",
    ",s",
    ".2d",
    ",b",
):
    o = []
    for v in (42, -3.75, "hi", True):
        try:
            o.append(format(v, spec))
        except (ValueError, TypeError) as e:
            o.append(f"{type(e).__name__}: {e}")
    print(f"{spec:<8}", o)
print(
    f"{1e100:.3g} {1e-7} {1234567.891:,} {1234567.891:_.2f} {0.1 + 0.2} {1e16} {1e15} {123456789012345678:e} {float('inf'):08} {float('nan'):+} {-0.0:z} {3 + 4j:.2f} {1j:>10} {5:.0f} {2.5:.0f} {3.5:.0f}"
)
dt = datetime.datetime(2024, 2, 29, 13, 5, 9, 123456)
print(f"{dt:%Y-%m-%d %H:%M:%S.%f} {dt:%A %d %B %y %I:%M %p %j %U %w %%} {dt.date():%x} {dt!s:>30} {dt:}")
print(
    f"{decimal.Decimal('1234.5'):>12,.2f}|{decimal.Decimal('1E-10')}|{decimal.Decimal('0.000001'):f}|{decimal.Decimal('12'):e}"
)


class Money:
    def __init__(s, v):
        s.v = v

    def __format__(s, spec):
        cur, _, rest = spec.partition("|")
        return f"{cur or '$'}{s.v:{rest or ',.2f'}}"

    def __repr__(s):
        return f"Money({s.v})"


m = Money(1234.5)
print(f"{m} {m:€} {m:£|.0f} {m!r:>20} {[m]}")
print(
    "{0} {1} {0} {k[a]} {o.v} {l[1]} {n!r:>6}".format(1, 2, k={"a": 3}, o=m, l=[7, 8], n="z"),
    "{:{w}}|{:{}}".format("a", "b", 4, w=3),
)
for bad, a in (
    ("{", ()),
    ("}", ()),
    ("{0}{}", (1,)),
    ("{}", ()),
    ("{x}", ()),
    ("{0.nope}", (1,)),
    ("{0[k]}", ({},)),
    ("{!z}", (1,)),
    ("{:d}", ("s",)),
    ("{0!r:5.2x}", ("s",)),
):
    try:
        print(bad.format(*a))
    except Exception as e:
        print(type(e).__name__, e)


class F(string.Formatter):
    def get_value(self, key, args, kw):
        return kw.get(key, f"<{key}>") if isinstance(key, str) else super().get_value(key, args, kw)

    def convert_field(self, v, c):
        return v.upper() if c == "u" else super().convert_field(v, c)

    def format_field(self, v, spec):
        return v[::-1] if spec == "rev" else super().format_field(v, spec)


print(
    F().format("{a!u} {b} {0:>4} {c:rev}", 1, a="x", c="abc"),
    list(string.Formatter().parse("a{b!r:c{d}}e{{f}}")),
)
t = string.Template("$who owes ${amt}USD $$5 $missing")
print(t.safe_substitute(who="bob", amt=3), t.get_identifiers(), t.is_valid())
try:
    t.substitute(who=1)
except KeyError as e:
    print("KeyError", e)
print(
    "%s %r %5d|%-5d|%05.1f|%x|%o|%e|%g|%c|%%|%(a)s" % {"a": 1}
    if 0
    else "%s %r %5d|%-5d|%05.1f|%x|%o|%e|%g|%c|%%|%+d|% d|%#x|%.3s|%*d"
    % ("s", "r", 3, 4, 2.5, 255, 8, 12345.678, 1e-5, 65, 5, 6, 255, "abcdef", 6, 42)
)
print("%(a)s-%(b)05d" % {"a": 1, "b": 2}, b"%s %d %a" % (b"x", 3, "é"))
for f, a in (("%d", "x"), ("%s %s", (1,)), ("%s", (1, 2)), ("%(x)s", 5), ("%z", 1), ("%c", "ab")):
    try:
        print(f % a)
    except Exception as e:
        print(type(e).__name__, e)
print(
    string.capwords("hello  wORLD"), string.ascii_letters[::13], string.punctuation, repr(string.whitespace)
)
