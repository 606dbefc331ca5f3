"""The exceptions of asyncio."""


class CancelledError(BaseException):
    """The Future or Task was cancelled."""


TimeoutError = TimeoutError


class InvalidStateError(Exception):
    """The operation is not allowed in this state."""


class QueueEmpty(Exception):
    """Raised by Queue.get_nowait() when there is nothing in it."""


class QueueFull(Exception):
    """Raised by Queue.put_nowait() when it holds maxsize items."""


class QueueShutDown(Exception):
    """Raised when a queue that was shut down is used."""


class BrokenBarrierError(RuntimeError):
    """The barrier was broken by an abort."""
