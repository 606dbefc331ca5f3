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


def pytest_configure(config: pytest.Config) -> None:
    """Pin what the recorded outputs were recorded under."""
    os.environ["PYTHONHASHSEED"] = "0"
    os.environ["NO_COLOR"] = "1"


def execute_guest(source: str, filename: str, sources: dict[str, str] | None = None
                  ) -> tuple[str, str]:
    """Run one program on a new VM; return what it printed and the traceback it ended in."""
    import pyvm

    vm = pyvm.VM(sources=sources) if sources else pyvm.VM()
    try:
        return vm.execute(source, filename=filename).stdout, ""
    except pyvm.GuestError as error:
        # sys.exit() ends a program; only its message, if any, is written to stderr.
        if error.type == "SystemExit":
            message = error.message
            return error.stdout, "" if message.isdigit() or message in ("", "None") else (
                f"{message}\n")
        return error.stdout, error.traceback
    except pyvm.CompileError as error:
        return "", str(error)


@pytest.fixture
def guest() -> Callable[..., tuple[str, str]]:
    """Return execute_guest, as a fixture."""
    return execute_guest
