"""What a guest sees of the host's exceptions: a built-in type, and only text meant for it."""

from __future__ import annotations

import builtins
from types import FunctionType, MethodType

from pyvm.errors import CompileError, GuestError, HostError, TransferError
from pyvm.spec.exceptions import EXCEPTIONS

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from typing import Any

# The modules whose functions call those of the host.
CALLERS = ("pyvm.host.drive", "pyvm.host.lent")
# Types that a guest may be given: those that mean control flow would be taken for the guest's own.
NAMES = frozenset(name for name, *_ in EXCEPTIONS if "." not in name) - {
    "BaseException", "GeneratorExit", "KeyboardInterrupt", "SystemExit", "StopIteration",
    "StopAsyncIteration", "BaseExceptionGroup", "ExceptionGroup"}


def for_guest(error: Exception, function: Any, *, expose: bool) -> dict[str, str]:
    """Return the {type, message} that a guest gets for an exception of a function (or its name)."""
    name = name_of(function)
    if isinstance(error, HostError):
        kind = error.type if error.type in NAMES else "RuntimeError"
        return {"type": kind, "message": error.message}
    if isinstance(error, GuestError):  # of a guest function that the host function called
        kind = error.type if error.type in NAMES else "RuntimeError"
        return {"type": kind, "message": error.message}
    if isinstance(error, CompileError):
        return {"type": "SyntaxError", "message": error.message}
    if isinstance(error, TransferError):
        return {"type": "TypeError", "message": f"{name}() gave a value that cannot be passed on"}
    message = str(error) if expose else misfit(error, function) or f"{name}() failed"
    return {"type": nearest(error), "message": message}


def name_of(function: Any) -> str:
    """Return what a guest is told that failed."""
    return function if isinstance(function, str) else str(
        getattr(function, "__name__", "function"))


def misfit(error: Exception, function: Any) -> str | None:
    """Return CPython's words for arguments that do not fit a function's signature, or None.

    They tell nothing that the signature does not; a TypeError from within the function could.
    """
    plain = function.__func__ if isinstance(function, MethodType) else function
    if type(error) is not TypeError or not isinstance(plain, FunctionType):
        return None
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    if place is None or place.tb_frame.f_globals.get("__name__") not in CALLERS:
        return None
    said, own = str(error), f"{plain.__qualname__}() "
    return f"{plain.__name__}() {said[len(own):]}" if said.startswith(own) else None


def nearest(error: Exception) -> str:
    """Return the name of the built-in exception that an exception is, most closely."""
    for cls in type(error).__mro__:
        if cls.__name__ in NAMES and getattr(builtins, cls.__name__, None) is cls:
            return "RuntimeError" if cls is Exception else cls.__name__
    return "RuntimeError"
