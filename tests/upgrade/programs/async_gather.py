# Coroutines, tasks and an async generator under way.
import asyncio

import host


async def work(n):
    await asyncio.sleep(0)
    return host.ask(n) * 10


async def numbers():
    try:
        for n in range(3):
            yield host.ask(n)
    finally:
        print("numbers end")


async def main():
    found = await asyncio.gather(*(work(n) for n in range(3)))
    async for n in numbers():
        found.append(n)
    async with asyncio.timeout(100):
        found.append(await asyncio.create_task(work(7)))
    return found


asyncio.run(main())
