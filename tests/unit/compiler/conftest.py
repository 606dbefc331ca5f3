"""What the tests of the compiler share: the plain compiler."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def pyvmc() -> str:
    """Return the path of the plain C compiler."""
    path = Path(os.environ.get("PYVMC", ROOT / "build" / "pyvmc"))
    if not path.exists():
        pytest.skip("build/pyvmc is not built: run `make native`")
    return str(path)
