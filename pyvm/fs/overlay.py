"""One filesystem laid over another: reads come from below until something is changed, changes stay
above.

Nothing is ever written below until commit(). Invariant: a path in `_gone` hides what lies below
it, there and beneath; a path that is above hides the one below; `_gone` holds no path that is
above as a file.
"""

from __future__ import annotations

import errno
import threading

from pyvm.fs.base import Change, Entry, File, FileSystem, Flags, Stat
from pyvm.fs.memory import MemoryFS
from pyvm.fs.path import error

PIECE = 1 << 20


class OverlayFS(FileSystem):
    """`below`, with every change kept in `above` (a MemoryFS of its own unless given).

    >>> from pyvm.fs import MemoryFS
    >>> project = MemoryFS({"main.py": "print(1)"})
    >>> view = OverlayFS(project)
    >>> view.write_bytes("main.py", b"print(2)")
    >>> project.read_bytes("main.py"), view.diff()
    (b'print(1)', [Change(what='changed', path='main.py', kind='file')])
    >>> view.commit()
    >>> project.read_bytes("main.py"), view.diff()
    (b'print(2)', [])
    """

    def __init__(self, below: FileSystem, above: FileSystem | None = None) -> None:
        self.below = below
        self.above = MemoryFS() if above is None else above
        self._gone: set[str] = set()
        self._lock = threading.RLock()

    # --- which layer ----------------------------------------------------------------------------

    def _hidden(self, path: str) -> bool:
        """Tell whether what lies below at this path is out of sight."""
        while path:
            if path in self._gone:
                return True
            path = path.rpartition("/")[0]
            if path and self._kind(self.above, path) == "file":
                return True
        return False

    @staticmethod
    def _kind(files: FileSystem, path: str) -> str | None:
        try:
            return files.stat(path).kind
        except (FileNotFoundError, NotADirectoryError):
            return None

    def _layer(self, path: str) -> FileSystem:
        """Return the layer that a path is read from."""
        if self._kind(self.above, path) is not None or self._hidden(path):
            return self.above
        return self.below

    def _lift_folders(self, path: str) -> None:
        """Have the folder of a path above; it must be there in one of the layers."""
        folder = path.rpartition("/")[0]
        if not folder or self._kind(self.above, folder) == "folder":
            return
        if self.stat(folder).kind != "folder":
            raise error(errno.ENOTDIR, path)
        self._lift_folders(folder)
        self.above.mkdir(folder)

    def _lift(self, path: str) -> None:
        """Have a file or folder above, with everything that it holds."""
        self._lift_folders(path)
        there = self.stat(path)
        if there.kind == "folder":
            if self._kind(self.above, path) is None:
                self.above.mkdir(path)
            for entry in self.listdir(path):
                self._lift(f"{path}/{entry.name}")
        elif self._kind(self.above, path) is None:
            source = self.below.open(path, Flags())
            target = self.above.open(path, Flags(write=True, create=True, exclusive=True))
            try:
                offset = 0
                while piece := source.read(offset, PIECE):
                    offset = target.write(offset, piece)
            except OSError:
                self.above.remove(path)
                raise
            finally:
                source.close()
                target.close()
            self.above.touch(path, there.mtime_ns)

    # --- the operations -------------------------------------------------------------------------

    def stat(self, path: str) -> Stat:
        with self._lock:
            return self._layer(path).stat(path)

    def listdir(self, path: str) -> list[Entry]:
        with self._lock:
            if self.stat(path).kind != "folder":
                raise error(errno.ENOTDIR, path)
            found: dict[str, Entry] = {}
            if not self._hidden(path) and self._kind(self.below, path) == "folder":
                for entry in self.below.listdir(path):
                    if (f"{path}/{entry.name}" if path else entry.name) not in self._gone:
                        found[entry.name] = entry
            if self._kind(self.above, path) == "folder":
                found.update((entry.name, entry) for entry in self.above.listdir(path))
            return [found[name] for name in sorted(found)]

    def open(self, path: str, flags: Flags) -> File:
        with self._lock:
            if not (flags.write or flags.create or flags.truncate):
                return self._layer(path).open(path, flags)
            try:
                there = self.stat(path)
            except FileNotFoundError:
                if not flags.create:
                    raise
                self._lift_folders(path)
            else:
                if there.kind == "folder":
                    raise error(errno.EEXIST if flags.exclusive else errno.EISDIR, path)
                if flags.exclusive:
                    raise error(errno.EEXIST, path)
                if flags.truncate:
                    self._lift_folders(path)
                    flags = Flags(flags.read, flags.write, create=True, truncate=True)
                else:
                    self._lift(path)
            return self.above.open(path, flags)

    def mkdir(self, path: str) -> None:
        with self._lock:
            try:
                self.stat(path)
            except FileNotFoundError:
                self._lift_folders(path)
                self.above.mkdir(path)
            else:
                raise error(errno.EEXIST, path)

    def rmdir(self, path: str) -> None:
        with self._lock:
            if self.stat(path).kind != "folder":
                raise error(errno.ENOTDIR, path)
            if not path:
                raise error(errno.EBUSY, path)
            if self.listdir(path):
                raise error(errno.ENOTEMPTY, path)
            if self._kind(self.above, path) is not None:
                self.above.rmdir(path)
            self._hide(path)

    def remove(self, path: str) -> None:
        with self._lock:
            if self.stat(path).kind == "folder":
                raise error(errno.EISDIR, path)
            if self._kind(self.above, path) is not None:
                self.above.remove(path)
            self._hide(path)

    def _hide(self, path: str) -> None:
        """Put what lies below out of sight."""
        self._gone = {gone for gone in self._gone if not gone.startswith(f"{path}/")}
        if self._kind(self.below, path) is not None and not self._hidden(path):
            self._gone.add(path)

    def rename(self, path: str, to: str) -> None:
        with self._lock:
            self._check_rename(path, to)
            if path == to:
                return
            self._lift(path)
            self._lift_folders(to)
            if self._kind(self.above, to) == "folder":
                self.above.rmdir(to)
            self.above.rename(path, to)
            self._hide(path)
            self._hide(to)

    def _check_rename(self, path: str, to: str) -> None:
        """Refuse what rename(2) refuses, in its order, before anything is lifted."""
        if not path or not to:
            raise error(errno.EBUSY, path, to)
        for each in (path, to):  # both folders are looked up before either name
            if self.stat(each.rpartition("/")[0]).kind != "folder":
                raise error(errno.ENOTDIR, path, to)
        kind = self.stat(path).kind
        if kind == "folder" and to.startswith(f"{path}/"):
            raise error(errno.EINVAL, path, to)
        if path.startswith(f"{to}/"):
            raise error(errno.ENOTEMPTY, path, to)
        try:
            there = self.stat(to).kind
        except FileNotFoundError:
            return
        if there != kind:
            raise error(errno.EISDIR if there == "folder" else errno.ENOTDIR, path, to)
        if there == "folder" and path != to and self.listdir(to):
            raise error(errno.ENOTEMPTY, path, to)

    def touch(self, path: str, mtime_ns: int) -> None:
        with self._lock:
            self._lift(path)
            self.above.touch(path, mtime_ns)

    # --- what changed ---------------------------------------------------------------------------

    def diff(self) -> list[Change]:
        """Return what differs from below, in the order of paths; a removed folder is one change."""
        with self._lock:
            changes = []
            for path, entry in self.above.walk():
                hidden = self._hidden(path.rpartition("/")[0])
                there = None if hidden else self._kind(self.below, path)
                if there == entry.kind == "file":
                    if self.below.read_bytes(path) != self.above.read_bytes(path):
                        changes.append(Change("changed", path, "file"))
                elif there != entry.kind or path in self._gone:
                    changes.append(Change("added", path, entry.kind))
            for path in self._gone:
                kind = self.below.stat(path).kind
                if kind == "folder" or self._kind(self.above, path) != kind:
                    changes.append(Change("removed", path, kind))
            return sorted(changes, key=lambda change: (change.path, change.what != "removed"))

    def commit(self) -> None:
        """Make the changes below, removals first; a failure leaves the rest above."""
        with self._lock:
            for path in sorted(self._gone):
                _remove_tree(self.below, path)
                self._gone.discard(path)
            for path, entry in list(self.above.walk()):
                if entry.kind == "folder":
                    if self._kind(self.below, path) != "folder":
                        self.below.mkdir(path)
                else:
                    self.below.write_bytes(path, self.above.read_bytes(path))
            self.discard()

    def discard(self) -> None:
        """Forget every change."""
        with self._lock:
            for entry in self.above.listdir(""):
                _remove_tree(self.above, entry.name)
            self._gone.clear()


def _remove_tree(files: FileSystem, path: str) -> None:
    """Remove a file, or a folder with everything in it."""
    if files.stat(path).kind == "file":
        files.remove(path)
        return
    for entry in files.listdir(path):
        _remove_tree(files, f"{path}/{entry.name}")
    files.rmdir(path)
