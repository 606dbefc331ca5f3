"""match statements: every pattern, nested, with guards, on many subjects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.difftest.expressions import fill

if TYPE_CHECKING:
    from tools.difftest.choose import Choices

CLASSES = ["class P:", "    __match_args__ = ('x', 'y')",
    "    def __init__(self, x, y=0): self.x, self.y = x, y",
    "    def __repr__(self): return f'P({self.x!r}, {self.y!r})'", "class Q(P): kind = 'q'",
    "class K:", "    A = 1", "    B = 'ab'", "    Z = None",
           "class N:", "    __match_args__ = ['x']", "    x = 1",
           "    def __repr__(self): return 'N()'"]
SUBJECTS = ["1", "0", "-1", "1.0", "True", "None", "'ab'", "''", "[1, 2]", "[1, 2, 3]", "[]",
    "(1, (2, 3))", "{'a': 1}", "{'a': 1, 'b': [2, 3]}", "{}", "P(1, 2)", "Q('ab', [1])", "P(0)",
    "range(3)", "b'ab'", "[1, [2, [3]]]", "{'k': {'a': 1}}", "1j", "-1.5", "('ab', 'ab')",
            "{1: 'x', None: 2}", "set([1])", "[P(1, 1), P(2)]", "(0,)", "'k'", "[None, True]",
            "dict(a=P(1))", "int", "P([1, 2, 3], {'a': 5})", "bytearray(b'a')", "frozenset()",
            "2 ** 70", "[1, 1]", "N()", "(1, 2, 3, 4, 5)"]
LITERALS = ["0", "1", "-1", "'ab'", "None", "True", "False", "1.0", "-1.5", "b'ab'", "1j", "''",
    "1 - 2j", "'k'", "2", "3"]


class Patterns:
    """Makes patterns whose captures are all different names."""

    def __init__(self, choices: Choices) -> None:
        self.choices = choices
        self.names: list[str] = []

    def name(self) -> str:
        """Return a new capture."""
        self.names.append(f"v{len(self.names)}")
        return self.names[-1]

    def pattern(self, depth: int, refutable: bool = False) -> str:
        """Return a pattern."""
        choices = self.choices
        kind = choices.below(12) if depth > 0 else choices.below(4)
        if kind == 0 and not refutable:
            return choices.pick(["_", self.name()])
        if kind <= 2:
            return choices.pick(LITERALS)
        if kind == 3:
            return choices.pick(["K.A", "K.B", "K.Z", "int()", "str()", "float()", "list()",
                "dict()", "P()", "tuple()", "bool()", "bytes()"])
        if kind in (4, 5):
            items = [self.pattern(depth - 1) for _ in range(choices.between(0, 3))]
            if choices.chance(45):
                items.insert(choices.below(len(items) + 1), "*" + choices.pick(["_", self.name()]))
            return choices.pick(["[{}]", "({},)" if items else "[{}]"]).format(", ".join(items))
        if kind in (6, 7):
            keys = list(dict.fromkeys(choices.some(["'a'", "'b'", "'k'", "1", "None", "K.B", "K.A"],
                0, 2)))
            keys = keys if "K.A" not in keys or "1" not in keys else keys[:1]
            items = [f"{key}: {self.pattern(depth - 1)}" for key in keys] + ([f"**{self.name()}"] if choices.chance(35) else [])
            return "{" + ", ".join(items) + "}"
        if kind in (8, 9):
            inner = self.pattern(depth - 1)
            return choices.pick([f"int({inner})", f"str({inner})", f"P({inner})",
                f"P({inner}, {self.pattern(depth - 1)})", f"P(x={inner})", f"Q(kind={inner})",
                f"P({inner}, y={self.pattern(depth - 1)})", f"P(x={inner}, y=_)", f"list({inner})",
                f"dict({inner})", f"P({inner}, _, 1)",
                                 f"object(nope={inner})", f"N({inner})", f"float({inner})",
                                 f"K.A({inner})"])
        if kind == 10:
            parts = []
            for _ in range(choices.between(2, 3)):
                before = len(self.names)
                part = self.pattern(depth - 1, True)
                if len(self.names) > before:
                    del self.names[before:]
                    part = choices.pick(LITERALS)
                parts.append(part)
            return "(" + " | ".join(parts) + ")"
        inner = self.pattern(depth - 1, True)
        return f"({inner} as {self.name()})"


def cases(choices: Choices) -> list[str]:
    """A function of cases, called with many subjects."""
    lines = [*CLASSES, "def f(s):", "    v0 = v1 = v2 = v3 = v4 = v5 = v6 = v7 = v8 = v9 = '-'",
        "    match s:"]
    for number in range(choices.between(2, 6)):
        made = Patterns(choices)
        text = made.pattern(choices.between(1, 3), True)
        shown = ", ".join(made.names[:10]) or "'none'"
        guard = choices.pick(["", "", f" if {made.names[0]}" if made.names else " if s",
            " if not s", " if g(s)", " if v0 != v1", " if isinstance(s, (list, dict))",
            " if len(s) > 1"])
        lines += [f"        case {text}{guard}:", f"            r = {number}, {shown}"]
    if choices.chance(50):
        lines += [f"        case {choices.pick(['_', 'v0', '_ if g(s)', '_ if s', 'v0 if not s'])}:", "            r = 'default', v0"]
    lines += ["        case _ if False: pass"] if choices.chance(15) and "case _:" not in lines[-2] and "case v0:" not in lines[-2] else []
    lines += ["    try: return r, v0, v1, v2",
        "    except NameError as e: return 'no r', v0, v1, v2", "def g(s):", "    print('guard')",
        f"    return {choices.pick(['True', 'False', 's == 1', 'bool(s)'])}"]
    subjects = choices.some(SUBJECTS, 5, 12) + [fill(choices, "<any>", 1)]
    return [*lines, f"for s in ({', '.join(subjects)}): p(f, s)"]


MAKERS = [(5, cases)]
