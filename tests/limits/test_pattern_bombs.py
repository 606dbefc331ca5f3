"""Patterns that would match for ever stop at the limit, the same way each time; the VM is sound then."""

from __future__ import annotations

import pytest
from pattern_bombs import PATTERN_BOMBS

import pyvm


def outcome(source: str) -> tuple[str, int]:
    vm = pyvm.VM(limits=pyvm.Limits(instructions=2_000_000, memory=32 << 20, seconds=20))
    with pytest.raises(pyvm.LimitExceeded) as caught:
        vm.execute(source)
    assert vm.execute("import re\nre.sub('(b)', r'<\\1>', 'abc')").value == "a<b>c"
    return caught.value.which, caught.value.usage.instructions


@pytest.mark.parametrize("name", PATTERN_BOMBS)
def test_pattern_bomb(name: str) -> None:
    first = outcome(PATTERN_BOMBS[name])
    assert first[0] in ("instructions", "memory")
    assert first[1] <= 2_200_000
    assert outcome(PATTERN_BOMBS[name]) == first
