"""What an execution gives back."""

from __future__ import annotations

from pyvm.limits import Held

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from typing import Any

    from pyvm.profile import Profile


class Result(Held):
    """The outcome of one execution.

    >>> import pyvm
    >>> result = pyvm.VM().execute("print('hi')\\n6 * 7")
    >>> result.value, result.stdout, result.usage.host_calls
    (42, 'hi\\n', 0)

    `ledger` tells what crossed between guest and host:

    >>> vm = pyvm.VM(modules={"host": {"double": lambda n: n * 2}})
    >>> [(call.name, call.outcome) for call in vm.execute("import host\\nhost.double(4)").ledger]
    [('host.double', 'ok')]
    """

    __slots__ = ("_ledger", "_profile", "_usage", "stderr", "stdout", "value")

    _profile: Profile | None  # unset: none was asked for

    def __init__(self, value: Any, stdout: str, stderr: str, usage: Any) -> None:
        self.value = value
        self.stdout = stdout
        self.stderr = stderr
        self._usage = usage

    @property
    def profile(self) -> Profile | None:
        """What each line and function did, if the execution was asked for it."""
        return getattr(self, "_profile", None)

    def __repr__(self) -> str:
        return f"Result(value={self.value!r}, stdout={self.stdout!r}, stderr={self.stderr!r})"
