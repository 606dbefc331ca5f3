"""A pause in the middle of library code, resumed in another process: the same as an answer at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from fresh import Fresh, later
from library_places import PLACES

from pyvm import VM, Suspension

SHARED = "\nimport builtins\nbuiltins.ask = ask\n"


def answer_to(question: Any) -> Any:
    return f"{question}!" if isinstance(question, str) else -question


@pytest.fixture(scope="module")
def processes() -> Iterator[list[Fresh]]:
    """Two, by turns: where one paused, the other goes on."""
    pair = [Fresh(), Fresh()]
    yield pair
    for process in pair:
        process.close()


def test_there_are_enough() -> None:
    assert len(PLACES) >= 40


@pytest.mark.parametrize("place", PLACES)
def test_answered_at_once(place: str) -> None:
    program, wanted = PLACES[place]
    vm = VM(modules={"host": {"ask": answer_to}})
    assert vm.execute(f"from host import ask{SHARED}{program}").value == wanted


@pytest.mark.parametrize("place", PLACES)
def test_answered_in_other_processes(place: str, processes: list[Fresh]) -> None:
    program, wanted = PLACES[place]
    outcome = VM(modules={"host": {"ask": later}}).execute(f"from host import ask{SHARED}{program}")
    assert isinstance(outcome, Suspension)
    state, value, blob = "paused", outcome.value, outcome.snapshot()
    pauses = 0
    while state == "paused":
        state, value, blob = processes[pauses % 2].resume(blob, answer_to(value))
        pauses += 1
    assert (state, value) == ("done", wanted)
