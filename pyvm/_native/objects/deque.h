// collections.deque: values in one buffer, with room at both ends.
#ifndef PV_OBJECTS_DEQUE_H
#define PV_OBJECTS_DEQUE_H

#include "core/vm.h"

typedef struct PvDeque {
    PvObject base;
    PvValue *item;    // of `capacity`; the values are item[start .. start + n)
    size_t start;
    size_t n;
    size_t capacity;
    int64_t limit;    // maxlen + 1; 0: none
    uint64_t changes; // of its size or order: what its iterators compare
} PvDeque;

typedef struct PvDequeIterator {
    PvObject base;
    PvDeque *deque;
    int64_t at; // of the next item, from the left end
    uint64_t left;
    uint64_t changes;
} PvDequeIterator;

static inline PvDeque *pv_deque(PvValue v) { return (PvDeque *)(void *)pv_ptr(v); }
bool pv_is_deque(PvValue v);

#endif
