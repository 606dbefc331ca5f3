"""What handles, futures and tasks show of themselves; the tasks of a loop; eager ones."""
import asyncio
import re


def plain(thing):
    return re.sub(r" at [^ ,>\]]*:\d+| created at [^>]*|0x[0-9a-f]+", "", repr(thing))


def callback(*args):
    pass


async def wait_for_it(future):
    return await future


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(plain(future), future.get_loop() is loop)
    for _ in range(3):
        future.add_done_callback(callback)
    print(plain(future))
    print(future.remove_done_callback(callback), plain(future))
    task = asyncio.create_task(wait_for_it(future), name="waiter")
    print(plain(task), task.get_name(), task.get_coro().__name__)
    await asyncio.sleep(0)
    print(plain(task).partition(" wait_for=")[0])
    print(len(task.get_stack()), task.get_stack()[0].f_code.co_name)
    print(sorted(t.get_name() for t in asyncio.all_tasks()), asyncio.current_task().get_name())
    print(task.cancel("enough"), task.cancelling(), plain(task).partition(" wait_for=")[0])
    print(task.uncancel(), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args, task.cancelled(), plain(task), future.cancelled())
    handle = loop.call_soon(callback, 1, 2)
    print(plain(handle), handle.cancelled())
    handle.cancel()
    print(plain(handle), handle.cancelled())
    timer = loop.call_later(100, callback)
    timer.cancel()
    print(re.sub(r"when=[\d.]+", "when=", plain(timer)))
    for wrong in (lambda: task.set_result(1), lambda: task.set_exception(ValueError())):
        try:
            wrong()
        except RuntimeError as error:
            print(error)
    try:
        asyncio.Task(callback)
    except TypeError as error:
        print(plain(error))

    # Eager tasks run to their first wait at once.
    loop.set_task_factory(asyncio.eager_task_factory)
    steps = []

    async def eager(n):
        steps.append((n, asyncio.current_task().get_name()))
        if n:
            await asyncio.sleep(0)
        return n

    done = asyncio.create_task(eager(0), name="at once")
    print(done.done(), done.result(), steps)
    later = loop.create_task(eager(1))
    print(later.done(), len(steps), asyncio.current_task().get_name())
    print(await later)
    loop.set_task_factory(None)

    async for done in asyncio.as_completed([asyncio.sleep(0.02, "b"), asyncio.sleep(0.001, "a")]):
        print(await done)
    for coro in asyncio.as_completed([asyncio.sleep(0.02, "b"), asyncio.sleep(0.001, "a")]):
        print(await coro)


asyncio.run(main())
print(asyncio.iscoroutinefunction(main), asyncio.isfuture(3))
