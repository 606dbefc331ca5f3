"""Compare what pyvm says of wrong programs with what CPython 3.13 says of them.

    python3.13 tools/compare_errors.py [--dump-tree build/dump_tree] [--list WHAT]
    python3.13 tools/compare_errors.py --pyvmc build/pyvmc [--list WHAT]

The programs are those that CPython's own tests of its language refuse (see wrong_programs.py). WHAT is
`accepted`, `type`, `line`, `message`, `position` (offset, end_lineno, end_offset) or `any`: print what
differs in it. Programs that CPython's parser takes and only its compiler refuses are left out of the
first form, in which pyvm parses; in the second it compiles.

Printed are the shares that are refused, that agree in type and line, in the message, and in all of it:
type, message, lineno, offset, end_lineno and end_offset.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile
from collections import Counter

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))

import wrong_programs  # noqa: E402  (beside this file)

_COMPILE_ERROR = re.compile(r"[^\n]*?wrong\.py:(\d+):(-?\d+): (\w+): (.*?)(?: \(to (\d+):(-?\d+)\))?\n?", re.DOTALL)
ERROR = re.compile(r"! (\w+) (\d+) (-?\d+) (\d+) (-?\d+) (.*)", re.DOTALL)


def judge(binary: str, wrong: wrong_programs.Wrong, folder: pathlib.Path) -> tuple[str, ...] | None:
    """Return (type, line, column, end line, end column, message) of ours; None: accepted."""
    path = folder / "wrong.py"
    # a str has no encoding line; a comment in front of nothing would move lines, so leave it be
    path.write_bytes(wrong.source)
    mode = {"exec": [], "eval": ["--eval"], "single": ["--single"]}[wrong.mode]
    run = subprocess.run([binary, *mode, str(path)], capture_output=True, timeout=10)
    if run.returncode:
        return ("crash", "", "", "", "", run.stderr.decode("utf-8", "replace")[:300])
    match = ERROR.match(run.stdout.decode("utf-8", "replace").partition("\n")[2].rstrip("\n"))
    if not match:
        return None
    kind, *places, message = match.groups()
    return ("SyntaxError" if kind == "Nesting" else kind, *places, message)


def judge_compiled(binary: str, wrong: wrong_programs.Wrong, folder: pathlib.Path) -> tuple[str, ...] | None:
    """As `judge`, by pyvm's compiler."""
    path = folder / "wrong.py"
    path.write_bytes(wrong.source)
    mode = {"exec": [], "eval": ["--eval"], "single": ["--single"]}[wrong.mode]
    run = subprocess.run(
        [binary, str(path), *mode, "-o", str(folder / "wrong.pyxc")], capture_output=True, timeout=10
    )
    text = run.stderr.decode("utf-8", "replace")
    if not run.returncode:
        return None
    match = _COMPILE_ERROR.fullmatch(text)
    if not match:
        return ("crash", "", "", "", "", text[:300])
    line, col, kind, message, end_line, end_col = match.groups("")
    return (kind, line, col, end_line, end_col, message)


def main() -> int:
    """Print the shares that agree; return 1 if they are below what the project promises."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dump-tree", default=str(ROOT / "build" / "dump_tree"))
    parser.add_argument("--list", default="", help="what to print")
    parser.add_argument("--pyvmc", default="", help="judge by the compiler")
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for wrong in wrong_programs.collect():
            if wrong.late and not options.pyvmc:
                continue
            counts["programs"] += 1
            if options.pyvmc:
                ours = judge_compiled(options.pyvmc, wrong, pathlib.Path(folder))
            else:
                ours = judge(options.dump_tree, wrong, pathlib.Path(folder))
            theirs = (wrong.type, str(wrong.line), wrong.message, wrong.place)
            if ours is None:
                differs = ["accepted"]
            else:
                mine = (ours[0], ours[1], ours[5], tuple(int(number or 0) for number in ours[2:5]))
                names = ("type", "line", "message", "position")
                differs = [n for n, a, b in zip(names, mine, theirs, strict=True) if a != b]
            counts["rejected"] += ours is not None
            counts["type and line"] += not {"accepted", "type", "line"} & set(differs)
            counts["message"] += not {"accepted", "message"} & set(differs)
            counts["message and position"] += not differs
            if options.list in (*differs, "any" if differs else None):
                print(f"--- {wrong.module} {wrong.mode}\n{wrong.source.decode('utf-8', 'replace')}")
                print("    theirs:", wrong.type, wrong.line, *wrong.place, wrong.message)
                print(f"    ours:   {' '.join(ours) if ours else 'accepted'}")
    total = counts["programs"]
    for name, count in counts.items():
        print(f"{name}: {count} ({100 * count / total:.1f}%)")
    return int(counts["message"] < 0.97 * total or counts["message and position"] < 0.95 * total)


if __name__ == "__main__":
    raise SystemExit(main())
