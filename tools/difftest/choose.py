"""A stream of choices taken from bytes that hypothesis drew.

Everything a generator decides goes through a Choices: a byte stream that answers 0 when it is at
its end, and 0 is always the simplest answer. So every byte string makes a program, the same bytes
make the same program, and hypothesis shrinks a program by shrinking its bytes. Drawing bytes in one
piece is ten times quicker than asking hypothesis for each decision.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Choices:
    """Decisions from bytes, plus the names that the program under construction has used."""

    __slots__ = ("at", "data", "names")

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0
        self.names = 0

    def byte(self) -> int:
        """Return the next byte, or 0 after the end."""
        at = self.at
        self.at = at + 1
        return self.data[at] if at < len(self.data) else 0

    @property
    def over(self) -> bool:
        """Whether the bytes are used up."""
        return self.at >= len(self.data)

    def below(self, n: int) -> int:
        """Return a number of range(n); smaller bytes give smaller numbers."""
        if n <= 1:
            return 0
        if n <= 256:
            return self.byte() * n >> 8
        return (self.byte() << 8 | self.byte()) * n >> 16

    def between(self, low: int, high: int) -> int:
        """Return a number from low to high, both possible."""
        return low + self.below(high - low + 1)

    def chance(self, percent: int) -> bool:
        """Be true in about `percent` of a hundred cases."""
        return self.byte() * 100 >> 8 >= 100 - percent

    def pick(self, items: Sequence[T]) -> T:
        """Return one of the items, the first ones being simpler."""
        return items[self.below(len(items))]

    def some(self, items: Sequence[T], low: int, high: int) -> list[T]:
        """Return low to high picks, with repetition."""
        return [self.pick(items) for _ in range(self.between(low, high))]

    def name(self, stem: str = "v") -> str:
        """Return a name that this program has not used."""
        self.names += 1
        return f"{stem}{self.names}"
