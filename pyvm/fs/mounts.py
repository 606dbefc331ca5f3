"""Several filesystems as one tree: each at a folder, the longest match answers.

Invariant: the folders that lead to a mount are there even where no filesystem holds them, and can
neither be removed nor written into; a path crosses to another filesystem only through `_at`.
"""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from pyvm.fs.base import Entry, File, FileSystem, Flags, Stat
from pyvm.fs.path import error, resolve

if TYPE_CHECKING:
    from collections.abc import Mapping


class MountFS(FileSystem):
    """{folder: filesystem}; "/" may be one of them, otherwise the root holds only the mounts.

    >>> from pyvm.fs import MemoryFS
    >>> tree = MountFS({"/in": MemoryFS({"a.txt": "1"}, read_only=True), "/out": MemoryFS()})
    >>> [entry.name for entry in tree.listdir("")]
    ['in', 'out']
    >>> tree.read_bytes("in/a.txt")
    b'1'
    """

    def __init__(self, mounts: Mapping[str, FileSystem]) -> None:
        self.mounts = {resolve(path): files for path, files in mounts.items()}
        # folders that lead to mounts, with the names to be seen there
        self._folders: dict[str, set[str]] = {"": set()}
        for path in self.mounts:
            while path:
                folder, _, name = path.rpartition("/")
                self._folders.setdefault(folder, set()).add(name)
                path = folder

    def _at(self, path: str) -> tuple[FileSystem | None, str]:
        """Return the filesystem that holds a path and the path there; None: none does."""
        mount = path
        while mount not in self.mounts:
            if not mount:
                return None, path
            mount = mount.rpartition("/")[0]
        return self.mounts[mount], path[len(mount) :].lstrip("/")

    def _inside(self, path: str) -> tuple[FileSystem, str]:
        """As _at(), for what is to be changed: neither a mount nor a folder that leads to one."""
        files, inner = self._at(path)
        if files is None:
            leads = path.rpartition("/")[0] in self._folders
            raise error(errno.EROFS if leads else errno.ENOENT, path)
        if path in self.mounts or path in self._folders:
            raise error(errno.EBUSY, path)
        return files, inner

    @staticmethod
    def _named(failed: OSError, path: str, to: str | None = None) -> OSError:
        return error(failed.errno or errno.EIO, path, to)

    def stat(self, path: str) -> Stat:
        files, inner = self._at(path)
        try:
            if files is not None:
                return files.stat(inner)
        except OSError as failed:
            if path not in self._folders:
                raise self._named(failed, path) from None
        if path in self._folders:
            return Stat("folder", 0, 0, 0o555, 0)
        raise error(errno.ENOENT, path)

    def listdir(self, path: str) -> list[Entry]:
        files, inner = self._at(path)
        found: dict[str, Entry] = {}
        try:
            if files is not None:
                found = {entry.name: entry for entry in files.listdir(inner)}
            elif path not in self._folders:
                raise error(errno.ENOENT, path)
        except OSError as failed:
            if path not in self._folders:
                raise self._named(failed, path) from None
        for name in self._folders.get(path, ()):
            found[name] = Entry(name, "folder")
        return [found[name] for name in sorted(found)]

    def open(self, path: str, flags: Flags) -> File:
        files, inner = self._at(path)
        if path in self._folders or path in self.mounts:
            raise error(errno.EISDIR, path)
        if files is None:
            outside = flags.create and path.rpartition("/")[0] in self._folders
            raise error(errno.EROFS if outside else errno.ENOENT, path)
        try:
            return files.open(inner, flags)
        except OSError as failed:
            raise self._named(failed, path) from None

    def mkdir(self, path: str) -> None:
        if path in self._folders or path in self.mounts:
            raise error(errno.EEXIST, path)
        files, inner = self._inside(path)
        try:
            files.mkdir(inner)
        except OSError as failed:
            raise self._named(failed, path) from None

    def rmdir(self, path: str) -> None:
        files, inner = self._inside(path)
        try:
            files.rmdir(inner)
        except OSError as failed:
            raise self._named(failed, path) from None

    def remove(self, path: str) -> None:
        if path in self._folders or path in self.mounts:
            raise error(errno.EISDIR, path)
        files, inner = self._inside(path)
        try:
            files.remove(inner)
        except OSError as failed:
            raise self._named(failed, path) from None

    def rename(self, path: str, to: str) -> None:
        files, inner = self._inside(path)
        to_files, to_inner = self._inside(to)
        if files is not to_files:
            raise error(errno.EXDEV, path, to)
        if any(mount.startswith(f"{path}/") for mount in self.mounts):
            raise error(errno.EBUSY, path, to)
        try:
            files.rename(inner, to_inner)
        except OSError as failed:
            raise self._named(failed, path, to) from None

    def touch(self, path: str, mtime_ns: int) -> None:
        files, inner = self._inside(path)
        try:
            files.touch(inner, mtime_ns)
        except OSError as failed:
            raise self._named(failed, path) from None
