"""Packages of the host's Python that a guest may import: VM(packages=["jinja2"]).

They run inside the VM as any guest code. Found through importlib.metadata and find_spec, without
being imported; compiled once, the result kept by the content's hash in memory and in a folder.
Invariant: only files below the folders of the packages named, and of what they require, are read; a
guest learns no path of the host.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import os
import re
import sys
from functools import lru_cache
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

from pyvm._native.binding import CORE
from pyvm.code import Code
from pyvm.code import compile as compile_source
from pyvm.errors import CodeFormatError, CompileError
from pyvm.spec.stdlib import CPYTHON

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

NOTHING: dict[str, Any] = {"kind": "none"}
CACHE = "PYVM_CACHE"  # the environment's name for the folder; empty: no folder
SHOWN = "<package>"
MAX_DATA = 1 << 24
_compiled: dict[tuple[str, int, int], bytes] = {}  # (path, mtime, size) -> .pyxc


class Packages:
    """What one choice of packages gives a guest; shared by all VMs with the same choice."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self.tops: dict[str, Path] = {}  # top-level name -> folder or file
        self.known: dict[str, importlib.metadata.Distribution] = {}
        for name in names:
            self.add(name)
        self._distributions: dict[str, Any] | None = None

    # --- which -----------------------------------------------------------------------------------

    def add(self, name: str) -> None:
        """Add a package, by the name of its distribution or of a module, and what it requires."""
        distribution = distribution_of(name)
        if distribution is None:
            place = place_of(name)
            if place is None or name in CPYTHON:
                raise ValueError(f"packages: {name!r} is not installed where the host runs")
            self.tops[name] = place
            return
        self.add_distribution(distribution)

    def add_distribution(self, distribution: importlib.metadata.Distribution) -> None:
        """Add a distribution, and those that it requires and that are there."""
        key = normal(distribution.metadata["Name"])
        if key in self.known:
            return
        self.known[key] = distribution
        for top in tops_of(distribution):
            place = place_of(top)
            if place is not None:
                self.tops[top] = place
        for requirement in distribution.requires or ():
            if "extra ==" in requirement:
                continue
            name = re.match(r"[A-Za-z0-9._-]+", requirement)
            required = distribution_of(name[0]) if name else None
            if required is not None:
                self.add_distribution(required)

    # --- modules ---------------------------------------------------------------------------------

    def find(self, name: str) -> dict[str, Any]:
        """Return the answer to a FIND event for a module of a package."""
        parts = name.split(".")
        place = self.tops.get(parts[0])
        if place is None:
            return NOTHING
        if len(parts) > 1:
            if not place.is_dir():
                return NOTHING
            place = place.joinpath(*parts[1:-1])
            stem = parts[-1]
            folder, file = place / stem, place / f"{stem}.py"
        elif place.is_dir():
            folder, file = place, place.with_name(f"{place.name}.py")
        else:
            folder, file = place.with_suffix(""), place
        inside = "/".join(parts)
        if (folder / "__init__.py").is_file():
            return self.module(name, folder / "__init__.py", f"{SHOWN}/{inside}/__init__.py",
                               package=True)
        if file.suffix == ".py" and file.is_file():
            return self.module(name, file, f"{SHOWN}/{inside}.py", package=False)
        if any(is_extension(base) for base in (folder, folder / "__init__", file)):
            return {"kind": "refused", "hint": f"{name} is an extension module, not Python: only "
                                               "pure Python runs in a VM"}
        if folder.is_dir():
            return {"kind": "namespace", "package": True, "path": f"{SHOWN}/{inside}"}
        return NOTHING

    @staticmethod
    def module(name: str, file: Path, shown: str, *, package: bool) -> dict[str, Any]:
        """Return the answer for a module in a file."""
        try:
            data = compiled(file, shown)
        except CompileError as error:
            return {"kind": "refused", "hint": f"{name} does not compile for pyvm: {error}"}
        return {"kind": "pyxc", "code": data, "filename": shown, "package": package}

    # --- what is beside them ---------------------------------------------------------------------

    def data(self, path: str) -> dict[str, Any]:
        """Return a file of a package, or the names in a folder: `path` is below SHOWN."""
        parts = path.split("/")
        place = self.tops.get(parts[0])
        if place is None or not place.is_dir() or not {"", ".", ".."}.isdisjoint(parts):
            return NOTHING
        target = place.joinpath(*parts[1:]).resolve()
        if not target.is_relative_to(place.resolve()):
            return NOTHING
        if target.is_dir():
            names = sorted(entry.name + "/" * entry.is_dir() for entry in target.iterdir())
            return {"kind": "folder", "source": "\0".join(names)}
        if not target.is_file() or target.stat().st_size > MAX_DATA:
            return NOTHING
        return {"kind": "data", "source": target.read_bytes()}

    def distributions(self) -> dict[str, Any]:
        """Return the module from which importlib.metadata learns what is installed."""
        if self._distributions is None:
            rows = [{
                "name": distribution.metadata["Name"],
                "version": distribution.version,
                "requires": distribution.requires,
                "metadata": distribution.read_text("METADATA") or "",
                "entry_points": [(point.group, point.name, point.value)
                                 for point in distribution.entry_points],
                "tops": sorted(tops_of(distribution)),
            } for distribution in self.known.values()]
            self._distributions = {"kind": "source", "source": f"DISTRIBUTIONS = {rows!r}",
                                   "filename": None, "package": False}
        return self._distributions


@lru_cache(maxsize=64)
def chosen(names: tuple[str, ...]) -> Packages:
    """Return the packages of these names; ValueError if one is not installed."""
    return Packages(names)


def choose(names: Iterable[str]) -> Packages:
    """As chosen(), of any iterable."""
    if isinstance(names, str):
        raise TypeError("packages is a sequence of names, not a text")
    return chosen(tuple(sorted(set(names))))


def normal(name: str) -> str:
    """Return a distribution's name as names are compared."""
    return re.sub(r"[-_.]+", "-", name).lower()


def distribution_of(name: str) -> importlib.metadata.Distribution | None:
    """Return the distribution of a name, or of the module with this name."""
    try:
        return importlib.metadata.distribution(name)
    except (importlib.metadata.PackageNotFoundError, ValueError):
        pass
    owners = owners_of_modules().get(name)
    return importlib.metadata.distribution(owners[0]) if owners else None


@lru_cache(maxsize=1)
def owners_of_modules() -> dict[str, list[str]]:
    """Return the distributions of each top-level module."""
    return dict(importlib.metadata.packages_distributions())


def tops_of(distribution: importlib.metadata.Distribution) -> set[str]:
    """Return the names of a distribution's top-level modules."""
    said = distribution.read_text("top_level.txt")
    if said:
        return set(said.split())
    found = set()
    for file in distribution.files or ():
        top = file.parts[0]
        if len(file.parts) > 1:
            if top.isidentifier() and file.suffix == ".py":
                found.add(top)
        elif file.suffix == ".py" or any(top.endswith(end) for end in EXTENSION_SUFFIXES):
            found.add(top.partition(".")[0])
    return found - {"__pycache__"}


def place_of(top: str) -> Path | None:
    """Return the folder of a top-level package, or the file of a module."""
    if not top.isidentifier():
        return None
    try:
        spec = importlib.util.find_spec(top)
    except (ImportError, ValueError):
        return None
    if spec is None:
        return None
    if spec.submodule_search_locations:
        return Path(next(iter(spec.submodule_search_locations)))
    return Path(spec.origin) if spec.has_location and spec.origin else None


def is_extension(base: Path) -> bool:
    """Answer whether an extension module stands under a path without its ending."""
    name = str(base)
    for end in EXTENSION_SUFFIXES:
        if name.endswith(end):
            return True
    return any(os.path.isfile(name + end) for end in EXTENSION_SUFFIXES)  # noqa: PTH113 - faster


# --- compiled once --------------------------------------------------------------------------------


def compiled(file: Path, shown: str) -> bytes:
    """Return the .pyxc of a file; it is compiled when its text was not met before."""
    stat = file.stat()
    key = (str(file), stat.st_mtime_ns, stat.st_size)
    known = _compiled.get(key)
    if known is None:
        known = _compiled[key] = from_cache(file.read_bytes(), shown)
    return known


def from_cache(source: bytes, shown: str) -> bytes:
    """Return the .pyxc of a source, from the folder of such if it is there."""
    folder = cache_folder()
    digest = hashlib.sha256(build() + shown.encode() + b"\0" + source).hexdigest()
    path = folder / digest[:2] / f"{digest[2:]}.pyxc" if folder is not None else None
    if path is not None:
        try:
            data = path.read_bytes()
            Code.load(data)
        except (OSError, CodeFormatError):
            pass
        else:
            return data
    data = compile_source(importlib.util.decode_source(source), shown, mode="exec").dump()
    if path is not None:
        keep(path, data)
    return data


def keep(path: Path, data: bytes) -> None:
    """Write a file of the cache, whole or not at all; a cache that cannot be written is none."""
    other = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        other.write_bytes(data)
        other.replace(path)
    except OSError:
        other.unlink(missing_ok=True)


def cache_folder() -> Path | None:
    """Return the folder of compiled packages, or None: PYVM_CACHE, or the user's cache."""
    named = os.environ.get(CACHE)
    if named is not None:
        return Path(named) if named else None
    if sys.platform == "darwin":
        base = Path("~/Library/Caches")
    elif sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA", "~/AppData/Local"))
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache")
    try:
        return base.expanduser() / "pyvm" / "packages"
    except RuntimeError:  # nobody's home
        return None


@lru_cache(maxsize=1)
def build() -> bytes:
    """Return bytes that stand for this build of the core."""
    stat = Path(CORE).stat()
    return f"{stat.st_size} {stat.st_mtime_ns}\0".encode()
