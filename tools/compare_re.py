"""Compare `re` with CPython 3.13: generated patterns and subjects on both, what differs is printed.

    python3 tools/compare_re.py [--pairs 20000] [--seed 1] [--binary build/pyvmrun] [--oracle python3.13]

The same program runs on both sides: for each pair it prints the error, or what search, match, fullmatch,
findall, split and sub give, with groups and spans.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

BATCH = 500
LETTERS = "abcAB1_ -\n"
WIDE = "éÉßſKkµμİıǅΣςσ\u0660\u2003\U00010400\U00010428"
ANCHORS = ["^", "$", "\\b", "\\B", "\\A", "\\Z"]
ODD = ["(", ")", "[", "]", "{", "}", "*", "+", "?", "|", "\\", "^", "$", "(?", "(?P<", "(?<", "{2", "{2,1}",
       "\\8", "\\x1", "[b-a]", "[\\w-a]", "(?P=x)", "(?(1)", "(?i", "(?z)", "\\N{DIGIT ONE}", "\\N{no}", "#", ",", ">"]

PROGRAM = '''import re
def show(m):
    return None if m is None else (m.span(), m.groups(), m.regs, m.lastindex, m.lastgroup)
def run(pattern, flags, subject, template):
    try:
        p = re.compile(pattern, flags)
    except re.error as e:
        return ("error", e.msg, e.pos, e.lineno, e.colno)
    except (ValueError, OverflowError, RecursionError) as e:
        return (type(e).__name__, str(e))
    out = [p.flags, p.groups, dict(p.groupindex), show(p.search(subject)), show(p.match(subject)),
           show(p.fullmatch(subject)), show(p.search(subject, 1, 4)), p.findall(subject), p.split(subject),
           [m.span() for m in p.finditer(subject)]]
    try:
        out.append(p.subn(template, subject))
    except re.error as e:
        out.append((e.msg, e.pos))
    except IndexError as e:
        out.append(str(e))
    return out
for i, row in enumerate(ROWS):
    print(i, ascii(run(*row)))
'''


class Generator:
    """Patterns out of a random source: mostly well formed, small enough for any backtracking."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.groups = 0
        self.names: list[str] = []

    def char(self) -> str:
        return self.random.choice(WIDE if self.random.random() < 0.1 else LETTERS)

    def set_(self) -> str:
        r = self.random
        parts = []
        for _ in range(r.randint(1, 3)):
            kind = r.random()
            if kind < 0.4:
                parts.append(self.char().replace("-", "\\-"))
            elif kind < 0.7:
                low, high = sorted((self.char(), self.char()))
                parts.append(f"{low}-{high}" if r.random() < 0.8 else "a-c")
            else:
                parts.append(r.choice(["\\w", "\\W", "\\d", "\\D", "\\s", "\\S", "\\n", "\\x61", "\\101"]))
        return "[" + ("^" if r.random() < 0.3 else "") + "".join(parts) + "]"

    def atom(self, depth: int) -> str:
        r = self.random
        kind = r.random()
        if depth <= 0 or kind < 0.45:
            c = self.char()
            return "\\" + c if c in "- \n" and r.random() < 0.5 else c
        if kind < 0.55:
            return self.set_()
        if kind < 0.62:
            return r.choice([".", "\\w", "\\W", "\\d", "\\s", "\\S", "\\D"])
        if kind < 0.70:
            return r.choice(ANCHORS)
        if kind < 0.75 and self.groups:
            return f"\\{r.randint(1, min(9, self.groups))}"
        if kind < 0.77 and self.names:
            return f"(?P={r.choice(self.names)})"
        if kind < 0.79 and self.groups:
            no = "|" + self.sequence(depth - 1) if r.random() < 0.5 else ""
            return f"(?({r.randint(1, self.groups)}){self.sequence(depth - 1)}{no})"
        return self.group(depth)

    def group(self, depth: int) -> str:
        r = self.random
        head = r.choice(["(", "(", "(", "(?:", "(?:", "(?=", "(?!", "(?<=", "(?<!", "(?>", "(?P<", "(?i:", "(?-i:",
                         "(?s:", "(?m:", "(?a:", "(?x:"])
        if head == "(?P<":
            name = f"n{len(self.names)}"
            head += name + ">"
        body = self.alternatives(depth - 1) if "<=" not in head and "<!" not in head else self.sequence(0)
        if head == "(" or head.startswith("(?P<"):
            self.groups += 1
        if head.startswith("(?P<"):
            self.names.append(head[4:-1])
        return head + body + ")"

    def sequence(self, depth: int) -> str:
        r = self.random
        out = []
        for _ in range(r.randint(0 if r.random() < 0.15 else 1, 3)):
            item = self.atom(depth)
            if r.random() < 0.35 and item not in ANCHORS:
                item += r.choice(["*", "+", "?", "{2}", "{1,2}", "{,2}", "{1,}", "{0}"])
                item += r.choice(["", "", "", "?", "+"])
            out.append(item)
        return "".join(out)

    def alternatives(self, depth: int) -> str:
        count = self.random.choice([1, 1, 1, 2, 2, 3])
        return "|".join(self.sequence(depth) for _ in range(count))

    def pair(self) -> tuple[object, int, object, object]:
        r = self.random
        self.groups, self.names = 0, []
        pattern = self.alternatives(3)
        if r.random() < 0.08:
            pattern = r.choice(["(?i)", "(?m)", "(?s)", "(?x)", "(?a)", "(?u)", "(?L)"]) + pattern
        if r.random() < 0.12:
            at = r.randint(0, len(pattern))
            pattern = pattern[:at] + r.choice(ODD) + pattern[at:]
        flags = 0
        for flag in (2, 8, 16, 64, 256):
            if r.random() < 0.12:
                flags |= flag
        subject = "".join(self.char() for _ in range(r.randint(0, 9)))
        template = r.choice(["", "x", "<\\g<0>>", "[\\1]", "\\2", "\\n\\g<n0>", "\\q", "\\g<", "\\09", "\\400", "\\g<a b>"])
        if r.random() < 0.15:
            try:
                data = (pattern.encode("latin-1"), flags | (4 if r.random() < 0.2 else 0),
                        subject.encode("latin-1"), template.encode("latin-1"))
            except UnicodeEncodeError:
                return pattern, flags, subject, template
            return data
        return pattern, flags, subject, template


def outcome(command: list[str], source: Path) -> list[str]:
    done = subprocess.run([*command, str(source)], capture_output=True, text=True, timeout=300, check=False)
    lines = done.stdout.splitlines()
    if done.returncode:
        lines.append("ended: " + (done.stderr.strip().splitlines() or ["?"])[-1])
    return lines


def compare(rows: list[tuple[object, ...]], binary: str, oracle: str, folder: Path) -> list[str]:
    source = folder / "pairs.py"
    source.write_text(f"ROWS = {ascii(rows)}\n{PROGRAM}")
    ours, theirs = outcome([binary], source), outcome([oracle, "-W", "ignore"], source)
    found = []
    for i, row in enumerate(rows):
        mine = ours[i] if i < len(ours) else "nothing: " + (ours[-1] if ours else "")
        its = theirs[i] if i < len(theirs) else "nothing: " + (theirs[-1] if theirs else "")
        if mine != its:
            found.append(f"{ascii(row)}\n  pyvm    {mine}\n  CPython {its}")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=20000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--binary", default="build/pyvmrun")
    parser.add_argument("--oracle", default=os.environ.get("PY313") or shutil.which("python3.13") or "")
    parser.add_argument("--show", type=int, default=20)
    options = parser.parse_args()
    if not options.oracle:
        print("no CPython 3.13 here: nothing compared")
        return 0
    generator = Generator(options.seed)
    found: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for begin in range(0, options.pairs, BATCH):
            rows = [generator.pair() for _ in range(min(BATCH, options.pairs - begin))]
            found += compare(rows, options.binary, options.oracle, Path(folder))
    for text in found[: options.show]:
        print(text)
    print(f"{options.pairs} pairs, {len(found)} differ")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
