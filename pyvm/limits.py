"""What a guest may use, and what it used. Safe by default: every VM is bounded.

Both classes are immutable records. They are written out because importing dataclasses takes longer
than importing all of pyvm.
"""

from __future__ import annotations

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from typing import Any, NoReturn, Self

    from pyvm.ledger import Ledger


class _Record:
    """Fields that are given once, compared and shown by value."""

    __slots__: tuple[str, ...] = ()

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} cannot be changed; use replace()")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def _fill(self, **fields: Any) -> None:
        for name, value in fields.items():
            object.__setattr__(self, name, value)

    def _fields(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in type(self).__slots__}

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self._fields() == other._fields()

    def __hash__(self) -> int:
        return hash(tuple(self._fields().values()))

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in self._fields().items())
        return f"{type(self).__name__}({fields})"

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), tuple(self._fields().values())

    def replace(self, **changes: Any) -> Self:
        """Return a copy with some fields changed."""
        return type(self)(**{**self._fields(), **changes})

    __replace__ = replace


class Limits(_Record):
    """The budget of a VM; time, instructions and output count anew for each execution.

    `seconds`: compute time, and time that the guest chose to sleep; waiting for the host is not
    counted. `memory`: bytes of the heap. `instructions`: units of work, about one bytecode
    instruction each, the same on every machine. `depth`: nested guest calls; beyond it the guest
    gets RecursionError. `output`: bytes of stdout and stderr. `transfer`: bytes of one value that
    crosses between host and guest. None takes the bound on seconds or instructions away.

    `slice_instructions`: after so many units of work `execute` returns a Suspension that can be
    resumed, for a scheduler of the host's own; None: never.

    >>> Limits(seconds=0.5).memory
    67108864
    >>> Limits().replace(depth=50).depth
    50
    """

    __slots__ = ("seconds", "memory", "instructions", "depth", "output", "transfer",  # noqa: RUF023
                 "slice_instructions")

    seconds: float | None
    memory: int
    instructions: int | None
    depth: int
    output: int
    transfer: int
    slice_instructions: int | None

    def __init__(self, seconds: float | None = 5.0, memory: int = 64 << 20,
                 instructions: int | None = 10**9, depth: int = 1000, output: int = 1 << 20,
                 transfer: int = 32 << 20, slice_instructions: int | None = None) -> None:
        self._fill(seconds=seconds, memory=memory, instructions=instructions, depth=depth,
                   output=output, transfer=transfer, slice_instructions=slice_instructions)
        for name, value in self._fields().items():
            if value is None and name in ("seconds", "instructions", "slice_instructions"):
                continue
            if isinstance(value, bool) or not isinstance(value, (int, float)) or not value >= 0:
                raise ValueError(f"Limits.{name} must be a number of at least 0, not {value!r}")


class Usage(_Record):
    """What one execution used.

    `seconds` is compute time; `memory` and `memory_peak` are bytes of the heap, at the end and at
    most; `depth_peak` is how deep guest calls went.
    """

    __slots__ = (  # noqa: RUF023 - the order of the arguments
        "seconds", "instructions", "memory", "memory_peak", "output", "host_calls", "depth_peak")

    seconds: float
    instructions: int
    memory: int
    memory_peak: int
    output: int
    host_calls: int
    depth_peak: int

    def __init__(self, seconds: float, instructions: int, memory: int, memory_peak: int,
                 output: int, host_calls: int, depth_peak: int) -> None:
        self._fill(seconds=seconds, instructions=instructions, memory=memory,
                   memory_peak=memory_peak, output=output, host_calls=host_calls,
                   depth_peak=depth_peak)


class Held:
    """Has a ledger; it is made of a run's records when somebody asks for it."""

    __slots__ = ()

    _ledger: Any  # (records, first, last, dropped), or the Ledger; unset: nothing crossed

    @property
    def ledger(self) -> Ledger:
        """What crossed between guest and host, in order: see Crossing."""
        from pyvm.ledger import Ledger

        held = getattr(self, "_ledger", None)
        if not isinstance(held, Ledger):
            held = Ledger() if held is None else held[0].ledger(*held[1:])
            self._ledger = held
        return held
