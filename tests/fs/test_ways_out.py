"""Attempts of a guest to get out of the folder that LocalFS was given, by name.

Each is guest code; what it raises stands beside it. Afterwards everything outside the folder, with
its times, links and permissions, is what it was. `{root}` is the folder's path on the host.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import pyvm
from pyvm.fs import LocalFS

# name, what the guest sees, code
ATTEMPTS = [
    # paths
    ("parent", "ENOENT", "open('../secret.txt')"),
    ("many parents", "ENOENT", "open('../' * 30 + 'etc/passwd')"),
    ("parent behind a folder", "ENOENT", "open('sub/../../secret.txt')"),
    ("parent behind a link", "ENOENT", "open('here/../../secret.txt')"),
    ("absolute", "ENOENT", "open('/etc/passwd')"),
    ("absolute path of the host", "ENOENT", "open('{root}/../secret.txt')"),
    ("two slashes", "ENOENT", "open('//etc//passwd')"),
    ("cwd of a process", "ENOENT", "open('/proc/self/cwd/../../../../etc/passwd')"),
    ("descriptor of a process", "ENOENT", "open('/dev/fd/0')"),
    ("NUL", "ValueError", "open('a.txt\\0/../../secret.txt')"),
    ("surrogates", "ValueError", "open('\\udc2e\\udc2e/secret.txt')"),
    ("half a character", "ValueError", "open('\\ud800')"),
    ("long name", "ENAMETOOLONG", "open('n' * 256, 'w')"),
    ("long path", "ENAMETOOLONG", "open('n/' * 3000 + 'x', 'w')"),
    ("slash behind a file", "ENOTDIR", "os.listdir('a.txt/')"),
    ("working folder outside", "ENOENT", "os.chdir('../outside')"),
    # symbolic links
    ("link to a file", "EACCES", "open('out_file')"),
    ("write through a link", "EACCES", "open('out_file', 'w')"),
    ("link to a folder", "EACCES", "open('out_folder/kept.txt')"),
    ("list a link to a folder", "EACCES", "os.listdir('out_folder')"),
    ("new file behind a link", "EACCES", "open('out_folder/new.txt', 'w')"),
    ("new folder behind a link", "EACCES", "os.mkdir('out_folder/new')"),
    ("remove behind a link", "EACCES", "os.remove('out_folder/kept.txt')"),
    ("rmdir behind a link", "EACCES", "os.rmdir('out_folder/empty')"),
    ("absolute link", "EACCES", "open('out_absolute')"),
    ("chain of links", "EACCES", "open('chain1')"),
    ("loop of links", "ELOOP", "open('loop1')"),
    ("stat of a link", "EACCES", "os.stat('out_file')"),
    ("times of a link's target", "EACCES", "os.utime('out_file', (1, 1))"),
    ("truncate a link's target", "EACCES", "os.truncate('out_file', 0)"),
    ("create by a dangling link", "EACCES", "open('dangling', 'w')"),
    ("create only by a dangling link", "EEXIST", "open('dangling', 'x')"),
    ("append by a dangling link", "EACCES", "open('dangling', 'a')"),
    ("folder over a link", "EACCES", "os.mkdir('dangling')"),
    ("rename out by a link", "EACCES", "os.rename('a.txt', 'out_folder/a.txt')"),
    ("rename in by a link", "EACCES", "os.rename('out_folder/kept.txt', 'mine')"),
    ("replace what a link names", "none", "os.replace('a.txt', 'out_file')"),
    ("remove what a link names", "none", "os.remove('out_file')"),
    ("make a link", "NotImplementedError AttributeError", "os.symlink('/etc', 'mine')"),
    ("make a hard link", "NotImplementedError AttributeError", "os.link('../secret.txt', 'mine')"),
    # what is neither file nor folder
    ("read a pipe", "EACCES", "open('pipe')"),
    ("write a pipe", "EACCES ENXIO", "open('pipe', 'w')"),
    ("socket", "EACCES ENXIO", "open('socket')"),
    # the root
    ("remove the root", "EBUSY", "os.rmdir('/')"),
    ("remove the root by a link", "EBUSY ENOTDIR", "os.rmdir('here')"),
    ("rename the root", "EBUSY", "os.rename('/', 'sub/x')"),
    ("rename over the root", "EBUSY", "os.rename('sub', '/')"),
    ("rename above the root", "none", "os.rename('a.txt', '../a2.txt')"),
    # quotas: 64 KiB, 8 new files
    ("write too much", "ENOSPC", "open('big', 'wb').write(bytes(1 << 17))"),
    ("write too much in pieces", "ENOSPC",
     "f = open('big', 'wb', buffering=0)\nwhile True: f.write(bytes(4096))"),
    ("extend by truncate", "ENOSPC", "open('big', 'wb').truncate(1 << 20)"),
    ("write far behind the end", "ENOSPC",
     "f = open('big', 'wb', buffering=0); f.seek(1 << 20); f.write(b'x')"),
    ("the same bytes again and again", "ENOSPC",
     "f = open('a.txt', 'r+b', buffering=0)\nwhile True: f.seek(0); f.write(bytes(4096))"),
    ("write, remove, write", "ENOSPC",
     "while True:\n    f = open('big', 'wb'); f.write(bytes(40000)); f.close(); os.remove('big')"),
    ("write, rename, write", "ENOSPC",
     "while True:\n    f = open('big', 'wb'); f.write(bytes(40000)); f.close(); os.rename('big', 'other')"),
    ("many files", "ENOSPC", "for i in range(100): open(f'f{i}', 'w').close()"),
    ("many folders", "ENOSPC", "for i in range(100): os.mkdir(f'd{i}')"),
    ("many open files", "EMFILE", "kept = [open('a.txt') for i in range(100000)]"),
]

# The same in a LocalFS that is read-only: each way to change something.
CHANGES = [
    "open('a.txt', 'w')", "open('a.txt', 'a')", "open('a.txt', 'r+')", "open('new', 'x')",
    "os.open('a.txt', os.O_RDONLY | os.O_TRUNC)", "os.open('new', os.O_RDONLY | os.O_CREAT)",
    "os.mkdir('new')", "os.makedirs('new/deep')", "os.rmdir('empty')", "os.remove('a.txt')",
    "os.rename('a.txt', 'b.txt')", "os.replace('a.txt', 'sub')", "os.utime('a.txt', (1, 1))",
    "os.truncate('a.txt', 0)",
]

CATCH = """
import errno, os
try:
{code}
except OSError as error:
    got = errno.errorcode.get(error.errno, 'no errno')
except Exception as error:
    got = type(error).__name__
else:
    got = 'none'
got
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a folder full of ways out, beside what must not be touched."""
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "outside" / "empty").mkdir(parents=True)
    (tmp_path / "outside" / "kept.txt").write_text("kept")
    root = tmp_path / "given"
    (root / "sub").mkdir(parents=True)
    (root / "empty").mkdir()
    (root / "a.txt").write_text("inside")
    for name, target in {
        "here": ".", "out_file": "../secret.txt", "out_folder": "../outside",
        "out_absolute": str(tmp_path / "secret.txt"), "chain1": "sub/chain2",
        "sub/chain2": "../chain3", "chain3": "../secret.txt", "loop1": "loop2", "loop2": "loop1",
        "dangling": "../made.txt",
    }.items():
        os.symlink(target, root / name)
    os.mkfifo(root / "pipe")
    os.mknod(root / "socket", 0o140644)
    return root


def tree(folder: Path, leave_out: Path | None = None) -> dict[str, object]:
    """Return all that can be seen of a folder."""
    found: dict[str, object] = {}
    for path in sorted(folder.rglob("*")):
        if leave_out is not None and (path == leave_out or leave_out in path.parents):
            continue
        status = path.lstat()
        plain = path.is_file() and not path.is_symlink()
        found[str(path)] = (status.st_mode, status.st_ino, status.st_nlink, status.st_mtime_ns,
                            path.read_bytes() if plain else None)
    return found


def attempt(files: LocalFS, root: Path, code: str) -> str:
    """Run guest code; return the errno's name or the type of what it raised."""
    lines = code.replace("{root}", str(root)).splitlines()
    source = CATCH.replace("{code}", "\n".join(f"    {line}" for line in lines))
    try:
        return pyvm.VM(fs=files).execute(source).value
    finally:
        files.close()


@pytest.mark.parametrize(("expected", "code"), [row[1:] for row in ATTEMPTS],
                         ids=[row[0].replace(" ", "_") for row in ATTEMPTS])
def test_an_escape_is_refused(root: Path, expected: str, code: str) -> None:
    """The guest gets the error, and outside of the folder nothing has changed."""
    before = tree(root.parent, root)
    files = LocalFS(root, max_bytes=1 << 16, max_files=8)
    assert attempt(files, root, code) in expected.split()
    assert tree(root.parent, root) == before
    assert root.is_dir()
    inside = [path.lstat() for path in root.rglob("*")]
    assert len(inside) <= 15 + 8
    assert sum(status.st_size for status in inside if status.st_nlink == 1) < (1 << 16) + (1 << 13)


@pytest.mark.parametrize("code", CHANGES)
def test_read_only_is_read_only(root: Path, code: str) -> None:
    """Each way to change something is refused, and nothing has changed."""
    before = tree(root.parent)
    assert attempt(LocalFS(root, read_only=True), root, code) == "EROFS"
    assert tree(root.parent) == before
