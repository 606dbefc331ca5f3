# What special methods may return, and what is said when they return something else.
def attempt(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "->", type(e).__name__, e)


class Text(str):
    pass


class Number(int):
    pass


def make(**methods):
    return type("K", (), methods)()


wrong = 3.5
cases = [
    ("bool", lambda o: bool(o), "__bool__", [1, None, "yes", True]),
    ("len", lambda o: len(o), "__len__", ["2", -1, 2.0, True, 10 ** 30, Number(4), None]),
    ("truth by len", lambda o: bool(o), "__len__", [-1, "x", 0, 3]),
    ("hash", lambda o: hash(o), "__hash__", ["h", None, 1.5, -1, True, Number(5), 2 ** 61 - 1, 2 ** 61, 2 ** 70]),
    ("repr", lambda o: repr(o), "__repr__", [1, None, b"x", Text("sub")]),
    ("str", lambda o: str(o), "__str__", [1, None, b"x", Text("sub")]),
    ("format", lambda o: format(o, "spec"), "__format__", [1, None, Text("sub")]),
    ("bytes", lambda o: bytes(o), "__bytes__", ["x", 5, b"ok"]),
    ("int", lambda o: int(o), "__int__", [1.5, "1", 7]),
    ("float", lambda o: float(o), "__float__", [1, "1", 2.5]),
    ("complex", lambda o: complex(o), "__complex__", [1, "1", 2j]),
    ("index", lambda o: [10, 20][o], "__index__", [1.0, "1", 1]),
    ("iter", lambda o: iter(o), "__iter__", [1, [1], None]),
    ("reversed", lambda o: reversed(o), "__reversed__", [1, None]),
    ("contains", lambda o: 1 in o, "__contains__", [1, 0, None, "x", []]),
    ("dir", lambda o: dir(o), "__dir__", [1, ["b", "a"], ("z",), None, "ab", [1, 2], ["a", 1]]),
    ("length_hint", lambda o: list(o), "__length_hint__", [None]),
    ("round", lambda o: round(o), "__round__", [None, "r"]),
    ("abs", lambda o: abs(o), "__abs__", [None, "a"]),
    ("divmod", lambda o: divmod(o, 1), "__divmod__", [None, NotImplemented]),
    ("eq", lambda o: (o == 1, o != 1), "__eq__", [None, "x", NotImplemented]),
    ("lt", lambda o: o < 1, "__lt__", [None, "x", NotImplemented]),
    ("not eq", lambda o: not o == 1, "__eq__", [[], [0]]),
    ("neg", lambda o: -o, "__neg__", [NotImplemented, None]),
    ("enter", lambda o: exec("with o: pass", {"o": o}), "__enter__", [1]),
    ("call", lambda o: o(), "__call__", [None, 5]),
    ("sizeof", lambda o: o.__sizeof__(), "__sizeof__", [5, None]),
]
for name, use, method, results in cases:
    for result in results:
        obj = make(**{method: lambda self, *a, result=result: result})
        attempt(f"{name} {result!r}", lambda: use(obj))


class Bad:
    def __init__(self):
        return 5


attempt("init", Bad)


class New:
    def __new__(cls):
        return 5

    def __init__(self):
        print("never")


attempt("new", New)
attempt("print", lambda: print(make(__str__=lambda self: 5)))
attempt("fstring", lambda: f"{make(__format__=lambda self, spec: 5)}")
attempt("percent", lambda: "%s" % make(__str__=lambda self: None))
attempt("percent r", lambda: "%r" % make(__repr__=lambda self: None))
attempt("in list", lambda: [make(__repr__=lambda self: None)].__repr__())
attempt("range", lambda: range(make(__index__=lambda self: "x")))
attempt("slice", lambda: "abc"[make(__index__=lambda self: 1.0):])
attempt("unpack", lambda: exec("a, b = o", {"o": make(__iter__=lambda self: 5)}))
attempt("for", lambda: [x for x in make(__iter__=lambda self: object())])
attempt("next", lambda: next(make()))
attempt("sum", lambda: sum(make()))
attempt("setattr", lambda: setattr(make(__setattr__=lambda s, n, v: 5), "a", 1))
