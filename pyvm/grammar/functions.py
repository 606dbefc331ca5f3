"""Functions, lambdas and classes: parameters, decorators, type parameters.

A parameter is four elements of a list: what it is (0 plain, 1 `*`, 2 `**`, 3 a bare `*`, 4 `/`),
its `arg` node, its default (or the '=' of one that may have none) and its stars.
The maker `parameters` sorts them out and checks their order.
"""

from pyvm.grammar.notation import rules

RULES = rules(
    """
decorated : decorators function             -> decorated($2, $1)
          | decorators class                -> decorated($2, $1)
          | decorators async_function       -> decorated($2, $1)

async_function : 'async' function           -> async($2)

decorators : decorator                      -> [$1]
           | decorators decorator           -> $1 + [$2]

decorator : '@' named NEWLINE               -> $2

function : 'def' NAME type_params '(' parameters ')' returns ':' block ->
            FunctionDef(name=$2, args=$5, body=$9, returns=$7, type_params=$3)

returns :                                   -> none
        | '->' test                         -> $2

class : 'class' NAME type_params bases ':' block ->
            ClassDef(name=$2, bases=positional($4), keywords=keywords($4), body=$6, type_params=$3)

bases :                                     -> []
      | '(' ')'                             -> []
      | '(' arguments ')'                   -> class_arguments($2)

type_params :                               -> []
            | '[' type_param_list ']'       -> $2
            | '[' type_param_list ',' ']'   -> $2

type_param_list : type_param                -> [$1]
                | type_param_list ',' type_param -> $1 + [$3]

type_param : NAME                           -> TypeVar(name=$1)
           | NAME ':' test                  -> TypeVar(name=$1, bound=$3)
           | NAME '=' test                  -> TypeVar(name=$1, default_value=$3)
           | NAME ':' test '=' test         -> TypeVar(name=$1, bound=$3, default_value=$5)
           | '*' NAME                       -> TypeVarTuple(name=$2)
           | '*' NAME '=' expression        -> TypeVarTuple(name=$2, default_value=$4)
           | '**' NAME                      -> ParamSpec(name=$2)
           | '**' NAME '=' test             -> ParamSpec(name=$2, default_value=$4)

parameters :                                -> arguments
           | parameter_list                 -> parameters($1)
           | parameter_list ','             -> parameters($1)

parameter_list : parameter
               | parameter_list ',' parameter -> joined($1, $3)

parameter : annotated                       -> [0, $1, none, none]
          | annotated '=' test              -> [0, $1, $3, none]
          | '*'                             -> [3, $1, none, none]
          | '*' annotated                   -> [1, $2, none, $1]
          | '*' star_annotated              -> [1, $2, none, $1]
          | '*' annotated '=' test          -> [1, $2, $3, $1]
          | '**' annotated                  -> [2, $2, none, $1]
          | '**' annotated '=' test         -> [2, $2, $3, $1]
          | '/'                             -> [4, $1, none, none]

star_annotated : NAME ':' starred           -> arg(arg=$1, annotation=$3)

annotated : NAME                            -> arg(arg=$1)
          | NAME ':' test                   -> arg(arg=$1, annotation=$3)

lambda : 'lambda' lambda_arguments ':' test -> Lambda(args=$2, body=$4)

lambda_arguments :                          -> arguments
                 | lambda_parameters        -> parameters($1)
                 | lambda_parameters ','    -> parameters($1)

lambda_parameters : lambda_parameter
                  | lambda_parameters ',' lambda_parameter -> joined($1, $3)

lambda_parameter : lambda_name              -> [0, $1, none, none]
                 | lambda_name '=' test     -> [0, $1, $3, none]
                 | '*'                      -> [3, $1, none, none]
                 | '*' lambda_name          -> [1, $2, none, $1]
                 | '*' lambda_name '=' test -> [1, $2, $3, $1]
                 | '**' lambda_name         -> [2, $2, none, $1]
                 | '**' lambda_name '=' test -> [2, $2, $3, $1]
                 | '/'                      -> [4, $1, none, none]

lambda_name : NAME                          -> arg(arg=$1)
""",
    __name__,
)
