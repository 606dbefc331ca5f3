"""Check that no file owns too much: at most 1,000 lines, and 120 columns of C (aim at 100).

Prints each breach and exits with 1 if there is one. Data files say so by their place: pyvm/spec and
the committed Unicode tables may be as long as their subject.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINES = 1000
COLUMNS = 120
DATA = ("pyvm/spec/", "pyvm/_native/text/unicode_tables.h", "pyvm/_native/text/unicode_facts.h",
        "pyvm/_native/text/unicode_names_table.h", "pyvm/_native/text/codec_tables.h",
        "pyvm/_native/text/unicode_name_texts.h", "tests/guest/", "tests/errors/")


def tracked() -> list[str]:
    """Return the files that git keeps, or all of them where there is no git."""
    done = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return done.stdout.splitlines()
    return [p.relative_to(ROOT).as_posix() for top in ("pyvm", "tests", "tools", "stdlib_shims")
            for p in (ROOT / top).rglob("*") if p.is_file() and "gen" not in p.parts]


def main() -> int:
    """Print every breach; return 1 if there is one."""
    found = []
    for name in tracked():
        path = ROOT / name
        if path.suffix not in (".c", ".h", ".cpp", ".py") or name.startswith(DATA) or not path.exists():
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
