"""What a SyntaxError carries: args, place, text, and how it shows itself."""


def show(source, mode="exec", name="some.py"):
    try:
        compile(source, name, mode)
        print("fine", ascii(source))
    except SyntaxError as e:
        print(type(e).__name__, "|", e.msg, "|", e.filename, e.lineno, e.offset, e.end_lineno, e.end_offset, "|",
              ascii(e.text), "|", len(e.args), e.print_file_and_line, "|", e)


for source in ("a b", "a b\n", "(1", "x = 'a", "x = 1 +", "f(**a, *b)", "return", "def f(a, a): pass", "nonlocal x",
               "from __future__ import x", "x = 1\nfrom __future__ import division", "if x:\n", "if x:\npass", "  x",
               "if x:\n\ty\n        z", "if x:\n    y\n  z", "0777", "€", "x = (1,\n\n  2", "x = '''a\n\nb", "'\\x1'",
               "\n\n\na b", "é b", "'日本' 1", "x = 日本 y", "del f()", "f'{a b}'", "a\\ b", "x\\", "\x07", "{1: 2, 3}",
               "x\0y", "lambda: (yield) = 1", "class A:\n  def f(self):\n    x = = 1\n", "try: pass\n", "import a from b"):
    show(source)
for source in ("", "a b", "x = 1", "1 +", "(", "'a"):
    show(source, "eval")
for source in ("", "x\ny", "if x: y", "if x:\n", "1;2 3"):
    show(source, "single")
show(b"# coding: nowhere\n")
show(b"\xef\xbb\xbfa b")
show(b"\xef\xbb\xbf# coding: latin-1\n")
show("a b", "exec", "")
try:
    eval("a b")
except SyntaxError as e:
    print(e, e.filename)
try:
    exec("a\nb c")
except SyntaxError as e:
    print(e, e.args)
e = SyntaxError("own", ("f", 1, 2, "text", 3, 4))
print(e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, e)
print(SyntaxError("only"), SyntaxError().msg, SyntaxError("m", ("f", 1, 2, "t")).end_lineno)
print(issubclass(TabError, IndentationError), issubclass(IndentationError, SyntaxError))
