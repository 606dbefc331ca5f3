// The native module _warn: what issues warnings, with tracebacks as if it were all C.
//
// Invariant: the twins do all of it, for filters, categories and showwarning() are the guest's.
#include "core/native.h"

PvStatus pv_warn_warn(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

PvStatus pv_warn_warn_explicit(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}
