"""An error out of a task shows the coroutines and what asyncio has in Python, not what it has in C."""
import asyncio
import traceback


def frames(error):
    return [row.name for row in traceback.extract_tb(error.__traceback__)]


async def inner(n):
    await asyncio.sleep(0)
    return 1 // n


async def outer(n):
    try:
        return await inner(n)
    except ZeroDivisionError as error:
        raise RuntimeError("outer") from error


async def tasks():
    task = asyncio.create_task(outer(0))
    try:
        await task
    except RuntimeError as error:
        print(frames(error), frames(error.__cause__))
    [result] = await asyncio.gather(outer(0), return_exceptions=True)
    print(frames(result), frames(result.__cause__))
    try:
        await asyncio.gather(outer(0), outer(1))
    except RuntimeError as error:
        print(frames(error))
    try:
        await asyncio.wait_for(outer(0), 1)
    except RuntimeError as error:
        print(frames(error))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(outer(0))
    except ExceptionGroup as error:
        print(frames(error), frames(error.exceptions[0]))


async def waits():
    await asyncio.sleep(60)


async def cancelled():
    task = asyncio.create_task(waits())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError as error:
        print(frames(error))
    try:
        async with asyncio.timeout(0.001):
            await waits()
    except TimeoutError as error:
        print(frames(error), frames(error.__cause__))


async def futures():
    future = asyncio.get_running_loop().create_future()
    future.set_exception(KeyError("k"))
    try:
        await future
    except KeyError as error:
        print(frames(error))
    for call in (future.set_result, asyncio.get_running_loop().create_task):
        try:
            call(1)
        except (asyncio.InvalidStateError, TypeError) as error:
            print(repr(error), frames(error))
    try:
        asyncio.get_running_loop().create_future().result()
    except asyncio.InvalidStateError as error:
        print(repr(error), frames(error))


for main in (tasks, cancelled, futures, lambda: outer(0)):
    try:
        asyncio.run(main())
    except RuntimeError as error:
        print(frames(error))
