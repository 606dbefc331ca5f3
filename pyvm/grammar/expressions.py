"""Expressions, from the loosest binding to the tightest, and what a call or an index takes."""

from pyvm.grammar.notation import rules

RULES = rules(
    """
# one or more, a tuple when there is a comma
expressions : expression
            | expression ','                -> Tuple(elts=[$1])
            | expression_list               -> Tuple(elts=$1)
            | expression_list ','           -> Tuple(elts=$1)

expression_list : expression ',' expression -> [$1, $3]
                | expression_list ',' expression -> $1 + [$3]

expression : test
           | starred

starred : '*' bitor                         -> Starred(value=$2)

yield : 'yield'                             -> Yield
      | 'yield' expressions                 -> Yield(value=$2)
      | 'yield' 'from' test                 -> YieldFrom(value=$3)

named : test
      | test ':=' test                      -> NamedExpr(target=store_named($1, $2), value=$3)

test : disjunction
     | disjunction 'if' disjunction 'else' test -> IfExp(test=$3, body=$1, orelse=$5)
     | lambda

disjunction : conjunction
            | or_list                       -> BoolOp(op=Or, values=$1)

or_list : conjunction 'or' conjunction      -> [$1, $3]
        | or_list 'or' conjunction          -> $1 + [$3]

conjunction : inversion
            | and_list                      -> BoolOp(op=And, values=$1)

and_list : inversion 'and' inversion        -> [$1, $3]
         | and_list 'and' inversion         -> $1 + [$3]

inversion : comparison
          | 'not' inversion                 -> UnaryOp(op=Not, operand=$2)

comparison : bitor
           | bitor compared                 -> Compare(left=$1, ops=even($2), comparators=odd($2))

compared : comparator bitor                 -> [$1, $2]
         | compared comparator bitor        -> $1 + [$2, $3]

comparator : '=='                           -> Eq
           | '!='                           -> NotEq
           | '<'                            -> Lt
           | '<='                           -> LtE
           | '>'                            -> Gt
           | '>='                           -> GtE
           | 'is'                           -> Is
           | 'is' 'not'                     -> IsNot
           | 'in'                           -> In
           | 'not' 'in'                     -> NotIn

bitor : bitxor
      | bitor '|' bitxor                    -> BinOp(left=$1, op=BitOr, right=$3)

bitxor : bitand
       | bitxor '^' bitand                  -> BinOp(left=$1, op=BitXor, right=$3)

bitand : shift
       | bitand '&' shift                   -> BinOp(left=$1, op=BitAnd, right=$3)

shift : sum
      | shift '<<' sum                      -> BinOp(left=$1, op=LShift, right=$3)
      | shift '>>' sum                      -> BinOp(left=$1, op=RShift, right=$3)

sum : term
    | sum '+' term                          -> BinOp(left=$1, op=Add, right=$3)
    | sum '-' term                          -> BinOp(left=$1, op=Sub, right=$3)

term : factor
     | term '*' factor                      -> BinOp(left=$1, op=Mult, right=$3)
     | term '/' factor                      -> BinOp(left=$1, op=Div, right=$3)
     | term '//' factor                     -> BinOp(left=$1, op=FloorDiv, right=$3)
     | term '%' factor                      -> BinOp(left=$1, op=Mod, right=$3)
     | term '@' factor                      -> BinOp(left=$1, op=MatMult, right=$3)

factor : power
       | '+' factor                         -> UnaryOp(op=UAdd, operand=$2)
       | '-' factor                         -> UnaryOp(op=USub, operand=$2)
       | '~' factor                         -> UnaryOp(op=Invert, operand=$2)

power : awaited
      | awaited '**' factor                 -> BinOp(left=$1, op=Pow, right=$3)

awaited : primary
        | 'await' primary                   -> Await(value=$2)

primary : atom
        | primary '.' NAME                  -> Attribute(value=$1, attr=$3)
        | primary '(' ')'                   -> Call(func=$1)
        | primary '(' arguments ')' ->
            Call(func=$1, args=positional(call_arguments($3, $2)), keywords=keywords($3))
        | primary '[' slices ']'            -> Subscript(value=$1, slice=$3)

arguments : argument_list
          | argument_list ','               -> trailing_comma($1)

argument_list : argument                    -> [$1]
              | argument_list ',' argument  -> $1 + [$3]

argument : named
         | test '=' test                    -> keyword(arg=keyword_name($1, $2), value=$3)
         | '*' test                         -> Starred(value=$2)
         | '**' test                        -> keyword(value=$2)
         | named clauses                    -> bare_generator(GeneratorExp(elt=$1, generators=$2))

# one starred index makes a tuple too
slices : slice
       | slice ','                          -> Tuple(elts=[$1])
       | slice_list                         -> Tuple(elts=$1)
       | slice_list ','                     -> Tuple(elts=$1)

slice_list : starred                        -> [$1]
           | slice ',' slice_element        -> [$1, $3]
           | slice_list ',' slice_element   -> $1 + [$3]

slice_element : slice
              | starred

slice : named
      | bound ':' bound                     -> Slice(lower=$1, upper=$3)
      | bound ':' bound ':' bound           -> Slice(lower=$1, upper=$3, step=$5)

bound :                                     -> none
      | test
""",
    __name__,
)
