"""iter() and next(): __iter__, __getitem__, sentinels, defaults, wrong results, and iterators that ended."""


def attempt(label, call):
    try:
        print(label, call())
    except BaseException as e:
        print(label, type(e).__name__, e)


class Items:
    def __init__(self, *items, error=IndexError):
        self.items = items
        self.error = error

    def __getitem__(self, i):
        if i >= len(self.items):
            raise self.error("past the end")
        return self.items[i]


class Next:
    def __init__(self, n=0):
        self.n = n

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration("value", self.n)
        return self.n


class Iterable(Next):
    def __iter__(self):
        return self


class Returns:
    def __init__(self, result):
        self.result = result

    def __iter__(self):
        return self.result


class Nothing:
    __iter__ = None

    def __getitem__(self, i):
        return i


attempt("items", lambda: list(Items("a", "b")))
attempt("stop iteration", lambda: list(Items("a", error=StopIteration)))
attempt("key error", lambda: list(Items("a", error=KeyError)))
attempt("negative", lambda: "b" in Items("a", "b"))
attempt("iterable", lambda: list(Iterable()))
attempt("next only", lambda: iter(Next()))
attempt("next only in for", lambda: [x for x in Next()])
attempt("returns next only", lambda: list(Returns(Next())))
for result in (5, None, "text", [1], iter([1]), Next, (x for x in "g")):
    attempt(f"returns {type(result).__name__}", lambda: list(Returns(result)))
attempt("none", lambda: iter(Nothing()))
attempt("none in", lambda: 1 in Nothing())
attempt("none unpack", lambda: [*Nothing()])
for value in (5, None, object(), lambda: 0, int, 1.5, ..., NotImplemented, type("Empty", (), {})()):
    attempt("not iterable", lambda: iter(value) and None)

n = Iterable()
print(next(n), next(n), next(n), next(n, "default"), next(n, None))
attempt("next ended", lambda: next(n))
attempt("next of list", lambda: next([1]))
attempt("next of items", lambda: next(Items(1)))
attempt("next few", lambda: next())
attempt("next many", lambda: next(n, 1, 2))
attempt("next keyword", lambda: next(n, default=1))
attempt("iter few", lambda: iter())
attempt("iter many", lambda: iter(int, 1, 2))
attempt("iter sentinel of no callable", lambda: iter([], 1))

values = iter([1, 2, 3, 2, 1])
it = iter(values.__next__, 3)
print(list(it), list(it), list(values), type(it).__name__)
count = [0]


def step():
    count[0] += 1
    if count[0] == 3:
        raise StopIteration("from the callable")
    if count[0] > 4:
        raise LookupError("broken")
    return count[0]


it = iter(step, 100)
print(list(it), next(it, "ended"), count)
it = iter(step, 4)
print(list(it), list(it), count)
attempt("broken", lambda: next(iter(step, 0)))


class Equal:
    def __eq__(self, other):
        print("sentinel ==", other, end=" ")
        return other == 2


print(list(iter(iter([1, 2, 3]).__next__, Equal())))
attempt("lines", lambda: list(iter(iter(["a\n", "b\n", "", "c"]).__next__, "")))

it = iter(Items("a"))
print(next(it), next(it, "end"), next(it, "end"))


class Late(Items):
    pass


late = Late("a")
it = iter(late)
print(list(it))
late.items = ("a", "b", "c")
print(list(it), it.__length_hint__())


class Reentrant:
    """Its __getitem__ exhausts the iterator that is asking."""

    def __getitem__(self, i):
        if i == 2:
            for _ in self.it:
                pass
        if i > 4:
            raise IndexError
        return i


r = Reentrant()
r.it = iter(r)
attempt("reentrant", lambda: list(r.it))


class Sized(Items):
    def __len__(self):
        return len(self.items)


it = iter(Sized(1, 2, 3))
print(it.__length_hint__(), next(it), it.__length_hint__(), list(it), it.__length_hint__(), iter(Items(1)).__length_hint__())
