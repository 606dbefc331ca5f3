"""Write `tests/unit/text/unicode.digests`: what CPython 3.13 says of every code point, as digests.

    python3.13 tools/record_unicode.py [--check]

One line a property and form of normalization: a digest for each 4,096 code points, `*n` behind one
that comes n times in a row; for the runs, one for each 500 strings. So the tests of `text/unicode`
run under any Python and tell the block that differs. `--check` compares and writes nothing.
"""

from __future__ import annotations

import hashlib
import random
import sys
import unicodedata
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

TARGET = Path(__file__).resolve().parent.parent / "tests/unit/text/unicode.digests"
CODES = range(0x110000)
BLOCK = 4096
BATCH = 500
FORMS = ("NFD", "NFC", "NFKD", "NFKC")

PREDICATES: dict[str, Callable[[str], bool]] = {
    "xid_start": lambda c: c != "_" and c.isidentifier(),
    "xid_continue": lambda c: ("a" + c).isidentifier(),
    "alpha": str.isalpha,
    "decimal": str.isdecimal,
    "digit": str.isdigit,
    "numeric": str.isnumeric,
    "alnum": str.isalnum,
    "space": str.isspace,
    "upper": str.isupper,
    "lower": str.islower,
    "title": lambda c: unicodedata.category(c) == "Lt",
    "printable": str.isprintable,
    "linebreak": lambda c: len(("a" + c + "a").splitlines()) == 2,
}
MAPPINGS: dict[str, Callable[[str], str]] = {
    "to_upper": str.upper, "to_lower": str.lower, "to_title": str.title, "casefold": str.casefold}
VALUES: dict[str, Callable[[str], object]] = {
    "decimal_value": lambda c: unicodedata.decimal(c, -1),
    "digit_value": lambda c: unicodedata.digit(c, -1),
    "combining": unicodedata.combining,
    "category": unicodedata.category,
}


def digest(answers: Iterable[object]) -> str:
    """Return the digest of some answers in a row."""
    text = "\n".join(map(str, answers))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def of_blocks(ask: Callable[[int], object]) -> list[str]:
    """Return the digests of a property, asked of every code point."""
    return [digest(map(ask, CODES[start : start + BLOCK])) for start in CODES[::BLOCK]]


def of_mapping(ask: Callable[[int], str]) -> list[str]:
    """As of_blocks(), where most code points give themselves: blocks of those are alike."""
    def changed(code: int) -> str:
        text = ask(code)
        return "" if text == chr(code) else text

    return of_blocks(changed)


def of_points(normalize: Callable[[str], str]) -> list[str]:
    """Return the digests of every code point's normal form: those of a block at once, apart by newlines."""
    found = []
    for start in CODES[::BLOCK]:
        points = [chr(code) for code in CODES[start : start + BLOCK]]
        forms = normalize("\n".join(points)).split("\n") if start else list(map(normalize, points))
        found.append(digest("" if form == point else form
                            for point, form in zip(points, forms, strict=True)))
    return found


def runs(seed: int, marks: Sequence[str], composed: Sequence[str]) -> Iterator[str]:
    """Yield random strings rich in marks, Hangul and compositions, and very long runs of marks."""
    chance = random.Random(seed)
    rich = [*composed, *map(chr, range(0x1100, 0x1200)), *map(chr, range(0xAC00, 0xAC40)),
            *"aeiouAEIOU" * 40, *marks, *marks]
    for _ in range(8 * BATCH):
        yield "".join(chance.choices(rich, k=chance.randrange(30)))
    for size in (25, 100, 1000, 3000):
        yield "e" + "".join(chance.choices(marks, k=size)) + "x"


def of_runs(normalize: Callable[[str], str], seed: int, marks: Sequence[str],
            composed: Sequence[str]) -> list[str]:
    """Return the digests of the normal forms of such strings."""
    forms = list(map(normalize, runs(seed, marks, composed)))
    return [digest(forms[start : start + BATCH]) for start in range(0, len(forms), BATCH)]


def recorded() -> dict[str, list[str]]:
    """Return what the file holds."""
    found: dict[str, list[str]] = {}
    for line in TARGET.read_text(encoding="ascii").splitlines():
        name, *words = line.split()
        pairs = [word.partition("*") for word in words]
        found[name] = [one for one, _, times in pairs for _ in range(int(times or 1))]
    return found


def ask_python() -> dict[str, list[str]]:
    """Return what this Python says."""
    found = {name: of_blocks(lambda code, is_so=is_so: int(is_so(chr(code))))
             for name, is_so in PREDICATES.items()}
    found |= {name: of_mapping(lambda code, change=change: change(chr(code)))
              for name, change in MAPPINGS.items()}
    found |= {name: of_blocks(lambda code, value=value: value(chr(code))) for name, value in VALUES.items()}
    marks = [char for char in map(chr, CODES) if unicodedata.combining(char)]
    composed = [char for char in map(chr, CODES) if unicodedata.decomposition(char)]
    for seed, form in enumerate(FORMS):
        def normalize(text: str, form: str = form) -> str:
            return unicodedata.normalize(form, text)

        found[form] = of_points(normalize)
        found[f"{form}-runs"] = of_runs(normalize, seed, marks, composed)
    return found


def main() -> int:
    """Write the file, or compare."""
    if unicodedata.unidata_version != "15.1.0":
        print(f"this Python has Unicode {unicodedata.unidata_version}, not 15.1.0", file=sys.stderr)
        return 1
    found = ask_python()
    if "--check" in sys.argv[1:]:
        old = recorded()
        stale = [name for name in found.keys() | old.keys() if found.get(name) != old.get(name)]
        print(f"{TARGET.name}: {'stale: ' + ' '.join(sorted(stale)) if stale else 'current'}")
        return int(bool(stale))
    with TARGET.open("w", encoding="ascii") as file:
        for name, digests in found.items():
            words = [(one, sum(1 for _ in same)) for one, same in groupby(digests)]
            print(name, *(one if times == 1 else f"{one}*{times}" for one, times in words), file=file)
    return 0


if __name__ == "__main__":
    sys.exit(main())
