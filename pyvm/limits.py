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
    """What each execution of a VM may use; everything but memory and depth counts anew for each.

    `seconds`: compute time, and time that the guest chose to sleep; waiting for the host is not
    counted. `wall_seconds`: time from begin to end, the host's functions included, but not while
    the program stands still as a Suspension. `memory`: bytes of the heap, and of a compilation
    under way. `instructions`: units of work, about one bytecode instruction each, the same on
    every machine. `depth`: nested guest calls; beyond it the guest gets RecursionError. `output`:
    bytes of stdout and stderr. `host_calls`: calls of injected functions, input() and operations on
    files. `transfer`: bytes of one value that crosses between host and guest; `traffic`: bytes of
    all of them, both ways. None takes a bound away.

    `slice_instructions`: after so many units of work `execute` returns a Suspension that can be
    resumed, for a scheduler of the host's own; None: never.

    >>> Limits(seconds=0.5).memory
    67108864
    >>> Limits().replace(depth=50).depth
    50
    """

    __slots__ = ("seconds", "memory", "instructions", "depth", "output", "transfer",  # noqa: RUF023
                 "slice_instructions", "wall_seconds", "host_calls", "traffic")

    seconds: float | None
    memory: int | None
    instructions: int | None
    depth: int | None
    output: int | None
    transfer: int | None
    slice_instructions: int | None
    wall_seconds: float | None
    host_calls: int | None
    traffic: int | None

    def __init__(self, seconds: float | None = 5.0, memory: int | None = 64 << 20,
                 instructions: int | None = 10**9, depth: int | None = 1000,
                 output: int | None = 1 << 20, transfer: int | None = 32 << 20,
                 slice_instructions: int | None = None, wall_seconds: float | None = 300.0,
                 host_calls: int | None = 100_000, traffic: int | None = 256 << 20) -> None:
        self._fill(seconds=seconds, memory=memory, instructions=instructions, depth=depth,
                   output=output, transfer=transfer, slice_instructions=slice_instructions,
                   wall_seconds=wall_seconds, host_calls=host_calls, traffic=traffic)
        for name, value in self._fields().items():
            if value is not None and (
                    isinstance(value, bool) or not isinstance(value, (int, float))
                    or not value >= 0):
                raise ValueError(f"Limits.{name} must be a number of at least 0, or None for no "
                                 f"bound, not {value!r}")

    @classmethod
    def only(cls, **bounds: Any) -> Self:
        """Return limits that bound nothing but what is given: for VM(total=...).

        >>> Limits.only(seconds=60).instructions is None
        True
        """
        return cls(**{**dict.fromkeys(cls.__slots__), **bounds})


class Usage(_Record):
    """What one execution used, or with VM.usage all of them.

    `seconds` is compute time, with what the guest slept; `wall_seconds` is time from begin to end.
    `memory` and `memory_peak` are bytes of the heap, at the end and at most; `depth_peak` is how
    deep guest calls went; `traffic` is bytes of values that crossed, both ways.

    >>> import pyvm
    >>> usage = pyvm.VM().execute("print('ten bytes')").usage
    >>> usage.output, usage.host_calls, usage.memory <= usage.memory_peak
    (10, 0, True)
    """

    __slots__ = (  # noqa: RUF023 - the order of the arguments
        "seconds", "instructions", "memory", "memory_peak", "output", "host_calls", "depth_peak",
        "traffic", "wall_seconds")

    seconds: float
    instructions: int
    memory: int
    memory_peak: int
    output: int
    host_calls: int
    depth_peak: int
    traffic: int
    wall_seconds: float

    def __init__(self, seconds: float = 0.0, instructions: int = 0, memory: int = 0,
                 memory_peak: int = 0, output: int = 0, host_calls: int = 0, depth_peak: int = 0,
                 traffic: int = 0, wall_seconds: float = 0.0) -> None:
        self._fill(seconds=seconds, instructions=instructions, memory=memory,
                   memory_peak=memory_peak, output=output, host_calls=host_calls,
                   depth_peak=depth_peak, traffic=traffic, wall_seconds=wall_seconds)

    @classmethod
    def of(cls, core: Any) -> Usage:
        """Return what the core's struct tells."""
        return cls(seconds=core.time_ns / 1e9, instructions=core.instructions, memory=core.memory,
                   memory_peak=core.memory_peak, output=core.output, host_calls=core.host_calls,
                   depth_peak=core.depth_peak, traffic=core.traffic,
                   wall_seconds=core.wall_ns / 1e9)


class Held:
    """Has what an execution used, and its ledger, made of the run's records when somebody asks."""

    __slots__ = ()

    _ledger: Any  # (records, first, last, dropped), or the Ledger; unset: nothing crossed
    _usage: Any  # a Usage, or the core's; unset: nothing ran

    @property
    def usage(self) -> Usage:
        """What the execution used."""
        used = getattr(self, "_usage", None)
        if not isinstance(used, Usage):
            used = self._usage = Usage() if used is None else Usage.of(used)
        return used

    @property
    def ledger(self) -> Ledger:
        """What crossed between guest and host, in order: see Crossing."""
        from pyvm.ledger import Ledger

        held = getattr(self, "_ledger", None)
        if not isinstance(held, Ledger):
            held = Ledger() if held is None else held[0].ledger(*held[1:])
            self._ledger = held
        return held
