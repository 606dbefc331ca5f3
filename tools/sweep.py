"""Sweep the builtin types and functions: thousands of small calls, each with CPython 3.13's outcome.

The calls come from the tables in `tools/sweep_tables/`; their outcomes are stored in
`tests/sweeps/*.tsv`, one call a line (setup, call, outcome), never written by hand. The invariant:
what is stored came out of CPython 3.13 twice, under two hash seeds.

usage: sweep.py record [type ...]     (finds a CPython 3.13; writes the stored outcomes)
       sweep.py run [type ...] [-v] [-n N] [-m METHOD] [--binary build/pyvmrun]
       sweep.py shrink               (takes out of differs.tsv what agrees now; adds nothing)
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STORE = ROOT / "tests" / "sweeps"
GUEST = STORE / "guest.py"
LISTED = STORE / "differs.tsv"
LONGEST = 300
BATCH = 1500
NEWLINE = "\u23ce"  # how a source of several lines stands on one


@dataclass(frozen=True)
class Call:
    """One call: the method it belongs to, the receiver's source, its own source, its outcome."""

    method: str
    setup: str
    source: str
    outcome: str = ""
    file: str = ""

    @property
    def key(self) -> str:
        """What names the call in a list."""
        return f"{self.setup}\t{self.source}".replace("\n", NEWLINE)


def shortened(outcome: str) -> str:
    """Return an outcome, or its beginning and a digest of the whole."""
    if len(outcome) <= LONGEST:
        return outcome
    digest = hashlib.sha256(outcome.encode()).hexdigest()[:16]
    return f"{outcome[:120]}... ({len(outcome)} characters, sha256 {digest})"


def limits() -> None:
    """Bound the memory of a child."""
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def run_batch(command: list[str], calls: list[Call], seconds: float, seed: str) -> list[str]:
    """Run calls in one interpreter, and on in another one behind a call that kills it."""
    outcomes: list[str] = []
    prologue = GUEST.read_text(encoding="utf-8")
    environment = dict(os.environ, PYTHONHASHSEED=seed, PV_SECONDS=str(int(seconds)))
    environment.pop("PYTHONPATH", None)
    with tempfile.TemporaryDirectory() as scratch:
        program = Path(scratch, "calls.py")
        while len(outcomes) < len(calls):
            start = len(outcomes)
            rows = ",\n".join(f"({n}, {c.setup!r}, {c.source!r})"
                              for n, c in enumerate(calls[start:], start))
            program.write_text(f"{prologue}\n\nCALLS = [\n{rows},\n]\nsweep(CALLS)\n",
                               encoding="utf-8")
            try:
                done = subprocess.run(
                    [*command, program.name], cwd=scratch, env=environment, capture_output=True,
                    stdin=subprocess.DEVNULL, timeout=seconds + 5, check=False, preexec_fn=limits)
                err, status = done.stderr, f"status {done.returncode}"
            except subprocess.TimeoutExpired as error:
                err, status = error.stderr or b"", f"no end in {seconds:g} s"
            ended = False
            rest = ""
            for piece in err.decode("utf-8", "replace").split("\x1e")[1:]:
                number, _, text = piece.partition("\t")
                outcome, _, rest = text.partition("\n")
                if number == "end":
                    ended = True
                elif number == str(len(outcomes)):
                    outcomes.append(outcome)
            if ended:
                break
            if len(outcomes) == start or "Limit" not in rest:
                # The first of a run is guilty; a later one gets a run of its own.
                if len(outcomes) > start:
                    continue
                tail = rest.strip().split("\n")[-1] or err.decode("utf-8", "replace")[-200:]
                outcomes.append(f"died: {status} {tail.strip()}"[:200])
    return outcomes[:len(calls)]


def run_all(command: list[str], calls: list[Call], seconds: float, seed: str = "0",
            jobs: int = 2) -> list[str]:
    """Return the outcome of every call, in the batches that it was recorded in."""
    batches: list[list[Call]] = []
    for _, group in itertools.groupby(calls, key=lambda c: c.file):
        own = list(group)
        batches += [own[i:i + BATCH] for i in range(0, len(own), BATCH)]
    with ThreadPoolExecutor(jobs) as pool:
        found = list(pool.map(lambda b: run_batch(command, b, seconds, seed), batches))
    return [shortened(outcome) for batch in found for outcome in batch]


# --- the store ----------------------------------------------------------------------------------


def stored(name: str) -> list[Call]:
    """Read one stored file."""
    calls, method = [], ""
    for line in (STORE / f"{name}.tsv").read_text(encoding="utf-8").split("\n"):
        if line.startswith("# "):
            method = line[2:]
        elif line:
            setup, source, outcome = line.split("\t")
            calls.append(Call(method, setup, source.replace(NEWLINE, "\n"), outcome, name))
    return calls


def names() -> list[str]:
    """Return the names of the stored files."""
    return sorted(p.stem for p in STORE.glob("*.tsv") if p != LISTED)


def listed() -> set[str]:
    """Return the keys of the calls that are known to differ."""
    if not LISTED.exists():
        return set()
    return set(LISTED.read_text(encoding="utf-8").split("\n")) - {""}


def record(wanted: list[str]) -> int:
    """Make the calls and store what CPython 3.13 says of them."""
    from oracle import need
    oracle = need()
    if sys.version_info[:2] != (3, 13):
        return subprocess.call([oracle, __file__, "record", *wanted])
    from sweep_tables.generate import all_calls
    command = [oracle, "-s", "-S", "-W", "ignore"]
    total = 0
    for name, made in all_calls().items():
        if wanted and name not in wanted:
            continue
        calls = [Call(method, setup, source) for method, setup, source in made]
        one = run_all(command, calls, 20)
        two = run_all(command, calls, 20, "7")
        lines, method, kept = [], "", 0
        for call, outcome, again in zip(calls, one, two, strict=True):
            bad = outcome.startswith(("setup ", "died")) and f"{name}: {call.key}: {outcome}"
            if bad or "\t" in outcome:
                print(bad or f"{name}: {call.key}: a tab in the outcome")
            if bad or outcome != again or "! MemoryError" in outcome:
                continue
            if call.method != method:
                method = call.method
                lines.append(f"# {method}")
            lines.append(f"{call.key}\t{outcome}")
            kept += 1
        (STORE / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        total += kept
        print(f"{name}: {kept} of {len(calls)}")
    print(f"{total} calls")
    return 0


# --- the comparison -----------------------------------------------------------------------------


def judge(want: str, got: str) -> tuple[bool, bool | None]:
    """Return whether result or exception type agree, and whether the message does (None: no error)."""
    if not want.startswith("! "):
        return want == got, None
    kind, _, message = want.partition(":")
    got_kind, _, got_message = got.partition(":")
    return kind == got_kind, kind == got_kind and message == got_message


def share(part: int, whole: int) -> str:
    """Return a percentage that never rounds up to 100."""
    if not whole:
        return "   -  "
    return f"{int(part * 10000 / whole) / 100:6.2f}"


def run(wanted: list[str], binary: Path, shown: int, method: str, *, shrink: bool = False) -> int:
    """Run stored calls on pyvm, print the figures; return the exit code."""
    begin = time.monotonic()
    chosen = [n for n in names() if not wanted or n in wanted]
    unknown = set(wanted) - set(chosen)
    if unknown:
        sys.exit(f"sweep: no such type: {', '.join(sorted(unknown))} (there are: {' '.join(names())})")
    calls = [(name, call) for name in chosen for call in stored(name)
             if not method or call.method.endswith(method)]
    found = run_all([str(binary.resolve())], [c for _, c in calls], 60)
    known, enforced = listed(), LISTED.exists() and not shrink
    differing: list[str] = []
    rows: dict[str, Counter[str]] = defaultdict(Counter)
    methods: dict[str, Counter[str]] = defaultdict(Counter)
    trouble: list[str] = []
    left = shown
    for (name, call), got in zip(calls, found, strict=True):
        same, message = judge(call.outcome, got)
        for row in (rows[name], rows["all"], methods[call.method]):
            row["calls"] += 1
            row["same"] += same
            row["errors"] += message is not None
            row["messages"] += bool(message)
            row["died"] += got.startswith("died")
        agrees = same and message is not False
        key = f"{name}\t{call.key}"
        if not agrees and (key in known or not LISTED.exists()):
            differing.append(key)
        if enforced and agrees and key in known:
            trouble.append(f"agrees, take it out (sweep.py shrink): {key}")
        if enforced and not agrees and key not in known:
            trouble.append(f"differs: {key}\n  want {call.outcome}\n  got  {got}")
        if not agrees and left:
            left -= 1
            setup = f"x = {call.setup}; " if call.setup else ""
            print(f"{call.method}: {setup}{call.source}\n  want {call.outcome}\n  got  {got}")
    if shrink:
        LISTED.write_text("\n".join(differing) + "\n", encoding="utf-8")
    print(f"{'':14}  calls   agree  errors messages  died")
    for name in [*chosen, "all"]:
        row = rows[name]
        print(f"{name:14} {row['calls']:6} {share(row['same'], row['calls'])}% {row['errors']:6} "
              f"{share(row['messages'], row['errors'])}%  {row['died'] or ''}")
    worst = sorted(methods, key=lambda m: (
        methods[m]["same"] / methods[m]["calls"], methods[m]["messages"] - methods[m]["errors"]))
    print("worst methods (agree/calls, messages/errors):")
    for name in worst[:10]:
        row = methods[name]
        print(f"  {name:34} {row['same']}/{row['calls']}  {row['messages']}/{row['errors']}")
    print(f"{len(calls)} calls in {time.monotonic() - begin:.1f} s")
    if trouble:
        print("\n".join(trouble[:40]), f"\n{len(trouble)} calls are not as listed")
    return 1 if trouble else 0


def main() -> int:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("verb", choices=["record", "run", "shrink"])
    parser.add_argument("type", nargs="*")
    parser.add_argument("-v", action="store_true", help="show the first differences")
    parser.add_argument("-n", type=int, default=40, metavar="N", help="how many of them")
    parser.add_argument("-m", default="", metavar="METHOD", help="only this method (the name's end)")
    parser.add_argument("--binary", type=Path, default=ROOT / "build" / "pyvmrun")
    options = parser.parse_args()
    if options.verb == "record":
        return record(options.type)
    if options.verb == "shrink":
        return run([], options.binary, 0, "", shrink=True)
    return run(options.type, options.binary, options.n if options.v else 0, options.m)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrokenPipeError:
        os._exit(1)
