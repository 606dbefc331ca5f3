# Values and exceptions through tasks, gather, async generators and context managers under asyncio.
import asyncio


async def value(x, delay=0):
    await asyncio.sleep(delay)
    return x


async def error(text):
    await asyncio.sleep(0)
    raise ValueError(text)


class Session:
    def __init__(self, log):
        self.log = log

    async def __aenter__(self):
        await asyncio.sleep(0)
        self.log.append("open")
        return self

    async def __aexit__(self, kind, exc, tb):
        await asyncio.sleep(0)
        self.log.append(f"close {kind.__name__ if kind else None}")
        return kind is KeyError

    async def rows(self, n):
        for i in range(n):
            await asyncio.sleep(0)
            yield i


async def main():
    log = []
    async with Session(log) as s:
        print([i async for i in s.rows(3)], {i: i * i async for i in s.rows(3) if i})
    async with Session(log):
        raise KeyError("swallowed")
    try:
        async with Session(log):
            raise TypeError("passes")
    except TypeError as e:
        print(e)
    print(log)
    results = await asyncio.gather(value(1), error("bad"), value(3), return_exceptions=True)
    print([repr(r) for r in results])
    try:
        await asyncio.gather(value(1), error("first"), error("second"))
    except ValueError as e:
        print("gather raised", e)
    t = asyncio.create_task(error("later"))
    await asyncio.sleep(0.01)
    print(t.done(), t.exception())
    try:
        t.result()
    except ValueError as e:
        print("result raised", e)
    ok = asyncio.create_task(value(7))
    try:
        ok.result()
    except asyncio.InvalidStateError as e:
        print(type(e).__name__)
    print(await ok, ok.result(), ok.exception())
    try:
        async for i in s.rows(5):
            if i == 2:
                raise RuntimeError("in the loop")
    except RuntimeError as e:
        print(e, i)
    async for i in s.rows(3):
        if i == 1:
            continue
        print("row", i)
    else:
        print("else of async for")
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(5)
    except TimeoutError:
        print("timed out")
    try:
        await asyncio.wait_for(asyncio.sleep(5), 0.01)
    except TimeoutError:
        print("wait_for timed out")
    print(await asyncio.wait_for(value("in time"), 1))
    total = 0
    for coro in [value(i) for i in range(4)]:
        total += await coro
    print(total, [await value(i) for i in range(3)], await value(await value("nested")))
    return "end"


print(asyncio.run(main()))


async def finally_awaits():
    try:
        raise ValueError("x")
    except ValueError:
        print("handler awaits", await value("v"))
    finally:
        print("finally awaits", await value("f"))
    return await value(lambda: 5)


print(asyncio.run(finally_awaits())())
