"""Format specifications, % formatting, str.format and f-strings with nested specs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.difftest.constants import LEAVES
from tools.difftest.expressions import expression, fill
from tools.difftest.themes.common import operands

if TYPE_CHECKING:
    from tools.difftest.choose import Choices

FILL = ["", "", "<", ">", "^", "=", "*<", "*>", "*^", "0=", "é^", "日>", "x=", " <", "{{<"]
SIGN = ["", "", "", "+", "-", " "]
ALTERNATE = ["", "", "", "#", "z", "0"]
WIDTH = ["", "", "5", "10", "1", "20", "0", "08", "012", "33"]
GROUP = ["", "", "", ",", "_"]
PRECISION = ["", "", ".0", ".1", ".2", ".3", ".6", ".10", ".17", ".20", ".50"]
KIND = {"int": ["", "d", "b", "x", "X", "o", "c", "n", "e", "f", "g", "%", "s"],
        "float": ["", "f", "e", "g", "E", "G", "F", "%", "n", "d", ".", "s"],
        "str": ["", "s", "d", "f"], "bool": ["", "d", "s", "x", "f"],
        "complex": ["", "f", "e", "g", "d", "%"],
        "any": ["", "s", "d"]}
PERCENT_FLAGS = ["", "", "-", "+", " ", "0", "#", "-+", "+0", "#0", " 0"]
PERCENT = {"int": ["d", "i", "x", "X", "o", "u", "s", "r", "f", "e", "g", "c", "a"],
           "float": ["f", "e", "g", "F", "E", "G", "d", "s", "r", "x"],
           "str": ["s", "r", "a", "c", "d"], "any": ["s", "r", "a", "d", "x", "f", "c"]}


def spec(choices: Choices, kind: str) -> str:
    """Return a format specification that mostly fits a kind of value."""
    text = choices.pick(FILL) + choices.pick(SIGN) + choices.pick(ALTERNATE) + choices.pick(WIDTH)
    if kind in ("int", "float", "bool", "complex") or choices.chance(10):
        text += choices.pick(GROUP)
    if kind in ("float", "str", "complex") or choices.chance(8):
        text += choices.pick(PRECISION)
    return text + choices.pick(KIND[kind])


def specs(choices: Choices) -> list[str]:
    """format() of several values with several specs."""
    kind = choices.pick(["int", "float", "float", "str", "bool", "complex", "any"])
    chosen = [repr(spec(choices, kind)) for _ in range(choices.between(4, 9))]
    values = operands(choices, kind, 2, 6) if kind in LEAVES else fill(choices,
        "(<any>, <any>, <any>)", 0)
    return [f"for f in ({', '.join(chosen)}):", f"    for x in {values}:",
        "        p(format, x, f)"]


def decimals(choices: Choices) -> list[str]:
    """Floats with every precision: rounding at each digit."""
    return [f"for x in {operands(choices, 'float', 3, 6)}:",
            f"    x *= {choices.pick(['1', '-1', '10', '0.1', '1e10', '1e-10', '3'])}",
            "    for n in range(12):",
            f"        p(lambda: f'{{x:.{{n}}{choices.pick(['f', 'e', 'g', '', '%'])}}}')",
            f"        p(lambda: '%.*{choices.pick(['f', 'e', 'g'])}' % (n, x))",
            "    p(lambda: (repr(x), str(x), f'{x}', f'{x!r:>30}', '%s' % x, x.hex()))"]


def percent(choices: Choices) -> list[str]:
    """% formatting of str and bytes."""
    lines = []
    for _ in range(choices.between(3, 7)):
        kind = choices.pick(["int", "float", "str", "any"])
        text = "%" + choices.pick(PERCENT_FLAGS) + choices.pick(["", "", "5", "12", "1"])
        text += choices.pick(["", "", "", ".0", ".2", ".5", ".12"]) + choices.pick(PERCENT[kind])
        value = expression(choices, kind, 1, {})
        lines.append(f"p(lambda: '[{text}]' % ({value},))")
        lines.append(choices.pick([
            f"p(lambda: '{text}|{text}' % ({value}, {expression(choices, kind, 0, {})}))",
            f"p(lambda: '%(k){text[1:]}' % {{'k': {value}}})", f"p(lambda: '{text}' % {value})",
            f"p(lambda: '%*{text[-1]}' % (7, {value}))", f"p(lambda: '%% {text}' % {value})",
            f"p(lambda: b'<{text}>' % ({value},))",
            f"p(lambda: b'{text}' % {fill(choices, '<bytes>', 0)})"]))
    return lines


FIELDS = ["{}", "{0}", "{1}", "{0!r}", "{a}", "{a!s:>8}", "{0:>10}", "{1:^7}", "{0[0]}", "{a[k]}",
    "{0.real}", "{:{}}", "{0:{1}}",
          "{!a}", "{{}}", "{0[-1]}", "{2}", "{", "}", "{0!z}", "{b.imag:+.2f}", "{b:{w}.{q}}",
          "{0:<{w}}|", "{0.__class__.__name__}"]


def method(choices: Choices) -> list[str]:
    """str.format with positional, keyword, nested fields."""
    lines = []
    for _ in range(choices.between(3, 7)):
        text = "".join(choices.some(FIELDS, 1, 3))
        lines.append(f"p(lambda: {text!r}.format({fill(choices, '<any>, <any>', 0)}, a={fill(choices, '<any>', 0)}, "
                     f"b={fill(choices, '<float>', 0)}, w={choices.pick(['5', '10', '0'])}, q={choices.pick(['2', '0', '4'])}))")
    lines.append(f"p(lambda: {''.join(choices.some(FIELDS, 1, 2))!r}.format_map({fill(choices, '<dict>', 1)}))")
    return lines


def fstrings(choices: Choices) -> list[str]:
    """f-strings: conversions, =, nested specs, expressions inside."""
    lines = [f"n = {fill(choices, '<int>', 1)}", f"x = {fill(choices, '<float>', 1)}",
        f"s = {fill(choices, '<str>', 1)}",
             f"v = {fill(choices, '<any>', 1)}",
             f"w, q = {choices.pick(['5', '12', '0'])}, {choices.pick(['2', '0', '5'])}"]
    bodies = ["{n}", "{x}", "{s}", "{v}", "{n!r}", "{s!r}", "{s!a}", "{v!s}", "{n=}", "{x=}",
        "{s=}", "{v=!s}", "{n = }", "{n + 1 = }",
              "{n:{w}}", "{x:{w}.{q}}", "{s:{w}}", "{s!r:^{w}}", "{n:>{w}}", "{x:+.{q}f}",
              "{v!r:>{w + 3}}", "{n:,}", "{n:_}", "{x:,.{q}f}",
              "{n:#x}", "{n:#0{w}b}", "{x:e}", "{x:.{q}g}", "{x:.{q}%}", "{{}}", "{len(s)}",
              "{[n, x]}", "{(lambda a: a * 2)(n)}", "{s[::-1]}",
              "{'a' if n else 'b'}", "{x=:.2f}", "{n!r:*^{w}}", "{s:*<{w}.{q}}", "{n:{'>'}{w}}",
              "{v=}", "{f'{n}-{s!r}'}", "{x:{'+'}.{q}{'f'}}",
              "{n:d}{x:g}", "{s:>10}|{s:<10}|{s:^10}|", "{n:08}", "{x:010.3f}", "{n:+}", "{n:c}"]
    for _ in range(choices.between(4, 9)):
        text = "".join(choices.some(bodies, 1, 3))
        quote = '"' if "'" in text else "'"
        lines.append(f"p(lambda: f{quote}{text}{quote})")
    return lines


MAKERS = [(4, specs), (2, decimals), (3, percent), (2, method), (4, fstrings)]
