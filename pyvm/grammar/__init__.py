"""The grammar of Python 3.13, one theme a file, each production with what it builds.

It is data: `lalr` makes tables of it with PLY, once, when the package is built; the C driver and the
tests' interpreter run them. It accepts more than Python does where one token of lookahead cannot
tell (any expression before '=', say); makers refuse the rest while they build.
"""

from pyvm.grammar import atoms, compound, expressions, file, functions, patterns, simple

#: All productions. The first one's left side is the start symbol.
RULES = (
    *file.RULES,
    *simple.RULES,
    *compound.RULES,
    *functions.RULES,
    *patterns.RULES,
    *expressions.RULES,
    *atoms.RULES,
)
