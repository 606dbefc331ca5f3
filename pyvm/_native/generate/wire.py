"""Render the codes of the boundary (pyvm/spec/wire.py) as C enums."""

from __future__ import annotations

from pyvm.spec import wire

ENUMS = (("PvWireExt", "PV_EXT", wire.EXTS), ("PvWireRow", "PV_ROW", wire.ROWS),
         ("PvWireHostKind", "PV_HOST", wire.HOST_KINDS),
         ("PvWireGuestKind", "PV_GUEST", wire.GUEST_KINDS))


def outputs() -> dict[str, str]:
    """Return wire.gen.h."""
    parts = ["// Codes of the values that cross the boundary; pyvm/spec/wire.py says what they mean.\n"
             "#ifndef PV_GEN_WIRE_H\n#define PV_GEN_WIRE_H\n"]
    for enum, prefix, rows in ENUMS:
        lines = "".join(f"    {prefix}_{name} = {code}, // {text}\n" for code, name, text in rows)
        parts.append(f"\ntypedef enum {enum} {{\n{lines}}} {enum};\n")
    return {"wire.gen.h": "".join(parts) + "\n#endif\n"}
