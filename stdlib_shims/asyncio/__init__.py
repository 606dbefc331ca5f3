"""Concurrent code with async and await, on one event loop; the host's async functions run beside it.

A part of it is imported when something of it is asked for.
"""

_PARTS = {
    "base_events": "BaseEventLoop Server EventLoop SelectorEventLoop",
    "coroutines": "iscoroutine iscoroutinefunction",
    "events": "AbstractEventLoopPolicy AbstractEventLoop AbstractServer Handle TimerHandle "
              "get_event_loop_policy set_event_loop_policy get_event_loop set_event_loop "
              "new_event_loop get_child_watcher set_child_watcher _set_running_loop "
              "get_running_loop _get_running_loop DefaultEventLoopPolicy",
    "exceptions": "BrokenBarrierError CancelledError InvalidStateError TimeoutError "
                  "IncompleteReadError LimitOverrunError SendfileNotAvailableError",
    "futures": "Future wrap_future isfuture",
    "locks": "Lock Event Condition Semaphore BoundedSemaphore Barrier",
    "protocols": "BaseProtocol Protocol DatagramProtocol SubprocessProtocol BufferedProtocol",
    "queues": "Queue PriorityQueue LifoQueue QueueFull QueueEmpty QueueShutDown",
    "runners": "Runner run",
    "streams": "StreamReader StreamWriter StreamReaderProtocol open_connection start_server",
    "taskgroups": "TaskGroup",
    "tasks": "Task create_task FIRST_COMPLETED FIRST_EXCEPTION ALL_COMPLETED wait wait_for "
             "as_completed sleep gather shield ensure_future run_coroutine_threadsafe current_task "
             "all_tasks create_eager_task_factory eager_task_factory _register_task "
             "_unregister_task _enter_task _leave_task",
    "threads": "to_thread",
    "timeouts": "Timeout timeout timeout_at",
    "transports": "BaseTransport ReadTransport WriteTransport Transport DatagramTransport "
                  "SubprocessTransport",
}
_PLACES = {name: part for part, names in _PARTS.items() for name in names.split()}
_OTHERS = ("base_futures", "base_tasks", "constants", "format_helpers", "log", "mixins", "staggered")

__all__ = [name for name in _PLACES if not name.startswith("_")]


def __getattr__(name):
    part = _PLACES.get(name)
    if part is None and name not in _PARTS and name not in _OTHERS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = __import__(f"asyncio.{part or name}", None, None, ("x",))
    if part is None:
        return module
    value = globals()[name] = getattr(module, name)
    return value


def __dir__():
    return sorted({*globals(), *__all__})
