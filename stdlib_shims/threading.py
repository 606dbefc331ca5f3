"""Threads of the guest: green ones, which the machine's scheduler switches.

The machine counts turns in instructions and interrupts no native, so the same program switches at the same
places in each run; what waits for time waits on the VM's clock. Locks, and waiting for a thread's end, are
the machine's (_thread); all else here is made of locks.
"""

import sys as _sys
from itertools import count as _numbers
from time import monotonic as _time

import _pyvm
import _thread
from _thread import TIMEOUT_MAX, get_ident, get_native_id, stack_size
from _thread import _ExceptHookArgs as ExceptHookArgs
from _thread import _excepthook as excepthook
from _thread import _local as local

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX",
           "Event", "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier",
           "BrokenBarrierError", "Timer", "ThreadError", "setprofile", "settrace", "local", "stack_size",
           "excepthook", "ExceptHookArgs", "getprofile", "gettrace", "setprofile_all_threads",
           "settrace_all_threads", "get_native_id"]

ThreadError = RuntimeError
Lock = _allocate_lock = _thread.lock
_CRLock = _thread.RLock
__excepthook__ = excepthook


def RLock(*args, **kwargs):
    """A lock that its owner may take again."""
    if args or kwargs:
        import warnings

        warnings.warn("Passing arguments to RLock is deprecated and will be removed in 3.15",
                      DeprecationWarning, stacklevel=2)
    return _CRLock()


class _RLock:
    """The same in guest code."""

    def __init__(self):
        self._block = Lock()
        self._owner = None
        self._count = 0

    def __repr__(self):
        owner = self._owner
        if owner in _active:
            owner = _active[owner].name
        return (f"<{'locked' if self._block.locked() else 'unlocked'} {self.__class__.__module__}."
                f"{self.__class__.__qualname__} object owner={owner!r} count={self._count} at {id(self):#x}>")

    def _at_fork_reinit(self):
        self._block._at_fork_reinit()
        self._owner, self._count = None, 0

    def acquire(self, blocking=True, timeout=-1):
        """Take it, once more if it is the caller's."""
        me = get_ident()
        if self._owner == me:
            self._count += 1
            return True
        taken = self._block.acquire(blocking, timeout)
        if taken:
            self._owner, self._count = me, 1
        return taken

    __enter__ = acquire

    def release(self):
        """Let it go as often as it was taken."""
        if self._owner != get_ident():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = None
            self._block.release()

    def __exit__(self, kind, value, tb):
        self.release()

    def _acquire_restore(self, state):
        self._block.acquire()
        self._count, self._owner = state

    def _release_save(self):
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        state = self._count, self._owner
        self._count, self._owner = 0, None
        self._block.release()
        return state

    def _is_owned(self):
        return self._owner == get_ident()

    def _recursion_count(self):
        return self._count if self._owner == get_ident() else 0


_PyRLock = _RLock


# --- what is made of locks ------------------------------------------------------------------------


class Condition:
    """A lock, and waiting for somebody's notify()."""

    def __init__(self, lock=None):
        self._lock = lock = RLock() if lock is None else lock
        self.acquire, self.release = lock.acquire, lock.release
        for name in ("_release_save", "_acquire_restore", "_is_owned"):
            if hasattr(lock, name):
                setattr(self, name, getattr(lock, name))
        self._waiters = []

    def _at_fork_reinit(self):
        self._lock._at_fork_reinit()
        self._waiters.clear()

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
        mine = Lock()
        mine.acquire()
        self._waiters.append(mine)
        saved = self._release_save()
        notified = False
        try:
            if timeout is None:
                notified = mine.acquire()
            else:
                notified = mine.acquire(True, timeout) if timeout > 0 else mine.acquire(False)
            return notified
        finally:
            self._acquire_restore(saved)
            if not notified:
                try:
                    self._waiters.remove(mine)
                except ValueError:
                    pass

    def wait_for(self, predicate, timeout=None):
        """Wait until something is so; gives what the predicate gave last."""
        end = None
        result = predicate()
        while not result:
            left = None
            if timeout is not None:
                if end is None:
                    end, left = _time() + timeout, timeout
                else:
                    left = end - _time()
                if left <= 0:
                    break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        """Wake some of those that wait."""
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        waiters = self._waiters
        while waiters and n > 0:
            try:
                waiters[0].release()
            except RuntimeError:  # it goes on by itself: its time was over
                pass
            else:
                n -= 1
            del waiters[0]

    def notify_all(self):
        """Wake all of them."""
        self.notify(len(self._waiters))

    def notifyAll(self):
        """Wake all of them."""
        import warnings

        warnings.warn("notifyAll() is deprecated, use notify_all() instead", DeprecationWarning, stacklevel=2)
        self.notify_all()


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
        end = None
        with self._cond:
            while self._value == 0:
                if not blocking:
                    return False
                if timeout is not None:
                    if end is None:
                        end = _time() + timeout
                    else:
                        timeout = end - _time()
                        if timeout <= 0:
                            return False
                self._cond.wait(timeout)
            self._value -= 1
            return True

    __enter__ = acquire

    def release(self, n=1):
        """Count up."""
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._value += n
            self._cond.notify(n)

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
        """Count up."""
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError("Semaphore released too many times")
            self._value += n
            self._cond.notify(n)


class Event:
    """A flag that threads wait for."""

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {'set' if self._flag else 'unset'}>"

    def _at_fork_reinit(self):
        self._cond._at_fork_reinit()

    def is_set(self):
        """Is it set?"""
        return self._flag

    def isSet(self):
        """Is it set?"""
        import warnings

        warnings.warn("isSet() is deprecated, use is_set() instead", DeprecationWarning, stacklevel=2)
        return self.is_set()

    def set(self):
        """Set it: who waits goes on."""
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        """Take it back."""
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        """Wait until it is set; False after the timeout."""
        with self._cond:
            return self._flag or self._cond.wait(timeout)


class BrokenBarrierError(RuntimeError):
    """A barrier was broken, or reset while somebody waited."""


_FILLING, _DRAINING, _RESETTING, _BROKEN = 0, 1, -1, -2


class Barrier:
    """A place that threads pass when enough of them are there."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._cond = Condition(Lock())
        self._parties, self._action, self._timeout = parties, action, timeout
        self._state = _FILLING
        self._count = 0

    def __repr__(self):
        cls = self.__class__
        name = f"{cls.__module__}.{cls.__qualname__}"
        if self.broken:
            return f"<{name} at {id(self):#x}: broken>"
        return f"<{name} at {id(self):#x}: waiters={self.n_waiting}/{self.parties}>"

    def wait(self, timeout=None):
        """Wait for the others; gives the number of who comes."""
        timeout = self._timeout if timeout is None else timeout
        with self._cond:
            while self._state in (_RESETTING, _DRAINING):
                self._cond.wait()
            if self._state == _BROKEN:
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if self._count == self._parties:
                    self._open()
                else:
                    self._stay(timeout)
                return index
            finally:
                self._count -= 1
                if not self._count and self._state in (_RESETTING, _DRAINING):
                    self._state = _FILLING
                    self._cond.notify_all()

    def _open(self):
        try:
            if self._action:
                self._action()
        except BaseException:
            self._break()
            raise
        self._state = _DRAINING
        self._cond.notify_all()

    def _stay(self, timeout):
        if not self._cond.wait_for(lambda: self._state != _FILLING, timeout):
            self._break()
            raise BrokenBarrierError
        if self._state < 0:
            raise BrokenBarrierError

    def _break(self):
        self._state = _BROKEN
        self._cond.notify_all()

    def reset(self):
        """Make it as new; who waits gets a BrokenBarrierError."""
        with self._cond:
            if not self._count:
                self._state = _FILLING
            elif self._state in (_FILLING, _BROKEN):
                self._state = _RESETTING
            self._cond.notify_all()

    def abort(self):
        """Break it."""
        with self._cond:
            self._break()

    @property
    def parties(self):
        """How many must be there."""
        return self._parties

    @property
    def n_waiting(self):
        """How many are."""
        return self._count if self._state == _FILLING else 0

    @property
    def broken(self):
        """Is it broken?"""
        return self._state == _BROKEN


# --- threads --------------------------------------------------------------------------------------

_counter = _numbers(1).__next__
_active = {}  # number -> thread
_limbo = {}  # started, not yet begun
_dangling = set()  # begun and not ended: what CPython's own tests look at
_trace_hook = _profile_hook = None


def _newname(template="Thread-%d"):
    return template % _counter()


def _make_invoke_excepthook():
    """What calls excepthook; as it is now, should the module be gone then."""
    old = excepthook

    def invoke(thread):
        kind, value, tb = _sys.exc_info()
        hook = excepthook
        if hook is None:
            hook = old
        try:
            hook(ExceptHookArgs([kind, value, tb, thread]))
        except Exception as e:
            e.__suppress_context__ = True
            if _sys.stderr is not None:
                print("Exception in threading.excepthook:", file=_sys.stderr, flush=True)
            _sys.excepthook(*_sys.exc_info())
        finally:
            kind = value = tb = None

    return invoke


class Thread:
    """A function that runs beside the others."""

    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if name:
            name = str(name)
        else:
            name = _newname("Thread-%d")
            if target is not None:
                try:
                    name += f" ({target.__name__})"
                except AttributeError:
                    pass
        self._target, self._name, self._args = target, name, args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._native_id = None
        self._handle = None
        self._started = Event()
        self._initialized = True
        self._stderr = _sys.stderr
        self._invoke_excepthook = _make_invoke_excepthook()

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        status = "initial"
        if self._started.is_set():
            status = "started"
        if self._is_over():
            status = "stopped"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += f" {self._ident}"
        return f"<{self.__class__.__name__}({self._name}, {status})>"

    def _is_over(self):
        return self._handle is not None and self._handle.is_done()

    def start(self):
        """Let it begin: it is the first to run."""
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._started.is_set():
            raise RuntimeError("threads can only be started once")
        _limbo[self] = self
        _dangling.add(self)
        try:
            self._handle = _thread.start_joinable_thread(self._bootstrap, daemon=self.daemon)
        except Exception:
            _limbo.pop(self, None)
            _dangling.discard(self)
            raise
        self._started.wait()

    def run(self):
        """What it does: call the target."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        try:
            self._ident = self._native_id = get_ident()
            _active[self._ident] = self
            _limbo.pop(self, None)
            self._started.set()
            try:
                self.run()
            except:  # noqa: E722
                self._invoke_excepthook(self)
        finally:
            self._delete()

    def _delete(self):
        _active.pop(get_ident(), None)
        _dangling.discard(self)

    def join(self, timeout=None):
        """Wait for its end."""
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if not self._started.is_set():
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        self._handle.join(None if timeout is None else max(timeout, 0))

    @property
    def name(self):
        """Its name."""
        assert self._initialized, "Thread.__init__() not called"
        return self._name

    @name.setter
    def name(self, name):
        assert self._initialized, "Thread.__init__() not called"
        self._name = str(name)

    @property
    def ident(self):
        """Its number, once it has begun."""
        assert self._initialized, "Thread.__init__() not called"
        return self._ident

    @property
    def native_id(self):
        """Its number, once it has begun."""
        assert self._initialized, "Thread.__init__() not called"
        return self._native_id

    def is_alive(self):
        """Has it begun, and not ended?"""
        assert self._initialized, "Thread.__init__() not called"
        return self._started.is_set() and not self._is_over()

    @property
    def daemon(self):
        """Is it dropped when all that are no daemons have ended?"""
        assert self._initialized, "Thread.__init__() not called"
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._started.is_set():
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        """The property `daemon`."""
        _deprecated("isDaemon() is deprecated, get the daemon attribute instead")
        return self.daemon

    def setDaemon(self, daemonic):
        """The property `daemon`."""
        _deprecated("setDaemon() is deprecated, set the daemon attribute instead")
        self.daemon = daemonic

    def getName(self):
        """The property `name`."""
        _deprecated("getName() is deprecated, get the name attribute instead")
        return self.name

    def setName(self, name):
        """The property `name`."""
        _deprecated("setName() is deprecated, set the name attribute instead")
        self.name = name


def _deprecated(text):
    import warnings

    warnings.warn(text, DeprecationWarning, stacklevel=3)


class Timer(Thread):
    """A call that is made later, unless it is cancelled."""

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval, self.function = interval, function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        """Do not make the call."""
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


def _begun(thread):
    """Enter a thread that runs already."""
    thread._started.set()
    thread._handle = _pyvm.thread()
    thread._ident = thread._native_id = get_ident()
    _active[thread._ident] = thread


class _MainThread(Thread):
    def __init__(self):
        Thread.__init__(self, name="MainThread", daemon=False)
        _begun(self)


class _DummyThread(Thread):
    """A thread that _thread.start_new_thread() began."""

    def __init__(self):
        Thread.__init__(self, name=_newname("Dummy-%d"), daemon=True)
        _begun(self)

    def is_alive(self):
        return not self._is_over()

    def join(self, timeout=None):
        raise RuntimeError("cannot join a dummy thread")


def current_thread():
    """The thread that runs."""
    me = _active.get(get_ident())
    return _DummyThread() if me is None else me


def currentThread():
    """The thread that runs."""
    _deprecated("currentThread() is deprecated, use current_thread() instead")
    return current_thread()


def active_count():
    """How many threads were started and have not ended."""
    return len(enumerate())


def activeCount():
    """How many threads were started and have not ended."""
    _deprecated("activeCount() is deprecated, use active_count() instead")
    return active_count()


def enumerate():
    """The threads that were started and have not ended."""
    for ident, thread in list(_active.items()):
        if thread._is_over():  # dropped by an execution's end
            _active.pop(ident, None)
    return list(_active.values()) + list(_limbo.values())


def main_thread():
    """The thread that the program began in."""
    return _main_thread


# --- the end --------------------------------------------------------------------------------------

_at_end = []


def _register_atexit(func, *arg, **kwargs):
    """Have a function called before the threads are waited for."""
    _at_end.append((func, arg, kwargs))


def _shutdown():
    """The program ends: threads that are no daemons are waited for, the others are dropped."""
    while _at_end:
        func, args, kwargs = _at_end.pop()
        func(*args, **kwargs)
    while True:
        left = [thread for thread in enumerate() if not thread._daemonic and thread is not _main_thread]
        if not left:
            break
        for thread in left:
            thread._started.wait()
            thread.join()
    _limbo.clear()
    _dangling.clear()
    _dangling.add(_main_thread)


# --- what there is only the name of -----------------------------------------------------------------


def settrace(func):
    """Keep a function that nobody calls: there is no tracing."""
    global _trace_hook
    _trace_hook = func


def setprofile(func):
    """Keep a function that nobody calls: there is no tracing."""
    global _profile_hook
    _profile_hook = func


def gettrace():
    """What settrace() was given."""
    return _trace_hook


def getprofile():
    """What setprofile() was given."""
    return _profile_hook


settrace_all_threads, setprofile_all_threads = settrace, setprofile
_main_thread = _MainThread()
_dangling.add(_main_thread)
_pyvm.at_end(_shutdown)
