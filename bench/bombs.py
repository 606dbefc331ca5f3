"""How far beyond its limit each bomb of tests/limits/bombs.py comes: ms, bytes of the heap, RSS.

Each bomb runs in a process of its own under a limit of time and of memory. `ms over`: how much longer
than the limit the execution took; `rss over`: how much more than the limit of memory the process grew.
`ms over` is of compute time, as the limit is; what the host's own functions and its reading of the
result took beside it is `host ms`. An asterisk marks what is beyond 50 ms, or 1 MB of the heap, or 4 MB
of the process (which has also touched code that it had not before).

    python bench/bombs.py [PATTERN] [--seconds 0.3] [--memory 64]

With `--binary build/asan/pyvmrun` it measures nothing: it only looks for what a sanitizer reports.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import resource
import subprocess
import sys
import tempfile
from typing import Any

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "limits"))

from bombs import BOMBS  # noqa: E402 - its path comes first

CHILD = """
import json, resource, sys, time
import pyvm

def high():
    with open("/proc/self/status", encoding="ascii") as f:
        return next(int(line.split()[1]) * 1024 for line in f if line.startswith("VmHWM"))

job = json.load(sys.stdin)
limits = pyvm.Limits(seconds=job["seconds"], memory=job["memory"])
vm = pyvm.VM(limits=limits, modules={"host": {"f": lambda x: None}}, fs=pyvm.MemoryFS(),
             on_input=lambda prompt: "x")
vm.execute("kept = [1]")
before, begin, cpu = high(), time.perf_counter(), time.process_time()
said = "value"
try:
    vm.execute(job["source"])
except pyvm.LimitExceeded as error:
    said, usage = error.which, error.usage
except (pyvm.GuestError, pyvm.CompileError, pyvm.TransferError) as error:
    said, usage = getattr(error, "type", "TransferError"), error.usage
else:
    usage = vm.usage
took, cpu = time.perf_counter() - begin, time.process_time() - cpu
grown = high() - before
try:
    after = vm.execute("kept").value == [1]
except pyvm.LimitExceeded as error:
    after = error.which
json.dump({"said": said, "seconds": took, "cpu": cpu, "grown": grown, "peak": usage.memory_peak,
           "compute": usage.seconds, "after": after}, sys.stdout)
"""


def run(source: str, seconds: float, memory: int) -> dict[str, Any]:
    """Run a bomb in a child; return its report."""
    def ceiling() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))

    job = json.dumps({"source": source, "seconds": seconds, "memory": memory})
    try:
        done = subprocess.run([sys.executable, "-c", CHILD], input=job, capture_output=True,
                              text=True, timeout=30, preexec_fn=ceiling, check=False)
    except subprocess.TimeoutExpired:
        return {"said": "NEVER ENDED", "seconds": 30.0, "cpu": 30.0, "compute": 30.0, "grown": 0,
                "peak": 0, "after": False}
    if done.returncode:
        return {"said": f"CRASHED {done.returncode}: {done.stderr.strip()[-60:]}", "seconds": 0.0,
                "cpu": 0.0, "compute": 0.0, "grown": 0, "peak": 0, "after": False}
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def look(binary: str, name: str, source: str) -> bool:
    """Run a bomb on a plain runner; tell whether nothing was wrong with the runner itself."""
    with tempfile.TemporaryDirectory() as folder:  # this runner's files are real ones
        file = pathlib.Path(folder, "bomb.py")
        file.write_text(source, encoding="utf-8")
        limits = {"PV_INSTRUCTIONS": "2000000", "PV_MEMORY": str(16 << 20), "PV_SECONDS": "20",
                  "ASAN_OPTIONS": "detect_leaks=0"}
        try:
            done = subprocess.run([binary, file], capture_output=True, text=True, timeout=120,
                                  env=limits, check=False, cwd=folder, errors="replace",
                                  stdin=subprocess.DEVNULL)
        except subprocess.TimeoutExpired:
            print(f"{name}: NEVER ENDED", flush=True)
            return False
    wrong = (done.returncode < 0 or "Sanitizer" in done.stderr or "runtime error" in done.stderr)
    if wrong:
        print(f"{name}: {done.returncode} {done.stderr[-800:]}", flush=True)
    return not wrong


def main() -> None:
    """Run the bombs and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pattern", nargs="?", default="")
    parser.add_argument("--seconds", type=float, default=0.3)
    parser.add_argument("--memory", type=int, default=64, help="MB")
    parser.add_argument("--binary")
    args = parser.parse_args()
    if args.binary:
        binary = str(pathlib.Path(args.binary).resolve())
        sound = [look(binary, name, source) for name, source in BOMBS.items()
                 if args.pattern in name]
        print(f"{len(sound)} bombs, {sound.count(False)} wrong")
        sys.exit(not all(sound))
    memory = args.memory << 20
    print(f"{'bomb':32} {'ended in':16} {'ms':>7} {'ms over':>8} {'host ms':>8} {'heap MB':>8} "
          f"{'rss over':>9}")
    beyond = count = 0
    for name, source in BOMBS.items():
        if args.pattern not in name:
            continue
        one = run(source, args.seconds, memory)
        # No more than the process's own time: what others on the machine take is no overshoot.
        over = (min(one["compute"], one["cpu"]) - args.seconds) * 1e3
        host = (one["cpu"] - one["compute"]) * 1e3
        grown = one["grown"] - memory
        marks = "*" if over > 50 or grown > 4 << 20 or one["peak"] > memory else ""
        if one["after"] is not True:
            marks += f" after: {one['after']}"
        count += 1
        beyond += bool(marks)
        print(f"{name:32} {one['said']:16} {one['seconds'] * 1e3:7.0f} {max(over, 0):8.1f} "
              f"{max(host, 0):8.1f} "
              f"{one['peak'] / 2**20:8.1f} {max(grown, 0) / 2**20:8.1f}M {marks}", flush=True)
    print(f"{count} bombs, {beyond} marked")


if __name__ == "__main__":
    main()
