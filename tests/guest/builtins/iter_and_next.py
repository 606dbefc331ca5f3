# iter with a sentinel, next with a default, iterators of every type, __length_hint__, exhaustion.
values = iter([1, 2, 3, 0, 4])
print(list(iter(lambda: next(values), 0)), next(values), next(values, "default"))
n = [0]


def tick():
    n[0] += 1
    return n[0]


print(list(iter(tick, 4)), n)


def stops():
    if n[0] > 6:
        raise StopIteration("ended by itself")
    n[0] += 1
    return n[0]


print(list(iter(stops, 100)))
it = iter([1])
print(next(it), next(it, None), next(it, None))
try:
    next(it)
except StopIteration as e:
    print("stop", e.args)
print([type(iter(x)).__name__ for x in ([], (), {}, set(), "", "é", b"", bytearray(), range(0),
                                        {}.values(), {}.items(), iter(int, 0), reversed([]),
                                        reversed({}), enumerate([]), zip(), map(len, []),
                                        filter(None, []))])
for x in ([1, 2], (1, 2), {1: 0, 2: 0}, {1, 2}, "ab", b"ab", range(2), {1: 2}.items()):
    it = iter(x)
    print(iter(it) is it, next(it), list(it), list(it), hasattr(it, "__next__"))
print(iter([1, 2, 3]).__length_hint__(), iter(range(5)).__length_hint__())
print(reversed([1, 2]).__length_hint__())


class Old:
    def __getitem__(self, i):
        if i == 3:
            raise StopIteration
        if i == 5:
            raise IndexError
        return i


try:
    print(list(Old()))
except RuntimeError as e:
    print("RuntimeError", e)


class Counter:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        for i in range(self.n):
            yield i


c = Counter(3)
print(list(c), list(c), sum(c), [*c, *c], dict(zip(c, c)), 2 in c, max(c))
a, b, d = c
print(a, b, d)
for text in ("iter()", "iter(5)", "iter(1, 2)", "iter([], 1)", "iter(5, 1, 2)", "next()", "next(5)",
             "next([])", "next(iter([]), 1, 2)", "next(iter([]))", "list(iter(lambda: 1 / 0, 1))",
             "iter(None)", "iter(lambda: 5)"):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)


class NoNext:
    def __iter__(self):
        return object()


class NoneIter:
    __iter__ = None


class Raising:
    def __iter__(self):
        raise ValueError("from iter")

    def __next__(self):
        return 1


for o in (NoNext(), NoneIter(), Raising()):
    for f in (iter, list, lambda o: [x for x in o], lambda o: (lambda *a: a)(*o)):
        try:
            f(o)
        except Exception as e:
            print(type(e).__name__, e)
print(next(Raising()), isinstance(iter([]), type(iter([]))))
g = (i for i in range(3))
for x in g:
    print(x)
    for y in g:
        print("inner", y)
