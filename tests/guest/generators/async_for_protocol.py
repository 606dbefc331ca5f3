# What async for, aiter() and anext() ask of objects, and how they complain.


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as e:
        return e.value


class Counter:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


async def loop(it):
    seen = []
    try:
        async for x in it:
            if x == 99:
                break
            seen.append(x)
        else:
            seen.append("else")
    except Exception as e:
        seen.append(f"{type(e).__name__}: {e}; cause {e.__cause__!r}")
    return seen


class NoAnext:
    def __aiter__(self):
        return self


class AwaitableAiter:
    async def __aiter__(self):
        return self


class BadAnext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


class RaisingAnext:
    def __aiter__(self):
        return self

    def __anext__(self):
        raise ZeroDivisionError("anext")


class RaisingAiter:
    def __aiter__(self):
        raise ZeroDivisionError("aiter")


for it in (Counter(3), [1, 2], NoAnext(), BadAnext(), RaisingAnext(), RaisingAiter()):
    print(type(it).__name__, run(loop(it)))
for thing in ([], 5, NoAnext()):
    for function in (aiter, anext):
        try:
            function(thing)
        except TypeError as e:
            print(e)


async def with_default():
    it = Counter(1)
    print(await anext(it), await anext(it, "default"))
    try:
        await anext(it)
    except StopAsyncIteration as e:
        print("end", e.args)
    a = (x async for x in Counter(2))
    print(await anext(a), await anext(a, None), await anext(a, None))


run(with_default())


async def breaks():
    async for x in Counter(5):
        if x == 2:
            break
    else:
        print("never")
    return x


print(run(breaks()))
