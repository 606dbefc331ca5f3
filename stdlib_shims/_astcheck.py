"""What CPython's compile() asks of a tree before it compiles it: the kinds of fields, contexts, lengths.

source_of_tree (_prelude/machine.py) has a tree checked here, then makes its text.
"""

import _ast

# The kinds of fields as ASDL writes them, by class; of a name that stands alone it is the default.
_KINDS = """
name=identifier id=identifier attr=identifier rest=identifier? asname=identifier? module=identifier?
type_comment=string? tag=string kind=string? simple=int level=int? is_async=int conversion=int
body=stmt* orelse=stmt* finalbody=stmt* type_ignores=type_ignore* decorator_list=expr* returns=expr?
type_params=type_param* bases=expr* keywords=keyword* targets=expr* target=expr iter=expr test=expr
items=withitem* cases=match_case* subject=expr exc=expr? cause=expr? handlers=excepthandler* msg=expr?
values=expr* left=expr right=expr operand=expr elts=expr* elt=expr generators=comprehension* key=expr
ops=cmpop* comparators=expr* func=expr slice=expr lower=expr? upper=expr? step=expr? ctx=expr_context
ifs=expr* posonlyargs=arg* kwonlyargs=arg* vararg=arg? kwarg=arg? kw_defaults=expr?* defaults=expr*
annotation=expr context_expr=expr optional_vars=expr? guard=expr? patterns=pattern* cls=expr
kwd_attrs=identifier* kwd_patterns=pattern* bound=expr? default_value=expr? format_spec=expr? lineno=int
value=expr op=operator args=expr* names=identifier* keys=expr* argtypes=expr* pattern=pattern
Expression.body=expr Lambda.body=expr IfExp.body=expr IfExp.orelse=expr Return.value=expr?
AnnAssign.value=expr? Yield.value=expr? Constant.value=constant MatchSingleton.value=constant
BoolOp.op=boolop UnaryOp.op=unaryop FunctionDef.args=arguments AsyncFunctionDef.args=arguments
Lambda.args=arguments arguments.args=arg* Import.names=alias* ImportFrom.names=alias*
Dict.keys=expr?* ExceptHandler.type=expr? ExceptHandler.name=identifier? arg.annotation=expr?
arg.arg=identifier keyword.arg=identifier? MatchStar.name=identifier? MatchAs.name=identifier?
MatchAs.pattern=pattern? TypeAlias.name=expr FunctionType.returns=expr
"""
_kinds = dict(part.split("=") for part in _KINDS.split())


def check(tree):
    """Raise TypeError or ValueError for a tree that CPython refuses."""
    _shape(tree, 0)
    _node(tree)


def _shape(node, depth):
    """Check that the fields of a node are of the kinds that they must be."""
    if depth > 500:
        raise RecursionError("maximum recursion depth exceeded during ast construction")
    own = type(node)
    while own.__module__ != "ast" and own is not object:  # a program's subclass
        own = own.__base__
    own = own.__name__
    for field in node._fields:
        kind = _kinds.get(f"{own}.{field}") or _kinds.get(field)
        if kind is None:
            continue
        plain = kind.rstrip("?*")
        try:
            value = getattr(node, field)
        except AttributeError:
            if kind != plain:
                continue
            raise TypeError(f'required field "{field}" missing from {own}') from None
        if kind.endswith("*"):
            if not isinstance(value, list):
                raise TypeError(f'{own} field "{field}" must be a list, not a {type(value).__name__}')
            for one in value:
                if one is None and plain not in ("identifier", "constant"):
                    continue  # said later, by what the list belongs to
                _value(one, plain, depth)
        elif value is None and kind.endswith("?"):
            continue
        elif value is None and plain not in ("constant", "int"):
            raise ValueError(f"field '{field}' is required for {own}")
        else:
            _value(value, plain, depth)
    for name in ("lineno", "col_offset"):
        if name in node._attributes and not hasattr(node, name):
            group = "stmt" if isinstance(node, _ast.stmt) else "expr" if isinstance(node, _ast.expr) else own
            raise TypeError(f'required field "{name}" missing from {group}')


def _value(value, kind, depth):
    if kind == "identifier":
        if type(value) is not str:
            raise TypeError("AST identifier must be of type str")
    elif kind == "string":
        if type(value) not in (str, bytes):
            raise TypeError("AST string must be of type str")
    elif kind == "int":
        if not isinstance(value, int):
            raise ValueError(f"invalid integer value: {value!r}")
    elif kind != "constant":
        group = getattr(_ast, kind)
        if not isinstance(value, group):
            raise TypeError(f"expected some sort of {kind}, but got {value!r}")
        _shape(value, depth + 1)


# --- what a kind of node asks ---------------------------------------------------------------------


def _node(node):
    name = type(node).__name__
    if isinstance(node, (_ast.Module, _ast.Interactive)):
        _stmts(node.body)
    elif isinstance(node, _ast.Expression):
        _expr(node.body)
    elif name == "FunctionType":
        _exprs(node.argtypes)
        _expr(node.returns)


def _place(node):
    line, column = node.lineno, node.col_offset
    end, end_column = getattr(node, "end_lineno", None), getattr(node, "end_col_offset", None)
    end = line if end is None else end
    end_column = column if end_column is None else end_column
    if line > end:
        raise ValueError(f"AST node line range ({line}, {end}) is not valid")
    if (line < 0 and end != line) or (column < 0 and column != end_column):
        raise ValueError(f"AST node column range ({column}, {end_column}) for line range ({line}, {end}) "
                         "is not valid")
    if line == end and column > end_column:
        raise ValueError(f"line {line}, column {column}-{end_column} is not a valid range")


def _filled(sequence, what, owner):
    if not sequence:
        raise ValueError(f"empty {what} on {owner}")


def _stmts(body):
    for statement in body:
        if statement is None:
            raise ValueError("None disallowed in statement list")
        _stmt(statement)


def _body(body, owner):
    _filled(body, "body", owner)
    _stmts(body)


def _exprs(nodes, context="Load", none=False):
    for node in nodes:
        if node is not None:
            _expr(node, context)
        elif not none:
            raise ValueError("None disallowed in expression list")


def _maybe(node, context="Load"):
    if node is not None:
        _expr(node, context)


def _targets(nodes, owner, context):
    _filled(nodes, "targets", owner)
    _exprs(nodes, context)


def _keywords(keywords):
    for keyword in keywords:
        _expr(keyword.value)


def _arguments(args):
    for group in (args.posonlyargs, args.args):
        _args(group)
    for one in (args.vararg, args.kwarg):
        if one is not None:
            _args([one])
    _args(args.kwonlyargs)
    if len(args.defaults) > len(args.posonlyargs) + len(args.args):
        raise ValueError("more positional defaults than args on arguments")
    if len(args.kw_defaults) != len(args.kwonlyargs):
        raise ValueError("length of kwonlyargs is not the same as kw_defaults on arguments")
    _exprs(args.defaults)
    _exprs(args.kw_defaults, none=True)


def _args(args):
    for arg in args:
        _place(arg)
        _maybe(arg.annotation)


def _type_params(params):
    for param in params:
        _place(param)
        _name(param.name)
        if type(param).__name__ == "TypeVar":
            _maybe(param.bound)
        _maybe(param.default_value)


def _generators(generators):
    if not generators:
        raise ValueError("comprehension with no generators")
    for one in generators:
        _expr(one.target, "Store")
        _expr(one.iter)
        _exprs(one.ifs)


def _name(name):
    if name in ("None", "True", "False"):
        raise ValueError(f"identifier field can't represent '{name}' constant")


def _stmt(node):
    _place(node)
    name = type(node).__name__
    if name in ("FunctionDef", "AsyncFunctionDef"):
        _body(node.body, name)
        _type_params(node.type_params)
        _arguments(node.args)
        _exprs(node.decorator_list)
        _maybe(node.returns)
    elif name == "ClassDef":
        _body(node.body, name)
        _type_params(node.type_params)
        _exprs(node.bases)
        _keywords(node.keywords)
        _exprs(node.decorator_list)
    elif name in ("Return", "Expr"):
        _maybe(node.value)
    elif name == "Delete":
        _targets(node.targets, name, "Del")
    elif name == "Assign":
        _targets(node.targets, name, "Store")
        _expr(node.value)
    elif name == "AugAssign":
        _expr(node.target, "Store")
        _expr(node.value)
    elif name == "AnnAssign":
        if not isinstance(node.target, _ast.Name) and node.simple:
            raise TypeError("AnnAssign with simple non-Name target")
        _expr(node.target, "Store")
        _maybe(node.value)
        _expr(node.annotation)
    elif name == "TypeAlias":
        if not isinstance(node.name, _ast.Name):
            raise TypeError("TypeAlias with non-Name name")
        _expr(node.name, "Store")
        _type_params(node.type_params)
        _expr(node.value)
    elif name in ("For", "AsyncFor"):
        _expr(node.target, "Store")
        _expr(node.iter)
        _body(node.body, name)
        _stmts(node.orelse)
    elif name in ("While", "If"):
        _expr(node.test)
        _body(node.body, name)
        _stmts(node.orelse)
    elif name in ("With", "AsyncWith"):
        _filled(node.items, "items", name)
        for item in node.items:
            _expr(item.context_expr)
            _maybe(item.optional_vars, "Store")
        _body(node.body, name)
    elif name == "Match":
        _expr(node.subject)
        _filled(node.cases, "cases", name)
        for case in node.cases:
            _pattern(case.pattern)
            _maybe(case.guard)
            _body(case.body, "match_case")
    elif name == "Raise":
        if node.exc is None and node.cause is not None:
            raise ValueError("Raise with cause but no exception")
        _maybe(node.exc)
        _maybe(node.cause)
    elif name in ("Try", "TryStar"):
        _try(node, name)
    elif name == "Assert":
        _expr(node.test)
        _maybe(node.msg)
    elif name in ("Import", "ImportFrom", "Global", "Nonlocal"):
        if name == "ImportFrom" and (node.level or 0) < 0:
            raise ValueError("Negative ImportFrom level")
        _filled(node.names, "names", name)


def _try(node, name):
    _body(node.body, name)
    if not node.handlers and not node.finalbody:
        raise ValueError(f"{name} has neither except handlers nor finalbody")
    if not node.handlers and node.orelse:
        raise ValueError(f"{name} has orelse but no except handlers")
    for handler in node.handlers:
        _place(handler)
        _maybe(handler.type)
        _body(handler.body, "ExceptHandler")
    if node.finalbody:
        _stmts(node.finalbody)
    _stmts(node.orelse)


def _expr(node, context="Load"):
    _place(node)
    name = type(node).__name__
    own = getattr(node, "ctx", None)
    if own is not None and "ctx" in node._fields:
        if name == "Name":
            _name(node.id)
        if type(own).__name__ != context:
            raise ValueError(f"expression must have {context} context but has "
                             f"{type(own).__name__} instead")
    elif context != "Load":
        raise ValueError(f"expression which can't be assigned to in {context} context")
    if name in ("List", "Tuple"):
        _exprs(node.elts, context)
    elif name == "Starred":
        _expr(node.value, context)
    elif name == "Constant":
        _constant(node.value)
    else:
        _expr_parts(node, name)


def _expr_parts(node, name):
    if name == "BoolOp":
        if len(node.values) < 2:
            raise ValueError("BoolOp with less than 2 values")
        _exprs(node.values)
    elif name == "Compare":
        if not node.comparators:
            raise ValueError("Compare with no comparators")
        if len(node.comparators) != len(node.ops):
            raise ValueError("Compare has a different number of comparators and operands")
        _exprs(node.comparators)
        _expr(node.left)
    elif name == "Dict":
        if len(node.keys) != len(node.values):
            raise ValueError("Dict doesn't have the same number of keys as values")
        _exprs(node.keys, none=True)
        _exprs(node.values)
    elif name in ("ListComp", "SetComp", "GeneratorExp"):
        _generators(node.generators)
        _expr(node.elt)
    elif name == "DictComp":
        _generators(node.generators)
        _expr(node.key)
        _expr(node.value)
    elif name == "Lambda":
        _arguments(node.args)
        _expr(node.body)
    elif name == "Call":
        _expr(node.func)
        _exprs(node.args)
        _keywords(node.keywords)
    elif name == "NamedExpr":
        if not isinstance(node.target, _ast.Name):
            raise TypeError("NamedExpr target must be a Name")
        _expr(node.target, "Store")
        _expr(node.value)
    else:
        for field in node._fields:
            value = getattr(node, field, None)
            if isinstance(value, _ast.expr):
                _expr(value)
            elif isinstance(value, list):
                _exprs(value)


def _constant(value):
    if value is None or value is ...:
        return
    if type(value) in (tuple, frozenset):
        for one in value:
            _constant(one)
    elif type(value) not in (int, float, complex, bool, str, bytes):
        raise TypeError(f"got an invalid type in Constant: {type(value).__name__}")


# --- patterns -------------------------------------------------------------------------------------


def _pattern(node, star=False):
    _place(node)
    name = type(node).__name__
    if name == "MatchValue":
        _match_value(node.value)
    elif name == "MatchSingleton":
        if node.value is not None and node.value is not True and node.value is not False:
            raise ValueError("MatchSingleton can only contain True, False and None")
    elif name == "MatchSequence":
        _patterns(node.patterns, True)
    elif name == "MatchMapping":
        if len(node.keys) != len(node.patterns):
            raise ValueError("MatchMapping doesn't have the same number of keys as patterns")
        if node.rest is not None:
            _capture(node.rest)
        for key in node.keys:
            if not (isinstance(key, _ast.Constant) and (
                    key.value is None or isinstance(key.value, bool))):
                _match_value(key)
        _patterns(node.patterns, False)
    elif name == "MatchClass":
        if len(node.kwd_attrs) != len(node.kwd_patterns):
            raise ValueError("MatchClass doesn't have the same number of keyword attributes as patterns")
        _expr(node.cls)
        of = node.cls
        while isinstance(of, _ast.Attribute):
            of = of.value
        if not isinstance(of, _ast.Name):
            raise ValueError("MatchClass cls field can only contain Name or Attribute nodes.")
        for attribute in node.kwd_attrs:
            _name(attribute)
        _patterns(node.patterns, False)
        _patterns(node.kwd_patterns, False)
    elif name == "MatchStar":
        if not star:
            raise ValueError("can't use MatchStar here")
        if node.name is not None:
            _capture(node.name)
    elif name == "MatchAs":
        if node.name is not None:
            _capture(node.name)
        if node.pattern is not None:
            if node.name is None:
                raise ValueError("MatchAs must specify a target name if a pattern is given")
            _pattern(node.pattern)
    elif name == "MatchOr":
        if len(node.patterns) < 2:
            raise ValueError("MatchOr requires at least 2 patterns")
        _patterns(node.patterns, False)


def _patterns(patterns, star):
    for pattern in patterns:
        if pattern is None:
            raise ValueError("None disallowed in expression list")
        _pattern(pattern, star)


def _capture(name):
    if name == "_":
        raise ValueError("can't capture name '_' in patterns")
    _name(name)


def _match_value(node):
    _expr(node)
    name = type(node).__name__
    if name == "Constant":
        if not isinstance(node.value, (int, float, complex, str, bytes)) or isinstance(node.value, bool):
            raise ValueError("unexpected constant inside of a literal pattern")
    elif name == "UnaryOp":
        if not (type(node.op).__name__ == "USub" and isinstance(node.operand, _ast.Constant)):
            raise ValueError("patterns may only match literals and attribute lookups")
    elif name == "BinOp":
        left = node.left.operand if isinstance(node.left, _ast.UnaryOp) else node.left
        if not (type(node.op).__name__ in ("Add", "Sub") and isinstance(left, _ast.Constant)
                and isinstance(node.right, _ast.Constant) and isinstance(left.value, (int, float))
                and isinstance(node.right.value, complex)):
            raise ValueError("patterns may only match literals and attribute lookups")
    elif name not in ("Attribute", "JoinedStr"):
        raise ValueError("patterns may only match literals and attribute lookups")
