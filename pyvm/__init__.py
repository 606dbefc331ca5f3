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
    TransferError,
)
from pyvm.limits import Limits, Usage
from pyvm.result import Result
from pyvm.vm import VM

__version__ = "0.1.0"

__all__ = [
    "VM", "BusyError", "Code", "CodeFormatError", "CompileError", "GuestError", "GuestFunction",
    "GuestObject", "HostError", "LimitExceeded", "Limits", "PyvmError", "Result", "TransferError",
    "Usage", "compile",
]


def __getattr__(name: str) -> object:
    """Import the handles' classes when they are asked for: most programs never name them."""
    if name in ("GuestFunction", "GuestObject"):
        from pyvm.host import handles

        return getattr(handles, name)
    raise AttributeError(f"module 'pyvm' has no attribute {name!r}")
