// CPython's hashes of numbers, tuples and frozensets, so that sets and dicts come out in its order.
//
// A hash is never -1, as in CPython; str and bytes are in siphash.h, big integers in bigint.h.
#ifndef PV_TEXT_HASH_H
#define PV_TEXT_HASH_H

#include "text/pace.h"

#define PV_HASH_PRIME ((UINT64_C(1) << 61) - 1)
#define PV_HASH_IMAGINARY UINT64_C(1000003)

static inline int64_t pv_hash_int64(int64_t value) {
    uint64_t m = value < 0 ? -(uint64_t)value : (uint64_t)value;
    m = (m & PV_HASH_PRIME) + (m >> 61);
    if (m >= PV_HASH_PRIME) m -= PV_HASH_PRIME;
    int64_t hash = value < 0 ? -(int64_t)m : (int64_t)m;
    return hash == -1 ? -2 : hash;
}

// Of a float; equal to the hash of an equal int. A NaN hashes by identity: the caller gives that.
int64_t pv_hash_double(double x, int64_t nan_hash);
int64_t pv_hash_complex(double real, double imag, int64_t nan_hash);

// Tuples: start, add each item's hash in order, finish with the length.
#define PV_HASH_TUPLE_START UINT64_C(2870177450012600261)
static inline uint64_t pv_hash_tuple_add(uint64_t state, int64_t hash) {
    state += (uint64_t)hash * UINT64_C(14029467366897019727);
    state = state << 31 | state >> 33;
    return state * UINT64_C(11400714785074694791);
}
static inline int64_t pv_hash_tuple_end(uint64_t state, size_t n) {
    state += n ^ (UINT64_C(2870177450012600261) ^ UINT64_C(3527539));
    return state == UINT64_MAX ? 1546275796 : (int64_t)state;
}

// Frozensets: start at 0, add the items' hashes in any order, finish with the length.
static inline uint64_t pv_hash_frozenset_add(uint64_t state, int64_t hash) {
    uint64_t h = (uint64_t)hash;
    return state ^ ((h ^ UINT64_C(89869747) ^ (h << 16)) * UINT64_C(3644798167));
}
static inline int64_t pv_hash_frozenset_end(uint64_t state, size_t n) {
    state ^= ((uint64_t)n + 1) * UINT64_C(1927868237);
    state ^= state >> 11 ^ state >> 25;
    state = state * UINT64_C(69069) + UINT64_C(907133923);
    return state == UINT64_MAX ? 590923713 : (int64_t)state;
}

#endif
