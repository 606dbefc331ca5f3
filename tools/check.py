"""Run the suites of `make check`: each within its time, one line each, everything that fails at the end.

The plain run is a fixed sample; --full takes the whole of every suite. --only NAME (repeatable)
picks suites. The exit code is 1 if any failed. A suite whose subject is not in the tree is skipped
and says so.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import oracle

ROOT = Path(__file__).resolve().parent.parent
PY = sys.executable
JOBS = str(os.cpu_count() or 2)
ASAN = {"ASAN_OPTIONS": "detect_leaks=1:abort_on_error=1", "UBSAN_OPTIONS": "print_stacktrace=1"}


@dataclass
class Suite:
    """One suite: its command, the seconds it may take (sample and full), what it needs."""

    name: str
    command: list[str]
    seconds: int
    full: list[str] | None = None
    full_seconds: int = 0
    needs: list[str] = field(default_factory=list)
    env: dict[str, str] = field(default_factory=dict)


def corpus(binary: str, *options: str, switch: str | None = None) -> list[str]:
    """Return the command that runs the guest corpus on a plain C runner."""
    command = [PY, "tools/run_corpus.py", "-j", JOBS, "--binary", binary, *options]
    return [*command, "--switch", switch] if switch else command


def make(*goals: str) -> list[str]:
    """Return a make command that uses this interpreter's environment."""
    return ["make", "-s", "--no-print-directory", *goals]


def suites() -> list[Suite]:
    """Return every suite, cheapest first."""
    debug, asan = "build/pyvmrun", "build/asan/pyvmrun"
    cpython = oracle.find() or "CPython 3.13"
    return [
        Suite("lint", [PY, "-m", "ruff", "check", "-q", "."], 60),
        Suite("types", [PY, "-m", "mypy"], 240),
        Suite("layers", [PY, "tools/check_layers.py"], 30),
        Suite("sizes", [PY, "tools/check_sizes.py"], 30),
        Suite("spec", [PY, "tools/check_spec.py"], 120),
        Suite("native-build", make("native"), 600),
        Suite("native", [PY, "tools/run_native.py", "build/debug/tests"], 120,
              needs=["build/debug/tests"]),
        Suite("corpus", corpus(debug), 180, needs=[debug]),
        Suite("sweep", [PY, "tools/sweep.py", "run"], 60, needs=[debug]),
        Suite("snippets", [cpython, "tools/record_snippets.py", "--check"], 60, needs=[cpython]),
        Suite("trees", [cpython, "tools/compare_ast.py"], 120, needs=[cpython, "build/dump_tree"]),
        Suite("code", [cpython, "tools/compare_code.py"], 120, needs=[cpython, "build/pyvmc"]),
        Suite("errors", [cpython, "tools/compare_errors.py", "--pyvmc", "build/pyvmc"], 300,
              needs=[cpython, "build/pyvmc"]),
        Suite("errors-parsed", [cpython, "tools/compare_errors.py"], 300,
              needs=[cpython, "build/dump_tree"]),
        Suite("mutants", [cpython, "tools/compare_mutants.py"], 120,
              [cpython, "tools/compare_mutants.py", "--count", "20000"], 600,
              needs=[cpython, "build/dump_tree"]),
        Suite("library", [PY, "-m", "tools.compare_library"], 120, needs=[cpython, debug]),
        Suite("unicode", [cpython, "tools/record_unicode.py", "--check"], 60, needs=[cpython]),
        *[Suite(f"stress-{name}", corpus(debug, "-e", every, "-t", "120", switch=sample), 300,
                corpus(debug, "-t", "300", switch=whole), 3600, needs=[debug])
          for name, sample, whole, every in (
              ("gc", "gc", "gc", "1"), ("defer", "defer", "defer", "1"),
              ("suspend", "suspend=200/400", "suspend=50/200", "5"))],
        Suite("process", corpus(debug, "-e", "25", "-t", "120", switch="process=997/50"), 240,
              corpus(debug, "-t", "900", switch="process=997/200"), 3600, needs=[debug]),
        Suite("cpython-tests", [PY, "tools/cpython_tests.py", "check", "--sample", "-j", JOBS],
              240, [PY, "tools/cpython_tests.py", "check", "-j", JOBS], 900,
              needs=[cpython, debug]),
        Suite("asan-build", make("asan-build"), 600),
        Suite("native-asan", [PY, "tools/run_native.py", "build/asan/tests"], 180,
              needs=["build/asan/tests"], env=ASAN),
        Suite("corpus-asan", corpus(asan, "-e", "3"), 240, corpus(asan), 1200, needs=[asan],
              env={**ASAN, "ASAN_OPTIONS": "detect_leaks=0:abort_on_error=1"}),
        Suite("fuzz", [PY, "tools/fuzz.py", "--sample"], 180,
              [PY, "tools/fuzz.py", "--full", "--jobs", JOBS], 3600,
              needs=["build/asan/fuzz"], env=ASAN),
        Suite("charges", [PY, "tools/check_charges.py"], 300,
              [PY, "tools/check_charges.py", "--full"], 600,
              needs=["pyvm/_native/_core.abi3.so"]),
        Suite("difftest", [PY, "-m", "tools.difftest", "fixed"], 180,
              needs=[cpython, "pyvm/_native/_core.abi3.so"]),
        Suite("pytest", [PY, "-m", "pytest", "-n", JOBS, "tests"], 600,
              [PY, "-m", "pytest", "-n", JOBS, "tests", "--full"], 3000),
    ]


def run(suite: Suite, *, full: bool) -> tuple[bool, str, float]:
    """Run a suite; return whether it passed, what it printed and how long it took."""
    command = suite.full if full and suite.full else suite.command
    seconds = suite.full_seconds if full and suite.full_seconds else suite.seconds
    begin = time.monotonic()
    try:
        done = subprocess.run(
            command, cwd=ROOT, env={**os.environ, **suite.env}, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, errors="replace", timeout=seconds, check=False)
    except subprocess.TimeoutExpired as error:
        text = error.stdout.decode("utf-8", "replace") if isinstance(error.stdout, bytes) else ""
        return False, f"{text}\nno end after its {seconds} s", time.monotonic() - begin
    return done.returncode == 0, done.stdout, time.monotonic() - begin


def last_line(text: str) -> str:
    """Return the last line with something on it."""
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else ""


def main() -> int:
    """Run what the command line selects; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--only", action="append", default=[], metavar="NAME")
    options = parser.parse_args()
    chosen = [s for s in suites() if not options.only or s.name in options.only]
    failed: list[str] = []
    skipped: list[str] = []
    closing = ""
    begin = time.monotonic()
    for suite in chosen:
        missing = [need for need in suite.needs if not (ROOT / need).exists()]
        if missing:
            print(f"skip  {suite.name:14} there is no {missing[0]}", flush=True)
            skipped.append(suite.name)
            continue
        passed, text, seconds = run(suite, full=options.full)
        word = "ok   " if passed else "FAIL "
        print(f"{word} {suite.name:14} {seconds:6.1f} s  {last_line(text)[:80]}", flush=True)
        if suite.name == "pytest":
            closing = last_line(text)
        if not passed:
            failed.append(suite.name)
            print("\n".join(text.splitlines()[-60:]), flush=True)
    count = len(chosen) - len(failed) - len(skipped)
    print(f"{count} of {len(chosen)} suites in {time.monotonic() - begin:.0f} s"
          + (f"; failed: {', '.join(failed)}" if failed else "")
          + (f"; skipped: {', '.join(skipped)}" if skipped else ""))
    if closing:
        print(closing)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
