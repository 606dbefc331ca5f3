"""Which files of the running interpreter's own library the tests of the front end take."""

import sysconfig
from pathlib import Path


def top_level() -> list[Path]:
    """Return the modules at the top level of the library."""
    return sorted(Path(sysconfig.get_path("stdlib")).glob("*.py"))
