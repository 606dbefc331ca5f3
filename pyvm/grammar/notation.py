"""The notation of the grammar: productions, and beside each what it builds.

    sum : term
        | sum '+' term        -> BinOp(left=$1, op=Add, right=$3)

A symbol in quotes or in capitals is a token, any other a nonterminal. An alternative without `->`
hands on the value of its first symbol. What stands behind `->` is a value:

    $n                  the value of the n-th symbol
    Kind(field=value)   a new node; its fields left out are absent, empty, zero or Load
    [a, b]              a new list
    $1 + [a, b]         the list $1 with more behind it
    even($n) odd($n)    every other element of a list of pairs
    word(a, b)          the answer of a maker: one of the few functions written by hand
    Add, 3, none        an operator, a number, nothing

A node reaches from the first token of its production to the last one read that is no line end or
indentation. A long value may stand in the line below its arrow. The same text drives the C tables
(`_native/generate/grammar.py`) and PLY's own driver in the tests.
"""

import re
from dataclasses import dataclass

from pyvm.grammar import tokens
from pyvm.spec import nodes

#: Operators by name: member -> (type, number).
OPERATORS = {
    name: (kind, number)
    for kind, rows in nodes.OPERATORS.items()
    for number, (name, _) in enumerate(rows)
}


@dataclass(frozen=True, slots=True)
class Symbol:
    """`$n`: the value of a symbol of the production, counted from 1."""

    index: int


@dataclass(frozen=True, slots=True)
class Number:
    """A number, or an operator as its number."""

    value: int


@dataclass(frozen=True, slots=True)
class Nothing:
    """An absent value."""


@dataclass(frozen=True, slots=True)
class Items:
    """A list: `base`, if there is one, and more behind it."""

    base: "Value | None"
    more: tuple["Value", ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A new node; `fields` has one value per field of the kind, in their order."""

    kind: nodes.Kind
    fields: tuple["Value", ...]


@dataclass(frozen=True, slots=True)
class Make:
    """The answer of a maker (`even` and `odd` included)."""

    word: str
    arguments: tuple["Value", ...]


Value = Symbol | Number | Nothing | Items | Node | Make


@dataclass(frozen=True, slots=True)
class Rule:
    """One production, and what it builds. `where` says where it was written."""

    left: str
    right: tuple[str, ...]
    value: Value
    where: tuple[str, int]

    def __str__(self) -> str:
        return f"{self.left} : {' '.join(self.right)}"


_WORDS = re.compile(r"\s*(\$\d+|-?\d+|\w+|[()\[\],=+])")


class _Reader:
    """Reads one value from the text behind `->`."""

    def __init__(self, text: str) -> None:
        self.words: list[str] = []
        at = 0
        text = text.strip()
        while at < len(text):
            match = _WORDS.match(text, at)
            if not match:
                raise SyntaxError(f"cannot read {text[at:]!r} in {text!r}")
            self.words.append(match[1])
            at = match.end()
        self.words.append("")
        self.at = 0

    def peek(self) -> str:
        return self.words[self.at]

    def take(self, wanted: str = "") -> str:
        word = self.words[self.at]
        if not word or (wanted and word != wanted):
            raise SyntaxError(f"expected {wanted!r}, found {word!r} in {self.words}")
        self.at += 1
        return word

    def listed(self, close: str) -> tuple[Value, ...]:
        values = []
        while self.peek() != close:
            values.append(self.value())
            if self.peek() != close:
                self.take(",")
        self.take(close)
        return tuple(values)

    def value(self) -> Value:
        first = self.single()
        while self.peek() == "+":
            self.take("+")
            self.take("[")
            first = Items(first, self.listed("]"))
        return first

    def single(self) -> Value:
        word = self.take()
        if word.startswith("$"):
            return Symbol(int(word[1:]))
        if word.lstrip("-").isdigit():
            return Number(int(word))
        if word == "[":
            return Items(None, self.listed("]"))
        if word == "none":
            return Nothing()
        if word in nodes.BY_NAME:
            return self.node(nodes.BY_NAME[word])
        if word in OPERATORS:
            return Number(OPERATORS[word][1])
        self.take("(")
        return Make(word, self.listed(")"))

    def node(self, kind: nodes.Kind) -> Node:
        given: dict[str, Value] = {}
        if self.peek() == "(":
            self.take("(")
            while self.peek() != ")":
                name = self.take()
                self.take("=")
                given[name] = self.value()
                if self.peek() != ")":
                    self.take(",")
            self.take(")")
        fields = tuple(given.pop(field.name, _default(field)) for field in kind.fields)
        if given:
            raise SyntaxError(f"{kind.name} has no field {', '.join(given)}")
        return Node(kind, fields)


def _default(field: nodes.Field) -> Value:
    if field.shape.startswith("list"):
        return Items(None, ())
    if field.type == "int" or field.type in nodes.OPERATORS:
        return Number(0)
    return Nothing()


def _symbols(text: str) -> tuple[str, ...]:
    return tuple(
        tokens.BY_TEXT[word[1:-1]] if word.startswith("'") else word for word in text.split()
    )


def _lines(text: str) -> list[tuple[int, str]]:
    """Return the lines that say something, numbered; one that ends in `->` goes on in the next."""
    found: list[tuple[int, str]] = []
    for number, line in enumerate(text.splitlines(), 1):
        bare = line.strip()
        if not bare or bare.startswith("#"):
            continue
        if found and found[-1][1].endswith(" ->"):
            found[-1] = (found[-1][0], f"{found[-1][1]} {bare}")
        else:
            found.append((number, bare))
    return found


def rules(text: str, file: str) -> tuple[Rule, ...]:
    """Read productions; `file` is the theme's name for messages."""
    found = []
    left = ""
    for number, bare in _lines(text):
        production, _, value = bare.partition(" -> ")
        if production.startswith("| ") or production.strip() == "|":
            production = production[1:]
        else:
            left, _, production = production.partition(" :")
            left = left.strip()
        right = _symbols(production)
        try:
            built = _Reader(value).value() if value else Symbol(1) if right else Nothing()
        except SyntaxError as error:
            raise SyntaxError(f"{file}:{number}: {error}") from None
        found.append(Rule(left, right, built, (file, number)))
    return tuple(found)
