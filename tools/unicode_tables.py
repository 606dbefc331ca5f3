"""Write `pyvm/_native/text/unicode_tables.h`: the Unicode facts that `text/unicode.c` looks up.

The facts are read from the interpreter that runs this script, through `str` methods and
`unicodedata` only, so its output is what that interpreter does. The committed header was made by
CPython 3.13 (Unicode 15.1); another version is refused unless `--any` is given:

    python3.13 tools/unicode_tables.py

Each property is a three-stage table: `stage1` names a block of `stage2`, which names a block of
`stage3`, which holds the values; equal blocks are shared. The shifts that give the smallest table
are searched for. Points above U+FFFF in the decompositions are stored as two surrogates.
"""

import argparse
import pathlib
import sys
import unicodedata

TARGET = pathlib.Path(__file__).resolve().parent.parent / "pyvm/_native/text/unicode_tables.h"
CODES = 0x110000

# Bits of PvUnicodeRecord.flags, in order; the name list is also the C enum.
FLAGS = [
    "XID_START",
    "XID_CONTINUE",
    "ALPHA",
    "DECIMAL",
    "DIGIT",
    "NUMERIC",
    "SPACE",
    "UPPER",
    "LOWER",
    "TITLE",
    "PRINTABLE",
    "CASED",
    "CASE_IGNORABLE",
    "UPPER_LONG",
    "LOWER_LONG",
    "TITLE_LONG",
    "FOLD_LONG",
]
BIT = {name: 1 << i for i, name in enumerate(FLAGS)}

CATEGORIES = [
    "Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps",
    "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co",
]  # fmt: skip


class Mappings:
    """The case mappings that are longer than one code point, as (length, points...) runs."""

    def __init__(self) -> None:
        self.data: list[int] = []
        self.seen: dict[str, int] = {}

    def place(self, text: str) -> int:
        """Return the offset of `text` in the data, adding it once."""
        if text not in self.seen:
            self.seen[text] = len(self.data)
            self.data += [len(text), *map(ord, text)]
        return self.seen[text]


def case_classes(char: str) -> tuple[bool, bool]:
    """Return (cased, case-ignorable), found out by what `lower` makes of a final sigma."""
    after_letter = ("A" + char + "Σ").lower()[-1] == "ς"
    after_space = (" " + char + "Σ").lower()[-1] == "ς"
    cased = char.islower() or char.isupper() or unicodedata.category(char) == "Lt"
    return cased, after_letter and not after_space


def record_of(code: int, mappings: Mappings) -> tuple[int, ...]:
    """Return the record of one code point: flags, four mappings, decimal, digit, category."""
    char = chr(code)
    cased, ignorable = case_classes(char)
    category = unicodedata.category(char)
    facts = {
        "XID_START": char != "_" and char.isidentifier(),
        "XID_CONTINUE": ("a" + char).isidentifier(),
        "ALPHA": char.isalpha(),
        "DECIMAL": char.isdecimal(),
        "DIGIT": char.isdigit(),
        "NUMERIC": char.isnumeric(),
        "SPACE": char.isspace(),
        "UPPER": char.isupper(),
        "LOWER": char.islower(),
        "TITLE": category == "Lt",
        "PRINTABLE": char.isprintable(),
        "CASED": cased,
        "CASE_IGNORABLE": ignorable,
    }
    flags = sum(BIT[name] for name, holds in facts.items() if holds)
    moves = []
    for name, text in (
        ("UPPER_LONG", char.upper()),
        ("LOWER_LONG", char.lower()),
        ("TITLE_LONG", char.title()),
        ("FOLD_LONG", char.casefold()),
    ):
        if len(text) == 1:
            moves.append(ord(text) - code)
        else:
            flags |= BIT[name]
            moves.append(mappings.place(text))
    decimal = unicodedata.decimal(char, -1)
    digit = unicodedata.digit(char, -1)
    return (flags, *moves, decimal, digit, CATEGORIES.index(category))


def share(values: list[int], shift: int) -> tuple[list[int], list[int]]:
    """Cut `values` in blocks of `1 << shift`; return the block numbers and the distinct blocks."""
    width = 1 << shift
    values = values + [0] * (-len(values) % width)
    blocks: dict[tuple[int, ...], int] = {}
    numbers, distinct = [], []
    for start in range(0, len(values), width):
        block = tuple(values[start : start + width])
        if block not in blocks:
            blocks[block] = len(blocks)
            distinct += block
        numbers.append(blocks[block])
    return numbers, distinct


def split(values: list[int]) -> tuple[int, int, list[list[int]]]:
    """Return (low shift, middle shift, stages) of the smallest three-stage table for `values`."""
    found = []
    for low in range(3, 8):
        numbers, stage3 = share(values, low)
        for middle in range(3, 8):
            stage1, stage2 = share(numbers, middle)
            stages = [stage1, stage2, stage3]
            size = sum(len(stage) * item_bytes(stage) for stage in stages)
            found.append((size, low, middle, stages))
    return min(found)[1:]


def item_bytes(values: list[int]) -> int:
    """Return the bytes of the smallest unsigned type that holds `values`."""
    top = max(values, default=0)
    return 1 if top < 1 << 8 else 2 if top < 1 << 16 else 4


def array(name: str, values: list[int]) -> str:
    """Return the C definition of a constant array."""
    kind = {1: "uint8_t", 2: "uint16_t", 4: "uint32_t"}[item_bytes(values)]
    lines, line = [], "   "
    for value in values:
        piece = f" {value},"
        if len(line) + len(piece) > 100:
            lines.append(line)
            line = "   "
        line += piece
    lines.append(line)
    body = "\n".join(lines)
    return f"static const {kind} {name}[{len(values)}] = {{\n{body}\n}};\n"


def table(name: str, values: list[int]) -> str:
    """Return the C definitions of a three-stage table and of its shifts."""
    low, middle, stages = split(values)
    return f"#define {name.upper()}_LOW {low}\n#define {name.upper()}_MIDDLE {middle}\n" + "".join(
        array(f"{name}_stage{number}", stage) for number, stage in enumerate(stages, 1)
    )


def decompositions() -> tuple[list[int], list[int]]:
    """Return (offset of each code point, data): one level of decomposition.

    At an offset stand `length * 2 + compatibility`, then the UTF-16 units. Offset 0 means none. Hangul
    syllables are left out: they are computed.
    """
    offsets, data = [0] * CODES, [0]
    seen: dict[tuple[int, ...], int] = {}
    for code in range(CODES):
        text = "" if 0xAC00 <= code < 0xD7A4 else unicodedata.decomposition(chr(code))
        if not text:
            continue
        parts = text.split()
        compat = parts[0].startswith("<")
        points = [int(part, 16) for part in parts[compat:]]
        units = "".join(map(chr, points)).encode("utf-16-be", "surrogatepass")
        points = [units[i] << 8 | units[i + 1] for i in range(0, len(units), 2)]
        run = (len(points) * 2 + compat, *points)
        if run not in seen:
            seen[run] = len(data)
            data += run
        offsets[code] = seen[run]
    return offsets, data


def compositions() -> list[tuple[int, int, int]]:
    """Return the sorted (first, second, composed) triples of canonical composition."""
    found = []
    for code in range(CODES):
        if 0xAC00 <= code < 0xD7A4:
            continue
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) != 2 or parts[0].startswith("<"):
            continue
        first, second = (int(part, 16) for part in parts)
        if unicodedata.normalize("NFC", chr(first) + chr(second)) == chr(code):
            found.append((first, second, code))
    return sorted(found)


def render() -> str:
    """Return the text of the header."""
    mappings = Mappings()
    records: dict[tuple[int, ...], int] = {}
    kinds = []
    for code in range(CODES):
        record = record_of(code, mappings)
        kinds.append(records.setdefault(record, len(records)))
    offsets, data = decompositions()
    triples = compositions()
    enum = "\n".join(f"    PV_UNICODE_{name} = {BIT[name]:#x}," for name in FLAGS)
    rows = "\n".join("    {" + ", ".join(map(str, record)) + "}," for record in records)
    pairs = "\n".join(f"    {{{a:#x}, {b:#x}, {c:#x}}}," for a, b, c in triples)
    names = ", ".join(f'"{name}"' for name in CATEGORIES)
    return f"""\
// Generated by tools/unicode_tables.py from Unicode {unicodedata.unidata_version}; do not edit.
// clang-format off
#ifndef PV_TEXT_UNICODE_TABLES_H
#define PV_TEXT_UNICODE_TABLES_H

#include <stdint.h>

#define PV_UNICODE_VERSION "{unicodedata.unidata_version}"

enum {{
{enum}
}};

// A mapping is a distance to add to the code point, or, with its _LONG flag, an offset in
// unicode_mappings, where a length and that many points stand.
typedef struct PvUnicodeRecord {{
    uint32_t flags;
    int32_t upper, lower, title, fold;
    int8_t decimal, digit;
    uint8_t category;
}} PvUnicodeRecord;

static const char unicode_categories[{len(CATEGORIES)}][3] = {{{names}}};

static const PvUnicodeRecord unicode_records[{len(records)}] = {{
{rows}
}};

{array("unicode_mappings", mappings.data)}
{table("unicode_kind", kinds)}
{table("unicode_ccc", [unicodedata.combining(chr(code)) for code in range(CODES)])}
{array("unicode_decomposition", data)}
{table("unicode_decomposition_at", offsets)}
typedef struct PvUnicodePair {{
    uint32_t first, second, composed;
}} PvUnicodePair;

static const PvUnicodePair unicode_pairs[{len(triples)}] = {{
{pairs}
}};

#endif
"""


def main() -> int:
    """Write the header; return 0, or 1 when this interpreter's Unicode is not 15.1."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--any", action="store_true", help="accept another Unicode version")
    if unicodedata.unidata_version != "15.1.0" and not parser.parse_args().any:
        print(f"this interpreter has Unicode {unicodedata.unidata_version}, not 15.1.0", file=sys.stderr)
        return 1
    TARGET.write_text(render(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
