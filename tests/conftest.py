"""Fixtures that run guest programs on a fresh VM, for every suite that executes the corpus.

The one place in the tests that knows how a VM is made for a guest program, so that a change of the
API is one change here.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tools"))

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --full: run everything, not the sample that keeps `make check` short."""
    parser.addoption("--full", action="store_true", help="run all, not the sample")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Excuse what differs.txt lists; without --full, keep every nth item of each test marked
    sampled(n): always the same ones."""
    import corpus

    known = corpus.known_differences()
    for item in items:
        name = item.nodeid.rpartition("[")[2].removesuffix("]")
        if name in known:
            item.add_marker(pytest.mark.xfail(reason=known[name], strict=True))
    if config.getoption("--full"):
        return
    kept: list[pytest.Item] = []
    left: list[pytest.Item] = []
    counts: dict[str, int] = {}
    for item in items:
        mark = item.get_closest_marker("sampled")
        if mark is None:
            kept.append(item)
            continue
        group = item.nodeid.partition("[")[0]
        place = counts[group] = counts.get(group, -1) + 1
        (left if place % mark.args[0] else kept).append(item)
    if left:
        config.hook.pytest_deselected(items=left)
        items[:] = kept


def pytest_configure(config: pytest.Config) -> None:
    """Register the marks; pin what the recorded outputs were recorded under."""
    config.addinivalue_line("markers", "sampled(n): without --full, only every nth case runs")
    os.environ["PYTHONHASHSEED"] = "0"
    os.environ["NO_COLOR"] = "1"


def execute_guest(source: str, filename: str, sources: dict[str, str] | None = None
                  ) -> tuple[str, str]:
    """Run one program on a new VM; return what it printed and the traceback it ended in."""
    import pyvm

    files = pyvm.MemoryFS()  # what a program writes, it may read again
    vm = pyvm.VM(sources=sources, fs=files) if sources else pyvm.VM(fs=files)
    try:
        result = vm.execute(source, filename=filename)
    except pyvm.GuestError as error:
        # sys.exit() ends a program without a traceback.
        if error.type == "SystemExit":
            return error.stdout, error.stderr
        return error.stdout, error.stderr + error.traceback
    except pyvm.CompileError as error:
        return "", str(error)
    return result.stdout, result.stderr


@pytest.fixture
def guest() -> Callable[..., tuple[str, str]]:
    """Return execute_guest, as a fixture."""
    return execute_guest
