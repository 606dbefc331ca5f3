"""Running the programs of tests/upgrade: to their pauses, and on from there.

The host of every program answers `host.ask(x)` with x itself, each time from a snapshot's bytes in
a new VM, so that what was stored goes through each later version's own snapshots, too.

usage: replay.py FOLDER: print the outcomes of its compiled programs as JSON
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgpack

import pyvm
from pyvm.host import snapshot
from pyvm.spec import opcodes

if TYPE_CHECKING:
    from collections.abc import Callable

PROGRAMS = Path(__file__).resolve().parent / "programs"
LIMITS = pyvm.Limits(seconds=30)
MOST_PAUSES = 2000


def ask(question: Any) -> Any:
    """A function of the host that cannot answer now."""
    raise pyvm.Suspend(question)


MODULES: dict[str, Any] = {"host": {"ask": ask}}


def start(program: str | pyvm.Code) -> Any:
    """Run a program until it ends or asks."""
    vm = pyvm.VM(modules=MODULES, fs=pyvm.MemoryFS(), limits=LIMITS, seed=1)
    return vm.execute(program)


def go_on(outcome: Any) -> dict[str, Any]:
    """Run on to the end, each time from bytes; return what came of it."""
    printed = outcome.stdout
    for _ in range(MOST_PAUSES):
        if isinstance(outcome, pyvm.Result):
            return {"stdout": printed, "value": repr(outcome.value)}
        outcome = pyvm.VM.resume(outcome.snapshot(), outcome.value, modules=MODULES, limits=LIMITS)
        printed += outcome.stdout
    raise AssertionError("it never ends")


def resumed(blob: bytes, *, key: bytes | None = None) -> dict[str, Any]:
    """Return what a stored pause comes to; what was printed before it is not in there."""
    suspension = pyvm.VM.restore(blob, modules=MODULES, limits=LIMITS, key=key).suspension
    return go_on(suspension.resume(suspension.value))


def paused(source: str, number: int) -> bytes:
    """Return the snapshot of a program at its pause of that number, or at its last."""
    blob, outcome = b"", start(source)
    for _ in range(number):
        if isinstance(outcome, pyvm.Result):
            break
        blob = outcome.snapshot()
        outcome = pyvm.VM.resume(blob, outcome.value, modules=MODULES, limits=LIMITS)
    return blob


def compiled(source: str) -> bytes:
    """Return a program as .pyxc."""
    return pyvm.compile(source, "main.py").dump()


def with_prelude(blob: bytes, name: str, change: Callable[[bytes], bytes], *,
                 key: bytes | None = None) -> bytes:
    """Return a snapshot whose prelude file of that name is another."""
    fields = snapshot.read(blob, None)
    fields.pop("trusted")
    unpacker = msgpack.Unpacker(raw=False, strict_map_key=False, unicode_errors="surrogatepass")
    unpacker.feed(fields["core"])
    items, found = list(unpacker), 0
    for item in items:
        for row in item if isinstance(item, list) else ():
            if isinstance(row, list) and len(row) == 2 and row[0] == name:
                row[1] = change(row[1])
                found += 1
    if found != 1:
        raise AssertionError(f"{found} prelude files are {name}")
    fields["core"] = b"".join(msgpack.packb(item, unicode_errors="surrogatepass") for item in items)
    body = msgpack.packb(fields)
    head = snapshot.MAGIC + bytes([snapshot.FORMAT, key is not None])
    return head + snapshot.digest((head, body), key) + body


def older(unit: bytes) -> bytes:
    """Return a prelude's sorting.pyxc that says something else where a list changed."""
    parts = msgpack.unpackb(unit[4:], unicode_errors="surrogatepass")
    strings = parts[4]
    strings[strings.index("list modified during sort")] = "an older prelude saw the list change"
    return unit[:4] + msgpack.packb(parts, unicode_errors="surrogatepass")


def frozen_ids() -> dict[str, list[str]]:
    """Return the names whose places are numbers in code, in order."""
    return {
        "opcodes": [op.name for op in opcodes.OPCODES],
        "binary": list(opcodes.BINARY),
        "compare": list(opcodes.COMPARE),
        "intrinsic1": [name for name, _ in opcodes.INTRINSIC1],
        "intrinsic2": [name for name, _ in opcodes.INTRINSIC2],
    }


def main() -> int:
    """Print what each compiled program of a folder comes to, and what was printed at its pauses."""
    outcomes = {}
    for path in sorted(Path(sys.argv[1]).glob("*.pyxc")):
        outcomes[path.stem] = go_on(start(pyvm.Code.load(path.read_bytes())))
        outcomes[f"{path.stem}.paused"] = resumed(path.with_suffix(".snapshot").read_bytes())
    print(json.dumps(outcomes))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
