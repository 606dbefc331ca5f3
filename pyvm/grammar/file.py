"""What a source is: a file, an expression to evaluate, one statement of a prompt; and blocks.

The driver puts one of the START tokens before the source's own.
"""

from pyvm.grammar.notation import rules

RULES = rules(
    """
source : START_FILE                         -> Module
       | START_FILE statements              -> Module(body=$2)
       | START_EVAL expressions newlines    -> Expression(body=$2)
       | START_SINGLE simple_line           -> Interactive(body=$2)
       | START_SINGLE compound              -> Interactive(body=[$2])

newlines :                                  -> none
         | newlines NEWLINE                 -> none

statements : simple_line                    -> $1
           | compound                       -> [$1]
           | statements simple_line         -> joined($1, $2)
           | statements compound            -> $1 + [$2]

simple_line : simples NEWLINE               -> $1
            | simples ';' NEWLINE           -> $1

simples : simple                            -> [$1]
        | simples ';' simple                -> $1 + [$3]

block : simple_line                         -> $1
      | NEWLINE INDENT statements DEDENT    -> $3
""",
    __name__,
)
