// The code object: what one VM knows of one PvCode. It is the guest's `code` value as well.
//
// Invariant: there is at most one PvCodeState for a PvCode in a VM (vm/code_state.c keeps the table),
// so identity of code objects is what a guest expects. The PvCode is immutable and its unit stays
// alive while any code state of it does; caches are lazy, charged, and may be dropped at any time.
#ifndef PV_OBJECTS_CODE_H
#define PV_OBJECTS_CODE_H

#include "core/unit.h"

// One inline-cache slot. What the fields mean is the business of the opcode that owns the slot:
// a slot never serves two opcodes. `held` is marked by the collector, `weak` is not.
typedef struct PvCache {
    uint32_t version; // of a type or of a dict's keys; 0: empty
    uint32_t index;
    PvValue held;
    union {
        void *weak;
        uint64_t word;
    };
} PvCache;

typedef struct PvCodeState {
    PvObject base; // type code
    PvCode *code;
    PvCache *caches;  // code->n_caches of them, or NULL: not hot yet
    uint32_t calls;   // saturating; the second call gets caches
    uint32_t unit_row; // of the VM's unit table
    bool simple;       // plain function with positional parameters only, called without ado
    uint32_t n_caches; // as the code says; here, because the unit may go before its states do
} PvCodeState;

#endif
