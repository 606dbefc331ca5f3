# Tokenizer, recursive-descent parser, tree, evaluator and pretty printer of a small expression language.
class ParseError(Exception):
    def __init__(self, message, position):
        super().__init__(f"{message} at {position}")
        self.position = position


def tokenize(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            j = i
            while j < len(text) and (text[j].isdigit() or text[j] == "."):
                j += 1
            yield "number", float(text[i:j]) if "." in text[i:j] else int(text[i:j]), i
            i = j
        elif c.isalpha() or c == "_":
            j = i
            while j < len(text) and (text[j].isalnum() or text[j] == "_"):
                j += 1
            yield "name", text[i:j], i
            i = j
        elif text[i:i + 2] in ("**", "<=", ">=", "==", "!="):
            yield "op", text[i:i + 2], i
            i += 2
        elif c in "+-*/%()<>=,?:":
            yield "op", c, i
            i += 1
        else:
            raise ParseError(f"bad character {c!r}", i)
    yield "end", None, len(text)


LEVELS = [("==", "!=", "<", "<=", ">", ">="), ("+", "-"), ("*", "/", "%")]


class Parser:
    def __init__(self, text):
        self.tokens = list(tokenize(text))
        self.i = 0

    def peek(self):
        return self.tokens[self.i]

    def accept(self, *ops):
        kind, value, _ = self.peek()
        if kind == "op" and value in ops:
            self.i += 1
            return value
        return None

    def expect(self, op):
        if not self.accept(op):
            raise ParseError(f"expected {op!r}", self.peek()[2])

    def statement(self):
        if self.peek()[0] == "name" and self.tokens[self.i + 1][:2] == ("op", "="):
            name = self.peek()[1]
            self.i += 2
            tree = ("let", name, self.statement())
        else:
            tree = self.ternary()
        return tree

    def ternary(self):
        test = self.level(0)
        if self.accept("?"):
            yes = self.ternary()
            self.expect(":")
            return "if", test, yes, self.ternary()
        return test

    def level(self, n):
        if n == len(LEVELS):
            return self.unary()
        left = self.level(n + 1)
        while op := self.accept(*LEVELS[n]):
            left = ("bin", op, left, self.level(n + 1))
        return left

    def unary(self):
        if op := self.accept("-", "+"):
            return "neg" if op == "-" else "pos", self.unary()
        base = self.atom()
        return ("bin", "**", base, self.unary()) if self.accept("**") else base

    def atom(self):
        kind, value, position = self.peek()
        if kind == "end":
            raise ParseError("unexpected end", position)
        self.i += 1
        if kind == "number":
            return "num", value
        if kind == "name":
            if self.accept("("):
                args = []
                while not self.accept(")"):
                    args.append(self.ternary())
                    if not self.accept(","):
                        self.expect(")")
                        break
                return "call", value, args
            return "var", value
        if value == "(":
            inner = self.ternary()
            self.expect(")")
            return inner
        raise ParseError(f"unexpected {value!r}", position)

    def parse(self):
        tree = self.statement()
        if self.peek()[0] != "end":
            raise ParseError("trailing input", self.peek()[2])
        return tree


OPS = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a,
       b: a / b, "%": lambda a, b: a % b, "**": pow,
       "<": lambda a, b: a < b, "<=": lambda a, b: a <= b, ">": lambda a, b: a > b, ">=": lambda a,
       b: a >= b, "==": lambda a, b: a == b, "!=": lambda a, b: a != b}
FUNCTIONS = {"max": max, "min": min, "abs": abs, "sqrt": lambda x: x ** 0.5,
             "sum": lambda *a: sum(a)}


def evaluate(tree, env):
    match tree:
        case ("num", value):
            return value
        case ("var", name):
            if name not in env:
                raise NameError(f"unknown variable {name!r}")
            return env[name]
        case ("let", name, value):
            env[name] = evaluate(value, env)
            return env[name]
        case ("neg", x):
            return -evaluate(x, env)
        case ("pos", x):
            return evaluate(x, env)
        case ("if", test, yes, no):
            return evaluate(yes if evaluate(test, env) else no, env)
        case ("bin", op, a, b):
            return OPS[op](evaluate(a, env), evaluate(b, env))
        case ("call", name, args):
            try:
                f = FUNCTIONS[name]
            except KeyError:
                raise NameError(f"unknown function {name!r}") from None
            return f(*[evaluate(a, env) for a in args])
    raise AssertionError(tree)


def show(tree):
    match tree:
        case ("num" | "var", v):
            return str(v)
        case ("bin", op, a, b):
            return f"({show(a)} {op} {show(b)})"
        case ("neg", x):
            return f"-{show(x)}"
        case ("if", *parts):
            return "({} ? {} : {})".format(*map(show, parts))
        case ("call", name, args):
            return f"{name}({', '.join(map(show, args))})"
        case ("let", name, value):
            return f"{name} = {show(value)}"


env = {"pi": 3.25}
for line in ("1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ** 2", "10 / 4 - 1", "10 % 4", "x = 5",
             "y = x * 2 + 1", "z = w = x + y", "x < y ? 100 : 200", "max(1, x, y) + min(3, 2)",
             "sqrt(16) + abs(-3)",
             "sum()", "1 == 1.0", "x >= 5 == 1", "2 * pi", ".5 + 1.", "1 - - 1", "((((7))))", "1 +",
             "(1", "1 2", "a + 1", "f(1)", "3 $ 4", "1 / 0", ")", "max(1, 2", "x ? 1",
             "0 ? 1 : 0 ? 2 : 3", "1.2.3"):
    try:
        tree = Parser(line).parse()
        print(f"{line:28} {show(tree):34} {evaluate(tree, env)}")
    except (ParseError, NameError, ArithmeticError, ValueError) as e:
        print(f"{line:28} {type(e).__name__}: {e}")
print(env)
