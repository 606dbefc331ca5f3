"""docs/stdlib.md is what the specs and the shims say."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def test_it_is_current():
    done = subprocess.run([sys.executable, str(ROOT / "tools" / "stdlib_table.py"), "--check"],
                          capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
