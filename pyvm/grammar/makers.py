"""The makers: the functions that productions name because no notation would be simpler.

Each has a body in C, `pv_make_<word>` in `_native/syntax/make_*.c`, and a twin in the tests'
interpreter. A maker whose word is listed with True answers with a list.
"""

MAKERS: dict[str, bool] = {
    # lists
    "joined": True,  # the elements of both lists
    "after": True,  # a first element, then those of a list
    "even": True,  # elements 0, 2, 4 … of a list of pairs
    "odd": True,  # elements 1, 3, 5 …
    # names and numbers
    "text": False,  # the text of a token, as a name
    "dotted": False,  # names joined by dots, as one name
    "sum": False,  # of two numbers
    # targets: the expression itself, with its context set
    "store_first": False,  # before the first '=', which might be meant as '=='
    "store": False,  # before another
    "store_augmented": False,
    "store_annotated": False,
    "store_named": False,  # before ':='
    "store_for": False,
    "store_with": False,
    "delete_each": True,
    "simple": False,  # 1 for a name without parentheses
    # expressions that may not stand everywhere
    "group": False,  # in parentheses: no `*x`
    "comprehended": False,  # before `for`: no `*x`
    "dict_comprehension": False,
    # statements
    "async": False,  # the asynchronous kind of a statement
    "decorated": False,  # a function or class, with its decorators
    "parameters": False,  # the `arguments` node of a list of parameters
    # calls
    "bare_generator": False,  # a generator expression without parentheses of its own
    "trailing_comma": True,  # arguments with a comma behind
    "call_arguments": True,  # arguments of a call, in order
    "class_arguments": True,
    "keyword_name": False,  # the name of a keyword argument
    "positional": True,  # the arguments that are no keywords
    "keywords": True,  # those that are
    # literals
    "constant": False,  # None, True, False, ...
    "number": False,
    "string": False,  # the node of one string token
    "middle": False,  # the node of literal text in an f-string
    "strings": False,  # the node of strings side by side
    "shown": False,  # the text of a hole with '=', from its brace to what follows the '='
    "conversion": False,  # the number of a conversion
    "format": False,  # the node of a format
    # patterns
    "wildcard": False,  # a name, or nothing for `_`
    "rest_name": False,  # the name behind `**`, not `_`
    "as_target": False,  # a name that is not `_`
    "class_pattern": False,
    "real_part": False,
    "imaginary_part": False,
}
