# PEP 695: generic functions and classes, type aliases, lazy evaluation, scopes.
def first[T](items: list[T]) -> T:
    return items[0]


class Stack[T]:
    def __init__(self):
        self.items: list[T] = []

    def push(self, x: T) -> None:
        self.items.append(x)

    def pop(self) -> T:
        return self.items.pop()


print(first([1, 2]), first.__type_params__, Stack.__type_params__, first.__annotations__)
s = Stack[int]()
s.push(5)
print(s.pop(), Stack[int], Stack.__parameters__, type(s).__name__)
type Pair[A, B] = tuple[A, B]
type Number = int | float
print(Pair, Number, Number.__value__, Pair.__type_params__, Pair[int, str], type(Number).__name__)
type Recursive = list[Recursive] | int
print(Recursive.__value__, Recursive.__name__)
type Later = undefined_for_now
try:
    Later.__value__
except NameError as e:
    print(e)
undefined_for_now = str
print(Later.__value__)


def bounded[T: int, *Ts, **P](x: T, *args: *Ts) -> T:
    return x


print(bounded(3, 4), [type(p).__name__ for p in bounded.__type_params__])
print(bounded.__type_params__[0].__bound__)


def constrained[T: (int, str)](x: T):
    return T.__constraints__, T.__name__


print(constrained(1))


def default[T = int](x: T):
    return T.__default__


print(default(1))


class Sub[U](Stack[U], metaclass=type):
    kind = U

    def name(self):
        return U.__name__


print(Sub().name(), Sub.kind, [c.__name__ for c in Sub.__mro__][:3], Sub.__orig_bases__)
T = "outer"


def shadow[T](x):
    def inner():
        return T
    return inner().__name__


print(shadow(1), T)


class Scope:
    attr = "in class"

    def method[T](self, x: T = attr) -> T:
        return x, T.__name__


print(Scope().method())
type = 5
print(type)
type[0:0] if False else None
