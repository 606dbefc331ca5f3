"""Callbacks that wait for their turn, what an event loop is, and which loop is whose.

A thread's running loop is remembered with the execution that runs it: a limit ends an execution
without a word to its loops.
"""

from _pyvm import execution, thread_ident

from ._lazy import copied_context, loaded

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = ("get_running_loop", "get_event_loop")

__all__ = ("AbstractEventLoopPolicy", "AbstractEventLoop", "AbstractServer", "Handle", "TimerHandle",
           "get_event_loop_policy", "set_event_loop_policy", "get_event_loop", "set_event_loop",
           "new_event_loop", "get_child_watcher", "set_child_watcher", "_set_running_loop",
           "get_running_loop", "_get_running_loop")


class Handle:
    """A callback that is to be run, and can be taken back."""

    _source_traceback = None
    _repr = None

    def __init__(self, callback, args, loop, context=None):
        if context is None and "contextvars" in loaded:
            context = copied_context()
        self._context = context
        self._loop = loop
        self._callback = callback
        self._args = args
        self._cancelled = False
        if loop.get_debug():
            from .format_helpers import extract_stack, sys

            self._source_traceback = extract_stack(sys._getframe(1))

    def _repr_info(self):
        info = [type(self).__name__]
        if self._cancelled:
            info.append("cancelled")
        if self._callback is not None:
            from .format_helpers import _format_callback_source

            info.append(_format_callback_source(self._callback, self._args,
                                                debug=self._loop.get_debug()))
        if self._source_traceback:
            frame = self._source_traceback[-1]
            info.append(f"created at {frame[0]}:{frame[1]}")
        return info

    def __repr__(self):
        return self._repr if self._repr is not None else f"<{' '.join(self._repr_info())}>"

    def get_context(self):
        """The context that the callback runs in."""
        if self._context is None:
            import contextvars

            self._context = contextvars.Context()
        return self._context

    def cancel(self):
        """Do not run it."""
        if not self._cancelled:
            self._cancelled = True
            if self._loop.get_debug():
                self._repr = repr(self)  # nothing would be left to show
            self._callback = None
            self._args = None

    def cancelled(self):
        """Was it taken back?"""
        return self._cancelled

    def _run(self):
        try:
            if self._context is None:
                self._callback(*self._args)
            else:
                self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            from .format_helpers import _format_callback_source

            shown = _format_callback_source(self._callback, self._args, debug=self._loop.get_debug())
            context = {"message": f"Exception in callback {shown}", "exception": error, "handle": self}
            if self._source_traceback:
                context["source_traceback"] = self._source_traceback
            self._loop.call_exception_handler(context)
        self = None  # no cycle through a traceback


class TimerHandle(Handle):
    """A callback with a time."""

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        if self._source_traceback:
            del self._source_traceback[-1]
        self._when = when
        self._scheduled = False

    def _repr_info(self):
        info = super()._repr_info()
        info.insert(2 if self._cancelled else 1, f"when={self._when}")
        return info

    def __hash__(self):
        return hash(self._when)

    def __lt__(self, other):
        return self._when < other._when if isinstance(other, TimerHandle) else NotImplemented

    def __gt__(self, other):
        return self._when > other._when if isinstance(other, TimerHandle) else NotImplemented

    def __le__(self, other):
        if isinstance(other, TimerHandle):
            return self._when < other._when or self == other
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, TimerHandle):
            return self._when > other._when or self == other
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, TimerHandle):
            return (self._when == other._when and self._callback == other._callback
                    and self._args == other._args and self._cancelled == other._cancelled)
        return NotImplemented

    def cancel(self):
        """Do not run it, and tell the loop."""
        if not self._cancelled:
            self._loop._timer_handle_cancelled(self)
        super().cancel()

    def when(self):
        """The time, as the loop's time() counts."""
        return self._when


def _refusals(names):
    """Methods, and coroutines, that a class only promises; `a.b` awaits."""
    for name in names.split():
        if name.startswith("await."):
            async def refuse(self, *args, **kwargs):
                raise NotImplementedError
        else:
            def refuse(self, *args, **kwargs):
                raise NotImplementedError
        name = name.removeprefix("await.")
        refuse.__name__ = name
        yield name, refuse


class AbstractServer:
    """What create_server() would give."""

    def close(self):
        """Stop serving."""
        raise NotImplementedError

    def get_loop(self):
        """The loop that it is on."""
        raise NotImplementedError

    def is_serving(self):
        """Does it take connections?"""
        raise NotImplementedError

    async def start_serving(self):
        """Take connections."""
        raise NotImplementedError

    async def serve_forever(self):
        """Take connections until it is cancelled."""
        raise NotImplementedError

    async def wait_closed(self):
        """Wait for its end."""
        raise NotImplementedError

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


class AbstractEventLoop:
    """What an event loop is an instance of."""

    locals().update(_refusals(
        "run_forever run_until_complete stop is_running is_closed close await.shutdown_asyncgens "
        "await.shutdown_default_executor _timer_handle_cancelled call_at time create_future "
        "create_task call_soon_threadsafe run_in_executor set_default_executor await.getaddrinfo "
        "await.getnameinfo await.create_connection await.create_server await.start_tls "
        "await.sendfile await.create_unix_connection await.create_unix_server "
        "await.connect_accepted_socket await.create_datagram_endpoint await.connect_read_pipe "
        "await.connect_write_pipe await.subprocess_shell await.subprocess_exec add_reader "
        "remove_reader add_writer remove_writer await.sock_recv await.sock_recv_into "
        "await.sock_recvfrom await.sock_recvfrom_into await.sock_sendall await.sock_sendto "
        "await.sock_connect await.sock_accept await.sock_sendfile add_signal_handler "
        "remove_signal_handler set_task_factory get_task_factory get_exception_handler "
        "set_exception_handler default_exception_handler call_exception_handler get_debug set_debug"))

    def call_soon(self, callback, *args, context=None):
        """Run a callback in the loop's next round."""
        return self.call_later(0, callback, *args, context=context)

    def call_later(self, delay, callback, *args, context=None):
        """Run a callback after so many seconds."""
        raise NotImplementedError


class AbstractEventLoopPolicy:
    """Which loop is whose."""

    locals().update(_refusals(
        "get_event_loop set_event_loop new_event_loop get_child_watcher set_child_watcher"))


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """Each thread has a loop of its own; the first thread's is made when it is asked for."""

    _loop_factory = None

    def __init__(self):
        from _thread import _local

        self._local = _local()  # of each thread: its loop, or None if it was told to have none
        self._local._loop = None

    def get_event_loop(self):
        """The loop of the thread."""
        local = self._local
        loop = getattr(local, "_loop", None)
        if loop is None:
            from threading import current_thread, main_thread

            if hasattr(local, "_set_called") or current_thread() is not main_thread():
                raise RuntimeError(
                    f"There is no current event loop in thread {current_thread().name!r}.")
            _warn_of_no_loop()
            self.set_event_loop(loop := self.new_event_loop())
        return loop

    def set_event_loop(self, loop):
        """Make a loop the thread's."""
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError("loop must be an instance of AbstractEventLoop or None, "
                            f"not '{type(loop).__name__}'")
        self._local._set_called = True
        self._local._loop = loop

    def new_event_loop(self):
        """A new loop, which is nobody's yet."""
        return self._loop_factory()


class DefaultEventLoopPolicy(BaseDefaultEventLoopPolicy):
    """With the loop that there is here."""

    @property
    def _loop_factory(self):
        from .base_events import EventLoop

        return EventLoop


def _warn_of_no_loop():
    import sys
    import warnings

    level, frame = 2, sys._getframe(1)
    while frame is not None:
        module = frame.f_globals.get("__name__") or ""
        if module != "asyncio" and not module.startswith("asyncio."):
            break
        frame = frame.f_back
        level += 1
    warnings.warn("There is no current event loop", DeprecationWarning, stacklevel=level)


_event_loop_policy = None
_running = {}  # thread -> (the execution, the loop that runs there)


def get_running_loop():
    """The loop that runs in the thread."""
    loop = _get_running_loop()
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop


def _get_running_loop():
    entry = _running.get(thread_ident())
    return entry[1] if entry is not None and entry[0] == execution() else None


def _set_running_loop(loop):
    if loop is None:
        _running.pop(thread_ident(), None)
    else:
        _running[thread_ident()] = execution(), loop


def get_event_loop_policy():
    """What says which loop is whose."""
    global _event_loop_policy
    if _event_loop_policy is None:
        _event_loop_policy = DefaultEventLoopPolicy()
    return _event_loop_policy


def set_event_loop_policy(policy):
    """Have another policy; None is the one that there was."""
    global _event_loop_policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError("policy must be an instance of AbstractEventLoopPolicy or None, "
                        f"not '{type(policy).__name__}'")
    _event_loop_policy = policy


def get_event_loop():
    """The loop that runs in the thread, or the one that the policy gives."""
    loop = _get_running_loop()
    return get_event_loop_policy().get_event_loop() if loop is None else loop


def set_event_loop(loop):
    """Make a loop the thread's."""
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    """A new loop, which is nobody's yet."""
    return get_event_loop_policy().new_event_loop()


def get_child_watcher():
    """What the policy watches processes with."""
    return get_event_loop_policy().get_child_watcher()


def set_child_watcher(watcher):
    """Have the policy watch processes with something."""
    return get_event_loop_policy().set_child_watcher(watcher)
