# asyncio.run, await, gather, sleep, create_task: order of what happens.
import asyncio


async def say(name, delay, times=1):
    for i in range(times):
        await asyncio.sleep(delay)
        print(name, i)
    return name.upper()


async def main():
    print("start")
    print(await say("single", 0))
    print(await asyncio.gather(say("slow", 0.3), say("quick", 0.05), say("now", 0)))
    t = asyncio.create_task(say("task", 0))
    print("task created", t.done())
    print(await t, t.done(), t.result())
    a = asyncio.create_task(say("a", 0, 2))
    b = asyncio.create_task(say("b", 0, 2))
    await a
    await b
    print(await asyncio.sleep(0, "value of sleep"))
    return "main result"


print(asyncio.run(main()))


async def fails(n):
    await asyncio.sleep(0)
    raise ValueError(f"failed {n}")


async def errors():
    try:
        await fails(1)
    except ValueError as e:
        print(e)
    try:
        await asyncio.gather(fails(2), say("other", 0))
    except ValueError as e:
        print("gather:", e)
    print(await asyncio.gather(fails(3), say("kept", 0), return_exceptions=True))
    t = asyncio.create_task(fails(4))
    await asyncio.sleep(0.01)
    print(t.done(), repr(t.exception()))
    try:
        await t
    except ValueError as e:
        print(e)


asyncio.run(errors())


async def gather_nothing():
    return await asyncio.gather(), await asyncio.gather(*(say(f"g{i}", 0) for i in range(3)))


print(asyncio.run(gather_nothing()))
try:
    asyncio.run(fails(9))
except ValueError as e:
    print("out of run:", e)


async def nested_run():
    c = say("never", 0)
    try:
        asyncio.run(c)
    except RuntimeError as e:
        print(e)
    finally:
        c.close()


asyncio.run(nested_run())
try:
    asyncio.run(5)
except (TypeError, ValueError) as e:
    print(e)
