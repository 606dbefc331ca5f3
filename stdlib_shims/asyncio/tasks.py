"""Task: a coroutine on its way through the event loop; and which tasks there are.

A loop keeps its tasks that are not done in `_tasks`, in order; those of a loop of another kind are
in `_foreign_tasks`. What waits for several futures is in `_waiting`.
"""

from . import coroutines, events, futures
from ._lazy import copied_context
from .exceptions import CancelledError, InvalidStateError
from .futures import _PENDING, Future

__all__ = ("Task", "create_task", "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "wait",
           "wait_for", "as_completed", "sleep", "gather", "shield", "ensure_future",
           "run_coroutine_threadsafe", "current_task", "all_tasks", "create_eager_task_factory",
           "eager_task_factory", "_register_task", "_unregister_task", "_enter_task", "_leave_task")

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = ("Task.", "_enter_task", "_leave_task")

_names = [0]
_current_tasks = {}  # loop -> the task that runs on it
_eager_tasks = {}  # tasks in their first step, which began without the loop
_foreign_tasks = {}


class Task(Future):
    """A coroutine that the event loop runs."""

    _log_destroy_pending = True

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        super().__init__(loop=loop)
        if self._source_traceback:
            del self._source_traceback[-1]
        if not coroutines.iscoroutine(coro):
            self._log_destroy_pending = False
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        if name is None:
            _names[0] += 1
            name = f"Task-{_names[0]}"
        self._name = str(name)
        self._coro = coro
        self._fut_waiter = None
        self._must_cancel = False
        self._num_cancels_requested = 0
        self._context = copied_context() if context is None else context
        loop = self._loop
        if eager_start and loop.is_running():
            self._start_eagerly(loop)
        else:
            loop.call_soon(self._step, context=self._context)
            _tasks_of(loop)[self] = None

    def __repr__(self):
        from .base_tasks import _task_repr

        return _task_repr(self)

    def get_coro(self):
        """The coroutine."""
        return self._coro

    def get_name(self):
        """Its name."""
        return self._name

    def set_name(self, value):
        """Give it a name."""
        self._name = str(value)

    def get_context(self):
        """The context that it runs in."""
        if self._context is None:
            import contextvars

            self._context = contextvars.copy_context()
        return self._context

    def set_result(self, result):
        """Refused: a coroutine gives the result."""
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        """Refused: a coroutine raises the exception."""
        raise RuntimeError("Task does not support set_exception operation")

    def get_stack(self, *, limit=None):
        """The frames of the coroutine, or of the traceback that it ended with; the oldest first."""
        from .base_tasks import _task_get_stack

        return _task_get_stack(self, limit)

    def print_stack(self, *, limit=None, file=None):
        """Print them."""
        from .base_tasks import _task_print_stack

        _task_print_stack(self, limit, file)

    def cancel(self, msg=None):
        """Have CancelledError raised where the coroutine waits; False if it has ended."""
        self._unheard = False
        if self._state is not _PENDING:
            return False
        self._num_cancels_requested += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg=msg):
            return True
        # The next step throws it in.
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        """How often it was cancelled and not uncancelled."""
        return self._num_cancels_requested

    def uncancel(self):
        """Take one cancel() back; how many are left."""
        if self._num_cancels_requested > 0:
            self._num_cancels_requested -= 1
            if self._num_cancels_requested == 0:
                self._must_cancel = False
        return self._num_cancels_requested

    def _start_eagerly(self, loop):
        """Make the first step now."""
        before = _swap_current_task(loop, self)
        _eager_tasks[self] = None
        try:
            if self._context is None:
                self._go_on(None)
            else:
                self._context.run(self._go_on, None)
        finally:
            _eager_tasks.pop(self, None)
            _swap_current_task(loop, before)
            if self._state is _PENDING:
                _tasks_of(loop)[self] = None
            else:
                self._coro = None
                self = None

    def _step(self, error=None):
        """Let the coroutine go on until it waits again."""
        if self._state is not _PENDING:
            raise InvalidStateError(f"_step(): already done: {self!r}, {error!r}")
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = self._make_cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        loop = self._loop
        if loop in _current_tasks:
            _enter_task(loop, self)  # which raises
        _current_tasks[loop] = self
        try:
            self._go_on(error)
        finally:
            if _current_tasks.get(loop) is self:
                del _current_tasks[loop]
            else:
                _leave_task(loop, self)  # which raises
            self = error = None  # no cycle through a traceback

    def _go_on(self, error):
        try:
            if error is None:
                awaited = self._coro.send(None)
            else:
                awaited = self._coro.throw(error)
        except StopIteration as stop:
            _unregister_task(self)
            if self._must_cancel:
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(stop.value)
        except CancelledError as cancelled:
            _unregister_task(self)
            self._cancelled_exc = cancelled
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as stop:
            _unregister_task(self)
            super().set_exception(stop)
            raise
        except BaseException as failure:
            _unregister_task(self)
            super().set_exception(failure)
        else:
            self._wait_for(awaited)
        finally:
            self = error = None

    def _wait_for(self, awaited):
        """Go on when what the coroutine gave up control for is done."""
        loop = self._loop
        if awaited is None:
            loop.call_soon(self._step, context=self._context)
            return
        blocking = getattr(awaited, "_asyncio_future_blocking", None)
        if blocking is not None:
            if (getattr(awaited, "_loop", None) is not loop
                    and futures._get_loop(awaited) is not loop):
                self._fail_next(f"Task {self!r} got Future {awaited!r} attached to a different loop")
            elif not blocking:
                self._fail_next(
                    f"yield was used instead of yield from in task {self!r} with {awaited!r}")
            elif awaited is self:
                self._fail_next(f"Task cannot await on itself: {self!r}")
            else:
                awaited._asyncio_future_blocking = False
                self._block_on(awaited)
        elif type(awaited).__name__ == "host_call":
            self._block_on(loop._watch(awaited))
        elif type(awaited).__name__ == "generator":
            self._fail_next("yield was used instead of yield from for generator in task "
                            f"{self!r} with {awaited!r}")
        else:
            self._fail_next(f"Task got bad yield: {awaited!r}")

    def _block_on(self, future):
        future.add_done_callback(self._wakeup, context=self._context)
        self._fut_waiter = future
        if self._must_cancel and future.cancel(msg=self._cancel_message):
            self._must_cancel = False

    def _fail_next(self, message):
        self._loop.call_soon(self._step, RuntimeError(message), context=self._context)

    def _wakeup(self, future):
        try:
            future.result()
        except BaseException as error:
            self._step(error)
        else:
            self._step()
        self = None


# --- which tasks there are ------------------------------------------------------------------------


def _tasks_of(loop):
    try:
        return loop.__dict__["_tasks"]
    except (AttributeError, KeyError):
        return _foreign_tasks.setdefault(loop, {})


def _register_task(task):
    """Count a task among those of its loop."""
    _tasks_of(futures._get_loop(task))[task] = None


def _unregister_task(task):
    """Count it no more."""
    loop = futures._get_loop(task)
    known = _tasks_of(loop)
    known.pop(task, None)
    if not known:
        _foreign_tasks.pop(loop, None)


def _register_eager_task(task):
    _eager_tasks[task] = None


def _unregister_eager_task(task):
    _eager_tasks.pop(task, None)


def _enter_task(loop, task):
    current = _current_tasks.get(loop)
    if current is not None:
        raise RuntimeError(f"Cannot enter into task {task!r} while another task {current!r} is "
                           "being executed.")
    _current_tasks[loop] = task


def _leave_task(loop, task):
    current = _current_tasks.get(loop)
    if current is not task:
        raise RuntimeError(f"Leaving task {task!r} does not match the current task {current!r}.")
    del _current_tasks[loop]


def _swap_current_task(loop, task):
    before = _current_tasks.pop(loop, None)
    if task is not None:
        _current_tasks[loop] = task
    return before


def current_task(loop=None):
    """The task that runs on a loop, or None."""
    return _current_tasks.get(events.get_running_loop() if loop is None else loop)


def all_tasks(loop=None):
    """The tasks of a loop that are not done."""
    if loop is None:
        loop = events.get_running_loop()
    found = {task for task in list(_tasks_of(loop)) if not task.done()}
    if not found:
        _foreign_tasks.pop(loop, None)
    found.update(task for task in list(_eager_tasks)
                 if futures._get_loop(task) is loop and not task.done())
    return found


def create_task(coro, *, name=None, context=None):
    """A task for a coroutine, on the loop that runs."""
    loop = events.get_running_loop()
    if context is None:
        return loop.create_task(coro, name=name)
    return loop.create_task(coro, name=name, context=context)


def create_eager_task_factory(custom_task_constructor):
    """A factory for set_task_factory() whose tasks begin at once."""
    def factory(loop, coro, *, name=None, context=None):
        return custom_task_constructor(coro, loop=loop, name=name, context=context, eager_start=True)

    return factory


eager_task_factory = create_eager_task_factory(Task)


async def _wrap_awaitable(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    """A future as it is; a task for a coroutine or another awaitable."""
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not futures._get_loop(coro_or_future):
            raise ValueError("The future belongs to a different loop than the one specified as "
                             "the loop argument")
        return coro_or_future
    coro = coro_or_future
    if not coroutines.iscoroutine(coro):
        if not hasattr(coro, "__await__"):
            import inspect

            if not inspect.isawaitable(coro):
                raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro = _wrap_awaitable(coro)
    if loop is None:
        loop = events.get_event_loop()
    try:
        return loop.create_task(coro)
    except RuntimeError:
        if coro is coro_or_future:
            coro.close()
        raise


def run_coroutine_threadsafe(coro, loop):
    """A coroutine for the loop of another thread: a future of concurrent.futures."""
    from concurrent.futures import Future

    if not coroutines.iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    future = Future()

    def callback():
        try:
            futures._chain_future(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if future.set_running_or_notify_cancel():
                future.set_exception(error)
            raise

    loop.call_soon_threadsafe(callback)
    return future


from ._waiting import (  # noqa: E402
    ALL_COMPLETED,
    FIRST_COMPLETED,
    FIRST_EXCEPTION,
    _cancel_and_wait,
    _GatheringFuture,
    _release_waiter,
    as_completed,
    gather,
    shield,
    sleep,
    wait,
    wait_for,
)
