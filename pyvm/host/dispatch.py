"""What a guest sees of the host's exceptions: a built-in type, and only text meant for it."""

from __future__ import annotations

import builtins

from pyvm.errors import CompileError, GuestError, HostError, TransferError
from pyvm.spec.exceptions import EXCEPTIONS

# Types that a guest may be given: those that mean control flow would be taken for the guest's own.
NAMES = frozenset(name for name, *_ in EXCEPTIONS) - {
    "BaseException", "GeneratorExit", "KeyboardInterrupt", "SystemExit", "StopIteration",
    "StopAsyncIteration", "BaseExceptionGroup", "ExceptionGroup"}


def for_guest(error: Exception, name: str, *, expose: bool) -> dict[str, str]:
    """Return the {type, message} that a guest gets for an exception of the function `name`."""
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
    message = str(error) if expose else f"{name}() failed"
    return {"type": nearest(error), "message": message}


def nearest(error: Exception) -> str:
    """Return the name of the built-in exception that an exception is, most closely."""
    for cls in type(error).__mro__:
        if cls.__name__ in NAMES and getattr(builtins, cls.__name__, None) is cls:
            return "RuntimeError" if cls is Exception else cls.__name__
    return "RuntimeError"
