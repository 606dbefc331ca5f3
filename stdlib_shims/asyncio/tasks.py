"""Task: a coroutine on its way through the event loop; and what waits for several of them."""

from . import coroutines, events, exceptions, futures, timeouts
from .exceptions import CancelledError
from .futures import _PENDING, Future

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

_names = [0]


def _copied_context():
    """A copy of the current context, if there can be variables at all."""
    from _pyvm import modules
    known = modules().get("contextvars")
    return None if known is None else known.copy_context()


class Task(Future):
    """A coroutine that the event loop runs."""

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        super().__init__(loop=loop)
        if not coroutines.iscoroutine(coro) and not hasattr(coro, "send"):
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        if name is None:
            _names[0] += 1
            name = f"Task-{_names[0]}"
        self._name = str(name)
        self._coro = coro
        self._waits_for = None
        self._must_cancel = False
        self._cancel_requests = 0
        self._context = context if context is not None else _copied_context()
        self._loop._tasks[self] = None
        self._loop.call_soon(self._step)

    def get_coro(self):
        return self._coro

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def get_context(self):
        if self._context is None:
            import contextvars
            self._context = contextvars.copy_context()
        return self._context

    def set_result(self, result):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        raise RuntimeError("Task does not support set_exception operation")

    def cancel(self, msg=None):
        if self._state is not _PENDING:
            return False
        self._cancel_requests += 1
        if self._waits_for is not None and self._waits_for.cancel(msg=msg):
            return True
        # The next step throws it in.
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._cancel_requests

    def uncancel(self):
        if self._cancel_requests > 0:
            self._cancel_requests -= 1
            if self._cancel_requests == 0:
                self._must_cancel = False
        return self._cancel_requests

    def _finish(self):
        self._loop._tasks.pop(self, None)

    def _step(self, *error):
        if self._context is None:
            self._go_on(*error)
        else:
            self._context.run(self._go_on, *error)

    def _go_on(self, error=None):
        if self._state is not _PENDING:
            raise exceptions.InvalidStateError(f"_step(): already done: {self!r}")
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = self._make_cancelled_error()
            self._must_cancel = False
        self._waits_for = None
        loop = self._loop
        previous, loop._current = loop._current, self
        try:
            if error is None:
                awaited = self._coro.send(None)
            else:
                awaited = self._coro.throw(error)
        except StopIteration as stop:
            self._finish()
            if self._must_cancel:
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(stop.value)
        except CancelledError as cancelled:
            self._finish()
            super().cancel(msg=cancelled.args[0] if cancelled.args else None)
            self._cancelled_error = cancelled
        except (KeyboardInterrupt, SystemExit) as stop:
            self._finish()
            super().set_exception(stop)
            raise
        except BaseException as failure:
            self._finish()
            super().set_exception(failure)
        else:
            self._wait_for(awaited)
        finally:
            loop._current = previous

    def _wait_for(self, awaited):
        """Go on when what the coroutine gave up control for is done."""
        loop = self._loop
        if isinstance(awaited, Future):
            if awaited._loop is not loop:
                self._fail_next(f"Task {self!r} got Future {awaited!r} attached to a different loop")
            elif not awaited._asyncio_future_blocking:
                self._fail_next(
                    f"yield was used instead of yield from in task {self!r} with {awaited!r}")
            elif awaited is self:
                self._fail_next(f"Task cannot await on itself: {self!r}")
            else:
                awaited._asyncio_future_blocking = False
                self._block_on(awaited)
        elif awaited is None:
            loop.call_soon(self._step)
        elif type(awaited).__name__ == "host_call":
            self._block_on(loop._watch(awaited))
        else:
            self._fail_next(f"Task got bad yield: {awaited!r}")

    def _block_on(self, future):
        self._waits_for = future
        future.add_done_callback(self._wake)
        if self._must_cancel and future.cancel(msg=self._cancel_message):
            self._must_cancel = False

    def _fail_next(self, message):
        self._loop.call_soon(self._step, RuntimeError(message))

    def _make_cancelled_error(self):
        error = self.__dict__.pop("_cancelled_error", None)
        return super()._make_cancelled_error() if error is None else error

    def _wake(self, future):
        try:
            future.result()
        except BaseException as error:
            self._step(error)
        else:
            self._step()

    def _repr_info(self):
        info = super()._repr_info()
        if self._state is _PENDING and self._cancel_requests:
            info[0] = "cancelling"
        info.insert(1, f"name={self._name!r}")
        info.insert(2, f"coro={self._coro!r}")
        if self._waits_for is not None:
            info.insert(3, f"wait_for={self._waits_for!r}")
        return info


def current_task(loop=None):
    return (events.get_running_loop() if loop is None else loop)._current


def all_tasks(loop=None):
    return set((events.get_running_loop() if loop is None else loop)._tasks)


def create_task(coro, *, name=None, context=None):
    return events.get_running_loop().create_task(coro, name=name, context=context)


async def _wrap_awaitable(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future._loop:
            raise ValueError("The future belongs to a different loop than the one specified as "
                             "the loop argument")
        return coro_or_future
    if not coroutines.iscoroutine(coro_or_future):
        if not hasattr(coro_or_future, "__await__"):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro_or_future = _wrap_awaitable(coro_or_future)
    if loop is None:
        loop = events.get_event_loop()
    return loop.create_task(coro_or_future)


class _GiveWay:
    def __await__(self):
        yield


async def sleep(delay, result=None):
    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    if delay <= 0:
        await _GiveWay()
        return result
    loop = events.get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(delay, _set_unless_done, future, result)
    try:
        return await future
    finally:
        handle.cancel()


def _set_unless_done(future, result):
    if not future.done():
        future.set_result(result)


async def to_thread(func, /, *args, **kwargs):
    # There is one thread: the function runs when its turn comes.
    await _GiveWay()
    return func(*args, **kwargs)


async def wait_for(fut, timeout):
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as error:
            raise TimeoutError from error
    async with timeouts.timeout(timeout):
        return await fut


async def _cancel_and_wait(fut):
    """Cancel a future and wait until it is done with that."""
    waiter = events.get_running_loop().create_future()

    def release(_):
        _set_unless_done(waiter, None)

    fut.add_done_callback(release)
    try:
        fut.cancel()
        await waiter
    finally:
        fut.remove_done_callback(release)


class _Gathering(Future):
    """What gather() returns: cancelling it cancels what it gathers."""

    def __init__(self, children, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = False
        for child in self._children:
            if child.cancel(msg=msg):
                cancelled = True
        if cancelled:
            self._cancel_requested = True
        return cancelled


def gather(*coros_or_futures, return_exceptions=False):
    if not coros_or_futures:
        outer = events.get_event_loop().create_future()
        outer.set_result([])
        return outer

    def child_done(child):
        nonlocal finished
        finished += 1
        if outer.done():
            if not child.cancelled():
                child.exception()
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._make_cancelled_error())
                return
            error = child.exception()
            if error is not None:
                outer.set_exception(error)
                return
        if finished == len(distinct):
            results = []
            for future in children:
                if future.cancelled():
                    results.append(CancelledError(
                        "" if future._cancel_message is None else future._cancel_message))
                else:
                    error = future.exception()
                    results.append(future.result() if error is None else error)
            if outer._cancel_requested:
                outer.set_exception(child._make_cancelled_error() if child.cancelled()
                                    else CancelledError())
            else:
                outer.set_result(results)

    finished = 0
    distinct = {}
    children = []
    loop = None
    for item in coros_or_futures:
        future = distinct.get(item)
        if future is None:
            future = distinct[item] = ensure_future(item, loop=loop)
            if loop is None:
                loop = future._loop
            future.add_done_callback(child_done)
        children.append(future)
    outer = _Gathering(list(distinct.values()), loop)
    return outer


def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner._loop.create_future()

    def inner_done(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()
            return
        if inner.cancelled():
            outer.cancel()
        else:
            error = inner.exception()
            if error is not None:
                outer.set_exception(error)
            else:
                outer.set_result(inner.result())

    def outer_done(_):
        if not inner.done():
            inner.remove_done_callback(inner_done)

    inner.add_done_callback(inner_done)
    outer.add_done_callback(outer_done)
    return outer


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    fs = set(fs)
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    if any(coroutines.iscoroutine(f) for f in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    loop = events.get_running_loop()
    await _wait_until(fs, timeout, return_when, loop)
    done, pending = set(), set()
    for future in fs:
        (done if future.done() else pending).add(future)
    return done, pending


async def _wait_until(fs, timeout, return_when, loop):
    left = sum(1 for future in fs if not future.done())
    failed = any(f.done() and not f.cancelled() and f.exception() is not None for f in fs)
    if left == 0 or (return_when == FIRST_COMPLETED and left < len(fs)) or (
            return_when == FIRST_EXCEPTION and failed):
        return
    waiter = loop.create_future()
    timer = None
    if timeout is not None:
        timer = loop.call_later(timeout, _set_unless_done, waiter, None)

    def one_done(future):
        nonlocal left
        left -= 1
        if left <= 0 or return_when == FIRST_COMPLETED or (
                return_when == FIRST_EXCEPTION and not future.cancelled()
                and future.exception() is not None):
            if timer is not None:
                timer.cancel()
            _set_unless_done(waiter, None)

    watched = [future for future in fs if not future.done()]
    for future in watched:
        future.add_done_callback(one_done)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for future in watched:
            future.remove_done_callback(one_done)


class _AsCompleted:
    """The iterator of as_completed(): plain and asynchronous."""

    def __init__(self, aws, timeout):
        loop = events.get_event_loop()
        self._done = []
        self._waiters = []
        self._todo = {ensure_future(item, loop=loop): None for item in dict.fromkeys(aws)}
        self._left = len(self._todo)
        self._loop = loop
        self._timer = None
        self._timed_out = False
        if self._todo and timeout is not None:
            self._timer = loop.call_later(timeout, self._on_timeout)
        for future in list(self._todo):
            future.add_done_callback(self._on_done)

    def _on_timeout(self):
        for future in self._todo:
            future.remove_done_callback(self._on_done)
        self._todo.clear()
        self._timed_out = True
        for waiter in self._waiters:
            _set_unless_done(waiter, None)

    def _on_done(self, future):
        if future not in self._todo:
            return
        del self._todo[future]
        self._done.append(future)
        if not self._todo and self._timer is not None:
            self._timer.cancel()
        while self._waiters:
            waiter = self._waiters.pop(0)
            if not waiter.done():
                waiter.set_result(None)
                break

    async def _next_done(self):
        while not self._done:
            if self._timed_out:
                raise TimeoutError
            waiter = self._loop.create_future()
            self._waiters.append(waiter)
            await waiter
        return self._done.pop(0)

    async def _next_result(self):
        return (await self._next_done()).result()

    def __iter__(self):
        return self

    def __next__(self):
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._next_result()

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self._left:
            raise StopAsyncIteration
        self._left -= 1
        return await self._next_done()


def as_completed(fs, *, timeout=None):
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    return _AsCompleted(fs, timeout)
