"""Five real programs on pyvm: what each prints, its value, what it used and how long it took.

usage: python examples/demo.py [--brief] [name ...]
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import time
from pathlib import Path
from typing import Any

import pyvm

PROGRAMS = Path(__file__).resolve().parent / "programs"

TIMESHEET = """person,project,hours,rate
Ann,Harbour,6.5,80
Bob,Harbour,8,60
Ann,Archive,2,80
Cid,Archive,many,55
Cid,Bridge,7.5,55
Bob,Bridge,3,60
Dee,Harbour,4
Ann,Bridge,1.5,80
Cid,Archive,5,55
Bob,Archive,0.5,60
"""

PAGES = {
    "site/one": "The harbour is quiet today. Boats sleep, gulls watch the harbour.",
    "site/two": "A bridge crosses the water; boats pass under the bridge at noon.",
    "site/three": "Quiet water, quiet boats: the archive of the harbour says so.",
    "site/five": "Gulls! Everywhere gulls. The bridge is theirs, and the boats too.",
}
stored: list[tuple[str, int]] = []


async def fetch(url: str) -> str:
    """Stand in for a network: slow, and not everything is there."""
    await asyncio.sleep(0.02)
    if url not in PAGES:
        raise pyvm.HostError(f"no page {url!r}", type="LookupError")
    return PAGES[url]


async def save(word: str, count: int) -> str:
    """Stand in for a database."""
    await asyncio.sleep(0.01)
    stored.append((word, count))
    return f"words/{word}"


def urls() -> list[str]:
    """Tell the guest what to fetch."""
    return ["site/one", "site/two", "site/three", "site/four", "site/five"]


HOST = {"web": {"fetch": fetch, "urls": urls}, "store": {"save": save}}
DEMOS: dict[str, dict[str, Any]] = {
    "fizzbuzz": {},
    "algorithms": {},
    "order_book": {},
    "text_report": {"names": {"DATA": TIMESHEET}},
    "async_pipeline": {"modules": HOST},
}


def run(name: str, *, names: dict[str, Any] | None = None,
        modules: dict[str, Any] | None = None) -> tuple[pyvm.Result, float]:
    """Run one program on a VM of its own; return its result and the seconds from source to end."""
    source = (PROGRAMS / f"{name}.py").read_text(encoding="utf-8")
    begin = time.perf_counter()
    vm = pyvm.VM(modules=modules)
    if modules:
        # The host's functions are coroutines, so the guest is run without blocking their loop.
        result = asyncio.run(vm.execute_async(source, names=names, filename=f"{name}.py"))
    else:
        result = vm.execute(source, names=names, filename=f"{name}.py")
    return result, time.perf_counter() - begin


def bounded() -> None:
    """Show what a budget does to a program that would not end."""
    vm = pyvm.VM(limits=pyvm.Limits(seconds=0.2))
    begin = time.perf_counter()
    try:
        vm.execute("n = 0\nwhile True: n += 1")
    except pyvm.LimitExceeded as error:
        print(f"=== endless {'=' * 68}\n{error}, after {(time.perf_counter() - begin) * 1e3:.0f} ms")
        print(f"--- value  the VM goes on, n is {vm.execute('n').value:,}")


def main() -> int:
    """Run the demos that the command line names, or all; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--brief", action="store_true", help="show only the end of long outputs")
    parser.add_argument("name", nargs="*", help=", ".join(DEMOS))
    options = parser.parse_args()
    for name in options.name or DEMOS:
        result, seconds = run(name, **DEMOS[name])
        lines = result.stdout.splitlines()
        print(f"=== {name} " + "=" * (75 - len(name)))
        if options.brief and len(lines) > 8:
            print(f"({len(lines) - 6} lines before these)")
            lines = lines[-6:]
        print("\n".join(lines))
        usage = result.usage
        print(f"--- value  {result.value!r}")
        print(f"--- usage  {usage.instructions:,} instructions, {usage.memory_peak / 1024:,.0f} KB "
              f"peak, {usage.output:,} bytes printed, {usage.host_calls} calls to the host")
        print(f"--- time   {seconds * 1000:.2f} ms from source to value\n")
    if not options.name:
        bounded()
    return 0


if __name__ == "__main__":
    sys.exit(main())
