"""Every filesystem, the same operations: results and errnos are those of a POSIX disk.

The oracle is the disk itself: each sequence of operations runs on a real folder through the os module
and on the filesystem under test, and both must answer alike.
"""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pyvm.fs import FileSystem, Flags, LocalFS, MemoryFS, MountFS, OverlayFS

NAMES = ["a", "b", "c"]
PATHS = st.lists(st.sampled_from(NAMES), min_size=1, max_size=3).map("/".join)
OPERATION = st.one_of(
    st.tuples(st.just("write"), PATHS, st.binary(max_size=5)),
    st.tuples(st.just("append"), PATHS, st.binary(max_size=5)),
    st.tuples(st.just("truncate"), PATHS, st.integers(0, 8)),
    st.tuples(st.just("create"), PATHS),
    st.tuples(st.sampled_from(["read", "mkdir", "mkdir", "rmdir", "remove", "listdir", "stat"]), PATHS),
    st.tuples(st.just("rename"), PATHS, PATHS))


def on_files(files: FileSystem, operation: tuple) -> object:
    """Do one operation; return its result, or the name of its errno."""
    what, path, *rest = operation
    try:
        if what in {"write", "append", "truncate", "create"}:
            file = files.open(path, Flags(read=False, write=True, create=what != "truncate",
                                          exclusive=what == "create", truncate=what == "write"))
            try:
                if what == "truncate":
                    file.truncate(rest[0])
                elif what != "create":
                    file.write(None if what == "append" else 0, rest[0])
            finally:
                file.close()
            return None
        if what == "read":
            return files.read_bytes(path)
        if what == "listdir":
            return [tuple(entry) for entry in files.listdir(path)]
        if what == "stat":
            found = files.stat(path)
            return found.kind, found.size
        return getattr(files, what)(path, *rest)
    except OSError as failed:
        return errno.errorcode[failed.errno or 0]


def on_disk(root: Path, operation: tuple) -> object:
    """The same through the os module."""
    what, path, *rest = operation
    try:
        if what in {"write", "append", "truncate", "create"}:
            flags = os.O_WRONLY | {"write": os.O_CREAT | os.O_TRUNC, "truncate": 0,
                                   "append": os.O_CREAT | os.O_APPEND,
                                   "create": os.O_CREAT | os.O_EXCL}[what]
            descriptor = os.open(root / path, flags, 0o644)
            try:
                if what == "truncate":
                    os.ftruncate(descriptor, rest[0])
                elif what != "create":
                    os.write(descriptor, rest[0])
            finally:
                os.close(descriptor)
            return None
        if what == "read":
            return (root / path).read_bytes()
        if what == "listdir":
            return [(name, "folder" if (root / path / name).is_dir() else "file")
                    for name in sorted(os.listdir(root / path))]
        if what == "stat":
            found = os.stat(root / path)
            folder = os.path.isdir(root / path)
            return ("folder", 0) if folder else ("file", found.st_size)
        if what == "rename":
            return os.rename(root / path, root / rest[0])
        return getattr(os, what)(root / path)
    except OSError as failed:
        return errno.errorcode[failed.errno or 0]


def overlay(root: Path) -> OverlayFS:
    """An overlay over a folder that already holds something."""
    return OverlayFS(LocalFS(root, read_only=True))


START = {"a": None, "a/b": b"old", "b": b"", "c": None, "c/a": None, "c/a/a": b"deep"}


def fill(root: Path) -> None:
    """Make the files of START on the disk."""
    for path, content in START.items():
        if content is None:
            (root / path).mkdir(parents=True)
        else:
            (root / path).write_bytes(content)


@pytest.mark.parametrize("kind", ["memory", "local", "overlay", "mount"])
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(operations=st.lists(OPERATION, max_size=25))
def test_as_the_disk(kind: str, operations: list) -> None:
    """A sequence of operations answers as the disk does, and leaves the same tree."""
    with tempfile.TemporaryDirectory() as folder:
        compare(kind, Path(folder), operations)


def compare(kind: str, folder: Path, operations: list) -> None:
    """Run the operations on both sides."""
    disk, other = folder / "disk", folder / "other"
    disk.mkdir()
    other.mkdir()
    fill(disk)
    if kind in {"local", "overlay"}:
        fill(other)
        files: FileSystem = LocalFS(other) if kind == "local" else overlay(other)
    else:
        files = MemoryFS({path: content for path, content in START.items() if content is not None})
        for path, content in START.items():
            if content is None:
                files.make_folders(path)
        if kind == "mount":
            files = MountFS({"/": files})
    for operation in operations:
        assert on_files(files, operation) == on_disk(disk, operation), operation
    tree = {path: files.read_bytes(path) if entry.kind == "file" else None
            for path, entry in files.walk()}
    real = {str(p.relative_to(disk)): p.read_bytes() if p.is_file() else None
            for p in disk.rglob("*")}
    assert tree == real
    if kind == "overlay":
        assert isinstance(files, OverlayFS)
        changes = files.diff()
        files.below = LocalFS(other)
        files.commit()
        assert {str(p.relative_to(other)): p.read_bytes() if p.is_file() else None
                for p in other.rglob("*")} == real
        assert files.diff() == []
        assert changes or all(START.get(p, 0) == c for p, c in real.items())


@pytest.fixture
def outside(tmp_path: Path) -> tuple[LocalFS, Path]:
    """A LocalFS of a folder whose neighbour holds a secret."""
    (tmp_path / "secret.txt").write_text("secret")
    root = tmp_path / "given"
    (root / "sub").mkdir(parents=True)
    (root / "sub" / "in.txt").write_text("inside")
    return LocalFS(root), root


@pytest.mark.parametrize("target", ["../secret.txt", "sub/../../secret.txt", "/etc/passwd",
                                    "../given/../secret.txt"])
def test_links_out_are_refused(outside: tuple[LocalFS, Path], target: str) -> None:
    files, root = outside
    os.symlink(target, root / "link")
    for what in ("read", "stat", "append"):
        operation = (what, "link", b"x") if what == "append" else (what, "link")
        assert on_files(files, operation) == "EACCES"
    assert [entry.name for entry in files.listdir("")] == ["sub"]
    assert on_files(files, ("remove", "link")) is None  # the link itself is of the folder


def test_links_inside_are_followed(outside: tuple[LocalFS, Path]) -> None:
    files, root = outside
    os.symlink("sub", root / "to_folder")
    os.symlink("../sub/in.txt", root / "sub" / "to_file")
    assert files.read_bytes("to_folder/in.txt") == b"inside"
    assert files.read_bytes("to_folder/to_file") == b"inside"
    os.symlink("loop", root / "loop")
    assert on_files(files, ("read", "loop")) == "ELOOP"


def test_devices_and_pipes_are_refused(outside: tuple[LocalFS, Path]) -> None:
    files, root = outside
    os.mkfifo(root / "pipe")
    assert on_files(files, ("read", "pipe")) == "EACCES"
    assert on_files(files, ("stat", "pipe")) == "EACCES"
    assert on_files(files, ("write", "pipe", b"x")) in {"EACCES", "ENXIO"}


def test_a_folder_swapped_for_a_link_does_not_lead_out(outside: tuple[LocalFS, Path]) -> None:
    """The race: another process exchanges a folder for a link while paths are walked."""
    import threading

    files, root = outside
    (root.parent / "sub").mkdir()
    (root.parent / "sub" / "in.txt").write_text("secret")
    stop = threading.Event()

    def swap() -> None:
        while not stop.is_set():
            os.rename(root / "sub", root / "real")
            os.symlink("../sub", root / "sub")
            os.unlink(root / "sub")
            os.rename(root / "real", root / "sub")

    thread = threading.Thread(target=swap)
    thread.start()
    try:
        seen = {on_files(files, ("read", "sub/in.txt")) for _ in range(3000)}
    finally:
        stop.set()
        thread.join()
    assert seen <= {b"inside", "ENOENT", "EACCES", "ELOOP", "ENOTDIR"}


def test_quota() -> None:
    files = MemoryFS(max_bytes=1000, max_files=3)
    files.write_bytes("a", b"x" * 700)
    with pytest.raises(OSError, match="No space left"):
        files.write_bytes("a", b"x" * 800)
    assert files.read_bytes("a") == b""  # truncated before the write, as on a disk
    files.write_bytes("b", b"")
    files.write_bytes("c", b"")
    with pytest.raises(OSError, match="too many files"):
        files.mkdir("d")
    files.remove("b")
    files.mkdir("d")


def test_removed_files_stay_open() -> None:
    files = MemoryFS({"a": "content"})
    file = files.open("a", Flags())
    files.remove("a")
    assert file.read(0, 100) == b"content"
    file.close()
    assert files._used == 0


def test_dump_and_load() -> None:
    files = MemoryFS({"a/b": b"1", "c": b"2"}, max_bytes=5000)
    files.mkdir("a/d")
    again = MemoryFS.load(files.dump())
    assert list(again.walk()) == list(files.walk())
    assert again.read_bytes("a/b") == b"1"
    assert again.stat("a/b").mtime_ns == files.stat("a/b").mtime_ns
    with pytest.raises(ValueError, match="not the dump"):
        MemoryFS.load({"nodes": 3})


def test_mounts() -> None:
    tree = MountFS({"/data/in": MemoryFS({"a": "1"}, read_only=True), "/tmp": MemoryFS()})
    assert [e.name for e in tree.listdir("")] == ["data", "tmp"]
    assert [e.name for e in tree.listdir("data")] == ["in"]
    assert on_files(tree, ("write", "data/in/b", b"")) == "EROFS"
    assert on_files(tree, ("write", "data/b", b"")) == "EROFS"
    assert on_files(tree, ("rmdir", "data")) == "EROFS"
    assert on_files(tree, ("rmdir", "tmp")) == "EBUSY"
    assert on_files(tree, ("write", "tmp/x", b"2")) is None
    assert on_files(tree, ("rename", "tmp/x", "data/in/x")) == "EXDEV"
    assert on_files(tree, ("read", "elsewhere")) == "ENOENT"
