"""What the host does for a guest's library: files, the time of day, entropy, compression.

Invariant: an operation runs only with arguments of the kinds that spec/events.py says; what a guest
gets of an error is its number, CPython's text for it and the path that the guest itself gave.
"""

from __future__ import annotations

import errno
import os
import time

from pyvm.spec.events import SERVICES

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from pyvm.host.machine import Machine

MAX_ENTROPY = MAX_DEFLATE = 1 << 20
# What the parameters of spec/events.py's operations may be.
KINDS: dict[str, tuple[type, ...]] = {
    "path": (str,), "to": (str,), "descriptor": (int,), "flags": (int,), "offset": (int,),
    "offset?": (int, type(None)), "size": (int,), "bytes": (bytes,), "mtime_ns": (int,),
    "wbits": (int,), "level": (int,), "memlevel": (int,), "strategy": (int,), "flush": (int,),
    "dictionary": (bytes,)}
CLASSES = {"FileNotFoundError", "FileExistsError", "IsADirectoryError", "NotADirectoryError",
           "PermissionError"}

# A guest's numbers are those of Linux wherever it runs.
LINUX = {"EAGAIN": 11, "EDEADLK": 35, "ENAMETOOLONG": 36, "ENOLCK": 37, "ENOSYS": 38,
         "ENOTEMPTY": 39, "ELOOP": 40, "EOPNOTSUPP": 95, "ENOTSUP": 95, "ETIMEDOUT": 110,
         "EDQUOT": 122, "ESTALE": 116}


def answer(machine: Machine, operation: str, args: Sequence[Any]) -> Any:
    """Do an operation; return its answer. Raises OSError and ValueError."""
    if operation not in SERVICES:
        raise ValueError(f"not a service of the host: {operation}")
    parameters, _ = SERVICES[operation]
    if len(parameters) != len(args):
        raise ValueError(f"{operation} takes {len(parameters)} arguments, not {len(args)}")
    for parameter, arg in zip(parameters, args, strict=True):
        if not isinstance(arg, KINDS[parameter]) or isinstance(arg, bool):
            raise ValueError(  # noqa: TRY004 - the guest called with nonsense
                f"{operation}: the {parameter} is a {type(arg).__name__}")
    world = machine.world
    if operation == "clock":
        return time.time_ns() if world is None else world.time_ns()
    if operation == "entropy":
        if not 0 <= args[0] <= MAX_ENTROPY:
            raise ValueError(f"entropy: at most {MAX_ENTROPY} bytes at once")
        return os.urandom(args[0]) if world is None else world.entropy(args[0])
    if operation == "deflate":
        return deflate(*args)
    return machine.open_files().answer(operation, args)


def deflate(data: bytes, wbits: int, level: int, memlevel: int, strategy: int, dictionary: bytes,
            flush: int) -> bytes:
    """Compress a piece of a stream; nothing is kept of it. `dictionary`: what came before."""
    import zlib

    small = (wbits, level, memlevel, strategy, flush)
    if len(data) > MAX_DEFLATE or len(dictionary) > 1 << 15 or any(abs(n) > 99 for n in small):
        raise ValueError(f"deflate: at most {MAX_DEFLATE} bytes at once, behind 32768 others")
    try:
        if dictionary:
            made = zlib.compressobj(level, zlib.DEFLATED, wbits, memlevel, strategy, dictionary)
        else:
            made = zlib.compressobj(level, zlib.DEFLATED, wbits, memlevel, strategy)
        return made.compress(data) + made.flush(flush)
    except zlib.error as error:
        raise ValueError(str(error)) from None


def for_guest(error: OSError | ValueError, args: Sequence[Any]) -> dict[str, Any]:
    """Return the {type, args} that a guest gets for an error of `answer` with these arguments."""
    if not isinstance(error, OSError):
        return {"type": "ValueError", "args": [str(error)]}
    number = error.errno or errno.EIO
    kind = type(error).__name__
    said = error.strerror if error.errno and error.strerror else os.strerror(number)
    name = errno.errorcode.get(number, "")
    fields: list[Any] = [LINUX.get(name, number), said]
    paths = [arg for arg in args if isinstance(arg, str)]
    if paths:
        fields += paths[:1] if len(paths) == 1 else [paths[0], None, paths[1]]
    return {"type": kind if kind in CLASSES else "OSError", "args": fields}
