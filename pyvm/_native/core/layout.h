// The structs of the types whose values can live outside a VM, as constants of a unit.
//
// They stand in core because the compiler builds them and the loop reads them; all behaviour is in
// objects/<type>.c, and only that file and core/unit.c write the fields.
#ifndef PV_CORE_LAYOUT_H
#define PV_CORE_LAYOUT_H

#include "core/value.h"

// A str of `length` code points at `kind` bytes each (1, 2 or 4: the smallest that fits the widest
// character). `data` points behind the struct, or into a shared PvStrBuffer whose first `length`
// characters are this string's (append-in-place: `s += x` extends the buffer, older strings keep
// their own length).
typedef struct PvStr {
    PvObject base;
    uint64_t hash; // SipHash-1-3; 0: not computed yet
    size_t length;
    uint8_t kind;
    uint8_t ascii; // all characters < 128
    uint8_t shared; // data lies in a PvStrBuffer
    void *data;
} PvStr;

typedef struct PvStrBuffer {
    PvObject base;
    size_t capacity; // bytes
    size_t used;     // bytes
    size_t pad;
    char bytes[];
} PvStrBuffer;

// Any int outside 62 bits: magnitude in `n` little-endian limbs, the top one not zero.
typedef struct PvInt {
    PvObject base;
    uint32_t n;
    uint8_t negative;
    uint64_t limb[];
} PvInt;

typedef struct PvFloat {
    PvObject base;
    double value;
} PvFloat;

typedef struct PvComplex {
    PvObject base;
    double real, imag;
} PvComplex;

typedef struct PvBytes {
    PvObject base;
    uint64_t hash; // 0: not computed yet
    size_t length;
    char data[]; // and a zero byte
} PvBytes;

typedef struct PvTuple {
    PvObject base;
    size_t n;
    PvValue item[];
} PvTuple;

#endif
