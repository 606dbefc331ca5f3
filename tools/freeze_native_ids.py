"""Give the natives that are new since the last release their ids: append their names to spec/native_ids.txt.

Run once per release. The line of a name is its id, for good: snapshots and .pyxc name natives by
it, so lines are never moved or removed (the generator refuses to).
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Rewrite the file with the new names at its end; return 0."""
    sys.path.insert(0, str(ROOT))
    importlib.import_module("pyvm._native.generate.__main__").stand_in()
    type_tables = importlib.import_module("pyvm._native.generate.type_tables")
    rows = type_tables.native_order(type_tables.Tables().natives)
    type_tables.IDS.write_text("".join(row.key + "\n" for row in rows), encoding="utf-8")
    print(f"{len(rows)} natives")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
