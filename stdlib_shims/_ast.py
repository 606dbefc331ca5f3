"""The classes of syntax trees, and the trees of sources: what `ast` stands on.

The machine parses (_pyvm.parse gives a flat list of rows, children first); the nodes are made here.
"""

import _pyvm

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = True

PyCF_ONLY_AST, PyCF_TYPE_COMMENTS, PyCF_ALLOW_TOP_LEVEL_AWAIT, PyCF_OPTIMIZED_AST = (
    0x400, 0x1000, 0x2000, 0x8400)

# The fields of each class by group; `?` may be None, `*` is a list.
_GRAMMAR = """
mod: Module body* type_ignores*; Interactive body*; Expression body; FunctionType argtypes* returns
stmt: FunctionDef name args body* decorator_list* returns? type_comment? type_params*
  ; AsyncFunctionDef name args body* decorator_list* returns? type_comment? type_params*
  ; ClassDef name bases* keywords* body* decorator_list* type_params*; Return value?; Delete targets*
  ; Assign targets* value type_comment?; TypeAlias name type_params* value; AugAssign target op value
  ; AnnAssign target annotation value? simple; For target iter body* orelse* type_comment?
  ; AsyncFor target iter body* orelse* type_comment?; While test body* orelse*; If test body* orelse*
  ; With items* body* type_comment?; AsyncWith items* body* type_comment?; Match subject cases*
  ; Raise exc? cause?; Try body* handlers* orelse* finalbody*; TryStar body* handlers* orelse* finalbody*
  ; Assert test msg?; Import names*; ImportFrom module? names* level?; Global names*; Nonlocal names*
  ; Expr value; Pass; Break; Continue
expr: BoolOp op values*; NamedExpr target value; BinOp left op right; UnaryOp op operand
  ; Lambda args body; IfExp test body orelse; Dict keys* values*; Set elts*; ListComp elt generators*
  ; SetComp elt generators*; DictComp key value generators*; GeneratorExp elt generators*; Await value
  ; Yield value?; YieldFrom value; Compare left ops* comparators*; Call func args* keywords*
  ; FormattedValue value conversion format_spec?; JoinedStr values*; Constant value kind?
  ; Attribute value attr ctx=; Subscript value slice ctx=; Starred value ctx=; Name id ctx=
  ; List elts* ctx=; Tuple elts* ctx=; Slice lower? upper? step?
expr_context: Load; Store; Del
boolop: And; Or
operator: Add; Sub; Mult; MatMult; Div; Mod; Pow; LShift; RShift; BitOr; BitXor; BitAnd; FloorDiv
unaryop: Invert; Not; UAdd; USub
cmpop: Eq; NotEq; Lt; LtE; Gt; GtE; Is; IsNot; In; NotIn
comprehension: comprehension target iter ifs* is_async
excepthandler: ExceptHandler type? name? body*
arguments: arguments posonlyargs* args* vararg? kwonlyargs* kw_defaults* kwarg? defaults*
arg: arg arg annotation? type_comment?
keyword: keyword arg? value
alias: alias name asname?
withitem: withitem context_expr optional_vars?
match_case: match_case pattern guard? body*
pattern: MatchValue value; MatchSingleton value; MatchSequence patterns*
  ; MatchMapping keys* patterns* rest?; MatchClass cls patterns* kwd_attrs* kwd_patterns*
  ; MatchStar name?; MatchAs pattern? name?; MatchOr patterns*
type_ignore: TypeIgnore lineno tag
type_param: TypeVar name bound? default_value?; ParamSpec name default_value?
  ; TypeVarTuple name default_value?
"""
_PLACED = {"stmt", "expr", "excepthandler", "arg", "keyword", "alias", "pattern", "type_param"}
_ATTRIBUTES = ("lineno", "col_offset", "end_lineno", "end_col_offset")


class AST:
    """A node of a syntax tree."""

    _fields = ()
    _attributes = ()
    __match_args__ = ()
    _kinds = {}

    def __init__(self, *args, **kwargs):
        fields = self._fields
        if len(args) > len(fields):
            raise TypeError(f"{type(self).__name__} constructor takes at most {len(fields)} "
                            f"positional argument{'' if len(fields) == 1 else 's'}")
        for name, value in zip(fields, args):
            setattr(self, name, value)
        given = fields[:len(args)]
        for name, value in kwargs.items():
            if name in given:
                raise TypeError(
                    f"{type(self).__name__} got multiple values for argument {name!r}")
            if name not in fields and name not in self._attributes:
                _warn(f"{type(self).__name__}.__init__ got an unexpected keyword argument {name!r}. "
                      "Support for arbitrary keyword arguments is deprecated and will be removed in "
                      "Python 3.15.")
            setattr(self, name, value)
        for name in fields[len(args):]:
            if name in kwargs:
                continue
            kind = self._kinds.get(name)
            if kind == "*":
                setattr(self, name, [])
            elif kind == "=":
                setattr(self, name, _LOAD)
            elif kind == "":
                _warn(f"{type(self).__name__}.__init__ missing 1 required positional argument: "
                      f"{name!r}. This will become an error in Python 3.15.")

    def __reduce__(self):
        return type(self)._again, (dict(self.__dict__),)

    @classmethod
    def _again(cls, names):
        node = cls.__new__(cls)
        node.__dict__.update(names)
        return node

    def __replace__(self, /, **changes):
        known = set(self._fields) | set(self._attributes)
        unknown = sorted(set(changes) - known)
        if unknown:
            raise TypeError(f"{type(self).__name__}.__replace__ got an unexpected keyword argument "
                            f"{unknown[0]!r}.")
        return type(self)(**{**self.__dict__, **changes})


AST.__module__ = "ast"


def _warn(text):
    try:
        import warnings
    except ImportError:
        return
    warnings.warn(text, DeprecationWarning, stacklevel=3)


def _define(names):
    for line in _GRAMMAR.replace("\n  ;", ";").strip().split("\n"):
        group, _, rest = line.partition(":")
        classes = [part.split() for part in rest.split(";")]
        base = AST
        if len(classes) > 1 or classes[0][0] != group:
            placed = {"_attributes": _ATTRIBUTES, "end_lineno": None, "end_col_offset": None} \
                if group in _PLACED else {}
            base = names[group] = type(group, (AST,), {"__module__": "ast", **placed})
        for name, *fields in classes:
            kinds = {field.rstrip("?*="): field[len(field.rstrip("?*=")):] for field in fields}
            space = {"__module__": "ast", "_fields": tuple(kinds), "__match_args__": tuple(kinds),
                     "_kinds": kinds}
            for field, kind in kinds.items():
                if kind == "?":
                    space[field] = None
            if base is AST and name in _PLACED:
                space.update(_attributes=_ATTRIBUTES, end_lineno=None, end_col_offset=None)
            names[name] = type(name, (base,), space)


_define(globals())
_LOAD = Load()  # noqa: F821

# Operators by the type of the field that they stand in (PvFieldType) and their number.
_OPERATORS = {
    4: (_LOAD, Store(), Del()),  # noqa: F821
    5: tuple(globals()[n]() for n in "Add Sub Mult MatMult Div Mod Pow LShift RShift BitOr BitXor "
             "BitAnd FloorDiv".split()),
    6: (And(), Or()),  # noqa: F821
    7: (Invert(), Not(), UAdd(), USub()),  # noqa: F821
    8: tuple(globals()[n]() for n in "Eq NotEq Lt LtE Gt GtE Is IsNot In NotIn".split()),
}
_kinds = [(globals()[name], located, fields) for name, located, fields in _pyvm.node_kinds()]


def _parse(source, filename, mode):
    """Return the tree of a source: mode 0 is a file, 1 an expression, 2 a line at a prompt."""
    nodes = []
    for row in _pyvm.parse(source, filename, mode):
        cls, located, fields = _kinds[row[0]]
        node = cls.__new__(cls)
        names = node.__dict__
        at = 5
        for name, kind, shape in fields:
            value = row[at]
            at += 1
            if kind == 0:
                if shape < 2:
                    value = None if value is None else nodes[value]
                else:
                    value = [None if index is None else nodes[index] for index in value]
            elif kind >= 4:
                operators = _OPERATORS[kind]
                value = operators[value] if shape < 2 else [operators[number] for number in value]
            elif kind == 2:
                if type(value) is tuple:
                    value = int(*value)
            elif shape >= 2:
                value = list(value)
            names[name] = value
        if located:
            (names["lineno"], names["col_offset"], names["end_lineno"],
             names["end_col_offset"]) = row[1:5]
        nodes.append(node)
    root = nodes[-1]
    if mode == 0:
        root.type_ignores = []
    return root
