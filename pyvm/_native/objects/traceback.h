// The traceback: a chain of (code, pc), outermost frame first, as the guest's __traceback__ shows it.
//
// It holds no frames: `lineno` and columns come from the code's line table when asked for.
#ifndef PV_OBJECTS_TRACEBACK_H
#define PV_OBJECTS_TRACEBACK_H

#include "core/vm.h"
#include "objects/code.h"

typedef struct PvTraceback {
    PvObject base;
    struct PvTraceback *next; // towards where it was raised, or NULL
    PvCodeState *state;
    PvDict *globals; // of the frame, for tb_frame.f_globals; may be NULL
    uint32_t pc;     // a word of the instruction that raised
} PvTraceback;

// Add a row in front of the exception's traceback; NULL: out of memory (the row is left out).
PvTraceback *pv_traceback_new(PvVM *vm, PvTraceback *next, PvCodeState *state, PvDict *globals,
                              uint32_t pc);

#endif
