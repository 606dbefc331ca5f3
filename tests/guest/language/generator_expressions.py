# Generator expressions: scope, laziness, nesting, arguments without parentheses, closing.
g = (x * x for x in range(4))
print(next(g), list(g), list(g), type(g).__name__)
print(sum(x for x in range(5)), max((x, -x) for x in range(3)), list(x for x in "ab"))
print(dict((k, v) for k, v in zip("ab", (1, 2))))
print(", ".join(str(x) for x in range(3)), sorted((x % 3, x) for x in range(5)))
print(any(x > 3 for x in range(9)), all(x for x in ()))
print(list((a, b) for a in range(3) for b in range(a) if a + b != 2))
print([*(x for x in range(3) if x if x > 1)])
log = []


def note(x):
    log.append(x)
    return x


g = (note(x) for x in note([1, 2, 3]) if note(x > 1))
print(log)
print(next(g), log)
print(next(g, None), next(g, "end"), log)
n = 10
g = (x + n for x in [1, 2])
n = 100
print(list(g))


def f():
    k = 5
    g = (x * k for x in range(3))
    k = 7
    return g


print(list(f()))
nested = ((i * j for j in range(3)) for i in range(3))
print([list(inner) for inner in nested])


class C:
    items = [1, 2]
    total = sum(x for x in items)
    try:
        bad = list(x for x in range(2) for y in items)
    except NameError as e:
        message = str(e)


print(C.total, C.message)


def count():
    i = 0
    while True:
        yield i
        i += 1


squares = (i * i for i in count())
for s in squares:
    if s > 50:
        break
print(s, next(squares))
first = next(x for x in count() if x % 7 == 6)
print(first, next((x for x in [] if x), "none"))
g = (1 / x for x in (1, 0, 2))
print(next(g))
try:
    next(g)
except ZeroDivisionError as e:
    print(e)
print(list(g))
g = (yield_ for yield_ in range(2))
g.close()
print(list(g))
print((x for x in "ab").__next__(), len([*(i for i in range(4))]), {*(c for c in "aa")})
print(tuple(i for i in range(2)))
pairs = ((x, y) for x, y in {"a": 1}.items())
print(dict(pairs), list(y for x in [1, 2] for y in (x, x * 10)))
g = ((yield_, (z := yield_)) for yield_ in range(3))
print(list(g), z)
it = iter([1, 2, 3, 4])
print([(a, b) for a, b in zip(it, it)], list(zip((i for i in "ab"), (i for i in "cd"))))
print(set(i % 2 for i in range(4)), bytes(i for i in range(3)))
print(min((abs(i) for i in (-3, 2)), default=0))
try:
    list(x for x in 5)
except TypeError as e:
    print(e)
