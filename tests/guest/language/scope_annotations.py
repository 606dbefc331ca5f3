"""Annotated names: what is evaluated, what is stored, in every scope."""


def note(label):
    print("evaluate", label)
    return label


a: note("a") = note("value of a")
b: note("b")
(c): note("c in parentheses") = 1
note_list = [0]
note_list[note("index") and 0]: note("annotation of an index") = 5


class Holder:
    pass


note("target").attr if False else None
Holder.attr: note("attribute") = 7
print(__annotations__, "b" in globals(), c, note_list, Holder.attr)


def local():
    x: note("never evaluated") = 1
    y: undefined_type
    (z): undefined_type = 3
    Holder.w: note("evaluated, not kept") = 4
    return x, z, sorted(locals())


print(local(), local.__annotations__)


class K:
    p: int = 1
    q: "text"
    p: str
    _r: note("r")
    __s: int
    if True:
        t: bool = False
    for i in range(1):
        u: float

    def m(self, v: note("parameter") = 1, *args: "star", k: int, **kw: None) -> note("return"):
        self.x: undefined_type = 1
        return self.x


print(K.__annotations__, hasattr(K, "q"), K.m.__annotations__, K().m(k=1) if False else "")


class Empty:
    pass


class Sub(K):
    n: int


print(Empty.__annotations__, Sub.__annotations__)
K.__annotations__["added"] = 1
print("added" in K.__annotations__, "added" in Sub.__annotations__)
del __annotations__["a"]
e: int = 2
print(__annotations__)
order = []
f: order.append("annotation") = order.append("value")
print(order)


def annotated_order(x: note(1) = note(2), *, y: note(3) = note(4)) -> note(5):
    pass


lam = lambda x=note("lambda default"): x
print(annotated_order.__annotations__, lam.__annotations__)
exec("g: int = 1\nh: str", scope := {})
print(scope["__annotations__"], "h" in scope)
for source in ("x: int: str", "x: int = y: 1", "1: int", "a, b: int", "[a]: int", "f(): int", "x: int += 1", "(a, b): int",
               "for x: int in y: pass", "with a as x: int: pass", "global n; n: int = 1\ndef f():\n  global n\n  n: int",
               "x: (yield)", "lambda x: int: 0", "def f():\n  nonlocal z; z: int", "*a: int", "x: *int", "-x: int", "x.y: 1 = 2\n2: 3",
               "def f(*a: *b, c: *d): pass", "class A:\n  x: (y := 1)"):
    try:
        compile(source, "f", "exec")
        print("fine:", source.replace("\n", "|"))
    except SyntaxError as err:
        print(source.replace("\n", "|"), "->", err.msg, err.lineno, err.offset, err.end_offset)
