"""pyvm's side: reads programs from stdin and answers what each did, as oracle_worker.py does.

Run with the tree under test first on PYTHONPATH: faults are planted in copies of the tree.
"""

from __future__ import annotations

import os
import sys

from pyvm import VM, CompileError, GuestError, LimitExceeded, Limits

LIMITS = Limits(seconds=8, memory=3 << 30, instructions=10**10, depth=1000, output=64 << 20)


def run(source: str) -> str:
    """Run one program; return its stdout, a NUL and how it ended."""
    try:
        result = VM(limits=LIMITS).execute(source)
    except GuestError as error:
        return f"{error.stdout}\0{error.traceback}"
    except LimitExceeded as error:
        return f"{error.stdout}\0!limit {error.which}"
    except CompileError as error:
        return f"\0!compile {error}"
    return result.stdout + "\0"


def main() -> None:
    """Answer programs until stdin ends."""
    source, target = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    while len(head := source.read(4)) == 4:
        text = source.read(int.from_bytes(head, "big")).decode("utf-8", "surrogatepass")
        try:
            answer = run(text)
        except Exception as error:
            answer = f"\0!{type(error).__name__}: {error}"
        data = answer.encode("utf-8", "surrogatepass")
        target.write(len(data).to_bytes(4, "big") + data)
        target.flush()


if __name__ == "__main__":
    main()
