"""run(): one event loop from the first coroutine to the end of all."""

from . import coroutines, events, tasks


class Runner:
    """An event loop for several runs, closed at the end of the block."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._factory = loop_factory
        self._loop = None
        self._closed = False

    def __enter__(self):
        self.get_loop()
        return self

    def __exit__(self, kind, error, traceback):
        self.close()

    def get_loop(self):
        if self._closed:
            raise RuntimeError("Runner is closed")
        if self._loop is None:
            self._loop = events.new_event_loop() if self._factory is None else self._factory()
        return self._loop

    def run(self, coro, *, context=None):
        if events._get_running_loop() is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        if not coroutines.iscoroutine(coro):
            raise ValueError(f"a coroutine was expected, got {coro!r}")
        loop = self.get_loop()
        return loop.run_until_complete(loop.create_task(coro))

    def close(self):
        loop = self._loop
        if loop is not None and not self._closed:
            _cancel_all(loop)
            loop.close()
        self._closed = True


def run(main, *, debug=None, loop_factory=None):
    if events._get_running_loop() is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


def _cancel_all(loop):
    left = list(loop._tasks)
    if not left:
        return
    for task in left:
        task.cancel()
    loop.run_until_complete(_all_of(left))
    for task in left:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler(
                {"message": "unhandled exception during asyncio.run() shutdown",
                 "exception": task.exception(), "task": task})


async def _all_of(left):
    await tasks.gather(*left, return_exceptions=True)
