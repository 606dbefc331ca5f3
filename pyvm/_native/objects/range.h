// The range: start, stop, step and the length, any ints.
#ifndef PV_OBJECTS_RANGE_H
#define PV_OBJECTS_RANGE_H

#include "core/vm.h"

// Invariant: length is the number of items, an int of any size. `small`: start, stop, step and
// length and every item are small ints, then `count` is the length.
typedef struct PvRange {
    PvObject base;
    PvValue start, stop, step, length;
    int64_t count; // -1: not all small
} PvRange;

// range_iterator: at, step, left as plain ints; longrange_iterator: as values.
typedef struct PvRangeIterator {
    PvObject base;
    int64_t at, step, left;
    PvValue long_at, long_step, long_left;
} PvRangeIterator;

#endif
