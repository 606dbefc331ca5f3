"""`json`: values written with all options, texts well formed and damaged read with all hooks.

A row is ("dumps", expression, options), ("loads", text, options) or ("there and back", expression).
"""

from __future__ import annotations

import json
import random

NOUN, COUNT, BATCH = "calls", 20_000, 1000
NUMBERS = ["0", "-0", "1", "-1", "2**31", "-2**63", "10**30", "1.5", "-0.0", "1e300", "5e-324", "1e16", "1e-7",
           "0.1", "123456789.125", "float('inf')", "float('-inf')", "float('nan')", "True", "Wide(7)", "Real(0.5)"]
TEXTS = ["", "a", "key", "\u00e9", "\u65e5\u672c", "\U0001f600", "\ud800", "\udc00x", 'q"q', "back\\slash", "\x00\x1f\x7f",
         "\b\f\n\r\t", "</script>", "\u2028", "x" * 30]
ODD = ["object()", "b'x'", "{1, 2}", "1j", "Wide", "Own()", "range(3)", "...", "Pair(1, 2)"]
KEYS = ["1", "1.5", "True", "None", "float('nan')", "(1, 2)", "b'k'", "Wide(7)", "Text('t')", "Own()"]
DUMPS = ["indent=0", "indent=2", "indent='\\t'", "indent=None", "sort_keys=True", "separators=(',', ':')",
         "separators=('; ', ' = ')", "ensure_ascii=False", "allow_nan=False", "skipkeys=True", "default=lambda x: type(x).__name__",
         "default=lambda x: [5] if type(x) is Own else 1j", "check_circular=False", "cls=Encoder"]
LOADS = ["object_hook=lambda d: sorted(d)", "object_pairs_hook=list", "parse_float=str", "parse_int=lambda t: '#' + t",
         "parse_constant=lambda t: '!' + t", "strict=False", "cls=Decoder"]
DAMAGE = ["", ",", ":", "]", "}", "{", "[", '"', "\\", "\\u12", "\\ud83d", "\\q", "nul", "NaN", "-Infinity", "-", ".5", "1.", "01", "1e",
          "'", "//", "\n", "\t", "\x01", "\x00", "\ufeff", " ", "true", "1e5", "-0", "9" * 30, "\u00a0"]

PROGRAM = """import json
class Wide(int):
    def __repr__(self): return 'wide'
class Real(float):
    def __repr__(self): return 'real'
class Text(str): pass
class Pair(tuple):
    def __new__(cls, *items): return tuple.__new__(cls, items)
class Own:
    def __repr__(self): return 'own'
class Encoder(json.JSONEncoder):
    def default(self, o):
        return 'enc ' + type(o).__name__ if type(o) is not set else super().default(o)
class Decoder(json.JSONDecoder):
    def decode(self, s): return ['dec', super().decode(s)]
def value(row):
    kind, what, *options = row
    options = ', '.join(options)
    if kind == 'dumps':
        return eval(f'json.dumps({what}, {options})')
    if kind == 'loads':
        return eval(f'json.loads({what!r}, {options})')
    return json.loads(json.dumps(eval(what)))
def answer(row):
    try:
        return ascii(value(row))
    except json.JSONDecodeError as e:
        return ascii((e.msg, e.pos, e.lineno, e.colno, str(e)))
    except Exception as e:
        return ascii((type(e).__name__, str(e), getattr(e, '__notes__', None)))
"""


class Generator:
    """Rows out of a random source."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def value(self, depth: int, *, odd: float = 0.02) -> str:
        r = self.random
        kind = r.random()
        if kind < odd:
            return r.choice(ODD)
        if depth <= 0 or kind < 0.5:
            return r.choice([r.choice(NUMBERS), ascii(r.choice(TEXTS)), "None", str(r.randint(-10**6, 10**6)),
                             repr(r.uniform(-1, 1) * 10.0 ** r.randint(-20, 20))])
        items = [self.value(depth - 1, odd=odd) for _ in range(r.randint(0, 4))]
        if kind < 0.7:
            return "[" + ", ".join(items) + "]"
        if kind < 0.75:
            return "(" + "".join(item + ", " for item in items) + ")"
        return "{" + ", ".join(f"{self.key()}: {item}" for item in items) + "}"

    def key(self) -> str:
        return self.random.choice(KEYS) if self.random.random() < 0.12 else ascii(self.random.choice(TEXTS))

    def options(self, known: list[str]) -> list[str]:
        chosen = self.random.sample(known, self.random.choice([0, 0, 1, 1, 2, 3]))
        return list({option.partition("=")[0]: option for option in chosen}.values())

    def data(self, depth: int) -> object:
        r = self.random
        if depth <= 0 or r.random() < 0.4:
            return r.choice([0, -5, 1.5, 10**25, -1e-9, True, False, None, *TEXTS])
        if r.random() < 0.5:
            return [self.data(depth - 1) for _ in range(r.randint(0, 4))]
        return {r.choice(TEXTS): self.data(depth - 1) for _ in range(r.randint(0, 4))}

    def text(self) -> str:
        r = self.random
        text = json.dumps(self.data(3), indent=r.choice([None, None, 1]), ensure_ascii=r.random() < 0.7)
        for _ in range(r.choice([0, 0, 1, 1, 2])):
            at = r.randint(0, len(text))
            text = text[:at] + r.choice(DAMAGE) + text[at + r.choice([0, 0, 1, 2]):]
        return text if r.random() < 0.95 else text[:r.randint(0, len(text))]

    def row(self) -> tuple[str, ...]:
        r = self.random
        kind = r.random()
        if kind < 0.4:
            return ("dumps", self.value(3), *self.options(DUMPS))
        if kind < 0.9:
            return ("loads", self.text(), *self.options(LOADS))
        return ("there and back", self.value(4, odd=0))
