"""What the unit tests share: the plain C programs."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

BUILD = Path(__file__).resolve().parents[2] / "build"


def built(name: str, variable: str) -> str:
    """Return the path of a program that `make native` builds, or that a variable names."""
    path = Path(os.environ.get(variable, BUILD / name))
    if not path.exists():
        pytest.fail(f"{path} is not built: run `make native`", pytrace=False)
    return str(path)


@pytest.fixture(scope="session")
def pyvmc() -> str:
    """Return the path of the compiler."""
    return built("pyvmc", "PYVMC")


@pytest.fixture(scope="session")
def dump_tree() -> str:
    """Return the path of the program that shows trees, tokens and errors."""
    return built("dump_tree", "PYVM_DUMP_TREE")
