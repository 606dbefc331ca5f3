# types.coroutine: generator functions whose generators can be awaited; wrapped look-alikes.
import types
import warnings

warnings.filterwarnings("ignore", "coroutine", RuntimeWarning)  # told where the last reference goes


def run(awaitable, *sends):
    c = awaitable.__await__() if hasattr(awaitable, "__await__") else awaitable
    out, pending = [], list(sends)
    try:
        value = None
        while True:
            out.append(c.send(value))
            value = pending.pop(0) if pending else None
    except StopIteration as e:
        return out, e.value


@types.coroutine
def pause(value):
    got = yield value
    return f"got {got}"


async def user():
    first = await pause("one")
    second = await pause("two")
    return first, second


print(run(user(), "a", "b"))
print(types.coroutine(pause) is pause, type(pause(1)).__name__)


def plain():
    yield


async def awaits(x):
    return await x


try:
    awaits(plain()).send(None)
except TypeError as e:
    print(e)


@types.coroutine
def delegating(value):
    result = yield from user()
    return result, value


print(run(awaits(delegating(7)), 1, 2))


def wrong():
    yield from user()


try:
    next(wrong())
except TypeError as e:
    print(e)


class LikeGenerator:
    def __init__(self):
        self.n = 0

    def send(self, value):
        self.n += 1
        if self.n > 2:
            raise StopIteration("end of the object")
        return self.n

    def throw(self, *args):
        raise args[0]

    def close(self):
        pass

    def __iter__(self):
        return self

    def __next__(self):
        return self.send(None)


@types.coroutine
def returns_object():
    return LikeGenerator()


@types.coroutine
def returns_number():
    return 5


print(run(awaits(returns_object())), returns_number())


async def native():
    return "native"


print(types.coroutine(native) is native, run(awaits(types.coroutine(lambda: native())())))
for bad in (5, None):
    try:
        types.coroutine(bad)
    except TypeError as e:
        print(e)
for i in range(2):
    @types.coroutine
    def again():
        yield i
    print(run(awaits(again())))
