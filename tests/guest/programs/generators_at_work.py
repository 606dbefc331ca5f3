"""Generators at work, as a program of everyday use has them."""

import itertools, collections, functools, sys, re, traceback, inspect, operator


def numbers(text):
    for line in text.splitlines():
        for w in line.split():
            yield w


def ints(ws):
    bad = 0
    for w in ws:
        try:
            yield int(w)
        except ValueError:
            bad += 1
    return bad


def tee_stats(it):
    n = yield from it
    print("stats: bad", n)


def window(it, n):
    d = collections.deque(maxlen=n)
    for x in it:
        d.append(x)
        if len(d) == n:
            yield tuple(d)


print(list(window(tee_stats(ints(numbers("1 2 x 3\n4 y 5"))), 3)))


def averager():
    total = n = 0
    avg = None
    while True:
        try:
            x = yield avg
        except ValueError as e:
            print("thrown", e)
            total = n = 0
            avg = None
            continue
        except GeneratorExit:
            print("exit with", n)
            raise
        if x is None:
            return (n, avg)
        total += x
        n += 1
        avg = total / n


a = averager()
next(a)
print(a.send(10), a.send(20), a.throw(ValueError("reset")), a.send(5))
try:
    a.send(None)
except StopIteration as e:
    print("returned", e.value)
a = averager()
next(a)
a.close()
print(a.close(), a.gi_frame, a.gi_running)
try:
    averager().send(1)
except TypeError as e:
    print(e)


def deleg():
    r = yield from averager_once()
    print("sub returned", r)
    try:
        yield from [1, 2]
    finally:
        print("cleanup")


def averager_once():
    x = yield "need"
    return x * 2


d = deleg()
print(next(d), d.send(21))
try:
    d.throw(KeyError("inside list"))
except KeyError as e:
    print("KeyError", e)


def bad():
    yield 1
    raise StopIteration("leak")


try:
    list(bad())
except RuntimeError as e:
    print(repr(e), repr(e.__cause__))


def reent():
    yield next(me)


me = reent()
try:
    next(me)
except ValueError as e:
    print(e)


class Count:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        yield from range(self.n)

    def __reversed__(self):
        return iter(range(self.n - 1, -1, -1))

    def __length_hint__(self):
        return 99


print(
    list(Count(3)),
    list(reversed(Count(3))),
    operator.length_hint(Count(2)),
    [*Count(2), *"ab"],
    max(Count(4)),
    sum(Count(4), start=10),
    dict(zip("ab", Count(5))),
    2 in Count(3),
    tuple(map(operator.add, Count(3), Count(2))),
)
first, *mid, last = Count(5)
print(first, mid, last)
(a, b), [c, *d] = (1, 2), "xyz"
print(a, b, c, d)
for stmt in (
    "a, b = 1",
    "a, b = [1]",
    "a, b = 1, 2, 3",
    "a, *b, c = [1]",
    "[a, b] = {}",
    "a, b = None",
    "for x, y in [(1,)]: pass",
    "*a, = 5",
    "a, b = iter([1, 2, 3])",
):
    try:
        exec(stmt)
    except Exception as e:
        print(stmt, "|", type(e).__name__, e)
gen = (x * y for x in range(3) for y in "ab" if x)
print(gen, inspect.isgenerator(gen), list(gen), list(gen), next(gen, "default")) if 0 else print(list(gen))
print(
    {x: y for x, y in zip("abc", itertools.count(1))},
    {x % 3 for x in range(10)},
    [[j for j in range(i)] for i in range(3)],
    [x for x in range(20) if x % 2 if x % 3],
    [(lambda: i)() for i in range(3)],
    [f() for f in [lambda: i for i in range(3)]],
    [y := 1, y**2],
    any((m := x) > 3 for x in range(6)) and m,
)


def flatten(x):
    return itertools.chain.from_iterable(map(flatten, x)) if isinstance(x, list) else [x]


print(list(flatten([1, [2, [3, []], 4]])), list(iter(functools.partial(next, iter([1, 2, 0, 3])), 0)))


def groupby_key(rows, *keys):
    k = operator.itemgetter(*keys)
    return {g: list(v) for g, v in itertools.groupby(sorted(rows, key=k), k)}


print(groupby_key([{"a": 1, "b": 2}, {"a": 0, "b": 2}, {"a": 1, "b": 2}], "a", "b"))


def coro():
    print("got", (yield), (yield))


c = coro()
next(c)
c.send(1)
try:
    c.send(2)
except StopIteration:
    print("stopped")


def ctx_gen():
    try:
        yield 1
    except* ValueError as eg:
        print("star", eg.exceptions)
        yield 2


g = ctx_gen()
next(g)
print(g.throw(ExceptionGroup("e", [ValueError(1)])))


def fin():
    try:
        yield 1
        return "a"
    finally:
        yield "in finally"


g = fin()
print(list(g))
g = fin()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)


def tb():
    def inner():
        yield 1
        1 / 0

    yield from inner()


try:
    list(tb())
except ZeroDivisionError:
    print(traceback.format_exc())


def prime_sieve():
    def integers():
        yield from itertools.count(2)

    s = integers()
    while True:
        p = next(s)
        yield p
        s = filter(lambda x, p=p: x % p, s)


print(list(itertools.islice(prime_sieve(), 12)))


async def ag():
    for i in range(3):
        r = yield i
        if r:
            print("asend", r)


async def drive():
    g = ag()
    print(await g.asend(None), await g.asend("hey"), await anext(g), await anext(g, "end"))
    await g.aclose()
    try:
        await anext(g)
    except StopAsyncIteration as e:
        print(repr(e))


try:
    drive().send(None)
except StopIteration:
    pass
print(coro.__name__, c, type(c).__name__) if 0 else print(type(drive).__name__)
