"""eval(): globals, locals, and what they may be."""
x = "global x"


def attempt(*args, **kwargs):
    try:
        print(args[0], "->", eval(*args, **kwargs))
    except Exception as e:
        print(args[0], "->", type(e).__name__, e)


attempt("x")
attempt("x", {})
attempt("x", {"x": 1})
attempt("x", {"x": 1}, {"x": 2})
attempt("x", {"x": 1}, {})
attempt("x", None, {"x": 3})
attempt("x", globals={"x": 4})
attempt("x", globals={"x": 4}, locals={"x": 5})
attempt("x", [])
attempt("x", {}, [])
attempt("x", {}, 5)
attempt("len('abc')", {})
attempt("len('abc')", {"len": lambda s: "mine"})
attempt("__builtins__ is not None", {})
attempt("[x for _ in range(2)]", {"x": 1}, {"x": 2})
attempt("[y for y in x]", {}, {"x": "ab"})
attempt("(lambda: x)()", {"x": 1}, {"x": 2})
attempt("(lambda: z)()", {}, {"z": 2})
attempt("[z for _ in 'a']", {}, {"z": 2})
attempt("list(z for _ in 'a')", {}, {"z": 2})
attempt("{z: w for w in 'a'}", {}, {"z": 2})
attempt("(z := 5) + z", {}, {})
attempt("globals() is locals()", {})
attempt("sorted(locals())", {}, {"b": 1, "a": 2})
attempt("sorted(k for k in globals() if k[0] != '_')", {"b": 1, "a": 2}, {"c": 3})
attempt(" \t 1 + 1")
attempt("1;2")
attempt("x = 1")
attempt(b"1 + 1")
attempt(bytearray(b"2 + 2"))
attempt(5)
attempt(None)
attempt("eval('x', {'x': 'inner'})", {"x": "outer"})
attempt("eval('x')", {"x": "same"}, {"x": "local"})


def inside():
    y = "local y"
    attempt("x")
    print(eval("y"), eval("x"), eval("[y for _ in 'a']") if False else "")
    print(sorted(eval("locals()")), eval("dir()"))
    try:
        eval("y := 7")
    except SyntaxError as e:
        print(e.msg)
    eval("(y := 7)")
    print(y)
    return (lambda: eval("y"))


try:
    inside()()
except NameError as e:
    print(e)
namespace = {}
eval("(a := 1) + (b := 2)", namespace)
print(sorted(k for k in namespace if not k.startswith("__")))


class D(dict):
    def __getitem__(self, key):
        return f"subclass gives {key}"


attempt("name", D())
attempt("name", {}, D())
attempt("len", D())
