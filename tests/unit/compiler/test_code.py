"""Code objects against CPython 3.13's: names and their scopes, closures, flags, positions.

What CPython makes of the snippets is recorded (tools/record_snippets.py); `make check` compares its
library and the guest corpus with a CPython 3.13 itself.
"""

from __future__ import annotations

from pathlib import Path

import compare_code
import pytest
import record_snippets


@pytest.mark.parametrize("path", sorted(record_snippets.CODES.glob("*.py")), ids=lambda path: path.stem)
def test_same_code(pyvmc: str, path: Path) -> None:
    wanted, excused = record_snippets.read_code(path.with_suffix(".code"))
    assert compare_code.compare(pyvmc, path, wanted, excused) == []
