"""What several themes use: grids of operands, indentation, sequences of statements."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tools.difftest.constants import LEAVES
from tools.difftest.expressions import top

if TYPE_CHECKING:
    from tools.difftest.choose import Choices


def indent(lines: Sequence[str], steps: int = 1) -> list[str]:
    """Return the lines moved to the right."""
    return ["    " * steps + line for line in lines]


def tuple_of(items: Sequence[str]) -> str:
    """Return the display of a tuple with these items."""
    return "(" + ", ".join(items) + ("," if len(items) == 1 else "") + ")"


def operands(choices: Choices, kind: str, low: int = 2, high: int = 4) -> str:
    """Return a tuple display of some constants of a kind."""
    return tuple_of(choices.some(LEAVES[kind], low, high))


def shown(choices: Choices, kinds: Sequence[str], low: int = 3, high: int = 6) -> list[str]:
    """Return lines that print some expressions of the kinds."""
    return [f"p(lambda: {top(choices, choices.pick(kinds), choices.between(1, 3))})"
            for _ in range(choices.between(low, high))]


def grid(choices: Choices, kinds: Sequence[str], results: Sequence[str]) -> list[str]:
    """Return loops over constants of two kinds, with expressions of them printed inside."""
    first, second = choices.pick(kinds), choices.pick(kinds)
    names = {first: ["a", "b"], second: ["b"]} if first == second else {first: ["a"], second: ["b"]}
    body = [f"p(lambda: {top(choices, choices.pick(results), choices.between(1, 2), names)})"
            for _ in range(choices.between(2, 5))]
    return [f"for a in {operands(choices, first)}:", f"    for b in {operands(choices, second)}:",
            *indent(body, 2)]


def attempt(lines: Sequence[str]) -> list[str]:
    """Return the lines in a try that prints what they raise."""
    return ["try:", *indent(lines), "except Exception as e:", "    print(type(e).__name__, e)"]
