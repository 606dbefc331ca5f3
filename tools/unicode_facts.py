"""Write `pyvm/_native/text/unicode_facts.h`: what only the module unicodedata tells of a character.

Direction, width, mirroring, the kind of its decomposition, its number. As `unicode_tables.py` (whose
tables these are beside) it asks the interpreter that runs it:

    python3.13 tools/unicode_facts.py
"""

import sys
import unicodedata

from unicode_tables import CODES, TARGET, table


def facts(code: int) -> tuple[str, str, int, str, float | None]:
    """Return what is told of a character."""
    char = chr(code)
    kind = unicodedata.decomposition(char).partition(" ")[0]
    return (unicodedata.bidirectional(char), unicodedata.east_asian_width(char),
            unicodedata.mirrored(char), kind if kind.startswith("<") else "",
            unicodedata.numeric(char, None))


def names(kind: str, values: list[str]) -> str:
    """Return a C array of texts."""
    texts = "".join(f'"{v}", ' for v in values)
    return f"static const char *const unicode_{kind}[{len(values)}] = {{{texts.strip()}}};\n"


def render() -> str:
    """Return the header."""
    every = [facts(code) for code in range(CODES)]
    directions, widths, kinds = (sorted({f[i] for f in every}) for i in (0, 1, 3))
    numbers = sorted({f[4] for f in every if f[4] is not None})
    records = sorted(set(every), key=repr)
    place = {record: i for i, record in enumerate(records)}
    rows = "".join(
        f"    {{{directions.index(d)}, {widths.index(w)}, {m}, {kinds.index(k)}, "
        f"{0 if n is None else numbers.index(n) + 1}}},\n" for d, w, m, k, n in records)
    values = "".join(f"    {n!r},\n" for n in (0.0, *numbers))
    return (
        "// Written by tools/unicode_facts.py from the unicodedata of CPython 3.13; included by\n"
        "// unicode_facts.c alone.\n#ifndef PV_TEXT_UNICODE_FACTS_H\n#define PV_TEXT_UNICODE_FACTS_H\n\n"
        "#include <stdint.h>\n\n" + names("direction", directions) + names("width", widths)
        + names("kind", kinds)
        + "\n// `number`: 0, or where it stands in unicode_number.\n"
        "typedef struct PvUnicodeFacts { uint8_t direction, width, mirrored, kind, number; } PvUnicodeFacts;\n"
        f"static const PvUnicodeFacts unicode_facts[{len(records)}] = {{\n{rows}}};\n"
        f"static const double unicode_number[{len(numbers) + 1}] = {{\n{values}}};\n"
        + table("unicode_facts_at", [place[f] for f in every]) + "\n#endif\n")


def main() -> int:
    """Write the header."""
    if unicodedata.unidata_version != "15.1.0":
        print(f"this Python has Unicode {unicodedata.unidata_version}, not 15.1.0", file=sys.stderr)
        return 1
    TARGET.with_name("unicode_facts.h").write_text(render(), encoding="ascii")
    return 0


if __name__ == "__main__":
    sys.exit(main())
