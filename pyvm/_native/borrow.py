"""What the build borrows of CPython's library (spec/stdlib.py), as files of this machine.

Runs at build time, from native.mk and build.py. The reference is the library of 3.13: of the
interpreter that builds, or in a working tree of one that the oracle's search finds; another is
named by PYVM_STDLIB. Without one the building interpreter's own library is read, and that is said.

usage: borrow.py          prints the folder, then the names that are there
"""

from __future__ import annotations

import functools
import os
import runpy
import sys
import sysconfig
from pathlib import Path
from typing import Any

SPEC = Path(__file__).resolve().parent.parent / "spec" / "stdlib.py"
ORACLE = SPEC.parent.parent.parent / "tools" / "oracle.py"
REFERENCE = (3, 13)


@functools.cache
def library() -> Path:
    """Return the folder of the library to borrow of."""
    named = os.environ.get("PYVM_STDLIB")
    if named:
        return Path(named)
    if sys.version_info[:2] != REFERENCE:
        found = runpy.run_path(str(ORACLE))["library"]() if ORACLE.exists() else None
        if found is not None:
            return Path(found)
        sys.stderr.write("pyvm: the modules borrowed of CPython are those of "
                         f"{sys.version_info[0]}.{sys.version_info[1]}, not of 3.13\n")
    return Path(sysconfig.get_path("stdlib"))


@functools.cache
def spec() -> dict[str, Any]:
    """Return the names of spec/stdlib.py."""
    return runpy.run_path(str(SPEC))


def borrowed() -> list[str]:
    """Return the names of the modules to borrow that the library has."""
    names: list[str] = [*spec()["BORROWED"], *spec()["RENAMED"]]
    return [name for name in names if source_of(name).is_file()]


def source_of(name: str) -> Path:
    """Return the file that a borrowed module is compiled from."""
    return library() / f"{spec()['RENAMED'].get(name, name)}.py"


if __name__ == "__main__":
    sys.stdout.write(" ".join([str(library()), *borrowed()]) + "\n")
