"""Atoms: names, literals, displays, comprehensions, strings and the holes of f-strings."""

from pyvm.grammar.notation import rules

RULES = rules(
    """
atom : NAME                                 -> Name(id=$1)
     | number
     | strings                              -> strings($1)
     | '...'                                -> Constant(value=constant($1))
     | 'None'                               -> Constant(value=constant($1))
     | 'True'                               -> Constant(value=constant($1))
     | 'False'                              -> Constant(value=constant($1))
     | '(' ')'                              -> Tuple
     | '(' yield ')'                        -> $2
     | '(' element ')'                      -> group($2)
     | '(' element ',' ')'                  -> Tuple(elts=[$2])
     | '(' elements_many ')'                -> Tuple(elts=$2)
     | '(' elements_many ',' ')'            -> Tuple(elts=$2)
     | '(' element clauses ')'              -> GeneratorExp(elt=comprehended($2), generators=$3)
     | '[' ']'                              -> List
     | '[' elements ']'                     -> List(elts=$2)
     | '[' elements ',' ']'                 -> List(elts=$2)
     | '[' element clauses ']'              -> ListComp(elt=comprehended($2), generators=$3)
     | '{' '}'                              -> Dict
     | '{' pairs '}'                        -> Dict(keys=even($2), values=odd($2))
     | '{' pairs ',' '}'                    -> Dict(keys=even($2), values=odd($2))
     | '{' pair clauses '}'                 -> dict_comprehension($2, $3)
     | '{' elements '}'                     -> Set(elts=$2)
     | '{' elements ',' '}'                 -> Set(elts=$2)
     | '{' element clauses '}'              -> SetComp(elt=comprehended($2), generators=$3)

number : NUMBER                             -> Constant(value=number($1))

elements : element                          -> [$1]
         | elements ',' element             -> $1 + [$3]

elements_many : element ',' element         -> [$1, $3]
              | elements_many ',' element   -> $1 + [$3]

element : named
        | starred

pairs : pair
      | pairs ',' pair                      -> joined($1, $3)

pair : test ':' test                        -> [$1, $3]
     | '**' bitor                           -> [none, $2]

clauses : clause                            -> [$1]
        | clauses clause                    -> $1 + [$2]

clause : 'for' looped disjunction conditions -> comprehension(target=$2, iter=$3, ifs=$4)
       | 'async' 'for' looped disjunction conditions -> comprehension(target=$3, iter=$4, ifs=$5, is_async=1)

conditions :                                -> []
           | conditions 'if' disjunction    -> $1 + [$3]

strings : string                            -> [$1]
        | strings string                    -> $1 + [$2]

string : STRING                             -> string($1)
       | FSTART pieces FEND                 -> JoinedStr(values=$2)

pieces :                                    -> []
       | pieces FMIDDLE                     -> $1 + [middle($2)]
       | pieces hole                        -> joined($1, $2)

# a hole is one or two pieces: with '=' its own text comes first
hole : '{' hole_value '}' ->
            [FormattedValue(value=$2, conversion=-1)]
     | '{' hole_value conversion '}' ->
            [FormattedValue(value=$2, conversion=$3)]
     | '{' hole_value format '}' ->
            [FormattedValue(value=$2, conversion=-1, format_spec=$3)]
     | '{' hole_value conversion format '}' ->
            [FormattedValue(value=$2, conversion=$3, format_spec=$4)]
     | '{' hole_value '=' '}' ->
            [shown($1, $3), FormattedValue(value=$2, conversion=114)]
     | '{' hole_value '=' conversion '}' ->
            [shown($1, $3), FormattedValue(value=$2, conversion=$4)]
     | '{' hole_value '=' format '}' ->
            [shown($1, $3), FormattedValue(value=$2, conversion=-1, format_spec=$4)]
     | '{' hole_value '=' conversion format '}' ->
            [shown($1, $3), FormattedValue(value=$2, conversion=$4, format_spec=$5)]

hole_value : expressions                    -> $1
           | yield

conversion : '!' NAME                       -> conversion($1, $2)

format : FCOLON pieces                      -> format(JoinedStr(values=$2))
""",
    __name__,
)
