"""Warm speed: each CPU-bound program on pyvm and on this CPython, in one process, in turn.

The ratio is pyvm's time over CPython's: below 1 pyvm is faster. Compilation is left out on both
sides (see cold.py); both results must be equal.

With --library: the programs of bench/programs/library, which do most of their work in the standard
library's modules (their import in a fresh VM is part of the time).

usage: python bench/warm.py [--rounds 7] [--quick] [--library] [name ...]
"""

from __future__ import annotations

import argparse
import math
import platform
import sys

import measure

import pyvm

FREE = pyvm.Limits(seconds=None, instructions=None, memory=1 << 30)


def one(name: str, source: str, rounds: int) -> dict[str, float]:
    """Measure one program; return its summary."""
    filename = f"{name}.py"
    code = pyvm.compile(source, filename)
    theirs = measure.on_cpython(source, filename)

    def ours() -> object:
        return pyvm.VM(limits=FREE).execute(code).value

    got, want = ours(), theirs()
    if got != want:
        raise SystemExit(f"{name}: pyvm gives {got!r}, CPython {want!r}")
    return measure.summary(measure.pairs(ours, theirs, rounds=rounds))


def main() -> int:
    """Measure, print the table, save the results; return 1 if a program failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--quick", action="store_true", help="three rounds")
    parser.add_argument("--library", action="store_true", help="the standard library's programs")
    parser.add_argument("name", nargs="*", help="parts of program names")
    options = parser.parse_args()
    measure.noisy()
    results, failed = {}, 0
    for name, source in measure.programs("library" if options.library else "").items():
        if options.name and not any(part in name for part in options.name):
            continue
        try:
            results[name] = one(name, source, 3 if options.quick else options.rounds)
        except (pyvm.PyvmError, SystemExit) as error:
            failed += 1
            print(f"{name}: {type(error).__name__}: {str(error)[:200]}", file=sys.stderr)
    rows = [[name, measure.seconds(r["pyvm"]), measure.seconds(r["cpython"]), f"{r['ratio']:.2f}",
             f"{r['ratio_low']:.2f}-{r['ratio_high']:.2f}"]
            for name, r in sorted(results.items(), key=lambda item: item[1]["ratio"])]
    measure.table(["program", "pyvm", f"CPython {platform.python_version()}", "ratio", "spread"],
                  rows)
    if results:
        mean = math.exp(sum(math.log(r["ratio"]) for r in results.values()) / len(results))
        slow = [name for name, r in results.items() if r["ratio"] > 3]
        print(f"\ngeometric mean {mean:.2f} over {len(results)} programs"
              + (f"; slower than 3x: {', '.join(slow)}" if slow else ""))
        print(measure.save("library" if options.library else "warm", results))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
