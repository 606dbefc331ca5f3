"""The search: hypothesis makes programs, both sides run them, differences are shrunk and kept.

One process does one search; the driver runs one per core. A finding is told from others by its kind
(see sides.difference): what is known already is passed over, so that one bug does not hide the rest.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import hypothesis
import hypothesis.database
from hypothesis import HealthCheck, Phase
from hypothesis import strategies as st
from hypothesis.internal.conjecture import engine

from tools.difftest.programs import program
from tools.difftest.reduce import reduced
from tools.difftest.sides import Outcome, Pair, difference

SNIPPET = 80
BATCH = 400


class Difference(Exception):
    """Both sides disagree; args: the kind."""


@dataclass
class Finding:
    """A difference with its smallest program."""

    kind: str
    source: str
    oracle: Outcome
    pyvm: Outcome
    seed: int
    seconds: float
    original: str  # the program before it was made small


@dataclass
class Search:
    """A search with its counters.

    With `clean`, the pair of a tree that is believed right, only what that tree does right counts:
    so a planted fault is told from what was wrong before it was planted.
    """

    pair: Pair
    clean: Pair | None = None
    only: Sequence[str] = ()
    known: set[str] = field(default_factory=set)
    programs: int = 0
    useless: int = 0
    unsteady: list[str] = field(default_factory=list)  # kinds that did not show twice
    begin: float = field(default_factory=time.monotonic)

    def check(self, source: str) -> str | None:
        """Run a program on both sides; return the kind of difference.

        A difference has to show twice: a machine under load lets programs end by the clock.
        """
        oracle, pyvm = self.pair.run(source)
        self.programs += 1
        self.useless += oracle.useless
        kind = difference(oracle, pyvm)
        if kind is None:
            return None
        if difference(*self.pair.run(source)) != kind:
            self.unsteady.append(kind)
            return None
        if self.clean is not None and difference(*self.clean.run(source)) is not None:
            return None
        return kind

    def batch(self, seed: int, *, until: float, count: int = BATCH, database: Path | None = None,
              derandomize: bool = False, shrink: bool = True, shrink_seconds: float = 30,
              progress: Callable[[], object] | None = None) -> Finding | None:
        """Try programs from a seed until one shows a new difference; return it, shrunk."""
        found: dict[str, Any] = {}
        snippet = st.binary(min_size=SNIPPET, max_size=SNIPPET)

        @hypothesis.settings(
            max_examples=count, deadline=None, derandomize=derandomize,
            suppress_health_check=list(HealthCheck), report_multiple_bugs=False,
            print_blob=False, verbosity=hypothesis.Verbosity.quiet,
            phases=[Phase.generate] + ([Phase.shrink] if shrink else [])
            + ([Phase.reuse] if database else []),
            database=hypothesis.database.DirectoryBasedExampleDatabase(database) if database
            else None)
        @hypothesis.given(st.lists(snippet, min_size=1, max_size=12), st.booleans())
        def attempt(snippets: list[bytes], bare: bool) -> None:
            if "kind" not in found and time.monotonic() > until:
                return
            source = program(snippets, bare, self.only)
            kind = self.check(source)
            if progress is not None:
                progress()
            if kind is None or kind in self.known or found.get("kind", kind) != kind:
                return
            if not found:
                found["seconds"] = time.monotonic() - self.begin
            found.update(kind=kind, source=source)
            raise Difference(kind)

        if not derandomize:
            attempt = hypothesis.seed(seed)(attempt)
        patience = engine.MAX_SHRINKING_SECONDS
        engine.MAX_SHRINKING_SECONDS = shrink_seconds
        try:
            attempt()
        except (Difference, hypothesis.errors.Flaky, BaseExceptionGroup):
            pass
        finally:
            engine.MAX_SHRINKING_SECONDS = patience
        if not found:
            return None
        source = original = str(found["source"])
        if shrink:
            source = reduced(source, lambda text: self.check(text) == found["kind"], shrink_seconds)
        oracle, pyvm = self.pair.run(source)
        return Finding(found["kind"], source, oracle, pyvm, seed, found["seconds"], original)
