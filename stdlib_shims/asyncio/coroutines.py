"""What is a coroutine, and how one is shown."""

from _pyvm import modules


async def _coroutine():
    pass


_probe = _coroutine()
_Coroutine = type(_probe)
_probe.close()

_CO_COROUTINE = 128
_is_coroutine = object()  # what unittest.mock marks its functions with
_like_coroutines = set()  # other classes that were found to be coroutines


def _is_debug_mode():
    import sys

    flags = sys.flags
    if flags.dev_mode or flags.ignore_environment:
        return bool(flags.dev_mode)
    known = modules().get("os")
    if known is not None:
        environ = known.environ
    else:
        try:
            from _host_config import env as environ
        except ImportError:
            return False
    return bool(environ.get("PYTHONASYNCIODEBUG"))


def iscoroutine(obj):
    """Is it a coroutine? A call of an async function of the host is as good as one."""
    if isinstance(obj, _Coroutine):
        return True
    cls = type(obj)
    if cls in _like_coroutines or cls.__name__ == "host_call" and cls.__module__ == "_pyvm":
        return True
    if not hasattr(cls, "send"):
        return False
    from collections.abc import Coroutine

    if not isinstance(obj, Coroutine):
        return False
    if len(_like_coroutines) < 100:
        _like_coroutines.add(cls)
    return True


def iscoroutinefunction(func):
    """Does a call of it give a coroutine?"""
    if getattr(func, "_is_coroutine", None) is _is_coroutine:
        return True
    while True:
        func = getattr(func, "__func__", func)
        if getattr(func, "_is_coroutine_marker", None) is not None:
            import inspect

            return inspect.iscoroutinefunction(func)
        if type(func).__name__ != "partial" or not hasattr(func, "keywords"):
            break
        func = func.func
    code = getattr(func, "__code__", None)
    return bool(code is not None and code.co_flags & _CO_COROUTINE)


def _format_coroutine(coro):
    name = getattr(coro, "__qualname__", None) or getattr(coro, "__name__", None)
    name = f"{name or f'<{type(coro).__name__} without __name__>'}()"
    code = getattr(coro, "cr_code", None) or getattr(coro, "gi_code", None)
    if not code:
        running = getattr(coro, "cr_running", False) or getattr(coro, "gi_running", False)
        return f"{name} running" if running else name
    frame = coro.gi_frame if hasattr(coro, "gi_frame") else getattr(coro, "cr_frame", None)
    filename = code.co_filename or "<empty co_filename>"
    if frame is not None:
        return f"{name} running at {filename}:{frame.f_lineno}"
    return f"{name} done, defined at {filename}:{code.co_firstlineno}"
