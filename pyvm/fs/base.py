"""What a filesystem is for pyvm: a small set of operations on paths, and files read and written at
offsets.

A file has no position: the guest keeps it, so that a paused program's open files are only (which
file, how opened). Everything that can go wrong is an OSError with errno and the path inside this
filesystem; the guest gets CPython's exception of the same number with its own path. Text, buffers
and modes are the guest's affair.
"""

from __future__ import annotations

import abc
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal


class Stat(NamedTuple):
    """What is known of a path: sizes in bytes, times in nanoseconds since 1970."""

    kind: Literal["file", "folder"]
    size: int
    mtime_ns: int
    mode: int  # permission bits, without the kind
    inode: int


class Entry(NamedTuple):
    """One name in a folder."""

    name: str
    kind: Literal["file", "folder"]


class Change(NamedTuple):
    """One difference that an overlay holds against what lies below it."""

    what: Literal["added", "changed", "removed"]
    path: str
    kind: Literal["file", "folder"]


@dataclass(frozen=True, slots=True)
class Flags:
    """How a file is opened; the low-level half of open()'s mode."""

    read: bool = True
    write: bool = False
    create: bool = False
    exclusive: bool = False  # only with create: it must not be there
    truncate: bool = False


class File(abc.ABC):
    """An open file. It stays usable when its path is removed or renamed, as on POSIX."""

    @abc.abstractmethod
    def read(self, offset: int, size: int) -> bytes:
        """Return up to `size` bytes at `offset`; b"" at or beyond the end."""

    @abc.abstractmethod
    def write(self, offset: int | None, data: bytes) -> int:
        """Write at an offset, or at the end with None; return the offset behind what was written.

        A gap before the offset reads as zeros. Raises OSError(ENOSPC) before anything is written
        when a quota does not allow all of it.
        """

    @abc.abstractmethod
    def truncate(self, size: int) -> None:
        """Cut or zero-extend to `size` bytes."""

    @abc.abstractmethod
    def size(self) -> int:
        """Return the bytes it has now."""

    @abc.abstractmethod
    def stat(self) -> Stat:
        """Return what is known of it."""

    def close(self) -> None:  # noqa: B027 - most have nothing to let go
        """Let go of what it holds."""


class FileSystem(abc.ABC):
    """A tree of folders and files. Paths are those of pyvm.fs.path.

    A subclass of an embedder needs these operations and nothing else. One VM calls it from one
    thread at a time; one given to several VMs must lock by itself (those of this package do).
    """

    read_only = False

    @abc.abstractmethod
    def stat(self, path: str) -> Stat:
        """Return what is known of a path; OSError(ENOENT, ENOTDIR) if it is not there."""

    @abc.abstractmethod
    def listdir(self, path: str) -> list[Entry]:
        """Return a folder's names, sorted; OSError(ENOENT, ENOTDIR)."""

    @abc.abstractmethod
    def open(self, path: str, flags: Flags) -> File:
        """Open a file; OSError(ENOENT, EEXIST, EISDIR, ENOTDIR, EACCES, EROFS, ENOSPC)."""

    @abc.abstractmethod
    def mkdir(self, path: str) -> None:
        """Make a folder; OSError(EEXIST, ENOENT, ENOTDIR, EROFS)."""

    @abc.abstractmethod
    def rmdir(self, path: str) -> None:
        """Remove an empty folder; OSError(ENOTEMPTY, ENOENT, ENOTDIR, EROFS)."""

    @abc.abstractmethod
    def remove(self, path: str) -> None:
        """Remove a file; OSError(EISDIR, ENOENT, ENOTDIR, EROFS)."""

    @abc.abstractmethod
    def rename(self, path: str, to: str) -> None:
        """Move a file or folder, replacing a file or an empty folder; OSError as POSIX has it."""

    @abc.abstractmethod
    def touch(self, path: str, mtime_ns: int) -> None:
        """Set the time of the last change."""

    # --- whole files, for the host --------------------------------------------------------------

    def read_bytes(self, path: str) -> bytes:
        """Return what a file holds.

        >>> from pyvm.fs import MemoryFS
        >>> MemoryFS({"a/b.txt": "hello"}).read_bytes("a/b.txt")
        b'hello'
        """
        file = self.open(path, Flags())
        try:
            return file.read(0, file.size())
        finally:
            file.close()

    def write_bytes(self, path: str, data: bytes) -> None:
        """Make a file with this content, and the folders it is in.

        >>> from pyvm.fs import MemoryFS
        >>> files = MemoryFS()
        >>> files.write_bytes("out/x.bin", b"1")
        >>> files.listdir("out")
        [Entry(name='x.bin', kind='file')]
        """
        self.make_folders(path.rpartition("/")[0])
        file = self.open(path, Flags(read=False, write=True, create=True, truncate=True))
        try:
            file.write(0, data)
        finally:
            file.close()

    def make_folders(self, path: str) -> None:
        """Make a folder and those it is in; nothing if it is there."""
        so_far = ""
        for name in path.split("/") if path else ():
            so_far = f"{so_far}/{name}" if so_far else name
            try:
                self.mkdir(so_far)
            except FileExistsError:
                continue

    def walk(self, path: str = "") -> Iterator[tuple[str, Entry]]:
        """Yield every (path, entry) below a folder, folders before what is in them, in order."""
        for entry in self.listdir(path):
            inner = f"{path}/{entry.name}" if path else entry.name
            yield inner, entry
            if entry.kind == "folder":
                yield from self.walk(inner)
