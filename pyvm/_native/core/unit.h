// The unit: everything one compiled source yields, in memory of its own, immutable once finished.
//
// A unit holds code objects (the module's is codes[0]), their constants as real guest objects, names
// and, optionally, the source text. Shared units (made by the host, the prelude) are counted
// atomically and their objects are IMMORTAL; private ones (made by a VM for execute(source), exec,
// eval) belong to one VM, which frees them when a collection finds neither a code state nor a
// constant of theirs alive.
#ifndef PV_CORE_UNIT_H
#define PV_CORE_UNIT_H

#include "core/layout.h"
#include "core/status.h"

typedef struct PvUnit PvUnit;

// One row of the exception table: words [start, end) are guarded; the stack is cut to `depth`, the
// exception pushed, and the frame goes on at `handler`. Rows are sorted and do not overlap
// (an inner row replaces the outer one over its range).
typedef struct PvHandler {
    uint32_t start, end, handler, depth;
} PvHandler;

enum { PV_LOCAL_PLAIN = 0, PV_LOCAL_CELL = 1, PV_LOCAL_FREE = 2, PV_LOCAL_HIDDEN = 4 };
enum {
    PV_CODE_VARARGS = 4,
    PV_CODE_VARKEYWORDS = 8,
    PV_CODE_NESTED = 16,
    PV_CODE_GENERATOR = 32,
    PV_CODE_OPTIMIZED = 1,  // a function: locals in slots
    PV_CODE_NEWLOCALS = 2,
    PV_CODE_COROUTINE = 128,
    PV_CODE_ASYNC_GENERATOR = 512,
    PV_CODE_CLASS = 1 << 16, // a class body
    PV_CODE_PRELUDE = 1 << 17,
    PV_CODE_FUTURE_ANNOTATIONS = 1 << 18,
    PV_CODE_HAS_DOCSTRING = 1 << 19, // consts[0] is it
};

// Slots of a frame: [arguments: positional-only, positional, keyword-only, *args, **kwargs]
// [other locals][cells that are not arguments][free variables].
typedef struct PvCode {
    PvUnit *unit;
    uint32_t index;         // in unit->codes
    uint32_t flags;         // PV_CODE_*
    uint32_t n_words, n_consts, n_names, n_locals, n_free, n_caches, n_handlers;
    uint32_t n_args;        // positional (positional-only included)
    uint32_t n_posonly, n_kwonly;
    uint32_t stack_size;    // operand stack, above the locals
    uint32_t first_line;
    uint32_t lines_size;    // bytes of `lines`
    const uint32_t *words;
    const PvValue *consts;
    PvStr *const *names;
    PvStr *const *locals;   // n_locals names
    const uint8_t *local_kinds;
    const PvHandler *handlers;
    const uint8_t *lines;   // compiler/linetable.h reads it
    PvStr *name, *qualname;
} PvCode;

typedef struct PvPosition {
    uint32_t line, end_line; // 1-based; 0: no position
    int32_t col, end_col;    // UTF-8 byte offsets; -1: none
} PvPosition;

struct PvUnit {
    PvStr *filename;
    PvCode **codes;
    uint32_t n_codes;
    uint32_t object_flags; // PV_OF_IMMORTAL or PV_OF_UNIT, for its objects
    int32_t references;    // atomic; shared units
    bool marked;           // private units: found alive by the running collection
    bool returns_value;    // compiled so that the last expression is the module's value
    const char *source;    // may be NULL
    size_t source_length;
    size_t bytes;          // all memory of the unit, what a VM is charged for it
    struct PvUnitChunk *chunks;
    uint64_t hash[2];      // content hash, filled when asked for
};

// Building. All NULL/PV_NULL when memory (or `limit`) is exhausted; then free the unit.
PvUnit *pv_unit_new(bool shared, size_t limit);
// While the unit is made, `held` bytes of working memory count against its limit too; NULL: no more.
void pv_unit_share(PvUnit *unit, const size_t *held);
void pv_unit_retain(PvUnit *unit);
void pv_unit_release(PvUnit *unit); // frees it with the last reference
void *pv_unit_alloc(PvUnit *unit, size_t bytes); // 16-byte aligned, zeroed
PvStr *pv_unit_str(PvUnit *unit, const char *utf8, size_t length); // WTF-8: lone surrogates allowed
PvValue pv_unit_int(PvUnit *unit, int64_t value);
PvValue pv_unit_bigint(PvUnit *unit, const uint64_t *limb, size_t n, bool negative);
PvValue pv_unit_float(PvUnit *unit, double value);
PvValue pv_unit_complex(PvUnit *unit, double real, double imag);
PvValue pv_unit_bytes(PvUnit *unit, const char *data, size_t length);
PvTuple *pv_unit_tuple(PvUnit *unit, size_t n); // fill the items before the unit is finished
// The unit of a constant with PV_OF_UNIT.
static inline PvUnit *pv_unit_of(PvObject *constant) {
    return *(PvUnit **)(void *)((char *)constant - (size_t)constant->aux * 16);
}

// Keep a private unit through the running collection (shared ones are counted, and never written).
static inline void pv_unit_mark(PvUnit *unit) {
    if (unit->object_flags & PV_OF_UNIT) unit->marked = true;
}

#endif
