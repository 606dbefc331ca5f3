// The value: one 64-bit word that is a pointer, a small int, a double or a constant.
//
// The low two bits tell: 00 pointer to a PvObject (the zero word is PV_NULL: no value, never a
// pointer), 01 small int (62 bits, two's complement), 10 double (self-tagged: add 1<<60, rotate
// left by 3; the exponents that do not come out as 10, among them 0.0, live in a PvFloat), 11 one
// of the constants below. Every int that fits 62 bits IS a small int, and every double that can be
// immediate is: equal numbers of one kind have equal words, except boxed ones.
#ifndef PV_CORE_VALUE_H
#define PV_CORE_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef uint64_t PvValue;
typedef struct PvVM PvVM;
typedef struct PvType PvType;

// The head of everything on a heap or in a unit. `aux` belongs to the type's own file, except for
// constants of a private unit, where it is the distance to the unit in 16-byte steps.
typedef struct PvObject {
    PvType *type;
    uint32_t flags; // PV_OF_*
    uint32_t aux;
} PvObject;

enum {
    PV_OF_IMMORTAL = 1, // process-wide and immutable: the collector never looks at it
    PV_OF_UNIT = 2,     // a constant of a private unit: marking it keeps the unit
    PV_OF_MARK = 4,
    PV_OF_ID = 8,       // id() was asked for: the heap's id table has a row
    PV_OF_FINALIZE = 16,// has __del__, not yet queued
    PV_OF_TYPE0 = 256,  // bits 8 to 23 belong to the type's own file
    PV_OF_LAYOUT_SHIFT = 24, // the top 8 bits: PV_TYPE_* of the built-in layout (heap objects)
};

#define PV_NULL ((PvValue)0)
#define PV_NONE ((PvValue)0x03)
#define PV_FALSE ((PvValue)0x13)
#define PV_TRUE ((PvValue)0x23)
#define PV_ELLIPSIS ((PvValue)0x33)
#define PV_NOTIMPLEMENTED ((PvValue)0x43)

#define PV_INT_MAX ((int64_t)0x1fffffffffffffff)
#define PV_INT_MIN (-PV_INT_MAX - 1)

static inline PvValue pv_bool(bool b) { return PV_FALSE + ((PvValue)b << 4); }
static inline bool pv_is_bool(PvValue v) { return v == PV_FALSE || v == PV_TRUE; }

static inline bool pv_is_ptr(PvValue v) { return (v & 3) == 0 && v != 0; }
static inline bool pv_is_int(PvValue v) { return (v & 3) == 1; }
static inline bool pv_are_ints(PvValue a, PvValue b) { return ((a & 3) == 1) & ((b & 3) == 1); }
static inline bool pv_is_imm_float(PvValue v) { return (v & 3) == 2; }
static inline bool pv_is_constant(PvValue v) { return (v & 3) == 3; }

static inline PvObject *pv_ptr(PvValue v) { return (PvObject *)(uintptr_t)v; }
static inline PvValue pv_from_ptr(const void *p) { return (PvValue)(uintptr_t)p; }

static inline int64_t pv_int(PvValue v) { return (int64_t)v >> 2; }
static inline bool pv_int_fits(int64_t i) { return i >= PV_INT_MIN && i <= PV_INT_MAX; }
// Only for an i that fits; pv_int_new (objects/int.h) takes any.
static inline PvValue pv_from_int(int64_t i) { return ((PvValue)i << 2) | 1; }

static inline double pv_imm_float(PvValue v) {
    uint64_t bits = (v >> 3) | (v << 61);
    bits -= (uint64_t)1 << 60;
    double d;
    memcpy(&d, &bits, sizeof d);
    return d;
}

// Answer whether the double has an immediate form, and give it.
static inline bool pv_float_to_imm(double d, PvValue *out) {
    uint64_t bits;
    memcpy(&bits, &d, sizeof bits);
    bits += (uint64_t)1 << 60;
    PvValue v = (bits << 3) | (bits >> 61);
    *out = v;
    return (v & 3) == 2;
}

#endif
