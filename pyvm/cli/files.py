"""Files as the commands see them: programs to run, and the modules that lie beside a program."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import pyvm

if TYPE_CHECKING:
    from pathlib import Path

COMPILED = ".pyxc"


class FolderSources(Mapping[str, str]):
    """The .py files below a folder, read when asked for; nothing outside it, whatever the name."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()

    def _path(self, name: str) -> Path | None:
        path = (self.folder / name).resolve()
        inside = path.is_relative_to(self.folder) and path.suffix == ".py"
        return path if inside and path.is_file() else None

    def __getitem__(self, name: str) -> str:
        path = self._path(name)
        if path is None:
            raise KeyError(name)
        return read_source(path)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self._path(name) is not None

    def has_folder(self, name: str) -> bool:
        """Answer whether there is a folder of this name: the finder's question about packages."""
        path = (self.folder / name).resolve()
        return path.is_relative_to(self.folder) and path.is_dir()

    def __iter__(self) -> Iterator[str]:
        for path in self.folder.rglob("*.py"):
            yield path.relative_to(self.folder).as_posix()

    def __len__(self) -> int:
        return sum(1 for _ in self)


def read_source(path: Path) -> str:
    """Return the text of a source file."""
    import tokenize

    with tokenize.open(path) as file:  # minds the encoding line
        return file.read()


def load(path: Path, shown: str) -> pyvm.Code:
    """Return the program in a .py or .pyxc file."""
    if path.suffix == COMPILED:
        return pyvm.Code.load(path.read_bytes())
    return pyvm.compile(read_source(path), shown)
