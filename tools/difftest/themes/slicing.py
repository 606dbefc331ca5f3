"""Slicing: get, set and delete with all kinds of bounds and steps on every sequence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.difftest.constants import LEAVES
from tools.difftest.expressions import fill
from tools.difftest.themes.common import attempt, operands

if TYPE_CHECKING:
    from tools.difftest.choose import Choices

SEQUENCES = ["'abcdefghij'", "list(range(10))", "tuple(range(7))", "b'abcdefg'",
    "bytearray(b'0123456789')", "range(3, 40, 4)",
             "'aé日😀x'", "[]", "[5]", "range(10, -10, -3)", "''", "(1,)", "'日本語テキスト'", "[1, 2]",
             "range(0)", "b''"]


def getting(choices: Choices) -> list[str]:
    """Items and slices of several sequences."""
    bounds = operands(choices, "bound", 3, 6)
    return [f"for x in ({', '.join(choices.some(SEQUENCES, 2, 5))},):", f"    for i in {bounds}:",
            "        p(lambda: x[i])", f"        for j in {operands(choices, 'bound', 2, 4)}:",
            "            print(x[i:j])",
            f"            p(lambda: x[i:j:{choices.pick(LEAVES['step'])}])",
            f"            p(lambda: x[j:i:{choices.pick(LEAVES['step'])}])"]


def setting(choices: Choices) -> list[str]:
    """Assignments to and deletions of slices, each on a fresh copy."""
    kind = choices.pick(["list", "list", "bytearray"])
    values = choices.some(["[]", "[7]", "[7, 8]", "[7, 8, 9]", "(1, 2)", "range(5)", "x", "b'yz'",
        "iter([4, 5])", "[6] * 4"], 1, 3)
    return [f"for n in {operands(choices, 'tiny', 1, 2)} + ({choices.pick(['8', '5', '10'])},):",
            f"    for i in {operands(choices, 'bound', 2, 4)}:",
            f"        for j in {operands(choices, 'bound', 2, 4)}:",
            f"            for k in {operands(choices, 'step', 1, 3)}:",
            f"                x = {kind}(range(n))", "                try:",
            "                    del x[i:j:k]",
            "                except Exception as e:",
            "                    print(type(e).__name__, e)", "                print(x)",
            *[line for value in values for line in (
                f"                x = {kind}(range(n))", "                try:",
                f"                    x[{choices.pick(['i:j', 'i:j:k'])}] = {value}",
                "                except Exception as e:",
                "                    print(type(e).__name__, e)", "                print(x)")]]


class_text = ["class Seen:", "    def __getitem__(self, k): return k",
    "    def __setitem__(self, k, v): print('set', k, v)",
              "    def __delitem__(self, k): print('del', k)"]


def slices(choices: Choices) -> list[str]:
    """slice objects: attributes, indices, comparison, what a class's __getitem__ gets."""
    lines = [*class_text, "x = Seen()",
        f"s = slice({fill(choices, '<bound>, <bound>, <step>', 0)})",
             "print(s, s.start, s.stop, s.step)"]
    for n in choices.some(LEAVES["shift"], 2, 4):
        lines += attempt([f"print(s.indices({n}), range({n})[s])"])
    lines += [f"p(lambda: s == slice({fill(choices, '<bound>, <bound>', 0)}))",
        f"p(lambda: s < slice({fill(choices, '<bound>, <bound>', 0)}))",
              f"print(x[{fill(choices, '<bound>:<bound>', 0)}], x[::], x[1, 2:3], x[...], x[:{fill(choices, '<bound>', 0)}, None])",
              f"x[{fill(choices, '<bound>:', 0)}] = {fill(choices, '<any>', 0)}", "del x[1:2, 3]",
              "x[0:1] = x[2:3]",
              "p(lambda: hash(s))"]
    return lines


def wrong(choices: Choices) -> list[str]:
    """Indices of the wrong kind."""
    return [f"x = {choices.pick(SEQUENCES)}",
        f"for i in ({fill(choices, '<odd>, <odd>, <odd>, <index>', 0)}):",
            "    p(lambda: x[i])", "    p(lambda: x[i:])", "    p(lambda: x[::i])",
            f"    p(lambda: {choices.pick(['list(x)', 'bytearray(3)', '{}'])}.__setitem__(i, 1))",
            f"    p(lambda: {choices.pick(['list(x)', 'bytearray(3)', '{1: 2}'])}.__delitem__(i))",
            "    p(lambda: x.index(i))", "    p(lambda: x.count(i))",
            "    p(lambda: i in x)", "    p(lambda: x * i if i in (True, 2, 3) else x + i)"]


MAKERS = [(3, getting), (3, setting), (1, slices), (1, wrong)]
