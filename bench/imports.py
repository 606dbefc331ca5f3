"""What importing costs: every module of the library in a new VM, beside CPython in the same run.

pyvm: the time of `import NAME` in a new VM, less that of an empty program in one; the best of some.
CPython: the time of the statement in a new process of 3.13 (python -I -S), so without its start-up; the
best of three. What CPython imports when it starts costs it nothing more here.

usage: imports.py [--markdown] [--runs N] [NAME...]
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

import oracle  # noqa: E402

import pyvm  # noqa: E402

TOGETHER = "json, re, math, collections, datetime, dataclasses, typing, enum"
ASK = "import time as t\nb = t.perf_counter()\nimport {}\nprint(t.perf_counter() - b)"
NO_LIMITS = pyvm.Limits.only()


def cold(name: str, runs: int) -> float:
    """Return the seconds that an import takes in a new VM."""
    code, empty = pyvm.compile(f"import {name}"), pyvm.compile("")
    best = [1.0, 1.0]
    for _ in range(runs):
        for which, program in enumerate((empty, code)):
            vm = pyvm.VM(limits=NO_LIMITS)
            begin = time.perf_counter()
            vm.execute(program)
            best[which] = min(best[which], time.perf_counter() - begin)
    return max(best[1] - best[0], 0.0)


def of_cpython(python: str | None, name: str, runs: int = 3) -> float | None:
    """Return the seconds that an import takes in a new process of CPython, if it has the module."""
    best = None
    for _ in range(runs if python else 0):
        done = subprocess.run([str(python), "-I", "-S", "-c", ASK.format(name)],
                              capture_output=True, text=True, check=False)
        if done.returncode:
            return None
        taken = float(done.stdout.splitlines()[-1])
        best = taken if best is None else min(best, taken)
    return best


def main() -> int:
    """Measure and print the table, the dearest first."""
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*")
    parser.add_argument("--markdown", action="store_true")
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    names = options.names or [name for name in pyvm.stdlib_modules() if name != "this"]
    python = oracle.find()
    table = sorted(((cold(name, options.runs), of_cpython(python, name), name) for name in names),
                   key=lambda row: -row[0])
    if not options.names:
        table.append((cold(TOGETHER, options.runs), of_cpython(python, TOGETHER), TOGETHER))
    row = "| `{2}` | {0} | {1} |" if options.markdown else "{0:>8} {1:>8}  {2}"
    if options.markdown:
        print("| Module | pyvm, µs | CPython 3.13, µs |\n|---|---:|---:|")
    else:
        print(row.format("pyvm us", "CPython", ""))
    for ours, theirs, name in table:
        print(row.format(round(ours * 1e6), "-" if theirs is None else round(theirs * 1e6), name))
    costs = [ours for ours, _, name in table if name != TOGETHER]
    slow = sum(cost > 0.005 for cost in costs)
    print(f"\n{len(costs)} modules: median {statistics.median(costs) * 1e6:.0f} µs, "
          f"{slow} over 5 ms, the dearest {max(costs) * 1e3:.1f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
