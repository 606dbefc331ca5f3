"""Run the guest corpus through the plain C runner (build/pyvmrun) and list what differs.

Needs neither pytest nor the Python extension. Every program runs in its own process, in an empty
folder, as `pyvmrun NAME.py`, and must give the recorded stdout and stderr. One line a failure;
the exit code is 1 if there is any.

usage: run_corpus.py [-j 2] [--binary build/pyvmrun] [--switch gc|defer|suspend=N|process=N]... [pattern ...]
  patterns are parts of names (`types/str`, `closure`); `errors` selects the chunked files too
"""

from __future__ import annotations

import argparse
import copy
import fnmatch
import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import corpus

SWITCHES = {"gc": "PV_GC_STRESS", "defer": "PV_ALWAYS_DEFER", "suspend": "PV_SUSPEND_EVERY",
            "process": "PV_PROCESS_EVERY", "small": "PV_SMALL", "poison": "PV_POISON", "trace": "PV_TRACE"}


class Runner:
    """Runs programs on one binary with one set of switches."""

    def __init__(self, binary: Path, switches: list[str], seconds: float) -> None:
        self.binary = str(binary.resolve())
        self.seconds = seconds
        self.environment = dict(os.environ, PYTHONHASHSEED="0", NO_COLOR="1")
        for switch in switches:
            name, _, value = switch.partition("=")
            self.environment[SWITCHES.get(name, name)] = value or "1"

    def run(self, filename: str, folder: Path) -> tuple[str, str, str | None]:
        """Run one file; return (stdout, stderr, what went wrong with the process itself)."""
        try:
            done = subprocess.run(
                [self.binary, filename], cwd=folder, env=self.environment, capture_output=True,
                stdin=subprocess.DEVNULL, timeout=self.seconds, check=False)
        except subprocess.TimeoutExpired:
            return "", "", f"no end after {self.seconds:g} s"
        out = done.stdout.decode("utf-8", "backslashreplace")
        err = done.stderr.decode("utf-8", "backslashreplace")
        if done.returncode < 0 or done.returncode >= 128 or "Sanitizer" in err:
            line = next((x for x in err.splitlines() if "Sanitizer" in x), "")
            return out, err, f"died with status {done.returncode} {line or last_line(err)}"
        return out, err, None

    def program(self, program: corpus.Program) -> str | None:
        """Run a guest program; return what is wrong, or None."""
        with tempfile.TemporaryDirectory() as folder:
            program.lay(Path(folder))
            out, err, trouble = self.run(program.filename, Path(folder))
        want_out, want_err = program.expected()
        if trouble:
            return trouble
        difference = corpus.first_difference(want_out, out)
        if difference:
            hint = f"  [stderr: {last_line(err)}]" if err and err != want_err else ""
            return f"out {difference}{hint}"
        difference = corpus.first_difference(want_err, err)
        return f"err {difference}" if difference else None

    def chunk(self, chunk: corpus.Chunk) -> str | None:
        """Run one chunk of an error file; return what is wrong, or None."""
        with tempfile.TemporaryDirectory() as scratch:
            Path(scratch, "chunk.py").write_text(chunk.source, encoding="utf-8")
            _, err, trouble = self.run("chunk.py", Path(scratch))
        if trouble:
            return trouble
        if not chunk.marks:
            return "has no mark: run tools/record_guest.py"
        line, text, _ = chunk.marks[0]
        got, got_line = corpus.last_error(err)
        if got != text:
            return f"want {corpus.show(text)} got {corpus.show(got)}"
        return None if got_line == line else f"want line {line} got line {got_line}: {text}"


    def work(self, program: corpus.Program) -> str:
        """Run a guest program; return how many instructions it used."""
        with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as beside:
            program.lay(Path(folder))
            told = Path(beside, "usage")
            self.environment = {**self.environment, "PV_USAGE": str(told)}
            self.run(program.filename, Path(folder))
            return told.read_text().strip() if told.exists() else "nothing"


def same_work(one: Runner, other: Runner, program: corpus.Program) -> str | None:
    """Run a guest program on two builds; return what is wrong if they count its work differently."""
    used = one.work(program), other.work(program)
    return None if used[0] == used[1] else f"{used[0]} instructions, on the other build {used[1]}"


def last_line(text: str) -> str:
    """Return the last line of a text, shortened."""
    lines = text.rstrip("\n").split("\n")
    return lines[-1][:120]


def main() -> int:
    """Run what the command line selects and report; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pattern", nargs="*")
    parser.add_argument("--binary", type=Path, default=corpus.ROOT / "build" / "pyvmrun")
    parser.add_argument("--switch", action="append", default=[], metavar="NAME[=VALUE]",
                        help=f"{', '.join(SWITCHES)}, or any environment variable")
    parser.add_argument("-j", type=int, default=2, metavar="N", help="processes at a time")
    parser.add_argument("-t", type=float, default=0, metavar="SECONDS", help="for one program")
    parser.add_argument("-x", action="store_true", help="stop at the first failure")
    parser.add_argument("-n", type=int, default=0, metavar="N", help="only the N simplest")
    parser.add_argument("-e", type=int, default=1, metavar="N", help="every Nth only: a sample")
    parser.add_argument("-p", action="store_true", help="list what passes, too")
    parser.add_argument("--same-work", type=Path, metavar="BINARY",
                        help="compare the instructions used with those on another build, or under "
                        "the switches, and nothing else")
    options = parser.parse_args()
    if not options.binary.exists():
        sys.exit(f"run_corpus: no {options.binary}: build it first (make native)")

    def selected(name: str) -> bool:
        return not options.pattern or any(
            p in name or fnmatch.fnmatch(name, p) for p in options.pattern)

    seconds = options.t or (60 if options.switch else 10)
    runner = Runner(options.binary, options.switch, seconds)
    other = Runner(options.same_work, [], seconds) if options.same_work else None
    work: list[tuple[str, object]] = [(p.name, p) for p in corpus.programs() if selected(p.name)]
    work = work[: options.n or None][:: options.e]
    if any("errors" in p for p in options.pattern):
        work += [(c.name, c) for f in corpus.chunk_files() for c in corpus.chunks(f)
                 if selected(c.name)]
    known = corpus.known_differences()
    begin = time.monotonic()
    failed = differ = 0

    def one(item: tuple[str, object]) -> tuple[str, str | None]:
        name, thing = item
        if isinstance(thing, corpus.Program):
            if other is not None:
                return name, same_work(copy.copy(runner), copy.copy(other), thing)
            return name, runner.program(thing)
        assert isinstance(thing, corpus.Chunk)
        return name, runner.chunk(thing)

    with ThreadPoolExecutor(options.j) as pool:
        for name, trouble in pool.map(one, work):
            if name in known:
                differ += 1
                if trouble or options.switch:
                    continue
                trouble = "is listed in differs.txt, but passes: take it out"
            if trouble:
                failed += 1
                print(f"FAIL {name}: {trouble}", flush=True)
                if options.x:
                    pool.shutdown(cancel_futures=True)
                    break
            elif options.p:
                print(f"ok   {name}")
    excused = f", {differ} known to differ" if differ else ""
    passed = len(work) - failed - differ
    print(f"{passed}/{len(work)} pass{excused} in {time.monotonic() - begin:.1f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
