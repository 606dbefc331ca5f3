"""What the build borrows of CPython's library (spec/stdlib.py), as files of this machine.

Runs at build time, from native.mk and from build.py, under the interpreter whose library is read.

usage: borrow.py          prints the folder, then the names that are there
"""

from __future__ import annotations

import runpy
import sys
import sysconfig
from pathlib import Path

SPEC = Path(__file__).resolve().parent.parent / "spec" / "stdlib.py"


def library() -> Path:
    """Return the folder of this interpreter's library."""
    return Path(sysconfig.get_path("stdlib"))


def borrowed() -> list[str]:
    """Return the names of the files to borrow that this interpreter has."""
    names: tuple[str, ...] = runpy.run_path(str(SPEC))["BORROWED"]
    return [name for name in names if (library() / f"{name}.py").is_file()]


if __name__ == "__main__":
    sys.stdout.write(" ".join([str(library()), *borrowed()]) + "\n")
