"""Comprehensions: nested, with conditions, walrus, closures and shadowed names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tools.difftest.expressions import fill
from tools.difftest.themes.common import attempt

if TYPE_CHECKING:
    from tools.difftest.choose import Choices

OVER = ["range(5)", "<ints>", "<list>", "'abca'", "range(x)", "(x, x + 1)", "[3, 0, 2]", "range(3)",
    "data", "<strs>", "enumerate('ab')", "{1: 2, 3: 4}", "zip('ab', range(2))", "<iter>"]
CONDITIONS = ["x % 2", "x > 1", "not x", "x != y", "(z := x)", "x in data", "isinstance(x, int)",
    "x and y", "x == x", "len(data) > x", "(y := y + 1) < 9", "True", "x < y",
    "any(x == v for v in data)", "[v for v in data if v == x]", "x or y"]
RESULTS = ["x", "(x, y)", "x * 2", "[x, y]", "(z := x)", "str(x)",
    "[i for i in range(3) if i != x]", "{x: y}", "(lambda: x)()", "(lambda k=x: k)()", "f'{x}-{y}'",
    "x if x else y", "{v for v in (x, y)}", "(y := x)", "sum(v for v in data if v != x)",
           "[(x, v) for v in 'ab']", "len(data)", "[x for x in range(2)]", "x and [y for y in [x]]",
           "[[x for x in range(x)] for x in range(2)]", "-x", "divmod(x, 2)", "[*data, x]",
           "list(w for w in (x, y))", "(x, z)"]


def clauses(choices: Choices) -> str:
    """Return the for and if clauses."""
    parts = []
    for name in choices.pick([["x"], ["x"], ["x", "y"], ["x", "z"], ["y", "x"], ["x", "x"],
        ["x", "(x, *y)"]]):
        parts.append(f"for {name} in {fill(choices, choices.pick(OVER), 0)}")
        while choices.chance(45):
            condition = choices.pick(CONDITIONS)
            parts.append(f"if {condition}")
    return " ".join(parts)


def reads_early(text: str) -> bool:
    """Return whether a clause names what itself or a later one binds (but the first its own).

    Where an inner function captures such a name, CPython 3.13 shows the bare cell of the function
    around it in place of an UnboundLocalError.
    """
    first, *others = re.split(r"\bfor (?=[\w(*, )]+ in )", text)[1:]
    seen = first.partition(" if ")[2]
    for clause in others:
        target, _, rest = clause.partition(" in ")
        seen += " " + rest.partition(" if ")[0]  # what it iterates over is read before, too
        if any(re.search(rf"\b{name}\b", seen) for name in re.findall(r"\w+", target)):
            return True
        seen += " " + rest
    return False


def comprehension(choices: Choices) -> str:
    """Return one comprehension."""
    text, result = clauses(choices), choices.pick(RESULTS)
    text = text.replace("(z := x)", "x") if "for z" in text else text
    text = text.replace("(y := y + 1) < 9", "y < 9") if "for y" in text or "*y" in text else text
    if ("for z" in text and "z :=" in result) or (("for y" in text or "*y" in text) and "y :=" in result):
        result = "x"
    made = choices.pick(["[{r} {c}]", "[{r} {c}]", "{{{k}: {r} {c}}}",
        "sorted(({r} {c}), key=repr)", "list({r} {c})", "len({{repr({r}) {c}}})", "tuple({r} {c})",
        "[k() for k in [(lambda: ({r})) {c}]]", "sum(1 for _ in ({r} {c}))",
                         "[k for k in ({r} {c})][::-1]"]).format(r=result, c=text,
                         k=choices.pick(["str(x)", "repr(x)", "(str(x), 1)"]))
    if reads_early(text) and re.search(r"lambda|\b(any|sum|list|sorted|len|tuple)\(", made):
        return "[y for y in data if x]"
    try:
        compile(made, "", "eval")
    except SyntaxError:  # what := may bind depends on all that is around it
        return "[x for x in data]"
    return made


def simple(choices: Choices) -> list[str]:
    """Comprehensions in a function, whose own x, y and z they may see, change or shadow."""
    lines = [f"x, y, z = {choices.pick(['3', '1', '0'])}, {choices.pick(['2', '5'])}, 'z'",
        f"data = {fill(choices, '<ints>', 1)}", "data = list(data)[:12]"]
    for _ in range(choices.between(4, 8)):
        lines += attempt([f"print({comprehension(choices)})"])
        lines.append("print(x, y, z, len(data))")
    return lines


def in_class(choices: Choices) -> list[str]:
    """Comprehensions in class bodies, at module level, as default arguments, in lambdas."""
    lines = ["x, y, z, data = 2, 3, 'z', [1, 2]", "global gx", "gx = 1"]
    c = comprehension(choices)
    lines += attempt(["class A:", "    x = [5, 6]", "    y = 1", "    data = (1, 5)",
        f"    a = {choices.pick(['[v for v in x]', '[x for v in x]', '[x for x in x]', '[(y, v) for v in x]', '[[y for y in x] for x in [x]]', '{v: w for v in x for w in (v,)}', 'list(v for v in x if v > y)'])}",
                      f"    b = {c if ':=' not in c else '[1 for _ in data]'}",
                      "print(A.a, A.b, A.x)"])
    lines += attempt([f"def f(a, k={comprehension(choices)}): return {comprehension(choices).replace('data', 'a')}",
        f"print(f({fill(choices, '<ints>', 0)}))"])
    lines += attempt([f"f = lambda x, data=data, y=1: {comprehension(choices)}",
        f"print(f({choices.pick(['1', '3', '4'])}))",
        f"print(f({choices.pick(['2', '0'])}, [4, 4]))"])
    lines += attempt(["ns = {'x': 1, 'y': 2, 'z': 3, 'data': [1, 3]}",
        f"exec({('r = ' + comprehension(choices))!r}, ns)",
        "print(ns['r'], ns['x'], ns['y'], ns['z'])"])
    lines += ["fs = [[lambda: (i, j, x) for j in range(2)] for i in range(2)]",
        "print([f() for r in fs for f in r])", "g = (x for x in data for _ in range(y))", "y = 1",
        "print(list(g), x)", "print([gx for gx in range(2)], gx, [(gx := v) for v in (7, 8)], gx)"]
    return lines


MAKERS = [(4, simple), (2, in_class)]
