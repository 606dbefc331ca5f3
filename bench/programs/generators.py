# Chains of generators, send, yield from.
def naturals(n):
    i = 0
    while i < n:
        yield i
        i += 1


def keep(source, k):
    for x in source:
        if x % k:
            yield x


def pairs(source):
    previous = None
    for x in source:
        if previous is not None:
            yield previous, x
        previous = x


def flatten(tree):
    for node in tree:
        if isinstance(node, tuple):
            yield from flatten(node)
        else:
            yield node


def averager():
    total = count = 0
    while True:
        x = yield total // (count or 1)
        total += x
        count += 1


def run(n):
    chain = pairs(keep(keep(keep(naturals(n), 2), 3), 5))
    a = sum(y - x for x, y in chain)
    tree = ()
    for i in range(60):
        tree = (tree, i, (i, i))
    b = sum(flatten(tree * 3))
    sink = averager()
    next(sink)
    for i in range(n // 2):
        c = sink.send(i)
    return a, b, c, sum(x * x for x in range(n) if x & 1)


run(200_000)
