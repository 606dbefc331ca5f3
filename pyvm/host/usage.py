"""Limits and usage as the core's structs."""

from __future__ import annotations

from pyvm._native import binding
from pyvm.limits import Limits, Usage

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from pyvm._native._core import CData

UNBOUNDED = -1
LARGEST = (1 << 63) - 1


# The structs of the limits used so far: most programs use one or two.
_known: dict[Limits, CData] = {}
_last: tuple[Limits | None, CData] = (None, binding.NULL)
MANY = 64


def core_limits(limits: Limits) -> CData:
    """Return the PyvmLimits of some limits."""
    global _last  # noqa: PLW0603 - one assignment of a pair: safe between threads
    last, core = _last
    if last is limits:
        return core
    known = _known.get(limits)
    if known is None:
        if len(_known) >= MANY:
            _known.clear()
        known = _known[limits] = make_limits(limits)
    _last = limits, known
    return known


def make_limits(limits: Limits) -> CData:
    """Return a new PyvmLimits."""
    return binding.new("PyvmLimits *", {
        "instructions": UNBOUNDED if limits.instructions is None
        else min(int(limits.instructions), LARGEST),
        "time_ns": UNBOUNDED if limits.seconds is None
        else min(int(limits.seconds * 1e9), LARGEST),
        "memory": min(int(limits.memory), LARGEST),
        "depth": min(int(limits.depth), (1 << 32) - 1),
        "output": min(int(limits.output), LARGEST),
        "transfer": min(int(limits.transfer), LARGEST),
        "slice": UNBOUNDED if limits.slice_instructions is None
        else max(1, min(int(limits.slice_instructions), LARGEST)),
    })


def read_usage(core: CData) -> Usage:
    """Return the Usage that a PyvmUsage holds."""
    return Usage(seconds=core.time_ns / 1e9, instructions=core.instructions, memory=core.memory,
                 memory_peak=core.memory_peak, output=core.output, host_calls=core.host_calls,
                 depth_peak=core.depth_peak)
