"""Statements that fit a line: assignments, imports, and those that a keyword opens."""

from pyvm.grammar.notation import rules

RULES = rules(
    """
simple : assignment
       | expressions                        -> Expr(value=$1)
       | yield                              -> Expr(value=$1)
       | 'return'                           -> Return
       | 'return' expressions               -> Return(value=$2)
       | 'pass'                             -> Pass
       | 'break'                            -> Break
       | 'continue'                         -> Continue
       | 'raise'                            -> Raise
       | 'raise' test                       -> Raise(exc=$2)
       | 'raise' test 'from' test           -> Raise(exc=$2, cause=$4)
       | 'assert' test                      -> Assert(test=$2)
       | 'assert' test ',' test             -> Assert(test=$2, msg=$4)
       | 'del' deleted                      -> Delete(targets=delete_each($2))
       | 'del' deleted ','                  -> Delete(targets=delete_each($2))
       | 'global' names                     -> Global(names=$2)
       | 'nonlocal' names                   -> Nonlocal(names=$2)
       | TYPE type_name type_params '=' test -> TypeAlias(name=$2, type_params=$3, value=$5)
       | import

type_name : NAME                            -> Name(id=$1, ctx=Store)

names : NAME                                -> [$1]
      | names ',' NAME                      -> $1 + [$3]

deleted : expression                        -> [$1]
        | deleted ',' expression            -> $1 + [$3]

# a = b = value: everything before the last '=' is a target
assignment : targets assigned               -> Assign(targets=$1, value=$2)
           | expressions AUGASSIGN assigned -> AugAssign(target=store_augmented($1), op=$2, value=$3)
           | expressions ':' test ->
            AnnAssign(target=store_annotated($1), annotation=$3, simple=simple($1))
           | expressions ':' test '=' assigned ->
            AnnAssign(target=store_annotated($1), annotation=$3, value=$5, simple=simple($1))

targets : expressions '='                   -> [store_first($1, $2)]
        | targets expressions '='           -> $1 + [store($2)]

assigned : expressions                      -> $1
         | yield

import : 'import' modules                   -> Import(names=$2)
       | 'from' module 'import' everything         -> ImportFrom(module=$2, names=[$4])
       | 'from' module 'import' imported    -> ImportFrom(module=$2, names=$4)
       | 'from' module 'import' '(' imported ')'     -> ImportFrom(module=$2, names=$5)
       | 'from' module 'import' '(' imported ',' ')' -> ImportFrom(module=$2, names=$5)
       | 'from' dots 'import' everything           -> ImportFrom(level=$2, names=[$4])
       | 'from' dots 'import' imported      -> ImportFrom(level=$2, names=$4)
       | 'from' dots 'import' '(' imported ')'       -> ImportFrom(level=$2, names=$5)
       | 'from' dots 'import' '(' imported ',' ')'   -> ImportFrom(level=$2, names=$5)
       | 'from' dots module 'import' everything    -> ImportFrom(module=$3, level=$2, names=[$5])
       | 'from' dots module 'import' imported -> ImportFrom(module=$3, level=$2, names=$5)
       | 'from' dots module 'import' '(' imported ')'     -> ImportFrom(module=$3, level=$2, names=$6)
       | 'from' dots module 'import' '(' imported ',' ')' -> ImportFrom(module=$3, level=$2, names=$6)

dots : '.'                                  -> 1
     | '...'                                -> 3
     | dots '.'                             -> sum($1, 1)
     | dots '...'                           -> sum($1, 3)

module : dotted                             -> dotted($1)

dotted : NAME                               -> [$1]
       | dotted '.' NAME                    -> $1 + [$3]

modules : imported_module                   -> [$1]
        | modules ',' imported_module       -> $1 + [$3]

imported_module : dotted                    -> alias(name=dotted($1))
                | dotted 'as' NAME          -> alias(name=dotted($1), asname=$3)

everything : '*'                            -> alias(name=text($1))

imported : imported_name                    -> [$1]
         | imported ',' imported_name       -> $1 + [$3]

imported_name : NAME                        -> alias(name=$1)
              | NAME 'as' NAME              -> alias(name=$1, asname=$3)
""",
    __name__,
)
