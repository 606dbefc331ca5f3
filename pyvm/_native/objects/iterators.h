// The iterators that no single container owns, and the structs of the iterator builtins.
#ifndef PV_OBJECTS_ITERATORS_H
#define PV_OBJECTS_ITERATORS_H

#include "core/vm.h"

typedef struct PvEnumerate {
    PvObject base;
    PvValue iterator;
    PvValue count;
} PvEnumerate;

typedef struct PvZip {
    PvObject base; // aux: 1 strict
    PvTuple *iterators;
    PvValue *ready; // values fetched so far in a round that deferred; raw, n of them, or NULL
} PvZip;

typedef struct PvMap {
    PvObject base;
    PvValue function;
    PvTuple *iterators;
} PvMap;

typedef struct PvFilter {
    PvObject base;
    PvValue function;
    PvValue iterator;
} PvFilter;

typedef struct PvReversed { // a sequence with __len__ and __getitem__
    PvObject base;
    PvValue sequence; // PV_NULL: exhausted
    int64_t at;
} PvReversed;

typedef struct PvSequenceIterator { // a sequence with __getitem__
    PvObject base;
    PvValue sequence; // PV_NULL: exhausted
    int64_t at;
} PvSequenceIterator;

typedef struct PvCallableIterator { // iter(callable, sentinel)
    PvObject base;
    PvValue callable; // PV_NULL: exhausted
    PvValue sentinel;
} PvCallableIterator;

typedef struct PvStrIterator { // of a str or bytes
    PvObject base;
    PvValue text; // PV_NULL: exhausted
    size_t at;
} PvStrIterator;

// What stands for the end of an iteration in the prelude (intrinsic `exhausted`).
extern PvObject pv_exhausted_marker;

// Is it worth asking natively for item after item: an iterator over iterators?
bool pv_iterators_drains(PvValue v);
// The next item of such an iterator, for a native that drains it; PV_NULL: there is none for natives, and
// *answer is True at its end, False where guest code is next.
PV_MUST_USE PvStatus pv_iterators_drain_next(PvVM *vm, PvValue it, PvValue *item, PvValue *answer);
// Will a native `next` of this iterator never defer?
bool pv_iterators_never_defers(PvValue v);
// Memory for a step of each of n iterators that never defer, so that all are taken or none; false: RETRY.
bool pv_iterators_reserve(PvVM *vm, size_t n);

// The function that a map or starmap calls for each item.
PvValue pv_iterators_function(PvValue v);
// The arguments of its next call, if natives give them and there are `wanted` (more than none): *n, or 0 at the
// end. DEFER: nothing was taken that the twin will not find.
PV_MUST_USE PvStatus pv_iterators_arguments(PvVM *vm, PvValue v, size_t wanted, PvValue *to, size_t *n);
// Call a native function, or a built-in type, with some arguments. DEFER for any other callable.
PV_MUST_USE PvStatus pv_iterators_call(PvVM *vm, PvValue function, const PvValue *item, size_t n, PvValue *out);

PvValue pv_str_iterator(PvVM *vm, PvValue text);   // PV_NULL: RETRY
PvValue pv_bytes_iterator(PvVM *vm, PvValue bytes);
PvValue pv_sequence_iterator(PvVM *vm, PvValue sequence);

#endif
