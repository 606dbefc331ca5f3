"""Say which share of the core's lines the guest corpus reaches, file by file, and the package's tests.

Uses build/cover (make cover-build): runs the corpus and the C tests there, then gcov. With --lines
FILE it prints the lines of one file that nothing reached.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "cover"


def run_all() -> None:
    """Run everything that exercises the core."""
    for stale in BUILD.rglob("*.gcda"):
        stale.unlink()
    jobs = str(os.cpu_count() or 2)
    commands = [[sys.executable, "tools/run_native.py", str(BUILD / "tests")]]
    if (BUILD / "pyvmrun").exists():
        commands.append([sys.executable, "tools/run_corpus.py", "-j", jobs, "--binary",
                         str(BUILD / "pyvmrun")])
    for command in commands:
        subprocess.run(command, cwd=ROOT, check=False, stdout=subprocess.DEVNULL)


def counts() -> dict[str, dict[int, int]]:
    """Return how often each line of each source ran."""
    found: dict[str, dict[int, int]] = defaultdict(dict)
    objects = [str(path) for path in sorted(BUILD.rglob("*.gcda"))]
    with tempfile.TemporaryDirectory() as scratch:
        for start in range(0, len(objects), 50):
            subprocess.run(["gcov", "--json-format", *objects[start : start + 50]], cwd=scratch,
                           check=False, capture_output=True)
        for path in Path(scratch).glob("*.gcov.json.gz"):
            with gzip.open(path) as file:
                data = json.load(file)
            for source in data["files"]:
                name = os.path.relpath(os.path.join(data["current_working_directory"], source["file"]), ROOT)
                name = source["file"] if name.startswith("..") else name
                lines = found[name.removeprefix("../")]
                for line in source["lines"]:
                    number = line["line_number"]
                    lines[number] = max(lines.get(number, 0), line["count"])
    return found


def main() -> int:
    """Run, count and report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", metavar="FILE", help="print the lines of FILE that did not run")
    parser.add_argument("--keep", action="store_true", help="report on the runs made before")
    options = parser.parse_args()
    if not options.keep:
        run_all()
    reached = total = 0
    for name, lines in sorted(counts().items()):
        if "pyvm/_native/" not in name:
            continue
        ran = sum(1 for count in lines.values() if count)
        reached, total = reached + ran, total + len(lines)
        if options.lines and name.endswith(options.lines):
            print(name, *[n for n, count in sorted(lines.items()) if not count], sep="\n  ")
        elif not options.lines:
            print(f"{100 * ran / max(len(lines), 1):5.1f} %  {name} ({len(lines)} lines)")
    if total:
        print(f"{100 * reached / total:5.1f} %  of {total} lines of the core")
    return 0


if __name__ == "__main__":
    sys.exit(main())
