"""Render the exception tree to `exceptions.gen.h`: ids, and a table of rows for objects/exception.c."""

import re

from pyvm.spec.exceptions import EXCEPTIONS


def constant(name: str) -> str:
    """Return `PV_EXC_TYPE_ERROR` for `TypeError`; acronyms and digits stay together."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name.lstrip("_"))
    words = words.replace("._", "_").replace(".", "_")
    return "PV_EXC_" + words.upper()


def outputs() -> dict[str, str]:
    """Return the header with the exception ids and rows."""
    lines = [
        "// Generated from spec/exceptions.py.",
        "#ifndef PV_GEN_EXCEPTIONS_H",
        "#define PV_GEN_EXCEPTIONS_H",
        "",
        "typedef enum PvExceptionId {",
        *(f"    {constant(name)} = {i}," for i, (name, *_) in enumerate(EXCEPTIONS)),
        f"    PV_EXC_COUNT = {len(EXCEPTIONS)},",
        "    PV_EXC_NONE = -1,",
        "} PvExceptionId;",
        "",
        "// X(id, name, base id or PV_EXC_NONE, extra attributes joined by commas, doc)",
        "#define PV_EXCEPTION_TABLE(X) \\",
    ]
    for name, base, extra, doc in EXCEPTIONS:
        parent = "PV_EXC_NONE" if base == "object" else constant(base)
        lines.append(f'    X({constant(name)}, "{name}", {parent}, "{",".join(extra)}", "{doc}") \\')
    lines += ["", "#endif", ""]
    return {"exceptions.gen.h": "\n".join(lines)}
