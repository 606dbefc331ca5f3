"""Render `defer.gen.h`: for each opcode its twin, how the operands become arguments, what the result is."""

from pyvm.spec import opcodes as spec

#: Opcodes whose twin's arguments do not follow from the picture and the operand's kind.
SPECIAL = {
    "LOAD_NAME", "STORE_NAME", "DELETE_NAME", "LOAD_FROM_DICT_OR_GLOBALS", "LOAD_FROM_DICT_OR_DEREF",
    "SETUP_ANNOTATIONS", "BUILD_SET", "BUILD_MAP", "LIST_APPEND", "SET_ADD", "MAP_ADD", "LIST_EXTEND",
    "SET_UPDATE", "DICT_UPDATE", "DICT_MERGE", "UNPACK_EX", "IMPORT_NAME", "RAISE",
    "STAR_ARGUMENTS", "LOAD_GLOBAL",
}  # fmt: skip

EXTRA = {
    "name": "NAME", "binary": "INT", "compare": "INT", "flag": "INT", "count": "INT",
}  # fmt: skip

#: What the result becomes where the outputs do not tell.
RESULTS = {
    "FOR_ITER": "NEXT", "SEND": "SEND", "DELEGATE_THROW": "SEND", "UNPACK_SEQUENCE": "UNPACK",
    "UNPACK_EX": "UNPACK", "LOAD_METHOD": "METHOD", "LOAD_SUPER_METHOD": "METHOD",
}  # fmt: skip


def row(op: spec.Opcode) -> str:
    """Return the C initialiser of one opcode."""
    taken, left = (part.split() for part in op.picture.split("--"))
    inputs = [word for word in taken if word != "null"]
    kept = 0
    while kept < len(inputs) and kept < len(left) and inputs[kept] == left[kept]:
        kept += 1
    if op.name in RESULTS:
        result = RESULTS[op.name]
    else:
        new = len(left) - kept
        result = "DROP" if new == 0 else "PUSH" if new == 1 else "SPREAD"
    extra = "SPECIAL" if op.name in SPECIAL else EXTRA.get(op.kind, "NONE")
    fixed = 0 if any("*" in word for word in inputs) else len(inputs)
    twin = f"PV_TWIN_{op.defer.upper()}" if op.defer else "PV_TWIN_NONE"
    return f"{{{twin}, {fixed}, {kept}, PV_RESULT_{result}, PV_DEFER_{extra}}}"


def outputs() -> dict[str, str]:
    """Return the header with one row per opcode."""
    lines = [
        "// Generated from spec/opcodes.py. For vm/defer.c only.",
        "",
        "typedef enum PvDeferExtra { PV_DEFER_NONE, PV_DEFER_NAME, PV_DEFER_INT, PV_DEFER_SPECIAL } PvDeferExtra;",
        "",
        "typedef struct PvDeferRow {",
        "    uint16_t twin;",
        "    uint8_t inputs, kept, result, extra;",
        "} PvDeferRow;",
        "",
        "static const PvDeferRow defer_rows[PV_OPCODE_COUNT] = {",
        *(f"    [PV_OPCODE_{op.name}] = {row(op)}," for op in spec.OPCODES),
        "};",
    ]
    return {"defer.gen.h": "\n".join(lines) + "\n"}
