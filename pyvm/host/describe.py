"""What a guest can reach, told: as text for a prompt, as stubs for a type checker.

Both are made of what the host gave and of nothing else; defaults and constants show only if they
are plain data, annotations only if a guest could know the names in them.
"""

from __future__ import annotations

import ast
import builtins
import collections.abc
import inspect
import typing

from pyvm.capability import Handle
from pyvm.host.finder import CONFIG
from pyvm.host.injected import (
    LONGEST,
    OBJECTS,
    PLAIN,
    Shown,
    as_default,
    as_namespace,
    is_async,
    members_of,
)

TYPE_CHECKING = False  # as everywhere
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from pyvm.fs.base import FileSystem
    from pyvm.host.machine import Machine
    from pyvm.limits import Limits

MANY = 20  # of files that are named
TYPES = {name for name, value in vars(builtins).items() if isinstance(value, type)}
PARTS = ast.Name | ast.Attribute | ast.Subscript | ast.BinOp | ast.Tuple | ast.List | ast.Constant


def signature(function: Any, *, stub: bool = False, bound: bool = False) -> str:
    """Return the text of a function's signature, in a stub with what a type checker knows.

    >>> def f(a: int, b: str | None = None, *, c: Machine = object()) -> list[Any]: ...
    >>> signature(f)
    '(a: int, b: str | None = None, *, c: Machine = ...) -> list[Any]'
    >>> signature(f, stub=True, bound=True)
    '(self, a: int, b: str | None = None, *, c: Any = ...) -> list[Any]'
    """
    try:
        found = inspect.signature(function)
    except (TypeError, ValueError):
        return "(self, *args: Any, **kwargs: Any) -> Any" if stub and bound else (
            "(*args: Any, **kwargs: Any) -> Any" if stub else "(...)")
    parameters = [inspect.Parameter("self", inspect.Parameter.POSITIONAL_ONLY)] if bound else []
    positional_only = inspect.Parameter.POSITIONAL_ONLY
    own = list(found.parameters.values())
    if bound and not any(parameter.kind == positional_only for parameter in own):
        parameters = [parameters[0].replace(kind=inspect.Parameter.POSITIONAL_OR_KEYWORD)]
    for parameter in own:
        parameters.append(parameter.replace(
            default=as_default(parameter.default),
            annotation=_annotation(parameter.annotation, stub)))
    result = _annotation(found.return_annotation, stub)
    return str(inspect.Signature(parameters, return_annotation=result))


def _annotation(annotation: Any, stub: bool) -> Any:
    if annotation is inspect.Parameter.empty:
        return Shown("Any") if stub else annotation
    text = annotation if isinstance(annotation, str) else inspect.formatannotation(annotation)
    return Shown(text if not stub or known(text) else "Any")


def known(annotation: str) -> bool:
    """Answer whether a stub can name what is in an annotation.

    >>> known("dict[str, Iterable[int]] | None"), known("Database"), known("__import__('os')")
    (True, False, False)
    """
    try:
        tree = ast.parse(annotation, mode="eval")
    except (SyntaxError, ValueError):
        return False
    for node in ast.walk(tree.body):
        if isinstance(node, ast.Name):
            if node.id not in TYPES and node.id not in typing.__all__ \
                    and node.id not in collections.abc.__all__ and node.id != "typing":
                return False
        elif not isinstance(node, (PARTS, ast.operator, ast.expr_context)):
            return False
    return True


def modules_of(machine: Machine) -> dict[str, dict[str, Any]]:
    """Return the host's modules, names in order, with namespaces made of dicts."""
    return {module: {name: as_namespace(item) for name, item in names.items()}
            for module, names in sorted(machine.given.items()) if module != CONFIG}


# --- text -----------------------------------------------------------------------------------------


def text(machine: Machine) -> str:
    """Return what a guest can reach, for a reader who is to write for it."""
    lines = ["Your program runs in a sandboxed Python 3.13 (pyvm)."]
    modules = modules_of(machine)
    if modules:
        lines += ["", "Modules of the host, to be imported:"]
        for module, names in modules.items():
            lines += ["", module]
            for name, item in names.items():
                lines += _told(name, item, "    ")
    own = sorted(path for path in machine.sources or {} if path.endswith(".py"))
    if own:
        shown = [path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
                 for path in own]
        lines += ["", f"Modules of your own: {', '.join(shown)}"]
    lines += ["", *_files(machine.fs)]
    env = machine.given.get(CONFIG, {}).get("env")
    if env:
        lines.append(f"os.environ has: {', '.join(sorted(env))}")
    world = machine.world
    if machine.on_input is None and (world is None or world.text is None):
        lines.append("input() has nothing to read: it raises EOFError.")
    lines += ["There is no network, no subprocess and no extension module.", "",
              *_limits(machine.limits)]
    return "\n".join(lines) + "\n"


def _told(name: str, item: Any, indent: str) -> Iterator[str]:
    if isinstance(item, OBJECTS):
        if isinstance(item, Handle):
            yield f"{indent}{name}: an object ({item.name})"
        else:
            yield f"{indent}{name}: a namespace"
        for inner_name, inner in members_of(item).items():
            if inner_name == "__doc__":
                yield from _docstring(inner, indent + "    ")
            else:
                yield from _told(inner_name, inner, indent + "    ")
    elif callable(item):
        yield f"{indent}{'async ' if is_async(item) else ''}{name}{signature(item)}"
        if inspect.isroutine(item) or inspect.isclass(item):
            yield from _docstring(item.__doc__, indent + "    ")
    else:
        shown = repr(item) if len(repr(item)) <= LONGEST else f"... ({type(item).__name__})"
        yield f"{indent}{name} = {shown}"


def _docstring(doc: Any, indent: str) -> Iterator[str]:
    if isinstance(doc, str):
        for line in inspect.cleandoc(doc).splitlines():
            yield f"{indent}{line}".rstrip()


def _files(fs: FileSystem | None) -> list[str]:
    if fs is None:
        return ["There are no files: open() raises PermissionError."]
    how = ", to be read only" if getattr(fs, "read_only", False) else ""
    try:
        names = sorted(name + "/" if kind == "folder" else name for name, kind in fs.listdir(""))
    except OSError:
        names = []
    lines = [f"There are files{how}; the working directory is /."]
    if names:
        more = f", and {len(names) - MANY} more" if len(names) > MANY else ""
        lines.append(f"In it: {', '.join(names[:MANY])}{more}")
    return lines


def _limits(limits: Limits) -> list[str]:
    lines = ["Limits:"]
    if limits.seconds is not None:
        lines.append(f"    {limits.seconds:g} seconds of computing")
    if limits.instructions is not None:
        lines.append(f"    {limits.instructions:,} bytecode instructions")
    lines += [f"    {bound:,} {what}" for bound, what in (
        (limits.memory, "bytes of memory"), (limits.output, "bytes of output"),
        (limits.depth, "nested calls"), (limits.host_calls, "calls of the host"),
        (limits.transfer, "bytes in one value that is handed over"),
        (limits.traffic, "bytes in all of them")) if bound is not None]
    return lines


# --- stubs ----------------------------------------------------------------------------------------


def stubs(machine: Machine) -> dict[str, str]:
    """Return the stubs of the host's modules: {path: text}."""
    modules = modules_of(machine)
    for module in list(modules):
        while "." in module:
            module = module.rpartition(".")[0]
            modules.setdefault(module, {})
    found = {}
    for module, names in sorted(modules.items()):
        package = any(other.startswith(module + ".") for other in modules)
        path = module.replace(".", "/") + ("/__init__.pyi" if package else ".pyi")
        body = [line for name, item in names.items() for line in _stub(name, item, "", bound=False)]
        found[path] = "\n".join([*_imports(body), *body]) + "\n" if body else ""
    return found


def _imports(body: list[str]) -> list[str]:
    """Return the imports that the lines of a stub need."""
    words = {node.id for node in ast.walk(ast.parse("\n".join(body)))
             if isinstance(node, ast.Name)}
    lines = []
    if "typing" in words:
        lines.append("import typing")
    if "collections" in words:
        lines.append("import collections.abc")
    from_abc = sorted(words & set(collections.abc.__all__))
    if from_abc:
        lines.append(f"from collections.abc import {', '.join(from_abc)}")
    from_typing = sorted(words & set(typing.__all__) - set(from_abc))
    if from_typing:
        lines.append(f"from typing import {', '.join(from_typing)}")
    return [*lines, ""] if lines else []


def _stub(name: str, item: Any, indent: str, *, bound: bool) -> Iterator[str]:
    if not name.isidentifier():
        return
    if isinstance(item, OBJECTS):
        yield f"{indent}class _{name}:"
        members = members_of(item)
        yield from _docstring_of(members.get("__doc__"), indent + "    ")
        for inner_name, inner in members.items():
            if inner_name != "__doc__":
                yield from _stub(inner_name, inner, indent + "    ", bound=True)
        if not members:
            yield f"{indent}    ..."
        yield f"{indent}{name}: _{name}"
    elif callable(item):
        head = "async def" if is_async(item) else "def"
        text = list(_docstring_of(item.__doc__, indent + "    ")) if (
            inspect.isroutine(item) or inspect.isclass(item)) else []
        line = f"{indent}{head} {name}{signature(item, stub=True, bound=bound)}:"
        yield from [line, *text] if text else [f"{line} ..."]
    else:
        kind = type(item).__name__ if type(item) in PLAIN and item is not None else "Any"
        if isinstance(item, dict):
            kind = "dict[Any, Any]"
        elif isinstance(item, tuple):
            kind = "tuple[Any, ...]"
        elif isinstance(item, (list, set, frozenset)):
            kind = f"{type(item).__name__}[Any]"
        yield f"{indent}{name}: {'None' if item is None else kind}"


def _docstring_of(doc: Any, indent: str) -> Iterator[str]:
    if isinstance(doc, str):
        yield f"{indent}{inspect.cleandoc(doc)!r}"
