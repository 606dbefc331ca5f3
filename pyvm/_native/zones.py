"""Write the time zones as a guest module (`_zones`): read when the package is built, pinned by it.

They come of the package `tzdata` where the building Python has it, else of the machine's database.
Runs at build time, from native.mk and from build.py, and imports nothing of pyvm.

usage: zones.py OUT.py
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

PLACES = ("/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo")
LEFT_OUT = ("posix", "right", "localtime", "posixrules")


def database() -> Path | None:
    """Return the folder with the zones' files, or None."""
    found = importlib.util.find_spec("tzdata")
    if found is not None and found.submodule_search_locations:
        return Path(next(iter(found.submodule_search_locations))) / "zoneinfo"
    for place in PLACES:
        if (Path(place) / "UTC").exists():
            return Path(place)
    return None


def version(folder: Path) -> str:
    """Return the release of the database, or ''."""
    for name in ("tzdata.zi", "+VERSION"):
        path = folder / name
        if path.exists():
            line = path.read_text(encoding="utf-8").partition("\n")[0]
            return line.removeprefix("# version ").strip()
    return ""


def slim(data: bytes) -> bytes:
    """Return a zone's file without the part for old readers (with 32-bit times)."""
    if data[4:5] < b"2":
        return data
    counts = [int.from_bytes(data[20 + 4 * i : 24 + 4 * i]) for i in range(6)]
    isut, isstd, leap, times, types, chars = counts
    return data[44 + times * 5 + types * 6 + chars + leap * 8 + isstd + isut :]


def render() -> str:
    """Return the module's source."""
    folder = database()
    rows, data, seen = [], b"", {}
    for path in sorted(folder.rglob("*")) if folder else ():
        name = path.relative_to(folder).as_posix() if folder else ""
        if not path.is_file() or name.partition("/")[0] in LEFT_OUT:
            continue
        zone = path.read_bytes()
        if zone[:4] != b"TZif":
            continue
        zone = slim(zone)
        if zone not in seen:
            seen[zone] = len(data)
            data += zone
        rows.append(f"{name} {seen[zone]} {len(zone)}")
    index = "\\n".join(["", *rows, ""])
    release = version(folder) if folder else ""
    return (f'"""The time zones: where each begins in DATA, how long it is."""\n\n'
            f'VERSION = "{release}"\nINDEX = "{index}"\nDATA = {data!r}\n')


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(render(), encoding="ascii")
