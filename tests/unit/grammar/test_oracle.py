"""The C driver against PLY's own, on the same tables, tokens and declarations."""

from __future__ import annotations

import subprocess
from pathlib import Path

import interpreter
import pytest
import tree_text
from stdlib_sources import top_level

SNIPPETS = Path(__file__).parent / "snippets"


@pytest.fixture(scope="module")
def ply() -> interpreter.Interpreter:
    """Return PLY's driver with the twins of the makers."""
    return interpreter.Interpreter()


def run(binary: str, *words: str) -> str:
    """Return what dump_tree prints for one file."""
    done = subprocess.run([binary, *words], capture_output=True, check=True, timeout=60)
    return done.stdout.decode().partition("\n")[2]


@pytest.mark.parametrize(
    "path",
    [
        *(pytest.param(p, id=p.stem) for p in sorted(SNIPPETS.glob("*.py"))),
        *(pytest.param(p, id=p.stem, marks=pytest.mark.sampled(9)) for p in top_level()),
    ],
)
def test_same_tree(dump_tree: str, ply: interpreter.Interpreter, path: Path) -> None:
    source = path.read_bytes().replace(b"\r\n", b"\n")
    ours = tree_text.normal(run(dump_tree, str(path)))
    tree = ply.parse(run(dump_tree, "--tokens", str(path)), source)
    theirs = "\n".join(interpreter.to_ast_lines(tree, tree_text.constant))
    assert ours == theirs
