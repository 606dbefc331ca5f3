"""The grammar as data: the notation, the tables, what the build refuses."""

from __future__ import annotations

import pytest

from pyvm.grammar import RULES, lalr, makers, notation, tokens
from pyvm.spec import nodes


def test_every_maker_is_used() -> None:
    used: set[str] = set()

    def walk(value: notation.Value | None) -> None:
        match value:
            case notation.Make(word, arguments):
                used.add(word)
                for argument in arguments:
                    walk(argument)
            case notation.Items(base, more):
                for item in (base, *more):
                    walk(item)
            case notation.Node(_, fields):
                for item in fields:
                    walk(item)

    for rule in RULES:
        walk(rule.value)
    assert used == set(makers.MAKERS)


def test_every_kind_is_built() -> None:
    text = repr([rule.value for rule in RULES])
    # what makers build by hand
    by_hand = {"DictComp", "MatchClass", "AsyncFor", "AsyncWith", "AsyncFunctionDef"}
    built = {kind.name for kind in nodes.KINDS if f"Kind(name='{kind.name}'" in text}
    assert built | by_hand == set(nodes.BY_NAME)


def test_conflicts_are_errors() -> None:
    rules = notation.rules(
        """
        source : START_FILE sum
        sum : sum '+' sum -> $1
            | NAME
        """,
        "test",
    )
    with pytest.raises(lalr.GrammarError, match="unused token|conflict"):
        lalr.table(lalr.grammar(rules))


def test_tables_have_no_conflict() -> None:
    table = lalr.table(lalr.grammar())
    assert not table.sr_conflicts
    assert not table.rr_conflicts


@pytest.mark.parametrize(
    "text",
    ["a : NAME -> Name(id=$1, colour=$1)", "a : NAME -> Name(", "a : NAME -> ?", "a : NAME -> [$1"],
)
def test_malformed_notation(text: str) -> None:
    with pytest.raises(SyntaxError):
        notation.rules(text, "test")


def test_notation_reads_lists_and_numbers() -> None:
    (rule,) = notation.rules("a : a ',' NAME -> $1 + [$3, none, -1]", "test")
    assert rule.right == ("a", "COMMA", "NAME")
    assert rule.value == notation.Items(
        notation.Symbol(1), (notation.Symbol(3), notation.Nothing(), notation.Number(-1))
    )


def test_tokens_have_one_number_each() -> None:
    assert len(set(tokens.NAMES)) == len(tokens.NAMES)
