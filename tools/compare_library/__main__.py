"""Compare modules of the library with CPython 3.13: generated rows on both, what differs is printed.

    python3 -m tools.compare_library [THEME ...] [--share 0.1] [--seed 1] [--binary build/pyvmrun]

A theme is a module of this package: NOUN, how many rows there are (COUNT) and run at once (BATCH), a
Generator of rows, and a PROGRAM that defines answer(row), the text that both sides must give.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from types import ModuleType
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

import oracle

from tools.compare_library import dates, json_texts, patterns

THEMES: dict[str, ModuleType] = {"datetime": dates, "json": json_texts, "re": patterns}
LOOP = "for number, row in enumerate(ROWS):\n    print(number, answer(row))\n"
SECONDS = 300


def answers(command: list[str], source: Path) -> list[str]:
    """Return what one side prints, a line for each row."""
    done = subprocess.run([*command, str(source)], capture_output=True, text=True, timeout=SECONDS,
                          env={**os.environ, **oracle.ENVIRONMENT, "TZ": "UTC"}, check=False)
    lines = done.stdout.splitlines()
    if done.returncode:
        lines.append("ended: " + (done.stderr.strip().splitlines() or ["?"])[-1])
    return lines


def differences(theme: ModuleType, rows: list[Any], ours: list[str], theirs: list[str]) -> list[str]:
    """Run some rows on both sides; return a report of each that differs."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "rows.py"
        source.write_text(f"{theme.PROGRAM}ROWS = {ascii(rows)}\n{LOOP}")
        sides = [answers(command, source) for command in (ours, theirs)]
    for number, row in enumerate(rows):
        mine, its = (side[number] if number < len(side) else "nothing: " + (side or [""])[-1]
                     for side in sides)
        if mine != its:
            found.append(f"{ascii(row)}\n  pyvm    {mine}\n  CPython {its}")
    return found


def main() -> int:
    """Compare what the command line says; return 1 if anything differs."""
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("themes", nargs="*", choices=[[], *THEMES])
    parser.add_argument("--share", type=float, default=1.0, help="how much of each theme's rows (1)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--binary", default="build/pyvmrun")
    parser.add_argument("--show", type=int, default=20, help="how many differences to print (20)")
    options = parser.parse_args()
    theirs = [oracle.need(), "-W", "ignore"]
    wrong, said = 0, []
    for name in options.themes or THEMES:
        theme = THEMES[name]
        generator, count = theme.Generator(options.seed), int(theme.COUNT * options.share)
        found: list[str] = []
        for begin in range(0, count, theme.BATCH):
            rows = [generator.row() for _ in range(min(theme.BATCH, count - begin))]
            found += differences(theme, rows, [options.binary], theirs)
        for text in found[:options.show]:
            print(text)
        wrong += len(found)
        said.append(f"{name}: {len(found)} of {count} {theme.NOUN} differ")
    print("; ".join(said))
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
