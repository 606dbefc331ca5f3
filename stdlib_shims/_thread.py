"""The names below threading that programs import in passing."""

import threading as _threading
from threading import TIMEOUT_MAX, Lock, RLock, get_ident, get_native_id, stack_size  # noqa: F401
from threading import local as _local  # noqa: F401

error = RuntimeError
allocate_lock = allocate = LockType = lock = Lock


def start_new_thread(function, args, kwargs={}, /):
    """Begin a thread; return its number."""
    if not callable(function):
        raise TypeError("first arg must be callable")
    thread = _threading.Thread(target=function, args=args, kwargs=kwargs, daemon=True)
    thread.start()
    return thread.ident


start_new = start_new_thread


def exit():
    """End the thread."""
    raise SystemExit


exit_thread = exit


def interrupt_main(signum=2, /):
    """Interrupt the program."""
    raise KeyboardInterrupt


def _count():
    return _threading.active_count() - 1
