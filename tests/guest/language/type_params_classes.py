"""Generic classes: bases, methods that see the parameters, subscription."""


class Box[T]:
    default: T = None

    def __init__(self, item: T):
        self.item = item

    def get(self) -> T:
        return self.item

    @staticmethod
    def param():
        return T

    @classmethod
    def make(cls, item: T) -> "Box[T]":
        return cls(item)

    class Inner:
        who = "inner sees no T of its class body"

        def param(self):
            return T


T_of = Box.__type_params__[0]
print(Box.__type_params__, Box.__parameters__, Box.__orig_bases__, [b.__name__ for b in Box.__mro__])
print(Box(1).get(), Box.param() is T_of, Box.Inner().param() is T_of, Box.__annotations__)
alias = Box[int]
print(alias, alias.__origin__ is Box, alias.__args__, alias(5).item, type(alias(5)).__name__)
print(Box[str].make("x").item, Box[T_of].__parameters__)


class Pair[K, V: int = bool](Box[K], metaclass=type):
    def __init__(self, k: K, v: V):
        super().__init__(k)
        self.v = v


print(Pair(1, 2).item, Pair.__orig_bases__, Pair.__type_params__, [c.__name__ for c in Pair.__mro__])
print(Pair[str, int], Pair[str])
for wrong in (lambda: Box[int, str], lambda: Pair[int, int, int], lambda: Box[()]):
    try:
        print(wrong())
    except TypeError as e:
        print(e)


class Variadic[*Ts]:
    pass


class Params[**P, R]:
    pass


print(Variadic[int, str], Variadic[()], Variadic[*tuple[int, ...]])
print(Params[[int, str], bool], Params[..., int])


class Child(Box[int]):
    pass


print(Child.__type_params__, Child.__parameters__, Child.__orig_bases__)
try:
    Child[int]
except TypeError as e:
    print(e)


class Bound[T: "Later", U: Box[T]]:
    pass


class Later:
    pass


print([p.__bound__ for p in Bound.__type_params__])


class Scope[T]:
    T = "class attribute"
    seen = T
    names = [T for _ in "a"]

    def method(self):
        return T


print(Scope.seen, Scope.names, Scope().method())


def factory():
    class Local[Q]:
        def q(self):
            return Q

    return Local


print(factory()().q(), factory() is factory(), factory().__qualname__)
