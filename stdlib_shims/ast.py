"""Syntax trees: parse, dump, literal_eval, walking and changing. unparse() is CPython's own (_pyast)."""

import _ast
from _ast import (
    AST,
    PyCF_ALLOW_TOP_LEVEL_AWAIT,
    PyCF_ONLY_AST,
    PyCF_OPTIMIZED_AST,
    PyCF_TYPE_COMMENTS,
    _parse,
)

for _name, _value in list(vars(_ast).items()):
    if isinstance(_value, type):
        globals()[_name] = _value
del _name, _value

_MODES = {"exec": 0, "eval": 1, "single": 2}


def parse(source, filename="<unknown>", mode="exec", *, type_comments=False, feature_version=None,
          optimize=-1):
    """Return the tree of a source."""
    if isinstance(source, AST):
        return source
    if mode not in _MODES:
        if mode == "func_type":
            raise NotImplementedError("ast.parse(): mode 'func_type' is not supported")
        raise ValueError("compile() mode must be 'exec', 'eval', 'single' or 'func_type'")
    if not isinstance(source, (str, bytes)):
        try:
            source = bytes(memoryview(source))
        except TypeError:
            raise TypeError("compile() arg 1 must be a string, bytes or AST object") from None
    if isinstance(filename, bytes):
        filename = filename.decode("utf-8", "surrogateescape")
    return _parse(source, str(filename), _MODES[mode])


def literal_eval(node_or_string):
    """Return the value of a literal: text, bytes, numbers, tuples, lists, dicts, sets, None, booleans."""
    if isinstance(node_or_string, str):
        node_or_string = parse(node_or_string.lstrip(" \t"), mode="eval")
    if isinstance(node_or_string, Expression):  # noqa: F821
        node_or_string = node_or_string.body
    return _literal(node_or_string)


def _malformed(node):
    text = "malformed node or string"
    line = getattr(node, "lineno", None)
    if line:
        text += f" on line {line}"
    raise ValueError(f"{text}: {node!r}")


def _number(node):
    if not isinstance(node, Constant) or type(node.value) not in (int, float, complex):  # noqa: F821
        _malformed(node)
    return node.value


def _signed(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):  # noqa: F821
        operand = _number(node.operand)
        return +operand if isinstance(node.op, UAdd) else -operand  # noqa: F821
    return _number(node)


def _literal(node):
    if isinstance(node, Constant):  # noqa: F821
        return node.value
    if isinstance(node, Tuple):  # noqa: F821
        return tuple(map(_literal, node.elts))
    if isinstance(node, List):  # noqa: F821
        return list(map(_literal, node.elts))
    if isinstance(node, Set):  # noqa: F821
        return set(map(_literal, node.elts))
    if (isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == "set"  # noqa: F821
            and node.args == node.keywords == []):
        return set()
    if isinstance(node, Dict):  # noqa: F821
        if len(node.keys) != len(node.values):
            _malformed(node)
        return dict(zip(map(_literal, node.keys), map(_literal, node.values)))
    if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):  # noqa: F821
        left = _signed(node.left)
        right = _number(node.right)
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return left + right if isinstance(node.op, Add) else left - right  # noqa: F821
    return _signed(node)


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None, show_empty=False):
    """Return a tree as text."""
    def show(node, level=0):
        if indent is not None:
            level += 1
            prefix = "\n" + indent * level
            sep = ",\n" + indent * level
        else:
            prefix = ""
            sep = ", "
        if isinstance(node, AST):
            cls = type(node)
            args = []
            waiting = []
            simple = True
            keywords = annotate_fields
            for name in node._fields:
                try:
                    value = getattr(node, name)
                except AttributeError:
                    keywords = True
                    continue
                if value is None and getattr(cls, name, ...) is None:
                    keywords = True
                    continue
                if not show_empty:
                    if value == []:
                        if not keywords:
                            waiting.append(repr(value))
                        continue
                    if not keywords:
                        args.extend(waiting)
                        waiting = []
                value, plain = show(value, level)
                simple = simple and plain
                args.append(f"{name}={value}" if keywords else value)
            if include_attributes and node._attributes:
                for name in node._attributes:
                    try:
                        value = getattr(node, name)
                    except AttributeError:
                        continue
                    if value is None and getattr(cls, name, ...) is None:
                        continue
                    value, plain = show(value, level)
                    simple = simple and plain
                    args.append(f"{name}={value}")
            if simple and len(args) <= 3:
                return f"{cls.__name__}({', '.join(args)})", not args
            return f"{cls.__name__}({prefix}{sep.join(args)})", False
        if isinstance(node, list):
            if not node:
                return "[]", True
            return f"[{prefix}{sep.join(show(item, level)[0] for item in node)}]", False
        return repr(node), True

    if not isinstance(node, AST):
        raise TypeError(f"expected AST, got {type(node).__name__!r}")
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent
    return show(node)[0]


# --- walking --------------------------------------------------------------------------------------


def iter_fields(node):
    """Yield (name, value) of the fields that a node has."""
    for field in node._fields:
        try:
            yield field, getattr(node, field)
        except AttributeError:
            pass


def iter_child_nodes(node):
    """Yield the nodes right below a node."""
    for _, field in iter_fields(node):
        if isinstance(field, AST):
            yield field
        elif isinstance(field, list):
            for item in field:
                if isinstance(item, AST):
                    yield item


def walk(node):
    """Yield a node and all below it, level by level."""
    todo = [node]
    for node in todo:
        todo.extend(iter_child_nodes(node))
        yield node


class NodeVisitor:
    """Calls visit_CLASS for each node, generic_visit where there is none."""

    def visit(self, node):
        return getattr(self, "visit_" + type(node).__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        for _, value in iter_fields(node):
            if isinstance(value, list):
                for item in value:
                    if isinstance(item, AST):
                        self.visit(item)
            elif isinstance(value, AST):
                self.visit(value)

    def visit_Constant(self, node):
        value = node.value
        kind = _KINDS.get(type(value))
        if kind is None:
            kind = next((name for cls, name in _KINDS.items() if isinstance(value, cls)), None)
        if kind is not None:
            method = getattr(self, "visit_" + kind, None)
            if method is not None:
                import warnings

                warnings.warn(f"visit_{kind} is deprecated; add visit_Constant", DeprecationWarning,
                              2)
                return method(node)
        return self.generic_visit(node)


_KINDS = {bool: "NameConstant", type(None): "NameConstant", int: "Num", float: "Num",
          complex: "Num", str: "Str", bytes: "Bytes", type(...): "Ellipsis"}


class NodeTransformer(NodeVisitor):
    """A visitor whose methods return what a node is replaced by; None removes it."""

    def generic_visit(self, node):
        for field, old in iter_fields(node):
            if isinstance(old, list):
                new = []
                for value in old:
                    if isinstance(value, AST):
                        value = self.visit(value)
                        if value is None:
                            continue
                        if not isinstance(value, AST):
                            new.extend(value)
                            continue
                    new.append(value)
                old[:] = new
            elif isinstance(old, AST):
                value = self.visit(old)
                if value is None:
                    delattr(node, field)
                else:
                    setattr(node, field, value)
        return node


# --- helpers --------------------------------------------------------------------------------------


def copy_location(new_node, old_node):
    """Give a node the place of another, and return it."""
    for attribute in "lineno", "col_offset", "end_lineno", "end_col_offset":
        if attribute in old_node._attributes and attribute in new_node._attributes:
            value = getattr(old_node, attribute, None)
            if value is not None or (hasattr(old_node, attribute)
                                     and attribute.startswith("end_")):
                setattr(new_node, attribute, value)
    return new_node


def fix_missing_locations(node):
    """Give the nodes below that have no place that of their parent."""
    def fix(node, place):
        if "lineno" in node._attributes:
            new = []
            for name, known in zip(("lineno", "col_offset", "end_lineno", "end_col_offset"), place):
                value = getattr(node, name, None)
                if value is None:
                    setattr(node, name, known)
                    value = known
                new.append(value)
            place = new
        for child in iter_child_nodes(node):
            fix(child, place)

    fix(node, [1, 0, 1, 0])
    return node


def increment_lineno(node, n=1):
    """Move a tree down by n lines."""
    for child in walk(node):
        if "lineno" in child._attributes:
            child.lineno = getattr(child, "lineno", 0) + n
        if "end_lineno" in child._attributes and getattr(child, "end_lineno", None) is not None:
            child.end_lineno += n
    return node


def get_docstring(node, clean=True):
    """Return the docstring of a module, class or function."""
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):  # noqa: F821
        raise TypeError(f"{type(node).__name__!r} can't have docstrings")
    if not (node.body and isinstance(node.body[0], Expr)):  # noqa: F821
        return None
    node = node.body[0].value
    if not (isinstance(node, Constant) and isinstance(node.value, str)):  # noqa: F821
        return None
    text = node.value
    if clean:
        lines = text.expandtabs().split("\n")
        margins = [len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.lstrip(" ")]
        margin = min(margins, default=0)
        lines = [lines[0].lstrip(" "), *(line[margin:] for line in lines[1:])]
        while lines and not lines[-1]:
            lines.pop()
        while lines and not lines[0]:
            lines.pop(0)
        text = "\n".join(lines)
    return text


def _split_lines(source):
    lines = []
    start = 0
    for index, c in enumerate(source):
        if c == "\n" or (c == "\r" and source[index + 1:index + 2] != "\n"):
            lines.append(source[start:index + 1])
            start = index + 1
    if start < len(source):
        lines.append(source[start:])
    return lines


def get_source_segment(source, node, *, padded=False):
    """Return the part of a source that a node was made of."""
    try:
        if node.end_lineno is None or node.end_col_offset is None:
            return None
        lineno, end_lineno = node.lineno - 1, node.end_lineno - 1
        col, end = node.col_offset, node.end_col_offset
    except AttributeError:
        return None
    lines = _split_lines(source)
    if end_lineno == lineno:
        return lines[lineno].encode()[col:end].decode()
    padding = ""
    if padded:
        before = lines[lineno].encode()[:col].decode()
        padding = "".join(c if c in "\f\t" else " " for c in before)
    first = padding + lines[lineno].encode()[col:].decode()
    last = lines[end_lineno].encode()[:end].decode()
    return "".join([first, *lines[lineno + 1:end_lineno], last])


def unparse(ast_obj):
    """Return a source that gives a tree."""
    import _pyast

    return _pyast.unparse(ast_obj)


class _Old(type):
    def __instancecheck__(cls, instance):
        if not isinstance(instance, Constant):  # noqa: F821
            return False
        value = instance.value
        return isinstance(value, cls._types) and (cls.__name__ != "Num"
                                                  or not isinstance(value, bool))


def _make_old(cls, *args, **kwargs):
    if cls.__name__ == "Ellipsis":
        return Constant(..., *args, **kwargs)  # noqa: F821
    names = {"n": "value", "s": "value"}
    return Constant(*args, **{names.get(key, key): value for key, value in kwargs.items()})  # noqa: F821


_OLD = {"Num": (int, float, complex), "Str": (str,), "Bytes": (bytes,),
        "NameConstant": (type(None), bool), "Ellipsis": (type(...),)}


def __getattr__(name):
    if name in _OLD:
        import warnings

        warnings.warn(f"ast.{name} is deprecated and will be removed in Python 3.14; use ast.Constant "
                      "instead", DeprecationWarning, stacklevel=2)
        if name not in _made:
            _made[name] = _Old(name, (Constant,), {  # noqa: F821
                "_types": _OLD[name], "__module__": "ast", "__new__": _make_old})
        return _made[name]
    raise AttributeError(f"module 'ast' has no attribute {name!r}")


_made = {}
