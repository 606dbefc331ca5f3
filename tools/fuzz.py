"""Run the fuzz targets under ASan and UBSan, keep what they find, replay what was found before.

A target is build/asan/fuzz/fuzz_NAME (tests/fuzz/harness.h says what it watches). Its corpus is made
of tests/fuzz/seeds and the guest corpus. Input number i follows from the seed and i. A finding is
kept in build/fuzz/findings with what the process said, and the run goes on behind it; one that is
mended goes to tests/fuzz/regressions/NAME, which `--replay` runs.

usage: fuzz.py [--seconds N | --count N] [--seed S] [--first I] [--target NAME ...] [--jobs N]
               [--binaries DIR] [--sample | --full] [--replay] [--cover]
"""

from __future__ import annotations

import argparse
import re
import struct
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import cover

ROOT = Path(__file__).resolve().parent.parent
SCRATCH = ROOT / "build" / "fuzz"
REGRESSIONS = ROOT / "tests" / "fuzz" / "regressions"
SAMPLE = {"answer": 1500, "intrinsics": 100, "pyxc": 2500, "snapshot": 1500, "source": 2500}
FULL = {"answer": 50000, "intrinsics": 1000, "pyxc": 100000, "snapshot": 100000, "source": 100000}
MOST_FINDINGS = 20
# What reads bytes of strangers.
LOADERS = ("pyxc_read.c", "verify.c", "verify_flow.c", "linetable.c", "msgpack.c", "values_read.c",
           "answers.c")


def corpus() -> Path:
    """Write the list of programs that the targets learn from."""
    SCRATCH.mkdir(parents=True, exist_ok=True)
    programs = [*sorted((ROOT / "tests/fuzz/seeds").glob("*.py")),
                *sorted((ROOT / "tests/guest").rglob("*.py"))]
    path = SCRATCH / "corpus"
    path.write_text("".join(f"{program}\n" for program in programs), encoding="utf-8")
    return path


def found(name: str, folder: Path, said: str, seed: int) -> tuple[int, str]:
    """Keep the input that ended a target; return its number and a line about it."""
    data = (folder / "current").read_bytes()
    index, size = struct.unpack("<QQ", data[:16])
    kept = SCRATCH / "findings"
    kept.mkdir(exist_ok=True)
    path = kept / f"{name}-{seed}-{index}"
    path.write_bytes(data[16 : 16 + size])
    path.with_suffix(".txt").write_text(said, encoding="utf-8")
    told = re.search(r"(FUZZ: .*|.*runtime error: .*|SUMMARY: .*)", said)
    return index, f"{path.relative_to(ROOT)}: {told.group(1) if told else said[-300:]}"


def run(name: str, binaries: Path, options: argparse.Namespace, count: int) -> list[str]:
    """Run a target to its end; return a line for each finding."""
    folder = SCRATCH / f"{name}-{options.seed}-{options.first}"
    folder.mkdir(parents=True, exist_ok=True)
    findings: list[str] = []
    first, left = options.first, count
    while len(findings) < MOST_FINDINGS:
        command = [str(binaries / f"fuzz_{name}"), "-c", str(corpus()), "-d", str(folder),
                   "-s", str(options.seed), "-i", str(first)]
        command += ["-n", str(left)] if left else ["-t", str(options.seconds)]
        done = subprocess.run(command, check=False, capture_output=True, text=True,
                              errors="replace")
        print(f"--- {name}\n{done.stdout if options.verbose else done.stdout[:160]}", flush=True)
        if done.returncode == 0:
            break
        index, line = found(name, folder, done.stderr, options.seed)
        findings.append(line)
        print(line, flush=True)
        left -= index + 1 - first if left else 0
        first = index + 1
        if left < 0 or (count and left == 0):
            break
    return findings


def replay(name: str, binaries: Path) -> list[str]:
    """Run what was found and mended before; return a line for each that fails again."""
    failures = []
    for path in sorted((REGRESSIONS / name).glob("*")):
        done = subprocess.run([str(binaries / f"fuzz_{name}"), str(path)], check=False,
                              capture_output=True, text=True, errors="replace", timeout=120)
        if done.returncode:
            failures.append(f"{path.relative_to(ROOT)}: {done.stderr[-2000:]}")
    return failures


def report() -> None:
    """Print which lines of the loaders the runs in build/cover reached."""
    for path, lines in sorted(cover.counts().items()):
        file = path.rpartition("/")[2]
        if file not in LOADERS and not file.startswith("snapshot"):
            continue
        missed = [number for number, count in sorted(lines.items()) if not count]
        print(f"{100 - 100 * len(missed) / max(len(lines), 1):5.1f} %  {file} ({len(lines)} lines)"
              f"  not: {' '.join(map(str, missed[:40]))}")


def main() -> int:
    """Run what the command line asks for; return 1 when something was found."""
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--count", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--target", action="append", choices=sorted(SAMPLE))
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--binaries", type=Path, default=ROOT / "build/asan/fuzz")
    parser.add_argument("--sample", action="store_true", help="what `make check` runs")
    parser.add_argument("--full", action="store_true", help="what `make check-full` runs")
    parser.add_argument("--replay", action="store_true", help="only tests/fuzz/regressions")
    parser.add_argument("--cover", action="store_true", help="lines reached (make cover-build first)")
    parser.add_argument("-v", "--verbose", action="store_true", help="all counters")
    options = parser.parse_args()
    names = options.target or sorted(SAMPLE)
    counts = SAMPLE if options.sample else FULL if options.full else dict.fromkeys(SAMPLE, options.count)
    binaries = options.binaries
    if options.cover:
        binaries = ROOT / "build/cover/fuzz"
        for stale in (ROOT / "build/cover").rglob("*.gcda"):
            stale.unlink()
    failures = [line for name in names for line in replay(name, binaries)]
    print(*failures, sep="\n", end="\n" if failures else "")
    if not options.replay:
        corpus()
        with ThreadPoolExecutor(options.jobs) as pool:
            for lines in pool.map(lambda name: run(name, binaries, options, counts[name]), names):
                failures += lines
    if options.cover:
        report()
    print(f"{len(failures)} findings")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
