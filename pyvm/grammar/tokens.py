"""The tokens: what the lexer hands to the parser.

The numbers that C uses for them follow the order here. Three names are keywords only in places,
which the lexer decides with the rest of the line in sight: MATCH opens a line that ends in ':',
CASE opens a line of a match block, TYPE stands before a name. The lexer tells two parentheses and
two colons apart as well: WITH_PAREN opens the parenthesised items of a `with`, FCOLON the format of
a hole in an f-string.
"""

#: Tokens that have more than one text, or none.
CLASSES = (
    "NAME",
    "NUMBER",
    "STRING",
    "FSTART",
    "FMIDDLE",
    "FEND",
    "AUGASSIGN",
    "NEWLINE",
    "INDENT",
    "DEDENT",
    "FCOLON",
    "WITH_PAREN",
    "MATCH",
    "CASE",
    "TYPE",
    "START_FILE",
    "START_EVAL",
    "START_SINGLE",
)

#: Punctuation: text -> token.
PUNCTUATION = {
    "(": "LPAR",
    ")": "RPAR",
    "[": "LSQB",
    "]": "RSQB",
    "{": "LBRACE",
    "}": "RBRACE",
    ":": "COLON",
    ",": "COMMA",
    ";": "SEMI",
    ".": "DOT",
    "...": "ELLIPSIS",
    "->": "ARROW",
    "=": "EQUAL",
    ":=": "COLONEQUAL",
    "==": "EQEQUAL",
    "!=": "NOTEQUAL",
    "<": "LESS",
    ">": "GREATER",
    "<=": "LESSEQUAL",
    ">=": "GREATEREQUAL",
    "+": "PLUS",
    "-": "MINUS",
    "*": "STAR",
    "/": "SLASH",
    "//": "DOUBLESLASH",
    "%": "PERCENT",
    "@": "AT",
    "&": "AMPER",
    "|": "VBAR",
    "^": "CIRCUMFLEX",
    "~": "TILDE",
    "<<": "LEFTSHIFT",
    ">>": "RIGHTSHIFT",
    "**": "DOUBLESTAR",
    "!": "EXCLAMATION",
}

KEYWORDS = (
    "False",
    "None",
    "True",
    "and",
    "as",
    "assert",
    "async",
    "await",
    "break",
    "class",
    "continue",
    "def",
    "del",
    "elif",
    "else",
    "except",
    "finally",
    "for",
    "from",
    "global",
    "if",
    "import",
    "in",
    "is",
    "lambda",
    "nonlocal",
    "not",
    "or",
    "pass",
    "raise",
    "return",
    "try",
    "while",
    "with",
    "yield",
)

#: Augmented assignments: text -> operator.
AUGMENTED = {
    "+=": "Add",
    "-=": "Sub",
    "*=": "Mult",
    "@=": "MatMult",
    "/=": "Div",
    "%=": "Mod",
    "**=": "Pow",
    "<<=": "LShift",
    ">>=": "RShift",
    "|=": "BitOr",
    "^=": "BitXor",
    "&=": "BitAnd",
    "//=": "FloorDiv",
}

#: Text of a token -> its name, for punctuation and keywords.
BY_TEXT = {**PUNCTUATION, **{word: word.upper() for word in KEYWORDS}}

#: All tokens, in the order of their numbers; number 0 is the end of the source.
NAMES = (*CLASSES, *PUNCTUATION.values(), *(word.upper() for word in KEYWORDS))
