// A comprehension's variable lives in the loop that binds it: from the FOR_ITER (or GET_ANEXT) whose
// targets it is among, to the last jump back to there. No other loop binds a hidden slot.
#include "compiler/inlined.h"

#include "compiler/stack.h"

// Tell whether the targets that begin at that word, up to the first other instruction, have the slot.
static bool targets_have(const PvCode *code, uint32_t word, uint32_t slot) {
    for (; word < code->n_words; word++) {
        uint8_t op = (uint8_t)code->words[word];
        if (op == PV_OPCODE_STORE_FAST || op == PV_OPCODE_STORE_DEREF) {
            if (code->words[word] >> 8 == slot) return true;
        } else if (op != PV_OPCODE_UNPACK_SEQUENCE && op != PV_OPCODE_UNPACK_EX) {
            return false;
        }
    }
    return false;
}

static bool loop_binds(const PvCode *code, uint32_t start, uint32_t slot) {
    uint8_t op = (uint8_t)code->words[start];
    if (op == PV_OPCODE_FOR_ITER) return targets_have(code, start + 1, slot);
    // GET_ANEXT, LOAD_CONST, SEND: the item is there where SEND leads to.
    if (op != PV_OPCODE_GET_ANEXT || start + 2 >= code->n_words ||
        (uint8_t)code->words[start + 2] != PV_OPCODE_SEND)
        return false;
    return targets_have(code, code->words[start + 2] >> 8, slot);
}

bool pv_inlined_is_live(const PvCode *code, uint32_t slot, uint32_t word) {
    for (uint32_t at = 0; at < code->n_words; at++) {
        uint8_t op = (uint8_t)code->words[at];
        uint32_t start = code->words[at] >> 8;
        if (op == PV_OPCODE_JUMP_BACKWARD && start < word && word < at &&
            loop_binds(code, start, slot))
            return true;
        if (pv_opcode_flags[op] & PV_OPF_CACHE) at++;
    }
    return false;
}
