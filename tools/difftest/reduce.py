"""Make a program that shows a difference small: statements and expressions are taken away.

hypothesis shrinks the bytes that a program was made from, which leaves the generator's shape; this
goes on from the text. Every step parses, so it works on Python's own tree: a step deletes statements,
replaces a compound statement by its body, or an expression by a part of it or by a plain constant. A
step stays if the program still shows the same kind of difference. What the parser at hand cannot read
is left as it is.
"""

from __future__ import annotations

import ast
import copy
import time
from collections.abc import Callable, Iterator

Check = Callable[[str], bool]
FIELDS = ("body", "orelse", "finalbody", "handlers", "cases")
PLAIN = (0, 1, "", "a", None)


def walk(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes, but none of the printing function that every program begins with."""
    todo = [tree]
    while todo:
        node = todo.pop(0)
        if isinstance(node, ast.FunctionDef) and node.name == "p":
            continue
        yield node
        todo.extend(ast.iter_child_nodes(node))


def blocks(tree: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """Yield every (node, field) that holds a list of statements, handlers or cases."""
    for node in walk(tree):
        for field in FIELDS:
            if isinstance(getattr(node, field, None), list):
                yield node, field


def without_statements(tree: ast.Module) -> Iterator[ast.Module]:
    """Yield copies without a run of statements, long runs first."""
    for place, (node, field) in enumerate(list(blocks(tree))):
        count = len(getattr(node, field))
        size = count
        while size:
            for start in range(0, count, size):
                changed = copy.deepcopy(tree)
                other, _ = list(blocks(changed))[place]
                items = getattr(other, field)
                del items[start : start + size]
                if not items and field == "body" and not isinstance(other, ast.Module):
                    items.append(ast.Pass())
                yield changed
            size //= 2


def unwrapped(tree: ast.Module) -> Iterator[ast.Module]:
    """Yield copies in which a statement became one of its blocks, or its value."""
    for place, (node, field) in enumerate(list(blocks(tree))):
        for index, statement in enumerate(getattr(node, field)):
            for inner in ("body", "orelse", "finalbody"):
                if isinstance(getattr(statement, inner, None), list) and not isinstance(statement,
                    ast.ClassDef):
                    changed = copy.deepcopy(tree)
                    other, _ = list(blocks(changed))[place]
                    items = getattr(other, field)
                    items[index : index + 1] = getattr(items[index], inner)
                    if items and all(isinstance(item, ast.stmt) for item in items):
                        yield changed
            if isinstance(statement, (ast.Assign, ast.AugAssign, ast.Return)) and statement.value:
                changed = copy.deepcopy(tree)
                other, _ = list(blocks(changed))[place]
                items = getattr(other, field)
                items[index] = ast.Expr(items[index].value)
                yield changed


def expressions(tree: ast.AST) -> list[tuple[ast.AST, str, int | None]]:
    """Return where the expressions are: node, field, index in the field if it is a list."""
    found: list[tuple[ast.AST, str, int | None]] = []
    for node in walk(tree):
        if isinstance(node, (ast.JoinedStr, ast.pattern)):
            continue
        for field, value in ast.iter_fields(node):
            if isinstance(value, ast.expr):
                found.append((node, field, None))
            elif isinstance(value, list):
                found += [(node, field, i) for i, v in enumerate(value) if isinstance(v, ast.expr)]
    return found


def simpler_expressions(tree: ast.Module) -> Iterator[ast.Module]:
    """Yield copies with an expression replaced by a part of it or by a constant, or an item gone."""
    for place, (node, field, index) in enumerate(expressions(tree)):
        value = getattr(node, field) if index is None else getattr(node, field)[index]
        context = getattr(value, "ctx", None)
        if isinstance(context, (ast.Store, ast.Del)):
            continue
        parts: list[ast.expr | None] = [c for c in ast.iter_child_nodes(value) if isinstance(c,
            ast.expr)
                                        and not isinstance(getattr(c, "ctx", None),
                                        (ast.Store, ast.Del))]
        if isinstance(value, ast.Call):
            parts.remove(value.func)  # as a value it hashes and prints as its address
        if isinstance(value, ast.Constant):
            if value.value in PLAIN:
                parts = []
            else:
                parts = [ast.Constant(c) for c in PLAIN if type(c) is type(value.value)]
        elif isinstance(value, ast.Name):
            parts = [ast.Constant(0)]
        else:
            parts += [ast.Constant(c) for c in PLAIN[:3]]
        if index is not None and field in ("elts", "args", "keys"):
            parts.insert(0, None)
        for part in parts:
            changed = copy.deepcopy(tree)
            other, _, _ = expressions(changed)[place]
            if index is None:
                setattr(other, field, copy.deepcopy(part))
            elif part is None:
                del getattr(other, field)[index]
                if field == "keys":
                    values = getattr(other, "values", None)
                    if values:
                        del values[index]
            else:
                getattr(other, field)[index] = copy.deepcopy(part)
            yield changed


def reduced(source: str, check: Check, seconds: float = 40.0) -> str:
    """Return a small program for which check still holds."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return source
    best = source
    end = time.monotonic() + seconds
    shrinking = True
    while shrinking and time.monotonic() < end:
        shrinking = False
        for step in (without_statements, unwrapped, simpler_expressions):
            again = True
            while again and time.monotonic() < end:
                again = False
                for changed in step(tree):
                    if time.monotonic() > end:
                        break
                    try:
                        text = ast.unparse(ast.fix_missing_locations(changed)) + "\n"
                        changed = ast.parse(text)
                    except (SyntaxError, ValueError, AttributeError, TypeError, RecursionError):
                        continue
                    if len(text) < len(best) + 40 and text != best and check(text):
                        tree, best, again, shrinking = changed, text, True, True
                        break
    return best
