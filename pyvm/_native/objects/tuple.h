// The tuple: an immutable array of values behind the header (struct in core/layout.h).
#ifndef PV_OBJECTS_TUPLE_H
#define PV_OBJECTS_TUPLE_H

#include "core/vm.h"

typedef struct PvTupleIterator {
    PvObject base;
    PvTuple *tuple; // NULL: exhausted
    size_t at;
} PvTupleIterator;

static inline bool pv_is_tuple(PvValue v) {
    return pv_is_ptr(v) && (pv_ptr(v)->type->flags & PV_TF_TUPLE) != 0;
}
static inline PvTuple *pv_tuple(PvValue v) { return (PvTuple *)(void *)pv_ptr(v); }

// A tuple of n values to be filled in (PV_NULL until then; () is shared), or of these values; NULL:
// answer RETRY.
PvTuple *pv_tuple_make(PvVM *vm, size_t n);
PvTuple *pv_tuple_of(PvVM *vm, const PvValue *item, size_t n);
PvTuple *pv_tuple_pair(PvVM *vm, PvValue a, PvValue b);
// A tuple of the items of something natively iterable; DEFER for anything else.
PV_MUST_USE PvStatus pv_tuple_of_all(PvVM *vm, PvValue iterable, PvTuple **out);

// The hash of a tuple out of those of its items, one by one (range and slice hash as tuples do).
uint64_t pv_tuple_hash_start(void);
uint64_t pv_tuple_hash_step(uint64_t acc, uint64_t item_hash);
uint64_t pv_tuple_hash_end(uint64_t acc, size_t n);
// Start and steps over some items, without the end.
PV_MUST_USE PvStatus pv_tuple_hash_items(PvVM *vm, const PvValue *item, size_t n, uint64_t *out);

// (type, (part, ...)): what __reduce__ of a value made by one call answers.
PV_MUST_USE PvStatus pv_tuple_recipe(PvVM *vm, PvType *type, const PvValue *part, size_t n, PvValue *out);

#endif
