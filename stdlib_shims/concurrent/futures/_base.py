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
        self._waiters = []  # functions of wait() and as_completed(), called with the lock held
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
        with self._condition:
            head = f"<{self.__class__.__name__} at {id(self):#x} state={_STATE_TO_DESCRIPTION_MAP[self._state]}"
            if self._state == FINISHED:
                if self._exception:
                    return f"{head} raised {self._exception.__class__.__name__}>"
                return f"{head} returned {self._result.__class__.__name__}>"
            return head + ">"

    def cancel(self):
        """Do not make the call, if it was not begun."""
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        """Was it cancelled?"""
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        """Is the call under way?"""
        with self._condition:
            return self._state == RUNNING

    def done(self):
        """Is it over, or was it cancelled?"""
        with self._condition:
            return self._state in _OVER

    def add_done_callback(self, fn):
        """Have a function called when it is done."""
        with self._condition:
            if self._state not in _OVER:
                self._done_callbacks.append(fn)
                return
        self._call_back(fn)

    def _wait(self, timeout):
        """Wait with the lock held until it is done."""
        if self._state not in _OVER:
            self._condition.wait(timeout)
        if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
            raise CancelledError
        if self._state != FINISHED:
            raise TimeoutError

    def result(self, timeout=None):
        """What the call gave, or the exception that it raised."""
        try:
            with self._condition:
                self._wait(timeout)
                return self.__get_result()
        finally:
            self = None

    def __get_result(self):
        if self._exception:
            try:
                raise self._exception
            finally:
                self = None
        return self._result

    def exception(self, timeout=None):
        """The exception that the call raised, or None."""
        with self._condition:
            self._wait(timeout)
            return self._exception

    def set_running_or_notify_cancel(self):
        """For executors: the call begins; False when it was cancelled."""
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                self._tell()
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            import logging

            logging.getLogger("concurrent.futures").critical("Future %s in unexpected state: %s", id(self), self._state)
            raise RuntimeError("Future in unexpected state")

    def _tell(self):
        for waiter in list(self._waiters):
            waiter(self)
        self._condition.notify_all()

    def _finish(self, result, exception):
        with self._condition:
            if self._state in _OVER:
                raise InvalidStateError(f"{self._state}: {self!r}")
            self._result, self._exception = result, exception
            self._state = FINISHED
            self._tell()
        self._invoke_callbacks()

    def set_result(self, result):
        """For executors: the call gave this."""
        self._finish(result, None)

    def set_exception(self, exception):
        """For executors: the call raised this."""
        self._finish(None, exception)

    @classmethod
    def __class_getitem__(cls, item):
        import types

        return types.GenericAlias(cls, item)


_OVER = (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)


class _Watch:
    """What wait() and as_completed() know of futures: those that have ended, in order."""

    def __init__(self, futures):
        self._futures = futures
        self._event = threading.Event()
        self._ended = []
        self._enough = lambda ended: True
        self.done = []
        for future in futures:
            with future._condition:
                if future._state in (CANCELLED_AND_NOTIFIED, FINISHED):
                    self.done.append(future)
                else:
                    future._waiters.append(self._hear)

    def _hear(self, future):
        self._ended.append(future)
        if self._enough(future):
            self._event.set()

    def await_next(self, timeout, enough=None):
        """Wait for futures to end; give those that did."""
        if enough is not None:
            self._enough = enough
            if any(enough(future) for future in self._ended):
                self._event.set()
        self._event.wait(timeout)
        self._event.clear()
        ended, self._ended = self._ended, []
        return ended

    def close(self):
        """Watch no more."""
        for future in self._futures:
            with future._condition:
                if self._hear in future._waiters:
                    future._waiters.remove(self._hear)


def as_completed(fs, timeout=None):
    """The futures, each when it is done."""
    end = None if timeout is None else time.monotonic() + timeout
    pending = set(fs)
    total = len(pending)
    watch = _Watch(pending)
    try:
        ready = watch.done
        while True:
            while ready:
                future = ready.pop(0)
                pending.discard(future)
                yield future
                del future
            if not pending:
                break
            left = None
            if end is not None:
                left = end - time.monotonic()
                if left < 0:
                    raise TimeoutError(f"{len(pending)} (of {total}) futures unfinished")
            ready = watch.await_next(left)
    finally:
        watch.close()


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait for futures; gives those that are done and those that are not."""
    fs = set(fs)
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return condition: {return_when!r}")
    watch = _Watch(fs)
    done = set(watch.done)
    left = [len(fs) - len(done)]

    def failed(future):
        return future._state == FINISHED and future._exception is not None

    def enough(future):
        left[0] -= 1
        return left[0] == 0 or return_when == FIRST_COMPLETED or return_when == FIRST_EXCEPTION and failed(future)

    is_over = (not left[0] or return_when == FIRST_COMPLETED and done
               or return_when == FIRST_EXCEPTION and any(failed(f) for f in done))
    try:
        if not is_over:
            done.update(watch.await_next(timeout, enough))
    finally:
        watch.close()
    return DoneAndNotDoneFutures((done, fs - done))


def _result_or_cancel(future, timeout=None):
    try:
        try:
            return future.result(timeout)
        finally:
            future.cancel()
    finally:
        del future


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
                    yield _result_or_cancel(futures.pop(), left)
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
