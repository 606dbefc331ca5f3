# PEP 479: StopIteration out of a generator's body is a RuntimeError; elsewhere it ends iteration.


def leaks():
    yield 1
    next(iter(()))
    yield 2


g = leaks()
print(next(g))
try:
    next(g)
except RuntimeError as e:
    print(e, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
print(list(g))


def raises_own():
    yield
    raise StopIteration("value")


try:
    list(raises_own())
except RuntimeError as e:
    print(e, e.__cause__.value)


class Sub(StopIteration):
    pass


def raises_sub():
    raise Sub("s")
    yield


try:
    next(raises_sub())
except RuntimeError as e:
    print(e, repr(e.__cause__))


def throws_in():
    try:
        yield
    except StopIteration as e:
        print("caught inside", repr(e))
        return "fine"


g = throws_in()
next(g)
try:
    g.throw(StopIteration("thrown"))
except StopIteration as e:
    print(e.value)


def passes():
    yield


g = passes()
next(g)
try:
    g.throw(StopIteration("through"))
except RuntimeError as e:
    print(e, repr(e.__cause__))
try:
    list(next(iter(())) for _ in range(2))
except RuntimeError as e:
    print(e)
print(list(map(lambda x: next(iter(())), [1, 2])))


class It:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        return helper(self.n)


def helper(n):
    if n > 2:
        raise StopIteration
    return n


print(list(It()))


async def coroutine():
    raise StopIteration("in a coroutine")


try:
    coroutine().send(None)
except RuntimeError as e:
    print(e, repr(e.__cause__))


async def agen():
    yield 1
    raise StopAsyncIteration("in an async generator")


a = agen()
for _ in range(2):
    try:
        a.asend(None).send(None)
    except StopIteration as e:
        print(e.value)
    except RuntimeError as e:
        print(e, repr(e.__cause__))
