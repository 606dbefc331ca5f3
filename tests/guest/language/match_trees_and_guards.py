# match in recursive code: expression trees, commands, guards with side effects, bindings after failure.
class Node:
    __match_args__ = ("op", "left", "right")

    def __init__(self, op, left, right):
        self.op, self.left, self.right = op, left, right


class Leaf:
    __match_args__ = ("value",)

    def __init__(self, value):
        self.value = value


def evaluate(t):
    match t:
        case int(n) | float(n) | Leaf(n):
            return n
        case Node("+", a, b):
            return evaluate(a) + evaluate(b)
        case Node("*", Leaf(0), _) | Node("*", _, Leaf(0)):
            return 0
        case Node("*", a, b):
            return evaluate(a) * evaluate(b)
        case Node(op="neg", left=a, right=None):
            return -evaluate(a)
        case (op, *args):
            return {"max": max, "sum": lambda *a: sum(a)}[op](*map(evaluate, args))
        case {"ref": name, **rest}:
            return rest.get("env", {"x": 42})[name]
        case _:
            raise TypeError(f"cannot evaluate {type(t).__name__}")


print(evaluate(Node("+", 1, Node("*", Leaf(3), 4.5))))
print(evaluate(Node("*", Leaf(0), "never looked at")), evaluate(Node("neg", Leaf(5), None)))
print(evaluate(("max", 1, Leaf(9), 3)), evaluate(["sum", 1, ["max", 2, 3]]), evaluate({"ref": "x"}))
print(evaluate({"ref": "y", "env": {"y": 1}}))
try:
    evaluate("text")
except (TypeError, KeyError) as e:
    print(type(e).__name__, e)


def command(text):
    match text.split():
        case []:
            return "nothing"
        case ["quit" | "exit" | "q"]:
            return "bye"
        case ["go", ("north" | "south") as d]:
            return f"going {d}"
        case ["go", other]:
            return f"cannot go {other}"
        case ["set", name, "=", *words] if words and name.isidentifier():
            return f"{name} is {' '.join(words)}"
        case ["set", *_]:
            return "bad set"
        case [cmd, n] if n.isdigit() and (k := int(n)) > 10:
            return f"{cmd} big {k}"
        case [cmd, n] if n.isdigit():
            return f"{cmd} small {n}"
        case [first, *_, last] if first == last:
            return "palindromic ends"
        case [*words]:
            return f"{len(words)} words"


for text in ("", "q", "go north", "go up", "set x = 1 2", "set 1 = 2", "set x", "take 5", "take 50",
             "a b a", "a b c", "go"):
    print(repr(text), command(text))


def guard(label, value):
    print("guard", label, end="; ")
    return value


match 5:
    case x if guard("one", False):
        print("no")
    case y if guard("two", True):
        print("x was bound anyway:", x, y)
match (1, 2, 3):
    case (a, b, 9):
        print("no")
    case (a, *rest) if a > 1:
        print("no")
    case (a, b, c):
        print(a, b, c)


def classify(v):
    match v:
        case bool():
            return "bool"
        case int() if v < 0:
            return "negative"
        case int() | float() as n:
            return f"number {n}"
        case str() if not v:
            return "empty text"
        case str(s) if s.isupper():
            return f"upper {s}"
        case [] | () | {}:
            return "empty container"
        case [[x, y], [z, w]]:
            return f"2x2 {x}{y}{z}{w}"
        case [{"id": i}, *_]:
            return f"list with id {i}"
        case {"a": {"b": [_, second, *_]}}:
            return f"deep {second}"
        case dict() as d if len(d) > 2:
            return "big dict"
        case {"k": None | False as falsy}:
            return f"falsy {falsy}"
        case type():
            return f"class {v.__name__}"
        case None if v is None:
            return "None"
        case _:
            return "other"


for v in (True, -1, 5, 2.5, "", "ABC", "abc", [], {}, [[1, 2], [3, 4]], [{"id": 7}, 1],
          {"a": {"b": [1, 2, 3]}}, {1: 1, 2: 2, 3: 3}, {"k": None}, {"k": False}, {"k": 0}, int,
          None, set(), (), b"", range(0)):
    print(repr(v), classify(v))


def loop(items):
    out = []
    for item in items:
        match item:
            case "skip":
                continue
            case "stop":
                break
            case ("ret", v):
                return out, v
            case n:
                out.append(n)
    else:
        out.append("else")
    return out


print(loop([1, "skip", 2]), loop([1, "stop", 2]), loop([1, ("ret", 5), 2]))
total = 0
for pair in [(1, "a"), (2, "b"), (3, "a")]:
    match pair:
        case (n, "a"): total += n
        case (n, _): total -= n
print(total, n)


class Slots:
    __slots__ = ("p",)
    __match_args__ = ("p",)


s = Slots()
match s:
    case Slots(1):
        print("no")
    case Slots():
        print("attribute missing, class matches")
s.p = 1
match s:
    case Slots(p=1) as whole:
        print(whole is s)
