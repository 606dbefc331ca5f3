"""The operations of SERVICE events on the filesystem that the host gave; the table of open files.

Invariant: nothing of a guest reaches the filesystem but resolved paths, and offsets and sizes in
bounds.
"""

from __future__ import annotations

import errno
import os

from pyvm.fs.base import Flags
from pyvm.fs.path import resolve
from pyvm.spec.events import FILE_FLAGS, SERVICES

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from pyvm.fs.base import File, FileSystem, Stat

MAX_OPEN = 256
# One answer is at most this long; the guest asks again for the rest.
MAX_READ = 1 << 24
FIRST_DESCRIPTOR = 3
KEPT = 0b11  # of the flags, when a file is opened again: read, write



class Files:
    """What one VM has open."""

    __slots__ = ("fs", "how", "next", "open")

    def __init__(self, fs: FileSystem | None) -> None:
        self.fs = fs
        self.open: dict[int, File] = {}
        self.how: dict[int, tuple[str, int]] = {}  # the path and flags that each was opened with
        self.next = FIRST_DESCRIPTOR

    def close(self) -> None:
        """Close everything."""
        for file in self.open.values():
            file.close()
        self.open.clear()

    def open_as(self, descriptor: int, fs: FileSystem, inner: str, bits: int) -> None:
        """Open a file under a number."""
        flags = {name: bool(bits >> bit & 1) for bit, name in enumerate(FILE_FLAGS)}
        self.open[descriptor] = fs.open(inner, Flags(**flags))
        self.how[descriptor] = (inner, bits)

    def dump(self) -> dict[str, Any]:
        """Return what is open, as data."""
        return {"next": self.next, "open": [[number, *how] for number, how in self.how.items()]}

    def load(self, dumped: Mapping[str, Any]) -> None:
        """Open again what was open: what is no longer there fails when it is used (EBADF)."""
        self.next = dumped["next"]
        for descriptor, inner, bits in dumped["open"]:
            try:
                if self.fs is not None:
                    self.open_as(descriptor, self.fs, inner, bits & KEPT)
            except OSError:
                continue

    def answer(self, operation: str, args: Sequence[Any]) -> Any:
        """Do an operation of spec/events.py; return its answer. Raises OSError and ValueError."""
        if SERVICES[operation][0][0] == "descriptor":
            file = self.open.get(args[0])
            if file is None:
                raise OSError(errno.EBADF, os.strerror(errno.EBADF))
            return self.on_file(operation, file, args)
        if self.fs is None:
            raise PermissionError(errno.EACCES, "the host gave no files")
        return self.on_path(operation, self.fs, *args)

    def on_file(self, operation: str, file: File, args: Sequence[Any]) -> Any:
        if operation == "read":
            return file.read(_size(args[1]), min(_size(args[2]), MAX_READ))
        if operation == "write":
            return file.write(None if args[1] is None else _size(args[1]), args[2])
        if operation == "truncate":
            return file.truncate(_size(args[1]))
        if operation == "size":
            return file.size()
        if operation == "fstat":
            return _stat(file.stat())
        del self.open[args[0]], self.how[args[0]]
        return file.close()

    def on_path(self, operation: str, fs: FileSystem, path: str, *args: Any) -> Any:
        inner = resolve(path)
        if operation == "open":
            if len(self.open) >= MAX_OPEN:
                raise OSError(errno.EMFILE, os.strerror(errno.EMFILE), path)
            descriptor = self.next
            self.open_as(descriptor, fs, inner, args[0])
            self.next += 1
            return descriptor
        if operation == "stat":
            return _stat(fs.stat(inner))
        if operation == "listdir":
            return [entry.name + "/" * (entry.kind == "folder") for entry in fs.listdir(inner)]
        if operation == "rename":
            return fs.rename(inner, resolve(args[0]))
        if operation == "touch":
            return fs.touch(inner, args[0])
        if path.endswith("/") and operation == "remove":
            fs.listdir(inner)  # ENOTDIR for a file that is named as a folder
        return {"mkdir": fs.mkdir, "rmdir": fs.rmdir, "remove": fs.remove}[operation](inner)


def _size(number: int) -> int:
    if not 0 <= number < 1 << 62:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    return number


def _stat(found: Stat) -> tuple[bool, int, int, int, int]:
    return (found.kind == "folder", found.size, found.mtime_ns, found.mode, found.inode)
