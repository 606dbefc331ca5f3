// Which units this VM uses, and the one code state of each code object in use.
//
// Invariant: a row holds one reference on its unit; rows of private units are freed by the collector
// when it found neither a code state nor a constant of the unit alive.
#ifndef PV_VM_CODE_STATE_H
#define PV_VM_CODE_STATE_H

#include "vm/vm.h"

// The row of a unit, added if it is new (takes a reference; a private unit's own one passes to the
// VM, and its memory is charged). UINT32_MAX: RETRY.
uint32_t pv_code_state_row(PvVM *vm, PvUnit *unit, bool private_);
// Does a row hold the unit? Where not, it is still the caller's.
bool pv_code_state_has(const PvVM *vm, const PvUnit *unit);
// The state of a code of that row's unit; NULL: RETRY.
PvCodeState *pv_code_state_get(PvVM *vm, uint32_t row, uint32_t index);
// The state of a prelude function's code; NULL: RETRY.
PvCodeState *pv_code_state_prelude(PvVM *vm, const PvFunction *function);

static inline PvCodeState *pv_code_state_of(PvVM *vm, PvFunction *function) {
    if (__builtin_expect(function->state != NULL, 1)) return function->state;
    return pv_code_state_prelude(vm, function);
}

// For snapshots, in a VM that has no rows: make n free ones, put a private unit into one, and make
// `state` the state of the code that its unit_row and `index` name. False: no such code, or no memory.
bool pv_code_state_make_rows(PvVM *vm, uint32_t n);
bool pv_code_state_fill_row(PvVM *vm, uint32_t row, PvUnit *unit);
bool pv_code_state_adopt(PvVM *vm, PvCodeState *state, uint32_t index);

// Give the code its inline caches, if memory allows. Called when the code proved to be warm.
void pv_code_state_warm(PvVM *vm, PvCodeState *state);

// The collector's hooks: mark the states of units that are alive, drop the units that are not.
void pv_code_state_after_mark(PvVM *vm, PvGC *gc);
void pv_code_state_trace(PvVM *vm, PvGC *gc); // the prelude's states are kept
void pv_code_state_drop_all(PvVM *vm);

#endif
