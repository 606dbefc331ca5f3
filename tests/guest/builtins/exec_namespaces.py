# exec(): which of the two namespaces a statement writes to, and what functions made there see.
def attempt(source, *args, **kwargs):
    try:
        print("->", exec(source, *args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


def shown(names):
    return {k: v for k, v in names.items() if k != "__builtins__" and not callable(v)}


g, l = {"a": 1}, {}
attempt("b = a\na = 2", g, l)
print(shown(g), l)
attempt("global c\nc = a + b", g, l)
print(shown(g), l)
attempt("def f(): return d\nd = 5\nprint(f())", {})
attempt("def f(): return d\nd = 5\nprint(f())", {}, {})
attempt("class K:\n    d = 5\n    print([d for _ in [1]] if 0 else d)", {}, {})
attempt("import sys as s\nprint(type(s).__name__)", g, l)
print(sorted(l))
attempt("del b", g, l)
attempt("del b", g, l)
attempt("for i in range(3): pass\nelse: j = i", l)
print(l["i"], l["j"])


class Names(dict):
    def __setitem__(self, name, value):
        print("set", name)
        super().__setitem__(name, value)

    def __getitem__(self, name):
        print("get", name)
        return super().__getitem__(name)

    def __delitem__(self, name):
        print("del", name)
        super().__delitem__(name)


attempt("p = 1\nq = p\ndel p", {}, Names())
attempt("r = 1\ns = r", Names())


def inside():
    hidden = 1
    exec("hidden = 2; created = 3")
    names = locals()
    exec("hidden = 4", globals(), names)
    return hidden, "created" in locals(), names["hidden"]


print(inside())


def reads(value):
    exec("print(value * 2, len('abc'))")


reads(21)
attempt("return 1")
attempt("yield 1")
attempt("x = ")
attempt("nonlocal z")
attempt("if 1:\nx")
attempt("undefined_name")
attempt("1 / 0")
attempt("pass", 5)
attempt("pass", {}, 5)
attempt(5)
attempt("pass", {}, {}, {})
attempt("", {})
attempt("# only a comment")
exec("\n".join(f"v{i} = {i}" for i in range(50)), g)
print(sum(g[f"v{i}"] for i in range(50)))
