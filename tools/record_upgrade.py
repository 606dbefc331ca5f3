"""Store what this version paused and compiled, for every later one to go on with: tests/upgrade/VERSION.

Each program of tests/upgrade/programs is run to one of its pauses: NAME.snapshot. NAME.pyxc is the
program compiled; outcomes.json what both must come to, ids.json what is numbered in code. The
prelude files of this build are appended to pyvm/spec/released_preludes.txt, so that later versions
take those that stand in the snapshots. Run once per release, by `make dev`'s Python.

usage: record_upgrade.py
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "upgrade"))

import replay  # noqa: E402

RELEASED = ROOT / "pyvm" / "spec" / "released_preludes.txt"
PRELUDE = ROOT / "build" / "release" / "shims" / "_prelude"
PAUSE = 2  # which pause of a program is kept, if it has that many


def version() -> str:
    """Return the version that is being recorded."""
    found = re.search(r'^version = "(.*)"', (ROOT / "pyproject.toml").read_text("utf-8"), re.M)
    if found is None:
        raise SystemExit("pyproject.toml names no version")
    return found[1]


def release(files: dict[str, bytes]) -> None:
    """Append prelude files that are new to the list of released ones."""
    text = RELEASED.read_text("ascii")
    for name, data in sorted(files.items()):
        digest = hashlib.sha256(data).hexdigest()
        if digest not in text:
            text += f"{digest} {name} {version()}\n"
    RELEASED.write_text(text, "ascii")


def main() -> int:
    """Write the folder of this version; return 0."""
    folder = ROOT / "tests" / "upgrade" / version()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    released = {path.stem: path.read_bytes() for path in PRELUDE.glob("*.pyxc")}
    for path in sorted(replay.PROGRAMS.glob("*.py")):
        source = path.read_text("utf-8")
        blob = replay.paused(source, PAUSE)
        if path.stem == "older_prelude":
            blob = replay.with_prelude(blob, "sorting", replay.older)
            released["sorting (changed for tests/upgrade)"] = replay.older(released["sorting"])
        (folder / f"{path.stem}.snapshot").write_bytes(blob)
        (folder / f"{path.stem}.pyxc").write_bytes(replay.compiled(source))
    release(released)
    subprocess.run(["make", "-s", "dev"], cwd=ROOT, check=True)  # the list is part of the core
    told = subprocess.run([sys.executable, str(ROOT / "tests/upgrade/replay.py"), str(folder)],
                          capture_output=True, text=True, check=True).stdout
    (folder / "outcomes.json").write_text(json.dumps(json.loads(told), indent=1) + "\n", "utf-8")
    (folder / "ids.json").write_text(json.dumps(replay.frozen_ids()) + "\n", "utf-8")
    print(f"{len(list(folder.iterdir()))} files in {folder.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
