// From an instruction whose native path answered DEFER to the call of its twin.
#ifndef PV_VM_DEFER_H
#define PV_VM_DEFER_H

#include "vm/vm.h"

typedef struct PvDefer {
    PvFunction *twin;
    PvValue *args; // on the stack, with nothing above them
    size_t n;
    uint32_t cut;    // stack index where the result belongs
    uint32_t result; // PV_RESULT_*
} PvDefer;

// What becomes of the result of the instruction `word` with its operands on top of the stack (the
// frame is saved): the cut and PV_RESULT_*.
void pv_defer_result(PvVM *vm, uint32_t word, uint32_t *cut, uint32_t *result);
// The twin's arguments (spec/opcodes.py says which), made of the operands, in place or above them.
// RAISE: SystemError, there is no such twin.
PV_MUST_USE PvStatus pv_defer_gather(PvVM *vm, uint32_t word, PvDefer *out);

#endif
