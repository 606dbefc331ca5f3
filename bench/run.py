"""Every benchmark in turn: cold, warm, threads, bridge, snapshots. Gathers their results in build/bench.json.

usage: python bench/run.py [cold] [warm] [threads] [bridge] [snapshots]
"""

from __future__ import annotations

import json
import subprocess
import sys

import measure

KINDS = ("cold", "warm", "library", "threads", "bridge", "snapshots")


def main() -> int:
    """Run the benchmarks, each in a process of its own; return 1 if one failed."""
    failed, gathered = 0, {}
    for kind in sys.argv[1:] or KINDS:
        print(f"== {kind}", flush=True)
        done = subprocess.run([sys.executable, str(measure.ROOT / "bench" / f"{kind}.py")],
                              cwd=measure.ROOT, check=False)
        failed += done.returncode != 0
        saved = sorted(measure.RESULTS.glob(f"{kind}-*.json"), key=lambda p: p.stat().st_mtime)
        if saved:
            gathered[kind] = json.loads(saved[-1].read_text(encoding="utf-8"))
        print(flush=True)
    path = measure.ROOT / "build" / "bench.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(gathered, indent=1) + "\n", encoding="utf-8")
    print(path)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
