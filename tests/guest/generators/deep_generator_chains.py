# Chains of generators: values, exceptions and ends travel through many of them.


def chain(depth, source):
    if depth == 0:
        result = yield from source
    else:
        result = yield from chain(depth - 1, source)
    return result + 1 if isinstance(result, int) else result


def base():
    total = 0
    for _ in range(3):
        try:
            total += (yield total) or 0
        except ValueError as e:
            total += e.args[0]
    return total


g = chain(50, base())
print(next(g), g.send(5))
print(g.throw(ValueError(100)))
try:
    g.send(None)
except StopIteration as e:
    print(e.value)
g = chain(100, base())
next(g)
try:
    g.throw(KeyError("from the bottom"))
except KeyError as e:
    rows = 0
    t = e.__traceback__
    while t:
        rows += 1
        t = t.tb_next
    print(repr(e), rows)


def numbers(n):
    yield n
    if n:
        yield from numbers(n - 1)


print(sum(numbers(100)))


def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)


print("".join(map(str, tree(4))))
pipeline = range(30)
for step in range(2, 6):
    pipeline = (lambda it, s: (x for x in it if x % s))(pipeline, step)
print(list(pipeline))


def endless(n):
    yield from endless(n + 1)


try:
    next(endless(0))
except RecursionError as e:
    print(e)
