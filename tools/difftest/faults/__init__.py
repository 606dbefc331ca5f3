"""Planted faults: does the search find them, and how quickly.

faults.toml is the data. A fault is planted in a copy of the tree in build/faults, which is built with
what did not change left as it is; the search runs against that copy's extension. Only what the
tree itself does right counts as found.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
import tomllib
from dataclasses import dataclass
from pathlib import Path

from tools.difftest.sides import ROOT

COPY = ROOT / "build" / "faults"
PARTS = ["pyvm", "stdlib_shims", "tools", "native.mk", "Makefile", "setup.py", "pyproject.toml",
         "README.md", "LICENSE", "MANIFEST.in", "tests/native", "tests/fuzz"]


@dataclass(frozen=True)
class Fault:
    """A change of one file: what stood there, what stands there now, what that breaks."""

    name: str
    breaks: str
    file: str
    old: str
    new: str

    def stands(self, tree: Path = ROOT) -> bool:
        """Whether the tree has the text that the fault changes, in one place only."""
        return (tree / self.file).read_text(encoding="utf-8").count(self.old) == 1


def catalogue() -> list[Fault]:
    """Return the faults."""
    text = (Path(__file__).parent / "faults.toml").read_text(encoding="utf-8")
    return [Fault(**row) for row in tomllib.loads(text)["fault"]]


def refresh() -> None:
    """Make the copy equal to the tree, dates included, so that little is built again."""
    COPY.mkdir(parents=True, exist_ok=True)
    for part in PARTS:
        source, target = ROOT / part, COPY / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True, copy_function=copy_if_new,
                            ignore=shutil.ignore_patterns("__pycache__", "*.so"))
        elif source.exists():
            copy_if_new(str(source), str(target))
    link = COPY / ".venv"
    if not link.exists():
        link.symlink_to(ROOT / ".venv")


def copy_if_new(source: str, target: str) -> str:
    """Copy a file whose content differs; what was changed by a fault comes back."""
    old = Path(target)
    if not old.exists() or Path(source).read_bytes() != old.read_bytes():
        shutil.copyfile(source, target)
    return target


def build() -> str | None:
    """Build the copy's extension; return what went wrong."""
    done = subprocess.run(
        ["make", "-s", f"-j{os.cpu_count() or 2}", "-f", "native.mk", "MODE=release",
        "PY=.venv/bin/python", "extension"],
        cwd=COPY, capture_output=True, text=True, errors="replace", check=False)
    return done.stderr[-2000:] if done.returncode else None


def run_all(oracle: str, only: list[str], seconds: float, jobs: int) -> int:
    """Plant the faults one at a time and search for each; return 1 if one was not found."""
    from tools.difftest.driver import run_search

    missed: list[str] = []
    table: list[str] = []
    chosen = [f for f in catalogue() if not only or f.name in only]
    for number, fault in enumerate(chosen):
        if not fault.stands():
            print(f"{fault.name}: its old text does not stand in {fault.file}")
            missed.append(fault.name)
            continue
        refresh()
        path = COPY / fault.file
        path.write_text(path.read_text(encoding="utf-8").replace(fault.old, fault.new),
            encoding="utf-8")
        trouble = build()
        if trouble:
            print(f"{fault.name}: does not build: {trouble}")
            missed.append(fault.name)
            continue
        begin = time.monotonic()
        findings, programs, _ = run_search(
            oracle, seconds=seconds, jobs=jobs, seed=1000 * number + 1, stop_after=1, only=[],
            tree=COPY, clean=ROOT, database=False, quiet=True)
        if findings:
            found = findings[0]
            line = f"{fault.name:26} {found.seconds:6.1f} s  {fault.breaks}"
            print(line, f"    {found.kind}", sep="\n")
            print("\n".join("    | " + text for text in shown(found.source)), flush=True)
        else:
            line = f"{fault.name:26} not found in {time.monotonic() - begin:.0f} s, {programs} programs"
            print(line, flush=True)
            missed.append(fault.name)
        table.append(line)
    refresh()
    print("\n".join(table))
    print(f"{len(chosen) - len(missed)} of {len(chosen)} faults found"
          + (f"; not: {', '.join(missed)}" if missed else ""))
    return 1 if missed else 0


def shown(source: str) -> list[str]:
    """Return the lines of a program without its printing function."""
    lines = source.splitlines()
    at = next((i for i, line in enumerate(lines) if line.startswith("    else:")), -3)
    return [line for line in lines[at + 2:] if line.strip()][:30]
