"""Concurrent code with async and await, on one event loop; the host's async functions run beside it."""

from .coroutines import iscoroutine, iscoroutinefunction
from .events import (
    AbstractEventLoop,
    Handle,
    TimerHandle,
    _get_running_loop,
    get_event_loop,
    get_running_loop,
    new_event_loop,
    set_event_loop,
)
from .exceptions import (
    BrokenBarrierError,
    CancelledError,
    InvalidStateError,
    QueueEmpty,
    QueueFull,
    QueueShutDown,
    TimeoutError,
)
from .futures import Future, isfuture, wrap_future
from .locks import Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore
from .queues import LifoQueue, PriorityQueue, Queue
from .runners import Runner, run
from .taskgroups import TaskGroup
from .tasks import (
    ALL_COMPLETED,
    FIRST_COMPLETED,
    FIRST_EXCEPTION,
    Task,
    all_tasks,
    as_completed,
    create_task,
    current_task,
    ensure_future,
    gather,
    shield,
    sleep,
    to_thread,
    wait,
    wait_for,
)
from .timeouts import Timeout, timeout, timeout_at

__all__ = [name for name in globals() if not name.startswith("_")]
