"""`re`: generated patterns and subjects, mostly well formed, small enough for any backtracking.

For each the error, or what search, match, fullmatch, findall, split and sub give, with groups and spans.
"""

from __future__ import annotations

import random

NOUN, COUNT, BATCH = "pairs", 20_000, 500
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
def answer(row):
    return ascii(run(*row))
'''


class Generator:
    """Pairs out of a random source."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.opened = 0  # groups so far
        self.closed: list[int] = []  # CPython may see a stale end of one that is still open
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
        if kind < 0.75 and self.closed:
            return f"\\{r.choice(self.closed)}"
        if kind < 0.77 and self.names:
            return f"(?P={r.choice(self.names)})"
        if kind < 0.79 and self.closed:
            no = "|" + self.sequence(depth - 1) if r.random() < 0.5 else ""
            return f"(?({r.choice(self.closed)}){self.sequence(depth - 1)}{no})"
        return self.group(depth)

    def group(self, depth: int) -> str:
        r = self.random
        head = r.choice(["(", "(", "(", "(?:", "(?:", "(?=", "(?!", "(?<=", "(?<!", "(?>", "(?P<", "(?i:", "(?-i:",
                         "(?s:", "(?m:", "(?a:", "(?x:"])
        if head == "(?P<":
            name = f"n{len(self.names)}"
            head += name + ">"
        number = self.opened + 1
        self.opened += head == "(" or head.startswith("(?P<")
        body = self.alternatives(depth - 1) if "<=" not in head and "<!" not in head else self.sequence(0)
        if head == "(" or head.startswith("(?P<"):
            self.closed.append(number)
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

    def row(self) -> tuple[object, int, object, object]:
        r = self.random
        self.opened, self.closed, self.names = 0, [], []
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
