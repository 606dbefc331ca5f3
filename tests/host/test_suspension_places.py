"""A pause in every awkward place and in the middle of library code, resumed in another process: the
same as an answer at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import awkward_places
import library_places
import pytest
from awkward_places import SOURCES
from fresh import Fresh, later

from pyvm import VM, Suspension

PLACES = awkward_places.PLACES | library_places.PLACES

# How the programs come by `ask`, and what the host injects for it.
WAYS = {"suspend()": ("ask = suspend", None), "an injected function": ("from host import ask", later)}
SHARED = "\nimport builtins\nbuiltins.ask = ask\n"  # for the modules that ask


def answer_to(question: Any) -> Any:
    return f"{question}!" if isinstance(question, str) else -question


def vm(ask: Any) -> VM:
    return VM(modules={"host": {"ask": ask}}, sources=SOURCES)


@pytest.fixture(scope="module")
def processes() -> Iterator[list[Fresh]]:
    """Two, by turns: where one paused, the other goes on."""
    pair = [Fresh(), Fresh()]
    yield pair
    for process in pair:
        process.close()


def test_there_are_enough() -> None:
    assert len(awkward_places.PLACES) >= 40
    assert len(library_places.PLACES) >= 40
    assert not awkward_places.PLACES.keys() & library_places.PLACES.keys()


@pytest.mark.parametrize("place", PLACES)
def test_answered_at_once(place: str) -> None:
    program, wanted = PLACES[place]
    assert vm(answer_to).execute(f"from host import ask{SHARED}{program}").value == wanted


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("place", PLACES)
def test_answered_in_other_processes(place: str, way: str, processes: list[Fresh]) -> None:
    program, wanted = PLACES[place]
    begin, ask = WAYS[way]
    outcome = vm(ask).execute(f"{begin}{SHARED}{program}")
    assert isinstance(outcome, Suspension)
    state, value, blob = "paused", outcome.value, outcome.snapshot()
    pauses = 0
    while state == "paused":
        state, value, blob = processes[pauses % 2].resume(blob, answer_to(value))
        pauses += 1
    assert (state, value) == ("done", wanted)
