// What an execution may use, and all of them together. See limits.c.
#ifndef PV_VM_LIMITS_H
#define PV_VM_LIMITS_H

#include "vm/vm.h"

// Those of a VM that is being made.
void pv_limits_init(PvVM *vm, const PyvmLimits *limits);

// The limits of each execution that begins from now on.
void pv_limits_apply(PvVM *vm, const PyvmLimits *limits);

// The host begins an execution: the one before is over, count anew. STOP: nothing is left of the
// total.
PV_MUST_USE PvStatus pv_limits_begin(PvVM *vm);

// A restored VM goes on under the limits of whom restored it.
void pv_limits_restored(PvVM *vm);

// The host lets the execution go on: STOP if meanwhile a limit was passed.
PV_MUST_USE PvStatus pv_limits_check(PvVM *vm);

// Count bytes of values that cross to the guest, or a message to the host: STOP if that was too much.
void pv_limits_received(PvVM *vm, size_t bytes);
PV_MUST_USE PvStatus pv_limits_sent(PvVM *vm, size_t bytes);

// How many bytes the heap may still take beside `held` that are elsewhere; at least 1.
size_t pv_limits_room(const PvVM *vm, size_t held);
// So many bytes were held beside the heap: they count in its peak.
void pv_limits_held(PvVM *vm, size_t bytes);

// What the reason for a STOP is called, and how much was used of how much (<0: no number).
typedef struct PvExceeded {
    const char *which;
    int64_t used, allowed;
    bool total; // of all executions together
} PvExceeded;
PvExceeded pv_limits_exceeded(const PvVM *vm);

#endif
