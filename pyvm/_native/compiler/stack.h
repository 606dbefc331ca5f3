// What an instruction takes from the stack and leaves on it, in slots: the pictures of
// spec/opcodes.py applied to an operand.
#ifndef PV_COMPILER_STACK_H
#define PV_COMPILER_STACK_H

#include "gen/opcodes.gen.h"
#include "gen/stack.gen.h"

static inline uint32_t pv_stack_side(const PvStackSide *side, uint32_t operand) {
    return side->n + (uint32_t)side->factor * operand;
}

static inline uint32_t pv_stack_taken(uint8_t op, uint32_t operand) {
    return pv_stack_side(&pv_stack_shape[op].in, operand);
}

static inline uint32_t pv_stack_left(uint8_t op, uint32_t operand) {
    if (op == PV_OPCODE_UNPACK_EX) return (operand & 0xfff) + 1 + (operand >> 12);
    return pv_stack_side(&pv_stack_shape[op].out, operand);
}

static inline uint32_t pv_stack_left_by_jump(uint8_t op, uint32_t operand) {
    return pv_stack_side(&pv_stack_shape[op].jump, operand);
}

static const uint8_t pv_opcode_kind[] = {
#define PV_KIND(name, kind, flags, doc, picture, twin) kind,
    PV_OPCODE_TABLE(PV_KIND)
#undef PV_KIND
};

static const uint8_t pv_opcode_flags[] = {
#define PV_FLAGS(name, kind, flags, doc, picture, twin) flags,
    PV_OPCODE_TABLE(PV_FLAGS)
#undef PV_FLAGS
};

#endif
