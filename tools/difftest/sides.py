"""The two sides of a comparison: long-lived worker processes, and what an outcome is.

Owns starting, feeding and restarting the workers. A worker that dies or hangs is an outcome
("!died"), never an exception here: a crash of pyvm is what this machine looks for.
"""

from __future__ import annotations

import re
import select
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tools.oracle import ENVIRONMENT

ROOT = Path(__file__).resolve().parent.parent.parent
HERE = Path(__file__).resolve().parent
HANGS = 30.0
NAN_IN_SET = re.compile(r"\{[^}:\n]*\bnan\b")


@dataclass(frozen=True)
class Outcome:
    """What a program did: its stdout and how it ended (a traceback, a "!word", or nothing)."""

    stdout: str
    end: str

    @property
    def useless(self) -> bool:
        """Whether the oracle has no answer: too long, out of memory, or it shows an address.

        The place of a nan in a set is one, too: that is what it hashes by.
        """
        return (self.end.startswith("!") or "MemoryError" in self.end or "MemoryError" in self.stdout
                or " at 0x" in self.stdout or " at 0x" in self.end
                or NAN_IN_SET.search(self.stdout) is not None)


class Side:
    """One interpreter behind a pipe."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self.command = command
        self.environment = environment
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> subprocess.Popen[bytes]:
        """Start the process anew."""
        self.close()
        self.process = subprocess.Popen(
            self.command, env=self.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, bufsize=0)
        return self.process

    def close(self) -> None:
        """End the process."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            for pipe in (self.process.stdin, self.process.stdout):
                if pipe is not None:
                    pipe.close()
            self.process = None

    def send(self, source: str) -> None:
        """Give the worker a program."""
        process = self.process if self.process and self.process.poll() is None else self.start()
        data = source.encode("utf-8", "surrogatepass")
        assert process.stdin is not None
        try:
            process.stdin.write(len(data).to_bytes(4, "big") + data)
        except BrokenPipeError:
            pass

    def receive(self) -> Outcome:
        """Return what the program did."""
        size = self._read(4)
        data = self._read(int.from_bytes(size, "big")) if size is not None else None
        if data is None:
            assert self.process is not None
            status = self.process.poll()
            if status is None:
                try:
                    status = self.process.wait(0.5)
                except subprocess.TimeoutExpired:
                    status = None
            self.close()
            return Outcome("", "!hangs" if status is None else f"!died with status {status}")
        stdout, _, end = data.decode("utf-8", "surrogatepass").rpartition("\0")
        return Outcome(stdout, end)

    def _read(self, size: int) -> bytes | None:
        assert self.process is not None
        assert self.process.stdout is not None
        pipe = self.process.stdout
        pieces = []
        while size:
            if not select.select([pipe], [], [], HANGS)[0]:
                return None
            piece = pipe.read(size)
            if not piece:
                return None
            pieces.append(piece)
            size -= len(piece)
        return b"".join(pieces)


class Pair:
    """Both sides; they run the same program at the same time."""

    def __init__(self, oracle: str, tree: Path = ROOT) -> None:
        self.oracle = Side([oracle, str(HERE / "oracle_worker.py")], ENVIRONMENT)
        self.pyvm = Side([sys.executable, str(HERE / "pyvm_worker.py")],
                         {**ENVIRONMENT, "PYTHONPATH": str(tree)})

    def check(self) -> None:
        """Exit with a message unless both sides work: each program would "differ" otherwise."""
        both = self.run("print(1)")
        if both != (Outcome("1\n", ""),) * 2:
            raise SystemExit(f"a side does not work (is the build up to date?): {both}")

    def run(self, source: str) -> tuple[Outcome, Outcome]:
        """Return what the oracle and pyvm did with a program."""
        self.pyvm.send(source)
        self.oracle.send(source)
        oracle = self.oracle.receive()
        if oracle.end == "!timeout":  # nothing to compare with: not worth waiting for
            self.pyvm.close()
            return oracle, oracle
        return oracle, self.pyvm.receive()

    def close(self) -> None:
        """End both."""
        self.oracle.close()
        self.pyvm.close()


def difference(oracle: Outcome, pyvm: Outcome) -> str | None:
    """Return what kind of difference there is, as a short stable text, or None.

    The kind is the theme in which the outputs part (themes announce themselves with "= NAME"
    lines) and the first word of each side's line: enough to tell findings apart.
    """
    if oracle == pyvm or oracle.useless:
        return None
    if pyvm.end.startswith("!"):
        return f"pyvm: {pyvm.end[1:60]}"
    theme = ""
    ours, theirs = pyvm.stdout.split("\n"), oracle.stdout.split("\n")
    for mine, right in zip(ours, theirs, strict=False):
        if mine != right:
            return f"{theme}: {word(right)} | {word(mine)}"
        if mine.startswith("= "):
            theme = mine[2:]
    if len(ours) != len(theirs):
        longer = theirs if len(theirs) > len(ours) else ours
        return f"{theme}: output {'ends early' if longer is theirs else 'goes on'}"
    return f"traceback: {word(oracle.end.rsplit(chr(10), 2)[-2] if oracle.end else '')} | " \
           f"{word(pyvm.end.rsplit(chr(10), 2)[-2] if pyvm.end else '')}"


def word(line: str) -> str:
    """Return the first word of a line: the type of a printed value or exception."""
    match = re.match(r"[A-Za-z_.]+", line)
    return match[0] if match else line[:1]
