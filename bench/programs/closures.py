# Closures, lambdas, decorators, nonlocal, functions as values.
def counter():
    n = 0

    def up(by):
        nonlocal n
        n += by
        return n
    return up


def compose(*fs):
    def composed(x):
        for f in fs:
            x = f(x)
        return x
    return composed


def memo(f):
    known = {}

    def wrapper(*args):
        if args not in known:
            known[args] = f(*args)
        return known[args]
    return wrapper


@memo
def paths(x, y):
    return 1 if x == 0 or y == 0 else paths(x - 1, y) + paths(x, y - 1)


def run(n):
    up = counter()
    adders = [lambda x, k=k: x + k for k in range(5)]
    pipeline = compose(*adders, lambda x: x & 0xFFFF, str, len)
    total = 0
    for i in range(n):
        total += pipeline(i)
        up(i)
    table = {name: (lambda k: lambda x: x * k)(k) for k, name in enumerate("abcdef")}
    for i in range(n):
        total += table["abcdef"[i % 6]](i)
    return total, up(0), paths(60, 60) % 1_000_007, sorted(range(100), key=lambda x: -x % 7)[:3]


run(30_000)
