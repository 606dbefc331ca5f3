"""What every benchmark here shares: the programs, paired timing, machine facts, results as JSON.

The invariant: a figure of pyvm never stands alone. It is measured beside CPython in the same
process, the two alternating, and given as their ratio; results of different machines or runs are
never compared.
"""

from __future__ import annotations

import ast
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = ROOT / "bench" / "programs"
RESULTS = ROOT / "build" / "bench"


def programs(folder: str = "") -> dict[str, str]:
    """Return the sources of the CPU-bound programs, or of those in a folder beside them, by name."""
    return {p.stem: p.read_text(encoding="utf-8")
            for p in sorted(PROGRAMS.joinpath(folder).glob("*.py"))}


def on_cpython(source: str, filename: str) -> Callable[[], Any]:
    """Return a function that runs a program on this interpreter and gives its last expression."""
    tree = ast.parse(source)
    last = tree.body.pop()
    assert isinstance(last, ast.Expr)
    body = compile(tree, filename, "exec")
    value = compile(ast.Expression(last.value), filename, "eval")

    def run() -> Any:
        names: dict[str, Any] = {"__name__": "__main__"}
        exec(body, names)
        return eval(value, names)
    return run


def pairs(ours: Callable[[], Any], theirs: Callable[[], Any], *, rounds: int,
          least: float = 0.0) -> list[tuple[float, float]]:
    """Time two functions in turn, the first to go changing, and return the pairs of seconds.

    Each timing repeats the call until it lasts `least` seconds, and gives seconds a call.
    """
    def timed(f: Callable[[], Any]) -> float:
        clock, count = time.perf_counter, 1
        while True:
            begin = clock()
            for _ in range(count):
                f()
            seconds = clock() - begin
            if seconds >= least:
                return seconds / count
            count = max(count * 2, int(count * least / max(seconds, 1e-9)))

    ours(), theirs()
    result = []
    for i in range(rounds):
        if i % 2:
            b = timed(theirs)
            result.append((timed(ours), b))
        else:
            a = timed(ours)
            result.append((a, timed(theirs)))
    return result


def summary(timings: list[tuple[float, float]]) -> dict[str, float]:
    """Return the medians of both sides and of the ratios of the pairs, with their spread."""
    ratios = sorted(a / b for a, b in timings)
    return {
        "pyvm": statistics.median(a for a, _ in timings),
        "cpython": statistics.median(b for _, b in timings),
        "ratio": statistics.median(ratios),
        "ratio_low": ratios[0],
        "ratio_high": ratios[-1],
    }


def commit() -> str:
    """Return the commit that is measured, with a + when the tree differs from it."""
    def git(*words: str) -> str:
        done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True,
                              check=False)
        return done.stdout.strip()
    head = git("rev-parse", "--short", "HEAD") or "unknown"
    return head + ("+" if git("status", "--porcelain", "--untracked-files=no") else "")


def save(kind: str, results: Any) -> Path:
    """Write results with what they were measured on to build/bench/; return the file."""
    facts = {
        "kind": kind,
        "commit": commit(),
        "when": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "python": platform.python_version(),
        "machine": platform.machine(),
        "cpus": os.cpu_count(),
        "load": os.getloadavg()[0],
        "results": results,
    }
    RESULTS.mkdir(parents=True, exist_ok=True)
    path = RESULTS / f"{kind}-{facts['commit'].rstrip('+')}.json"
    path.write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")
    return path


def seconds(value: float) -> str:
    """Write a time with three digits and a unit."""
    for unit, factor in (("s", 1), ("ms", 1e3), ("µs", 1e6)):
        if value * factor >= 1:
            return f"{value * factor:.3g} {unit}"
    return f"{value * 1e9:.0f} ns"


def table(header: list[str], rows: list[list[str]]) -> None:
    """Print rows in aligned columns, the first to the left."""
    widths = [max(len(r[i]) for r in [header, *rows]) for i in range(len(header))]
    for row in [header, ["-" * w for w in widths], *rows]:
        print("  ".join(c.ljust(w) if i == 0 else c.rjust(w)
                        for i, (c, w) in enumerate(zip(row, widths, strict=True))).rstrip())


def noisy() -> None:
    """Say so when something else keeps the machine busy."""
    if os.getloadavg()[0] > (os.cpu_count() or 1):
        print(f"(load {os.getloadavg()[0]:.1f}: figures will be rough)", file=sys.stderr)
