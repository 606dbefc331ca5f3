// Operators whose first method is a guest function: it is called without a twin between.
//
// Invariant: while the method runs, both operands stay on the caller's stack, below the place of the
// result (PV_RESULT_OPERATOR), so that NotImplemented can still ask the other one.
#ifndef PV_VM_OPERATOR_CALL_H
#define PV_VM_OPERATOR_CALL_H

#include "vm/vm.h"

// The guest function to call as f(a, b) for an operator (BINARY_OP's operand, or PV_OPERATOR_COMPARES
// plus COMPARE_OP's) before anything else is asked; NULL: the twin must find out. `a` is an instance of a
// guest class.
PvFunction *pv_operator_method(PvVM *vm, uint32_t what, PvValue a, PvValue b);
// That function gave NotImplemented: push the twin that does the rest, over the operands on the top
// frame, which is saved. RETRY: memory is short even after a collection.
PV_MUST_USE PvStatus pv_operator_rest(PvVM *vm, PvValue what);
// Push the frame of a twin in an instruction that cannot begin again: its n arguments lie at stack index `base`
// (above the operands' room there is slack), where its result belongs (`how`: pushed or dropped). RETRY: as above.
PV_MUST_USE PvStatus pv_operator_twin(PvVM *vm, uint32_t twin, size_t base, size_t n, uint32_t how);

#endif
