"""Timeouts as context managers."""

from . import events, tasks
from .exceptions import CancelledError

__all__ = ("Timeout", "timeout", "timeout_at")

_CREATED = "created"
_ENTERED = "active"
_EXPIRING = "expiring"
_EXPIRED = "expired"
_EXITED = "finished"


class Timeout:
    """Cancel what runs inside when the time has come, and turn that into TimeoutError."""

    def __init__(self, when):
        self._phase = _CREATED
        self._when = when
        self._timer = None
        self._task = None
        self._cancelling = 0

    def when(self):
        return self._when

    def reschedule(self, when):
        if self._phase is not _ENTERED:
            if self._phase is _CREATED:
                raise RuntimeError("Timeout has not been entered")
            raise RuntimeError(f"Cannot change state of {self._phase} Timeout")
        self._when = when
        if self._timer is not None:
            self._timer.cancel()
        if when is None:
            self._timer = None
            return
        loop = events.get_running_loop()
        if when <= loop.time():
            self._timer = loop.call_soon(self._expire)
        else:
            self._timer = loop.call_at(when, self._expire)

    def expired(self):
        return self._phase in (_EXPIRING, _EXPIRED)

    async def __aenter__(self):
        if self._phase is not _CREATED:
            raise RuntimeError("Timeout has already been entered")
        task = tasks.current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._phase = _ENTERED
        self._task = task
        self._cancelling = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, kind, error, traceback):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._phase is _EXPIRING:
            self._phase = _EXPIRED
            if self._task.uncancel() <= self._cancelling and kind is not None:
                if issubclass(kind, CancelledError):
                    raise TimeoutError from error
                if error is not None:
                    _insert_timeout_error(error)
                    if isinstance(error, ExceptionGroup):
                        for one in error.exceptions:
                            _insert_timeout_error(one)
        elif self._phase is _ENTERED:
            self._phase = _EXITED
        return None

    def _expire(self):
        self._task.cancel()
        self._phase = _EXPIRING
        self._timer = None

    def __repr__(self):
        info = f"[{self._phase}]"
        if self._phase is _ENTERED:
            when = None if self._when is None else round(self._when, 3)
            info += f" when={when}"
        return f"<Timeout {info}>"


def _insert_timeout_error(error):
    """Say TimeoutError where an error was raised while the cancelling was handled."""
    while error.__context__ is not None:
        if isinstance(error.__context__, CancelledError):
            told = TimeoutError()
            told.__context__ = told.__cause__ = error.__context__
            error.__context__ = told
            break
        error = error.__context__


def timeout(delay):
    """A block that is cancelled after so many seconds, with TimeoutError."""
    return Timeout(None if delay is None else events.get_running_loop().time() + delay)


def timeout_at(when):
    """The same at a time of the loop."""
    return Timeout(when)
