"""pyvm runs Python that nobody has reviewed, as a function call inside a host program.

>>> import pyvm
>>> pyvm.VM().execute("1 + 2").value
3
"""

from pyvm.code import Code, compile
from pyvm.errors import (
    BusyError,
    CodeFormatError,
    CompileError,
    GuestError,
    HostError,
    LimitExceeded,
    PyvmError,
    SnapshotError,
    TransferError,
    WorkerDied,
)
from pyvm.limits import Limits, Usage
from pyvm.result import Result
from pyvm.vm import VM

__version__ = "0.1.0"

__all__ = [
    "VM", "BusyError", "Code", "CodeFormatError", "CompileError", "Crossing", "GuestError",
    "GuestFunction", "GuestIterable", "GuestIterator", "GuestObject", "Handle", "HostError",
    "Ledger", "LimitExceeded", "Limits", "LocalFS", "MemoryFS", "MountFS", "OverlayFS",
    "ProcessPool", "PyvmError", "Result", "SnapshotError", "SnapshotInfo", "Suspend", "Suspension",
    "TransferError", "Usage", "WorkerDied", "compile", "refused_modules",
    "snapshot_info", "stdlib_modules",
]


def __getattr__(name: str) -> object:
    """Import what most programs never name when it is asked for."""
    if name in ("LocalFS", "MemoryFS", "MountFS", "OverlayFS"):
        from pyvm import fs

        return getattr(fs, name)
    if name in ("Suspend", "Suspension"):
        from pyvm import suspension

        return getattr(suspension, name)
    if name in ("SnapshotInfo", "snapshot_info"):
        from pyvm import inspection

        return getattr(inspection, name)
    if name in ("refused_modules", "stdlib_modules"):
        from pyvm.host import library

        return getattr(library, name)
    if name == "Handle":
        from pyvm.capability import Handle

        return Handle
    if name in ("Crossing", "Ledger"):
        from pyvm import ledger

        return getattr(ledger, name)
    if name == "ProcessPool":
        from pyvm.pool import ProcessPool

        return ProcessPool
    if name in ("GuestFunction", "GuestIterable", "GuestIterator", "GuestObject"):
        from pyvm.host import handles

        return getattr(handles, name)
    raise AttributeError(f"module 'pyvm' has no attribute {name!r}")
