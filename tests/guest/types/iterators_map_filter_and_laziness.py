"""map and filter: when functions are called, uneven sources, errors and StopIteration from inside, subclasses."""


def attempt(label, call):
    try:
        print(label, call())
    except Exception as e:
        print(label, type(e).__name__, e)


def loud(*args):
    print("call", args, end=" ")
    return args


m = map(loud, [1, 2, 3], "ab")
print("made", next(m), next(m), next(m, "end"))
left = iter([1, 2, 3])
print(list(map(lambda a, b: a, left, "x")), list(left))
print(list(map(str, range(3))), list(map(int, "123")), list(map(len, ["a", "bb"])), list(map(max, [1, 5], [4, 2], [3, 9])), list(map(pow, [2, 3], [3, 2])))
print(list(map("{}-{}".format, "ab", [1, 2])), list(map(dict, [[(1, 2)]])), sum(map(bool, [0, 1, "", "x"])), list(map(tuple, ["ab"])), set(map(abs, [-1, 1])))
print(list(filter(None, [0, 1, "", "a", [], [0], None, True])), list(filter(bool, [0, 2])), list(filter(str.isdigit, "a1b2")), list(filter(lambda x: x % 2, range(6))))
print(list(map(lambda x: x, filter(None, map(lambda x: x - 1, [1, 2, 3])))), list(filter({1, 2}.__contains__, range(4))))

f = filter(lambda x: print("test", x, end=" ") or x > 1, [0, 1, 2, 3])
print("lazy", next(f), next(f), next(f, "end"), list(f))


def stops(x):
    if x == 2:
        raise StopIteration("from function")
    return x


m = map(stops, [1, 2, 3])
print(list(m), list(m))
f = filter(stops, [1, 2, 3])
print(list(f), list(f))


def fails(x):
    if x == 2:
        raise ValueError(f"bad {x}")
    return x


m = map(fails, [1, 2, 3])
print(next(m))
attempt("map", lambda: next(m))
print(list(m))
f = filter(fails, iter([1, 2, 3]))
print(next(f))
attempt("filter", lambda: next(f))
print(list(f))


class NoTruth:
    def __bool__(self):
        raise ArithmeticError("no truth")


attempt("truth", lambda: list(filter(None, [NoTruth()])))
attempt("truth of result", lambda: list(filter(lambda x: NoTruth(), [1])))
for bad in (lambda: map(), lambda: map(str), lambda: map(str, 1), lambda: list(map(None, [1])), lambda: list(map(1, [1])), lambda: list(map(str, [1], [2], [3], [4])),
            lambda: filter(None), lambda: filter(None, 5), lambda: list(filter(3, [1])), lambda: filter(None, [], []), lambda: filter(function=None, iterable=[]),
            lambda: map(lambda: 0, [1]), lambda: list(map(lambda: 0, [1])), lambda: len(map(str, [])), lambda: map(str, [1])[0], lambda: list(filter(lambda: 1, [1]))):
    attempt("bad", lambda: type(bad()).__name__)


class Doubling(map):
    def __next__(self):
        return super().__next__() * 2


class Named(filter):
    label = "named"


print(list(Doubling(int, "12")), list(Named(None, [0, 1])), Named(None, []).label, isinstance(Doubling(str, []), map))
x = Doubling(str, [1])
x.note = 5
print(x.note, next(x), iter(x) is x)
nested = map(map, [str, int], [[1], "2"])
print([list(inner) for inner in nested])
funcs = [lambda x, n=n: x + n for n in range(3)]
print(list(map(lambda f: f(10), funcs)), list(map(lambda f, x: f(x), funcs, range(3))))
