"""Threads that take turns: one runs until it waits, and then the next begins.

A started thread runs when another one waits: for its end, a lock, an event, a condition, or time. Nothing
switches between two waits, so that a program does the same in each run. A thread that waits stands below
the one that runs meanwhile, and goes on when that one has ended: two threads that wait for each other in
turns (each for what the other does after it has waited) cannot go on, and get a RuntimeError that says so.
"""

import sys as _sys
import time as _time

import _pyvm

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX",
           "Event", "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier",
           "BrokenBarrierError", "Timer", "ThreadError", "setprofile", "settrace", "local", "stack_size",
           "excepthook", "ExceptHookArgs", "getprofile", "gettrace", "setprofile_all_threads",
           "settrace_all_threads", "get_native_id"]

TIMEOUT_MAX = 9223372036.0
ThreadError = RuntimeError
_runnable = []  # started, not yet begun


# --- taking turns ---------------------------------------------------------------------------------


def _run_next():
    """Run a thread that was not begun yet to its end; False when there is none."""
    now = None
    for i, thread in _numbered(_runnable):
        if thread._due is not None:
            now = _time.monotonic() if now is None else now
            if thread._due > now:
                continue
        del _runnable[i]
        thread._run_now()
        return True
    return False


def _numbered(items):
    return list(zip(range(len(items)), items))


def _next_due():
    dues = [thread._due for thread in _runnable if thread._due is not None]
    return min(dues) if dues else None


def _wait_until(is_there, timeout, what):
    """Let others run until something is so; False after the timeout."""
    end = None if timeout is None or timeout < 0 else _time.monotonic() + timeout
    while not is_there():
        if end is not None and _time.monotonic() >= end:
            return False
        if _run_next():
            continue
        due = _next_due()
        if end is None and due is None:
            raise RuntimeError(f"deadlock: {current_thread().name} waits for {what}, and no other thread can run")
        until = due if end is None or due is not None and due < end else end
        _pyvm.wait(max(0.0, until - _time.monotonic()))
    return True


def _pass_time(seconds):
    """What time.sleep() does: others run meanwhile, but not while the sleeper holds a lock."""
    end = _time.monotonic() + seconds
    if not current_thread()._held:
        while _run_next():
            pass
        while (due := _next_due()) is not None and due <= end:
            _pyvm.wait(max(0.0, due - _time.monotonic()))
            while _run_next():
                pass
    return max(0.0, end - _time.monotonic())


# --- locks ----------------------------------------------------------------------------------------


def _check_timeout(blocking, timeout):
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be a non-negative number")
    if timeout > TIMEOUT_MAX:
        raise OverflowError("timeout value is too large")


class Lock:
    """A lock that one thread holds and any may release."""

    __module__ = "_thread"

    def __init__(self):
        self._holder = None

    def acquire(self, blocking=True, timeout=-1):
        """Take it, when it is free; False if it was not."""
        _check_timeout(blocking, timeout)
        if self._holder is not None:
            if not blocking:
                return False
            if not _wait_until(lambda: self._holder is None, timeout, "a lock"):
                return False
        self._holder = current_thread()
        self._holder._held += 1
        return True

    def release(self):
        """Let it go."""
        if self._holder is None:
            raise RuntimeError("release unlocked lock")
        self._holder._held -= 1
        self._holder = None

    def locked(self):
        """Is it held?"""
        return self._holder is not None

    acquire_lock, release_lock, locked_lock = acquire, release, locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, kind, value, tb):
        self.release()

    def _at_fork_reinit(self):
        self._holder = None

    def __repr__(self):
        state = "unlocked" if self._holder is None else "locked"
        return f"<{state} _thread.lock object at {id(self):#x}>"


Lock.__name__ = Lock.__qualname__ = "lock"
_allocate_lock = Lock


class _RLock:
    """A lock that its holder may take again."""

    def __init__(self):
        self._owner = None
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        """Take it, once more if it is the caller's."""
        _check_timeout(blocking, timeout)
        me = current_thread()
        if self._owner is not me and self._owner is not None:
            if not blocking:
                return False
            if not _wait_until(lambda: self._owner is None, timeout, "a lock"):
                return False
        if self._owner is None:
            self._owner = me
            me._held += 1
        self._count += 1
        return True

    def release(self):
        """Let it go as often as it was taken."""
        if self._owner is not current_thread():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner._held -= 1
            self._owner = None

    def __enter__(self):
        return self.acquire()

    def __exit__(self, kind, value, tb):
        self.release()

    def _is_owned(self):
        return self._owner is current_thread()

    def _recursion_count(self):
        return self._count if self._is_owned() else 0

    def _release_save(self):
        if self._owner is None:
            raise RuntimeError("cannot release un-acquired lock")
        count, self._count = self._count, 0
        self._owner._held -= 1
        self._owner = None
        return count

    def _acquire_restore(self, count):
        self.acquire()
        self._count = count

    def _at_fork_reinit(self):
        self._owner, self._count = None, 0

    def __repr__(self):
        state = "locked" if self._count else "unlocked"
        owner = self._owner.ident if self._owner is not None else 0
        return (f"<{state} {self.__class__.__module__}.{self.__class__.__qualname__} object "
                f"owner={owner} count={self._count} at {id(self):#x}>")


_RLock.__name__ = _RLock.__qualname__ = "RLock"
_PyRLock = _CRLock = _RLock


def RLock(*args, **kwargs):
    """A lock that its holder may take again."""
    return _RLock(*args, **kwargs)


class Condition:
    """A lock, and waiting for somebody's notify()."""

    def __init__(self, lock=None):
        self._lock = lock = RLock() if lock is None else lock
        self.acquire, self.release = lock.acquire, lock.release
        for name in ("_release_save", "_acquire_restore", "_is_owned"):
            if hasattr(lock, name):
                setattr(self, name, getattr(lock, name))
        self._waiters = []

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, state):
        self._lock.acquire()

    def _is_owned(self):
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        """Let the lock go until somebody notifies; False after the timeout."""
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        mark = [False]
        self._waiters.append(mark)
        saved = self._release_save()
        try:
            there = _wait_until(lambda: mark[0], timeout, "a notification")
        finally:
            self._acquire_restore(saved)
            if mark in self._waiters:
                self._waiters = [other for other in self._waiters if other is not mark]
        return there

    def wait_for(self, predicate, timeout=None):
        """Wait until something is so; gives back what the predicate gave last."""
        end = None if timeout is None else _time.monotonic() + timeout
        result = predicate()
        while not result:
            left = None if end is None else end - _time.monotonic()
            if left is not None and left <= 0:
                break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        """Wake some of those that wait."""
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        for mark in self._waiters[:n]:
            mark[0] = True
        del self._waiters[:n]

    def notify_all(self):
        """Wake all of them."""
        self.notify(len(self._waiters))

    notifyAll = notify_all


class Semaphore:
    """A counter that is never less than zero: acquire() waits."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        """Count down by one, when it is not zero."""
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if self._value == 0:
            if not blocking:
                return False
            if not _wait_until(lambda: self._value > 0, timeout, "a semaphore"):
                return False
        self._value -= 1
        return True

    __enter__ = acquire

    def release(self, n=1):
        """Count up."""
        if n < 1:
            raise ValueError("n must be one or more")
        self._value += n

    def __exit__(self, kind, value, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that is never released more often than it was acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        return super().__repr__()[:-1] + f"/{self._initial_value}>"

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        self._value += n


class Event:
    """A flag that threads wait for."""

    def __init__(self):
        self._flag = False

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {'set' if self._flag else 'unset'}>"

    def is_set(self):
        return self._flag

    isSet = is_set

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        """Wait until it is set; False after the timeout."""
        return _wait_until(lambda: self._flag, timeout, "an event")


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    """A place that threads pass when enough of them are there."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._parties, self._action, self._timeout = parties, action, timeout
        self._count = 0
        self._broken = False
        self._turn = [None]  # of those that wait now: None, True (go on), False (broken)

    def wait(self, timeout=None):
        """Wait for the others; gives the number of who comes."""
        if self._broken:
            raise BrokenBarrierError
        timeout = self._timeout if timeout is None else timeout
        index, turn = self._count, self._turn
        self._count += 1
        if self._count == self._parties:
            try:
                if self._action:
                    self._action()
            except BaseException:
                self._broken, turn[0] = True, False
                raise
            turn[0] = True
            self._turn, self._count = [None], 0
        elif not _wait_until(lambda: turn[0] is not None, timeout, "a barrier"):
            self._broken, turn[0] = True, False
            raise BrokenBarrierError
        elif not turn[0]:
            raise BrokenBarrierError
        return index

    def reset(self):
        if self._count:
            self._turn[0] = False
        self._turn, self._count, self._broken = [None], 0, False

    def abort(self):
        self._broken = True
        self._turn[0] = False

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count

    @property
    def broken(self):
        return self._broken


# --- threads --------------------------------------------------------------------------------------

_counter = 0
_last_ident = 1
_alive = {}


class Thread:
    """A function that runs beside the others, when its turn comes."""

    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        global _counter
        assert group is None, "group argument must be None for now"
        if name:
            name = str(name)
        else:
            _counter += 1
            name = f"Thread-{_counter}"
            if target is not None:
                name += f" ({getattr(target, '__name__', '')})" if hasattr(target, "__name__") else ""
        self._target, self._name, self._args = target, name, args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._started = self._finished = False
        self._due = None
        self._held = 0
        self._initialized = True

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        status = "stopped" if self._finished else "started" if self._started else "initial"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += f" {self._ident}"
        return f"<{self.__class__.__name__}({self._name}, {status})>"

    def start(self):
        """Let it run when its turn comes."""
        global _last_ident
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._started:
            raise RuntimeError("threads can only be started once")
        self._started = True
        _last_ident += 1
        self._ident = _last_ident
        _alive[self._ident] = self
        _runnable.append(self)
        _at_end()

    def run(self):
        """What it does: call the target."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _run_now(self):
        global _current
        before, _current = _current, self
        try:
            self.run()
        except SystemExit:
            pass
        except BaseException as e:
            excepthook(ExceptHookArgs((type(e), e, e.__traceback__, self)))
        finally:
            self._finished = True
            _alive.pop(self._ident, None)
            _current = before

    def join(self, timeout=None):
        """Wait for its end."""
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if not self._started:
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        _wait_until(lambda: self._finished, timeout, f"the end of {self._name}")

    @property
    def name(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._name

    @name.setter
    def name(self, name):
        assert self._initialized, "Thread.__init__() not called"
        self._name = str(name)

    @property
    def ident(self):
        return self._ident

    native_id = ident
    _tstate_lock = None

    def is_alive(self):
        """Was it started, and has it not ended?"""
        return self._started and not self._finished

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._started:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name


class Timer(Thread):
    """A call that is made later, unless it is cancelled."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval, self.function = interval, function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def start(self):
        super().start()
        self._due = _time.monotonic() + self.interval

    def cancel(self):
        """Do not make the call."""
        self.finished.set()
        self._due = None

    def run(self):
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        self._target = self._args = self._kwargs = None
        self._name, self._daemonic, self._ident = "MainThread", False, 1
        self._started, self._finished, self._due, self._held = True, False, None, 0
        self._initialized = True


_main_thread = _current = _MainThread()
_alive[1] = _main_thread
_is_at_end = False


def _at_end():
    global _is_at_end
    if not _is_at_end:
        _is_at_end = True
        import atexit

        atexit.register(_shutdown)


def _shutdown():
    """The program ends: what was started and is no daemon runs."""
    global _is_at_end
    _is_at_end = False
    while any(not thread.daemon for thread in _runnable):
        _runnable[:] = [thread for thread in _runnable if not thread.daemon]
        if not _run_next():
            _pyvm.wait(max(0.0, _next_due() - _time.monotonic()))


def _register_atexit(func, *args, **kwargs):
    import atexit

    atexit.register(func, *args, **kwargs)


def current_thread():
    """The thread that runs."""
    return _current


currentThread = current_thread


def main_thread():
    """The thread that the program began in."""
    return _main_thread


def get_ident():
    """The number of the thread that runs."""
    return _current._ident


get_native_id = get_ident


def active_count():
    """How many threads were started and have not ended."""
    return len(_alive)


activeCount = active_count


def enumerate():
    """The threads that were started and have not ended."""
    return list(_alive.values())


def stack_size(size=0):
    return 0


_hooks = [None, None]


def settrace(func):
    _hooks[0] = func


def gettrace():
    return _hooks[0]


def setprofile(func):
    _hooks[1] = func


def getprofile():
    return _hooks[1]


settrace_all_threads, setprofile_all_threads = settrace, setprofile


class ExceptHookArgs(tuple):
    """What excepthook() gets: class, exception, traceback, thread."""

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])


def excepthook(args, /):
    """Tell of an exception that ended a thread."""
    if args.exc_type is SystemExit:
        return
    name = args.thread.name if args.thread is not None else get_ident()
    stream = _sys.stderr
    if stream is not None:
        stream.write(f"Exception in thread {name}:\n{_pyvm.format_exception(args.exc_value)}")


__excepthook__ = excepthook


class local:
    """Attributes that each thread has its own of."""

    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls)
        object.__setattr__(self, "_local_spaces", {})
        object.__setattr__(self, "_local_args", (args, kwargs))
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self._local_spaces[get_ident()] = {}
        return self

    def _local_space(self):
        spaces = object.__getattribute__(self, "_local_spaces")
        me = get_ident()
        if me not in spaces:
            spaces[me] = {}
            args, kwargs = object.__getattribute__(self, "_local_args")
            type(self).__init__(self, *args, **kwargs)
        return spaces[me]

    def __getattribute__(self, name):
        if name in ("_local_spaces", "_local_args", "_local_space"):
            return object.__getattribute__(self, name)
        space = object.__getattribute__(self, "_local_space")()
        if name == "__dict__":
            return space
        if name in space:
            return space[name]
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        if name == "__dict__":
            raise AttributeError(f"{type(self).__name__!r} object attribute '__dict__' is read-only")
        self._local_space()[name] = value

    def __delattr__(self, name):
        space = self._local_space()
        if name not in space:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        del space[name]
