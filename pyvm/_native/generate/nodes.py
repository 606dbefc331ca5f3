"""Render the tree's nodes: one C struct per kind, the operators' enums, and the table of fields."""

import pathlib
import re
from typing import NamedTuple

import jinja2

from pyvm.spec import nodes

#: Operators: type of the field -> (C enum, prefix of its members).
ENUMS = {
    "expr_context": ("PvContext", "PV_CTX"),
    "operator": ("PvOperator", "PV_OPERATOR"),
    "boolop": ("PvBoolOp", "PV_BOOLOP"),
    "unaryop": ("PvUnaryOp", "PV_UNARYOP"),
    "cmpop": ("PvCompareOp", "PV_CMP"),
}


def upper(name: str) -> str:
    """Return `name` as C spells constants: `AugAssign` -> `AUG_ASSIGN`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z][a-z])", "_", name).upper()


def camel(name: str) -> str:
    """Return `name` as C spells types: `match_case` -> `MatchCase`."""
    return "".join(part[:1].upper() + part[1:] for part in name.split("_"))


class Member(NamedTuple):
    """One field as C declares it and as the table of fields describes it."""

    declaration: str
    field: nodes.Field
    type: str
    shape: str

    @property
    def small(self) -> bool:
        """Tell whether it fits the padding behind the position of a node."""
        return self.type in ("PV_FIELD_INT",) or (
            self.field.type in nodes.OPERATORS and self.shape == "PV_SHAPE_ONE"
        )


def member(field: nodes.Field) -> Member:
    """Return the C member of a field."""
    many = field.shape.startswith("list")
    if field.type == "identifier":
        code = "PV_FIELD_NAME"
        c_type = "PvNameList *" if many else "const PvName *"
    elif field.type == "constant":
        code, c_type = "PV_FIELD_CONST", "const PvConst *"
    elif field.type == "int":
        code, c_type = "PV_FIELD_INT", "int32_t "
    elif field.type in nodes.OPERATORS:
        code = f"PV_FIELD_{upper(field.type)}"
        c_type = "PvOpList *" if many else f"{ENUMS[field.type][0]} "
    else:
        code = "PV_FIELD_NODE"
        c_type = "PvNodeList *" if many else "PvNode *"
    shape = "PV_SHAPE_" + field.shape.upper().replace(" ", "_")
    return Member(f"{c_type}{field.name}", field, code, shape)


def outputs() -> dict[str, str]:
    """Return the header of the structs and the table of their fields."""
    folder = pathlib.Path(__file__).parent / "templates"
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    members = {kind.name: [member(field) for field in kind.fields] for kind in nodes.KINDS}
    values = {
        "kinds": nodes.KINDS,
        "operators": nodes.OPERATORS,
        "enums": ENUMS,
        "members": members,
        "stored": {
            name: sorted(rows, key=lambda row: not row.small) for name, rows in members.items()
        },
        "upper": upper,
        "camel": camel,
    }
    return {
        f"{name}.gen.h": environment.get_template(f"{name}.h.j2").render(values)
        for name in ("nodes", "node_table")
    }
