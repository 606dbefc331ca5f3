"""Render the instruction set to `opcodes.gen.h`: the enum, names, operand kinds, flags."""

import hashlib

from pyvm.spec import opcodes as spec


def spec_hash() -> str:
    """Return 16 hex digits that name this instruction set (stored in .pyxc, to inform)."""
    text = repr((spec.OPCODES, spec.BINARY, spec.COMPARE, spec.INTRINSIC1, spec.INTRINSIC2))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def outputs() -> dict[str, str]:
    """Return the header with the instruction set."""
    rows = list(enumerate(spec.OPCODES))
    lines = [
        "// Generated from spec/opcodes.py.",
        "#ifndef PV_GEN_OPCODES_H",
        "#define PV_GEN_OPCODES_H",
        "",
        f'#define PV_SPEC_HASH "{spec_hash()}"',
        "",
        "typedef enum PvOpcode {",
        *(f"    PV_OPCODE_{op.name} = {i}," for i, op in rows),
        f"    PV_OPCODE_COUNT = {len(rows)},",
        "} PvOpcode;",
        "",
        "typedef enum PvOperandKind {",
        *(f"    PV_OPERAND_{kind.upper()}," for kind in spec.KINDS),
        "} PvOperandKind;",
        "",
        "enum { PV_OPF_CACHE = 1, PV_OPF_SAFEPOINT = 2, PV_OPF_CATCHES = 4, PV_OPF_PRIVATE = 8, "
        "PV_OPF_TERMINAL = 16, PV_OPF_JUMP = 32 };",
        "",
        "typedef enum PvBinary {",
        *(f"    PV_BINARY_{name} = {i}," for i, name in enumerate(spec.BINARY)),
        "    PV_BINARY_INPLACE = 16,",
        "} PvBinary;",
        "typedef enum PvCompare {",
        *(f"    PV_COMPARE_{name} = {i}," for i, name in enumerate(spec.COMPARE)),
        "} PvCompare;",
        "typedef enum PvIntrinsic1 {",
        *(f"    PV_INTRINSIC1_{name} = {i}," for i, (name, _) in enumerate(spec.INTRINSIC1)),
        f"    PV_INTRINSIC1_COUNT = {len(spec.INTRINSIC1)},",
        "} PvIntrinsic1;",
        "typedef enum PvIntrinsic2 {",
        *(f"    PV_INTRINSIC2_{name} = {i}," for i, (name, _) in enumerate(spec.INTRINSIC2)),
        f"    PV_INTRINSIC2_COUNT = {len(spec.INTRINSIC2)},",
        "} PvIntrinsic2;",
        *(f"#define PV_FUNCTION_{name} {bit}" for name, bit in spec.FUNCTION_ATTRIBUTES.items()),
        "",
        "// X(name, operand kind, flags, doc, stack picture, twin name or 0)",
        "#define PV_OPCODE_TABLE(X) \\",
    ]
    for _, op in rows:
        flags = [
            f"PV_OPF_{bit}"
            for bit, on in (
                ("CACHE", op.cache), ("SAFEPOINT", op.safepoint), ("CATCHES", op.catches),
                ("PRIVATE", op.private), ("TERMINAL", op.terminal), ("JUMP", op.kind == "jump"),
            )
            if on
        ]
        twin = f'"{op.defer}"' if op.defer else "0"
        lines.append(
            f'    X({op.name}, PV_OPERAND_{op.kind.upper()}, {" | ".join(flags) or "0"}, '
            f'"{op.doc}", "{op.picture}", {twin}) \\'
        )
    lines += ["", "#endif", ""]
    return {"opcodes.gen.h": "\n".join(lines)}
