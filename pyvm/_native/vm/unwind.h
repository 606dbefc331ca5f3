// What happens when an exception is on its way, and where results go.
#ifndef PV_VM_UNWIND_H
#define PV_VM_UNWIND_H

#include "vm/vm.h"

typedef enum PvUnwind {
    PV_UNWIND_NEW,     // just raised: gets its context, and a traceback entry here
    PV_UNWIND_THROWN,  // put into this generator's frame from outside: the context is its own
    PV_UNWIND_AGAIN,   // RERAISE: this frame is in the traceback already
} PvUnwind;

// Take core->exc to the nearest handler of the fiber (all frames are saved). OK: the top frame goes
// on, at a handler or behind the instruction that the exception ends. RAISE: it leaves the fiber,
// whose frames are gone; core->exc is still set. RETRY: nothing happened yet.
PV_MUST_USE PvStatus pv_unwind(PvVM *vm, PvUnwind kind);

// Hand a result to the top frame (saved, sp where the result belongs) as `result` (PV_RESULT_*)
// says. RAISE: what was returned is not what it must be.
PV_MUST_USE PvStatus pv_unwind_deliver(PvVM *vm, PvValue value, uint32_t result, PvValue extra);

// The loop or the delegation of the top frame is over: drop its iterator and jump. `value` is pushed
// where the instruction is a SEND.
void pv_unwind_exhausted(PvVM *vm, uint32_t result, PvValue value);

#endif
