"""The front end against CPython 3.13: trees of snippets, errors of broken ones.

What CPython makes of them is recorded (tools/record_snippets.py); `make check` compares its library,
its own wrong programs and the broken corpus with a CPython 3.13 itself.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import compare_ast
import compare_mutants
import pytest
import record_snippets
import tree_text

# Broken snippets of which pyvm says something else than CPython.
KNOWN = {
    "match(type); type[0]; case.x; match * 2:\n",
    "def f[T, *Ts, **P->(a: T) -> T: pass\n",
    "match -x:-    case -1:\n        match y:\n            case 2: pass\n",
    "f\"{f'{f\"{x}\"}'f\"{\" u\"u\" f\"{'a' 'b'}\"\n",
    "(\n    a\n    True + b\n)\n",
    "match -x:\n    case -1:\n        match y:\n            case 2: pass{\n",
    "match(type)\n type[0]; case.x; match * 2\n",
    "try: pass\nexcept (a, b) as c: pass\nexcept d: pass\nelse: pass\nfinally: pass[\n",
    "d = \"\\N{DIGIT ONE}\\N{line feed}\" f\"\\N{EURO SIGN}{ {a}\" rf\"\\N{a}\"\n",
}


@pytest.mark.parametrize("path", sorted(record_snippets.TREES.glob("*.py")), ids=lambda path: path.stem)
def test_tree(dump_tree: str, path: Path) -> None:
    (tree,) = compare_ast.ours(dump_tree, [path]).values()
    assert tree_text.normal(tree) == path.with_suffix(".tree").read_text(encoding="ascii")


def test_errors_of_broken_snippets(dump_tree: str) -> None:
    lines = record_snippets.BROKEN.read_text(encoding="ascii").splitlines()
    wanted = {source: error and tuple(error) for source, error in map(json.loads, lines)}
    answers = compare_mutants.ours(dump_tree, list(wanted))
    got = dict(zip(wanted, map(compare_mutants.verdict, answers), strict=True))
    differ = {source: (got[source], wanted[source]) for source in wanted if got[source] != wanted[source]}
    assert {source: pair for source, pair in differ.items() if source not in KNOWN} == {}
    assert differ.keys() == KNOWN, "take out of KNOWN what agrees"


@pytest.mark.parametrize("mode", ["--eval", "--single"])
def test_modes(dump_tree: str, tmp_path: Path, mode: str) -> None:
    path = tmp_path / "one.py"
    path.write_text("x, y\n")
    done = subprocess.run([dump_tree, mode, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[1] == {"--eval": "Expression", "--single": "Interactive"}[mode]
