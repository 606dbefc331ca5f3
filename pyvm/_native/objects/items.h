// Values in a row: what list, tuple and deque do alike with the items they hold.
#ifndef PV_OBJECTS_ITEMS_H
#define PV_OBJECTS_ITEMS_H

#include "core/native.h"
#include "objects/operate.h"

PV_MUST_USE PvStatus pv_items_compare(PvVM *vm, PvCompare op, const PvValue *a, size_t n_a,
                                      const PvValue *b, size_t n_b, PvValue *out);
PV_MUST_USE PvStatus pv_items_find(PvVM *vm, const PvValue *item, size_t n, PvValue x, size_t start,
                                   size_t *at); // SIZE_MAX: not there
PV_MUST_USE PvStatus pv_items_count(PvVM *vm, const PvValue *item, size_t n, PvValue x, PvValue *out);
// n * times, for repetition: 0 for a negative count, MemoryError for what no limit allows.
PV_MUST_USE PvStatus pv_items_repeat(PvVM *vm, size_t n, PvValue times, size_t *total);
// A start or stop argument (a small int) as a position in 0 .. n.
size_t pv_items_bound(PvValue v, size_t n);

enum { PV_ITEMS_PIECE = 1 << 16 };

// Called before item `done` of n is dealt with: pays for the next piece, a unit for 2**shift items.
PV_MUST_USE static inline PvStatus pv_items_pay(PvVM *vm, size_t done, size_t n, int shift) {
    if (done % PV_ITEMS_PIECE != 0) return PV_OK;
    size_t piece = n - done < PV_ITEMS_PIECE ? n - done : PV_ITEMS_PIECE;
    return pv_charge(vm, (int64_t)(piece >> shift));
}

// memcpy() that pays as it goes.
PV_MUST_USE PvStatus pv_items_copy(PvVM *vm, PvValue *to, const PvValue *from, size_t n);
// Fill `total` items with the n that stand at their beginning, again and again.
PV_MUST_USE PvStatus pv_items_spread(PvVM *vm, PvValue *item, size_t n, size_t total);

#endif
