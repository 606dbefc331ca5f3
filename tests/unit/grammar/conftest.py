"""What the tests of the front end need to import: their own modules, the tools, the package."""

from __future__ import annotations

import sys
import types
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path[:0] = [str(Path(__file__).parent), str(ROOT / "tools")]

try:
    import pyvm  # noqa: F401
except ImportError:
    # the grammar needs no extension: an empty package stands in for one that is not built
    stand_in = types.ModuleType("pyvm")
    stand_in.__path__ = [str(ROOT / "pyvm")]
    sys.modules["pyvm"] = stand_in
