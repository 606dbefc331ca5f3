"""staggered_race(): several attempts, the next begun when the last fails or takes too long."""

from . import events, locks, tasks

__all__ = ("staggered_race",)


async def staggered_race(coro_fns, delay, *, loop=None):
    """Begin coroutines one after the other; (the first result, its number, all exceptions)."""
    loop = loop or events.get_running_loop()
    attempts = enumerate(coro_fns)
    winner, errors, running = [None, None], [], []

    async def attempt(previous):
        if previous is not None:
            try:
                await tasks.wait_for(previous.wait(), delay)
            except TimeoutError:
                pass
        number, make = next(attempts, (None, None))
        if make is None:
            return
        failed = locks.Event()
        running.append(loop.create_task(attempt(failed)))
        errors.append(None)
        try:
            result = await make()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            errors[number] = error
            failed.set()
        else:
            winner[:] = result, number
            for place, task in enumerate(running):
                if place != number:
                    task.cancel()

    running.append(loop.create_task(attempt(None)))
    try:
        done_count = 0
        while done_count != len(running):
            done, _ = await tasks.wait(running)
            done_count = len(done)
        return winner[0], winner[1], errors
    finally:
        for task in running:
            task.cancel()
