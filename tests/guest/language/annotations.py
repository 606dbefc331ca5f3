# Variable and function annotations: what is stored, what is evaluated, what is not.
x: int = 1
y: "forward ref"
z: list[int]
(parens): int = 5
print(__annotations__, parens)
try:
    y
except NameError as e:
    print(e)


def f(a: int, b: str = "x", *args: float, c: bool, **kw: "any") -> list[int]:
    local: undefined_type = 5
    other: undefined_type
    return local


print(f.__annotations__, f(1, c=True))


class C:
    attr: int
    with_value: str = "v"
    self_ref: "C"

    def method(self, other: "C") -> None:
        self.attr: int = 5


print(C.__annotations__, C.with_value, hasattr(C, "attr"))
c = C()
c.method(c)
print(c.attr)


def evaluated():
    print("evaluated")
    return int


def g(p: evaluated()):
    inner: evaluated() = 1
    c.attr: evaluated() = 2


g(1)
d = {}
d["k"]: evaluated() = 5
print(d)
c.value: evaluated()
print(hasattr(c, "value"))
try:
    bad: undefined_annotation = 1
except NameError as e:
    print(e)
lam = lambda a, b: a
print(lam.__annotations__, f.__annotations__["return"])
f.__annotations__["added"] = 1
print("added" in f.__annotations__)
if False:
    never: int = 1
print("never" in __annotations__)
for i in range(2):
    in_loop: int = i
print(__annotations__["in_loop"], in_loop)


def unbound():
    v: int
    try:
        return v
    except UnboundLocalError as e:
        return str(e)


print(unbound())


class D(C):
    extra: float = 1.5


print(D.__annotations__)
