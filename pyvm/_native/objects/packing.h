// The objects of the module struct: a format that was looked at, and what walks over packed data.
#ifndef PV_OBJECTS_PACKING_H
#define PV_OBJECTS_PACKING_H

#include "core/layout.h"
#include "core/vm.h"

typedef struct PvStruct {
    PvObject base;
    PvStr *format; // NULL: not initialised yet
    uint64_t size, values;
} PvStruct;

typedef struct PvUnpacker {
    PvObject base;
    PvStruct *format; // NULL: exhausted
    PvValue data;
    uint64_t at;
} PvUnpacker;

static inline PvStruct *pv_struct(PvValue v) { return (PvStruct *)(void *)pv_ptr(v); }
static inline PvUnpacker *pv_unpacker(PvValue v) { return (PvUnpacker *)(void *)pv_ptr(v); }

// modules/struct.c: bytes and values of a format; false: it is none.
bool pv_struct_measure(const PvStr *format, uint64_t *size, uint64_t *values);

#endif
