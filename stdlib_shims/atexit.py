"""Functions that are called when an execution ends, the last registered first."""

import _pyvm

_functions = []


def register(func, /, *args, **kwargs):
    """Have a function called at the end; return it."""
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _functions.append((func, args, kwargs))
    return func


def unregister(func, /):
    """Take back what register() did."""
    _functions[:] = [entry for entry in _functions if entry[0] != func]


def _run_exitfuncs():
    threading = _pyvm.modules().get("threading")
    if hasattr(threading, "_shutdown"):
        threading._shutdown()  # before, whichever was imported first
    while _functions:
        function, args, kwargs = _functions.pop()
        try:
            function(*args, **kwargs)
        except BaseException as error:
            import sys

            sys.stderr.write(f"Exception ignored in atexit callback: {function!r}\n")
            sys.stderr.write(_pyvm.format_exception(error))


def _clear():
    _functions.clear()


def _ncallbacks():
    return len(_functions)


_pyvm.at_end(_run_exitfuncs)
