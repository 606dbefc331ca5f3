"""Sources nested ten thousand deep are refused in words, within a megabyte of C stack."""

from __future__ import annotations

import resource
import subprocess
from pathlib import Path

import pytest

DEEP = 10_000
STACK = 1 << 20

SOURCES = {
    "parentheses": "(" * DEEP + "1" + ")" * DEEP,
    "lists": "[" * DEEP + "]" * DEEP,
    "dicts": "{1:" * DEEP + "1" + "}" * DEEP,
    "minus": "-" * DEEP + "1",
    "not": "not " * DEEP + "1",
    "lambda": "lambda: " * DEEP + "1",
    "defaults": "lambda x=" * DEEP + "1" + ": 1" * DEEP,
    "conditional": "1 if 1 else " * DEEP + "1",
    "power": "1" + "**1" * DEEP,
    "sum": "1" + "+1" * DEEP,
    "attributes": "a" + ".b" * DEEP,
    "calls": "a" + "()" * DEEP,
    "elif": "if 1: pass\n" + "elif 1: pass\n" * DEEP,
    "patterns": "match x:\n case " + "[" * DEEP + "]" * DEEP + ": pass\n",
}


def refuse_more_stack() -> None:
    resource.setrlimit(resource.RLIMIT_STACK, (STACK, STACK))


def judge(binary: str, folder: Path, source: str) -> str:
    """Return the first line of what dump_tree says of a source, under a small stack."""
    path = folder / "deep.py"
    path.write_text(source + "\n")
    done = subprocess.run(
        [binary, str(path)], capture_output=True, text=True, timeout=60, preexec_fn=refuse_more_stack, check=True
    )
    return done.stdout.splitlines()[1]


@pytest.mark.parametrize("name", SOURCES)
def test_refused(dump_tree: str, tmp_path: Path, name: str) -> None:
    assert "! Nesting" in (answer := judge(dump_tree, tmp_path, SOURCES[name]))
    assert "too many nested" in answer


def test_indentation(dump_tree: str, tmp_path: Path) -> None:
    source = "".join(" " * n + "if 1:\n" for n in range(200))
    assert "too many levels of indentation" in judge(dump_tree, tmp_path, source)


FLAT = {
    "comparisons": "1" + "<1" * DEEP,
    "and": "1" + " and 1" * DEEP,
    "assignments": "x = " * DEEP + "1",
    "strings": '"a" ' * DEEP,
    "tuple": ",".join("1" * DEEP),
    "sum": "1" + "+1" * 2900,
    "name": "x" * 200_000,
}


@pytest.mark.parametrize("name", FLAT)
def test_long_but_flat(dump_tree: str, tmp_path: Path, name: str) -> None:
    assert judge(dump_tree, tmp_path, FLAT[name]) == "Module"
