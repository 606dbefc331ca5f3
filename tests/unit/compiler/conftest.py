"""What the tests of the compiler share: the plain compiler, and the oracle."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
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


@pytest.fixture(scope="session")
def python313() -> str:
    """Return a CPython 3.13, whose code objects are the oracle."""
    if sys.version_info[:2] == (3, 13):
        return sys.executable
    found = [os.environ.get("PYTHON313", ""), shutil.which("python3.13") or ""]
    found += sorted(map(str, Path.home().glob(".pyenv/versions/3.13*/bin/python3.13")))
    for path in filter(None, found):
        run = subprocess.run([path, "--version"], capture_output=True, text=True, check=False)
        if run.returncode == 0 and run.stdout.startswith("Python 3.13"):
            return path
    pytest.skip("no CPython 3.13 on this machine: it is the oracle (PYTHON313=... names one)")
