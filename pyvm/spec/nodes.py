"""The nodes of the syntax tree: kinds, fields and operators of Python 3.13, as data.

Kinds and field names are those of the standard `ast` module, so that a tree can be compared with
CPython's and a guest `ast` module can be built from it. Left out, because nothing here reads type
comments: every `type_comment`, `type_ignores`, and the kinds TypeIgnore and FunctionType.

A field is written `name: type`, followed by `?` when it may be absent, `*` when it is a list, `*?`
when elements of the list may be absent. A type is a group of nodes (`expr`), a set of operators
(`cmpop`) or one of `identifier`, `int`, `constant`.
"""

from dataclasses import dataclass

#: Types of fields that are no nodes and no operators.
SCALARS = ("identifier", "int", "constant")


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind. `shape` is one of "one", "optional", "list", "list of optional"."""

    name: str
    type: str
    shape: str


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of node; `located` kinds have a position that the `ast` module shows."""

    name: str
    group: str
    fields: tuple[Field, ...]
    located: bool


_SHAPES = {"": "one", "?": "optional", "*": "list", "*?": "list of optional"}


def _field(text: str) -> Field:
    name, _, kind = text.partition(":")
    bare = kind.strip().rstrip("*?")
    return Field(name.strip(), bare, _SHAPES[kind.strip()[len(bare) :]])


def _group(group: str, *, located: bool, **kinds: str) -> tuple[Kind, ...]:
    return tuple(
        Kind(name, group, tuple(_field(part) for part in fields.split(",") if part), located)
        for name, fields in kinds.items()
    )


KINDS: tuple[Kind, ...] = (
    *_group(
        "mod",
        located=False,
        Module="body: stmt*",
        Interactive="body: stmt*",
        Expression="body: expr",
    ),
    *_group(
        "stmt",
        located=True,
        FunctionDef="name: identifier, args: arguments, body: stmt*, decorator_list: expr*, "
        "returns: expr?, type_params: type_param*",
        AsyncFunctionDef="name: identifier, args: arguments, body: stmt*, decorator_list: expr*, "
        "returns: expr?, type_params: type_param*",
        ClassDef="name: identifier, bases: expr*, keywords: keyword*, body: stmt*, "
        "decorator_list: expr*, type_params: type_param*",
        Return="value: expr?",
        Delete="targets: expr*",
        Assign="targets: expr*, value: expr",
        TypeAlias="name: expr, type_params: type_param*, value: expr",
        AugAssign="target: expr, op: operator, value: expr",
        AnnAssign="target: expr, annotation: expr, value: expr?, simple: int",
        For="target: expr, iter: expr, body: stmt*, orelse: stmt*",
        AsyncFor="target: expr, iter: expr, body: stmt*, orelse: stmt*",
        While="test: expr, body: stmt*, orelse: stmt*",
        If="test: expr, body: stmt*, orelse: stmt*",
        With="items: withitem*, body: stmt*",
        AsyncWith="items: withitem*, body: stmt*",
        Match="subject: expr, cases: match_case*",
        Raise="exc: expr?, cause: expr?",
        Try="body: stmt*, handlers: excepthandler*, orelse: stmt*, finalbody: stmt*",
        TryStar="body: stmt*, handlers: excepthandler*, orelse: stmt*, finalbody: stmt*",
        Assert="test: expr, msg: expr?",
        Import="names: alias*",
        ImportFrom="module: identifier?, names: alias*, level: int",
        Global="names: identifier*",
        Nonlocal="names: identifier*",
        Expr="value: expr",
        Pass="",
        Break="",
        Continue="",
    ),
    *_group(
        "expr",
        located=True,
        BoolOp="op: boolop, values: expr*",
        NamedExpr="target: expr, value: expr",
        BinOp="left: expr, op: operator, right: expr",
        UnaryOp="op: unaryop, operand: expr",
        Lambda="args: arguments, body: expr",
        IfExp="test: expr, body: expr, orelse: expr",
        Dict="keys: expr*?, values: expr*",
        Set="elts: expr*",
        ListComp="elt: expr, generators: comprehension*",
        SetComp="elt: expr, generators: comprehension*",
        DictComp="key: expr, value: expr, generators: comprehension*",
        GeneratorExp="elt: expr, generators: comprehension*",
        Await="value: expr",
        Yield="value: expr?",
        YieldFrom="value: expr",
        Compare="left: expr, ops: cmpop*, comparators: expr*",
        Call="func: expr, args: expr*, keywords: keyword*",
        FormattedValue="value: expr, conversion: int, format_spec: expr?",
        JoinedStr="values: expr*",
        Constant="value: constant, kind: identifier?",
        Attribute="value: expr, attr: identifier, ctx: expr_context",
        Subscript="value: expr, slice: expr, ctx: expr_context",
        Starred="value: expr, ctx: expr_context",
        Name="id: identifier, ctx: expr_context",
        List="elts: expr*, ctx: expr_context",
        Tuple="elts: expr*, ctx: expr_context",
        Slice="lower: expr?, upper: expr?, step: expr?",
    ),
    *_group(
        "comprehension",
        located=False,
        comprehension="target: expr, iter: expr, ifs: expr*, is_async: int",
    ),
    *_group(
        "excepthandler",
        located=True,
        ExceptHandler="type: expr?, name: identifier?, body: stmt*",
    ),
    *_group(
        "arguments",
        located=False,
        arguments="posonlyargs: arg*, args: arg*, vararg: arg?, kwonlyargs: arg*, "
        "kw_defaults: expr*?, kwarg: arg?, defaults: expr*",
    ),
    *_group("arg", located=True, arg="arg: identifier, annotation: expr?"),
    *_group("keyword", located=True, keyword="arg: identifier?, value: expr"),
    *_group("alias", located=True, alias="name: identifier, asname: identifier?"),
    *_group("withitem", located=False, withitem="context_expr: expr, optional_vars: expr?"),
    *_group(
        "match_case",
        located=False,
        match_case="pattern: pattern, guard: expr?, body: stmt*",
    ),
    *_group(
        "pattern",
        located=True,
        MatchValue="value: expr",
        MatchSingleton="value: constant",
        MatchSequence="patterns: pattern*",
        MatchMapping="keys: expr*, patterns: pattern*, rest: identifier?",
        MatchClass="cls: expr, patterns: pattern*, kwd_attrs: identifier*, "
        "kwd_patterns: pattern*",
        MatchStar="name: identifier?",
        MatchAs="pattern: pattern?, name: identifier?",
        MatchOr="patterns: pattern*",
    ),
    *_group(
        "type_param",
        located=True,
        TypeVar="name: identifier, bound: expr?, default_value: expr?",
        ParamSpec="name: identifier, default_value: expr?",
        TypeVarTuple="name: identifier, default_value: expr?",
    ),
)

#: Sets of operators: type of the field -> (operator as the `ast` module names it, its text).
OPERATORS: dict[str, tuple[tuple[str, str], ...]] = {
    "expr_context": (("Load", "load"), ("Store", "store"), ("Del", "del")),
    "operator": (
        ("Add", "+"),
        ("Sub", "-"),
        ("Mult", "*"),
        ("MatMult", "@"),
        ("Div", "/"),
        ("Mod", "%"),
        ("Pow", "**"),
        ("LShift", "<<"),
        ("RShift", ">>"),
        ("BitOr", "|"),
        ("BitXor", "^"),
        ("BitAnd", "&"),
        ("FloorDiv", "//"),
    ),
    "boolop": (("And", "and"), ("Or", "or")),
    "unaryop": (("Invert", "~"), ("Not", "not"), ("UAdd", "+"), ("USub", "-")),
    "cmpop": (
        ("Eq", "=="),
        ("NotEq", "!="),
        ("Lt", "<"),
        ("LtE", "<="),
        ("Gt", ">"),
        ("GtE", ">="),
        ("Is", "is"),
        ("IsNot", "is not"),
        ("In", "in"),
        ("NotIn", "not in"),
    ),
}

BY_NAME: dict[str, Kind] = {kind.name: kind for kind in KINDS}
GROUPS: tuple[str, ...] = tuple(dict.fromkeys(kind.group for kind in KINDS))
