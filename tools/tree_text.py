"""Write a tree of CPython's `ast` as `pv_tree_dump` writes pyvm's, for comparing them."""

import ast
import re
import struct

#: Fields of `ast` that pyvm's trees do not have.
LEFT_OUT = {"type_comment", "type_ignores"}

_LIMIT = 2**63


def _escaped(raw: bytes) -> str:
    return "".join(
        f"\\x{byte:02x}" if byte < 0x20 or byte >= 0x7F or byte == 0x5C else chr(byte)
        for byte in raw
    )


def _hex(number: float) -> str:
    """Return a float as C's %a has it."""
    if number != number or number in (float("inf"), float("-inf")):
        return str(number)
    if number == 0:
        return "-0x0p+0" if struct.pack(">d", number)[0] else "0x0p+0"
    mantissa, _, exponent = number.hex().partition("p")
    if "." in mantissa:
        mantissa = mantissa.rstrip("0").rstrip(".")
    if mantissa.startswith("0x0"):  # subnormal: C normalises the exponent to -1022 too
        return f"{mantissa}p{exponent}"
    return f"{mantissa}p{exponent}"


def constant(value: object) -> str:
    """Return a constant in the dump's words."""
    if value is None or value is True or value is False:
        return str(value)
    if value is Ellipsis:
        return "Ellipsis"
    if isinstance(value, int):
        return f"int {value}" if value < _LIMIT else f"big {value:x}"
    if isinstance(value, float):
        return f"float {_hex(value)}"
    if isinstance(value, complex):
        return f"complex {_hex(value.imag)}"
    if isinstance(value, str):
        top = max(map(ord, value), default=0)
        return f"str {len(value)} {top} {_escaped(value.encode('utf-8', 'surrogatepass'))}"
    assert isinstance(value, bytes)
    return f"bytes {_escaped(value)}"


def _value(value: object) -> str:
    if isinstance(value, ast.AST):
        return type(value).__name__
    if value is None:
        return "-"
    if isinstance(value, list):
        return ",".join(_value(item) for item in value)
    if isinstance(value, str):
        return _escaped(value.encode())
    return str(value)


def _is_node(value: object) -> bool:
    operators = (ast.expr_context, ast.operator, ast.boolop, ast.unaryop, ast.cmpop)
    return isinstance(value, ast.AST) and not isinstance(value, operators)


def _lines(node: ast.AST, indent: int, out: list[str]) -> None:
    head = " " * indent + type(node).__name__
    if "lineno" in node._attributes:
        head += f" {node.lineno}:{node.col_offset}-{node.end_lineno}:{node.end_col_offset}"
    below: list[tuple[str, object]] = []
    for name in node._fields:
        if name in LEFT_OUT:
            continue
        value = getattr(node, name)
        if name == "value" and isinstance(node, ast.Constant | ast.MatchSingleton):
            head += f" value=<{constant(value)}>"
        elif name in PLAIN.get(type(node).__name__, ()):
            head += f" {name}={_value(value)}"
        else:
            below.append((name, value))
    out.append(head)
    for name, value in below:
        if value is None or value == []:
            continue
        out.append(" " * (indent + 1) + f".{name}")
        for item in value if isinstance(value, list) else [value]:
            if item is None:
                out.append(" " * (indent + 2) + "-")
            else:
                _lines(item, indent + 2, out)


_BIG = re.compile(r"<big (\d+) (\w+)>")


def normal(dumped: str) -> str:
    """Return a dump of dump_tree's with big integers in hexadecimal, whatever base they came in."""
    return _BIG.sub(lambda match: f"<big {int(match[2], int(match[1])):x}>", dumped).rstrip("\n")


def dump(tree: ast.AST) -> str:
    """Return the dump of a tree."""
    out: list[str] = []
    _lines(tree, 0, out)
    return "\n".join(out)


def _plain() -> dict[str, tuple[str, ...]]:
    """Return, per kind, the fields that hold no nodes, as the spec has them."""
    import pathlib
    import runpy

    spec = pathlib.Path(__file__).resolve().parent.parent / "pyvm" / "spec" / "nodes.py"
    names = runpy.run_path(str(spec))
    return {
        kind.name: tuple(
            field.name
            for field in kind.fields
            if field.type in names["SCALARS"] or field.type in names["OPERATORS"]
        )
        for kind in names["KINDS"]
    }


PLAIN = _plain()
