"""Compare pyvm's syntax trees with CPython's, node by node, value by value, position by position.

    python3.13 tools/compare_ast.py [--dump-tree build/dump_tree] [FILE_OR_FOLDER ...]

Runs under CPython 3.13, whose `ast.parse` is the oracle. Without arguments it takes the top level of
that interpreter's own library. Sources that both refuse count as agreeing.
"""

import argparse
import ast
import pathlib
import subprocess
import sys
import sysconfig
import warnings

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))

import tree_text  # noqa: E402  (beside this file)

#: Files handed to one run of dump_tree.
BATCH = 50


def sources(paths: list[str]) -> list[pathlib.Path]:
    """Return the files to compare."""
    if not paths:
        return sorted(pathlib.Path(sysconfig.get_path("stdlib")).glob("*.py"))
    found: list[pathlib.Path] = []
    for path in map(pathlib.Path, paths):
        found += sorted(path.rglob("*.py")) if path.is_dir() else [path]
    return found


def ours(binary: str, files: list[pathlib.Path]) -> dict[str, str]:
    """Return what dump_tree says of each file."""
    answers: dict[str, str] = {}
    for start in range(0, len(files), BATCH):
        batch = [str(path) for path in files[start : start + BATCH]]
        run = subprocess.run([binary, *batch], capture_output=True, check=True)
        text = run.stdout.decode("utf-8")
        for part in text.split("== ")[1:] if len(batch) == 1 else _parts(text, batch):
            name, _, body = part.partition("\n")
            answers[name] = body
    return answers


def _parts(text: str, batch: list[str]) -> list[str]:
    marks = [text.index(f"== {name}\n") for name in batch] + [len(text)]
    return [text[a + 3 : b] for a, b in zip(marks, marks[1:], strict=False)]


def theirs(path: pathlib.Path) -> str:
    """Return CPython's tree of a file in dump_tree's words, or `! SyntaxError`."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(path.read_bytes())
    except (SyntaxError, ValueError):
        return "! SyntaxError"
    return tree_text.dump(tree)


def first_difference(left: str, right: str) -> str:
    """Describe the first line in which two dumps differ."""
    a, b = left.splitlines(), right.splitlines()
    for number, (x, y) in enumerate(zip(a, b, strict=False)):
        if x != y:
            return f"line {number + 1} of the dump\n    ours   {x.strip()}\n    theirs {y.strip()}"
    return f"ours has {len(a)} lines, theirs {len(b)}"


def main() -> int:
    """Compare; return 1 if anything differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dump-tree", default=str(ROOT / "build" / "dump_tree"))
    parser.add_argument("--show", type=int, default=20, help="differences to print")
    parser.add_argument("paths", nargs="*")
    options = parser.parse_args()
    if sys.version_info[:2] != (3, 13):
        print("compare_ast: not CPython 3.13: positions may differ", file=sys.stderr)
    files = sources(options.paths)
    answers = ours(options.dump_tree, files)
    differ = 0
    for path in files:
        mine, oracle = answers[str(path)], theirs(path)
        if mine.startswith("!") and oracle.startswith("!"):
            continue
        mine = tree_text.normal(mine)
        if mine == oracle:
            continue
        differ += 1
        if differ <= options.show:
            what = mine.strip() if mine.startswith("!") else first_difference(mine, oracle)
            print(f"{path}: {what}")
    print(f"{len(files)} files, {differ} differ")
    return int(differ > 0)


if __name__ == "__main__":
    raise SystemExit(main())
