"""A loop of the program's own: derived from BaseEventLoop, with a clock that it moves itself."""
import asyncio
from asyncio import base_events


class Selector:
    def __init__(self, loop):
        self.loop = loop
        self.waits = []

    def select(self, timeout):
        self.waits.append(timeout)
        if timeout:
            self.loop.now += timeout
        return []


class Loop(base_events.BaseEventLoop):
    def __init__(self):
        super().__init__()
        self.now = 0
        self._clock_resolution = 0.001
        self._selector = Selector(self)

    def time(self):
        return self.now

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        pass


async def worker(name, delay):
    for i in range(3):
        await asyncio.sleep(delay)
        print(name, i, "at", asyncio.get_running_loop().time())
    return name


async def main():
    print(await asyncio.gather(worker("slow", 10), worker("fast", 4)))
    try:
        async with asyncio.timeout(5):
            await asyncio.sleep(100)
    except TimeoutError:
        print("timeout at", asyncio.get_running_loop().time())
    print(await asyncio.wait_for(worker("inner", 1), 10))


with asyncio.Runner(loop_factory=Loop) as runner:
    runner.run(main())
    loop = runner.get_loop()
    print(loop._selector.waits)
    print(loop.is_closed(), isinstance(loop, asyncio.AbstractEventLoop))
print(loop.is_closed())

# Timers: equal times keep the order of a heap, cancelled ones are dropped.
loop = Loop()
for n in range(7):
    loop.call_at(5, print, "timer", n)
dropped = loop.call_later(1, print, "never")
dropped.cancel()
loop.call_later(6, loop.stop)
loop.call_soon(print, "soon")
loop.run_forever()
print(loop.time(), dropped.cancelled(), dropped.when())

# stop() ends after the round it is called in.
loop.call_soon(loop.stop)
loop.call_soon(lambda: loop.call_soon(print, "next round"))
loop.run_forever()
print("stopped")
loop.call_soon(loop.stop)
loop.run_forever()
for call in (lambda: loop.run_until_complete(3), lambda: loop.call_at(None, print),
             lambda: loop.call_later(None, print), lambda: loop.set_task_factory(1),
             lambda: loop.set_exception_handler(1)):
    try:
        call()
    except TypeError as error:
        print(error)
loop.close()
try:
    loop.call_soon(print)
except RuntimeError as error:
    print(error)
