"""Limits and usage as the core's structs."""

from __future__ import annotations

from pyvm._native import binding
from pyvm.limits import Limits, Usage

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from pyvm._native._core import CData

UNBOUNDED = -1
LARGEST = (1 << 62) - 1
DEEPEST = (1 << 31) - 1


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


def whole(bound: float | None, scale: int = 1, *, lifted: int = LARGEST) -> int:
    """Return a bound as the core has it."""
    return lifted if bound is None else int(min(bound * scale, LARGEST))


def make_limits(limits: Limits) -> CData:
    """Return a new PyvmLimits."""
    return binding.new("PyvmLimits *", {
        "instructions": whole(limits.instructions, lifted=UNBOUNDED),
        "time_ns": whole(limits.seconds, 10**9, lifted=UNBOUNDED),
        "memory": whole(limits.memory),
        "depth": min(whole(limits.depth), DEEPEST),
        "output": whole(limits.output),
        "transfer": whole(limits.transfer),
        "slice": UNBOUNDED if limits.slice_instructions is None
        else max(1, whole(limits.slice_instructions)),
        "wall_ns": whole(limits.wall_seconds, 10**9, lifted=UNBOUNDED),
        "host_calls": whole(limits.host_calls, lifted=UNBOUNDED),
        "traffic": whole(limits.traffic, lifted=UNBOUNDED),
    })


def read_usage(core: CData | Usage) -> Usage:
    """Return the Usage that a PyvmUsage holds."""
    return core if isinstance(core, Usage) else Usage.of(core)
