"""A filesystem in the host's memory: part of a snapshot, bounded by a quota.

Invariant: `_used` is the sum of the sizes of all contents that are reachable by a path or by an
open file that this filesystem still counts; no write takes it beyond `max_bytes`.
"""

from __future__ import annotations

import errno
import threading
import time
from typing import TYPE_CHECKING

from pyvm.fs.base import Entry, File, FileSystem, Flags, Stat
from pyvm.fs.path import error, split

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

FILE_MODE, FOLDER_MODE = 0o644, 0o755
# What a name costs against the quota, so that a million empty files are not free.
NODE_BYTES = 256


class _Node:
    """A file (data) or a folder (names)."""

    __slots__ = ("data", "inode", "links", "mtime_ns", "names")

    def __init__(self, inode: int, mtime_ns: int, names: dict[str, _Node] | None) -> None:
        self.inode = inode
        self.mtime_ns = mtime_ns
        self.names = names
        self.data = bytearray()
        self.links = 1  # the path, and each open file


class MemoryFS(FileSystem):
    """Files in memory, made from {path: content}.

    `max_bytes` bounds contents and names together, `max_files` the files and folders. `clock` gives
    nanoseconds since 1970 (default: the host's clock).

    >>> files = MemoryFS({"data.csv": "a,b\\n1,2\\n"})
    >>> [entry.name for entry in files.listdir("")]
    ['data.csv']
    """

    def __init__(self, files: Mapping[str, bytes | str] | None = None, *,
                 max_bytes: int = 64 << 20, max_files: int = 10_000, read_only: bool = False,
                 clock: Callable[[], int] = time.time_ns) -> None:
        self.max_bytes = max_bytes
        self.max_files = max_files
        self._clock = clock
        self._lock = threading.RLock()
        self._used = 0
        self._count = 0
        self._inode = 0
        self._root = self._node({})
        self._count = self._used = 0  # the root is free
        for path, content in (files or {}).items():
            data = content.encode() if isinstance(content, str) else content
            self.write_bytes(path.strip("/"), data)
        self.read_only = read_only

    # --- nodes ----------------------------------------------------------------------------------

    def _node(self, names: dict[str, _Node] | None) -> _Node:
        if self._count >= self.max_files:
            raise OSError(errno.ENOSPC, "too many files")
        self._pay(NODE_BYTES)
        self._count += 1
        self._inode += 1
        return _Node(self._inode, self._clock(), names)

    def _pay(self, size: int) -> None:
        if size > 0 and self._used + size > self.max_bytes:
            raise OSError(errno.ENOSPC, "No space left on device")
        self._used += size

    def _drop(self, node: _Node) -> None:
        """One path or open file less; what nobody holds is free again."""
        node.links -= 1
        if node.links == 0:
            self._used -= NODE_BYTES + len(node.data)
            self._count -= 1

    def _find(self, path: str) -> _Node:
        node = self._root
        for name in path.split("/") if path else ():
            if node.names is None:
                raise error(errno.ENOTDIR, path)
            found = node.names.get(name)
            if found is None:
                raise error(errno.ENOENT, path)
            node = found
        return node

    def _folder(self, path: str, whole: str) -> dict[str, _Node]:
        """Return a folder's names; `whole` is the path that an error names."""
        try:
            names = self._find(path).names
        except OSError as failed:
            raise error(failed.errno or errno.ENOENT, whole) from None
        if names is None:
            raise error(errno.ENOTDIR, whole)
        return names

    def _changing(self, path: str) -> None:
        if self.read_only:
            raise error(errno.EROFS, path)

    # --- the operations -------------------------------------------------------------------------

    def stat(self, path: str) -> Stat:
        with self._lock:
            return _stat(self._find(path))

    def listdir(self, path: str) -> list[Entry]:
        with self._lock:
            return [Entry(name, "file" if node.names is None else "folder")
                    for name, node in sorted(self._folder(path, path).items())]

    def open(self, path: str, flags: Flags) -> File:
        with self._lock:
            if flags.write or flags.create or flags.truncate:
                self._changing(path)
            folder, name = split(path)
            if not name:
                raise error(errno.EISDIR, path)
            names = self._folder(folder, path)
            node = names.get(name)
            if node is None:
                if not flags.create:
                    raise error(errno.ENOENT, path)
                node = names[name] = self._node(None)
            elif flags.create and flags.exclusive:
                raise error(errno.EEXIST, path)
            elif node.names is not None:
                raise error(errno.EISDIR, path)
            node.links += 1
            file = _MemoryFile(self, node)
            if flags.truncate:
                file.truncate(0)
            return file

    def mkdir(self, path: str) -> None:
        with self._lock:
            folder, name = split(path)
            if not name:
                raise error(errno.EEXIST, path)
            names = self._folder(folder, path)
            if name in names:
                raise error(errno.EEXIST, path)
            self._changing(path)
            names[name] = self._node({})

    def rmdir(self, path: str) -> None:
        with self._lock:
            folder, name = split(path)
            node = self._find(path)
            if node.names is None:
                raise error(errno.ENOTDIR, path)
            self._changing(path)
            if not name:
                raise error(errno.EBUSY, path)
            if node.names:
                raise error(errno.ENOTEMPTY, path)
            del self._folder(folder, path)[name]
            self._drop(node)

    def remove(self, path: str) -> None:
        with self._lock:
            node = self._find(path)
            if node.names is not None:
                raise error(errno.EISDIR, path)
            self._changing(path)
            folder, name = split(path)
            del self._folder(folder, path)[name]
            self._drop(node)

    def rename(self, path: str, to: str) -> None:
        with self._lock:
            self._changing(path)
            if not path or not to:
                raise error(errno.EBUSY, path, to)
            from_folder, from_name = split(path)
            folder, name = split(to)
            # both folders are looked up before either name
            from_names = self._folder(from_folder, path)
            names = self._folder(folder, to)
            node = from_names.get(from_name)
            if node is None:
                raise error(errno.ENOENT, path, to)
            if to.startswith(f"{path}/") and node.names is not None:
                raise error(errno.EINVAL, path, to)
            there = names.get(name)
            if there is node:
                return
            if path.startswith(f"{to}/"):
                raise error(errno.ENOTEMPTY, path, to)
            if there is not None:
                if node.names is None and there.names is not None:
                    raise error(errno.EISDIR, path, to)
                if node.names is not None and there.names is None:
                    raise error(errno.ENOTDIR, path, to)
                if there.names:
                    raise error(errno.ENOTEMPTY, path, to)
                self._drop(there)
            names[name] = node
            del from_names[from_name]

    def touch(self, path: str, mtime_ns: int) -> None:
        with self._lock:
            node = self._find(path)
            self._changing(path)
            node.mtime_ns = mtime_ns

    # --- as data --------------------------------------------------------------------------------

    def dump(self) -> dict[str, Any]:
        """Return everything in it as plain data that msgpack takes."""
        with self._lock:
            return {"max_bytes": self.max_bytes, "max_files": self.max_files,
                    "read_only": self.read_only,
                    "nodes": [[path, entry.kind == "folder", self._find(path).mtime_ns,
                               bytes(self._find(path).data)] for path, entry in self.walk()]}

    @classmethod
    def load(cls, dumped: Mapping[str, Any]) -> MemoryFS:
        """Return a filesystem with what dump() gave; ValueError for anything else."""
        try:
            files = cls(max_bytes=int(dumped["max_bytes"]), max_files=int(dumped["max_files"]))
            for path, is_folder, _, data in dumped["nodes"]:
                if is_folder:
                    files.mkdir(path)
                else:
                    files.write_bytes(path, data)
            for path, _, mtime_ns, _ in reversed(dumped["nodes"]):
                files.touch(path, int(mtime_ns))
            files.read_only = bool(dumped["read_only"])
        except (KeyError, TypeError, AttributeError, OSError) as wrong:
            raise ValueError(f"not the dump of a MemoryFS: {wrong}") from None
        return files


def _stat(node: _Node) -> Stat:
    if node.names is None:
        return Stat("file", len(node.data), node.mtime_ns, FILE_MODE, node.inode)
    return Stat("folder", 0, node.mtime_ns, FOLDER_MODE, node.inode)


class _MemoryFile(File):
    """An open file of a MemoryFS."""

    def __init__(self, files: MemoryFS, node: _Node) -> None:
        self._files = files
        self._node: _Node | None = node

    def _open(self) -> _Node:
        if self._node is None:
            raise OSError(errno.EBADF, "Bad file descriptor")
        return self._node

    def read(self, offset: int, size: int) -> bytes:
        with self._files._lock:
            return bytes(self._open().data[offset : offset + size])

    def write(self, offset: int | None, data: bytes) -> int:
        with self._files._lock:
            node = self._open()
            begin = len(node.data) if offset is None else offset
            end = begin + len(data)
            self._grow(node, end)
            node.data[begin:end] = data
            node.mtime_ns = self._files._clock()
            return end

    def truncate(self, size: int) -> None:
        with self._files._lock:
            node = self._open()
            if size < len(node.data):
                self._files._pay(size - len(node.data))
                del node.data[size:]
            else:
                self._grow(node, size)
            node.mtime_ns = self._files._clock()

    def _grow(self, node: _Node, size: int) -> None:
        more = size - len(node.data)
        if more > 0:
            self._files._pay(more)
            node.data.extend(bytes(more))

    def size(self) -> int:
        with self._files._lock:
            return len(self._open().data)

    def stat(self) -> Stat:
        with self._files._lock:
            return _stat(self._open())

    def close(self) -> None:
        with self._files._lock:
            node, self._node = self._node, None
            if node is not None:
                self._files._drop(node)
