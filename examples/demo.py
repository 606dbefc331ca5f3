"""Run the example programs, each in a VM of its own: what it prints, gives and costs."""

from __future__ import annotations

import asyncio
import sys
import time
from pathlib import Path

import pyvm

FOLDER = Path(__file__).resolve().parent
PLAIN = ("fizzbuzz", "algorithms", "order_book", "report")


def show(name: str, vm: pyvm.VM) -> None:
    """Run one program to its end and show the outcome."""
    source = (FOLDER / f"{name}.py").read_text(encoding="utf-8")
    begin = time.perf_counter()
    result = vm.execute(source, filename=f"{name}.py")
    report(name, result, time.perf_counter() - begin)


def report(name: str, result: pyvm.Result, seconds: float) -> None:
    used = result.usage
    print(f"=== {name} ".ljust(80, "="))
    print(result.stdout.rstrip("\n"))
    print(f"--- value: {result.value!r}")
    print(f"--- {seconds * 1e3:.2f} ms, {used.instructions:,} instructions, "
          f"{used.memory_peak / 1024:.0f} KB at most, {used.host_calls} host calls\n")


def pipeline() -> None:
    """Run the async pipeline with functions of the host beside it."""
    readings = {"Oslo": -3.5, "Cairo": 31.0, "Lima": 19.25, "Perth": 27.5}
    records: list[dict[str, object]] = []

    async def temperature(city: str) -> float:
        await asyncio.sleep(0.02 if city in readings else 3600)
        return readings[city]

    async def store(record: dict[str, object]) -> int:
        await asyncio.sleep(0.001)
        records.append(record)
        return len(records)

    vm = pyvm.VM(modules={"warehouse": {
        "cities": list(readings), "temperature": temperature, "store": store}})
    source = (FOLDER / "pipeline.py").read_text(encoding="utf-8")
    begin = time.perf_counter()
    result = asyncio.run(vm.execute_async(source, filename="pipeline.py"))
    report("pipeline", result, time.perf_counter() - begin)
    assert len(records) == len(readings)


def callbacks() -> None:
    """Call a guest function from the host."""
    vm = pyvm.VM()
    result = vm.execute((FOLDER / "callbacks.py").read_text(encoding="utf-8"))
    begin = time.perf_counter()
    lines = [{"name": "lamp", "price": 40.0, "count": 2}, {"name": "rug", "price": 60.0}]
    called = vm.call(result.value, lines, member=True)
    report("callbacks", called, time.perf_counter() - begin)


def bounded() -> None:
    """Show what a budget does to a program that would not end."""
    vm = pyvm.VM(limits=pyvm.Limits(seconds=0.2))
    begin = time.perf_counter()
    try:
        vm.execute("print('counting')\nn = 0\nwhile True: n += 1")
    except pyvm.LimitExceeded as error:
        print(f"=== a program that does not end: {error} "
              f"after {(time.perf_counter() - begin) * 1e3:.0f} ms".ljust(80, "="))
        print(f"--- and the VM goes on: n is {vm.execute('n').value:,}")


def main() -> int:
    """Run them all."""
    for name in PLAIN:
        show(name, pyvm.VM())
    pipeline()
    callbacks()
    bounded()
    return 0


if __name__ == "__main__":
    sys.exit(main())
