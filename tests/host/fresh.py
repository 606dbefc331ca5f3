"""Resuming snapshots in processes of their own.

`Fresh` starts Python anew and imports pyvm, no more; what it then does with a snapshot it does in a
child forked for that alone. So no process resumes twice, and none has the addresses of the one
that paused.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from typing import Any, BinaryIO

import pyvm
import pyvm.host.drive
import pyvm.host.snapshot
import pyvm.result
import pyvm.suspension


class Fresh:
    """Resumes snapshots: each in a process that never ran a program before."""

    def __init__(self) -> None:
        self._process = subprocess.Popen([sys.executable, __file__], stdin=subprocess.PIPE,
                                         stdout=subprocess.PIPE)

    def resume(self, blob: bytes, answer: Any) -> tuple[str, Any, bytes]:
        """Return ("done", value, b""), ("paused", value, snapshot) or ("failed", text, b"")."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        send(self._process.stdin, (blob, answer))
        return receive(self._process.stdout)

    def close(self) -> None:
        """End the process."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


def send(to: BinaryIO, item: Any) -> None:
    """Write an item with its length before it."""
    data = pickle.dumps(item)
    to.write(len(data).to_bytes(8, "big") + data)
    to.flush()


def receive(source: BinaryIO) -> Any:
    """Read what send() wrote; None at the end."""
    head = source.read(8)
    return pickle.loads(source.read(int.from_bytes(head, "big"))) if head else None


def later(*_args: Any) -> Any:
    """A function of the host that cannot answer now."""
    raise pyvm.Suspend(_args[0] if _args else None)


def go_on(blob: bytes, answer: Any) -> tuple[str, Any, bytes]:
    """Resume a snapshot here."""
    from awkward_places import SOURCES

    try:
        outcome = pyvm.VM.resume(blob, answer, modules={"host": {"ask": later}}, sources=SOURCES)
    except pyvm.PyvmError as error:
        return "failed", f"{type(error).__name__}: {error}", b""
    if isinstance(outcome, pyvm.Suspension):
        return "paused", outcome.value, outcome.snapshot()
    return "done", outcome.value, b""


def main() -> None:
    """Answer each request from a child."""
    source, to = sys.stdin.buffer, sys.stdout.buffer
    pyvm.VM()  # what all VMs share is loaded now, not in each child
    while (request := receive(source)) is not None:
        child = os.fork()
        if child == 0:
            send(to, go_on(*request))
            os._exit(0)
        if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0:
            send(to, ("failed", "the process died", b""))


if __name__ == "__main__":
    main()
