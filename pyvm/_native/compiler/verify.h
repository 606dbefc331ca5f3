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

// Set the reason, if there is none yet; return false.
bool pv_format_error(PvCodeFormatError *error, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
