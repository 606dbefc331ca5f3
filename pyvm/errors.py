"""Everything that pyvm raises in the host program, under one base: PyvmError.

An error about a guest carries text, never a live guest object: it outlives its VM and pickles.
"""

from __future__ import annotations

from pyvm.limits import Held

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from typing import Any

    from pyvm.profile import Profile

class PyvmError(Exception):
    """The base of every error that pyvm raises.

    >>> import pyvm
    >>> for source in ("1 +", "1 / 0"):
    ...     try:
    ...         pyvm.VM().execute(source)
    ...     except pyvm.PyvmError as error:
    ...         print(type(error).__name__)
    CompileError
    GuestError

    `profile` is that of the execution, where one was asked for.
    """

    profile: Profile | None = None


class GuestError(Held, PyvmError):
    """The guest program ended in an exception that it did not catch.

    >>> import pyvm
    >>> try:
    ...     pyvm.VM().execute("print('so far')\\n1 / 0")
    ... except pyvm.GuestError as error:
    ...     print(error.type, "|", error.message, "|", error.line, "|", error.stdout.strip())
    ZeroDivisionError | division by zero | 2 | so far
    """

    def __init__(self, type: str, message: str, *, line: int | None = None,
                 filename: str | None = None, traceback: str = "", stdout: str = "",
                 stderr: str = "", exit_code: int | None = None) -> None:
        super().__init__(type, message)
        self.type = type
        self.message = message
        self.line = line
        self.filename = filename
        self.traceback = traceback
        self.stdout = stdout
        self.stderr = stderr
        self.exit_code = exit_code

    def __str__(self) -> str:
        text = f"{self.type}: {self.message}" if self.message else self.type
        return f"{text} (line {self.line})" if self.line else text


class LimitExceeded(Held, PyvmError):
    """A budget ended the program; the VM stays usable.

    `which` names the field of Limits, or is "cancel" after VM.cancel(). With `total` it was that of
    all executions of the VM together. No `except` and no `finally` of the guest ran.

    >>> import pyvm
    >>> vm = pyvm.VM(limits=pyvm.Limits(instructions=100_000))
    >>> try:
    ...     vm.execute("while True: pass")
    ... except pyvm.LimitExceeded as error:
    ...     print(error.which, error.allowed)
    instructions 100000
    >>> vm.execute("1 + 1").value
    2
    """

    def __init__(self, which: str, used: float | None = None, allowed: float | None = None, *,
                 total: bool = False, line: int | None = None, traceback: str = "",
                 stdout: str = "", stderr: str = "") -> None:
        super().__init__(which, used, allowed)
        self.total = total
        self.which = which
        self.used = used
        self.allowed = allowed
        self.line = line
        self.traceback = traceback
        self.stdout = stdout
        self.stderr = stderr

    def __str__(self) -> str:
        if self.which == "cancel":
            return "the program was cancelled"
        text = (f"the VM exceeded its total of {self.which}" if self.total else
                f"the program exceeded its limit of {self.which}")
        if self.allowed is not None:
            text += f" ({self.allowed:,})"
        return f"{text} in line {self.line}" if self.line else text


class CompileError(Held, PyvmError):
    """The source is not valid Python; str() shows it as CPython does, with the caret.

    >>> import pyvm
    >>> try:
    ...     pyvm.compile("x = (1,")
    ... except pyvm.CompileError as error:
    ...     print(error.type, "|", error.message, "|", error.line)
    SyntaxError | '(' was never closed | 1
    """

    def __init__(self, type: str, message: str, *, filename: str = "",
                 line: int | None = None, col: int | None = None, end_line: int | None = None,
                 end_col: int | None = None, text: str | None = None) -> None:
        super().__init__(type, message)
        self.type = type
        self.message = message
        self.filename = filename
        self.line = line
        self.col = col
        self.end_line = end_line
        self.end_col = end_col
        self.text = text

    def __str__(self) -> str:
        lines = []
        if self.line is not None:
            lines.append(f'  File "{self.filename}", line {self.line}')
        if self.text is not None:
            lines += self._marked(self.text)
        lines.append(f"{self.type}: {self.message}")
        return "\n".join(lines)

    def _marked(self, text: str) -> list[str]:
        """Return the source line without its indentation, and the carets if there are any."""
        shown = text.rstrip("\n").lstrip(" \t\f")
        lines = [f"    {shown}"]
        if self.col is None or self.col < 1:
            return lines
        removed = len(text.rstrip("\n")) - len(shown)
        start = self.col - 1 - removed
        if start < 0:
            return lines
        end = self.end_col or 0
        if self.end_line not in (None, self.line):
            end = len(text.rstrip("\n")) + 1
        end = max(end - 1 - removed, start + 1)
        # Keep tabs, so that the caret stands under its character whatever a tab's width.
        pad = "".join(c if c.isspace() else " " for c in shown[:start]).ljust(start)
        return [*lines, f"    {pad}{'^' * (end - start)}"]


class CodeFormatError(PyvmError):
    """The bytes are not a .pyxc that this version accepts, or were tampered with.

    >>> import pyvm
    >>> pyvm.Code.load(b"not a .pyxc")
    Traceback (most recent call last):
        ...
    pyvm.errors.CodeFormatError: ...
    """


class SnapshotError(PyvmError):
    """The bytes are no snapshot that can be used here: damaged, unsigned, or of another version.

    >>> import pyvm
    >>> pyvm.VM.restore(b"what is this")
    Traceback (most recent call last):
        ...
    pyvm.errors.SnapshotError: these bytes are no snapshot of pyvm
    """


class WorkerDied(Held, PyvmError):
    """A worker process of a ProcessPool ended before its job did: it crashed or was killed.

    `signal` is the number of the signal that ended it, `status` its exit status; one of them is
    None. Only this job is lost: the pool starts another worker and goes on.

    >>> import signal
    >>> error = WorkerDied("the worker was killed by SIGSEGV", signal=signal.SIGSEGV)
    >>> error.signal == 11, error.status
    (True, None)
    """

    def __init__(self, message: str, *, signal: int | None = None, status: int | None = None,
                 stdout: str = "", stderr: str = "") -> None:
        super().__init__(message)
        self.signal = signal
        self.status = status
        self.stdout = stdout
        self.stderr = stderr


class BusyError(PyvmError):
    """The VM is at work in another thread, or holds a paused program: it does one thing at a time.

    >>> import pyvm
    >>> vm = pyvm.VM()
    >>> paused = vm.execute("suspend()")
    >>> vm.execute("1 + 1")
    Traceback (most recent call last):
        ...
    pyvm.errors.BusyError: the VM holds a paused program: resume it or abandon it
    """


class TransferError(PyvmError, TypeError):
    """A value cannot cross between host and guest: its type has no form there, or it is too big.

    >>> import pyvm
    >>> pyvm.VM().execute("x", names={"x": object()})
    Traceback (most recent call last):
        ...
    pyvm.errors.TransferError: a value of type 'object' cannot cross into the guest
    """


class HostError(Exception):
    """Raise this in an injected function to give the guest an exception with a message.

    Other exceptions reach the guest as their nearest built-in type and without their text, because
    that may hold what a guest must not see.

    >>> import pyvm
    >>> def charge(amount):
    ...     raise pyvm.HostError("card declined", type="ValueError")
    >>> vm = pyvm.VM(modules={"shop": {"charge": charge}})
    >>> source = '''
    ... import shop
    ... try:
    ...     shop.charge(5)
    ... except ValueError as error:
    ...     print(error)
    ... '''
    >>> vm.execute(source).stdout
    'card declined\\n'
    """

    def __init__(self, message: str, *, type: str = "RuntimeError") -> None:
        super().__init__(message)
        self.message = message
        self.type = type


def compile_error(fields: dict[str, Any]) -> CompileError:
    """Make a CompileError of the map that the core gives."""
    known = {key: fields.get(key) for key in ("line", "col", "end_line", "end_col", "text")}
    return CompileError(str(fields.get("type", "SyntaxError")), str(fields.get("message", "")),
                        filename=str(fields.get("filename") or ""), **known)
