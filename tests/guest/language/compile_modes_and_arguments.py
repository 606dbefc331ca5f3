"""compile(): its modes, its arguments and what it says of wrong ones."""


def attempt(label, *args, **kwargs):
    try:
        result = compile(*args, **kwargs)
    except Exception as e:
        print(label, type(e).__name__, e)
    else:
        print(label, type(result).__name__, result.co_name, result.co_filename)


attempt("exec", "x = 1", "f.py", "exec")
attempt("eval", "1 + 1", "f.py", "eval")
attempt("single", "1 + 1", "f.py", "single")
attempt("bytes", b"x = 1", "f.py", "exec")
attempt("bytearray", bytearray(b"x = 1"), "f.py", "exec")
attempt("memoryview", memoryview(b"x = 1"), "f.py", "exec")
attempt("bytes name", "x = 1", b"name.py", "exec")
attempt("keywords", source="1", filename="kw", mode="eval", flags=0, dont_inherit=True, optimize=1)
attempt("mode", "1", "f", "execute")
attempt("mode type", "1", "f", 3)
attempt("source type", 1, "f", "exec")
attempt("source none", None, "f", "exec")
attempt("name type", "1", 5, "exec")
attempt("flags", "1", "f", "exec", -1)
attempt("flags", "1", "f", "exec", 1 << 25)
attempt("flags type", "1", "f", "exec", "x")
attempt("optimize", "1", "f", "exec", 0, False, 3)
attempt("optimize", "1", "f", "exec", 0, False, -2)
attempt("few", "1", "f")
attempt("none at all")
attempt("many", "1", "f", "exec", 0, False, -1, None)
attempt("null", "a\0b", "f", "exec")
attempt("null bytes", b"a\0b", "f", "exec")
attempt("surrogate", "x = '\udc80'", "f", "exec")
attempt("empty exec", "", "f", "exec")
attempt("empty eval", "", "f", "eval")
attempt("statement eval", "x = 1", "f", "eval")
attempt("two singles", "x = 1\ny = 2\n", "f", "single")
attempt("spaces", "   1", "f", "eval")
attempt("tabs", "\t1\n", "f", "eval")
attempt("lines", "\n\n1\n\n", "f", "eval")

code = compile("assert False, 'no'\nresult = __debug__", "f", "exec", optimize=1)
names = {}
exec(code, names)
print(names["result"])
code = compile("assert False, 'no'", "f", "exec", optimize=0)
try:
    exec(code)
except AssertionError as e:
    print("assert", e)
doc = "def f():\n    'doc'\n    assert 0\n    return __debug__\n"
for level in (0, 1, 2):
    exec(compile(doc, "f", "exec", optimize=level), names)
    try:
        print(level, names["f"].__doc__, names["f"]())
    except AssertionError:
        print(level, names["f"].__doc__, "AssertionError")
print(eval(compile("[a, b]", "f", "eval"), {"a": 1}, {"b": 2}))
print(exec(compile("1", "f", "exec")), eval(compile("1", "f", "exec")))
