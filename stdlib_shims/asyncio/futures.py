"""Future: a result that is not there yet; and how futures of two kinds are tied together."""

from _pyvm import modules

from . import events
from ._lazy import copied_context, loaded
from .exceptions import CancelledError, InvalidStateError

__all__ = ("Future", "wrap_future", "isfuture")

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = ("Future.",)

_PENDING = "PENDING"
_CANCELLED = "CANCELLED"
_FINISHED = "FINISHED"


def isfuture(obj):
    """Is it a future, of this class or one that behaves so?"""
    return (hasattr(obj.__class__, "_asyncio_future_blocking")
            and obj._asyncio_future_blocking is not None)


class Future:
    """A result that is not there yet, and the callbacks that wait for it."""

    _state = _PENDING
    _result = None
    _exception = None
    _loop = None
    _source_traceback = None
    _cancel_message = None
    _cancelled_exc = None
    # Set by __await__ so that Task can tell `await future` from `yield future`.
    _asyncio_future_blocking = False
    _unheard = False  # an exception that nobody has asked for

    def __init__(self, *, loop=None):
        if loop is None:
            loop = events.get_event_loop()
        self._loop = loop
        self._callbacks = []  # (function, context)
        if loop.get_debug():
            from .format_helpers import extract_stack, sys

            self._source_traceback = extract_stack(sys._getframe(1))

    def __repr__(self):
        from .base_futures import _future_repr

        return _future_repr(self)

    @classmethod
    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)

    @property
    def _log_traceback(self):
        return self._unheard

    @_log_traceback.setter
    def _log_traceback(self, value):
        if value:
            raise ValueError("_log_traceback can only be set to False")
        self._unheard = False

    def get_loop(self):
        """The loop that it is on."""
        if self._loop is None:
            raise RuntimeError("Future object is not initialized.")
        return self._loop

    def _make_cancelled_error(self):
        """The error that tells of the cancelling: once the very one that ended a task."""
        error = self._cancelled_exc
        if error is not None:
            self._cancelled_exc = None
            return error
        error = CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)
        return error

    def cancel(self, msg=None):
        """Let it end without a result; False if it has ended."""
        self._unheard = False
        if self._state is not _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def _schedule_callbacks(self):
        callbacks = self._callbacks
        if callbacks:
            self._callbacks = []
            call_soon = self._loop.call_soon
            for callback, context in callbacks:
                call_soon(callback, self, context=context)

    def cancelled(self):
        """Was it cancelled?"""
        return self._state is _CANCELLED

    def done(self):
        """Has it ended?"""
        return self._state is not _PENDING

    def result(self):
        """The result; or the exception is raised."""
        if self._state is _FINISHED:
            self._unheard = False
            if self._exception is not None:
                raise self._exception.with_traceback(self._exception_tb)
            return self._result
        if self._state is _CANCELLED:
            raise self._make_cancelled_error()
        raise InvalidStateError("Result is not set.")

    def exception(self):
        """The exception, or None."""
        if self._state is _CANCELLED:
            raise self._make_cancelled_error()
        if self._state is not _FINISHED:
            raise InvalidStateError("Exception is not set.")
        self._unheard = False
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        """Have a function called with it, by the loop, when it has ended."""
        if self._state is not _PENDING:
            self._loop.call_soon(fn, self, context=context)
        else:
            if context is None and "contextvars" in loaded:
                context = copied_context()
            self._callbacks.append((fn, context))

    def remove_done_callback(self, fn):
        """Do not call a function; how often it was there."""
        kept = [entry for entry in self._callbacks if entry[0] != fn]
        removed = len(self._callbacks) - len(kept)
        if removed:
            self._callbacks[:] = kept
        return removed

    def set_result(self, result):
        """End it with a result."""
        if self._state is not _PENDING:
            raise InvalidStateError("invalid state")
        self._result = result
        self._state = _FINISHED
        self._schedule_callbacks()

    def set_exception(self, exception):
        """End it with an exception."""
        if self._state is not _PENDING:
            raise InvalidStateError("invalid state")
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            wrapped = RuntimeError("StopIteration interacts badly with generators and cannot be "
                                   "raised into a Future")
            wrapped.__cause__ = wrapped.__context__ = exception
            exception = wrapped
        self._exception = exception
        self._exception_tb = exception.__traceback__
        self._state = _FINISHED
        self._schedule_callbacks()
        self._unheard = True

    def __await__(self):
        if self._state is _PENDING:
            self._asyncio_future_blocking = True
            yield self
            if self._state is _PENDING:
                raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


def _get_loop(future):
    get_loop = getattr(future, "get_loop", None)
    return future._loop if get_loop is None else get_loop()


def _set_result_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


# --- futures of threads ---------------------------------------------------------------------------


def _is_concurrent(future):
    known = modules().get("concurrent.futures._base")
    return known is not None and isinstance(future, known.Future)


def _converted(error):
    """An exception of concurrent.futures as asyncio's own."""
    known = modules().get("concurrent.futures._base")
    if known is not None:
        for there, here in ((known.CancelledError, CancelledError),
                            (known.InvalidStateError, InvalidStateError)):
            if type(error) is there:
                return here(*error.args).with_traceback(error.__traceback__)
    return error


def _copy_result(source, set_result, set_exception):
    error = source.exception()
    if error is None:
        set_result(source.result())
    else:
        set_exception(_converted(error))


def _copy_future_state(source, dest):
    """End a future as another has ended."""
    assert source.done()
    if dest.cancelled():
        return
    assert not dest.done()
    if source.cancelled():
        dest.cancel()
    else:
        _copy_result(source, dest.set_result, dest.set_exception)


def _set_concurrent_future_state(concurrent, source):
    """The same for a future of concurrent.futures."""
    assert source.done()
    if source.cancelled():
        concurrent.cancel()
    if concurrent.set_running_or_notify_cancel():
        _copy_result(source, concurrent.set_result, concurrent.set_exception)


def _chain_future(source, destination):
    """Let one end as the other ends, and cancel that one with this; on their own loops."""
    for future, role in ((source, "source"), (destination, "destination")):
        if not isfuture(future) and not _is_concurrent(future):
            raise TypeError(f"A future is required for {role} argument")
    source_loop = _get_loop(source) if isfuture(source) else None
    dest_loop = _get_loop(destination) if isfuture(destination) else None

    def set_state(future, other):
        if isfuture(future):
            _copy_future_state(other, future)
        else:
            _set_concurrent_future_state(future, other)

    def check_cancel(destination):
        if destination.cancelled():
            if source_loop is None or source_loop is dest_loop:
                source.cancel()
            else:
                source_loop.call_soon_threadsafe(source.cancel)

    def source_done(source):
        if dest_loop is None or dest_loop is source_loop:
            if not (dest_loop is not None and destination.cancelled() and dest_loop.is_closed()):
                set_state(destination, source)
        elif not dest_loop.is_closed():
            dest_loop.call_soon_threadsafe(set_state, destination, source)

    destination.add_done_callback(check_cancel)
    source.add_done_callback(source_done)


def wrap_future(future, *, loop=None):
    """A future of concurrent.futures as one that a loop can wait for."""
    if isfuture(future):
        return future
    assert _is_concurrent(future), f"concurrent.futures.Future is expected, got {future!r}"
    if loop is None:
        loop = events.get_event_loop()
    made = loop.create_future()
    _chain_future(future, made)
    return made
