"""Render the static strings: `names.gen.h`, the objects with their hashes and the table to find them.

Every name of the specs, every PV_NAME(x) in the C sources and every text of spec/names.py has one.
"""

import pathlib
import re

from pyvm.spec import names as spec
from pyvm.spec.exceptions import EXCEPTIONS

from . import type_tables as types
from .siphash import str_hash

NATIVE = pathlib.Path(__file__).resolve().parent.parent


def mentioned() -> set[str]:
    """Return the names that C sources ask for."""
    found: set[str] = set()
    for path in NATIVE.glob("*/*.[ch]"):
        if path.parent.name != "gen":
            found.update(re.findall(r"\bPV_NAME(?:_VALUE)?\((\w+)\)", path.read_text(encoding="utf-8")))
    return found - {"n", "name", "x"} | {"name", "x", "n"}


def fnv(data: bytes) -> int:
    """Return the 32-bit FNV-1a hash of the bytes."""
    value = 0x811C9DC5
    for byte in data:
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


def outputs() -> dict[str, str]:
    """Return the header that core/names.c includes."""
    tables = types.Tables()
    texts = set(spec.NAMES) | tables.names | mentioned() | set(spec.TEXTS.values())
    for row in tables.natives:
        for p in row.signature.parameters:
            texts.add(p.name)
            if p.default and p.default[0] == "value" and isinstance(p.default[1], str):
                texts.add(p.default[1])
    for _, _, extra, _ in EXCEPTIONS:
        texts.update(name.rstrip("!#") for name in extra)
    from pyvm.spec import builtins
    texts.update(name for name, _ in builtins.CONSTANTS)
    for entries in tables.dicts.values():
        texts.update(name for name, _ in entries)
    single = {t for t in texts if len(t) == 1 and ord(t) < 256}
    order = sorted(texts - single)
    lines = [
        "// Generated: the static strings. For core/names.c only.",
        "#define TEXT(c, h, n, d) PvStr c = {{&pv_types[PV_TYPE_STR], PV_OF_IMMORTAL, 0}, h, n, 1, 1, 0, (void *)(uintptr_t)d}",
    ]
    for text in order:
        assert text.isascii()
        lines.append(f"TEXT({types.name_of(text)}, UINT64_C({str_hash(text)}), {len(text)}, {types.quote(text)});")
    for alias, text in sorted(spec.TEXTS.items()):
        lines.append(f"// PV_TEXT({alias}): {types.quote(text)}")
    lines.append("static const char latin1_bytes[512] = {")
    lines += [f"    {', '.join(f'(char){i}, 0' for i in range(start, start + 8))}," for start in range(0, 256, 8)]
    lines.append("};")
    lines.append("#define LATIN1(i, h) {{&pv_types[PV_TYPE_STR], PV_OF_IMMORTAL, 0}, h, 1, 1, (i) < 128, 0, (void *)(uintptr_t)(latin1_bytes + 2 * (i))}")
    lines.append("PvStr pv_latin1[256] = {")
    lines += [f"    LATIN1({i}, UINT64_C({str_hash(chr(i))}))," for i in range(256)]
    lines.append("};")
    size = 1
    while size < 2 * len(order):
        size *= 2
    table = [-1] * size
    for index, text in enumerate(order):
        at = fnv(text.encode()) & size - 1
        while table[at] >= 0:
            at = (at + 1) & size - 1
        table[at] = index
    lines.append(f"static PvStr *const all_names[{len(order)}] = {{")
    lines += [f"    &{types.name_of(text)}," for text in order]
    lines.append("};")
    lines.append(f"#define NAME_SLOTS {size}")
    lines.append("static const int16_t name_slots[NAME_SLOTS] = {")
    lines += ["    " + ", ".join(map(str, table[i : i + 16])) + "," for i in range(0, size, 16)]
    lines.append("};")
    return {"names.gen.h": "\n".join(lines) + "\n"}
