"""What a guest takes for the world when the host says so: the time, chance, standard input.

Invariant: with a fixed clock and a seed, whatever a guest learns from here follows from what it
asked before, so a run can be repeated; where each of the three stands is in dump().
"""

from __future__ import annotations

import time
from hashlib import blake2b

from pyvm.errors import SnapshotError

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any, Self

BLOCK = 64


class World:
    """The clock, the entropy and the input of one VM; each may be missing.

    >>> world = World(clock=1_000, seed="s", stdin="one\\ntwo")
    >>> world.time_ns(), world.entropy(4).hex(), world.readline(), world.readline()
    (1000, 'b5799d74', 'one', 'two')
    >>> world.readline() is None
    True
    """

    __slots__ = ("at", "clock", "key", "now", "taken", "text")

    def __init__(self, *, clock: Callable[[], int] | int | None = None,
                 seed: int | str | bytes | None = None,
                 stdin: str | Iterable[str] | None = None) -> None:
        self.clock: Callable[[], int] | None = None
        self.now: int | None = None  # of a clock that stands still but for sleeps
        self.key: bytes | None = None
        self.taken = 0  # bytes of entropy so far
        self.text: str | None = None
        self.at = 0
        self.change(clock, seed, stdin)

    def change(self, clock: Callable[[], int] | int | None, seed: int | str | bytes | None,
               stdin: str | Iterable[str] | None) -> None:
        """Take what is given in place of what was."""
        if callable(clock):
            self.clock, self.now = clock, None
        elif clock is not None:
            if not isinstance(clock, int) or isinstance(clock, bool):
                raise TypeError("clock must be a function or an int: nanoseconds since 1970")
            self.clock, self.now = None, clock
        if seed is not None:
            if not isinstance(seed, (int, str, bytes)):
                raise TypeError(f"seed must be an int, str or bytes, not {type(seed).__name__}")
            self.key = blake2b(repr(seed).encode(), digest_size=32).digest()
            self.taken = 0
        if stdin is not None:
            if not isinstance(stdin, str):
                stdin = "".join(line if line.endswith("\n") else line + "\n" for line in stdin)
            self.text = stdin.replace("\r\n", "\n")
            self.at = 0

    @property
    def has_clock(self) -> bool:
        """Whether the time is not the machine's."""
        return self.clock is not None or self.now is not None

    def time_ns(self) -> int:
        """Return the time of day."""
        if self.clock is not None:
            return int(self.clock())
        return time.time_ns() if self.now is None else self.now

    def sleep(self, seconds: float) -> bool:
        """Let the time pass, if it passes by sleeping only; return whether it does."""
        if self.now is None:
            return False
        self.now += round(seconds * 1e9)
        return True

    def entropy(self, size: int) -> bytes:
        """Return the next bytes of chance."""
        if self.key is None:
            import os

            return os.urandom(size)
        first, skip = divmod(self.taken, BLOCK)
        blocks = (skip + size + BLOCK - 1) // BLOCK
        stream = b"".join(blake2b(number.to_bytes(8, "big"), key=self.key).digest()
                          for number in range(first, first + blocks))
        self.taken += size
        return stream[skip:skip + size]

    def readline(self) -> str | None:
        """Return the next line of input without its end, or None behind the last."""
        text = self.text or ""
        if self.at >= len(text):
            return None
        end = text.find("\n", self.at)
        line = text[self.at:] if end < 0 else text[self.at:end]
        self.at = len(text) if end < 0 else end + 1
        return line

    def dump(self) -> dict[str, Any]:
        """Return where everything stands; a clock that is a function the host gives again."""
        return {"clock": self.clock is not None, "now": self.now, "key": self.key,
                "taken": self.taken, "stdin": None if self.text is None else self.text[self.at:]}

    @classmethod
    def load(cls, dumped: Mapping[str, Any], clock: Callable[[], int] | int | None) -> Self:
        """Return the world that a VM had."""
        if dumped["clock"] and clock is None:
            raise SnapshotError("the VM had a clock of its host: give `clock` again")
        world = cls(clock=dumped["now"] if clock is None else clock, stdin=dumped["stdin"])
        world.key, world.taken = dumped["key"], dumped["taken"]
        return world
