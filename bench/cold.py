"""Cold speed, the product's first face: compiling, making VMs, tiny programs from source to value.

Each line is measured beside CPython in the same thread of the same process, in turn, except the
import (a fresh process each time) and the resident size of idle VMs. Distinct sources every time:
nothing is found in a cache.

usage: python bench/cold.py [--rounds 15]
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import io
import itertools
import os
import resource
import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import measure

import pyvm

if TYPE_CHECKING:
    from collections.abc import Callable

ALGORITHMS = measure.ROOT / "examples" / "programs" / "algorithms.py"
FIZZBUZZ = """
for n in range(1, 101):
    if n % 15 == 0:
        print("FizzBuzz")
    elif n % 3 == 0:
        print("Fizz")
    elif n % 5 == 0:
        print("Buzz")
    else:
        print(n)
"""
serial = itertools.count(1)


def compile_program() -> tuple[Callable[[], Any], Callable[[], Any]]:
    """A program of 150 lines, a different one each time."""
    source = ALGORITHMS.read_text(encoding="utf-8")
    return (lambda: pyvm.compile(f"{source}# {next(serial)}\n"),
            lambda: compile(f"{source}# {next(serial)}\n", "algorithms.py", "exec"))


def make_vm() -> tuple[Callable[[], Any], Callable[[], Any]]:
    """A VM made and dropped, beside a namespace made and dropped."""
    return pyvm.VM, lambda: {"__name__": "__main__", "__builtins__": __builtins__}


def tiny() -> tuple[Callable[[], Any], Callable[[], Any]]:
    """A fresh VM, a distinct small source compiled and run, its value fetched, the VM destroyed."""
    def source() -> str:
        return f"sum([{next(serial)}, 2, 3]) * 7"

    def ours() -> Any:
        return pyvm.VM().execute(source()).value

    def theirs() -> Any:
        return eval(compile(source(), "tiny.py", "eval"), {})
    return ours, theirs


def small_function() -> tuple[Callable[[], Any], Callable[[], Any]]:
    """The same with a source that defines and calls a function."""
    def source() -> str:
        return f"def f(a, b={next(serial)}):\n    c = a * b\n    return c + 1\nx = f(3)\n"

    def ours() -> Any:
        return pyvm.VM().execute(source() + "x").value

    def theirs() -> Any:
        names: dict[str, Any] = {}
        exec(compile(source(), "small.py", "exec"), names)
        return names["x"]
    return ours, theirs


def fizzbuzz() -> tuple[Callable[[], Any], Callable[[], Any]]:
    """FizzBuzz to 100, from source to output."""
    def ours() -> str:
        return pyvm.VM().execute(f"{FIZZBUZZ}# {next(serial)}\n").stdout

    def theirs() -> str:
        with contextlib.redirect_stdout(io.StringIO()) as out:
            exec(compile(f"{FIZZBUZZ}# {next(serial)}\n", "fizzbuzz.py", "exec"), {})
        return out.getvalue()
    assert ours() == theirs()
    return ours, theirs


def again() -> tuple[Callable[[], Any], Callable[[], Any]]:
    """A small source run in a VM that is already there."""
    vm = pyvm.VM(limits=pyvm.Limits(seconds=None, instructions=None))
    names: dict[str, Any] = {}
    return (lambda: vm.execute(f"x = {next(serial)}; x + 1").value,
            lambda: exec(compile(f"x = {next(serial)}; y = x + 1", "again.py", "exec"), names))


CASES = {"compile 150 lines": compile_program, "VM()": make_vm, "tiny source to value": tiny,
         "function from source": small_function, "FizzBuzz to output": fizzbuzz,
         "tiny in a kept VM": again}


def idle_size(count: int = 1_000) -> float:
    """Return the bytes of resident memory that each idle VM adds, over a thousand of them."""
    def resident() -> int:
        with open("/proc/self/statm", encoding="ascii") as f:
            return int(f.read().split()[1]) * resource.getpagesize()
    for _ in range(50):  # whatever is paid once is paid now
        pyvm.VM().execute("1 + 1")
    gc.collect()
    kept: list[pyvm.VM] = []
    before = resident()
    for _ in range(count):
        vm = pyvm.VM()
        vm.execute("1 + 1")
        kept.append(vm)
    return (resident() - before) / len(kept)


def host_call() -> float:
    """Return the seconds that a call of an injected function takes, there and back."""
    vm = pyvm.VM(modules={"host": {"f": lambda: None}})
    code = pyvm.compile("from host import f\nfor _ in range(10_000): f()")
    times = []
    for _ in range(7):
        begin = time.perf_counter()
        vm.execute(code)
        times.append((time.perf_counter() - begin) / 10_000)
    return statistics.median(times)


def import_time(rounds: int) -> float:
    """Return the median seconds that `import pyvm` adds to a fresh interpreter.

    Its modules are compiled once before, as an installed package's are, whatever the environment
    says about writing bytecode.
    """
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run([sys.executable, "-c", "import pyvm"], check=True, cwd=measure.ROOT,
                   env=environment)
    script = ("import time; b = time.perf_counter(); import pyvm; "
              "print(time.perf_counter() - b)")
    times = [float(subprocess.run([sys.executable, "-c", script], capture_output=True, text=True,
                                  check=True, cwd=measure.ROOT, env=environment).stdout)
             for _ in range(rounds)]
    return statistics.median(times)


def main() -> int:
    """Measure, print the table, save the results."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    measure.noisy()
    results: dict[str, Any] = {}
    rows = []
    for name, make in CASES.items():
        ours, theirs = make()
        r = measure.summary(measure.pairs(ours, theirs, rounds=options.rounds, least=0.02))
        results[name] = r
        rows.append([name, measure.seconds(r["pyvm"]), measure.seconds(r["cpython"]),
                     f"{r['ratio']:.2f}"])
    results["idle VM bytes"] = size = idle_size()
    rows.append(["idle VM, resident", f"{size / 1024:.1f} KB", "-", "-"])
    results["host call seconds"] = call = host_call()
    rows.append(["call of a host function", measure.seconds(call), "-", "-"])
    results["import seconds"] = spent = import_time(7)
    rows.append(["import pyvm", measure.seconds(spent), "-", "-"])
    measure.table(["cold", "pyvm", "CPython", "ratio"], rows)
    print(f"\n{1 / results['tiny source to value']['pyvm']:,.0f} tiny runs a second")
    print(measure.save("cold", results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
