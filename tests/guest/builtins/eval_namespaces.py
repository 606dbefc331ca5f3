# eval(): where names come from, with dicts, mappings, missing builtins and nested scopes.
def attempt(*args, **kwargs):
    try:
        print(eval(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


x = "global x"
attempt("x")
attempt("x", {"x": 1})
attempt("x", {"x": 1}, {"x": 2})
attempt("x + y", {"x": 1}, {"y": 2})
attempt("y", {"x": 1})
attempt("x", globals={"x": "by name"})
attempt("x", locals={"x": "local by name"})


def inside():
    x = "local x"
    y = 5
    return eval("x"), eval("(lambda: x)()"), eval("[y for _ in range(2)]"), eval("y", {"y": "other"})


print(inside())


class Answers:
    def __getitem__(self, name):
        if name.startswith("no"):
            raise KeyError(name)
        return f"<{name}>"


attempt("a, b", {}, Answers())
attempt("nothing", {}, Answers())
attempt("nothing", {"nothing": "global"}, Answers())
attempt("len", {}, Answers())
attempt("[a for i in 'xy']", {}, Answers())
attempt("(lambda: a)()", {}, Answers())


class Default(dict):
    def __missing__(self, name):
        return name * 2


attempt("ab", {}, Default())
attempt("ab", Default())
attempt("len('abc')", {"__builtins__": {}})
attempt("len('abc')", {"__builtins__": {"len": lambda s: "my len"}})
attempt("abs", {"__builtins__": None})
space = {}
eval("1", space)
print(list(space), "len" in (space["__builtins__"] if isinstance(space["__builtins__"], dict) else vars(space["__builtins__"])))
space = {"n": 3}
print(eval("(m := n + 1) * m", space), space["m"])
print(eval("[k := i for i in range(3)]", space), space["k"])
attempt("  \t 1 +\\\n 2")
attempt("\n1")
attempt(" 1\n")
attempt("1; 2")
attempt("x = 1")
attempt("")
attempt(b"'bytes' + '!'")
attempt(5)
attempt("1", [])
attempt("1", {}, 5)
attempt("1", None, {"a": 1})
attempt("a", None, {"a": 1})
