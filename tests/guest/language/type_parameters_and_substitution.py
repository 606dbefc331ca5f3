# Type variables, generic classes and functions, aliases: parts, text, substitution.
def attempt(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "->", type(e).__name__, e)


def first[T](items: list[T]) -> T:
    return items[0]


T, = first.__type_params__
print(T, T.__name__, T.__bound__, T.__constraints__, T.__covariant__, T.__infer_variance__, type(T).__name__, first([5]))
print(first.__annotations__, first.__annotations__["return"] is T)


class Box[K, V: (int, str), *Ts, **P]:
    def get(self, k: K) -> V:
        return k

    def inner[U](self, u: U) -> tuple[K, U]:
        return u


K, V, Ts, P = Box.__type_params__
print(Box.__type_params__, V.__constraints__, Box.__parameters__, [c.__name__ for c in Box.__mro__])
print(type(Ts).__name__, type(P).__name__, Box.inner.__type_params__)
attempt("box", lambda: Box[int, str, bool, float, [int]].__args__[:2])
attempt("list T", lambda: list[T][int])
attempt("dict", lambda: dict[K, V][str, int])
attempt("nested", lambda: dict[K, list[V]][str, int])
attempt("twice", lambda: tuple[K, K, V][int, str])
attempt("partial", lambda: dict[K, int][str])
attempt("too many", lambda: list[T][int, str])
attempt("too few", lambda: dict[K, V][str])
attempt("not generic", lambda: list[int][str])
attempt("unpack subst", lambda: tuple[int, *Ts][str, bool])
attempt("star alias", lambda: tuple[*tuple[int, str]])
attempt("instance", lambda: isinstance(5, T))
attempt("call", lambda: T())
attempt("subclass", lambda: type("X", (T,), {}))
attempt("subclass of type", lambda: type("X", (type(T),), {}))
attempt("set", lambda: setattr(T, "__name__", "x"))
attempt("eq", lambda: (T == T, T == K, hash(T) == hash(T)))

type Pair[A] = tuple[A, A]
type Plain = int | str
type Rec = list[Rec] | int
print(Pair, Pair.__name__, Pair.__type_params__, Pair.__value__, Plain.__value__, Rec.__value__, type(Pair).__name__)
attempt("alias subscript", lambda: Pair[int])
attempt("alias plain subscript", lambda: Plain[int])
attempt("alias instance", lambda: isinstance(5, Plain))
attempt("alias call", lambda: Plain())
attempt("alias attr", lambda: Pair[int].__args__)
attempt("alias origin", lambda: Pair[int].__origin__)
attempt("alias set", lambda: setattr(Plain, "__value__", 1))
attempt("alias module", lambda: Plain.__module__)

type Lazy = undefined_name
attempt("lazy", lambda: Lazy.__value__)
undefined_name = 5
attempt("lazy later", lambda: Lazy.__value__)


class Bound[B: undefined_later]:
    pass


attempt("lazy bound", lambda: Bound.__type_params__[0].__bound__)
undefined_later = int
attempt("bound later", lambda: Bound.__type_params__[0].__bound__)


class Child(Box[int, str, [float]] if False else Bound[int]):
    pass


print(Child.__orig_bases__, Child.__mro__[1].__name__)
attempt("child subscript", lambda: Child[int])


class WithDefault[D = int]:
    pass


print(WithDefault.__type_params__[0].__default__, WithDefault.__type_params__[0].has_default())


class GenericList[X](list[X]):
    pass


print(GenericList([1, 2]), GenericList[int], GenericList.__orig_bases__[0], [c.__name__ for c in GenericList.__mro__])


class Scope[S]:
    attribute: S
    alias = S

    def method(self):
        return S

    class Nested[N]:
        both = (S, N)


print(Scope.alias, Scope().method(), Scope.Nested.both, Scope.__annotations__, "S" in Scope.__dict__)
attempt("leaks", lambda: S)
