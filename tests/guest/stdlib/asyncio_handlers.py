"""Errors that nobody waits for, and where a loop refuses."""
import asyncio


def fail():
    raise ValueError("in a callback")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(
        "handler:", context["message"].split(" at ")[0], repr(context["exception"])))
    loop.call_soon(fail)
    await asyncio.sleep(0)
    loop.set_exception_handler(None)
    for wrong in (lambda: loop.close(), lambda: asyncio.run(None)):
        try:
            wrong()
        except (RuntimeError, ValueError) as error:
            print(type(error).__name__, error)
    class Awaits:
        def __await__(self):
            yield 5

    async def bad():
        await Awaits()

    try:
        await asyncio.ensure_future(bad())
    except RuntimeError as error:
        print(error)
    try:
        asyncio.ensure_future(4)
    except TypeError as error:
        print(error)


asyncio.run(main())
policy = asyncio.get_event_loop_policy()
print(isinstance(policy, asyncio.AbstractEventLoopPolicy))
for wrong in (lambda: asyncio.set_event_loop_policy(3), lambda: asyncio.set_event_loop(3)):
    try:
        wrong()
    except TypeError as error:
        print(error)
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
future = loop.create_future()
loop.call_soon(loop.stop)
try:
    loop.run_until_complete(future)
except RuntimeError as error:
    print(error)
loop.close()
