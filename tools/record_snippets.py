"""Record what CPython 3.13 makes of the snippets that the unit tests of the front end and compiler read.

    python3.13 tools/record_snippets.py [--check]

In tests/unit/grammar/snippets: the tree of each NAME.py in NAME.tree; in broken.jsonl statements of the
snippets broken at random, one a line, each with its error (compare_mutants.Verdict) or null. In
tests/unit/compiler/snippets: the code objects of each NAME.py in NAME.code, as compare_code.py reads them.
`--check` compares and writes nothing.
"""

from __future__ import annotations

import ast
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))

import compare_ast  # noqa: E402  (beside this file)
import compare_code  # noqa: E402
import compare_mutants  # noqa: E402

TREES = ROOT / "tests/unit/grammar/snippets"
CODES = ROOT / "tests/unit/compiler/snippets"
BROKEN = TREES / "broken.jsonl"
COUNT = 400


def statements(path: Path) -> list[str]:
    """Return the statements at the top of a file."""
    text = path.read_text(encoding="utf-8")
    lines = text.split("\n")
    return ["\n".join(lines[node.lineno - 1 : node.end_lineno]) + "\n" for node in ast.parse(text).body]


def broken() -> str:
    """Return the text of broken.jsonl."""
    whole = [text for folder in (TREES, CODES) for path in sorted(folder.glob("*.py")) for text in statements(path)]
    sources = dict.fromkeys(compare_mutants.mutants(whole, 1, COUNT))
    return "".join(json.dumps([source, compare_mutants.oracle(source)]) + "\n" for source in sources)


def code(path: Path) -> str:
    """Return the text of a NAME.code: the excused lines, then a code object a line."""
    codes, excused = compare_code.read(path.read_text(encoding="utf-8"))
    lines = [json.dumps(sorted(excused))]
    for (name, line), one in codes.items():
        spans = {kind: sorted(found) for kind, found in one.spans.items() if found}
        lines.append(json.dumps([name, line, one.shape, sorted(one.names), sorted(one.cells), spans]))
    return "\n".join(lines) + "\n"


def read_code(path: Path) -> tuple[dict[tuple[str, int], compare_code.Code], set[int]]:
    """Return what compare_code.read() told when a NAME.code was recorded."""
    first, *rest = map(json.loads, path.read_text(encoding="ascii").splitlines())
    codes = {}
    for name, line, shape, names, cells, spans in rest:
        one = codes[name, line] = compare_code.Code()
        one.shape, one.names, one.cells = tuple(shape), set(map(tuple, names)), set(map(tuple, cells))
        for kind, found in spans.items():
            one.spans[kind] = set(map(tuple, found))
    return codes, set(first)


def main() -> int:
    """Write the recordings, or compare."""
    if sys.version_info[:2] != (3, 13):
        print("run this with CPython 3.13", file=sys.stderr)
        return 1
    texts = {path.with_suffix(".tree"): compare_ast.theirs(path) for path in sorted(TREES.glob("*.py"))}
    texts |= {path.with_suffix(".code"): code(path) for path in sorted(CODES.glob("*.py"))}
    texts[BROKEN] = broken()
    stale = []
    for path, text in texts.items():
        if "--check" not in sys.argv[1:]:
            path.write_text(text, encoding="ascii")
        elif not path.exists() or path.read_text(encoding="ascii") != text:
            stale.append(path.name)
    print(f"{len(texts)} recordings{', stale: ' + ' '.join(stale) if stale else ''}")
    return int(bool(stale))


if __name__ == "__main__":
    sys.exit(main())
