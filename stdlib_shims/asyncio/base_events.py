"""The event loop: callbacks that are ready, callbacks with a time, and the host's outstanding calls.

Invariant: between two callbacks nothing is running. When nothing is ready the loop waits in its
selector; that of EventLoop waits in `_pyvm.wait`, which is where the host's async functions make progress.
"""

from _collections import deque
from _pyvm import execution, monotonic, pending, thread, thread_ident, threads, wait

from . import coroutines, events, futures, tasks
from ._lazy import copied_context, loaded, logger

__all__ = ("BaseEventLoop", "Server")

_MIN_SCHEDULED_TIMER_HANDLES = 100
_MIN_CANCELLED_TIMER_HANDLES_FRACTION = 0.5
MAXIMUM_SELECT_TIMEOUT = 24 * 3600
# How many rounds of ready callbacks may pass before the host's finished calls are looked for.
PATIENCE = 8
_Handle, _new = events.Handle, object.__new__


# --- a heap of timers, which are compared by their times ------------------------------------------


def _heap_push(heap, item):
    heap.append(item)
    place, when = len(heap) - 1, item._when
    while place:
        parent = (place - 1) >> 1
        if not when < heap[parent]._when:
            break
        heap[place] = heap[parent]
        place = parent
    heap[place] = item


def _heap_pop(heap):
    last = heap.pop()
    if not heap:
        return last
    top, place, end = heap[0], 0, len(heap)
    # The hole goes down to a leaf, then the last item comes up from there, as in heapq: equal times
    # come in its order.
    while (child := 2 * place + 1) < end:
        if child + 1 < end and not heap[child]._when < heap[child + 1]._when:
            child += 1
        heap[place] = heap[child]
        place = child
    when = last._when
    while place:
        parent = (place - 1) >> 1
        if not when < heap[parent]._when:
            break
        heap[place] = heap[parent]
        place = parent
    heap[place] = last
    return top


def _run_until_complete_cb(future):
    if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        return  # run_forever() is on its way out with it
    futures._get_loop(future).stop()


def _refusals():
    """What needs sockets or processes: refused with a word."""
    def refuser(name, what):
        async def refuse(self, *args, **kwargs):
            raise NotImplementedError(f"a program in a VM has no {what}")
        refuse.__name__ = name
        return refuse

    for name in ("getaddrinfo getnameinfo create_connection create_server start_tls sendfile "
                 "create_datagram_endpoint connect_accepted_socket sock_sendfile").split():
        yield name, refuser(name, "sockets")
    for name in "connect_read_pipe connect_write_pipe".split():
        yield name, refuser(name, "pipes")
    for name in "subprocess_shell subprocess_exec".split():
        yield name, refuser(name, "processes")


class BaseEventLoop(events.AbstractEventLoop):
    """A loop whose `_selector.select(timeout)` waits for events, and which processes them."""

    slow_callback_duration = 0.1
    locals().update(events._refusals(
        "_make_socket_transport _make_ssl_transport _make_datagram_transport "
        "_make_read_pipe_transport _make_write_pipe_transport await._make_subprocess_transport "
        "_write_to_self _process_events"))
    locals().update(_refusals())

    def __init__(self):
        self._ready = deque()
        self._scheduled = []
        self._timer_cancelled_count = 0
        self._tasks = {}  # every task that is not done: a dict keeps their order
        self._running = None  # the execution that runs it
        self._thread_id = None
        self._stopping = False
        self._closed = False
        self._clock_resolution = 1e-9
        self._default_executor = None
        self._executor_shutdown_called = False
        self._asyncgens_shutdown_called = False
        self._task_factory = None
        self._exception_handler = None
        self._current_handle = None
        self._coroutine_origin_tracking_enabled = False
        self._debug = False
        self.set_debug(coroutines._is_debug_mode())

    def __repr__(self):
        return (f"<{type(self).__name__} running={self.is_running()} closed={self.is_closed()} "
                f"debug={self.get_debug()}>")

    # --- scheduling -------------------------------------------------------------------------------

    def time(self):
        """The time that call_at() means."""
        return monotonic()

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def _check_debug(self, callback, method, thread=True):
        """In debug mode: is it something to call, and is it the loop's thread that asks?"""
        if thread and self._thread_id is not None and self.is_running() and (
                thread_ident() != self._thread_id):
            raise RuntimeError("Non-thread-safe operation invoked on an event loop other than the "
                               "current one")
        if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
            raise TypeError(f"coroutines cannot be used with {method}()")
        if not callable(callback):
            raise TypeError(f"a callable object was expected by {method}(), got {callback!r}")

    def call_soon(self, callback, *args, context=None):
        """Run a callback in the next round."""
        if self._closed:
            self._check_closed()
        if self._debug:
            self._check_debug(callback, "call_soon")
            handle = events.Handle(callback, args, self, context)
            if handle._source_traceback:
                del handle._source_traceback[-1]
        else:  # the same, in a hurry
            if context is None and "contextvars" in loaded:
                context = copied_context()
            handle = _new(_Handle)
            handle._context, handle._loop = context, self
            handle._callback, handle._args = callback, args
            handle._cancelled = False
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        """Run a callback in the next round, which comes soon; for other threads."""
        self._check_closed()
        if self._debug:
            self._check_debug(callback, "call_soon_threadsafe", thread=False)
        handle = events.Handle(callback, args, self, context)
        if handle._source_traceback:
            del handle._source_traceback[-1]
        self._ready.append(handle)
        self._write_to_self()
        return handle

    def call_later(self, delay, callback, *args, context=None):
        """Run a callback after so many seconds."""
        if delay is None:
            raise TypeError("delay must not be None")
        handle = self.call_at(self.time() + delay, callback, *args, context=context)
        if handle._source_traceback:
            del handle._source_traceback[-1]
        return handle

    def call_at(self, when, callback, *args, context=None):
        """Run a callback at a time."""
        if when is None:
            raise TypeError("when cannot be None")
        if self._closed:
            self._check_closed()
        if self._debug:
            self._check_debug(callback, "call_at")
        handle = events.TimerHandle(when, callback, args, self, context)
        if handle._source_traceback:
            del handle._source_traceback[-1]
        _heap_push(self._scheduled, handle)
        handle._scheduled = True
        return handle

    def _timer_handle_cancelled(self, handle):
        if handle._scheduled:
            self._timer_cancelled_count += 1

    def _add_callback(self, handle):
        if not handle._cancelled:
            self._ready.append(handle)

    def _add_callback_signalsafe(self, handle):
        self._add_callback(handle)
        self._write_to_self()

    def create_future(self):
        """A future on this loop."""
        return futures.Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        """A task for a coroutine."""
        if self._closed:
            self._check_closed()
        if self._task_factory is None:
            task = tasks.Task(coro, loop=self, name=name, context=context)
            if task._source_traceback:
                del task._source_traceback[-1]
            return task
        if context is None:
            task = self._task_factory(self, coro)
        else:
            task = self._task_factory(self, coro, context=context)
        task.set_name(name)
        return task

    def set_task_factory(self, factory):
        """Have tasks made by factory(loop, coro); None: as they were."""
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory

    def get_task_factory(self):
        """What makes tasks, or None."""
        return self._task_factory

    # --- threads ----------------------------------------------------------------------------------

    def run_in_executor(self, executor, func, *args):
        """A future for a call in a thread of an executor, or of the loop's own."""
        self._check_closed()
        if self._debug:
            self._check_debug(func, "run_in_executor", thread=False)
        if executor is None:
            if self._executor_shutdown_called:
                raise RuntimeError("Executor shutdown has been called")
            executor = self._default_executor
            if executor is None:
                from concurrent.futures import ThreadPoolExecutor

                executor = self._default_executor = ThreadPoolExecutor(thread_name_prefix="asyncio")
        return futures.wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        """Have another executor where run_in_executor() is given none."""
        from concurrent.futures import ThreadPoolExecutor

        if not isinstance(executor, ThreadPoolExecutor):
            raise TypeError("executor must be ThreadPoolExecutor instance")
        self._default_executor = executor

    async def shutdown_default_executor(self, timeout=None):
        """Wait until the loop's own threads have ended, and begin no more."""
        self._executor_shutdown_called = True
        if self._default_executor is None:
            return
        import threading

        from . import timeouts

        future = self.create_future()
        joiner = threading.Thread(target=self._do_shutdown, args=(future,))
        joiner.start()
        try:
            async with timeouts.timeout(timeout):
                await future
        except TimeoutError:
            import warnings

            warnings.warn("The executor did not finishing joining its threads within "
                          f"{timeout} seconds.", RuntimeWarning, stacklevel=2)
            self._default_executor.shutdown(wait=False)
        else:
            joiner.join()

    def _do_shutdown(self, future):
        try:
            self._default_executor.shutdown(wait=True)
            if not self.is_closed():
                self.call_soon_threadsafe(futures._set_result_unless_cancelled, future, None)
        except Exception as error:
            if not self.is_closed() and not future.cancelled():
                self.call_soon_threadsafe(future.set_exception, error)

    async def shutdown_asyncgens(self):
        """Do nothing: the loop does not hear of asynchronous generators that begin."""
        self._asyncgens_shutdown_called = True

    # --- running ----------------------------------------------------------------------------------

    def _drop_cancelled(self):
        """Take cancelled timers out: those in front, or all if they are many."""
        timers = self._scheduled
        if len(timers) > _MIN_SCHEDULED_TIMER_HANDLES and (
                self._timer_cancelled_count / len(timers) > _MIN_CANCELLED_TIMER_HANDLES_FRACTION):
            old, self._scheduled = timers, []
            for handle in old:
                if handle._cancelled:
                    handle._scheduled = False
                else:
                    _heap_push(self._scheduled, handle)
            self._timer_cancelled_count = 0
            return
        while timers and timers[0]._cancelled:
            self._timer_cancelled_count -= 1
            _heap_pop(timers)._scheduled = False

    def _run_once(self):
        """Wait for events if nothing is ready, then run what is."""
        timers, ready = self._scheduled, self._ready
        if timers and (timers[0]._cancelled or self._timer_cancelled_count > 49):
            self._drop_cancelled()
            timers = self._scheduled
        if ready or self._stopping:
            timeout = 0
        elif timers:
            timeout = min(max(timers[0]._when - self.time(), 0), MAXIMUM_SELECT_TIMEOUT)
        else:
            timeout = None
        self._process_events(self._selector.select(timeout))
        if timers:
            end = self.time() + self._clock_resolution
            while timers and timers[0]._when < end:
                handle = _heap_pop(timers)
                handle._scheduled = False
                ready.append(handle)
        for _ in range(len(ready)):
            handle = ready.popleft()
            if not handle._cancelled:
                if self._debug:
                    self._run_watched(handle)
                else:
                    handle._run()
        handle = None

    def _run_watched(self, handle):
        """Run a callback and tell if it takes long."""
        try:
            self._current_handle = handle
            begin = self.time()
            handle._run()
            took = self.time() - begin
            if took >= self.slow_callback_duration:
                logger.warning("Executing %s took %.3f seconds", _format_handle(handle), took)
        finally:
            self._current_handle = None

    def _check_running(self):
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        if events._get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    def _run_forever_setup(self):
        self._check_closed()
        self._check_running()
        self._set_coroutine_origin_tracking(self._debug)
        self._running, self._thread_id = execution(), thread_ident()
        tasks._current_tasks.pop(self, None)  # an execution that was ended left it
        events._set_running_loop(self)

    def _run_forever_cleanup(self):
        self._stopping = False
        self._running = self._thread_id = None
        events._set_running_loop(None)
        self._set_coroutine_origin_tracking(False)

    def run_forever(self):
        """Run until stop()."""
        self._run_forever_setup()
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._run_forever_cleanup()

    def run_until_complete(self, future):
        """Run until a future, or the task of a coroutine, is done; its result."""
        self._check_closed()
        self._check_running()
        new = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if new:
            future._log_destroy_pending = False
        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except BaseException:
            if new and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def stop(self):
        """End run_forever() after this round."""
        self._stopping = True

    def is_running(self):
        """Does it run? A limit ends an execution without a word to its loops."""
        return self._running is not None and self._running == execution()

    def is_closed(self):
        """Was it closed?"""
        return self._closed

    def close(self):
        """Forget everything that waits; it does not run again."""
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if self._closed:
            return
        if self._debug:
            logger.debug("Close %r", self)
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()
        self._executor_shutdown_called = True
        executor, self._default_executor = self._default_executor, None
        if executor is not None:
            executor.shutdown(wait=False)

    def get_debug(self):
        """Is it in debug mode?"""
        return self._debug

    def set_debug(self, enabled):
        """Put it into debug mode, or out of it."""
        self._debug = enabled
        if self.is_running():
            self.call_soon_threadsafe(self._set_coroutine_origin_tracking, enabled)

    def _set_coroutine_origin_tracking(self, enabled):
        self._coroutine_origin_tracking_enabled = bool(enabled)

    # --- what goes wrong --------------------------------------------------------------------------

    def set_exception_handler(self, handler):
        """Have handler(loop, context) called for errors that nobody can hear."""
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def get_exception_handler(self):
        """What is called for such errors, or None."""
        return self._exception_handler

    def default_exception_handler(self, context):
        """Log an error."""
        error = context.get("exception")
        handle = self._current_handle
        if "source_traceback" not in context and handle is not None and handle._source_traceback:
            context["handle_traceback"] = handle._source_traceback
        lines = [context.get("message") or "Unhandled exception in event loop"]
        for key in sorted(context):
            if key in ("source_traceback", "handle_traceback"):
                from traceback import format_list

                what = "Object" if key == "source_traceback" else "Handle"
                text = "".join(format_list(context[key])).rstrip()
                lines.append(f"{key}: {what} created at (most recent call last):\n{text}")
            elif key not in ("message", "exception"):
                lines.append(f"{key}: {context[key]!r}")
        logger.error("\n".join(lines), exc_info=(
            False if error is None else (type(error), error, error.__traceback__)))

    def _handle_by_default(self, context, message):
        try:
            self.default_exception_handler(context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException:
            logger.error(message, exc_info=True)

    def call_exception_handler(self, context):
        """Tell the handler of an error; one that fails itself is told of, too."""
        if self._exception_handler is None:
            self._handle_by_default(context, "Exception in default exception handler")
            return
        try:
            about = context.get("task") or context.get("future") or context.get("handle")
            its = about.get_context() if hasattr(about, "get_context") else None
            if its is not None and hasattr(its, "run"):
                its.run(self._exception_handler, self, context)
            else:
                self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._handle_by_default(
                {"message": "Unhandled error in exception handler", "exception": error,
                 "context": context},
                "Exception in default exception handler while handling an unexpected error in "
                "custom exception handler")


def _format_handle(handle):
    callback = handle._callback
    task = getattr(callback, "__self__", None)
    return repr(task) if isinstance(task, tasks.Task) else str(handle)


class Server(events.AbstractServer):
    """What create_server() would give, were there sockets."""


# --- the loop that there is -------------------------------------------------------------------------


class _HostCalls:
    """The selector of EventLoop: its events are calls of the host that were answered."""

    def __init__(self):
        self.waiting = {}  # outstanding calls of the host -> the future that waits for each
        self.rounds = 0

    def select(self, timeout):
        """The calls that were answered, after waiting for one at most so long."""
        if timeout == 0:
            if not self.waiting:
                return ()
            self.rounds += 1
            return () if self.rounds % PATIENCE else wait(0)
        if timeout is None and not (self.waiting or pending() or len(threads()) > 1):
            raise RuntimeError("the event loop waits for something that cannot happen")
        return wait(timeout)


class EventLoop(BaseEventLoop):
    """The only kind of event loop there is here."""

    def __init__(self):
        super().__init__()
        self._selector = _HostCalls()
        self._thread = None

    def _run_forever_setup(self):
        super()._run_forever_setup()
        self._thread = thread()

    def _run_forever_cleanup(self):
        self._thread = None
        super()._run_forever_cleanup()

    def _watch(self, call):
        """Return the future that is done when the host has answered a call."""
        waiting = self._selector.waiting
        future = waiting.get(call)
        if future is None:
            future = waiting[call] = self.create_future()
        return future

    def _process_events(self, calls):
        """Wake who waits for these calls of the host."""
        for call in calls:
            future = self._selector.waiting.pop(call, None)
            if future is not None and not future.done():
                future.set_result(None)

    _wake = _process_events  # time.sleep() collects, too

    def _write_to_self(self):
        if self._thread is not None and self._thread_id != thread_ident():
            self._thread.wake()


SelectorEventLoop = EventLoop
