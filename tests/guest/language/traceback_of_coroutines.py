# Frames of awaits, async for, async with and async comprehensions in an uncaught traceback.
class Manager:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        raise RuntimeError("while leaving")


async def leaf(n):
    return 10 / n


async def numbers():
    for i in (2, 1, 0):
        yield await leaf(i)


async def collect():
    return [x async for x in numbers()]


async def managed():
    async with Manager() as m:
        await collect()


def drive(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as e:
        return e.value


drive(managed())
