"""Check that the generators give the same text twice and that pyvm/gen is what they give now."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GEN = ROOT / "pyvm" / "_native" / "gen"


#: Rows of the specs whose body in C is still to be written. Nothing is added here.
PENDING = {"pv_builtin_open"}


def without_body() -> list[str]:
    """Return the natives that have a row in the specs, but no body, and should have one."""
    return sorted(set((GEN / "missing.txt").read_text(encoding="utf-8").split()) - PENDING)


def text_signatures_of_nothing() -> list[str]:
    """Return the keys of spec/text_signatures.py that no native has."""
    sys.path.insert(0, str(ROOT))
    from pyvm._native.generate.type_tables import Tables
    from pyvm.spec.text_signatures import SHOWN

    natives = {row.key for row in Tables().natives}
    return sorted(key for key in SHOWN if not key.startswith("*.") and key not in natives)


def state() -> dict[str, bytes]:
    """Return every generated file."""
    return {path.name: path.read_bytes() for path in GEN.iterdir()
            if path.is_file() and not path.name.startswith(".")}


def main() -> int:
    """Generate twice with different hash seeds; return 1 if anything differs."""
    before = state()
    for seed in ("1", "2"):
        subprocess.run([sys.executable, str(GEN.parent / "generate" / "__main__.py")], check=True,
                       env={"PYTHONHASHSEED": seed, "PATH": "/usr/bin:/bin"}, cwd=ROOT)
        after = state()
        for name in sorted(before.keys() | after.keys()):
            if before.get(name) != after.get(name):
                print(f"{name}: comes out differently when generated again")
                return 1
    for name in without_body():
        print(f"{name}: declared in pyvm/spec, but not defined")
        return 1
    for key in text_signatures_of_nothing():
        print(f"{key}: in spec/text_signatures.py, but no native is called so")
        return 1
    print(f"{len(before)} generated files are what the specs say")
    return 0


if __name__ == "__main__":
    sys.exit(main())
