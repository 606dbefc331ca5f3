// The slice: three values, and what they mean for a sequence of a given length.
#ifndef PV_OBJECTS_SLICE_H
#define PV_OBJECTS_SLICE_H

#include "core/vm.h"

typedef struct PvSlice {
    PvObject base;
    PvValue start, stop, step;
} PvSlice;

// The positions start, start + step, ... (count of them) of a sequence.
typedef struct PvSpan {
    int64_t start, stop, step;
    size_t count;
} PvSpan;

PvSlice *pv_slice_make(PvVM *vm, PvValue start, PvValue stop, PvValue step); // NULL: RETRY
static inline PvSlice *pv_slice(PvValue v) { return (PvSlice *)(void *)pv_ptr(v); }
bool pv_is_slice(PvValue v);
// Apply a slice to a length, as slice.indices does: ValueError for step 0, DEFER for a guest
// __index__.
PV_MUST_USE PvStatus pv_slice_span(PvVM *vm, PvSlice *s, size_t length, PvSpan *out);

#endif
