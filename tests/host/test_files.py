"""VM(fs=...): what a guest's open() does to the filesystem that the host gave."""

from __future__ import annotations

from pathlib import Path

import pytest

from pyvm import VM, GuestError, LocalFS, MemoryFS, MountFS, OverlayFS
from pyvm.host.files import MAX_OPEN


def test_reads_and_writes() -> None:
    files = MemoryFS({"in.csv": "a,b\n1,2\n"})
    rows = VM(fs=files).execute("""
with open("in.csv") as f:
    rows = [line.strip().split(",") for line in f]
with open("/out.txt", "w") as f:
    print(len(rows), file=f)
rows
""").value
    assert rows == [["a", "b"], ["1", "2"]]
    assert files.read_bytes("out.txt") == b"2\n"


def test_what_was_never_closed_is_written_at_the_end() -> None:
    files = MemoryFS()
    vm = VM(fs=files)
    vm.execute("f = open('a', 'w'); f.write('kept')")
    assert files.read_bytes("a") == b"kept"
    with pytest.raises(GuestError, match="boom"):
        vm.execute("f.write(' and more'); raise ValueError('boom')")
    assert files.read_bytes("a") == b"kept and more"


def test_an_error_while_writing_at_the_end_is_the_programs() -> None:
    vm = VM(fs=MemoryFS(max_bytes=1000))
    with pytest.raises(GuestError, match="No space left"):
        vm.execute("f = open('a', 'w'); f.write('x' * 5000)")
    assert vm.execute("1 + 1").value == 2


def test_errors_name_the_guests_own_path() -> None:
    vm = VM(fs=MountFS({"/data": MemoryFS({"x": ""}, read_only=True)}))
    program = """
import errno
found = []
for path, mode in (("/data/../data/none", "r"), ("/data/x", "w"), ("/data", "r"), ("/y", "w")):
    try:
        open(path, mode)
    except OSError as error:
        found.append((type(error).__name__, error.errno, error.filename))
found
"""
    assert vm.execute(program.replace("import errno\n", "")).value == [
        ("FileNotFoundError", 2, "/data/../data/none"), ("OSError", 30, "/data/x"),
        ("IsADirectoryError", 21, "/data"), ("OSError", 30, "/y")]


def test_the_line_of_an_error_is_the_guests() -> None:
    with pytest.raises(GuestError) as caught:
        VM(fs=MemoryFS()).execute("x = 1\nopen('none')\n")
    assert caught.value.line == 2
    assert caught.value.type == "FileNotFoundError"


@pytest.mark.parametrize("path", ["../secret", "/../secret", "sub/../../secret", "link"])
def test_no_way_out_of_a_folder(tmp_path: Path, path: str) -> None:
    (tmp_path / "secret").write_text("secret")
    root = tmp_path / "root"
    (root / "sub").mkdir(parents=True)
    (root / "link").symlink_to("../secret")
    with pytest.raises(GuestError) as caught:
        VM(fs=LocalFS(root)).execute(f"open({path!r}).read()")
    assert caught.value.type in {"FileNotFoundError", "PermissionError"}


def test_overlay_keeps_the_folder_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("old")
    view = OverlayFS(LocalFS(tmp_path, read_only=True))
    VM(fs=view).execute("open('a.txt', 'a').write('+new')")
    assert (tmp_path / "a.txt").read_text() == "old"
    assert view.read_bytes("a.txt") == b"old+new"
    assert [change.what for change in view.diff()] == ["changed"]


def test_open_files_are_bounded() -> None:
    program = "held = []\nwhile True: held.append(open('a', 'rb', 0))"
    with pytest.raises(GuestError, match="Too many open files"):
        VM(fs=MemoryFS({"a": ""})).execute(program)
    assert MAX_OPEN <= 1024


@pytest.mark.parametrize("call", [
    "('read', 99, 0, 10)", "('read', 3)", "('write', 3, -5, b'x')", "('read', 3, 1 << 70, 1)",
    "('truncate', 3, None)", "('close', 'x')", "('write', 3, 0, 'text')", "('none',)",
    "('open', 5, 1)", "('open', 'a', 'x')", "('rename', 'a', 5)", "('touch', 'a', 'x')"])
def test_hostile_operations(call: str) -> None:
    """A guest may name the operations itself: whatever it says is an exception of its own."""
    vm = VM(fs=MemoryFS({"a": "1"}))
    program = f"import _pyvm\n_pyvm.service('open', 'a', 3)\n_pyvm.service(*{call})"
    with pytest.raises(GuestError):
        vm.execute(program)
    assert vm.execute("open('a').read()").value in {"1", ""}
