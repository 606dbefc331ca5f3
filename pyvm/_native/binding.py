"""The extension, seen from Python: the only module that imports it.

Owns the constants of include/pyvm.h and the two ways bytes come out of the core. A payload belongs
to the VM and is copied here before anything else is called on it.
"""

from __future__ import annotations

import sys

from pyvm._native._core import ffi, lib

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from pyvm._native._core import CData

# Events.
(DONE, ERROR, LIMIT, CALL, OUTPUT, FIND, WAIT, TICK, INPUT, SERVICE, BUSY, MISUSE, SUSPEND,
 PAUSED) = (
    lib.PYVM_DONE, lib.PYVM_ERROR, lib.PYVM_LIMIT, lib.PYVM_CALL, lib.PYVM_OUTPUT, lib.PYVM_FIND,
    lib.PYVM_WAIT, lib.PYVM_TICK, lib.PYVM_INPUT, lib.PYVM_SERVICE, lib.PYVM_BUSY, lib.PYVM_MISUSE,
    lib.PYVM_SUSPEND, lib.PYVM_PAUSED)

# Modes of compilation.
EXEC, EVAL, SINGLE, RESULT = (
    lib.PYVM_EXEC, lib.PYVM_EVAL, lib.PYVM_SINGLE, lib.PYVM_RESULT)

# The file that the core is in.
CORE = sys.modules["pyvm._native._core"].__file__ or ""

NULL = ffi.NULL
new = ffi.new


taken = ffi.unpack  # taken(payload.data, payload.size) is read(payload)


def read(payload: CData) -> bytes:
    """Return a copy of the bytes that a PyvmBytes points to."""
    data: bytes = taken(payload.data, payload.size)
    return data


def view(payload: CData) -> CData:
    """Return the bytes that a PyvmBytes points to, as a buffer: void at the next event."""
    return ffi.buffer(payload.data, payload.size)


__all__ = [
    "BUSY",
    "CALL",
    "DONE",
    "ERROR",
    "EVAL",
    "EXEC",
    "FIND",
    "INPUT",
    "LIMIT",
    "MISUSE",
    "NULL",
    "OUTPUT",
    "PAUSED",
    "RESULT",
    "SERVICE",
    "SINGLE",
    "SUSPEND",
    "TICK",
    "WAIT",
    "ffi",
    "lib",
    "new",
    "read",
    "taken",
    "view",
]
