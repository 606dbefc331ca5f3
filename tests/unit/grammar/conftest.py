"""What the tests of the front end share: the program that dumps trees, the compiler, sources."""

from __future__ import annotations

import os
import sys
import types
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
sys.path[:0] = [str(Path(__file__).parent), str(ROOT / "tools")]

try:
    import pyvm  # noqa: F401
except ImportError:
    # the grammar needs no extension: an empty package stands in for one that is not built
    stand_in = types.ModuleType("pyvm")
    stand_in.__path__ = [str(ROOT / "pyvm")]
    sys.modules["pyvm"] = stand_in


@pytest.fixture(scope="session")
def dump_tree() -> str:
    """Return the path of the C program that shows trees, tokens and errors."""
    path = Path(os.environ.get("PYVM_DUMP_TREE", ROOT / "build" / "dump_tree"))
    if not path.exists():
        pytest.skip("build/dump_tree is not built: run `make native`")
    return str(path)


@pytest.fixture(scope="session")
def pyvmc() -> str:
    """Return the path of the compiler."""
    path = ROOT / "build" / "pyvmc"
    if not path.exists():
        pytest.skip("build/pyvmc is not built: run `make native`")
    return str(path)
