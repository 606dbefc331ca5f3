// The verifier: proof that a unit can be run without a look at what the instructions promise.
#ifndef PV_COMPILER_VERIFY_H
#define PV_COMPILER_VERIFY_H

#include "core/unit.h"

// Why bytes are no code: what CodeFormatError says.
typedef struct PvCodeFormatError {
    char message[192];
} PvCodeFormatError;

// Prove the code objects of a unit that was read; `allow_private`: it is prelude code. Constants,
// names and strings are whole already. Return false with the reason.
bool pv_verify(const PvUnit *unit, bool allow_private, PvCodeFormatError *error);

// What holds in front of an instruction of proved code: how deep the stack is, the kind of each slot
// (PvSlotKind), which of the first 64 locals are surely bound.
typedef struct PvVerified {
    uint32_t word;
    uint32_t depth;
    uint64_t bound;
    uint8_t *kinds;    // stack_size + 8 of them, by malloc
    uint32_t prologue; // the first word behind it
    int before;        // the opcode right before; -1: none
    bool known;        // there is a way to it
    // The same in front of the instruction right before, if there is a way to that.
    bool before_known;
    uint32_t before_word, before_depth;
    uint64_t before_bound;
    uint8_t *before_kinds; // in `kinds`
    bool alone;        // what comes right before may count on going on here: nothing can stop between
} PvVerified;

// Prove code that was proved once, once more, for what holds at `word`. False: no instruction starts
// there, or no memory. Free out->kinds in any case.
bool pv_verify_at(const PvCode *code, uint32_t word, PvVerified *out);
// Is it a value of that kind?
bool pv_verify_fits(uint8_t kind, PvValue v);

// Set the reason, if there is none yet; return false.
bool pv_format_error(PvCodeFormatError *error, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
