# itertools.starmap and tee, map with guest functions: laziness, errors midway, sources that fail.
from itertools import chain, count, repeat, starmap, tee


def attempt(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__, str(e)


class Source:
    def __init__(self, *items):
        self.items = [*items]

    def __iter__(self):
        return self

    def __next__(self):
        if not self.items:
            raise StopIteration
        item = self.items.pop(0)
        if isinstance(item, Exception):
            raise item
        return item


def add(a, b):
    if b == 2:
        raise ValueError("two")
    return a + b


def stops(*args):
    if args[0] == 2:
        raise StopIteration
    return args


print(list(starmap(pow, zip(range(5), repeat(2)))), list(starmap(max, [(1, 2), [5, 3], "ab", iter((4, 9))])))
print(list(starmap(lambda *a: a, [(), (1,), (1, 2, 3)])), list(starmap(lambda a, b=5: a * b, [(1,), (2, 3)])))
m = starmap(add, zip(count(), [1, 2, 3]))
print(next(m), attempt(lambda: next(m)), next(m), next(m, "end"), next(m, "end"))
m = starmap(add, [(1, 1), (1, 2), (1, 3), 5, (1, "x")])
for _ in range(6):
    print(attempt(lambda: [next(m)]), end=" ")
print()
m = starmap(stops, Source((1,), (2,), (3,), ValueError("source"), (4, 5)))
print(list(m), attempt(lambda: list(m)), list(m))
print(attempt(lambda: starmap()), attempt(lambda: starmap(1, 2)), attempt(lambda: list(starmap(1, [()]))), attempt(lambda: list(starmap(add, [(1,)]))))
m = map(stops, [1, 2, 3])
out = []
for x in m:
    out.append(x)
for x in m:
    out.append(x)
print(out, list(m), [x for x in map(add, count(), Source(1, 3))], attempt(lambda: [x for x in map(add, [1], count(2))]))
m = map(add, [1, 2, 3, 4], [1, 2])
print(attempt(lambda: list(m)), attempt(lambda: list(m)), attempt(lambda: list(m)))
print(attempt(lambda: [x for x in map(lambda: 1, [1])]), [x for x in map(lambda a, /, b=2, *c, d=4: (a, b, c, d), "ab")])


def deep(n):
    for x in map(deep, [n - 1] if n else []):
        return x + 1
    return 0


print(deep(30), sum(map(lambda x: x * x, range(10))), max(map(lambda a, b: a - b, [5, 6], [1, 9])))
gen = (x for x in map(lambda x: x, "abc"))
print(next(gen), list(gen), list(map(lambda x: x, map(lambda x: x + 1, map(lambda x: x * 2, range(4))))))

a, b, c = tee(Source(*range(3), KeyError("k"), *range(3, 200)), 3)
print(next(a), next(a), next(b), [next(c) for _ in range(3)], attempt(lambda: next(c)), attempt(lambda: next(a)))
print(sum(a), sum(b), list(c)[-3:], next(a, "end"), next(b, "end"))
a, b = tee(range(300))
d = a.__copy__()
print(sum(x * y for x, y in zip(a, b)), len(list(d)), type(a).__name__, tee([], 0), len(tee([1], 5)), attempt(lambda: tee([], -1)))
e, f = tee(a)
print(e is a, list(e), list(f), list(chain(*tee("ab", 2))))


class Again:
    first = True

    def __iter__(self):
        return self

    def __next__(self):
        was, self.first = self.first, False
        return next(twice) if was else 5


twice, other = tee(Again())
print(attempt(lambda: next(twice)))
