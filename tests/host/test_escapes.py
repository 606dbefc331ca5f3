"""Attempts to break out, by name: each ends as tests/escapes/outcomes.txt says, and harmlessly.

tests/escapes/attempts.txt holds the programs, `# name` above each; an outcome is what the last
expression gives, or the exception. `python tests/host/test_escapes.py` writes the outcomes anew: read
what changed. Each attempt runs with a host that has something to steal; nothing of it may appear.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

import pyvm

FOLDER = Path(__file__).resolve().parent.parent / "escapes"
PARTS = re.split(r"^# (\w+)\n", (FOLDER / "attempts.txt").read_text(), flags=re.MULTILINE)[1:]
ATTEMPTS = dict(zip(PARTS[::2], PARTS[1::2], strict=True))
RECORDED = FOLDER / "outcomes.txt"
OUTCOMES = dict(line.split("\t") for line in RECORDED.read_text().splitlines()) if RECORDED.exists() else {}
TREASURE = "swordfish-7431"


class Secret:
    """An object of the host, with a method that the guest may call and one that it may not."""

    def __init__(self):
        self.treasure = TREASURE

    def shown(self):
        return 1

    def hidden(self):
        return self.treasure


def fails():
    raise LookupError(TREASURE)


def attempt(source: str, **debug: int) -> str:
    """Run one; return its outcome."""
    vm = pyvm.VM(modules={"host": {"secret": pyvm.Handle(Secret(), methods=["shown"]),
                                   "give": lambda *a: len(a), "fails": fails, "config": {"a": 1}}},
                 seed=1, debug=debug or None,
                 limits=pyvm.Limits(instructions=3_000_000, memory=32 << 20))
    try:
        result = vm.execute(source)
        outcome, shown = repr(result.value), result.stdout + result.stderr
    except pyvm.GuestError as error:
        outcome, shown = f"{error.type}: {error.message}", error.stdout
    except pyvm.LimitExceeded as error:
        outcome, shown = f"limit: {error.which}", ""
    except pyvm.CompileError as error:
        outcome, shown = f"compile: {error}", ""
    # The VM goes on, and its own types are whole.
    assert vm.execute("(1).__class__.__name__ + str([1, {2: 3}]) ").value == "int[1, {2: 3}]"
    assert TREASURE not in outcome + shown
    assert str(FOLDER.parent.parent) not in outcome + shown
    assert not hasattr(int, "x")
    assert pyvm.VM().execute("hasattr(int, 'x') or hasattr(int, 'escaped')").value is False
    return re.sub(r"\b0x[0-9a-f]+", "0x", outcome).replace("\n", " ").replace("\t", " ")[:200]


@pytest.mark.parametrize("name", ATTEMPTS)
def test_attempt(name):
    assert attempt(ATTEMPTS[name]) == OUTCOMES[name]


def test_each_attempt_has_an_outcome():
    assert ATTEMPTS.keys() == OUTCOMES.keys()
    assert len(ATTEMPTS) >= 80


if __name__ == "__main__":
    with RECORDED.open("w") as file:
        for name, source in ATTEMPTS.items():
            print(name, attempt(source), sep="\t", file=file)
    sys.exit(0)
