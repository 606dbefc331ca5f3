# compile(): its modes, what it refuses, and what single mode prints.
def attempt(*args, **kwargs):
    try:
        print(type(compile(*args, **kwargs)).__name__)
    except SyntaxError as error:
        print(type(error).__name__, error.msg, error.filename, error.lineno)
    except Exception as error:
        print(type(error).__name__, error)


attempt("1 + 1", "f.py", "eval")
attempt("x = 1", "f.py", "eval")
attempt("x = 1", "f.py", "exec")
attempt("", "f.py", "exec")
attempt("", "f.py", "eval")
attempt("", "f.py", "single")
attempt("x = 1\ny = 2", "f.py", "single")
attempt("for i in 'ab': i\n", "f.py", "single")
attempt("x", "f.py", "other")
attempt("x", "f.py", 5)
attempt("x", 5, "exec")
attempt("x", b"bytes.py", "exec")
attempt(5, "f.py", "exec")
attempt("a\0b", "f.py", "exec")
attempt("x", "a\0b", "exec")
attempt("x", "f.py", "exec", 1)
attempt("x", "f.py", "exec", flags=-1)
attempt("x", "f.py", "exec", optimize=3)
attempt("x", "f.py", "exec", optimize=-1, dont_inherit=True)
attempt("x", "f.py", "exec", 0, False, -1, 5)
attempt("x", "f.py")
attempt(source="x", filename="f.py", mode="exec")
attempt("x", "f.py", "exec", wrong=1)
attempt("def f(:", "broken.py", "exec")
attempt("\n\nif x\n", "broken.py", "exec")
attempt("return", "f.py", "exec")
attempt(bytearray(b"x = 1"), "f.py", "exec")
attempt(memoryview(b"x = 1"), "f.py", "exec")
attempt(b"# coding: latin-1\nx = '\xe9'", "f.py", "exec")
for source in ("1 + 1", "None", "'text'", "x = 5", "[1, 2]; 3", "if 1: 'inside'\n", "print('called')"):
    exec(compile(source, "<single>", "single"))
code = compile("def f():\n    assert False, 'checked'\n    return __debug__\n", "f.py", "exec", optimize=1)
exec(code, space := {})
print(space["f"]())
code = compile("a = 1\nb = 2\nprint(a + b)", "some file.py", "exec")
print(code.co_filename, code.co_name, code.co_names, code.co_firstlineno)


class Path:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        return self.path


for path in ("from fspath.py", b"bytes too.py", 5):
    try:
        print(compile("1", Path(path), "eval").co_filename)
    except TypeError as error:
        print("TypeError", error)
