// Safepoints: what happens when the fuel counter asks for attention, and when memory is short.
#ifndef PV_VM_ATTENTION_H
#define PV_VM_ATTENTION_H

#include "vm/vm.h"

// The slice ended. OK: go on, maybe in another thread (RAISE: with core->exc). STOP: a limit. EVENT:
// vm->event is a TICK for the host.
PV_MUST_USE PvStatus pv_attention(PvVM *vm);
// An instruction answered RETRY (the top frame's pc is where it begins): collect. STOP when that was
// done for the very same one already.
PV_MUST_USE PvStatus pv_attention_memory(PvVM *vm);
// Collect now; all frames are saved.
void pv_attention_collect(PvVM *vm);
void pv_attention_mark_fiber(PvGC *gc, const PvFiber *fiber);
// PvCore.trace_roots and after_mark.
void pv_attention_trace_roots(PvVM *vm, PvGC *gc);
void pv_attention_after_mark(PvVM *vm, PvGC *gc);

#endif
