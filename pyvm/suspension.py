"""A program that stands still: what `execute` returns when it was paused.

>>> import pyvm
>>> vm = pyvm.VM()
>>> paused = vm.execute("name = suspend('who?')\\nf'hello {name}'")
>>> paused.value
'who?'
>>> blob = paused.snapshot()
>>> paused.resume("Ada").value
'hello Ada'
>>> pyvm.VM.resume(blob, "Grace").value
'hello Grace'
"""

from __future__ import annotations

from pyvm.errors import PyvmError
from pyvm.limits import Held

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from typing import Any

    from pyvm.host.machine import Machine
    from pyvm.result import Result


class Suspend(Exception):  # noqa: N818 - it says what happens
    """Raise this in an injected function to pause the guest at its call.

    `value` becomes Suspension.value; what the program is resumed with is the call's result.

    >>> import pyvm
    >>> def approve(action):
    ...     raise pyvm.Suspend({"approve": action})
    >>> vm = pyvm.VM(modules={"human": {"approve": approve}})
    >>> paused = vm.execute("import human\\n'done' if human.approve('deploy') else 'refused'")
    >>> paused.value
    {'approve': 'deploy'}
    >>> paused.resume(True).value
    'done'
    """

    def __init__(self, value: Any = None) -> None:
        super().__init__(value)
        self.value = value


class Suspension(Held):
    """A paused program and the VM that holds it.

    `reason` is "suspend" (the guest called suspend()), "call" (an injected function raised
    Suspend), or "pause" (VM.pause(), or Limits.slice_instructions were used up). `value` is what
    came with the first two. `stdout` and `stderr` are what was printed since it last began to run,
    `ledger` what crossed since then.

    It can be resumed once; its snapshot as often as one likes.

    >>> import pyvm
    >>> paused = pyvm.VM().execute("x = 20\\nx + suspend('how many more?')")
    >>> paused.reason, paused.value, paused.resume(1).value
    ('suspend', 'how many more?', 21)
    """

    __slots__ = ("_ident", "_ledger", "_machine", "_packed", "_usage", "reason", "stderr", "stdout",
                 "value")

    def __init__(self, machine: Machine, reason: str, ident: int | None, value: Any, packed: bytes,
                 stdout: str, stderr: str, usage: Any) -> None:
        self._machine: Machine | None = machine
        self._ident = ident
        self._packed = packed
        self._usage = usage
        self.reason = reason
        self.value = value
        self.stdout = stdout
        self.stderr = stderr

    def resume(self, answer: Any = None) -> Result | Suspension:
        """Go on, with `answer` as the result of what paused it; raises what VM.execute raises.

        A program that was paused from outside ("pause") takes no answer.
        """
        machine = self._take(answer)
        return machine.go_on()

    async def resume_async(self, answer: Any = None) -> Result | Suspension:
        """As resume(), without blocking the event loop."""
        machine = self._take(answer)
        return await machine.go_on_async()

    def throw(self, error: Exception) -> Result | Suspension:
        """Go on with an exception where it was paused: a built-in type, with its text.

        >>> import pyvm
        >>> paused = pyvm.VM().execute('''
        ... try:
        ...     suspend()
        ... except TimeoutError as error:
        ...     print("no:", error)
        ... ''')
        >>> paused.throw(TimeoutError("nobody answered")).stdout
        'no: nobody answered\\n'
        """
        from pyvm.host import dispatch, wire

        machine, ident = self._held(), self._ident
        if not isinstance(error, Exception):
            raise TypeError(f"throw() takes an Exception, not {type(error).__name__}")
        if ident is None:
            raise PyvmError("the program was paused from outside: nothing there can raise")
        fields = dispatch.for_guest(error, "suspend", expose=True)
        packed = wire.pack(fields)
        machine.resume_with(1, ident, packed)
        machine.answered = (self.reason, packed, fields["type"])
        self._machine = None
        return machine.go_on()

    def snapshot(self, *, key: bytes | None = None) -> bytes:
        """Return everything that the program needs to go on elsewhere; see VM.snapshot."""
        from pyvm.host import snapshot

        return snapshot.dump(self._held(), key)

    def abandon(self) -> None:
        """Give the program up; the VM can execute again."""
        machine = self._held()
        self._machine = None
        machine.abandon()

    def _held(self) -> Machine:
        machine = self._machine
        if machine is None or machine.suspension is not self:
            raise PyvmError("the program went on: this suspension is of the past")
        return machine

    def _take(self, answer: Any) -> Machine:
        """Answer what the program waits for."""
        from pyvm.host import wire

        machine, ident = self._held(), self._ident
        if ident is not None:
            packed = wire.pack(machine.to_guest(answer))
            machine.resume_with(0, ident, packed)
            machine.answered = (self.reason, packed, "ok")
        elif answer is not None:
            raise PyvmError("the program was paused from outside: it waits for no answer")
        else:
            machine.resume_with(0, None, b"")
        self._machine = None
        return machine

    def __repr__(self) -> str:
        return f"<Suspension by {self.reason}: {self.value!r}>"
