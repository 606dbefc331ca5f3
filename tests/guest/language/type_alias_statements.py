"""`type X = ...`: lazily evaluated, recursive, generic."""
type Number = int | float
type Pair[T] = tuple[T, T]
type Tree = list[Tree] | int
type Call[**P, R] = dict[str, R]
type Later = Undefined

print(Number, type(Number).__name__, Number.__name__, Number.__value__, Number.__module__)
print(Pair, Pair.__type_params__, Pair.__value__, Pair[int], Pair[int].__origin__ is Pair, Pair[int].__args__)
print(Tree.__value__, Tree.__value__.__args__[0].__args__[0] is Tree)
print(Call.__type_params__)
try:
    Later.__value__
except NameError as e:
    print("NameError", e)
Undefined = "defined now"
print(Later.__value__)
Undefined = "kept"
print(Later.__value__)


class C:
    x = "class x"
    type A = (C.x, x)
    type B[T] = (T, x)

    def m(self):
        type Local = self
        return Local.__value__ is self


x = "global x"
print(C.A.__value__, C.B.__value__[1], C().m())


def counted():
    print("evaluated")
    return "value"


type Once = counted()
print("before")
print(Once.__value__, Once.__value__)


def closure():
    y = 1
    type Y = y
    y = 2
    return Y


print(closure().__value__)
try:
    Number.__value__ = 1
except AttributeError as e:
    print("AttributeError", e)
try:
    Number[int]
except TypeError as e:
    print("TypeError", e)
print(Number | None, None | Number, Number == Number)
for source in ("type X = yield 1", "type X = (y := 1)", "type X[T: (yield)] = 1", "type X[T, T] = 1", "type 1 = 2",
               "type X[T=int, U] = 1", "type X", "type X.y = 1", "type X = await 1", "class A[T: (z := 1)]: pass",
               "def f[T](x: (yield)): pass", "type X[*T = int] = 1; type Y[**P = [int]] = 2", "def f[](): pass",
               "type X[T: int = 3] = T", "def f[T]() -> (yield): pass", "class A[T](y := 1): pass",
               "def f[T]():\n  nonlocal T", "type X = 1, 2", "type X[T] : int = 1"):
    try:
        compile(source, "f", "exec")
        print("fine:", source)
    except SyntaxError as e:
        print(source.replace("\n", "|"), "->", e.msg, e.offset, e.end_offset)
type = 3
type: int = 4
print(type)
