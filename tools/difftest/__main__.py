"""make difftest: programs made by hypothesis, run by CPython 3.13 and by pyvm, compared.

  run     search on all cores for --seconds (the default); each difference is shrunk and written to
          build/difftest/NAME.py with both outputs; exit code 1 if there was one
  fixed   the short derandomized run of `make check`
  faults  plant each fault of tools/difftest/faults in a copy of the tree and time its discovery
  show    print programs of a theme: what the generators make

A seed is printed with each finding: `run --seed N --jobs 1` makes the same programs again.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from tools import oracle as machine  # noqa: E402
from tools.difftest import sides  # noqa: E402


def fixed(oracle: str, count: int) -> int:
    """Run the programs of the fixed sample; return the exit code."""
    from tools.difftest.driver import write
    from tools.difftest.search import Search

    search = Search(sides.Pair(oracle))
    finding = search.batch(0, until=time.monotonic() + 600, count=count, derandomize=True)
    search.pair.close()
    if finding is None:
        print(f"{search.programs} programs agree ({search.useless} of them useless)")
        return 0
    write(finding, 0)
    print(finding.source, f"CPython: {finding.oracle}", f"pyvm:    {finding.pyvm}", sep="\n")
    print(f"difference: {finding.kind}")
    return 1


def show(only: list[str], count: int, seed: int) -> int:
    """Print programs."""
    from tools.difftest.programs import program
    from tools.difftest.search import SNIPPET

    source = random.Random(seed)
    for _ in range(count):
        print(program([source.randbytes(SNIPPET) for _ in range(3)], False, only))
    return 0


def main() -> int:
    """Do what the command line says; return the exit code."""
    parser = argparse.ArgumentParser(prog="difftest", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("verb", nargs="?", default="run",
        choices=["run", "fixed", "faults", "show"])
    parser.add_argument("--seconds", type=float, default=0)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 2)
    parser.add_argument("--seed", type=int, help="replay the programs of a seed")
    parser.add_argument("--stop-after", type=int, default=10, metavar="N", help="differences")
    parser.add_argument("--count", type=int, default=1000, help="programs (fixed, show)")
    parser.add_argument("--theme", action="append", default=[], metavar="PREFIX",
                        help="only themes whose name begins so")
    parser.add_argument("--only", action="append", default=[], metavar="NAME",
        help="faults by name")
    options = parser.parse_args()
    oracle = machine.find()
    if oracle is None and options.verb != "show":
        print("skipped: no CPython 3.13 on this machine (PYTHON313=... names one)")
        return 0
    assert oracle is not None
    if options.verb != "show":
        pair = sides.Pair(oracle)
        pair.check()
        pair.close()
    from tools.difftest.driver import run_search
    from tools.difftest.programs import WHEEL

    only = [name for name, _ in WHEEL if any(name.startswith(t) for t in options.theme)]
    if options.verb == "show":
        return show(only, options.count if options.count != 1000 else 1, options.seed or 0)
    if options.verb == "fixed":
        return fixed(oracle, options.count)
    if options.verb == "faults":
        from tools.difftest import faults

        return faults.run_all(oracle, options.only, options.seconds or 300, options.jobs)
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(10**8)
    print(f"seed {seed}, {options.jobs} jobs, {options.seconds or 60:.0f} s", flush=True)
    findings, programs, seconds = run_search(
        oracle, seconds=options.seconds or 60, jobs=options.jobs, seed=seed,
        stop_after=options.stop_after, only=only, database=options.seed is None)
    print(f"{programs} programs in {seconds:.0f} s ({programs / seconds:.0f}/s), "
          f"{len(findings)} differences")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
