"""Files beside the modules of a package: of the VM's filesystem, or of a package of the host's."""

import io
import sys

import _pyvm

__all__ = ["Package", "Resource", "as_file", "contents", "files", "is_resource", "open_binary",
           "open_text", "path", "read_binary", "read_text"]

_HOST = "<package>/"


def _names(folder):
    """Return the names in a folder, those of folders with a slash; [] if it is none."""
    if folder.startswith(_HOST):
        return _pyvm.package_data(folder[len(_HOST):], True) or []
    import os

    try:
        return [name + "/" * os.path.isdir(f"{folder}/{name}") for name in os.listdir(folder)]
    except OSError:
        return []


def _read(path):
    """Return a file's bytes, or None."""
    if path.startswith(_HOST):
        return _pyvm.package_data(path[len(_HOST):], False)
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return None


class _Traversable:
    """A file or folder of a package."""

    def __init__(self, path):
        self._path = path

    @property
    def name(self):
        return self._path.rpartition("/")[2]

    def __repr__(self):
        return f"Traversable({self._path!r})"

    def __str__(self):
        return self._path

    def __fspath__(self):
        return self._path

    def __eq__(self, other):
        return isinstance(other, _Traversable) and self._path == other._path

    def __hash__(self):
        return hash(self._path)

    def is_file(self):
        return _read(self._path) is not None

    def is_dir(self):
        folder, _, name = self._path.rpartition("/")
        return bool(_names(self._path)) or f"{name}/" in _names(folder)

    def iterdir(self):
        for name in sorted(_names(self._path)):
            yield _Traversable(f"{self._path}/{name.rstrip('/')}")

    def joinpath(self, *descendants):
        path = self._path
        for part in descendants:
            path = f"{path}/{part}"
        return _Traversable(path)

    def __truediv__(self, child):
        return self.joinpath(child)

    def read_bytes(self):
        data = _read(self._path)
        if data is None:
            raise FileNotFoundError(2, "No such file or directory", self._path)
        return data

    def read_text(self, encoding=None, errors="strict"):
        text = self.read_bytes().decode(encoding or "utf-8", errors)
        return text.replace("\r\n", "\n")

    def open(self, mode="r", *args, encoding=None, errors="strict", **kwargs):
        if "b" in mode:
            return io.BytesIO(self.read_bytes())
        return io.StringIO(self.read_text(encoding, errors))


Traversable = _Traversable
Package = Resource = str


def files(anchor=None):
    """Return the folder of a package, or that of a module."""
    if anchor is None:
        anchor = sys._getframe(1).f_globals["__name__"]
    module = anchor
    if isinstance(anchor, str):
        import importlib

        module = importlib.import_module(anchor)
    path = getattr(module, "__path__", None)
    if path:
        return _Traversable(path[0])
    if "." in module.__name__:
        return files(module.__name__.rpartition(".")[0])
    return _Traversable((getattr(module, "__file__", None) or "/").rpartition("/")[0] or "/")


class as_file:
    """A context in which a resource has a path: the one it has."""

    def __init__(self, path):
        self._path = path

    def __enter__(self):
        import pathlib

        if str(self._path).startswith(_HOST):
            import tempfile

            folder = tempfile.mkdtemp()
            target = pathlib.Path(folder) / self._path.name
            target.write_bytes(self._path.read_bytes())
            return target
        return pathlib.Path(str(self._path))

    def __exit__(self, kind, error, traceback):
        return None


def open_binary(anchor, *names):
    return files(anchor).joinpath(*names).open("rb")


def open_text(anchor, *names, encoding="utf-8", errors="strict"):
    return files(anchor).joinpath(*names).open("r", encoding=encoding, errors=errors)


def read_binary(anchor, *names):
    return files(anchor).joinpath(*names).read_bytes()


def read_text(anchor, *names, encoding="utf-8", errors="strict"):
    return files(anchor).joinpath(*names).read_text(encoding, errors)


def path(anchor, *names):
    return as_file(files(anchor).joinpath(*names))


def is_resource(anchor, *names):
    return files(anchor).joinpath(*names).is_file()


def contents(anchor, *names):
    return [entry.name for entry in files(anchor).joinpath(*names).iterdir()]
