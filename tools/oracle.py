"""Find the oracle: a CPython 3.13 on this machine.

The one place that knows where it may be: `PYTHON313` in the environment, the interpreter that runs
this, PATH, pyenv's versions. Every candidate is asked for its version, so that a shim that answers
for another Python is not taken.
"""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
from pathlib import Path

# What a program sees of the machine when its output is recorded or compared.
ENVIRONMENT = {"PYTHONHASHSEED": "0", "PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1",
               "NO_COLOR": "1", "PATH": os.environ.get("PATH", "")}
ASK = "import os, sys; print(*sys.version_info[:2], sys.executable, os.path.dirname(os.__file__), sep='\\n')"


@functools.cache
def _ask(path: str) -> tuple[str, str] | None:
    """Return an interpreter's own path and its library if it is a CPython 3.13."""
    try:
        done = subprocess.run([path, "-I", "-c", ASK], capture_output=True, text=True, check=False)
    except OSError:
        return None
    answer = done.stdout.splitlines()
    return (answer[2], answer[3]) if answer[:2] == ["3", "13"] else None


@functools.cache
def _found() -> tuple[str, str] | None:
    """Return the first candidate that answers."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    newest_first = sorted(pyenv.glob("3.13.*/bin/python3.13"), reverse=True,
                          key=lambda path: [int(x) for x in path.parts[-3].split(".") if x.isdigit()])
    candidates = [os.environ.get("PYTHON313", ""), sys.executable, shutil.which("python3.13") or "",
                  *map(str, newest_first)]
    return next((answer for path in candidates if path and (answer := _ask(path))), None)


def find() -> str | None:
    """Return the path of a CPython 3.13, or None if this machine has none."""
    found = _found()
    return found[0] if found else None


def library() -> Path | None:
    """Return the folder of its standard library, or None."""
    found = _found()
    return Path(found[1]) if found else None


def need() -> str:
    """Return the path of a CPython 3.13; end the program with a line that says how to name one."""
    path = find()
    if path is None:
        sys.exit("no CPython 3.13 on this machine, and it is the oracle: name one with PYTHON313=...")
    return path
