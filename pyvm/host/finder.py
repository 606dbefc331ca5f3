"""Where a guest's imports come from when they are neither injected nor part of the library: sources
that the host gave as {path: text}. Nothing of the host's own file system is ever looked at."""

from __future__ import annotations

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

# The module that the library takes the host's settings from (argv, environment): injected, or none.
CONFIG = "_host_config"


def find(sources: Mapping[str, str], name: str) -> dict[str, Any]:
    """Return the answer to a FIND event: {kind, source, filename, package}.

    >>> find({"pkg/mod.py": "x = 1"}, "pkg.mod")
    {'kind': 'source', 'source': 'x = 1', 'filename': 'pkg/mod.py', 'package': False}
    >>> find({"pkg/mod.py": "x = 1"}, "pkg")
    {'kind': 'source', 'source': '', 'filename': 'pkg', 'package': True}
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
        return {"kind": "source", "source": "", "filename": stem, "package": True}
    return {"kind": "none"}
