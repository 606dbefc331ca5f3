"""`match`, its cases and their patterns."""

from pyvm.grammar.notation import rules

RULES = rules(
    """
match : MATCH subject ':' NEWLINE INDENT cases DEDENT -> Match(subject=$2, cases=$6)

subject : named
        | subject_first ','                 -> Tuple(elts=[$1])
        | subject_first ',' elements        -> Tuple(elts=after($1, $3))
        | subject_first ',' elements ','    -> Tuple(elts=after($1, $3))

subject_first : named
              | starred

cases : case                                -> [$1]
      | cases case                          -> $1 + [$2]

case : CASE patterns guard ':' block        -> match_case(pattern=$2, guard=$3, body=$5)

guard :                                     -> none
      | 'if' named                          -> $2

patterns : as_pattern
         | open_sequence                    -> MatchSequence(patterns=$1)

open_sequence : pattern_element ','         -> [$1]
              | pattern_element ',' pattern_elements     -> after($1, $3)
              | pattern_element ',' pattern_elements ',' -> after($1, $3)

pattern_elements : pattern_element          -> [$1]
                 | pattern_elements ',' pattern_element -> $1 + [$3]

pattern_element : as_pattern
                | star_pattern

star_pattern : '*' NAME                     -> MatchStar(name=wildcard($2))

as_pattern : or_pattern
           | or_pattern 'as' NAME           -> MatchAs(pattern=$1, name=as_target($3))

or_pattern : closed_pattern
           | alternatives                   -> MatchOr(patterns=$1)

alternatives : closed_pattern '|' closed_pattern -> [$1, $3]
             | alternatives '|' closed_pattern   -> $1 + [$3]

closed_pattern : literal_pattern            -> MatchValue(value=$1)
               | 'None'                     -> MatchSingleton(value=constant($1))
               | 'True'                     -> MatchSingleton(value=constant($1))
               | 'False'                    -> MatchSingleton(value=constant($1))
               | NAME                       -> MatchAs(name=wildcard($1))
               | value_name                 -> MatchValue(value=$1)
               | '(' as_pattern ')'         -> $2
               | '(' ')'                    -> MatchSequence
               | '(' open_sequence ')'      -> MatchSequence(patterns=$2)
               | '[' ']'                    -> MatchSequence
               | '[' pattern_elements ']'   -> MatchSequence(patterns=$2)
               | '[' pattern_elements ',' ']' -> MatchSequence(patterns=$2)
               | '{' '}'                    -> MatchMapping
               | '{' mapping_items '}'      -> MatchMapping(keys=even($2), patterns=odd($2))
               | '{' mapping_items ',' '}'  -> MatchMapping(keys=even($2), patterns=odd($2))
               | '{' mapping_rest '}'       -> MatchMapping(rest=$2)
               | '{' mapping_rest ',' '}'   -> MatchMapping(rest=$2)
               | '{' mapping_items ',' mapping_rest '}' ->
            MatchMapping(keys=even($2), patterns=odd($2), rest=$4)
               | '{' mapping_items ',' mapping_rest ',' '}' ->
            MatchMapping(keys=even($2), patterns=odd($2), rest=$4)
               | class_name '(' ')'         -> MatchClass(cls=$1)
               | class_name '(' class_items ')'     -> class_pattern($1, $3)
               | class_name '(' class_items ',' ')' -> class_pattern($1, $3)

value_name : first_name '.' NAME            -> Attribute(value=$1, attr=$3)
           | value_name '.' NAME            -> Attribute(value=$1, attr=$3)

class_name : first_name
           | value_name

first_name : NAME                           -> Name(id=$1)

literal_pattern : signed
                | signed '+' number         -> BinOp(left=real_part($1), op=Add, right=imaginary_part($3))
                | signed '-' number         -> BinOp(left=real_part($1), op=Sub, right=imaginary_part($3))
                | strings                   -> strings($1)

signed : number
       | '-' number                         -> UnaryOp(op=USub, operand=$2)

mapping_rest : '**' NAME                    -> rest_name($2)

mapping_items : mapping_item
              | mapping_items ',' mapping_item -> joined($1, $3)

mapping_item : mapping_key ':' as_pattern   -> [$1, $3]

mapping_key : literal_pattern
            | value_name
            | 'None'                        -> Constant(value=constant($1))
            | 'True'                        -> Constant(value=constant($1))
            | 'False'                       -> Constant(value=constant($1))

# pairs of a keyword, or nothing, and a pattern
class_items : class_item
            | class_items ',' class_item    -> joined($1, $3)

class_item : as_pattern                     -> [none, $1]
           | NAME '=' as_pattern            -> [$1, $3]
""",
    __name__,
)
