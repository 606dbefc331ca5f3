// How formats of the module struct are read: one item after the other, nothing is kept.
#ifndef PV_MODULES_STRUCT_H
#define PV_MODULES_STRUCT_H

#include "objects/packing.h"

typedef struct PvPackItem {
    char code;
    uint8_t size;   // of one value
    uint64_t count; // how many; of s and p the bytes, of x the padding
} PvPackItem;

typedef struct PvPackWalk {
    const PvStr *format;
    size_t at;
    uint64_t offset; // behind the items so far, alignment included
    bool native, little;
} PvPackWalk;

void pv_struct_walk(PvPackWalk *w, const PvStr *format);
// The next item, *offset its first byte; false: the end. *wrong: what is wrong with the format.
bool pv_struct_next(PvPackWalk *w, PvPackItem *item, uint64_t *offset, const char **wrong);

// struct_values.c: one value as bytes, and back. DEFER for what only guest code makes a number.
PV_MUST_USE PvStatus pv_struct_put(PvVM *vm, const PvPackWalk *w, const PvPackItem *item, PvValue v,
                                   uint8_t *out);
PV_MUST_USE PvStatus pv_struct_get(PvVM *vm, const PvPackWalk *w, const PvPackItem *item,
                                   const uint8_t *in, PvValue *out);

#endif
