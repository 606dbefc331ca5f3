"""str, bytes and bytearray: methods over lists of awkward texts, mutation of bytearrays, codecs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.difftest.expressions import fill
from tools.difftest.themes.common import attempt, grid, operands, shown

if TYPE_CHECKING:
    from tools.difftest.choose import Choices

# t is the text, s a short one of the same type, i and j are bounds.
SEARCH = ["t.find(s)", "t.rfind(s)", "t.count(s)", "t.index(s)", "t.rindex(s)", "t.split(s)",
    "t.rsplit(s)",
          "t.split(s, i)", "t.rsplit(s, i)", "t.partition(s)", "t.rpartition(s)",
          "t.replace(s, s + s)",
          "t.replace(s, t[:1], i)", "t.find(s, i)", "t.find(s, i, j)", "t.rfind(s, i, j)",
          "t.count(s, i, j)",
          "t.startswith(s, i)", "t.endswith(s, i, j)", "t.strip(s)", "t.lstrip(s)", "t.rstrip(s)",
          "t.removeprefix(s)", "t.removesuffix(s)", "s in t", "t + s", "s.join([t, s, t])",
          "t.index(s, i, j)",
          "t.startswith((s, t[:2]))", "t.endswith((s, t[-2:]))", "t.replace(s, t[:0])", "t < s",
          "t == s",
          "t.split(None, i)", "t.rsplit(None, i)", "t.split()", "t.rsplit()", "t.count(t[:0], i)",
          "t.find(t[:0], i)", "t.find(t[-1:])", "t.rfind(t[:1])", "t.find(t[1:])", "t.rindex(s, i)",
          "t.split(s, maxsplit=1)", "t.split(sep=s, maxsplit=2)", "t.replace(s, s[:0], count=1)"]
SHAPE = ["t.upper()", "t.lower()", "t.title()", "t.capitalize()", "t.swapcase()", "t.strip()",
    "t.lstrip()",
         "t.rstrip()", "t.splitlines()", "t.splitlines(True)", "t.expandtabs()", "t.expandtabs(3)",
         "t.zfill(i)",
         "t.center(i)", "t.ljust(i)", "t.rjust(i)", "t.isalnum()", "t.isalpha()", "t.isdigit()",
         "t.islower()",
         "t.isupper()", "t.isspace()", "t.istitle()", "t.isascii()", "t[::-1]", "t[i:j]", "t[::2]",
         "len(t)",
         "list(t)", "sorted(t)", "t * 2", "max(t)", "repr(t)", "t[i]", "t[i:]", "t[:i]", "t[j:i]",
         "list(enumerate(t))",
         "t[-3:]", "hash(t)", "bool(t)", "t[i:j:2]", "t[j:i:-1]", "list(reversed(t))",
         "set(t) == set(t[::-1])"]
ONLY_STR = ["t.casefold()", "t.isdecimal()", "t.isnumeric()", "t.isidentifier()", "t.isprintable()",
    "ascii(t)",
            "t.encode()", "t.encode('latin-1', 'replace')",
            "t.encode('ascii', 'xmlcharrefreplace')",
            "t.encode('utf-16-le')", "t.encode('ascii', 'ignore')", "t.encode('ascii')",
            "t.center(i, '*')",
            "t.ljust(i, 'é')", "t.rjust(i, '日')", "int(t)", "float(t)", "complex(t)", "int(t, 16)",
            "int(t, 0)",
            "t.translate({97: 'é', 98: None, 32: 65})", "str(t)", "[ord(c) for c in t]",
            "t.encode().decode()",
            "t.encode('utf-8', 'surrogatepass')", "t % (1, 2)", "t.format(1)", "t.join('xyz')",
            "bytes.fromhex(t)",
            "t.encode('cp1252', 'replace')",
            "t.encode('utf-8').decode('ascii', 'backslashreplace')",
            "t.encode('utf-16').decode('utf-16')", "t.upper().lower() == t.lower()",
            "t.isprintable()"]
ONLY_BYTES = ["t.hex()", "t.hex('-')", "t.hex(':', 2)", "t.hex(':', -3)", "t.decode('latin-1')",
    "t.decode()",
              "t.decode('ascii', 'replace')", "t.decode('utf-8', 'ignore')", "t.center(i, b'*')",
              "t.translate(None, b'ab')", "int(t)", "float(t)", "t % ()",
              "int.from_bytes(t, 'little')",
              "int.from_bytes(t, 'big', signed=True)", "t.find(97)", "t.count(97)", "97 in t",
              "bytes(t)", "list(t)",
              "bytearray(t)", "t.ljust(i, b'.')", "t.join([t, b'-', t])",
              "t.decode('utf-8', 'backslashreplace')",
              "t.decode('utf-16-le', 'replace')", "300 in t", "str(t)", "t.rfind(120, i)"]


def searching(choices: Choices) -> list[str]:
    """Search, split and replace with a needle and bounds."""
    texts, needles = choices.pick([("str", "char"), ("bytes", "byte")])
    return [f"for t in {operands(choices, texts, 2, 5)}:",
        f"    for s in {operands(choices, needles, 1, 3)}:",
            f"        i, j = {fill(choices, '<bound>', 0)}, {fill(choices, '<bound>', 0)}",
            *[f"        p(lambda: {f})" for f in choices.some(SEARCH, 3, 7)]]


def shaping(choices: Choices) -> list[str]:
    """Methods of one text."""
    kind = choices.pick(["str", "str", "bytes", "bytearray"])
    table = SHAPE + (ONLY_STR if kind == "str" else ONLY_BYTES)
    return [f"i, j = {fill(choices, '<index>', 0)}, {fill(choices, '<bound>', 0)}",
            f"for t in {operands(choices, kind, 3, 8)}:",
            *[f"    p(lambda: {f})" for f in choices.some(table, 4, 9)]]


CHANGES = ["b.append(<index>)", "b.extend(<bytes>)", "b.insert(<index>, <tiny>)",
    "print(b.pop(<index>))",
           "b.remove(<tiny>)", "b.reverse()", "b[<index>] = <tiny>", "b[<bound>:<bound>] = <bytes>",
           "b[<bound>:<bound>:<step>] = <bytes>", "del b[<index>]", "del b[<bound>:<bound>]",
           "del b[<bound>:<bound>:<step>]", "b += <bytes>", "b *= <tiny>", "b.clear()",
           "b[<index>] = <int>",
           "b.extend(<ints>)", "b[<bound>:<bound>] = <ints>", "print(b.pop())",
           "print(b.find(<byte>), b.count(<byte>))"]


def growing(choices: Choices) -> list[str]:
    """A bytearray that changes."""
    lines = [f"b = {fill(choices, '<bytearray>', 1)}"]
    for _ in range(choices.between(4, 9)):
        lines += attempt([fill(choices, choices.pick(CHANGES))])
        lines.append("print(b, len(b))")
    return lines


def building(choices: Choices) -> list[str]:
    """A string that grows and is looked at on the way."""
    return [f"s = {fill(choices, '<str>')}", "t = s",
            f"for i, x in enumerate({fill(choices, '<strs>')}):",
            f"    s += {choices.pick(['x', 'str(i)', 'x[:1]', 't', 'repr(x)'])}",
            f"    if i == {choices.pick(['1', '0', '2'])}: t = s; s += {fill(choices, '<char>', 0)}",
            f"    print(repr(s), repr(t), s[{fill(choices, '<bound>:<bound>', 0)}], s == t, hash(s) == hash(t))",
            "print(repr(s), len(s), s.count(t or 'x'))"]


def mixed(choices: Choices) -> list[str]:
    """Nested expressions."""
    return shown(choices, ["str", "str", "bytes", "bytearray", "strs"])


def gridded(choices: Choices) -> list[str]:
    """Expressions of two variables."""
    return grid(choices, ["str", "char", "bytes", "str"], ["str", "str", "bytes", "bool", "list"])


MAKERS = [(5, searching), (5, shaping), (2, growing), (1, building), (3, mixed), (2, gridded)]
