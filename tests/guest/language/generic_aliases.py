# Generic classes, aliases, unions and type parameters.
def show(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class Box[T]:
    def __init__(self, v: T): self.v = v
    def get(self) -> T: return self.v
    def map[U](self, f) -> 'Box[U]': return Box(f(self.v))
print(Box[int], Box[int](3).v, Box(4).map(lambda x: x + 1).get(), Box.__type_params__, Box.__parameters__, Box.__orig_bases__, Box.__mro__, Box[int].__origin__, Box[int].__args__)
def first[T: int, *Ts, **P](x: T, *a: *Ts) -> T: return x
print(first.__type_params__, [type(p).__name__ for p in first.__type_params__], first.__type_params__[0].__bound__, first(3))
type Alias[K] = dict[K, list[K]]
print(Alias, Alias.__value__, Alias.__type_params__, Alias[int], type(Alias).__name__, Alias.__name__)
type Rec = int | list[Rec]
print(Rec.__value__)
def con[T: (int, str)](x: T): ...
print(con.__type_params__[0].__constraints__, con.__type_params__[0].__bound__)
class Pair[A, B](Box[A]): pass
print(Pair.__parameters__, Pair[int, str], Pair.__orig_bases__); show(lambda: Pair[int]); show(lambda: Box[int, str])
print(list[int] == list[int], hash(list[int]) == hash(list[int]), list[int] != list[str], list[int] | None, int | str | int, (int | str) == (str | int), list[int].append, list[int]([1,2]), dict[str, int](a=1))
show(lambda: isinstance([], list[int])); show(lambda: int | 5); show(lambda: list[int][str])
T = Box.__type_params__[0]
print(list[T], list[T][int], dict[T, T].__parameters__, tuple[T, ...][str], list[T].__parameters__)
class X(list[int]): pass
print(X.__bases__, X.__orig_bases__, X([1]))
print(type(int | str), type(list[int]), repr(type(T)))
def f[T = int](x: T): ...
print(f.__type_params__[0].__default__, f.__type_params__[0].has_default())
print(int.__class_getitem__ if hasattr(int, '__class_getitem__') else 'none')
show(lambda: int[str])
print(isinstance(5, int | list), issubclass(bool, int | str))
