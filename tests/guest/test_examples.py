"""Every example runs: the demos and one file for each part of the public API."""

from __future__ import annotations

import os
import subprocess
import sys

import corpus
import pytest

EXAMPLES = sorted((corpus.ROOT / "examples").glob("*.py"))


@pytest.mark.parametrize("path", EXAMPLES, ids=[p.stem for p in EXAMPLES])
def test_example(path: object) -> None:
    """The example ends with status 0; its own assertions say whether it did what it shows."""
    environment = dict(os.environ, PYTHONPATH=str(corpus.ROOT))
    done = subprocess.run([sys.executable, str(path)], capture_output=True, text=True, timeout=60,
                          env=environment, cwd=corpus.ROOT, check=False)
    assert done.returncode == 0, done.stderr[-1500:]
    assert done.stdout
