"""zip and enumerate: strictness, uneven sources, what is consumed, huge counts, complaints."""


def attempt(label, call):
    try:
        print(label, call())
    except Exception as e:
        print(label, type(e).__name__, e)


class Noisy:
    def __init__(self, name, n):
        self.name = name
        self.left = n

    def __iter__(self):
        return self

    def __next__(self):
        print(f"{self.name}{self.left}", end=" ")
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return self.left


for sizes in ((), (2,), (2, 2), (1, 2), (2, 1), (0, 1), (1, 0), (2, 2, 1), (1, 1, 2), (2, 1, 2), (1, 2, 2), (0, 0, 1), (0, 1, 0), (1, 1, 1, 0)):
    for strict in (False, True):
        attempt(f"{sizes} {strict}", lambda: list(zip(*(Noisy(chr(97 + i), n) for i, n in enumerate(sizes)), strict=strict)))
        attempt("   lists", lambda: list(zip(*([0] * n for n in sizes), strict=strict)))

one, two = iter([1, 2, 3]), iter([1])
print(list(zip(one, two)), list(one), list(two))
one, two = iter([1, 2, 3]), iter([1])
print(list(zip(two, one)), list(one))
same = iter(range(7))
print(list(zip(same, same, same)), list(same), list(zip(*[iter("abcdef")] * 2)))
z = zip("ab", [1])
print(next(z), next(z, "end"), next(z, "end"), list(z), list(zip(*[(1, 2), (3, 4)])), dict(zip("ab", range(9))), list(zip("ab", zip("cd", "ef"))))
z = zip([1, 2], [3], strict=True)
next(z)
for _ in range(2):
    attempt("again", lambda: next(z))


def failing():
    yield 1
    raise KeyError("inside")


attempt("failing", lambda: list(zip([1, 2], failing(), strict=True)))
attempt("failing first", lambda: list(zip(failing(), [1, 2])))
e = enumerate("abc", 10)
print(next(e), list(e), list(e), list(enumerate("ab", -1)), list(enumerate("ab", True)), list(enumerate(iterable="ab", start=2**62)))
print(list(enumerate("abc", 2**63 - 2)), list(enumerate("ab", 2**100)), list(enumerate(enumerate("a"))), list(enumerate({5: 6})))
first = enumerate([1])
print(iter(first) is first, iter(z) is z, next(first) == (0, 1))
pairs = enumerate("xy")
a = next(pairs)
b = next(pairs)
print(a, b, a is b)


class Index:
    def __index__(self):
        return 7


attempt("index", lambda: list(enumerate("a", Index())))
for bad in (lambda: enumerate(), lambda: enumerate(1), lambda: enumerate([], "a"), lambda: enumerate([], 1.0), lambda: enumerate([], 1, 2), lambda: enumerate(None, None),
            lambda: enumerate("a", stop=1), lambda: zip(1), lambda: zip([], 5), lambda: zip([], None, strict=True), lambda: zip([], strict=[]), lambda: zip(lazy=1), lambda: next(zip())):
    attempt("bad", lambda: type(bad()).__name__)


class Sub(enumerate):
    def __next__(self):
        n, x = super().__next__()
        return n, x * 2


class Zipped(zip):
    def __new__(cls, *args):
        return super().__new__(cls, *args, strict=True)


print(list(Sub("ab", 1)), list(Zipped("ab", "cd")))
attempt("strict subclass", lambda: list(Zipped("ab", "c")))
