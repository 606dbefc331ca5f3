"""What concurrent.futures is made of: Future, Executor, wait() and as_completed()."""

import threading
import time

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"
PENDING, RUNNING, CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED = (
    "PENDING", "RUNNING", "CANCELLED", "CANCELLED_AND_NOTIFIED", "FINISHED")
_STATE_TO_DESCRIPTION_MAP = {PENDING: "pending", RUNNING: "running", CANCELLED: "cancelled",
                             CANCELLED_AND_NOTIFIED: "cancelled", FINISHED: "finished"}
_AS_COMPLETED = "_AS_COMPLETED"
TimeoutError = TimeoutError  # noqa: PLW0127


class Error(Exception):
    """Base class for all future-related exceptions."""


class CancelledError(Error):
    """The Future was cancelled."""


class InvalidStateError(Error):
    """The operation is not allowed in this state."""


class BrokenExecutor(RuntimeError):
    """Raised when an executor has become non-functional after a severe failure."""


for _error in (Error, CancelledError, InvalidStateError, BrokenExecutor):
    _error.__module__ = "concurrent.futures._base"


class DoneAndNotDoneFutures(tuple):
    """What wait() gives."""

    __slots__ = ()
    done = property(lambda self: self[0])
    not_done = property(lambda self: self[1])

    def __repr__(self):
        return f"DoneAndNotDoneFutures(done={self[0]!r}, not_done={self[1]!r})"


class Future:
    """What a call will give."""

    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        self._done_callbacks = []

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._call_back(callback)

    def _call_back(self, callback):
        try:
            callback(self)
        except Exception:
            import logging

            logging.getLogger("concurrent.futures").exception("exception calling callback for %r", self)

    def __repr__(self):
        state = _STATE_TO_DESCRIPTION_MAP[self._state]
        head = f"<{self.__class__.__name__} at {id(self):#x} state={state}"
        if self._state == FINISHED:
            if self._exception:
                return f"{head} raised {self._exception.__class__.__name__}>"
            return f"{head} returned {self._result.__class__.__name__}>"
        return head + ">"

    def cancel(self):
        """Do not make the call, if it was not begun."""
        if self._state in (RUNNING, FINISHED):
            return False
        if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
            return True
        self._state = CANCELLED
        self._invoke_callbacks()
        return True

    def cancelled(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        return self._state == RUNNING

    def done(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def add_done_callback(self, fn):
        """Have a function called when it is done."""
        if not self.done():
            self._done_callbacks.append(fn)
        else:
            self._call_back(fn)

    def _wait(self, timeout):
        if not threading._wait_until(self.done, timeout, "a future"):
            raise TimeoutError
        if self.cancelled():
            raise CancelledError

    def result(self, timeout=None):
        """What the call gave, or the exception that it raised."""
        try:
            self._wait(timeout)
            if self._exception:
                raise self._exception
            return self._result
        finally:
            self = None

    def exception(self, timeout=None):
        """The exception that the call raised, or None."""
        self._wait(timeout)
        return self._exception

    def set_running_or_notify_cancel(self):
        """For executors: the call begins; False when it was cancelled."""
        if self._state == CANCELLED:
            self._state = CANCELLED_AND_NOTIFIED
            return False
        if self._state == PENDING:
            self._state = RUNNING
            return True
        raise RuntimeError("Future in unexpected state")

    def set_result(self, result):
        """For executors: the call gave this."""
        if self.done():
            raise InvalidStateError(f"{self._state}: {self!r}")
        self._result = result
        self._state = FINISHED
        self._invoke_callbacks()

    def set_exception(self, exception):
        """For executors: the call raised this."""
        if self.done():
            raise InvalidStateError(f"{self._state}: {self!r}")
        self._exception = exception
        self._state = FINISHED
        self._invoke_callbacks()

    @classmethod
    def __class_getitem__(cls, item):
        import types

        return types.GenericAlias(cls, item)


def as_completed(fs, timeout=None):
    """The futures, each when it is done."""
    end = None if timeout is None else time.monotonic() + timeout
    pending = list(dict.fromkeys(fs))
    total = len(pending)
    yielded = 0
    while pending:
        left = None if end is None else max(0.0, end - time.monotonic())
        if not threading._wait_until(lambda: any(f.done() for f in pending), left, "a future"):
            raise TimeoutError(f"{total - yielded} (of {total}) futures unfinished")
        done = [f for f in pending if f.done()]
        pending = [f for f in pending if not f.done()]
        for future in done:
            yielded += 1
            yield future


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait for futures; gives those that are done and those that are not."""
    fs = set(fs)

    def is_over():
        done = [f for f in fs if f.done()]
        if len(done) == len(fs):
            return True
        if return_when == FIRST_COMPLETED:
            return bool(done)
        if return_when == FIRST_EXCEPTION:
            return any(not f.cancelled() and f.exception() is not None for f in done)
        return False

    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return condition: {return_when!r}")
    threading._wait_until(is_over, timeout, "futures")
    done = {f for f in fs if f.done()}
    return DoneAndNotDoneFutures((done, fs - done))


class Executor:
    """What makes calls beside the program."""

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """What the calls give, in order."""
        end = None if timeout is None else timeout + time.monotonic()
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                futures.reverse()
                while futures:
                    left = None if end is None else end - time.monotonic()
                    yield futures.pop().result(left)
            finally:
                for future in futures:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False
