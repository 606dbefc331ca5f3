"""Executions whose events a hook of the host is told of."""

from __future__ import annotations

from pyvm._native import binding
from pyvm._native.binding import lib
from pyvm.host import wire
from pyvm.host.drive import Run

NAMES = {
    binding.CALL: "call", binding.OUTPUT: "output", binding.FIND: "find", binding.WAIT: "wait",
    binding.INPUT: "input", binding.SERVICE: "service", binding.SUSPEND: "suspend",
    binding.PAUSED: "paused"}


class ObservedRun(Run):
    """A Run that tells `machine.on_event` of each event, before it is answered."""

    __slots__ = ()

    def report(self, name: str, size: int) -> None:
        hook = self.machine.on_event
        if hook is not None:
            hook(name, size)

    def calls(self, until: int) -> int:  # noqa: ARG002 - one call each time
        machine = self.machine
        self.answer_event(binding.CALL, binding.read(machine.out))
        if self.suspension is not None or self.owed is not None:
            return binding.CALL
        return lib.pyvm_run(machine.core, machine.out)

    def answer_event(self, event: int, data: bytes) -> None:
        self.report(NAMES.get(event, "misuse"), len(data))
        super().answer_event(event, data)

    def wait(self, timeout: int | None, ids: list[int]) -> None:
        self.report("wait", len(wire.pack([timeout, ids])))
        super().wait(timeout, ids)

    async def wait_async(self, timeout: int | None,  # noqa: ASYNC109 - the guest's, in ns
                         ids: list[int]) -> None:
        self.report("wait", len(wire.pack([timeout, ids])))
        await super().wait_async(timeout, ids)
