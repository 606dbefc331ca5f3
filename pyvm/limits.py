"""What a guest may use, and what it used. Safe by default: every VM is bounded."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """The budget of a VM; time, instructions and output count anew for each execution.

    None takes a bound away; memory, depth and transfer always have one.

    >>> Limits(seconds=0.5).memory
    67108864
    """

    seconds: float | None = 5.0
    """Compute time, and time that the guest chose to sleep; waiting for the host is not counted."""
    memory: int = 64 << 20
    """Bytes of the guest's heap."""
    instructions: int | None = 10**9
    """Units of work, about one bytecode instruction each: the same on every machine."""
    depth: int = 1000
    """Nested guest calls; beyond it the guest gets RecursionError."""
    output: int = 1 << 20
    """Bytes of stdout and stderr."""
    transfer: int = 32 << 20
    """Bytes of one value that crosses between host and guest."""

    def __post_init__(self) -> None:
        """Refuse what cannot be meant."""
        for name in ("seconds", "instructions", "memory", "depth", "output", "transfer"):
            value = getattr(self, name)
            if value is None and name in ("seconds", "instructions"):
                continue
            if isinstance(value, bool) or not isinstance(value, (int, float)) or not value >= 0:
                raise ValueError(f"Limits.{name} must be a number of at least 0, not {value!r}")


@dataclass(frozen=True)
class Usage:
    """What one execution used."""

    seconds: float
    """Compute time."""
    instructions: int
    memory: int
    """Bytes of the heap at the end."""
    memory_peak: int
    output: int
    host_calls: int
    depth_peak: int
