# f-strings: conversions, specs, nesting, self-documenting, quotes.
name, n, x = "Bob", 42, 3.14159
print(f"{name} {n} {x}", f"{n + 1}", f"{name!r} {name!s} {'é'!a}")
print(f"{x:.2f}|{x:10.3f}|{x:<10.1f}|{x:>+10.2e}|{x:010.2f}")
print(f"{n:5}|{n:<5}|{n:^5}|{n:05}|{n:+}|{n:x}|{n:#x}|{n:b}|{n:,}|{1234567:,}|{1234567:_}")
print(f"{name:10}|{name:>10}|{name:*^10}|{name:.2}|{name!r:>8}")
print(f"{n=} {n = } {n=:>5} {name=} {name=!s} {x=:.1f} {n + 1=}")
width, prec = 10, 2
print(f"{x:{width}.{prec}f}|{name:{'>'}{width}}|{n:{'0'}{width}}")
print(f"{{}} {{{n}}} {{n}}", f"", f"{''}")
print(f"{'nested ' + f'{n} {f"{name}"}'}")
print(f"{"same quotes"} { {"a": 1}["a"] }", f"{'same'} { {'a': 1}['a'] }")
print(f"{[i for i in range(3)]} {(lambda v: v * 2)(4)} { {1, 2} } {n if n > 5 else 0}")
print(f'''multi
{n
 + 1}
line''')
print("a" f"{n}" "b" f"{name}" r"\n")
print(rf"\d{n}", fr"{name}\t", f"\x41\u2022\t|")
print(f"{n!r:^10}|{n:>{width}}|{True}|{None}|{None!r:>6}")
print(f"{1_000:,} {-5:=5} {5:=+5} {0.5:%} {0.256:.1%} {1e10:g} {123456789:e}")
print(f"{'a' 'b'} {n,} {n, name} {*[1, 2],}")
print(f"{n:{n}}|")
print(f"{'\n'.join(['x', 'y'])}")
print(f"{'{'}{'}'} {'a:b'} {'!='} {n != 3} {n == 42} {n >= 1}")


class F:
    def __format__(self, spec):
        return f"<{spec}>"

    def __repr__(self):
        return "F()"

    def __str__(self):
        return "str F"


f = F()
print(f"{f} {f:abc} {f!r} {f!s:>8} {f:{n}x} {f=} {f=:q}")
for bad in ('f"{n:z}"', 'f"{name:d}"', 'f"{f!r:d}"', 'f"{None:5}"', 'f"{[]:>3}"',
            'f"{undefined_x}"'):
    try:
        print(eval(bad))
    except Exception as e:
        print(type(e).__name__, e)
