"""Statements that hold blocks, but for functions, classes and `match`."""

from pyvm.grammar.notation import rules

RULES = rules(
    """
compound : if
         | while
         | for
         | try
         | with
         | function
         | class
         | decorated
         | match
         | async_function
         | 'async' for                      -> async($2)
         | 'async' with                     -> async($2)

if : 'if' named ':' block otherwise         -> If(test=$2, body=$4, orelse=$5)

otherwise : else
          | 'elif' named ':' block otherwise -> [If(test=$2, body=$4, orelse=$5)]

else :                                      -> []
     | 'else' ':' block                     -> $3

while : 'while' named ':' block else        -> While(test=$2, body=$4, orelse=$5)

for : 'for' looped expressions ':' block else -> For(target=$2, iter=$3, body=$5, orelse=$6)

looped : for_targets 'in'                    -> store_for($1)

# what may stand before an `in`: no comparison, so that the `in` is the loop's
for_targets : for_target
            | for_target ','                -> Tuple(elts=[$1])
            | for_tuple                     -> Tuple(elts=$1)
            | for_tuple ','                 -> Tuple(elts=$1)

for_tuple : for_target ',' for_target       -> [$1, $3]
          | for_tuple ',' for_target        -> $1 + [$3]

for_target : bitor
           | starred

try : 'try' ':' block handlers else finally -> Try(body=$3, handlers=$4, orelse=$5, finalbody=$6)
    | 'try' ':' block star_handlers else finally -> TryStar(body=$3, handlers=$4, orelse=$5, finalbody=$6)
    | 'try' ':' block 'finally' ':' block   -> Try(body=$3, finalbody=$6)

finally :                                   -> []
        | 'finally' ':' block               -> $3

handlers : handler                          -> [$1]
         | handlers handler                 -> $1 + [$2]

handler : 'except' ':' block                -> ExceptHandler(body=$3)
        | 'except' test ':' block           -> ExceptHandler(type=$2, body=$4)
        | 'except' test 'as' NAME ':' block -> ExceptHandler(type=$2, name=$4, body=$6)

star_handlers : star_handler                -> [$1]
              | star_handlers star_handler  -> $1 + [$2]

star_handler : 'except' '*' test ':' block  -> ExceptHandler(type=$3, body=$5)
             | 'except' '*' test 'as' NAME ':' block -> ExceptHandler(type=$3, name=$5, body=$7)

with : 'with' with_items ':' block          -> With(items=$2, body=$4)
     | 'with' WITH_PAREN with_items ')' ':' block     -> With(items=$3, body=$6)
     | 'with' WITH_PAREN with_items ',' ')' ':' block -> With(items=$3, body=$7)

with_items : with_item                      -> [$1]
           | with_items ',' with_item       -> $1 + [$3]

with_item : test                            -> withitem(context_expr=$1)
          | test 'as' for_target            -> withitem(context_expr=$1, optional_vars=store_with($3))
""",
    __name__,
)
