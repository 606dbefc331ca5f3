"""Every guest program prints on pyvm what CPython 3.13 printed, down to the traceback it ends in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import corpus
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

PROGRAMS = corpus.programs()


@pytest.mark.parametrize("program", PROGRAMS, ids=[p.name for p in PROGRAMS])
def test_program(program: corpus.Program, guest: Callable[..., tuple[str, str]]) -> None:
    """The program's stdout and traceback are the recorded ones."""
    out, err = map(corpus.without_hints, guest(program.source, program.filename, program.sources))
    want_out, want_err = program.expected()
    assert corpus.first_difference(want_out, out) is None, f"stderr: {err[-300:]}"
    assert corpus.first_difference(want_err.rstrip("\n"), err.rstrip("\n")) is None


def test_every_program_is_recorded() -> None:
    """No program lacks its recorded stdout."""
    assert [p.name for p in PROGRAMS if not p.out.exists()] == []
