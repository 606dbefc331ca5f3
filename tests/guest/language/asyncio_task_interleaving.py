# In which order tasks run: creation order, sleep(0) rounds, awaiting finished tasks, nested gathers.
import asyncio

log = []


async def step(name, n):
    for i in range(n):
        log.append(f"{name}{i}")
        await asyncio.sleep(0)
    return name


async def rounds():
    log.clear()
    print(await asyncio.gather(step("a", 3), step("b", 2), step("c", 1)))
    print(log)


asyncio.run(rounds())


async def create_then_await():
    log.clear()
    tasks = [asyncio.create_task(step(n, 2)) for n in "xyz"]
    log.append("created")
    await asyncio.sleep(0)
    log.append("one round")
    for t in tasks:
        await t
    log.append("all awaited")
    print(log, [t.result() for t in tasks])


asyncio.run(create_then_await())


async def direct_await_is_not_a_task():
    log.clear()
    t = asyncio.create_task(step("task", 2))
    await step("direct", 2)
    log.append("direct done")
    await t
    print(log)


asyncio.run(direct_await_is_not_a_task())


async def nested():
    async def group(name):
        return name, await asyncio.gather(*(step(f"{name}{i}", 1) for i in range(2)))
    return await asyncio.gather(group("p"), group("q"))


log.clear()
print(asyncio.run(nested()), log)


async def no_suspension():
    log.append("runs at once")
    return 5


async def awaits_without_suspending():
    log.clear()
    t = asyncio.create_task(step("other", 1))
    for _ in range(3):
        await no_suspension()
    log.append("no switch so far")
    await t
    print(log)


asyncio.run(awaits_without_suspending())


async def producer(queue, n):
    for i in range(n):
        queue.append(i)
        await asyncio.sleep(0)
    queue.append(None)


async def consumer(queue, out):
    while True:
        while not queue:
            await asyncio.sleep(0)
        item = queue.pop(0)
        if item is None:
            return
        out.append(item * item)


async def pipeline():
    queue, out = [], []
    await asyncio.gather(producer(queue, 5), consumer(queue, out))
    print(out)


asyncio.run(pipeline())


async def by_time():
    log.clear()

    async def at(ms, name):
        await asyncio.sleep(ms / 1000)
        log.append(name)
    await asyncio.gather(at(400, "fourth"), at(50, "first"), at(280, "third"), at(160, "second"))
    print(log)


asyncio.run(by_time())


async def recursive(n):
    if n == 0:
        return 0
    return 1 + await asyncio.create_task(recursive(n - 1))


print(asyncio.run(recursive(50)))
