"""The long run: one search per core, their findings collected and written down."""

from __future__ import annotations

import multiprocessing
import queue
import re
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tools.difftest import sides
from tools.difftest.sides import ROOT

if TYPE_CHECKING:
    from tools.difftest.search import Finding

BUILD = ROOT / "build" / "difftest"


def worker(number: int, options: dict[str, Any], out: Any, known_queue: Any) -> None:
    """One search: put ("programs", n) now and then, and ("finding", Finding)."""
    from tools.difftest.search import Search

    tree, clean = options["tree"], options["clean"]
    search = Search(sides.Pair(options["oracle"], tree),
                    clean and sides.Pair(options["oracle"], clean), options["only"])
    seed = options["seed"] + number
    reported = 0
    last = time.monotonic()

    parent = multiprocessing.parent_process()

    def progress() -> None:
        nonlocal reported, last
        if parent is not None and not parent.is_alive():
            raise SystemExit("the driver is gone")
        if time.monotonic() - last > 1:
            out.put(("programs", search.programs - reported))
            reported, last = search.programs, time.monotonic()

    database = BUILD / "db" if options["database"] else None
    try:
        while time.monotonic() < options["until"]:
            while True:
                try:
                    search.known.add(known_queue.get_nowait())
                except queue.Empty:
                    break
            finding = search.batch(seed, until=options["until"], database=database,
                                   shrink=options["shrink"], progress=progress)
            if finding is not None:
                search.known.add(finding.kind)
                out.put(("finding", finding))
            seed += options["jobs"]
            database = None
        out.put(("programs", search.programs - reported))
    finally:
        out.put(("unsteady", search.unsteady))
        for pair in (search.pair, search.clean):
            if pair is not None:
                pair.close()
        out.put(("end", number))


def run_search(oracle: str, *, seconds: float, jobs: int, seed: int, stop_after: int,
               only: list[str], tree: Path = ROOT, clean: Path | None = None, shrink: bool = True,
               database: bool = True, quiet: bool = False) -> tuple[list[Finding], int, float]:
    """Search on several cores; return the findings, the number of programs and the time."""
    begin = time.monotonic()
    context = multiprocessing.get_context("spawn")
    out: Any = context.Queue()
    knowns: list[Any] = [context.Queue() for _ in range(jobs)]
    options = {"oracle": oracle, "seed": seed, "jobs": jobs, "only": only, "tree": tree,
               "clean": clean, "until": begin + seconds, "shrink": shrink, "database": database}
    crew = [context.Process(target=worker, args=(n, options, out, knowns[n]), daemon=True)
            for n in range(jobs)]
    for process in crew:
        process.start()
    findings: list[Finding] = []
    programs, running, shown = 0, jobs, begin
    while running and len(findings) < stop_after:
        try:
            kind, value = out.get(timeout=60)
        except queue.Empty:
            if not any(process.is_alive() for process in crew):
                break
            continue
        if kind == "programs":
            programs += value
        elif kind == "unsteady":
            if value and not quiet:
                print("did not show a second time:", dict(Counter(value)), flush=True)
        elif kind == "end":
            running -= 1
        elif value.kind not in {f.kind for f in findings}:
            findings.append(value)
            for known in knowns:
                known.put(value.kind)
            if not quiet:
                print(f"DIFFERENCE {len(findings)} (seed {value.seed}): {value.kind}", flush=True)
                write(value, len(findings))
        now = time.monotonic()
        if not quiet and now - shown > 10:
            shown = now
            print(f"{now - begin:6.0f} s  {programs} programs, {programs / (now - begin):.0f}/s, "
                  f"{len(findings)} findings", flush=True)
    for process in crew:
        if process.is_alive():
            process.terminate()
        process.join(5)
    return findings, programs, time.monotonic() - begin


def write(finding: Finding, number: int) -> Path:
    """Keep a finding: the program, and what each side did as comments below."""
    BUILD.mkdir(parents=True, exist_ok=True)
    stem = re.sub(r"\W+", "_", finding.kind).strip("_")[:50]
    path = BUILD / f"{number:02}_{stem}.py"
    lines = [finding.source.rstrip("\n"), "", f"# {finding.kind}; seed {finding.seed}"]
    for name, outcome in (("CPython", finding.oracle), ("pyvm", finding.pyvm)):
        lines.append(f"# {name}:")
        lines += ["#   " + line for line in (outcome.stdout + outcome.end).splitlines()]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", errors="backslashreplace")
    path.with_suffix(".first.py").write_text(  # what shrinking began with: it may have gone astray
        finding.original, encoding="utf-8", errors="backslashreplace")
    print(f"  {path.relative_to(ROOT)}", flush=True)
    return path
