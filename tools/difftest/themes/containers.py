"""list, tuple, dict, set and frozenset: operators, methods, mutation, views, sorting, unpacking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.difftest.expressions import expression, fill
from tools.difftest.themes.common import attempt, grid, operands, shown

if TYPE_CHECKING:
    from tools.difftest.choose import Choices

LIST_CHANGES = [
    "x.append(<any>)", "x.extend(<iter>)", "x.insert(<index>, <any>)", "print(x.pop())",
    "print(x.pop(<index>))", "x.remove(<tiny>)", "x.reverse()", "x.sort(key=repr)",
    "x[<index>] = <any>", "x[<bound>:<bound>] = <iter>", "x[<bound>:<bound>:<step>] = <list>",
    "del x[<index>]", "del x[<bound>:<bound>]", "del x[<bound>:<bound>:<step>]", "x += <iter>",
    "x *= <tiny>", "x.sort()", "x.sort(reverse=True)", "x.clear()", "x.append(x[:2])",
    "x.sort(key=str, reverse=True)", "x[<bound>:<bound>] = x", "x[:] = x[::<step>]", "x.extend(x)",
    "print(x.index(<tiny>, <bound>), x.count(<tiny>))", "x[len(x):] = [<any>]",
    "x[<index>] += <tiny>",
    "x.insert(<index>, x)", "x[:0] = (<any>, <any>)", "x = x + [<any>]",
    "x.__setitem__(<index>, <any>)",
]
DICT_CHANGES = [
    "d[<key>] = <any>", "del d[<key>]", "print(d.pop(<key>))", "print(d.pop(<key>, None))",
    "print(d.popitem())", "print(d.setdefault(<key>, <any>))", "d.update(<dict>)", "d |= <dict>",
    "d.update(zip(<iter>, <iter>))", "d.clear()", "print(d.get(<key>), <key> in d)",
    "d.update(a=<any>)",
    "d[next(iter(d))] = <any>", "del d[next(iter(d))]", "d[len(d)] = <any>",
    "print(list(reversed(d)))",
    "d = {**d, <key>: <any>}", "print(d.keys() & <set>, d.keys() - <set>)",
    "d |= zip(<strs>, <ints>)",
    "print(d.items() == dict(d).items(), d == dict(reversed(d.items())))",
    "d[<key>], d[<key>] = <any>, <any>",
    "for k in list(d)[::2]: del d[k]", "for i in range(<tiny>): d[i] = i",
    "print(min(d, key=repr))",
    "for k in list(d)[<bound>:<bound>]: d[k] = d.pop(k)", "print(sorted(map(repr, d.values())))",
]
SET_CHANGES = [
    "s.add(<key>)", "s.discard(<key>)", "s.remove(<key>)", "s |= <set>", "s &= <set>", "s -= <set>",
    "s ^= <set>", "s.update(<iter>, <iter>)", "s.intersection_update(<iter>)",
    "s.difference_update(<iter>)", "s.symmetric_difference_update(<iter>)", "s.clear()",
    "print(s <= <set>, s >= <set>, s.isdisjoint(<iter>))", "print(s.pop())", "s = s.copy()",
    "s.add(<any>)",
    "print(frozenset(s) == s, s - <set>, <set> - s)", "for i in range(<index>): s.add(i)", "s |= s",
    "for x in list(s)[::2]: s.discard(x)", "print(len(s), s ^ <set>)", "s ^= s.copy()",
    "s.update(<str>)",
]


def changed(choices: Choices, name: str, kind: str, table: list[str], low: int,
    high: int) -> list[str]:
    """Return a container of a kind and a run of changes, printed after each."""
    lines = [f"{name} = {expression(choices, kind, 1, {})}"]
    if kind == "list":
        lines[0] = f"{name} = list({expression(choices, choices.pick(['list', 'ints']), 1, {})})"
    if kind == "set":
        lines[0] = f"{name} = set({expression(choices, kind, 1, {})})"
    for _ in range(choices.between(low, high)):
        lines += attempt([fill(choices, choices.pick(table))])
        lines.append(f"print({name}, len({name}))")
    return lines


def lists(choices: Choices) -> list[str]:
    """A list that changes."""
    return changed(choices, "x", "list", LIST_CHANGES, 4, 9)


def dicts(choices: Choices) -> list[str]:
    """A dict that changes."""
    return changed(choices, "d", "dict", DICT_CHANGES, 5, 10)


def sets(choices: Choices) -> list[str]:
    """A set that changes."""
    return changed(choices, "s", "set", SET_CHANGES, 5, 10)


def set_operators(choices: Choices) -> list[str]:
    """Every operator between sets, frozensets and dict views."""
    right = choices.pick(["b", "frozenset(b)", "dict.fromkeys(b).keys()", "list(b)", "iter(b)",
        "dict.fromkeys(b)"])
    operators = choices.some(["|", "&", "-", "^", "<=", "<", ">", ">=", "==", "!="], 3, 6)
    methods = choices.some(["union", "intersection", "difference", "symmetric_difference",
        "issubset",
                            "issuperset", "isdisjoint"], 2, 4)
    return [f"for a in {operands(choices, 'set', 2, 4)}:",
            f"    a = {choices.pick(['a', 'a', 'frozenset(a)', 'dict.fromkeys(a).keys()'])}",
            f"    for b in {operands(choices, 'set', 2, 4)}:",
            *[f"        p(lambda: a {op} {right})" for op in operators],
            *[f"        p(lambda: a.{m}({right}))" for m in methods]]


MUTATED = [
    ("d = dict(zip('abcd', range(4)))", "d", ["d[str(i)] = 1", "del d[x]", "d['a'] = 2",
    "d.pop('d', 0)", "d.clear()",
                  "d['z'] = d.pop('a', 1)"]),
    ("d = [1, 2, 3, 4]", "d", ["d.append(x) if len(d) < 7 else 0", "d.pop()", "del d[0]",
    "d.insert(0, x) if len(d) < 9 else 0",
                               "d[i % 2] = i", "d.clear()", "d.remove(x)", "d.reverse()"]),
    ("d = set(range(5))", "d", ["d.add(i + 50)", "d.discard(x)", "d.add(x)", "d.clear()",
    "d.pop()"]),
    ("d = {1: 2, 3: 4}", "d.items()", ["d[x] = 0", "d[5] = 5", "d.popitem()"]),
    ("d = bytearray(b'abc')", "d", ["d.append(1) if len(d) < 6 else 0", "d.pop()"]),
    ("d = [1, 2, 3]", "reversed(d)", ["d.append(x)", "d.pop()", "d.clear()"]),
    ("d = {'x': 1, 'y': 2}", "d.values()", ["d['x'] = x + 1", "d['z'] = 3", "del d['x']"]),
    ("d = dict.fromkeys('pqr')", "reversed(d)", ["d['p'] = x", "d.pop('p', 0)", "d['new'] = 1"]),
    ("d = [5, 6, 7]", "enumerate(d)", ["d.append(8) if len(d) < 5 else 0", "d.pop()"]),
]


def iterated(choices: Choices) -> list[str]:
    """A container that changes while it is iterated over."""
    make, over, changes = choices.pick(MUTATED)
    return [make, "i = 0", "try:", f"    for x in {over}:", f"        {choices.pick(changes)}",
            f"        if i == {choices.pick(['0', '1', '2'])}: {choices.pick(changes)}",
            "        i += 1", "        print(x, i, d)", "        if i > 12: break",
            "except Exception as e:", "    print(type(e).__name__, e)", "print(d)"]


TARGETS = ["a, b", "a, *b", "*a, b", "a, *b, c", "(a, b), c", "[a, *b]", "*a,", "a, (b, *c)",
    "a, b, c", "*a, b, c",
           "a", "(a, *_), *b"]


def unpacked(choices: Choices) -> list[str]:
    """Unpacking in assignments and loops."""
    lines = ["a = b = c = None"]
    for _ in range(choices.between(2, 5)):
        target, value = choices.pick(TARGETS), fill(choices,
            choices.pick(["<iter>", "<list>", "<tuple>", "<any>", "((<any>, <any>), <any>)"]), 1)
        lines += attempt([f"{target} = {value}"]) if choices.chance(60) else attempt(
            [f"for {target} in [{value}, {value}]: print(a, b, c)"])
        lines.append("print(a, b, c)")
    return lines


KEYS = ["None", "lambda v: -v", "lambda v: v % 3", "lambda v: (v % 2, v)", "lambda v: v // 4",
    "str", "abs", "bool",
        "lambda v: [v % 5, -v]", "float", "lambda v: v & 6", "lambda v: 0"]


def sorting(choices: Choices) -> list[str]:
    """Sorting with keys: stability, reverse, order of several keys."""
    numbers = choices.pick(["range(20)", "[x * 7 % 11 for x in range(30)]", "[3, 1, 2] * 5",
                            "[x * x % 17 for x in range(70)]",
                            "[2**64, -1, 0, 2**63, 5, -2**64, 5]", "[5, 4, 3, 2, 1, 0, 9, 8, 7]",
                            "list(range(10)) + list(range(5, -5, -1))", "[True, 0, 1, False, 2]"])
    key, other = choices.pick(KEYS), choices.pick(KEYS)
    reverse = choices.pick(["False", "True"])
    return [f"x = list({numbers})", f"p(lambda: sorted(x, key={key}, reverse={reverse}))",
            f"p(lambda: sorted(((v % 4, i) for i, v in enumerate(x)), key=lambda t: t[0], reverse={reverse}))",
            f"p(lambda: x.sort(key={other}))", "print(x)", f"p(lambda: max(x, key={key}))",
            f"p(lambda: min(x, key={other}))", "p(lambda: sorted(x, key=None, reverse=True))",
            f"p(lambda: sorted(zip('bca' * 9, x), key=lambda t: t[0], reverse={choices.pick(['True', 'False'])}))",
            f"p(lambda: sorted({fill(choices, '<list>')}))",
            f"p(lambda: sorted({fill(choices, '<strs>')}, key=lambda s: (len(s), s)))",
            f"p(lambda: [i for i, v in sorted(enumerate({fill(choices, '<strs>')}), key=lambda t: t[1])])"]


def iterators(choices: Choices) -> list[str]:
    """Iterators step by step: zip, map, filter, enumerate, reversed, iter with a sentinel."""
    makers = ["zip(<iter>, <iter>)", "map(lambda v: (v, v), <iter>)", "filter(None, <iter>)",
        "enumerate(<iter>, <int>)",
              "reversed(<list>)", "iter(<iter>)", "iter(<range>)",
              "map(lambda a, b: [a, b], <iter>, <iter>)",
              "zip(<ints>, <strs>, strict=True)", "iter(<list>.pop, <tiny>)",
              "iter(<dict>.items())", "filter(lambda v: v != <any>, <iter>)",
              "(v for v in <iter>)", "reversed(<dict>)", "iter(<str>)", "reversed(<range>)",
              "iter(<bytes>)"]
    lines = [f"it = {fill(choices, choices.pick(makers))}"]
    for _ in range(choices.between(2, 5)):
        lines.append(choices.pick(["p(next, it)", "p(next, it, 'end')", "p(list, it)",
            "p(lambda: [v for v, _ in zip(it, range(2))])",
                                   "p(lambda: next(iter(it)))", "p(lambda: it.__length_hint__())",
                                   "p(tuple, it)", "p(lambda: max(it, default=0, key=repr))",
                                   "p(lambda: sum(1 for _ in it))", "p(lambda: 1 in it)",
                                   "p(lambda: ''.join(map(str, it)))"]))
    return attempt(lines)


def mixed(choices: Choices) -> list[str]:
    """Nested expressions."""
    return shown(choices, ["list", "tuple", "dict", "set", "list", "bool", "ints"])


def gridded(choices: Choices) -> list[str]:
    """Expressions of two variables."""
    return grid(choices, ["list", "tuple", "dict", "set", "ints"],
        ["list", "tuple", "dict", "set", "bool", "int"])


MAKERS = [(3, lists), (4, dicts), (3, sets), (3, set_operators), (2, iterated), (2, unpacked),
    (3, sorting),
          (2, iterators), (3, mixed), (2, gridded)]
