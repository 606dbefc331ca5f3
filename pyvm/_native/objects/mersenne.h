// Mersenne twisters: what random.Random is made from.
#ifndef PV_OBJECTS_MERSENNE_H
#define PV_OBJECTS_MERSENNE_H

#include "core/vm.h"

enum { PV_MERSENNE_WORDS = 624 };

typedef struct PvMersenne {
    PvObject base;
    uint32_t index;  // of the next word, at most 624
    uint32_t seeded; // 0: from the host's entropy, when it is first asked
    uint32_t word[PV_MERSENNE_WORDS];
} PvMersenne;

static inline PvMersenne *pv_mersenne(PvValue v) { return (PvMersenne *)(void *)pv_ptr(v); }

#endif
