"""Code objects against CPython 3.13's: names and their scopes, closures, flags, positions."""

from __future__ import annotations

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def compare(python: str, pyvmc: str, *paths: str) -> list[str]:
    """Return the lines that tool prints about these files."""
    tool = ROOT / "tools" / "compare_code.py"
    done = subprocess.run([python, str(tool), "--pyvmc", pyvmc, *paths], capture_output=True,
                          text=True, timeout=600, check=False)
    assert done.returncode in (0, 1), done.stderr[-1000:]
    return done.stdout.splitlines()[:-1]


def test_library(pyvmc: str, python313: str) -> None:
    """The modules at the top of the library: every file compiles and verifies too."""
    assert [line for line in compare(python313, pyvmc) if line] == []


def test_guest_programs(pyvmc: str, python313: str) -> None:
    """The guest corpus, which uses corners of the language that the library does not."""
    folders = sorted(str(path) for path in (ROOT / "tests" / "guest").iterdir() if path.is_dir())
    # CPython drops code under `if False`, swaps without unpacking, and inlines a comprehension's name
    # as a local where ours stays the enclosing function's: nothing that a program can see
    known = ("async_comprehensions.py:25", "comprehension_scopes.py:6", "scope_comprehensions.py",
             "unpacking_targets_and_order.py:1:")
    found = [line for line in compare(python313, pyvmc, *folders)
             if line and not line.startswith(known)]
    # a class that passes a variable through its body: CPython's cell loads look like locals
    assert [line for line in found if "names lack [('local', 'x')], add []" not in line] == []
