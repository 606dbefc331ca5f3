// floats: immediate words where the exponent allows, PvFloat elsewhere (0.0, tiny, huge, subclasses).
#ifndef PV_OBJECTS_FLOAT_H
#define PV_OBJECTS_FLOAT_H

#include "core/vm.h"

static inline bool pv_is_float(PvValue v) {
    return pv_is_imm_float(v) || (pv_is_ptr(v) && (pv_ptr(v)->type->flags & PV_TF_FLOAT) != 0);
}
static inline double pv_float(PvValue v) {
    return pv_is_imm_float(v) ? pv_imm_float(v) : ((const PvFloat *)(const void *)pv_ptr(v))->value;
}

// The two zeros are process-wide objects.
PvValue pv_float_box(PvVM *vm, double d);
// PV_NULL: memory is short, answer RETRY.
static inline PvValue pv_float_new(PvVM *vm, double d) {
    PvValue v;
    return __builtin_expect(pv_float_to_imm(d, &v), 1) ? v : pv_float_box(vm, d);
}

// A float, int or bool as a double; false: something else. OverflowError by *status.
bool pv_float_from_real(PvVM *vm, PvValue v, double *out, PvStatus *status);
// op as PvBinary without the in-place bit.
PV_MUST_USE PvStatus pv_float_arith(PvVM *vm, int op, double a, double b, PvValue *out);
// Floor division and modulo as CPython's, b not zero.
void pv_float_divmod(double a, double b, double *q, double *r);
// The ValueError of a text that is no number: "could not convert string to <what>: <repr>", whole.
PV_MUST_USE PvStatus pv_float_raise_text(PvVM *vm, const char *what, PvValue v);
uint64_t pv_float_hash(double d); // d is not NaN

#endif
