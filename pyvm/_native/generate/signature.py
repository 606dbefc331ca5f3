"""Parse the signatures of the specs, `index(self, value, start: ssize = 0, /)`, by Python's own grammar."""

import ast
from dataclasses import dataclass

CONVERTERS = {
    "any", "int", "ssize", "size", "float", "str", "bytes", "list", "tuple", "dict", "type",
    "iterable", "bool", "callable", "cint",
}


@dataclass(frozen=True)
class Parameter:
    """One parameter. `kind` is "positional", "both" or "keyword"; `default` is C, None without one."""

    name: str
    converter: str
    none_ok: bool
    kind: str
    default: object = None
    optional: bool = False
    text: str = ""


@dataclass(frozen=True)
class Signature:
    """A parsed signature: its name, parameters in order of binding, and what takes the rest."""

    name: str
    parameters: tuple[Parameter, ...]
    varargs: str | None
    kwargs: str | None

    @property
    def required(self) -> int:
        """How many leading positional parameters must be given."""
        count = 0
        for parameter in self.parameters:
            if parameter.kind == "keyword" or parameter.optional:
                break
            count += 1
        return count

    @property
    def raw(self) -> bool:
        """Tell whether the arguments can be passed as they lie on the stack."""
        return not (self.varargs or self.kwargs) and all(
            p.kind == "positional" and p.converter == "any" and not p.optional for p in self.parameters
        )

    def render(self, *, receiver: str = "") -> str:
        """Return the text signature, as `inspect` reads it; `receiver` replaces the first parameter."""
        module = receiver == "$module"  # of functions: stands before the parameters
        parts = [receiver, "/"] if module else []
        if module:
            receiver = ""
            if any(p.kind == "positional" for p in self.parameters):
                parts.pop()
        kinds = [p.kind for p in self.parameters]
        for i, p in enumerate(self.parameters):
            if p.kind == "keyword" and "keyword" not in kinds[:i]:
                parts.append("*" + self.varargs if self.varargs else "*")
            name = receiver if receiver and i == 0 else p.name
            parts.append(name + (f"={p.text}" if p.optional else ""))
            if receiver and i == 0 and p.kind == "both":
                parts.append("/")
            if p.kind == "positional" and (i + 1 == len(kinds) or kinds[i + 1] != "positional"):
                parts.append("/")
        if self.varargs and "keyword" not in kinds:
            parts.append("*" + self.varargs)
        if self.kwargs:
            parts.append("**" + self.kwargs)
        return f"({', '.join(parts)})"


def _default(node: ast.expr) -> tuple[object, str]:
    """Return a default as (kind, value) and as text."""
    if isinstance(node, ast.Name) and node.id == "NULL":
        return ("null", None), "<unrepresentable>"
    if isinstance(node, ast.Name) and node.id == "MAX":
        return ("max", None), "sys.maxsize"
    value = ast.literal_eval(node)
    if value is None or isinstance(value, bool | int | str) or value == ():
        return ("value", value), repr(value)
    raise ValueError(f"default {ast.unparse(node)}")


def parse(text: str) -> Signature:
    """Parse one signature; ValueError tells what is wrong with it."""
    function = ast.parse(f"def {text}: ...").body[0]
    assert isinstance(function, ast.FunctionDef)
    args = function.args
    positional = [*args.posonlyargs, *args.args]
    defaults: list[ast.expr | None] = [None] * (len(positional) - len(args.defaults))
    defaults += args.defaults
    rows = [
        (arg, "positional" if i < len(args.posonlyargs) else "both", default)
        for i, (arg, default) in enumerate(zip(positional, defaults, strict=True))
    ]
    rows += [(arg, "keyword", default) for arg, default in zip(args.kwonlyargs, args.kw_defaults, strict=True)]
    parameters = []
    for arg, kind, default in rows:
        annotation = ast.unparse(arg.annotation) if arg.annotation else "any"
        converter, _, rest = annotation.partition(" | ")
        if converter not in CONVERTERS or rest not in ("", "None"):
            raise ValueError(f"{text}: converter {annotation}")
        value, shown = _default(default) if default is not None else (None, "")
        parameters.append(Parameter(arg.arg, converter, bool(rest), kind, value, default is not None, shown))
    return Signature(
        function.name,
        tuple(parameters),
        args.vararg.arg if args.vararg else None,
        args.kwarg.arg if args.kwarg else None,
    )
