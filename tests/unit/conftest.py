"""What the unit tests share: the oracle."""

from __future__ import annotations

import oracle
import pytest


@pytest.fixture(scope="session")
def python313() -> str:
    """Return a CPython 3.13, whose trees, messages and code objects are the reference."""
    path = oracle.find()
    if path is None:
        pytest.skip("no CPython 3.13 on this machine: it is the oracle (PYTHON313=... names one)")
    return path
