"""Format specs that are computed, `=`, conversions, and objects with __format__."""


class Spy:
    def __format__(self, spec):
        return f"<{spec!r}>"

    def __repr__(self):
        return "Spy()"

    def __str__(self):
        return "spy"


s, w, p, x = Spy(), 10, 3, 3.14159
print(f"{s}|{s:}|{s:a{w}b{p}}|{s!r}|{s!s:>6}|{s!r:_^12}")
print(f"{x:{w}.{p}f}|{x:<{w}}|{x:{'+'}{w}.{p}}|{x!r:{w + 2}}")
print(f"{s:{{}}}" if False else f"{s:{'{}'}}")
print(f"{s:%Y-%m-%d}|{s:,}|{s: }|{s:{s!r}}")
print(f"{x=}|{x = }|{ x= }|{x=!s}|{x=:.2f}|{x=!r:>10}")
print(f"{x + 1=}, {w*p = }, {'a' + 'b'=}, {[1, 2][0]=}")
print(f"{(x)=}|{x =!r}")
print(f"""{
    x
=}""")
print(f"{s=}|{s=:}|{s=:abc}|{s=!s}")
print(f"{w == 10}|{w != 10}|{w >= 10=}|{w <= 10}|{(w := 4)}|{w:=5}")
print(f"{'text'!r:.3}|{'text'!s:.2}|{'tëxt'!a}|{b'b'!r}")
print(f"{1234567:,}|{1234567:_}|{255:#x}|{255:#b}|{-5:+}|{5: }|{0.5:%}|{1e10:g}|{1e-7}")
print(f"{'a':>{'5'}}|{'a':{'*'}^{5}}|{'a':{'<5'}}")
print(f"{True:d}|{True}|{None!s:>6}|{2 + 3j:.1f}")
for bad in ("f'{1:q}'", "f'{[]:3}'", "f'{None:d}'", "f'{\"a\":d}'", "f'{1.5:d}'", "f'{1:{\"x\"*2}}'"):
    try:
        print(eval(bad))
    except (ValueError, TypeError) as e:
        print(bad, type(e).__name__, e)


class NotText:
    def __format__(self, spec):
        return 5


try:
    f"{NotText()}"
except TypeError as e:
    print(e)
order = []
note = lambda v: order.append(v) or v
print(f"{note(1)}{note(2):{note(3)}}{note(4)!r}", order)
print(f"{x:{w}.{p}{'f'}}" f"{x:{w}}" "plain {not a hole}")
