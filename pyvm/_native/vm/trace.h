// PV_TRACE: one line per instruction with the top of the stack. Debug builds only.
#ifndef PV_VM_TRACE_H
#define PV_VM_TRACE_H

#include "vm/vm.h"

void pv_trace_instruction(PvVM *vm, const PvFrame *frame, const uint32_t *at, const PvValue *sp);

#endif
