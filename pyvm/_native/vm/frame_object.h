// Making frame objects.
#ifndef PV_VM_FRAME_OBJECT_H
#define PV_VM_FRAME_OBJECT_H

#include "vm/vm.h"

// The innermost visible frame, or one `skip` further out, with all of those around it.
// Raises ValueError when there are not so many.
PV_MUST_USE PvStatus pv_frame_object_of(PvVM *vm, uint32_t skip, PvValue *out);

// A frame that is left: what tracebacks show of it. It has no locals any more.
PV_MUST_USE PvStatus pv_frame_object_past(PvVM *vm, PvCodeState *state, PvDict *globals, uint32_t pc,
                                          PvValue *out);

#endif
