"""Compare errors on programs broken at random: tokens and lines dropped, doubled, swapped, cut.

    python3.13 tools/compare_mutants.py [--dump-tree build/dump_tree] [--seed N] [--count N] [--show N]

Runs under CPython 3.13, the oracle. The programs are the guest corpus. What CPython takes, pyvm must
take; what it refuses must be refused with the same type on the same line in 99 of 100 cases, with the
same message in 98, with the same offset and end as well in 95.
"""

import argparse
import ast
import io
import pathlib
import random
import subprocess
import sys
import tempfile
import tokenize
import warnings
from collections import Counter

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))

from compare_errors import ERROR  # noqa: E402  (beside this file)

# Type, lineno, offset, end_lineno, end_offset, message.
Verdict = tuple[str | int | None, ...]

LARGEST = 4000
BATCH = 200
WORDS = (
    "( ) [ ] { } : , = == . + if else for in def class return print x 1 \"a\" not lambda * ** import from as with"
    " try except f\"{ \" ' yield await async elif while pass := -> @ $ ? ! ; None True"
).split()
TAILS = ("\\", "(", "[", "{", ")", "]", "}", ":", ",", ";", " #", '"', "'", '"""', " =", " if", " else", ".")


def break_token(text: str, chance: random.Random) -> str | None:
    """Return the text with one token dropped, doubled, replaced or put before another."""
    skipped = (tokenize.COMMENT, tokenize.NL, tokenize.ENDMARKER, tokenize.DEDENT)
    try:
        found = [t for t in tokenize.generate_tokens(io.StringIO(text).readline) if t.type not in skipped and t.string]
    except (tokenize.TokenError, SyntaxError):
        return None
    token = chance.choice(found)
    offsets = [0]
    for line in text.split("\n"):
        offsets.append(offsets[-1] + len(line) + 1)
    start = offsets[token.start[0] - 1] + token.start[1]
    end = offsets[token.end[0] - 1] + token.end[1]
    match chance.randrange(5):
        case 0:
            return text[:start] + text[end:]
        case 1:
            return text[:start] + token.string + " " + text[start:]
        case 2:
            return text[:start] + chance.choice(WORDS) + " " + text[start:]
        case 3:
            return text[:start] + chance.choice(WORDS) + text[end:]
        case _:
            return text[:start] + chance.choice(found).string + text[end:]


def break_line(text: str, chance: random.Random) -> str:
    """Return the text with one line indented, dedented, dropped, cut, or with a tail."""
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    line = lines[at]
    match chance.randrange(7):
        case 0:
            lines[at] = " " * chance.randrange(1, 9) + line
        case 1:
            lines[at] = line[chance.randrange(1, 6) :]
        case 2:
            lines[at] = "\t" + line
        case 3:
            lines[at] = line.rstrip(":")
        case 4:
            del lines[at]
        case 5:
            lines[at] = line[: chance.randrange(len(line) + 1)]
        case _:
            lines[at] = line + chance.choice(TAILS)
    return "\n".join(lines)


def corpus() -> list[str]:
    """Return the programs to break."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests" / "guest").glob("*/*.py"))]
    return [text for text in texts if len(text) < LARGEST]


def mutants(texts: list[str], seed: int, count: int) -> list[str]:
    """Return programs that are these, broken: the same ones for the same seed."""
    chance = random.Random(seed)
    found: list[str] = []
    while len(found) < count:
        made = chance.choice((break_token, break_line))(chance.choice(texts), chance)
        if made is not None:
            found.append(made)
    return found


def oracle(source: str) -> Verdict | None:
    """Return CPython's error, None for a program it takes."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(source.encode())
    except SyntaxError as error:
        return (type(error).__name__, error.lineno, error.offset, error.end_lineno, error.end_offset, error.msg)
    return None


def verdict(answer: str) -> Verdict | None:
    """Return the error that dump_tree's answer tells, None if it took the program."""
    match = ERROR.match(answer)
    if match is None:
        return None
    kind, *places, message = match.groups()
    return ("SyntaxError" if kind == "Nesting" else kind, *map(int, places), message)


def ours(binary: str, sources: list[str]) -> list[str]:
    """Return dump_tree's answers, the first line of each."""
    answers: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        paths = [pathlib.Path(folder) / f"{n}.py" for n in range(len(sources))]
        for path, source in zip(paths, sources, strict=True):
            path.write_text(source, encoding="utf-8")
        for at in range(0, len(paths), BATCH):
            batch = [str(path) for path in paths[at : at + BATCH]]
            run = subprocess.run([binary, *batch], capture_output=True, check=True)
            lines = run.stdout.decode("utf-8", "replace").split("\n")
            marks = {f"== {path}": n for n, path in enumerate(batch)}
            answers += [lines[n + 1] for n, line in enumerate(lines) if line in marks]
    return answers


def main() -> int:
    """Compare; return 1 when too much differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dump-tree", default=str(ROOT / "build" / "dump_tree"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--show", type=int, default=0, help="differences to print")
    options = parser.parse_args()
    sources = mutants(corpus(), options.seed, options.count)
    counts: Counter[str] = Counter()
    for source, answer in zip(sources, ours(options.dump_tree, sources), strict=True):
        theirs, mine = oracle(source), verdict(answer)
        if theirs is None or mine is None:
            counts["taken by both" if theirs is mine is None else "taken by one"] += 1
        else:
            counts["refused by both"] += 1
            counts["type and line"] += theirs[:2] == mine[:2]
            counts["message"] += theirs[-1] == mine[-1]
            counts["message and position"] += theirs == mine
        if theirs != mine and options.show:
            options.show -= 1
            lines = source.split("\n")
            first = int(theirs[1] or 1) - 1 if theirs else 0
            last = int(theirs[3] or first + 1) if theirs else first + 1
            place = "\n    ".join(lines[first:last])
            print(f"--- {place}\n    theirs: {theirs}\n    ours:   {answer}")
    refused = counts["refused by both"]
    print(", ".join(f"{name}: {count}" for name, count in counts.items()))
    shares = {"type and line": 0.99, "message": 0.98, "message and position": 0.95}
    good = all(counts[name] >= share * refused for name, share in shares.items())
    return int(counts["taken by one"] > 0 or not good)


if __name__ == "__main__":
    raise SystemExit(main())
