"""Looking into a snapshot: where its program stands, what its heap is made of, what it needs.

>>> import pyvm
>>> paused = pyvm.VM().execute('''
... def pay(amount):
...     return suspend(amount)
... pay(250)
... ''')
>>> info = pyvm.snapshot_info(paused.snapshot())
>>> info.reason, info.value
('suspend', 250)
>>> for frame in info.frames:
...     print(frame.function, frame.line, frame.text)
<module> 4 pay(250)
pay 3     return suspend(amount)
"""

from __future__ import annotations

from pyvm.limits import Usage, _Record

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from typing import Any

    from pyvm.limits import Limits

WIDTH = 100


class SnapshotFrame(_Record):
    """A call under way: its function, file and line, and the line's text if the source is known.

    `internal` are frames of pyvm's own library code, which no traceback shows.
    """

    __slots__ = ("function", "file", "line", "text", "internal")  # noqa: RUF023

    function: str
    file: str
    line: int
    text: str | None
    internal: bool

    def __init__(self, function: str, file: str, line: int, text: str | None, internal: bool
                 ) -> None:
        self._fill(function=function, file=file, line=line, text=text, internal=internal)


class HeapRow(_Record):
    """How many objects of a type there are, and the bytes that they take in the snapshot."""

    __slots__ = ("type", "count", "bytes")  # noqa: RUF023

    type: str
    count: int
    bytes: int

    def __init__(self, type: str, count: int, bytes: int) -> None:
        self._fill(type=type, count=count, bytes=bytes)


class SnapshotInfo(_Record):
    """What is in a snapshot; str() is a table for people.

    `size` is in bytes, `format` the versions of the envelope and of the core's part. `reason` and
    `value` are those of the Suspension, `reason` being None where no program is paused. `frames`
    are the calls under way, outermost first. `heap` are the types of its objects, those that take
    most first; `code` is what compiled code takes. `functions` are the host's functions and objects
    that the program was given, as "module.name": whoever resumes it gives them again. `files` are
    the files of a MemoryFS with their sizes, `open_files` the paths that are open. `usage` is what
    the execution used so far.

    >>> import pyvm
    >>> info = pyvm.snapshot_info(pyvm.VM().execute("suspend('who?')").snapshot())
    >>> for line in str(info).splitlines()[2:5]:
    ...     print(line)
    paused by suspend: 'who?'
      main.py:1 in <module>
        suspend('who?')
    """

    __slots__ = ("size", "format", "signed", "reason", "value", "frames", "heap",  # noqa: RUF023
                 "code", "functions", "files", "open_files", "usage")

    size: int
    format: tuple[int, int]
    signed: bool
    reason: str | None
    value: Any
    frames: tuple[SnapshotFrame, ...]
    heap: tuple[HeapRow, ...]
    code: int
    functions: tuple[str, ...]
    files: tuple[tuple[str, int], ...]
    open_files: tuple[str, ...]
    usage: Usage

    def __init__(self, size: int, format: tuple[int, int], signed: bool,
                 reason: str | None, value: Any, frames: tuple[SnapshotFrame, ...],
                 heap: tuple[HeapRow, ...], code: int, functions: tuple[str, ...],
                 files: tuple[tuple[str, int], ...], open_files: tuple[str, ...],
                 usage: Usage) -> None:
        self._fill(size=size, format=format, signed=signed, reason=reason, value=value,
                   frames=frames, heap=heap, code=code, functions=functions, files=files,
                   open_files=open_files, usage=usage)

    def __str__(self) -> str:
        signed = "signed" if self.signed else "not signed"
        version = ".".join(map(str, self.format))
        used = self.usage
        lines = [f"{self.size:,} bytes, format {version}, {signed}"]
        lines.append(f"used: {used.instructions:,} instructions, {used.memory:,} bytes of memory, "
                     f"{used.output:,} bytes of output, {used.host_calls:,} host calls")
        if self.reason is None:
            lines.append("no program is paused in it")
        else:
            lines.append(f"paused by {self.reason}" + (
                "" if self.reason == "pause" else f": {short(repr(self.value))}"))
        for frame in self.frames:
            if not frame.internal:
                where = f"{printable(frame.file)}:{frame.line}"
                lines.append(f"  {where} in {printable(frame.function)}")
                if frame.text is not None:
                    lines.append(f"    {short(frame.text.strip())}")
        lines.append(f"heap: {sum(row.count for row in self.heap):,} objects, "
                     f"{sum(row.bytes for row in self.heap):,} bytes; code: {self.code:,} bytes")
        lines += [f"  {row.bytes:>12,}  {row.count:>10,}  {short(row.type)}" for row in self.heap]
        if self.functions:
            lines.append("needs of the host: " + ", ".join(map(printable, self.functions)))
        if self.files:
            lines.append(f"files: {len(self.files):,}")
            lines += [f"  {size:>12,}  {printable(path)}" for path, size in self.files]
        if self.open_files:
            lines.append("open: " + ", ".join(map(printable, self.open_files)))
        return "\n".join(lines)


def printable(text: str) -> str:
    """Return a guest's text without what a terminal would follow.

    >>> printable("a\\x1b[2Jb")
    'a\\\\x1b[2Jb'
    """
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)


def short(text: str) -> str:
    """Return a printable text of at most a line."""
    text = printable(text[:WIDTH + 1])
    return text if len(text) <= WIDTH else text[:WIDTH - 3] + "..."


def snapshot_info(blob: bytes, *, key: bytes | None = None, limits: Limits | None = None
                  ) -> SnapshotInfo:
    """Return what is in a snapshot, without running anything of it; see SnapshotInfo.

    With a `key` its signature is checked. It is unpacked within `limits`: raises SnapshotError for
    bytes that are no snapshot or need more memory.

    >>> import pyvm
    >>> vm = pyvm.VM(modules={"shop": {"price": len}}, fs=pyvm.MemoryFS({"a.txt": "abc"}))
    >>> _ = vm.execute("numbers = [10 ** n for n in range(50)]")
    >>> info = pyvm.snapshot_info(vm.snapshot())
    >>> info.reason, info.functions, info.files
    (None, ('shop.price',), (('a.txt', 3),))
    """
    from pyvm.fs.memory import MemoryFS
    from pyvm.host import snapshot
    from pyvm.vm import VM

    vm = VM.restore(blob, key=key, limits=limits, clock=0)
    machine, paused = vm._machine, vm.suspension
    found = snapshot.inspect(machine)
    heap: dict[str, HeapRow] = {}
    for name, count, taken in found["heap"]:  # classes of the same name count as one
        was = heap.get(name)
        heap[name] = HeapRow(name, count, taken) if was is None else HeapRow(
            name, was.count + count, was.bytes + taken)
    table, fs, files = machine.functions, machine.fs, machine.files
    held = [] if type(fs) is not MemoryFS else [
        (path, fs.stat(path).size) for path, entry in fs.walk() if entry.kind == "file"]
    return SnapshotInfo(
        size=len(blob), format=snapshot.versions(blob), signed=key is not None,
        reason=None if paused is None else paused.reason,
        value=None if paused is None else paused.value,
        frames=tuple(SnapshotFrame(*row) for row in found["frames"]),
        heap=tuple(sorted(heap.values(), key=lambda row: (-row.bytes, row.type))),
        code=found["code"], functions=() if table is None else tuple(table.labels),
        files=tuple(held),
        open_files=() if files is None else tuple(path for path, _ in files.how.values()),
        usage=Usage.of(machine.usage()))
