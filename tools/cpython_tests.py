"""Run CPython 3.13's own language tests on pyvm, test method by test method.

usage:
  cpython_tests.py run FILE[::Class.method]... [-v | -vv]    run files, or methods of them
  cpython_tests.py check [--sample]      fail on a method that newly fails (what `make check` runs)
  cpython_tests.py update [FILE...]      write tests/cpython/expected_failures.txt anew, and of all
                                         files docs/cpython_tests.md, too
  cpython_tests.py report                run all and write docs/cpython_tests.md

The test files are read from a CPython 3.13 on this machine (--lib names its Lib) and never copied.
`-v` prints the last line of what fails, `-vv` the whole traceback; a method is also chosen by a
pattern (`test_list::*slice*`). `tests/cpython/left_out.txt` says what is left out and why.
"""

from __future__ import annotations

import argparse
import fnmatch
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from cpython_suite import report, suite
from cpython_suite.execute import FileResult, Runner

FAILED = ("fail", "error", "crash", "timeout", "load")


def choose(arguments: list[str]) -> dict[str, list[str]]:
    """Return the files that arguments name, each with the patterns of its methods."""
    chosen: dict[str, list[str]] = {}
    for argument in arguments:
        name, _, method = argument.removesuffix(".py").partition("::")
        known = name.startswith("test_") or name in suite.FILES
        chosen.setdefault(name if known else f"test_{name}", []).append(method)
    return chosen


def execute(options: argparse.Namespace, chosen: dict[str, list[str]]) -> list[FileResult]:
    """Run the chosen files, some at a time; print a line each."""
    library = suite.find_library(options.lib)
    if library is None:
        print("no CPython 3.13 with its tests on this machine: nothing to run")
        sys.exit(0)
    names = list(chosen)
    everything = suite.FILES + [n for n in names if n not in suite.FILES]
    listing = suite.list_tests(library, everything)
    binary = Path(options.binary).resolve()
    if not binary.exists():
        sys.exit(f"cpython_tests: there is no {options.binary}: run `make native`")
    runner = Runner(binary, library, listing, suite.read_left_out(), options.timeout)
    files = {file.name: file for file in listing.files if file.name in chosen}
    for file in files.values():
        if file.trouble:
            print(f"{file.name}: CPython does not load it: {file.trouble}")

    def one(name: str) -> FileResult:
        file, patterns = files[name], [p for p in chosen[name] if p]
        only = None
        if patterns and "" not in chosen[name]:
            only = [t for t in file.tests() for p in patterns
                    if t == p or fnmatch.fnmatchcase(t, p.replace("[", "[[]"))]
        result = runner.run(file, only)
        if not options.quiet:
            print("\n".join([report.line(result), *report.details(result, options.verbose)]),
                  flush=True)
        return result

    try:
        with ThreadPoolExecutor(options.jobs) as pool:
            return list(pool.map(one, names))
    finally:
        runner.close()


def read_expected() -> set[str]:
    """Return the methods that are known to fail."""
    path = suite.HOME / "expected_failures.txt"
    lines = path.read_text().splitlines() if path.exists() else []
    return {line for line in lines if line and not line.startswith("#")}


def failures(results: list[FileResult]) -> set[str]:
    """Return the full names of what fails."""
    return {f"{r.name}::{o.name}" for r in results for o in r.outcomes if o.status in FAILED}


def check(options: argparse.Namespace) -> int:
    """Fail if a method fails that is not known to."""
    options.quiet = True
    names = suite.SAMPLE if options.sample else suite.FILES
    results = execute(options, {name: [""] for name in names})
    expected = read_expected()
    new = sorted(failures(results) - expected)
    details = {f"{r.name}::{o.name}": o.detail for r in results for o in r.outcomes}
    for name in new:
        print(f"newly fails: {name}: {details[name][:120]}")
    ran = sum(r.count("ok", *FAILED) for r in results)
    passed = sum(r.count("ok") for r in results)
    old = {n for n in expected if n.partition("::")[0] in names}
    healed = len(old - failures(results))
    print(f"{passed} of {ran} methods pass in {len(results)} files, {len(new)} newly fail"
          + (f", {healed} fail no more: run update" if healed else ""))
    return 1 if new else 0


def update(options: argparse.Namespace) -> int:
    """Write down what fails now."""
    names = [n for n in choose(options.names)] or suite.FILES
    results = execute(options, {name: [""] for name in names})
    kept = {n for n in read_expected() if n.partition("::")[0] not in names}
    lines = sorted(kept | failures(results))
    (suite.HOME / "expected_failures.txt").write_text(
        "# Test methods of CPython 3.13 that fail on pyvm: written by "
        "tools/cpython_tests.py update.\n" + "".join(f"{line}\n" for line in lines))
    if not options.names:
        report.write(results, suite.ROOT / "docs" / "cpython_tests.md")
        print(report.total(results))
    return 0


def main() -> int:
    """Do what the command line says; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("verb", choices=["run", "check", "update", "report"])
    parser.add_argument("names", nargs="*", metavar="FILE[::Class.method]")
    parser.add_argument("-v", "--verbose", action="count", default=0)
    parser.add_argument("-j", "--jobs", type=int, default=2)
    parser.add_argument("--lib", help="the Lib folder of a CPython 3.13")
    parser.add_argument("--binary", default=str(suite.ROOT / "build" / "pyvmrun"))
    parser.add_argument("--timeout", type=float, default=20.0, help="seconds a method (20)")
    parser.add_argument("--sample", action="store_true")
    parser.add_argument("--quiet", action="store_true")
    options = parser.parse_args()
    sys.stdout.reconfigure(errors="backslashreplace")
    if options.verb == "check":
        return check(options)
    if options.verb == "update":
        return update(options)
    chosen = choose(options.names) or {name: [""] for name in suite.FILES}
    results = execute(options, chosen)
    if len(results) > 1:
        print(report.total(results))
    if options.verb == "report":
        report.write(results, suite.ROOT / "docs" / "cpython_tests.md")
    return 0


if __name__ == "__main__":
    sys.exit(main())
