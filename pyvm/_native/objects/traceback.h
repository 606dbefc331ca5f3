// Traceback objects: where an exception passed, as (code, pc), outermost first by `next`.
//
// Invariant: never a frame. The code's unit lives as long as the traceback: the collector marks it.
#ifndef PV_OBJECTS_TRACEBACK_H
#define PV_OBJECTS_TRACEBACK_H

#include "core/unit.h"
#include "core/vm.h"

typedef struct PvTraceback {
    PvObject base;
    PvValue next; // towards where it was raised; PV_NONE at the end
    const PvCode *code;
    PvDict *globals; // of the frame; may be NULL
    PvValue self;    // of a NameError's row: what `self` was, for "Did you mean: 'self.x'"; or PV_NULL
    uint32_t pc;   // a word of the instruction that raised
    uint32_t left; // a word of the instruction with which the frame was left
    uint32_t line; // of one that a guest made; 0: what the line table says
} PvTraceback;

static inline PvTraceback *pv_as_traceback(PvValue v) {
    return (PvTraceback *)(void *)pv_ptr(v);
}

#endif
