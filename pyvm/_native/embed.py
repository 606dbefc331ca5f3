"""Write compiled modules (.pyxc) as one C source, the tables that include/embedded.h declares.

Runs at build time, from native.mk and from build.py, and imports nothing of pyvm. The file is only
written when its text changes, so that nothing is compiled again for nothing.

usage: embed.py OUT.c [--root FOLDER FILE.pyxc...]...
"""

from __future__ import annotations

import sys
from pathlib import Path

PRELUDE = "_prelude/"


def module_name(path: str) -> tuple[str, bool]:
    """Return the dotted name of a module file and whether it is a package.

    >>> module_name("asyncio/__init__.pyxc")
    ('asyncio', True)
    >>> module_name("os/path.pyxc")
    ('os.path', False)
    """
    parts = path.rsplit(".", 1)[0].split("/")
    if parts[-1] == "__init__":
        return ".".join(parts[:-1]), True
    return ".".join(parts), False


def array(name: str, data: bytes) -> str:
    """Return a C array definition of some bytes."""
    lines = (",".join(map(str, data[i : i + 32])) for i in range(0, len(data), 32))
    return f"static const unsigned char {name}[] = {{\n" + ",\n".join(lines) + "};\n"


def table(name: str, rows: list[tuple[str, bool, bytes]]) -> str:
    """Return the data and the table of one kind of modules, sorted by name."""
    rows = sorted(rows)
    arrays = "".join(array(f"{name}_{i}", row[2]) for i, row in enumerate(rows))
    entries = "".join(
        f'    {{"{module}", {name}_{i}, sizeof {name}_{i}, {int(package)}}},\n'
        for i, (module, package, _) in enumerate(rows))
    return (f"{arrays}const PvEmbedded pv_embedded_{name}[] = {{\n{entries}"
            f"    {{0, 0, 0, 0}},\n}};\nconst size_t pv_embedded_{name}_count = {len(rows)};\n")


def render(files: dict[str, bytes]) -> str:
    """Return the C source that embeds these files: path below the shims' folder -> bytes."""
    prelude: list[tuple[str, bool, bytes]] = []
    modules: list[tuple[str, bool, bytes]] = []
    for path, data in files.items():
        if path.startswith(PRELUDE):
            prelude.append((*module_name(path.removeprefix(PRELUDE)), data))
        else:
            modules.append((*module_name(path), data))
    head = '// Made by pyvm/_native/embed.py.\n#include "include/embedded.h"\n\n'
    return head + table("prelude", prelude) + "\n" + table("modules", modules)


def main(arguments: list[str]) -> int:
    """Write the file named first from the .pyxc files named after it."""
    target = Path(arguments[0])
    files: dict[str, bytes] = {}
    root = target.parent
    rest = iter(arguments[1:])
    for argument in rest:
        if argument == "--root":
            root = Path(next(rest))
            continue
        name = Path(argument).relative_to(root).as_posix()
        if name in files:
            raise SystemExit(f"embed.py: two modules are named {name}")
        files[name] = Path(argument).read_bytes()
    text = render(files)
    if not target.exists() or target.read_text(encoding="ascii") != text:
        target.write_text(text, encoding="ascii")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
