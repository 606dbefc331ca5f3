// The objects of hashlib: a digest in the making.
#ifndef PV_OBJECTS_HASHER_H
#define PV_OBJECTS_HASHER_H

#include "core/vm.h"
#include "text/digest.h"

typedef struct PvHasher {
    PvObject base;
    PvDigest digest;
} PvHasher;

static inline PvHasher *pv_hasher(PvValue v) { return (PvHasher *)(void *)pv_ptr(v); }

#endif
