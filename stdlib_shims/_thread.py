"""Threads and locks as the machine has them: green threads that its scheduler switches."""

import _pyvm

error = RuntimeError
TIMEOUT_MAX = 9223372036.0
lock = LockType = _pyvm.type("lock")
RLock = _pyvm.type("RLock")
_ThreadHandle = _pyvm.type("_ThreadHandle")
get_ident = get_native_id = _pyvm.thread_ident


allocate_lock = allocate = lock
_stack_size = 0


def _run(function, args, kwargs):
    """Make the call that a thread is; what it raises has nobody else to tell."""
    try:
        function(*args, **kwargs)
    except SystemExit:
        pass
    except BaseException as e:
        _tell(function, e)
    finally:
        _forget_locals()
        if (threading := _pyvm.modules().get("threading")) is not None:
            threading._active.pop(get_ident(), None)  # what current_thread() made of it


def _tell(function, exc):
    import sys

    told = _pyvm.type("SimpleNamespace")(
        exc_type=type(exc), exc_value=exc, exc_traceback=exc.__traceback__, object=function,
        err_msg=f"Exception ignored in thread started by {function!r}")
    try:
        sys.unraisablehook(told)
    except BaseException:
        pass


def start_new_thread(function, args, kwargs={}, /):
    """Begin a thread that makes a call; return its number."""
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    if not isinstance(kwargs, dict):
        raise TypeError("optional 3rd arg must be a dictionary")
    return _pyvm.thread_start(_run, (function, args, kwargs), {}).ident


start_new = start_new_thread


def start_joinable_thread(function, handle=None, daemon=True):
    """Begin a thread that calls a function; return its handle."""
    if not callable(function):
        raise TypeError("thread function must be callable")
    if handle is not None and not isinstance(handle, _ThreadHandle):
        raise TypeError("'handle' must be a _ThreadHandle")
    return _pyvm.thread_start(_run, (function, (), {}), {}, handle)


def exit():
    """End the thread."""
    raise SystemExit


exit_thread = exit


def interrupt_main(signum=2, /):
    """Interrupt the program: here only the caller can be."""
    raise KeyboardInterrupt


def stack_size(size=0, /):
    """The size of a thread's stack, which grows as it must."""
    global _stack_size
    if size < 0:
        raise ValueError("size must be 0 or a positive value")
    if 0 < size < 32768:
        raise ValueError(f"size not valid: {size} bytes")
    before, _stack_size = _stack_size, size
    return before


def daemon_threads_allowed():
    """May threads be daemons?"""
    return True


def _count():
    return len(_pyvm.threads()) - 1 if _pyvm.threads() else 0


def _get_main_thread_ident():
    return 1


def _is_main_interpreter():
    return True


# --- what each thread has of its own ----------------------------------------------------------------

_touched = {}  # thread -> the tables of the `local`s that it has a row in


def _forget_locals():
    me = get_ident()
    for spaces in _touched.pop(me, ()):
        spaces.pop(me, None)


@_pyvm.in_c
class _local:
    """Thread-local data"""

    __slots__ = ("_local_spaces", "_local_arguments", "__weakref__")

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        _set(self, "_local_arguments", (args, kwargs))
        _set(self, "_local_spaces", {})
        _enter(self, {})
        return self

    def __getattribute__(self, name):
        if name == "__dict__":
            return _space(self)
        space = _space(self)
        if name in space:
            kind = _data_descriptor(type(self), name)
            if kind is None:
                return space[name]
        return _get(self, name)

    def __setattr__(self, name, value):
        if name == "__dict__":
            raise AttributeError(f"{type(self).__name__!r} object attribute '__dict__' is read-only")
        space = _space(self)
        if _data_descriptor(type(self), name) is not None:
            return _set(self, name, value)
        space[name] = value

    def __delattr__(self, name):
        if name == "__dict__":
            raise AttributeError(f"{type(self).__name__!r} object attribute '__dict__' is read-only")
        space = _space(self)
        if _data_descriptor(type(self), name) is not None:
            return object.__delattr__(self, name)
        if name not in space:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)
        del space[name]


_local.__qualname__ = "_local"
_set, _get = object.__setattr__, object.__getattribute__


def _data_descriptor(cls, name):
    """What stands in a class under a name, if it decides what an assignment means."""
    for base in cls.__mro__:
        if name in base.__dict__:
            found = base.__dict__[name]
            return found if hasattr(type(found), "__set__") else None
    return None


def _enter(self, space):
    me = get_ident()
    spaces = _get(self, "_local_spaces")
    spaces[me] = space
    if me != 1:
        _touched.setdefault(me, []).append(spaces)


def _space(self):
    """The attributes that the running thread sees, made and initialized when it first looks."""
    space = _get(self, "_local_spaces").get(get_ident())
    if space is None:
        space = {}
        _enter(self, space)
        args, kwargs = _get(self, "_local_arguments")
        cls = type(self)
        if cls.__init__ is not object.__init__:
            try:
                cls.__init__(self, *args, **kwargs)
            except BaseException:
                del _get(self, "_local_spaces")[get_ident()]
                raise
    return space


# --- exceptions that end threads ----------------------------------------------------------------------


class _ExceptHookArgs(tuple):
    """Type used to pass arguments to threading.excepthook."""

    __slots__ = ()
    n_fields = n_sequence_fields = 4
    exc_type = property(lambda self: self[0], doc="Exception type")
    exc_value = property(lambda self: self[1], doc="Exception value")
    exc_traceback = property(lambda self: self[2], doc="Exception traceback")
    thread = property(lambda self: self[3], doc="Thread")

    def __repr__(self):
        return ("_thread._ExceptHookArgs(exc_type={!r}, exc_value={!r}, exc_traceback={!r}, "
                "thread={!r})").format(*self)


def _excepthook(args, /):
    """Tell of an exception that ended a thread."""
    import sys

    if not isinstance(args, _ExceptHookArgs):
        raise TypeError("_thread.excepthook argument type must be ExceptHookArgs")
    if args.exc_type is SystemExit:
        return
    stream = sys.stderr
    if stream is None:
        stream = args.thread._stderr if args.thread is not None else None
        if stream is None:
            return
    exc = args.exc_value
    if exc is None:
        exc = args.exc_type()
    if exc.__traceback__ is not args.exc_traceback:
        exc = exc.with_traceback(args.exc_traceback)
    name = args.thread.name if args.thread is not None else get_ident()
    stream.write(f"Exception in thread {name}:\n{_pyvm.format_exception(exc)}")
    if hasattr(stream, "flush"):
        stream.flush()
