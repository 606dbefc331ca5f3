"""The bridge between guest and host: calls, values, concurrent executions, each beside CPython's own.

A host call stands beside a call in this interpreter, values beside pickle. Times are the least of
many rounds, the two sides in turn: whatever else runs on the machine only ever adds to them.

usage: python bench/bridge.py [--rounds 40] [--items 1000000] [--executions 1000]
"""

from __future__ import annotations

import argparse
import asyncio
import pickle
import sys
import time
from typing import TYPE_CHECKING, Any

import measure

import pyvm

if TYPE_CHECKING:
    from collections.abc import Callable

FREE = pyvm.Limits.only(memory=1 << 30, transfer=1 << 28)
CALLS = 1_000
LOOP = "for _ in range({n}):\n    {statement}\n"
GATHER = """
import asyncio, store
async def main():
    first = await store.fetch(n)
    return first + sum(await asyncio.gather(store.fetch(first), store.fetch(first)))
asyncio.run(main())
"""


def add(n: int) -> int:
    """Be called."""
    return n + 1


def length(items: list[Any] | dict[str, Any]) -> int:
    """Be called with more."""
    return len(items)


CASES = {
    "int in, int out": (add, "f(5)"),
    "nothing in, None out": (lambda: None, "f()"),
    "str in, str out": (str.upper, "f('some text')"),
    "three ints in": (lambda a, b, c: a + b + c, "f(1, 2, 3)"),
    "keyword": (lambda n: n, "f(n=1)"),
    "list of 10 in": (length, "f([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])"),
    "list of 10 out": (lambda: list(range(10)), "f()"),
}


def least(rounds: int, *sides: Callable[[], Any]) -> list[float]:
    """Return the least time of each side, taken in turn."""
    best = [float("inf")] * len(sides)
    for _ in range(rounds):
        for place, side in enumerate(sides):
            begin = time.perf_counter()
            side()
            best[place] = min(best[place], time.perf_counter() - begin)
    return best


def calls(rounds: int) -> dict[str, dict[str, float]]:
    """Time a call of a host function from a loop of the guest's, and of the same function here."""
    results = {}
    for name, (function, statement) in CASES.items():
        vm = pyvm.VM(modules={"host": {"f": function}}, limits=FREE)
        vm.execute("from host import f")
        guest = pyvm.compile(LOOP.format(n=CALLS, statement=statement))
        empty = pyvm.compile(LOOP.format(n=CALLS, statement="pass"))
        here = compile(LOOP.format(n=CALLS, statement=statement), "here", "exec")
        nothing = compile(LOOP.format(n=CALLS, statement="pass"), "here", "exec")
        names = {"f": function}
        ours, base, theirs, bare = least(
            rounds, lambda: vm.execute(guest), lambda: vm.execute(empty),  # noqa: B023
            lambda: exec(here, names), lambda: exec(nothing, names))  # noqa: B023
        results[name] = {"pyvm": (ours - base) / CALLS, "cpython": (theirs - bare) / CALLS}
    return results


def values(rounds: int, count: int) -> dict[str, dict[str, float]]:
    """Time values on their way in and out, beside pickle."""
    words = [f"word {i}" for i in range(count // 10)]
    cases: dict[str, Any] = {
        f"{count:,} ints": list(range(count)),
        f"{count // 10:,} strs": words,
        f"{count // 100:,} dicts of 3": [{"id": i, "name": w, "ok": True}
                                         for i, w in enumerate(words[:count // 100])],
    }
    vm = pyvm.VM(limits=FREE)
    results = {}
    for name, item in cases.items():
        packed = pickle.dumps(item, 5)
        into, out, dumps, loads = least(
            rounds, lambda: vm.execute("None", names={"x": item}),  # noqa: B023
            lambda: vm.execute("x"), lambda: pickle.dumps(item, 5),  # noqa: B023
            lambda: pickle.loads(packed))  # noqa: B023, S301
        results[name] = {"in": into, "out": out, "pickle.dumps": dumps, "pickle.loads": loads}
    return results


async def fetch(n: int) -> int:
    """Be awaited."""
    await asyncio.sleep(0)
    return n + 1


async def concurrent(count: int) -> float:
    """Return the time of so many programs at once in one loop, each with three awaited calls."""
    code = pyvm.compile(GATHER)

    async def one(n: int) -> Any:
        result = await pyvm.VM(modules={"store": {"fetch": fetch}}).execute_async(
            code, names={"n": n})
        return result.value

    begin = time.perf_counter()
    found = await asyncio.gather(*map(one, range(count)))
    taken = time.perf_counter() - begin
    assert found == [n + 1 + 2 * (n + 2) for n in range(count)]
    return taken


async def bare(count: int) -> float:
    """Return the time of as many tasks that do the same without a VM."""
    async def one(n: int) -> int:
        first = await fetch(n)
        return first + sum(await asyncio.gather(fetch(first), fetch(first)))

    begin = time.perf_counter()
    await asyncio.gather(*map(one, range(count)))
    return time.perf_counter() - begin


def main() -> int:
    """Measure, print the tables, save the results."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--items", type=int, default=1_000_000)
    parser.add_argument("--executions", type=int, default=1_000)
    options = parser.parse_args()
    measure.noisy()
    called = calls(options.rounds)
    measure.table(["a host call", "pyvm", "a call here"],
                  [[name, measure.seconds(r["pyvm"]), measure.seconds(r["cpython"])]
                   for name, r in called.items()])
    crossed = values(max(options.rounds // 4, 3), options.items)
    print()
    measure.table(["values", "in", "out", "pickle.dumps", "pickle.loads"],
                  [[name, *map(measure.seconds, r.values())] for name, r in crossed.items()])
    at_once = min(asyncio.run(concurrent(options.executions)) for _ in range(3))
    tasks = min(asyncio.run(bare(options.executions)) for _ in range(3))
    print()
    measure.table(["at once in one loop", "pyvm", "tasks without a VM"],
                  [[f"{options.executions:,} executions of 3 awaited calls",
                    measure.seconds(at_once), measure.seconds(tasks)]])
    print(measure.save("bridge", {"calls": called, "values": crossed,
                                  "executions": {"pyvm": at_once, "tasks": tasks}}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
