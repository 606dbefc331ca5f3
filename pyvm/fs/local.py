"""A folder of the host's disk, and nothing outside it.

Every path is walked name by name with directory descriptors that never follow a symbolic link, so
that nothing that changes on the disk meanwhile can lead the walk out (openat with O_NOFOLLOW). A
link is read and walked here like any other path; one that points to an absolute path, or above the
root, is refused. Only regular files and folders are opened: no devices, pipes or sockets.

Invariant: no path ever reaches the operating system but single names relative to a descriptor that
this file opened.
"""

from __future__ import annotations

import errno
import os
import stat
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pyvm.fs.base import Entry, File, FileSystem, Flags, Stat
from pyvm.fs.path import error

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
# O_NONBLOCK: opening a pipe must not wait; it is refused right after.
PLAIN = os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK | os.O_NOCTTY
MAX_LINKS = 40


class LocalFS(FileSystem):
    """The folder `root` of the host.

    `max_bytes` bounds what is written through this object, in bytes (None: the disk does),
    `max_files` the files and folders that it makes. What links inside the folder point to outside
    it cannot be reached; hard links can, as they are files of the folder.

    >>> import tempfile, pathlib
    >>> folder = tempfile.TemporaryDirectory()
    >>> _ = pathlib.Path(folder.name, "a.txt").write_text("hello")
    >>> LocalFS(folder.name, read_only=True).read_bytes("a.txt")
    b'hello'
    >>> folder.cleanup()
    """

    def __init__(self, root: str | os.PathLike[str], *, read_only: bool = False,
                 max_bytes: int | None = 1 << 30, max_files: int | None = 100_000) -> None:
        self.root = os.path.realpath(root)
        self.read_only = read_only
        self.max_bytes = max_bytes
        self.max_files = max_files
        self._written = 0
        self._made = 0
        self._lock = threading.Lock()
        self._descriptor = os.open(self.root, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)

    def close(self) -> None:
        """Close the descriptor of the root; the object is of no use afterwards."""
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor >= 0:
            os.close(descriptor)

    def __del__(self) -> None:
        if getattr(self, "_descriptor", -1) >= 0:
            self.close()

    # --- the walk -------------------------------------------------------------------------------

    @contextmanager
    def _folder(self, path: str, *, links: bool = True) -> Iterator[tuple[int, str]]:
        """Yield (descriptor of the folder, name) for a path; the name is "." for the root.

        With `links`, a link in the last place is followed, too.
        """
        held = [os.dup(self._descriptor)]  # from the root down
        try:
            names = path.split("/")[::-1] if path else []
            followed = 0
            name = "."
            while names:
                name = names.pop()
                if name in {"", "."}:
                    continue
                if name == "..":  # only links bring one
                    if len(held) == 1:
                        raise error(errno.EACCES, path)
                    os.close(held.pop())
                    name = "."
                    continue
                target = self._link(held[-1], name) if names or links else None
                if target is not None:
                    followed += 1
                    if followed > MAX_LINKS:
                        raise error(errno.ELOOP, path)
                    if target.startswith("/"):
                        raise error(errno.EACCES, path)
                    names += target.split("/")[::-1]
                    name = "."
                elif names:
                    held.append(os.open(name, FOLDER, dir_fd=held[-1]))
            yield held[-1], name
        except OSError as failed:
            raise error(failed.errno or errno.EIO, path) from None
        except ValueError:
            raise error(errno.EINVAL, path) from None
        finally:
            for descriptor in held:
                os.close(descriptor)

    @staticmethod
    def _link(folder: int, name: str) -> str | None:
        """Return where a link points to, None if it is no link."""
        try:
            return os.readlink(name, dir_fd=folder)
        except OSError as failed:
            if failed.errno in {errno.EINVAL, errno.ENOENT}:
                return None
            raise

    def _changing(self, path: str) -> None:
        if self.read_only:
            raise error(errno.EROFS, path)

    def _make(self, path: str) -> None:
        """Count one more file or folder."""
        with self._lock:
            if self.max_files is not None and self._made >= self.max_files:
                raise error(errno.ENOSPC, path)
            self._made += 1

    def _pay(self, size: int) -> None:
        with self._lock:
            if self.max_bytes is not None and self._written + size > self.max_bytes:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            self._written += size

    # --- the operations -------------------------------------------------------------------------

    def stat(self, path: str) -> Stat:
        with self._folder(path) as (folder, name):
            return _stat(os.stat(name, dir_fd=folder, follow_symlinks=False), path)

    def listdir(self, path: str) -> list[Entry]:
        with self._folder(path) as (folder, name):
            descriptor = os.open(name, FOLDER, dir_fd=folder)
            try:
                names = sorted(os.listdir(descriptor))  # noqa: PTH208 - of a descriptor
            finally:
                os.close(descriptor)
        found = []
        for entry in names:
            try:
                found.append(Entry(entry, self.stat(f"{path}/{entry}" if path else entry).kind))
            except OSError:
                continue  # a link that leads out, a device, or gone again
        return found

    def open(self, path: str, flags: Flags) -> File:
        changing = flags.write or flags.create or flags.truncate
        if changing:
            self._changing(path)
        mode = PLAIN | (os.O_RDONLY if not flags.write else
                        os.O_RDWR if flags.read else os.O_WRONLY)
        with self._folder(path, links=not flags.exclusive) as (folder, name):
            descriptor = -1
            if not flags.exclusive:
                try:
                    descriptor = os.open(name, mode, dir_fd=folder)
                except FileNotFoundError:
                    if not flags.create:
                        raise
            if descriptor < 0:
                self._make(path)
                descriptor = os.open(name, mode | os.O_CREAT | os.O_EXCL, 0o644,
                                     dir_fd=folder)
        file = _LocalFile(self, descriptor)
        try:
            if file.stat().kind == "folder":
                raise error(errno.EISDIR, path)  # noqa: TRY301 - it closes the file
            if flags.truncate:
                os.ftruncate(descriptor, 0)
        except BaseException:
            file.close()
            raise
        return file

    def mkdir(self, path: str) -> None:
        self._changing(path)
        with self._folder(path) as (folder, name):
            self._make(path)
            os.mkdir(name, 0o755, dir_fd=folder)

    def rmdir(self, path: str) -> None:
        self._changing(path)
        with self._folder(path, links=False) as (folder, name):
            if name == ".":
                raise error(errno.EBUSY, path)
            os.rmdir(name, dir_fd=folder)

    def remove(self, path: str) -> None:
        self._changing(path)
        with self._folder(path, links=False) as (folder, name):
            os.unlink(name, dir_fd=folder)

    def rename(self, path: str, to: str) -> None:
        self._changing(path)
        if not path or not to:
            raise error(errno.EBUSY, path, to)
        try:
            with (self._folder(path, links=False) as (folder, name),
                  self._folder(to, links=False) as (to_folder, to_name)):
                os.rename(name, to_name, src_dir_fd=folder, dst_dir_fd=to_folder)
        except OSError as failed:
            raise error(failed.errno or errno.EIO, path, to) from None

    def touch(self, path: str, mtime_ns: int) -> None:
        self._changing(path)
        with self._folder(path) as (folder, name):
            os.utime(name, ns=(mtime_ns, mtime_ns), dir_fd=folder, follow_symlinks=False)


def _stat(found: os.stat_result, path: str) -> Stat:
    mode, times = stat.S_IMODE(found.st_mode), found.st_mtime_ns
    if stat.S_ISDIR(found.st_mode):
        return Stat("folder", 0, times, mode, found.st_ino)
    if stat.S_ISREG(found.st_mode):
        return Stat("file", found.st_size, times, mode, found.st_ino)
    raise error(errno.EACCES, path)


class _LocalFile(File):
    """An open file of a LocalFS."""

    def __init__(self, files: LocalFS, descriptor: int) -> None:
        self._files = files
        self._descriptor = descriptor

    def read(self, offset: int, size: int) -> bytes:
        return os.pread(self._descriptor, size, offset)

    def write(self, offset: int | None, data: bytes) -> int:
        size = self.size()
        if offset is None:
            offset = size
        # A hole costs what it adds: a sparse file is not free to read.
        self._files._pay(len(data) + max(offset - size, 0))
        view = memoryview(data)
        while view:
            written = os.pwrite(self._descriptor, view, offset)
            offset += written
            view = view[written:]
        return offset

    def truncate(self, size: int) -> None:
        more = size - self.size()
        if more > 0:
            self._files._pay(more)
        os.ftruncate(self._descriptor, size)

    def size(self) -> int:
        return os.fstat(self._descriptor).st_size

    def stat(self) -> Stat:
        return _stat(os.fstat(self._descriptor), "")

    def close(self) -> None:
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor >= 0:
            os.close(descriptor)

    def __del__(self) -> None:
        self.close()
