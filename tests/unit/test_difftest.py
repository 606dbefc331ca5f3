"""The differential machine's own parts, as far as they are quick: generators and planted faults."""

from __future__ import annotations

import ast
import random
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tools.difftest import faults, programs
from tools.difftest.reduce import reduced
from tools.difftest.themes import MODULES


@pytest.mark.parametrize("fault", faults.catalogue(), ids=lambda fault: fault.name)
def test_a_fault_changes_what_stands_in_the_tree(fault):
    assert fault.stands(), f"{fault.file} has no such text any more: write the fault anew"
    assert fault.old != fault.new


@pytest.mark.parametrize("theme", MODULES)
def test_programs_parse(theme):
    source = random.Random(1)
    names = [name for name, _ in programs.WHEEL if name.startswith(theme)]
    for _ in range(40):
        ast.parse(programs.program([source.randbytes(80) for _ in range(3)], False, names))


def test_no_bytes_make_the_simplest_program():
    assert ast.parse(programs.program([b"", b""], True))


def test_a_program_is_made_smaller_while_it_shows_the_same():
    source = "def p(f):\n    return f\nx = [1, 2, 3]\ny = 5\nfor i in range(3):\n    x[i] = y / 0\nprint(y)\n"
    assert reduced(source, lambda text: "/ 0" in text) == "0 / 0\n"
