"""The event loop: callbacks that are ready, callbacks with a time, and the host's outstanding calls.

Invariant: between two callbacks nothing is running. When nothing is ready the loop waits in
`_pyvm.wait`, which is where the host's async functions make progress.
"""

from _pyvm import execution, monotonic, pending, thread, thread_ident, threads, wait

from .exceptions import CancelledError

# How many rounds of ready callbacks may pass before the host's finished calls are looked for.
PATIENCE = 8


class Handle:
    """A callback that is to be run, and can be taken back."""

    def __init__(self, callback, args, loop, context=None):
        self._context = context
        self._callback = callback
        self._args = args
        self._loop = loop
        self._cancelled = False

    def cancel(self):
        self._cancelled = True
        self._callback = None
        self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        try:
            if self._context is None:
                self._callback(*self._args)
            else:
                self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._loop.call_exception_handler(
                {"message": f"Exception in callback {self._callback!r}", "exception": error,
                 "handle": self})


class TimerHandle(Handle):
    """A callback with a time."""

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when

    def when(self):
        return self._when


def _heap_push(heap, item):
    heap.append(item)
    place = len(heap) - 1
    while place:
        parent = (place - 1) >> 1
        if not item < heap[parent]:
            break
        heap[place] = heap[parent]
        place = parent
    heap[place] = item


def _heap_pop(heap):
    last = heap.pop()
    if not heap:
        return last
    top = heap[0]
    place, end = 0, len(heap)
    while True:
        child = 2 * place + 1
        if child >= end:
            break
        if child + 1 < end and heap[child + 1] < heap[child]:
            child += 1
        if not heap[child] < last:
            break
        heap[place] = heap[child]
        place = child
    heap[place] = last
    return top


class AbstractEventLoop:
    """What an event loop is an instance of."""


class EventLoop(AbstractEventLoop):
    """The only kind of event loop there is here."""

    def __init__(self):
        self._ready = []
        self._timers = []
        self._serial = 0
        self._calls = {}  # outstanding calls of the host -> the future that waits for each
        self._tasks = {}  # every task that is not done: a dict keeps their order
        self._current = None
        self._running = None
        self._thread = None
        self._stopping = False
        self._closed = False
        self._rounds = 0
        self._factory = None
        self._handler = None
        self._debug = False

    # --- scheduling -----------------------------------------------------------------------------

    def time(self):
        return monotonic()

    def call_soon(self, callback, *args, context=None):
        if self._closed:
            raise RuntimeError("Event loop is closed")
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        handle = self.call_soon(callback, *args, context=context)
        if self._thread is not None and self._thread.ident != thread_ident():
            self._thread.wake()
        return handle

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(monotonic() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        if self._closed:
            raise RuntimeError("Event loop is closed")
        handle = TimerHandle(when, callback, args, self, context)
        self._serial += 1
        _heap_push(self._timers, (when, self._serial, handle))
        return handle

    def create_future(self):
        from .futures import Future

        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        from .tasks import Task

        if self._closed:
            raise RuntimeError("Event loop is closed")
        if self._factory is not None:
            task = self._factory(self, coro)
            if name is not None:
                task.set_name(name)
            return task
        return Task(coro, loop=self, name=name, context=context)

    def set_task_factory(self, factory):
        self._factory = factory

    def get_task_factory(self):
        return self._factory

    def run_in_executor(self, executor, func, *args):
        future = self.create_future()
        try:
            future.set_result(func(*args))
        except Exception as error:
            future.set_exception(error)
        return future

    # --- running --------------------------------------------------------------------------------

    def _watch(self, call):
        """Return the future that is done when the host has answered a call."""
        future = self._calls.get(call)
        if future is None:
            future = self._calls[call] = self.create_future()
        return future

    def _collect(self, timeout):
        """Wait for the host, at most so long, and wake who waited for what it answered."""
        self._wake(wait(timeout))

    def _wake(self, calls):
        """Wake who waits for these calls of the host (time.sleep() collects, too)."""
        for call in calls:
            future = self._calls.pop(call, None)
            if future is not None and not future.done():
                future.set_result(None)

    def _run_once(self):
        timers = self._timers
        while timers and timers[0][2]._cancelled:
            _heap_pop(timers)
        if not self._ready and not self._stopping:
            if timers:
                delay = timers[0][0] - monotonic()
                if delay > 0:
                    self._collect(delay)
            elif self._calls:
                self._collect(None)
            elif pending() or len(threads()) > 1:
                self._collect(None)
            else:
                raise RuntimeError("the event loop waits for something that cannot happen")
        elif self._calls:
            self._rounds += 1
            if self._rounds % PATIENCE == 0:
                self._collect(0)
        if timers:
            now = monotonic()
            while timers and timers[0][0] <= now:
                handle = _heap_pop(timers)[2]
                if not handle._cancelled:
                    self._ready.append(handle)
        ready, self._ready = self._ready, []
        for place, handle in enumerate(ready):
            if handle._cancelled:
                continue
            try:
                handle._run()
            except BaseException:
                self._ready[:0] = ready[place + 1:]
                raise

    def run_forever(self):
        self._check_idle()
        self._running = execution()
        self._thread, me = thread(), thread_ident()
        previous = _get_running_loop()
        _running[me] = self
        try:
            while not self._stopping:
                self._run_once()
            # What was ready when stop() was called still runs, as everywhere.
            if self._ready:
                self._run_once()
        finally:
            self._stopping = False
            self._running = None
            self._thread = None
            if previous is None:
                _running.pop(me, None)
            else:
                _running[me] = previous

    def run_until_complete(self, future):
        from .futures import isfuture
        from .tasks import ensure_future

        self._check_idle()
        new = not isfuture(future)
        future = ensure_future(future, loop=self)
        future.add_done_callback(self._stop_with)
        try:
            self.run_forever()
        except BaseException:
            if new and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(self._stop_with)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def _stop_with(self, future):
        if not future.cancelled() and isinstance(
                future._exception, (SystemExit, KeyboardInterrupt)):
            return  # run_forever is on its way out with it
        self.stop()

    def _check_idle(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        if _get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    def stop(self):
        self._stopping = True

    def is_running(self):
        # A limit ends an execution without a word to its loops.
        return self._running == execution()

    def is_closed(self):
        return self._closed

    def close(self):
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        self._closed = True
        self._ready.clear()
        self._timers.clear()

    async def shutdown_asyncgens(self):
        return None

    async def shutdown_default_executor(self, timeout=None):
        return None

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    def set_exception_handler(self, handler):
        self._handler = handler

    def get_exception_handler(self):
        return self._handler

    def call_exception_handler(self, context):
        if self._handler is not None:
            self._handler(self, context)
            return
        self.default_exception_handler(context)

    def default_exception_handler(self, context):
        import sys

        lines = [context.get("message") or "Unhandled exception in event loop"]
        for key in context:
            if key not in ("message", "exception"):
                lines.append(f"{key}: {context[key]!r}")
        error = context.get("exception")
        if error is not None:
            lines.append(f"{type(error).__name__}: {error}")
        print("\n".join(lines), file=sys.stderr)

    def __repr__(self):
        return (f"<{type(self).__name__} running={self.is_running()} closed={self._closed} "
                f"debug={self._debug}>")


_running, _set = {}, {}  # thread -> which loop runs there, and which is set


def get_running_loop():
    loop = _get_running_loop()
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop


def _get_running_loop():
    loop = _running.get(thread_ident())
    return loop if loop is not None and loop.is_running() else None


def get_event_loop():
    loop = _get_running_loop()
    if loop is not None:
        return loop
    loop = _set.get(thread_ident())
    if loop is None:
        from threading import current_thread

        raise RuntimeError(f"There is no current event loop in thread {current_thread().name!r}.")
    return loop


def set_event_loop(loop):
    _set[thread_ident()] = loop


def new_event_loop():
    return EventLoop()
