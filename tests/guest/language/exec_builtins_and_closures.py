"""`__builtins__` in the globals of exec(), and its closure argument."""


def attempt(source, *args, **kwargs):
    try:
        exec(source, *args, **kwargs)
    except Exception as e:
        print(type(e).__name__, e)


attempt("print(len('ab'))", {})
attempt("print(len('ab'))", {"__builtins__": {}})
attempt("print(len('ab'))", {"__builtins__": {"print": print, "len": lambda s: 99}})
attempt("def f(): return len('ab')\nprint(f())", {"__builtins__": {"print": print, "len": lambda s: 77}})
attempt("import sys", {"__builtins__": {}})
attempt("class A: pass", {"__builtins__": {}})
attempt("x = 1; y = [x for _ in (1, 2)]; z = y", {"__builtins__": {}})
attempt("assert 0", {"__builtins__": {}})
attempt("raise ValueError", {"__builtins__": {}})
attempt("1 / 0", {"__builtins__": {}})
names = {}
exec("", names)
print(list(names), type(names["__builtins__"]).__name__)
kept = {"__builtins__": None}
attempt("x = 1", {"__builtins__": __builtins__})


def outer():
    a = 1
    b = 2

    def inner():
        nonlocal a
        a += 10
        print("inner", a, b)

    def show():
        return a, b

    return inner, show


inner, show = outer()
code, closure = inner.__code__, inner.__closure__
attempt(code)
attempt(code, {})
attempt(code, {}, closure=closure)
attempt(code, {}, closure=closure[:1])
attempt(code, {}, closure=list(closure))
attempt(code, {}, closure=(1, 2))
attempt("print(1)", {}, closure=closure)
attempt(compile("print('no free variables')", "f", "exec"), {}, closure=())
attempt(compile("print('no free variables')", "f", "exec"), {}, closure=None)
print(show())
import types
attempt(code, {}, closure=(types.CellType(100), types.CellType("b")))
try:
    eval(code)
except TypeError as e:
    print(e)
try:
    exec(code, {}, {}, closure)
except TypeError as e:
    print(e)
exec("def made(x):\n    return x * factor", scope := {"factor": 3})
print(scope["made"](4))
scope["factor"] = 10
print(scope["made"](4))
