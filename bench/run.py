"""Time pyvm beside CPython in the same run, in one thread; print a table, write build/bench.json.

Cold: from source to result with nothing kept between. Warm: compiled once, run again and again.
Figures are medians; ratios below 1 mean that pyvm is faster. Never compare across machines.

usage: run.py [cold] [warm] [threads]
"""

from __future__ import annotations

import gc
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import programs

import pyvm

ROOT = Path(__file__).resolve().parent.parent
UNBOUNDED = pyvm.Limits(seconds=60, instructions=None, memory=1 << 30, output=64 << 20)


def median(function, *, seconds=1.0, least=7):
    """Return the median time of a call, over about so many seconds."""
    times = []
    end = time.perf_counter() + seconds
    while len(times) < least or time.perf_counter() < end:
        begin = time.perf_counter()
        function()
        times.append(time.perf_counter() - begin)
    return statistics.median(times)


def each(function, sources):
    """Return the median time of a call with a source that was not seen before."""
    times = []
    for source in sources:
        begin = time.perf_counter()
        function(source)
        times.append(time.perf_counter() - begin)
    return statistics.median(times)


def row(name, ours, theirs, unit=1e6, suffix="us"):
    """Print one line and return it as data."""
    ratio = ours / theirs if theirs else None
    against = "" if theirs is None else f"{theirs * unit:12.2f} {suffix}  {ratio:6.2f}"
    print(f"{name:34}{ours * unit:12.2f} {suffix}{against}", flush=True)
    return {"name": name, "pyvm": ours, "cpython": theirs, "ratio": ratio}


def quiet(*_args, **_kwargs):
    """Stand in for print."""


def cold():
    """Return the figures of what a cold start costs."""
    out = []
    small = [f"x = {i}\ny = x * 2 + {i}\n[x, y, 'n{i}'.upper()]" for i in range(4000)]

    def ours(source):
        return pyvm.VM().execute(source).value

    def theirs(source):
        body, _, last = source.rpartition("\n")
        space = {}
        exec(compile(body, "main.py", "exec"), space)
        return eval(compile(last, "main.py", "eval"), space)

    gc.disable()
    out.append(row("VM() and drop", median(pyvm.VM), None))
    out.append(row("VM().execute('1+2').value", median(lambda: ours("1+2")),
                   median(lambda: eval(compile("1+2", "m", "eval"), {}))))
    out.append(row("a distinct small source", each(ours, small[:2000]), each(theirs, small[2000:])))
    text = (ROOT / "examples" / "programs" / "algorithms.py").read_text(encoding="utf-8")
    out.append(row("compile 160 lines", median(lambda: pyvm.compile(text)),
                   median(lambda: compile(text, "m", "exec"))))
    fizz = programs.FIZZBUZZ
    out.append(row("FizzBuzz(100), source to output",
                   median(lambda: pyvm.VM().execute(fizz).stdout),
                   median(lambda: exec(compile(fizz, "m", "exec"), {"print": quiet}))))
    gc.enable()

    def imported():
        begin = time.perf_counter()
        done = subprocess.run([sys.executable, "-X", "importtime", "-c", "import pyvm"],
                              capture_output=True, text=True, cwd=ROOT, check=True)
        del begin
        return int(done.stderr.strip().splitlines()[-1].split("|")[1]) / 1e6

    out.append(row("import pyvm", statistics.median(imported() for _ in range(7)), None))
    vms = [pyvm.VM() for _ in range(100)]
    before = rss()
    vms += [pyvm.VM() for _ in range(1000)]
    idle = (rss() - before) / 1000
    print(f"{'an idle VM':34}{idle / 1024:12.2f} KB")
    out.append({"name": "idle VM bytes", "pyvm": idle, "cpython": None, "ratio": None})
    host = pyvm.VM(modules={"h": {"f": int}}, limits=UNBOUNDED)
    source = pyvm.compile("import h\nf = h.f\nfor _ in range(10_000): f()")
    out.append(row("a call of a host function", median(lambda: host.execute(source)) / 10_000, None))
    return out


def rss():
    """Return the resident set in bytes."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * resource.getpagesize()


def warm():
    """Return the figures of programs that compute."""
    out = []
    for name, source in programs.PROGRAMS.items():
        code = pyvm.compile(source, name)
        theirs = compile(source, name, "exec")
        try:
            ours_time = median(lambda c=code: pyvm.VM(limits=UNBOUNDED).execute(c))
        except pyvm.PyvmError as error:
            print(f"{name:34} {error}")
            out.append({"name": name, "error": str(error)})
            continue
        theirs_time = median(lambda c=theirs: exec(c, {"print": quiet, "__name__": "__main__"}))
        out.append(row(name, ours_time, theirs_time, 1e3, "ms"))
    ratios = [entry["ratio"] for entry in out if entry.get("ratio")]
    if ratios:
        print(f"{'geometric mean':34}{'':30}{statistics.geometric_mean(ratios):6.2f}")
    return out


def work(count):
    """Run a program so often."""
    code = pyvm.compile(programs.PROGRAMS["sieve"], "sieve")
    for _ in range(count):
        pyvm.VM(limits=UNBOUNDED).execute(code)


def threads(count=20):
    """Return how two threads compare with two processes."""
    def timed(pool):
        with pool(2) as executor:
            list(executor.map(work, [1, 1]))
            begin = time.perf_counter()
            list(executor.map(work, [count, count]))
            return time.perf_counter() - begin

    in_threads = min(timed(ThreadPoolExecutor) for _ in range(3))
    in_processes = min(timed(ProcessPoolExecutor) for _ in range(3))
    share = in_processes / in_threads
    print(f"{'2 threads, of 2 processes':34}{share * 100:11.1f} %")
    return [{"name": "threads/processes", "pyvm": share, "cpython": None, "ratio": None}]


def main():
    """Run the parts named, all by default."""
    parts = sys.argv[1:] or ["cold", "warm", "threads"]
    print(f"{'':34}{'pyvm':>12}   {'CPython ' + platform.python_version():>14}   ratio")
    figures = {part: {"cold": cold, "warm": warm, "threads": threads}[part]() for part in parts}
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True,
                            cwd=ROOT, check=False).stdout.strip()
    target = ROOT / "build" / "bench.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(
        {"commit": commit, "python": platform.python_version(), "cpus": os.cpu_count(),
         "figures": figures}, indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
