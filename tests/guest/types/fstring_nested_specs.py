def p(f, *args):
    try:
        result = f(*args)
    except Exception as e:
        print(" ", type(e).__name__, e)
    else:
        print(" ", type(result).__name__, repr(result))


# f-strings: conversions, =, nested fields in specifications, quotes, expressions of all kinds.
n, x, s, w, q = 42, 3.14159, "t\u00e9xt", 10, 3
d, items = {"k": [1, 2], 5: "five"}, [1.5, None, "a"]
print(f"{n}|{n:5}|{n:<5}|{n:^{w}}|{n:>{w}}|{n:0{w}}|{n:+}|{n:#x}|{n:_b}|{n:{w}d}")
print(f"{x:.{q}}|{x:{w}.{q}f}|{x:<{w}.{q - 1}}|{x!r:{w + 3}}|{x:{'+'}{w}{'.'}{q}{'e'}}|{x:.0f}|{x:%}")
print(f"{s}|{s!r}|{s!a}|{s!s:>{w}}|{s:.{q}}|{s:*^{w}}|{s!r:.<{w}.5}")
print(f"{n=}|{n = }|{x=:.2f}|{s=}|{s=!s}|{n + 1 = :>5}|{d['k']=}|{len(s)=}|{n=!r:^6}")
print(f"{{}}|{{{n}}}|}}{{|{{n}}|{n}}}|{'{'}{'}'}")
print(f"{d['k'][1]}|{d[5]}|{[v for v in items]}|{ {1: 2}[1] }|{(lambda a: a * 2)(n)}|{n if n > 50 else 'small'}|{(m := n + 1)}|{m}")
print(f"{f'{n}{f"{x:.1f}"}'}|{'a' 'b'}|{'\\n'!r}|{chr(65)}|{n!r}{s!r}" f"|{n}" "|{n}")
print(f"{*items, n}", f"{items!s:.9}", f"{None}{...}{True:d}", f"{'':5}|{'a':5}|{5:<5}|{True:5}|{None!s:>6}")
print(rf"\d{n}\n", f"\x41{n}\u00e9", f"""{
    n
    + 1
}""")
for f in (lambda: f"{n:q}", lambda: f"{s:d}", lambda: f"{items:5}", lambda: f"{x:{s}}", lambda: f"{undefined}", lambda: f"{n:{w}.{q}}", lambda: f"{None:>5}", lambda: f"{n!r:d}", lambda: f"{1 / 0}"):
    p(f)


class C:
    def __format__(self, spec):
        return f"<{spec}>"

    def __repr__(self):
        return "C()"


print(f"{C()}|{C():a b}|{C():{w}}|{C()!r:>6}|{C()!s:}|{C()=}|{C()=:x}")
