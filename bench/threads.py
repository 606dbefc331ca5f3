"""Threads: two threads running a VM each, against two processes doing the same, in the same run.

Throughput is runs a second over a fixed time, the two ways in turn. At 100% threads cost nothing;
what keeps them below is whatever still needs the GIL.

usage: python bench/threads.py [--seconds 2] [--rounds 3] [--workers 2]
"""

from __future__ import annotations

import argparse
import multiprocessing
import statistics
import sys
import threading
import time
from typing import Any

import measure

import pyvm

FREE = pyvm.Limits(seconds=None, instructions=None, memory=1 << 30)
SHORT = "total = 0\nfor i in range(2_000):\n    total += i * 3 % 7\ntotal"


def runs(source: str, until: float, counts: Any, place: int, ready: Any) -> None:
    """Run a program again and again until a moment; note how often."""
    code = pyvm.compile(source)
    pyvm.VM(limits=FREE).execute(code)
    ready.wait()
    end = time.monotonic() + until
    count = 0
    begin = time.monotonic()
    while time.monotonic() < end:
        pyvm.VM(limits=FREE).execute(code)
        count += 1
    counts[place] = count / (time.monotonic() - begin)


def in_threads(source: str, seconds: float, workers: int) -> float:
    """Return the runs a second of all threads together."""
    counts = [0.0] * workers
    ready = threading.Barrier(workers)
    threads = [threading.Thread(target=runs, args=(source, seconds, counts, i, ready))
               for i in range(workers)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return sum(counts)


def in_processes(source: str, seconds: float, workers: int) -> float:
    """Return the runs a second of all processes together."""
    context = multiprocessing.get_context("spawn")
    counts = context.Array("d", workers)
    ready = context.Barrier(workers)
    children = [context.Process(target=runs, args=(source, seconds, counts, i, ready))
                for i in range(workers)]
    for c in children:
        c.start()
    for c in children:
        c.join()
    return sum(counts)


def main() -> int:
    """Measure, print the table, save the results."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    measure.noisy()
    sources = measure.programs()
    cases = {name: sources[name] for name in ("nbody", "word_count", "task_scheduler")}
    cases["short runs"] = SHORT
    results, rows = {}, []
    for name, source in cases.items():
        pairs = []
        for _ in range(options.rounds):
            threads = in_threads(source, options.seconds, options.workers)
            processes = in_processes(source, options.seconds, options.workers)
            pairs.append((threads, processes))
        single = in_threads(source, options.seconds, 1)
        share = statistics.median(t / p for t, p in pairs)
        results[name] = {"threads": statistics.median(t for t, _ in pairs),
                         "processes": statistics.median(p for _, p in pairs),
                         "share": share, "one thread": single}
        rows.append([name, *(f"{results[name][k]:,.1f}" for k in ("one thread", "threads",
                                                                  "processes")), f"{share:.0%}"])
    measure.table(["runs a second", "1 thread", f"{options.workers} threads",
                   f"{options.workers} processes", "share"], rows)
    print(measure.save("threads", results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
