"""f-strings: `=`, conversions, nested specifications and quotes, what is evaluated when."""

x, name, width, items = 3.14159, "wörld", 12, {"a b": 1, 'q"': 2}
print(f"{x=}", f"{x = }", f"{ x=}", f"{x=:.2f}", f"{x=!r}", f"{x=!s:>10}", f"{name=}", f"{name=!s}", f"{name=!a}", f"{name = !r:*^14}")
print(f"{x:{width}.{3}f}|{x:<{width}}|{name:^{width + 2}}|{name!r:>{width}}|{x:{'>' if x else '<'}{width}}|{x:{'.2f'}}")
print(f"{items['a b']} {items["a b"]} {items['q"']} {'nested ' + f"{name + f'{1 + 1}'}"} {f'{f"{f'{3}'}"}'}")
print(f"{{}} {{{x:.1f}}} {{{{ }}}}", f"{'{'}{'}'}", f"{x:{{}}}" if False else "", f"{ {1: 2}[1] }", f"{[i for i in range(3)]}", f"{(lambda v: v * 2)(4)}", f"{1 if x else 2}")
print(f"{x!r:{'1'}{'0'}}", f"{width:#x} {width:08b} {width:+,}", f"{10**9:_} {1e9:,.1f} {0.25:%}", f"{True:d} {True} {None}", f'{"\N{BULLET}"}', f"{'a\tb'!r}", f"\x41{'\x42'}\N{GREEK SMALL LETTER ALPHA}")
print(f"""{
    x
    :.3f} {
    name  # a comment
} {'''multi
line'''!r}""")
print(f"a" "b" f"{'c'}" 'd{e}', rf"\d{width}\n", f"" == "", f"{''}" == "", fr"{name}\{x:.0f}", F"{1}" Rf"\{2}")
order = []


def note(value, result=None):
    order.append(value)
    return value if result is None else result


print(f"{note('first')} {note('value', 5):{note('width', 4)}} {note('last')}", order)


class Shown:
    def __repr__(self):
        return "repr-é"

    def __str__(self):
        return "str-é"

    def __format__(self, spec):
        return f"format({spec})"


s = Shown()
print(f"{s}", f"{s!r}", f"{s!s}", f"{s!a}", f"{s:abc}", f"{s!r:>9}", f"{s=}", f"{s=:x}", f"{s=!s}", f"{s:{{}}}", f"{s:{'{}'}}", f"{s: }", f"{s:%Y-%m}", f"{s:{1}{'a'}b{2}}")
print(f"{x:=10.2f}|{x:=+10}|{width:==6}|{name:!>8}|{name:!<8}")
print(f"{x=:}", f"{width==12}", f"{width!=3}", f"{width>=3}", f"{(w := 5)} {w}", f"{w:=5}", f"{'a' 'b'}", f"{1,}", f"{1, 2}", f"{*range(3),}", f"{yield_ if (yield_ := 3) else 0}")
for bad in ('f"{x:d}"', 'f"{name:.2d}"', 'f"{nope}"', 'f"{s.attribute}"', 'f"{1 / 0}"', 'f"{x!z}"', 'f"{}"', 'f"{x"', 'f"}"', 'f"{x:}}"', 'f"{!r}"', 'f"{x!}"', 'f"{x! r}"', 'f"{lambda: 1}"', 'f"{a b}"', 'f"{x:{y:{z}}}"'):
    try:
        print(bad, eval(bad))
    except Exception as e:
        print(bad, type(e).__name__, e)
