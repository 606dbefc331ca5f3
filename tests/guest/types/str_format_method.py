# str.format and format_map: fields, indexes, attributes, nesting, conversions, auto-numbering, errors.
class P:
    x = 5
    items = [1, [2, 3]]

    def __format__(self, spec):
        return f"P<{spec}>"

    def __repr__(self):
        return "P()"


p = P()
print("{} {}".format(1, 2), "{1} {0} {1}".format("a", "b"), "{x} {y}".format(x=1, y=2))
print("{0} {k}".format("pos", k="kw"), "{{}} {{{}}}".format(5), "".format())
print("no fields".format(1, 2))
print("{0.x} {0.items[1][0]} {d[key]} {d[0]}".format(p, d={"key": "v", 0: "zero"}))
print("{0[0]} {0[1]}".format("ab"), "{.real} {.imag}".format(1 + 2j, 3j))
print("{:>5}|{:<5}|{:^5}|{:05d}|{:.2f}|{:,}".format("a", "b", "c", 42, 3.14159, 1234567))
print("{!r} {!s} {!a}".format("é", "é", "é"), "{0!r:>8}".format("x"))
print("{:{}} {:{w}.{p}f}".format("x", 5, 3.14159, w=8, p=2), "{0:{1}{2}}|".format("x", "^", 7))
print("{:{fill}^{w}}".format("m", fill="*", w=7), "{p} {p:spec} {p!r} {p!s:>5}".format(p=p))
print("{a[b c]} {a[1]} {b[-1]}".format(a={"b c": 1, 1: "one"}, b={"-1": "str key"}))
print("{:%}".format(0.5), "{:x} {:#b}".format(255, 5), "{:s} {:d}".format("s", True))
print("{:10}|{:<10}|{:>10}|{:^10}|{:*^10}|{:.3}|{:10.3}|".format(*["abcdef"] * 7))
print("{:5}|{:<5}|{:^5}".format(1, 2, 3), "{:5}|{:>5}".format(None if 0 else "N", "M"))


class Default(dict):
    def __missing__(self, k):
        return f"<{k}>"


print("{a} {b}".format_map(Default(a=1)), "{a[0]}".format_map({"a": "xyz"}), "{}{}".format(*"ab"))
print("{k}".format(**{"k": 1, "unused": 2}))
for text in ("'{}'.format()", "'{1}'.format(0)", "'{x}'.format()", "'{} {0}'.format(1)",
             "'{0} {}'.format(1)", "'{'.format()", "'}'.format()", "'{0'.format(1)",
             "'{0.}'.format(1)", "'{0[}'.format(1)", "'{0[]}'.format(1)", "'{!x}'.format(1)",
             "'{!}'.format(1)", "'{!rr}'.format(1)",
             "'{0.nope}'.format(1)", "'{0[5]}'.format([1])", "'{0[a]}'.format([1])",
             "'{:d}'.format('a')", "'{:q}'.format(1)", "'{:>{}}'.format(1)", "'{a}'.format(5)",
             "'{}'.format_map(5)", "'{a}'.format_map({})", "'{:5.2d}'.format(1)",
             "'{:,s}'.format('a')", "'{:+}'.format('a')", "'{:=5}'.format('a')",
             "'{:{:{}}}'.format(1, 2, 3)", "'{0[0]x}'.format([1])", "'{ }'.format(1)",
             "'{ 0}'.format(1)", "'{-1}'.format(1)", "'{0:}'.format(1)", "'{:05}'.format('a')",
             "'{:#}'.format('a')", "'{:}}'.format(1)", "'{:s}'.format(5)", "'{:a>}'.format(5)",
             "'{99999999999999999999}'.format(1)", "'{:c}'.format('a')"):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as e:
        print(text, "->", type(e).__name__, e)
print(format("x"), format("x", "5") + "|", format(p), format(p, "abc"), format([1]), format(None))
print(format("abc", ".1"), format(5, "") == "5")
for bad in (lambda: format([1], "5"), lambda: format(5, 5), lambda: format(),
            lambda: format({}, "x"), lambda: format(object, ">10")):
    try:
        print(bad())
    except TypeError as e:
        print(e)
