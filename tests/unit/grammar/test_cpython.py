"""The front end against CPython 3.13: trees of its library, errors of its own wrong programs."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

TOOLS = Path(__file__).resolve().parents[3] / "tools"


def check(python: str, tool: str, *words: str) -> None:
    """Run a comparison under the oracle; it returns 1 when it finds what should not be."""
    done = subprocess.run([python, str(TOOLS / tool), *words], capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]


def test_trees_of_the_library(dump_tree: str, python313: str) -> None:
    check(python313, "compare_ast.py", "--dump-tree", dump_tree)


def test_trees_of_the_snippets(dump_tree: str, python313: str) -> None:
    check(python313, "compare_ast.py", "--dump-tree", dump_tree, str(Path(__file__).parent / "snippets"))


def test_errors_of_wrong_programs(dump_tree: str, python313: str) -> None:
    check(python313, "compare_errors.py", "--dump-tree", dump_tree)


@pytest.mark.parametrize("mode", ["--eval", "--single"])
def test_modes(dump_tree: str, tmp_path: Path, mode: str) -> None:
    path = tmp_path / "one.py"
    path.write_text("x, y\n")
    done = subprocess.run([dump_tree, mode, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[1] == {"--eval": "Expression", "--single": "Interactive"}[mode]


def test_errors_of_wrong_programs_compiled(pyvmc: str, python313: str) -> None:
    check(python313, "compare_errors.py", "--pyvmc", pyvmc)


def test_errors_of_broken_programs(dump_tree: str, python313: str) -> None:
    check(python313, "compare_mutants.py", "--dump-tree", dump_tree)
