"""The bombs of bombs.py under a limit of work and of memory: how they end, that the VM is sound after
them, and that they end in the same way to the unit. bench/bombs.py measures the overshoot.
"""

from __future__ import annotations

import pytest
from bombs import BOMBS

import pyvm

# What a guest may catch instead of meeting a limit: sizes and depths that no limit could allow.
CATCHABLE = {"MemoryError", "OverflowError", "ValueError", "RecursionError", "TypeError",
             "ExceptionGroup"}
CHECK = """
class Node:
    def __init__(self, value, *below):
        self.value, self.below = value, below
    def __eq__(self, other):
        return self.value == other.value and self.below == other.below
    def __hash__(self):
        return hash((self.value, self.below))
def walk(node):
    yield node.value
    for inner in node.below:
        yield from walk(inner)
tree = Node(1, Node(2), Node(3, Node(4)))
kept.append(len(kept))
text = f"{[*walk(tree)]} {tree in {tree: 1}} {sorted('bca', key=ord)} {10 ** 30 // 7}"
f"{text} {len(kept)} {len('.'.join(map(str, range(500))))}"
"""
SOUND = "[1, 2, 3, 4] True ['a', 'b', 'c'] 142857142857142857142857142857 1 1889"


def outcome(source: str) -> tuple[str, float | None, int]:
    """Run a bomb in a new VM; return how it ended, of what, and the work until then."""
    limits = pyvm.Limits(instructions=2_000_000, memory=16 << 20, seconds=20, output=100_000,
                         host_calls=1000, traffic=1 << 20)
    vm = pyvm.VM(limits=limits, modules={"host": {"f": lambda _: None}}, fs=pyvm.MemoryFS(),
                 on_input=lambda _: "x", seed=1, clock=0)
    vm.execute("kept = []")
    try:
        vm.execute(source)
        ended, error = "value", None
    except pyvm.LimitExceeded as caught:
        ended, error = caught.which, caught
        assert caught.allowed == limits._fields()[ended]
        assert "no" not in caught.stdout.split()
    except (pyvm.GuestError, pyvm.CompileError) as caught:
        ended, error = caught.type, caught
        assert ended in CATCHABLE, caught
    except pyvm.TransferError:
        ended, error = "TransferError", None
    used = vm.usage.instructions if error is None else error.usage.instructions
    assert used <= limits.instructions or ended == "instructions"
    assert vm.usage.memory_peak <= limits.memory
    # Names of __main__ may still hold all that the limit allows; letting go is always possible.
    vm.limits = pyvm.Limits()
    vm.execute("for name in [*globals()]:\n    if name not in ('kept', '__builtins__'): "
               "del globals()[name]")
    vm.limits = limits
    assert vm.execute(CHECK).value == SOUND
    return ended, None if error is None else getattr(error, "line", None), used


@pytest.mark.parametrize("name", BOMBS)
def test_bomb(name: str) -> None:
    first = outcome(BOMBS[name])
    assert first[0] != "seconds", "it works without paying"
    assert outcome(BOMBS[name]) == first
