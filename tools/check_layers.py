"""Check who imports and includes whom; prints each breach and exits with 1 if there is one.

Rooms and what each may see are declared below, once. A room always sees itself. Third-party
packages are confined to the rooms that need them. The C side keeps law 1: `objects` and `modules`
cannot name anything of `vm`, so no native can run guest code.
"""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NATIVE = ROOT / "pyvm" / "_native"

# Room -> the rooms that it may include from. `gen` and `include` are data and plain C types.
C_ROOMS = {
    "text": {"text"},
    "core": {"text", "core"},
    "objects": {"text", "core", "objects"},
    "modules": {"text", "core", "objects", "modules"},
    "syntax": {"text", "core", "syntax"},
    "compiler": {"text", "core", "syntax", "compiler"},
    "vm": {"text", "core", "objects", "modules", "syntax", "compiler", "vm"},
    "include": {"include"},
    "gen": {"text", "core", "objects", "modules", "syntax", "compiler", "vm"},
}
C_FREE = {"gen", "include"}
C_NOT_INCLUDE = {"text"}  # has no VM types: not even the interface's

# Python room -> what it may import of pyvm. The order is the order of the layers.
PY_ROOMS = {
    "spec": set(),
    "grammar": {"spec"},
    "generate": {"spec", "grammar"},
    "leaves": set(),  # capability, errors, ledger, limits, profile: for every room
    "binding": {"spec"},
    "fs": {"spec", "leaves"},
    "host": {"spec", "leaves", "binding", "fs"},
    "vm": {"spec", "leaves", "binding", "fs", "host"},
    "serve": {"spec", "leaves", "binding", "fs", "host", "vm"},
    "store": {"spec", "leaves", "binding", "fs", "host", "vm"},
    "cli": {"spec", "leaves", "binding", "fs", "host", "vm", "serve", "store"},
}
LEAVES = {"capability", "errors", "ledger", "limits", "profile"}
HOST_FACES = {"code", "result", "suspension"}  # what the host's side gives to embedders
THIRD_PARTY = {
    "cffi": {"build"}, "ply": {"grammar", "generate"}, "jinja2": {"generate"},
    "msgpack": {"host", "generate"}, "click": {"cli"}, "rich": {"cli"},
    "requests": {"host"}, "psycopg2": {"host", "store"}, "boto3": {"host", "fs"},
    "uvicorn": {"serve"},
}
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.MULTILINE)


def c_breaches() -> list[str]:
    """Return the includes that reach out of their room."""
    found = []
    for room, allowed in C_ROOMS.items():
        if room == "gen":
            continue
        for path in sorted((NATIVE / room).glob("*.[ch]*")):
            for included in INCLUDE.findall(path.read_text(encoding="utf-8")):
                other, slash, _ = included.partition("/")
                where = f"{path.relative_to(ROOT)}: includes {included}"
                if not slash:
                    found.append(f"{where}: write it relative to pyvm/_native")
                elif other not in allowed and (other not in C_FREE or room in C_NOT_INCLUDE):
                    if room == "text" and other == "gen":
                        continue
                    found.append(f"{where}: {room} may not see {other}")
    return found


def py_room(path: Path) -> str:
    """Return the room of a file of the package."""
    parts = path.relative_to(ROOT / "pyvm").with_suffix("").parts
    if parts[0] == "_native":
        return "generate" if parts[1] == "generate" else (
            "build" if parts[-1] in ("build", "embed") else "binding")
    if parts[0] == "__main__":
        return "cli"
    if len(parts) == 1:
        return "leaves" if parts[0] in LEAVES else "host" if parts[0] in HOST_FACES else "vm"
    return parts[0]


def room_of_module(name: str) -> str:
    """Return the room that `pyvm.a.b` names."""
    parts = name.split(".")[1:]
    if not parts:
        return "vm"
    if parts[0] == "_native":
        if len(parts) > 1 and parts[1] == "generate":
            return "generate"
        return "extension" if parts[-1] == "_core" else "binding"
    if parts[0] in LEAVES:
        return "leaves"
    if parts[0] in HOST_FACES:
        return "host"
    return parts[0] if parts[0] in PY_ROOMS else "vm"


def imports(tree: ast.Module) -> list[tuple[int, str]]:
    """Return (line, module) for every import, those for type checkers left out."""
    found: list[tuple[int, str]] = []

    def walk(node: ast.AST) -> None:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            return
        if isinstance(node, ast.Import):
            found.extend((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.append((node.lineno, node.module))
            if node.module == "pyvm" or node.module.startswith("pyvm."):
                found.extend((node.lineno, f"{node.module}.{alias.name}") for alias in node.names
                             if room_of_module(f"{node.module}.{alias.name}") != "vm")
        for child in ast.iter_child_nodes(node):
            walk(child)

    walk(tree)
    return found


def py_breaches() -> list[str]:
    """Return the imports that reach up, or a third-party package in a room that is not its."""
    found = []
    for path in sorted((ROOT / "pyvm").rglob("*.py")):
        room = py_room(path)
        if room == "build" or "gen" in path.parts:
            continue
        allowed = PY_ROOMS.get(room, set()) | {room}
        for line, name in imports(ast.parse(path.read_text(encoding="utf-8"))):
            where = f"{path.relative_to(ROOT)}:{line}: imports {name}"
            top = name.split(".")[0]
            if top in THIRD_PARTY and room not in THIRD_PARTY[top]:
                found.append(f"{where}: only {', '.join(sorted(THIRD_PARTY[top]))} may")
            if top != "pyvm":
                continue
            other = room_of_module(name)
            if other == "extension":
                if path.name != "binding.py":
                    found.append(f"{where}: only pyvm/_native/binding.py may")
            elif other not in allowed and not (other == "vm" and name == "pyvm" and room == "cli"):
                found.append(f"{where}: {room} may not see {other}")
    return found


def main() -> int:
    """Print every breach; return 1 if there is one."""
    found = c_breaches() + py_breaches()
    for breach in found:
        print(breach)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
