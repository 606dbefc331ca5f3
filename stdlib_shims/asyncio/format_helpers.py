"""How callbacks and their arguments are shown."""

import functools
import inspect
import reprlib
import sys

from . import constants


def _get_function_source(func):
    """Where a function begins: (file name, line), or None."""
    func = inspect.unwrap(func)
    if isinstance(func, (functools.partial, functools.partialmethod)):
        return _get_function_source(func.func)
    code = getattr(func, "__code__", None) if inspect.isfunction(func) else None
    return None if code is None else (code.co_filename, code.co_firstlineno)


def _format_callback_source(func, args, *, debug=False):
    shown = _format_callback(func, args, None, debug=debug)
    source = _get_function_source(func)
    return f"{shown} at {source[0]}:{source[1]}" if source else shown


def _format_args_and_kwargs(args, kwargs, *, debug=False):
    """Only debug mode shows arguments: they may be secrets."""
    if not debug:
        return "()"
    parts = [reprlib.repr(arg) for arg in args or ()]
    parts += [f"{name}={reprlib.repr(value)}" for name, value in (kwargs or {}).items()]
    return f"({', '.join(parts)})"


def _format_callback(func, args, kwargs, *, debug=False, suffix=""):
    suffix = _format_args_and_kwargs(args, kwargs, debug=debug) + suffix
    if isinstance(func, functools.partial):
        return _format_callback(func.func, func.args, func.keywords, debug=debug, suffix=suffix)
    name = getattr(func, "__qualname__", None) or getattr(func, "__name__", None) or repr(func)
    return name + suffix


def extract_stack(f=None, limit=None):
    """The frames that lead to one, without their local variables; debug mode keeps a few."""
    import traceback

    if f is None:
        f = sys._getframe().f_back
    if limit is None:
        limit = constants.DEBUG_STACK_DEPTH
    stack = traceback.StackSummary.extract(traceback.walk_stack(f), limit=limit, lookup_lines=False)
    stack.reverse()
    return stack
