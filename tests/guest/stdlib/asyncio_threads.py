"""The loop and threads: to_thread(), executors, and coroutines handed over from other threads."""
import asyncio
import contextvars
import threading
import time
from concurrent.futures import ThreadPoolExecutor

name = contextvars.ContextVar("name", default="nobody")


def work(n):
    time.sleep(0.001 * n)
    return n, threading.current_thread() is threading.main_thread(), name.get()


async def ticks(found):
    while True:
        found.append(1)
        await asyncio.sleep(0.001)


async def main():
    name.set("main")
    found = []
    ticker = asyncio.create_task(ticks(found))
    print(await asyncio.gather(*[asyncio.to_thread(work, n) for n in (3, 1, 2)]))
    print(len(found) > 1)
    ticker.cancel()
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(2) as pool:
        print(await loop.run_in_executor(pool, work, 1))
        try:
            await loop.run_in_executor(pool, int, "x")
        except ValueError as error:
            print(error)
        future = asyncio.wrap_future(pool.submit(sum, (1, 2)))
        print(type(future).__name__, await future)

    async def answer(n):
        await asyncio.sleep(0)
        return n * n, asyncio.current_task() is not None

    results = []

    def other():
        results.append(asyncio.run_coroutine_threadsafe(answer(7), loop).result())
        try:
            asyncio.get_event_loop()
        except RuntimeError as error:
            results.append(str(error))
        loop.call_soon_threadsafe(event.set)

    event = asyncio.Event()
    thread = threading.Thread(target=other, name="other")
    thread.start()
    await event.wait()
    thread.join()
    print(results)
    await loop.shutdown_default_executor()
    try:
        await asyncio.to_thread(work, 1)
    except RuntimeError as error:
        print(error)


asyncio.run(main())


async def small(n):
    await asyncio.sleep(0)
    return n


def run_one(n):
    results[n] = asyncio.run(small(n))


results = {}
threads = [threading.Thread(target=run_one, args=(n,)) for n in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(results.items()))
