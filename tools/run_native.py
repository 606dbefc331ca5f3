"""Run every C test program in a folder; print the output of those that fail.

usage: run_native.py build/debug/tests
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def main() -> int:
    """Run them; return 1 if one failed."""
    programs = sorted(p for p in Path(sys.argv[1]).glob("test_*") if os.access(p, os.X_OK))
    failed = 0
    for program in programs:
        try:
            done = subprocess.run([str(program)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                  text=True, errors="replace", timeout=60, check=False)
            trouble = f"status {done.returncode}" if done.returncode else ""
            output = done.stdout
        except subprocess.TimeoutExpired:
            trouble, output = "no end after 60 s", ""
        if trouble:
            failed += 1
            print(f"FAIL {program.name}: {trouble}\n{output[-3000:]}")
    print(f"{len(programs) - failed} of {len(programs)} C test programs pass")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
