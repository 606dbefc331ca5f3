"""Render the stack pictures to `stack.gen.h`: what each opcode takes, leaves, and of which kind."""

from pyvm.spec import opcodes as spec

#: Kind of a stack slot, in the order of `PvSlotKind`. All from VALUE on are values.
KINDS = (
    "NULL", "MAYBE_NULL", "DICT_OR_NULL", "VALUE", "BOOL", "LIST", "SET", "DICT", "STR", "TUPLE",
    "FUNC", "EXC", "PREV",
)  # fmt: skip

#: What a name in a picture promises; any other name is a value of any type.
NAMES = {
    "null": "NULL",
    "self_or_null": "MAYBE_NULL",
    "exit_self": "MAYBE_NULL",
    "enter_self": "MAYBE_NULL",
    "kwargs": "DICT_OR_NULL",
    "bool": "BOOL",
    "list": "LIST",
    "set": "SET",
    "dict": "DICT",
    "str": "STR",
    "spec": "STR",
    "tuple": "TUPLE",
    "names": "TUPLE",
    "keys": "TUPLE",
    "args": "TUPLE",
    "func": "FUNC",
    "exc": "EXC",
    "prev": "PREV",
}

#: Opcodes whose items have a kind of their own although the picture says `x*n`.
ITEM_KINDS = {"BUILD_STRING": "STR"}


def side(text: str, opcode: spec.Opcode) -> tuple[list[str], int, int, str]:
    """Return the fixed kinds of one side, where n items stand among them, how many per n, their kind."""
    kinds: list[str] = []
    where, factor, items = 0, 0, "VALUE"
    for word in text.split():
        name, star, times = word.partition("*")
        if star:
            where, factor = len(kinds), 2 if times == "2n" else 1
            items = ITEM_KINDS.get(opcode.name, "VALUE")
        else:
            kinds.append(NAMES.get(name, "VALUE"))
    return kinds, where, factor, items


def shape(text: str, opcode: spec.Opcode) -> str:
    """Return the C initialiser of one side of a picture."""
    kinds, where, factor, items = side(text, opcode)
    listed = ", ".join(f"PV_SLOT_{kind}" for kind in kinds) or "0"
    return f"{{{len(kinds)}, {where}, {factor}, PV_SLOT_{items}, {{{listed}}}}}"


def outputs() -> dict[str, str]:
    """Return the header with the stack shapes."""
    lines = [
        "// Generated from spec/opcodes.py.",
        "#ifndef PV_GEN_STACK_H",
        "#define PV_GEN_STACK_H",
        "",
        "#include <stdint.h>",
        "",
        "typedef enum PvSlotKind {",
        *(f"    PV_SLOT_{kind}," for kind in KINDS),
        "} PvSlotKind;",
        "",
        "// One side of a picture: `n` fixed slots from the bottom up, and before the one at index",
        "// `where`, `factor` times the operand more slots of kind `items`.",
        "typedef struct PvStackSide {",
        "    uint8_t n, where, factor, items;",
        "    uint8_t kind[6];",
        "} PvStackSide;",
        "",
        "// `jump` is what is left where a taken jump arrives, in place of `out`; `kept` of the inputs,",
        "// the lowest, only get looked at.",
        "typedef struct PvStackShape {",
        "    PvStackSide in, out, jump;",
        "    uint8_t kept;",
        "} PvStackShape;",
        "",
        "static const PvStackShape pv_stack_shape[] = {",
    ]
    for op in spec.OPCODES:
        taken, left = (part.strip() for part in op.picture.split("--"))
        kept = 0
        for before, after in zip(taken.split(), left.split(), strict=False):
            if before != after:
                break
            kept += 1
        jump = op.jump.split("--")[1].strip() if op.jump else left
        lines.append(
            f"    {{{shape(taken, op)}, {shape(left, op)}, {shape(jump, op)}, {kept}}},"
            f"  // {op.name}"
        )
    lines += ["};", "", "#endif", ""]
    return {"stack.gen.h": "\n".join(lines)}
