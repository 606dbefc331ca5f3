"""The LALR tables of the grammar, made by PLY. Any conflict, or a symbol of no use, is an error."""

from ply import yacc

from pyvm.grammar import RULES, tokens
from pyvm.grammar.notation import Rule


class GrammarError(Exception):
    """The grammar is not LALR(1), or has symbols that nothing uses."""


def grammar(rules: tuple[Rule, ...] = RULES) -> yacc.Grammar:
    """Return PLY's grammar; production n + 1 is `rules[n]` (0 is PLY's own start)."""
    made = yacc.Grammar(list(tokens.NAMES))
    for rule in rules:
        # a nonterminal may be named as Python names a keyword, which PLY does not mind
        made.add_production(rule.left, list(rule.right), f"rule {len(made.Productions)}", *rule.where)
    made.set_start(rules[0].left)
    wrong = [f"undefined symbol {name}" for name, _ in made.undefined_symbols()]
    wrong += [f"unused token {name}" for name in made.unused_terminals()]
    wrong += [f"unused nonterminal {rule.name}" for rule in made.unused_rules()]
    wrong += [f"unreachable symbol {name}" for name in made.find_unreachable()]
    wrong += [f"endless symbol {name}" for name in made.infinite_cycles()]
    if wrong:
        raise GrammarError("; ".join(wrong))
    return made


def table(made: yacc.Grammar) -> yacc.LRGeneratedTable:
    """Return PLY's tables of a grammar."""
    lr = yacc.LRGeneratedTable(made, "LALR", yacc.NullLogger())
    wrong = [
        f"state {state}: {token} {choice} as shift/reduce"
        for state, token, choice in lr.sr_conflicts
    ]
    wrong += [
        f"state {state}: reduce by ({kept}) or by ({rejected})"
        for state, kept, rejected in lr.rr_conflicts
    ]
    if wrong:
        raise GrammarError("conflicts: " + "; ".join(wrong))
    return lr
