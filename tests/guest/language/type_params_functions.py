"""Generic functions: their parameters, scopes, defaults and annotations."""


def first[T](items: list[T], default: dict[str, T] = None) -> T:
    return items[0] if items else default


print(first([3]), first([], 5), first.__type_params__, first.__annotations__)
print(first.__name__, first.__qualname__, first.__defaults__)


def many[A, *B, **C](a: A, *args, **kw) -> tuple[A]:
    return a, args, kw


print(many(1, 2, 3, k=4), [type(p).__name__ for p in many.__type_params__])
print(many.__annotations__)


def bounded[N: int, S: (str, bytes), D = list[int]](n: N, s: S) -> None:
    pass


n, s, d = bounded.__type_params__
print(n.__name__, n.__bound__, n.__constraints__, n.has_default())
print(s.__name__, s.__bound__, s.__constraints__)
print(d.__name__, d.__default__, d.has_default())
print(n.__infer_variance__, n.__covariant__, n.__contravariant__)


def shadow[T](T: T) -> T:
    return T


print(shadow(4), shadow.__annotations__)


def uses[T]():
    return T, [T for _ in range(2)], (lambda: T)()


print(uses() == (uses.__type_params__[0], [uses.__type_params__[0]] * 2, uses.__type_params__[0]))


def outer[T](x: T):
    def inner[U](y: U) -> tuple[T, U]:
        return x, y, T.__name__, U.__name__

    return inner


print(outer(1)(2), outer(1).__annotations__["return"])


def decorator(label):
    print("decorate with", label)
    return lambda f: f


@decorator("dec")
def ordered[T: print("bound is lazy")](x: T = print("default is evaluated")) -> T:
    pass


print("now the bound:", ordered.__type_params__[0].__bound__)


async def co[T](x: T) -> T:
    return x


try:
    co(7).send(None)
except StopIteration as e:
    print(e.value, co.__type_params__)


def gen[T](x: T):
    yield T
    yield x


print([str(v) for v in gen(1)])
plain = lambda: 0
print(plain.__type_params__)
plain.__type_params__ = (n,)
print(plain.__type_params__)
try:
    plain.__type_params__ = [n]
except TypeError as e:
    print(e)
print(T if "T" in globals() else "T is not a global")
