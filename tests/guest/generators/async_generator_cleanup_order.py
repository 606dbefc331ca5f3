# Nested async generators: who cleans up when, with exceptions and early ends.
log = []


def run(coroutine):
    try:
        while True:
            log.append(coroutine.send(None))
    except StopIteration as e:
        return e.value


class Pause:
    def __init__(self, name):
        self.name = name

    def __await__(self):
        yield self.name


async def inner(name):
    try:
        for i in range(3):
            await Pause(f"{name}{i}")
            yield i
    finally:
        await Pause(f"{name} closes")
        log.append(f"{name} finally")


async def outer():
    it = inner("in")
    try:
        async for x in it:
            yield x * 10
    finally:
        log.append("outer finally")
        await it.aclose()


async def whole():
    return [x async for x in outer()]


print(run(whole()), log)
log.clear()


async def part():
    a = outer()
    async for x in a:
        if x:
            break
    await a.aclose()
    return x, a.ag_frame


print(run(part()), log)
log.clear()


async def thrown():
    a = outer()
    await anext(a)
    try:
        await a.athrow(KeyError("k"))
    except KeyError as e:
        return repr(e), [x async for x in a]


print(run(thrown()), log)
log.clear()


async def raised_in_body():
    a = outer()
    try:
        async for x in a:
            raise ValueError(x)
    except ValueError as e:
        await a.aclose()
        return repr(e)


print(run(raised_in_body()), log)
log.clear()


async def catches_inside():
    while True:
        try:
            x = yield "ready"
            log.append(x)
        except LookupError as e:
            yield f"handled {e.args}"


async def talk():
    a = catches_inside()
    result = [await a.asend(None), await a.asend("hello"), await a.athrow(IndexError("i"))]
    result.append(await anext(a))
    await a.aclose()
    try:
        await anext(a)
    except StopAsyncIteration:
        result.append("ended")
    return result


print(run(talk()), log)
