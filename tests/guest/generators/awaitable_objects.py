# What can be awaited: coroutines, objects with __await__; and the complaints about the rest.

import warnings

warnings.filterwarnings("ignore", "coroutine", RuntimeWarning)  # told where the last reference goes


def run(coroutine):
    pauses = []
    try:
        while True:
            pauses.append(coroutine.send(None))
    except StopIteration as e:
        return e.value, pauses


class FromGenerator:
    def __await__(self):
        x = yield "pause"
        return "from generator", x


class FromIterator:
    def __await__(self):
        return iter(["one", "two"])


class FromCoroutine:
    def __await__(self):
        return coroutine()


class FromList:
    def __await__(self):
        return [1]


class FromNothing:
    def __await__(self):
        return None


class OnInstance:
    def __init__(self):
        self.__await__ = lambda: iter([])


async def coroutine():
    return "coroutine"


def generator():
    yield


async def awaits(x):
    try:
        return await x
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for thing in (FromGenerator(), FromIterator(), coroutine(), FromList(), FromNothing(), OnInstance(),
              5, None, generator(), coroutine, [coroutine]):
    print(type(thing).__name__, run(awaits(thing)))
c = FromCoroutine()
print(run(awaits(c))[0])


async def twice(x):
    return await x, await x


c = coroutine()
try:
    run(twice(c))
except RuntimeError as e:
    print(e)
try:
    c.send(None)
except RuntimeError as e:
    print(e)


class Pause:
    def __await__(self):
        yield


async def long():
    await Pause()


shared = long()
first, second = awaits(shared), awaits(shared)
first.send(None)
try:
    second.send(None)
except StopIteration as e:
    print(e.value)
first.close()
print(type(coroutine().__await__()).__name__)
w = long().__await__()
print(next(w), iter(w) is w)
try:
    w.send(1)
except StopIteration as e:
    print("end", e.value)
c = long()
try:
    c.send(5)
except TypeError as e:
    print(e)
try:
    iter(c)
except TypeError as e:
    print(e)
try:
    for _ in c:
        pass
except TypeError as e:
    print(e)
c.close()
