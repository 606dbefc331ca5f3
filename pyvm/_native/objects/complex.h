// complex: two doubles (struct in core/layout.h).
#ifndef PV_OBJECTS_COMPLEX_H
#define PV_OBJECTS_COMPLEX_H

#include "core/vm.h"

bool pv_is_complex(PvValue v);
static inline PvComplex *pv_complex(PvValue v) { return (PvComplex *)(void *)pv_ptr(v); }
PvValue pv_complex_new(PvVM *vm, double real, double imag); // PV_NULL: RETRY
// A complex, float or integer as two doubles; false: something else.
bool pv_complex_parts(PvVM *vm, PvValue v, PvComplex *out, PvStatus *status);
// x ** y of reals whose power is complex.
PV_MUST_USE PvStatus pv_complex_power(PvVM *vm, double x, double y, PvValue *out);

#endif
