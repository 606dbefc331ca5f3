"""A small interpreter of commands, expressions and JSON-like data, by match."""


class Num:
    __match_args__ = ("value",)

    def __init__(self, value):
        self.value = value


class Op:
    __match_args__ = ("left", "name", "right")

    def __init__(self, left, name, right):
        self.left, self.name, self.right = left, name, right


class Neg:
    __match_args__ = ("operand",)

    def __init__(self, operand):
        self.operand = operand


def simplify(e):
    match e:
        case Neg(Neg(x)):
            return simplify(x)
        case Op(Num(0), "+", x) | Op(x, "+", Num(0)) | Op(Num(1), "*", x) | Op(x, "*", Num(1)):
            return simplify(x)
        case Op(Num(0), "*", _) | Op(_, "*", Num(0)):
            return Num(0)
        case Op(Num(a), "+" | "*" as op, Num(b)):
            return Num(a + b if op == "+" else a * b)
        case Op(left, op, right):
            return Op(simplify(left), op, simplify(right))
        case Neg(Num(v)):
            return Num(-v)
        case Neg(x):
            return Neg(simplify(x))
        case _:
            return e


def show(e):
    match e:
        case Num(value=int(v)) if v < 0:
            return f"({v})"
        case Num(v):
            return str(v)
        case Op(l, op, r):
            return f"({show(l)} {op} {show(r)})"
        case Neg(x):
            return f"-{show(x)}"
        case str(name):
            return name


x = "x"
for e in (Op(Num(0), "+", x), Op(x, "*", Num(1)), Op(Num(0), "*", Op(x, "+", x)), Op(Num(2), "*", Num(3)),
          Neg(Neg(Neg(Num(4)))), Op(Op(Num(0), "+", x), "-", Op(Num(1), "*", Num(7))), Neg(Op(x, "+", Num(0)))):
    print(show(e), "=>", show(simplify(e)))


def command(line):
    match line.split():
        case []:
            return "nothing"
        case ["go", ("north" | "south" | "east" | "west") as way]:
            return f"walk {way}"
        case ["go", way]:
            return f"cannot go {way}"
        case ["take", *things, "and", last]:
            return f"take {', '.join(things)} then {last}"
        case ["take", thing]:
            return f"take {thing}"
        case ["quit" | "exit" | "q", *_]:
            return "bye"
        case [verb, *rest] if verb.isdigit():
            return f"repeat {rest} {verb} times"
        case _:
            return f"what is {line!r}?"


for line in ("", "go north", "go up", "take a b and c", "take lamp", "q now", "3 look", "dance"):
    print(repr(line), "->", command(line))


def describe(data):
    match data:
        case {"error": {"code": int(code), "message": str(text)}}:
            return f"error {code}: {text}"
        case {"items": [{"id": first}, *more], "next": None}:
            return f"last page from {first}, {len(more)} more"
        case {"items": [], **rest}:
            return f"empty, {sorted(rest)}"
        case {"items": list(items)} if all(isinstance(i, dict) for i in items):
            return f"page of {len(items)}"
        case [] | {}:
            return "blank"
        case [{"k": [*_, {"deep": value}]}]:
            return f"deep {value}"
        case bool() | None:
            return "flag"
        case float() | int():
            return "number"
    return "unknown"


for data in ({"error": {"code": 404, "message": "no"}}, {"error": {"code": "x"}}, {"items": [{"id": 1}, 2], "next": None},
             {"items": [], "a": 1}, {"items": [{}]}, {"items": [1]}, [], {}, [{"k": [1, {"deep": "d"}]}], True, None, 2, "s"):
    print(data, "->", describe(data))
