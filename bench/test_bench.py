"""The same programs for pytest-benchmark: `pytest bench/test_bench.py --benchmark-group-by=param`.

Beside bench/warm.py, which gives the paired ratios that count, this gives histograms, comparison
with saved runs of the same machine, and the usual statistics.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))

import measure

if TYPE_CHECKING:
    from collections.abc import Callable

PROGRAMS = measure.programs()


@pytest.mark.parametrize("name", PROGRAMS)
def test_pyvm(name: str, benchmark: Callable[..., Any]) -> None:
    """The program on pyvm, compiled before."""
    import pyvm

    free = pyvm.Limits(seconds=None, instructions=None, memory=1 << 30)
    code = pyvm.compile(PROGRAMS[name], f"{name}.py")
    got = benchmark(lambda: pyvm.VM(limits=free).execute(code).value)
    assert got == measure.on_cpython(PROGRAMS[name], name)()


@pytest.mark.parametrize("name", PROGRAMS)
def test_cpython(name: str, benchmark: Callable[..., Any]) -> None:
    """The program on the running interpreter."""
    benchmark(measure.on_cpython(PROGRAMS[name], name))


def test_vm(benchmark: Callable[..., Any]) -> None:
    """A VM made and dropped."""
    import pyvm

    benchmark(pyvm.VM)


def test_tiny_source(benchmark: Callable[..., Any]) -> None:
    """A fresh VM, a tiny source, its value."""
    import pyvm

    assert benchmark(lambda: pyvm.VM().execute("1 + 1").value) == 2
