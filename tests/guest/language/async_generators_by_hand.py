# Async generators, async for, async comprehensions, async with, driven by a tiny loop.
class Pause:
    def __await__(self):
        yield "pause"


def run(coro):
    pauses = 0
    while True:
        try:
            coro.send(None)
            pauses += 1
        except StopIteration as e:
            return e.value, f"{pauses} pauses"


async def numbers(n):
    try:
        for i in range(n):
            await Pause()
            yield i
    finally:
        print("numbers done")


async def loop():
    out = []
    async for x in numbers(3):
        out.append(x)
    else:
        out.append("else")
    return out


print(run(loop()))


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n <= 0:
            raise StopAsyncIteration
        self.n -= 1
        await Pause()
        return self.n


async def comprehensions():
    a = [x async for x in Countdown(3)]
    b = {x: x * 2 async for x in Countdown(2) if x}
    c = {await leaf(x) for x in range(3)}
    d = [y async for x in Countdown(2) async for y in numbers(x)]
    g = (x + 1 async for x in Countdown(2))
    e = [x async for x in g]
    return a, b, c, d, e


async def leaf(x):
    return x


print(run(comprehensions()))


class Manager:
    async def __aenter__(self):
        await Pause()
        print("aenter")
        return "managed"

    async def __aexit__(self, kind, value, tb):
        await Pause()
        print("aexit", kind and kind.__name__)
        return kind is ValueError


async def managed():
    async with Manager() as m, Manager():
        print(m)
    async with Manager():
        raise ValueError("suppressed")
    return "after"


print(run(managed()))


async def talk():
    received = []
    while True:
        try:
            x = yield len(received)
        except KeyError as e:
            x = f"caught {e}"
        received.append(x)
        if x == "end":
            print(received)
            return


async def use():
    g = talk()
    print(await g.asend(None), await g.asend("a"), await g.athrow(KeyError("k")))
    try:
        await g.asend("end")
    except StopAsyncIteration as e:
        print("finished", e.args)
    h = numbers(5)
    print(await h.__anext__(), await anext(h), await anext(aiter(h)))
    await h.aclose()
    print(await anext(h, "default"))
    try:
        await anext(h)
    except StopAsyncIteration:
        print("exhausted")


print(run(use()))


async def wrong():
    for text, thing in (("async for", 5), ("async with", 5)):
        try:
            if text == "async for":
                async for x in thing:
                    pass
            else:
                async with thing:
                    pass
        except TypeError as e:
            print(e)
    try:
        async for x in [1]:
            pass
    except TypeError as e:
        print(e)
    try:
        with Manager():
            pass
    except TypeError as e:
        print(e)


run(wrong())
print(type(numbers(1)).__name__, type(x async for x in Countdown(1)).__name__)
