"""Where a guest's imports come from when they are neither injected nor part of the library.

That is: sources that the host gave as {path: text}, packages that it named, files of the VM.
Nothing of the host's own file system is looked at but the folders of the packages that it named.
"""

from __future__ import annotations

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from pyvm.fs.base import FileSystem
    from pyvm.host.machine import Machine

# The module that the library takes the host's settings from (argv, environment): injected, or none.
CONFIG = "_host_config"
# What the guest's importlib.metadata takes from the host, and what importlib.resources asks for.
DISTRIBUTIONS = "_host_packages"
DATA = "_data:"
# Asked for the hint about a module that the host hides.
MISSING = "_missing:"
NOTHING: dict[str, Any] = {"kind": "none"}
MAX_SOURCE = 1 << 24


def find(sources: Mapping[str, str], name: str) -> dict[str, Any]:
    """Return what sources have under a module's name: {kind, source, filename, package}.

    >>> find({"pkg/mod.py": "x = 1"}, "pkg.mod")
    {'kind': 'source', 'source': 'x = 1', 'filename': 'pkg/mod.py', 'package': False}
    >>> find({"pkg/mod.py": "x = 1"}, "pkg")
    {'kind': 'namespace', 'package': True, 'path': 'pkg'}
    >>> find({}, "os")
    {'kind': 'none'}
    """
    stem = name.replace(".", "/")
    for path, package in ((f"{stem}/__init__.py", True), (f"{stem}.py", False)):
        if path in sources:
            return {"kind": "source", "source": sources[path], "filename": path,
                    "package": package}
    # A folder without __init__.py is a package, too (PEP 420).
    has_folder = getattr(sources, "has_folder", None)
    if has_folder(stem) if has_folder else any(path.startswith(f"{stem}/") for path in sources):
        return namespace([stem])
    return NOTHING


def answer(machine: Machine, name: str, folders: str = "") -> dict[str, Any]:
    """Return the answer to a FIND event: see spec/events.py.

    `folders` are those of the VM's files that a module's name is looked for in, joined by NUL.
    """
    sources, packages = machine.sources, machine.packages
    if name.startswith(MISSING):
        return {"kind": "none", "hint": hint(machine, name.removeprefix(MISSING))}
    if name == DISTRIBUTIONS or name.startswith(DATA):
        if packages is None:
            return NOTHING
        return packages.data(name.removeprefix(DATA)) if name != DISTRIBUTIONS \
            else packages.distributions()
    spaces: list[str] = []
    found = find(sources, name) if sources is not None else NOTHING
    if found["kind"] == "namespace":
        spaces.append(found["path"])
    elif found["kind"] != "none":
        return found
    if packages is not None:
        found = packages.find(name)
        if found["kind"] != "none":
            return found
    if machine.fs is not None and folders:
        found = in_files(machine.fs, folders, name, spaces)
        if found["kind"] != "none":
            return found
    if spaces:
        return namespace(spaces)
    return {"kind": "none", "hint": hint(machine, name)} if name != CONFIG else NOTHING


def namespace(folders: list[str]) -> dict[str, Any]:
    """Return the answer for a package without __init__.py."""
    return {"kind": "namespace", "package": True, "path": "\0".join(folders)}


def in_files(fs: FileSystem, folders: str, name: str, spaces: list[str]) -> dict[str, Any]:
    """Return what the VM's files have under a module's name; note folders of that name."""
    from pyvm.fs.path import resolve

    last = name.rpartition(".")[2]
    for folder in folders.split("\0"):
        try:
            path = resolve(f"{folder}/{last}")
            if is_there(fs, f"{path}.py") == "file":
                return from_file(fs, f"{path}.py")
            if is_there(fs, path) == "folder":
                if is_there(fs, f"{path}/__init__.py") == "file":
                    return {**from_file(fs, f"{path}/__init__.py"), "package": True}
                spaces.append(f"/{path}")
        except (OSError, ValueError):
            continue
    return NOTHING


def is_there(fs: FileSystem, path: str) -> str:
    """Return the kind of what stands at a path, or nothing."""
    try:
        return fs.stat(path).kind
    except OSError:
        return ""


def from_file(fs: FileSystem, path: str) -> dict[str, Any]:
    """Return the answer for a module's file: its bytes, which the guest decodes."""
    from pyvm.fs.base import Flags

    file = fs.open(path, Flags())
    try:
        if file.size() > MAX_SOURCE:
            return {"kind": "refused", "hint": f"/{path} is too long for a module"}
        parts = []
        at = 0
        while piece := file.read(at, 1 << 20):
            parts.append(piece)
            at += len(piece)
            if at > MAX_SOURCE:
                break
    finally:
        file.close()
    return {"kind": "source", "source": b"".join(parts), "filename": f"/{path}",
            "package": False}


def hint(machine: Machine, name: str) -> str:
    """Return what the text about a missing module goes on with."""
    from pyvm.host import missing

    return missing.hint(machine, name)
