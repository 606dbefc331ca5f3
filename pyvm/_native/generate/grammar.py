"""Render the grammar: numbers of the tokens, LALR tables by PLY, and what each production builds.

The tables are packed as yacc packs them: rows overlaid in one vector, each entry checked against
its row, and per row the commonest reduction as the default. The output carries a hash of all it
was made from, so that a second run does not need PLY at all.
"""

import hashlib
import inspect
import pathlib
from collections import Counter
from collections.abc import Iterable, Mapping

import jinja2

from pyvm._native.generate import nodes as node_names
from pyvm.grammar import RULES, makers, notation, tokens
from pyvm.spec import nodes

_HERE = pathlib.Path(__file__).parent
_KINDS = {kind.name: number for number, kind in enumerate(nodes.KINDS)}
_MAKERS = {word: number for number, word in enumerate(makers.MAKERS)}

#: What an action's code says, a byte each, operands behind (see syntax/driver.c).
CODES = ("END", "SYMBOL", "NUMBER", "NOTHING", "EMPTY", "NODE", "LIST", "MORE", "MAKE")
#: The key of a state's default among its actions.
DEFAULT = -1
#: The action that ends a parse.
ACCEPT = 0x7FFF
_CODE = {word: number for number, word in enumerate(CODES)}


def fingerprint() -> str:
    """Return the hash of everything the tables depend on."""
    parts = [repr(RULES), repr(tokens.NAMES), repr(makers.MAKERS), repr(nodes.KINDS)]
    parts += [repr(nodes.OPERATORS), inspect.getsource(notation)]
    parts += [path.read_text(encoding="utf-8") for path in (_HERE / "grammar.py",)]
    parts += [path.read_text(encoding="utf-8") for path in sorted((_HERE / "templates").glob("grammar*"))]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


def pack(rows: list[Mapping[int, int]], width: int) -> tuple[list[int], list[int], list[int]]:
    """Overlay sparse rows: row r's entry for column c stands at `base[r] + c`, where check says r.

    `width` is one more than the largest column, so that any look-up stays inside the vector.
    """
    base = [0] * len(rows)
    values: dict[int, tuple[int, int]] = {}
    for row in sorted(range(len(rows)), key=lambda r: -len(rows[r])):
        columns = list(rows[row])
        start = 0
        while any(start + column in values for column in columns):
            start += 1
        base[row] = start
        for column in columns:
            values[start + column] = (row, rows[row][column])
    size = max(base) + width
    empty = (len(rows), 0)
    return (
        base,
        [values.get(at, empty)[0] for at in range(size)],
        [values.get(at, empty)[1] for at in range(size)],
    )


class _Actions:
    """The code of all actions, one after the other; equal ones are stored once."""

    def __init__(self) -> None:
        self.bytes: list[int] = [_CODE["END"]]
        self.known: dict[tuple[int, ...], int] = {}

    def add(self, rule: notation.Rule) -> int:
        """Return where the code of a rule starts; 0 hands on the first symbol."""
        if rule.right and rule.value == notation.Symbol(1):
            return 0
        code: list[int] = []
        self.emit(rule.value, code)
        code.append(_CODE["END"])
        key = tuple(code)
        if key not in self.known:
            self.known[key] = len(self.bytes)
            self.bytes += code
        return self.known[key]

    def emit(self, value: notation.Value, code: list[int]) -> None:
        match value:
            case notation.Symbol(index):
                code += [_CODE["SYMBOL"], index - 1]
            case notation.Number(number):
                code += [_CODE["NUMBER"], number & 0xFF]
                assert -128 <= number < 128
            case notation.Nothing():
                code.append(_CODE["NOTHING"])
            case notation.Items(None, ()):
                code.append(_CODE["EMPTY"])
            case notation.Items(base, more):
                if base is not None:
                    self.emit(base, code)
                self.each(more, code)
                code += [_CODE["LIST" if base is None else "MORE"], len(more)]
            case notation.Node(kind, fields):
                self.each(fields, code)
                code += [_CODE["NODE"], _KINDS[kind.name]]
            case notation.Make(word, arguments):
                self.each(arguments, code)
                code += [_CODE["MAKE"], _MAKERS[word], len(arguments)]

    def each(self, values: Iterable[notation.Value], code: list[int]) -> None:
        for value in values:
            self.emit(value, code)


def lists() -> set[str]:
    """Return the nonterminals whose value is a list; every alternative must agree."""
    found: dict[str, bool] = {}

    def is_list(rule: notation.Rule) -> bool | None:
        match rule.value:
            case notation.Items():
                return True
            case notation.Make(word, _):
                return makers.MAKERS[word]
            case notation.Symbol(index):
                symbol = rule.right[index - 1]
                return False if symbol in tokens.NAMES else found.get(symbol)
            case _:
                return False

    changed = True
    while changed:
        changed = False
        for rule in RULES:
            answer = is_list(rule)
            if answer is None:
                continue
            if found.setdefault(rule.left, answer) != answer:
                raise ValueError(f"{rule}: is it a list or not?")
            changed |= rule.left not in found
        known = len(found)
        for rule in RULES:
            answer = is_list(rule)
            if answer is not None:
                found.setdefault(rule.left, answer)
        changed |= len(found) != known
    return {name for name, answer in found.items() if answer}


def tables() -> dict[str, object]:
    """Run PLY and return what the templates show."""
    from pyvm.grammar import lalr

    made = lalr.grammar()
    table = lalr.table(made)
    token_number = {"$end": 0, **{name: n for n, name in enumerate(tokens.NAMES, 1)}}
    nonterminals = list(dict.fromkeys(rule.left for rule in RULES))
    nonterminal_number = {name: n for n, name in enumerate(nonterminals)}
    states = range(len(table.lr_action))

    shifts_and_reductions: list[dict[int, int]] = []
    defaults = []
    for state in states:
        # PLY: positive shifts to a state, negative reduces by a production, 0 accepts
        row = {
            token_number[name]: action or ACCEPT for name, action in table.lr_action[state].items()
        }
        reductions = Counter(action for action in row.values() if action < 0)
        default = reductions.most_common(1)[0][0] if reductions else 0
        defaults.append(-default)
        shifts_and_reductions.append(
            {token: action for token, action in row.items() if action != default or not default}
        )
    # one column more than there are tokens: the lexer's "no token of the grammar"
    base, check, value = pack(shifts_and_reductions, len(token_number) + 1)

    columns: list[dict[int, int]] = [{} for _ in nonterminals]
    for state in states:
        for name, target in table.lr_goto.get(state, {}).items():
            columns[nonterminal_number[name]][state] = target
    goto_defaults = [Counter(row.values()).most_common(1)[0][0] if row else 0 for row in columns]
    sparse = [
        {state: target for state, target in row.items() if target != default}
        for row, default in zip(columns, goto_defaults, strict=True)
    ]
    goto_base, goto_check, goto_value = pack(sparse, len(states))

    actions = _Actions()
    many = lists()
    units = {
        number: nonterminal_number[rule.left]
        for number, rule in enumerate(RULES, 1)
        if len(rule.right) == 1 and rule.value == notation.Symbol(1)
    }
    complete = [
        {**row, DEFAULT: -default}
        for row, default in zip(shifts_and_reductions, defaults, strict=True)
    ]
    climb_row, climb = climbs(complete, columns, nonterminal_number["primary"], units)
    # every state is entered by one symbol
    entered = [0] * len(table.lr_action)
    for state in states:
        for name, action in table.lr_action[state].items():
            if action > 0:
                entered[action] = token_number[name]
        for name, target in table.lr_goto.get(state, {}).items():
            entered[target] = len(token_number) + 1 + nonterminal_number[name]
    # number 0 is PLY's own production, which is never reduced: its action is to accept
    productions: list[dict[str, object]] = [
        {"left": 0, "length": 1, "code": 0, "list": 0, "text": "accept"}
    ]
    productions += [
        {
            "left": nonterminal_number[rule.left],
            "length": len(rule.right),
            "code": actions.add(rule),
            "list": int(rule.left in many),
            "text": str(rule),
        }
        for rule in RULES
    ]
    return {
        "base": base,
        "check": check,
        "value": value,
        "defaults": defaults,
        "goto_base": goto_base,
        "goto_check": goto_check,
        "goto_value": goto_value,
        "goto_defaults": goto_defaults,
        "climb_row": climb_row,
        "climb": climb,
        "entered": entered,
        "productions": productions,
        "code": actions.bytes,
        "nonterminals": nonterminals,
    }


def climbs(
    rows: list[dict[int, int]], gotos: list[dict[int, int]], start: int, units: Mapping[int, int]
) -> tuple[list[int], list[list[int]]]:
    """Return where an operand ends up that climbs through productions of one symbol.

    `rows` has each state's action by token, `gotos` each nonterminal's next state by state, `units`
    the nonterminal of each production that builds nothing. The answer: each state's row, and the rows:
    by token, the state after `start` and all it climbs to. States that climb alike share a row.
    """
    known: dict[tuple[int, ...], int] = {}
    row_of = [0] * len(rows)
    for below, first in gotos[start].items():
        ends = []
        for token in range(len(tokens.NAMES) + 2):
            state = first
            while (action := rows[state].get(token, rows[state][DEFAULT])) < 0 and -action in units:
                state = gotos[units[-action]][below]
            ends.append(state)
        row_of[below] = known.setdefault(tuple(ends), len(known))
    return row_of, [list(row) for row in known]


def _wrapped(numbers: Iterable[int]) -> str:
    """Return numbers as lines of C."""
    lines, line = [], "   "
    for number in numbers:
        word = f" {number},"
        if len(line) + len(word) > 100:
            lines.append(line)
            line = "   "
        line += word
    return "\n".join([*lines, line])


def outputs() -> dict[str, str]:
    """Return the header of tokens and makers, and the tables of the driver."""
    mark = f"// Made from: {fingerprint()}"
    names = ("grammar", "grammar_table")
    folder = _HERE.parent / "gen"
    written = [folder / f"{name}.gen.h" for name in names]
    if all(path.exists() and mark in path.read_text(encoding="utf-8") for path in written):
        return {path.name: path.read_text(encoding="utf-8") for path in written}
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_HERE / "templates"),
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    values = {
        "mark": mark,
        "tokens": tokens,
        "makers": makers.MAKERS,
        "codes": CODES,
        "accept": ACCEPT,
        "wrapped": _wrapped,
        "upper": node_names.upper,
        "keywords": keywords(),
        "augmented": augmented(),
        **tables(),
    }
    return {
        f"{name}.gen.h": environment.get_template(f"{name}.h.j2").render(values) for name in names
    }


def keywords() -> list[tuple[str, str]]:
    """Return keywords and their tokens, sorted as the lexer looks them up: by first letter."""
    return [(word, word.upper()) for word in sorted(tokens.KEYWORDS)]


def augmented() -> list[tuple[str, str]]:
    """Return augmented assignments and the C names of their operators."""
    return [
        (text, "PV_OPERATOR_" + node_names.upper(name)) for text, name in tokens.AUGMENTED.items()
    ]
