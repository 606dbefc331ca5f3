# Cancelling tasks: CancelledError arrives at the await, may be cleaned up, may be refused.
import asyncio


async def worker(name, log):
    try:
        log.append(f"{name} starts")
        await asyncio.sleep(10)
        log.append(f"{name} never gets here")
    except asyncio.CancelledError:
        log.append(f"{name} cancelled")
        raise
    finally:
        log.append(f"{name} cleans up")


async def stubborn(log):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        log.append("refused")
    return "survived"


async def main():
    log = []
    t = asyncio.create_task(worker("w", log))
    await asyncio.sleep(0)
    print(t.cancel(), t.done())
    try:
        await t
    except asyncio.CancelledError:
        log.append("seen by main")
    print(log, t.cancelled(), t.done(), t.cancel())
    log = []
    s = asyncio.create_task(stubborn(log))
    await asyncio.sleep(0)
    s.cancel()
    print(await s, log, s.cancelled())
    early = asyncio.create_task(worker("early", log))
    early.cancel()
    try:
        await early
    except asyncio.CancelledError:
        print("never started", log)


asyncio.run(main())
print(issubclass(asyncio.CancelledError, Exception), asyncio.CancelledError.__name__)


async def pending():
    asyncio.create_task(worker("left", shared))
    await asyncio.sleep(0)
    return "run ends while a task is pending"


shared = []
print(asyncio.run(pending()), shared)
