"""What the tests of packages share."""

from __future__ import annotations

import pytest
from package_sides import in_guest, on_host


@pytest.fixture
def same():
    """Run a program on both sides and compare; `packages` are given to the guest."""
    def check(source, packages, **names):
        wanted = on_host(source, names)
        assert in_guest(source, names, packages) == wanted
        return wanted[0]

    return check

