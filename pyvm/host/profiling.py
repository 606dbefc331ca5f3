"""Executions with a profile: they begin and end here, so that others pay nothing for it.

Invariant: `machine.profiling` holds the sources of the execution under way while the core keeps its
profile; a program that stands still keeps it until it ends or is abandoned.
"""

from __future__ import annotations

from pyvm._native import binding
from pyvm._native.binding import DONE, lib
from pyvm.errors import PyvmError
from pyvm.result import Result

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from pyvm.host.drive import Run
    from pyvm.host.machine import Machine
    from pyvm.profile import Profile
    from pyvm.suspension import Suspension

OPTION = b"profile"


def begin(machine: Machine, sources: dict[str, str]) -> None:
    """Have the next execution profiled."""
    machine.enter(alone=True)
    if not lib.pyvm_set_option(machine.core, OPTION, 1):
        raise MemoryError("no memory for a profile")
    machine.profiling = sources


def stop(machine: Machine) -> None:
    """Forget the profile."""
    machine.profiling = None
    lib.pyvm_set_option(machine.core, OPTION, 0)


def take(machine: Machine) -> Profile | None:
    """Return the profile of the execution that ended, and stop."""
    from pyvm.host import wire
    from pyvm.profile import Profile

    sources = machine.profiling or {}
    out = binding.new("PyvmBytes *")
    data = binding.read(out) if lib.pyvm_profile(machine.core, out) == DONE else b""
    stop(machine)
    return Profile(wire.unpack(data, machine.from_guest), sources) if data else None


def drive(machine: Machine, run: Run, event: int) -> Result | Suspension:
    """Answer events until the end; the Result or the error has the profile."""
    try:
        outcome = run.result(run.drive(event))
    except BaseException as error:
        fail(machine, error)
        raise
    return finish(machine, outcome)


async def drive_async(machine: Machine, run: Run, event: int) -> Result | Suspension:
    """As drive(), on the running event loop."""
    try:
        outcome = run.result(await run.drive_async(event))
    except BaseException as error:
        fail(machine, error)
        raise
    return finish(machine, outcome)


def finish(machine: Machine, outcome: Result | Suspension) -> Result | Suspension:
    """Give the profile to what has come to its end."""
    if isinstance(outcome, Result):
        outcome._profile = take(machine)
    return outcome


def fail(machine: Machine, error: BaseException) -> None:
    """Give the profile to an error of ours."""
    if isinstance(error, PyvmError):
        error.profile = take(machine)
    else:
        stop(machine)
