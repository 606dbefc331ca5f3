"""SyntaxWarnings go to stderr, where a source is compiled."""
import sys


def show(source, mode="exec"):
    print("#", ascii(source), file=sys.stderr)
    try:
        compile(source, "some.py", mode)
    except SyntaxError as e:
        print("SyntaxError", e.msg, file=sys.stderr)


for source in (r"x = '\d'", r"x = b'\d\e'", r"f'\d{1}\q'", r"'\400' '\377'", "'''\n\n\\d'''", r"r'\d'", "x is 1",
               "x is not 'a'", "x is ()", "x is None", "'a' is x is y", "x is -1", "x == 1 is 2", "assert (x, 'm')",
               "assert ()", "assert (x), 'm'", "1()", "'a'(x)", "[1, 2](3)", "{}()", "(x for x in y)()", "None()",
               "(lambda: 0)()", "f'a'()", "1[0]", "None['a']", "{1}[0]", "(lambda: 0)[0]", "{}['a']", "'a'['b']",
               "[1]['a']", "(1, 2)[None]", "[1][1, 2]", "[1][True]", "[1][x]", "f'a'['b']", "0x1for x in y",
               "1if x else 2", "1or 2", "1.5and 2", "x = [\n  (1, 2)\n  (3, 4)\n]", "x = '\\d' +", "def f():\n  x is 1",
               "lambda: x is 1", "class A: assert (1, 2)", "x is 1\nreturn 2", "x is 1\nnonlocal y"):
    show(source)
show("x is 1", "eval")
show("x is 1", "single")
print(eval(r"'\d'"), eval("1 is 1"))
exec("y = '\\w'")
for _ in range(2):
    eval(r"'\s'")
