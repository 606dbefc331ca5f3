"""Guest paths: POSIX text, resolved without ever asking the host's own path rules.

Inside a filesystem a path is its names joined by "/", without a leading slash: "" is the root. A
name is never empty, "." or "..": whatever went through `resolve` cannot climb out.
"""

from __future__ import annotations

import errno
import os

MAX_PATH = 4096
MAX_NAME = 255


def error(number: int, path: str, other: str | None = None) -> OSError:
    """Return the OSError of an errno, as CPython would raise it for these guest paths."""
    if other is None:
        return OSError(number, os.strerror(number), path)
    return OSError(number, os.strerror(number), path, None, other)


def resolve(path: str, folder: str = "") -> str:
    """Return a guest's path, relative to `folder`, as a path inside a filesystem.

    ".." is taken textually, and the root's parent is the root, as on POSIX. Raises ValueError for a
    null character, OSError (ENOENT, ENAMETOOLONG) as open() would.

    >>> resolve("../b//c.txt", "a/x")
    'a/b/c.txt'
    >>> resolve("/../../etc")
    'etc'
    """
    if not path:
        raise error(errno.ENOENT, path)
    if "\0" in path:
        raise ValueError("embedded null byte")
    if len(path) > MAX_PATH:
        raise error(errno.ENAMETOOLONG, path)
    names = [] if path.startswith("/") or not folder else folder.split("/")
    for name in path.split("/"):
        if name in {"", "."}:
            continue
        if name == "..":
            del names[-1:]
        elif len(name.encode("utf-8", "surrogateescape")) > MAX_NAME:
            raise error(errno.ENAMETOOLONG, path)
        else:
            names.append(name)
    return "/".join(names)


def split(path: str) -> tuple[str, str]:
    """Return the folder and the last name of a path inside a filesystem; ("", "") for the root."""
    folder, _, name = path.rpartition("/")
    return folder, name
