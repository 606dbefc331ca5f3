"""Arithmetic: every operator on pairs of awkward numbers, mixed types, augmented assignment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.difftest.constants import LEAVES
from tools.difftest.expressions import expression, fill
from tools.difftest.themes.common import attempt, grid, indent, operands, shown

if TYPE_CHECKING:
    from tools.difftest.choose import Choices

BINARY = ["+", "-", "*", "//", "%", "/", "&", "|", "^", "<", "<=", "==", "!=", ">", ">="]
SMALL_RIGHT = ["<<", ">>", "**"]
UNARY = ["-x", "+x", "~x", "abs(x)", "round(x)", "int(x)", "float(x)", "bool(x)", "complex(x)",
         "hash(x) if x == x else 0", "x.is_integer()", "x.as_integer_ratio()", "divmod(x, 7)",
         "divmod(x, -3)",
         "divmod(1000, x)", "round(x, -1)", "round(x, 1)", "round(x, 2)", "repr(x)", "str(x)",
         "x ** 2",
         "x ** -1", "x ** 0.5", "pow(x, 3, 7)", "pow(x, -1, 13)", "pow(3, x, 1000)",
         "x.bit_length()", "-(-x)",
         "x // 2", "x % 10", "x % -7", "x // -10", "x << 1", "x >> 1", "x >> 63", "x << 64",
         "x & 255",
         "x | 1", "x ^ -1", "x * x", "x - 1", "1 - x", "x == int(x)", "x < 2 ** 53", "not x",
         "x and 1", "x or 2",
         "hex(x)", "bin(x)", "oct(x)", "x.real", "x.imag", "x.conjugate()", "x * 0", "0.5 * x",
         "x / 3", "1 / x",
         "divmod(x, 0.3)", "x % 2.5", "x // 0.1", "x.hex()", "x.bit_count()", "range(3)[x]",
         "[1, 2][x]",
         "'ab' * (x if abs(x) < 5 else 1)", "round(x, 3)", "x * 10 ** 20", "x // 10 ** 9",
         "x.__trunc__()"]


def pairs(choices: Choices) -> list[str]:
    """Operators between two lists of numbers."""
    kinds = ["int", "int", "float", "bool", "complex"]
    first, second = choices.pick(kinds), choices.pick(kinds)
    operators = choices.some(BINARY, 2, 4)
    return [f"for a in {operands(choices, first, 2, 5)}:",
            f"    for b in {operands(choices, second, 2, 5)}:",
            *[f"        p(lambda: a {op} b)" for op in operators]]


def shifts(choices: Choices) -> list[str]:
    """Shifts and powers with small right operands, and slow-growing chains."""
    return [f"for a in {operands(choices, choices.pick(['int', 'int', 'bool']), 2, 5)}:",
            f"    for b in {operands(choices, 'shift', 2, 5)}:",
            "        p(lambda: a << b)", "        p(lambda: a >> b)",
            f"        p(lambda: (a {choices.pick(BINARY[:3])} 1) >> b)",
            f"    p(lambda: a ** {choices.pick(LEAVES['tiny'])})"]


def unary(choices: Choices) -> list[str]:
    """Many functions of one number."""
    kind = choices.pick(["int", "int", "float", "float", "complex", "bool"])
    return [f"for x in {operands(choices, kind, 3, 8)}:",
            *[f"    p(lambda: {f})" for f in choices.some(UNARY, 3, 8)]]


def products(choices: Choices) -> list[str]:
    """Large products and quotients checked against each other."""
    x, y, z = (expression(choices, "int", 2, {}) for _ in range(3))
    power = choices.pick(["7", "13", "40", "90", "300"])
    return [f"x, y, z = {x}, {y} or 1, {z} or 3",
        f"w = (x * y + z) ** {choices.pick(['1', '2', '3'])}",
            f"v = (abs(x) + 2) ** {choices.pick(['3', '8', '20'])} + z", "print(w, v)",
            "q, r = divmod(w, z)", "print(q, r, q * z + r == w, w // y, w % y)",
            "print(v // z, v % z, -v // z, -v % z, v // -z, v % -z)",
            "print(v * w, (v + w) * (v - w) == v * v - w * w, v & w, v | w, v ^ w)",
            f"print(pow(v, {power}, abs(z) + 1), pow(x, {power}, -abs(y) - 1))",
            "p(lambda: w / z)", "p(lambda: float(w))", "p(lambda: hash(w))", "p(lambda: v / w)",
            "p(lambda: w < float(v))", "p(lambda: hex(w)[-20:])", "p(lambda: str(v)[:30])"]


def augmented(choices: Choices) -> list[str]:
    """A number that changes in a loop."""
    kind = choices.pick(["int", "float", "complex"])
    steps = [f"x {choices.pick(['+=', '-=', '*=', '//=', '%=', '/=', '|=', '&=', '^='])} "
             f"{fill(choices, '<num>' if kind != 'int' else '<int>')}" for _ in range(choices.between(2,
             5))]
    return [f"x = {choices.pick(LEAVES[kind])}", f"for i in range({choices.pick(['2', '3'])}):",
            *indent([line for step in steps for line in [*attempt([step]), "print(x)"]])]


def rounding(choices: Choices) -> list[str]:
    """round() at ties, of floats and integers."""
    return [f"for x in {operands(choices, choices.pick(['float', 'float', 'int']), 3, 8)}:",
            "    for n in (None, 0, 1, 2, -1, -2, 3, 15):", "        p(lambda: round(x, n))",
            f"    p(lambda: round(x * {choices.pick(['10', '0.5', '100', '-1'])}))",
            f"    p(lambda: round(x + {choices.pick(['0.5', '1.5', '2.5', '15', '25'])}, {choices.pick(['0', '-1', 'None'])}))",
            "for x in (0.5, 1.5, 2.5, -0.5, -1.5, 15, 25, 35, -15, 150, 250, 2.675, 1.005):",
            f"    p(lambda: (round(x), round(x, {choices.pick(['-1', '-2', '0', '1', '2'])})))"]


def neighbours(choices: Choices) -> list[str]:
    """Integers beside a power of two, compared with it as a float."""
    power = choices.between(50, 66)
    operators = choices.some(["<", "<=", "==", "!=", ">", ">="], 2, 4)
    return [f"f = {choices.pick(['', '-'])}2.0 ** {power}", "for d in (-3, -2, -1, 0, 1, 2, 3):",
            "    n = int(f) + d",
            *[f"    print(n {op} f, f {op} n, n {op} float(n))" for op in operators],
            "    p(lambda: max(n, f))", "    p(lambda: {f: 1}.get(n))", "    p(lambda: n / f)"]


def mixed(choices: Choices) -> list[str]:
    """Nested expressions."""
    return shown(choices, ["int", "int", "float", "bool", "complex"])


def gridded(choices: Choices) -> list[str]:
    """Expressions of two variables."""
    return grid(choices, ["int", "int", "float"], ["int", "float", "bool", "complex"])


MAKERS = [(4, pairs), (3, unary), (2, shifts), (2, products), (2, augmented), (1, rounding),
          (1, neighbours), (3, mixed), (3, gridded)]
