"""Snapshots: bytes and time out and in, beside pickle of like data in the same run.

Each figure is the least of many, the two in turn: what the work costs when nothing disturbs it.
pickle gets the data alone; a snapshot holds the program, its stack, code and budget, too.

usage: python bench/snapshots.py [--rounds 400]
"""

from __future__ import annotations

import argparse
import pickle
import sys
import time
from typing import TYPE_CHECKING, Any

import measure

import pyvm

if TYPE_CHECKING:
    from collections.abc import Callable

LIMITS = pyvm.Limits(memory=1 << 29)


class Point:
    """As the guest's own."""

    def __init__(self, x: int, y: str) -> None:
        self.x = x
        self.y = y


CLASS = """
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
"""
SMALL = ("", "'who?'")
THOUSAND = (CLASS, ("[[Point(i, str(i)) for i in range(200)],"
                    " {f'key{i}': [i, i * 0.5, (i, 'v')] for i in range(200)}]"))
MANY = ("", ("[{'id': i, 'name': f'name {i}', 'tags': [i, i + 1], 'at': (i, i * 0.5)}"
             " for i in range(25000)]"))
# name: the program before the data and the data, how many times fewer the rounds are, most bytes and
# seconds wanted
SIZES = {
    "small": (*SMALL, 1, 1_000, 15e-6),
    "1,000 objects": (*THOUSAND, 2, 30_000, 0.2e-3),
    "100,000 objects": (*MANY, 20, 3_000_000, 15e-3),
}


def least(best: dict[str, float], **steps: Callable[[], Any]) -> None:
    """Time each step once; keep the least of it."""
    for name, step in steps.items():
        begin = time.perf_counter()
        step()
        best[name] = min(best.get(name, 1e9), time.perf_counter() - begin)


def compare(before: str, data: str, rounds: int) -> dict[str, float]:
    """Return the bytes of a snapshot and of a pickle, and the least seconds of each step."""
    vm = pyvm.VM(limits=LIMITS)
    paused = vm.execute(f"{before}\ndata = {data}\nanswer = suspend('?')\nanswer")
    assert isinstance(paused, pyvm.Suspension)
    blob = paused.snapshot()
    own = eval(data, {"Point": Point})
    pickled = pickle.dumps(own, protocol=5)
    best: dict[str, float] = {}
    for _ in range(rounds):
        least(best, out=paused.snapshot, back=lambda: pyvm.VM.restore(blob, limits=LIMITS),
              dumps=lambda: pickle.dumps(own, protocol=5),
              loads=lambda: pickle.loads(pickled))  # noqa: S301 - its own
    return {"bytes": len(blob), "pickle": len(pickled), **best}


def main() -> int:
    """Measure, print the table, save the results."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=400)
    rounds = parser.parse_args().rounds
    measure.noisy()
    results, rows = {}, []
    for name, (before, data, fewer, most_bytes, most) in SIZES.items():
        r = results[name] = compare(before, data, max(rounds // fewer, 5))
        rows.append([name, f"{r['bytes']:,}", measure.seconds(r["out"]), measure.seconds(r["back"]),
                     f"{r['pickle']:,}", measure.seconds(r["dumps"]), measure.seconds(r["loads"]),
                     f"{most_bytes:,} B, {measure.seconds(most)}"])
    measure.table(["a paused program", "bytes", "out", "in", "pickle", "dumps", "loads", "wanted"], rows)
    print(measure.save("snapshots", results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
