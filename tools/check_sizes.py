"""Check that no file owns too much: at most 1,000 lines, and 120 columns of C (aim at 100).

Prints each breach and exits with 1 if there is one. Data may be as long as its subject, and says so
by its place or, generated C, by its name (`*_tables.h`). Nothing lies at the top that is not listed.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINES = 1000
COLUMNS = 120
DATA = ("pyvm/spec/", "tests/guest/", "tests/errors/")
GENERATED = ("_table.h", "_tables.h")
TOP = {".ci", ".gitignore", "ARCHITECTURE.md", "CHANGELOG.md", "HACKING.md", "LICENSE", "MANIFEST.in",
       "Makefile", "README.md", "bench", "docs", "examples", "native.mk", "pyproject.toml", "pyvm",
       "ruff.toml", "setup.py", "stdlib_shims", "tests", "tools"}


def tracked() -> list[str]:
    """Return the files that git keeps, or all of them where there is no git."""
    done = subprocess.run(["git", "-c", "core.quotepath=off", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return done.stdout.splitlines()
    return [p.relative_to(ROOT).as_posix() for top in ("pyvm", "tests", "tools", "stdlib_shims")
            for p in (ROOT / top).rglob("*") if p.is_file() and "gen" not in p.parts]


def main() -> int:
    """Print every breach; return 1 if there is one."""
    files = tracked()
    found = [f"{name}: nothing of that name belongs at the top"
             for name in sorted({name.split("/", 1)[0] for name in files} - TOP)]
    for name in files:
        path = ROOT / name
        if path.suffix not in (".c", ".h", ".cpp", ".py") or not path.exists():
            continue
        if name.startswith(DATA) or name.endswith(GENERATED):
            continue
        lines = path.read_text(encoding="utf-8").splitlines()
        if len(lines) > LINES:
            found.append(f"{name}: {len(lines)} lines; {LINES} is the most")
        if path.suffix != ".py":
            found += [f"{name}:{number}: {len(line)} columns; {COLUMNS} is the most"
                      for number, line in enumerate(lines, 1) if len(line) > COLUMNS]
    for breach in found:
        print(breach)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
