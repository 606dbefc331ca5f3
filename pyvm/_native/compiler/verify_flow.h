// Between the two halves of the verifier.
#ifndef PV_COMPILER_VERIFY_FLOW_H
#define PV_COMPILER_VERIFY_FLOW_H

#include "compiler/verify.h"

// What a word is; 0: inside an instruction.
enum {
    PV_AT_INSTRUCTION = 1,
    PV_AT_JOIN = 2,     // jumps or handlers lead here
    PV_AT_CLOSURE = 3,  // the proved end of a closure
};

typedef struct PvVerifier {
    const PvCode *code;
    PvCodeFormatError *error;
    uint8_t *start;     // by word
    uint32_t prologue;  // the first word behind it
    PvVerified *wanted; // what holds at one word is asked for; or NULL
} PvVerifier;

bool pv_verify_fail(PvVerifier *v, uint32_t word, const char *what);

// Prove stack depths, kinds of slots and that unchecked locals are bound.
bool pv_verify_flow(PvVerifier *v);

#endif
