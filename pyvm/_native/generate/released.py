"""Render the digests of the prelude files that were released to `released.gen.h`, sorted."""

import pathlib

LIST = pathlib.Path(__file__).resolve().parent.parent.parent / "spec" / "released_preludes.txt"


def digests() -> list[bytes]:
    """Return the SHA-256 of each file that some release had, sorted."""
    lines = LIST.read_text(encoding="ascii").splitlines()
    return sorted({bytes.fromhex(line.split()[0]) for line in lines if not line.startswith("#")})


def outputs() -> dict[str, str]:
    """Return the header with the table."""
    rows = digests()
    lines = [
        "// Generated from spec/released_preludes.txt. For vm/snapshot_units.c only.",
        "#include <stdint.h>",
        "",
        f"enum {{ PV_RELEASED_COUNT = {len(rows)} }};",
        f"static const uint8_t pv_released[{max(len(rows), 1)}][32] = {{",
        *("    {" + ", ".join(map(str, row)) + "}," for row in rows),
        *([] if rows else ["    {0},"]),
        "};",
        "",
    ]
    return {"released.gen.h": "\n".join(lines)}
