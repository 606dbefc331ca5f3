// The module math: functions of one float.
//
// Invariant: a function gives a nan or an infinity for a finite argument only by raising, as CPython
// has it: ValueError outside of the domain, OverflowError beyond the range.
#include <math.h>

#include "objects/float.h"
#include "objects/types.h"

static PvStatus give(PvVM *vm, double x, double result, bool may_overflow, PvValue *out) {
    if (isnan(result) && !isnan(x)) return pv_raise(vm, PV_EXC_VALUE_ERROR, "math domain error");
    if (isinf(result) && isfinite(x)) {
        if (may_overflow) return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "math range error");
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "math domain error");
    }
    *out = pv_float_new(vm, result);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

#define FUNCTION(name, may_overflow)                                       \
    PvStatus pv_math_##name(PvVM *vm, PvArgs *a, PvValue *out) {           \
        double x = pv_float(a->v[0]);                                      \
        return give(vm, x, name(x), may_overflow, out);                    \
    }
#define TEST(name)                                                         \
    PvStatus pv_math_##name(PvVM *vm, PvArgs *a, PvValue *out) {           \
        (void)vm;                                                          \
        *out = pv_bool(name(pv_float(a->v[0])));                           \
        return PV_OK;                                                      \
    }

// defines: pv_math_acos pv_math_acosh pv_math_asin pv_math_asinh pv_math_atan pv_math_atanh
FUNCTION(acos, false)
FUNCTION(acosh, false)
FUNCTION(asin, false)
FUNCTION(asinh, false)
FUNCTION(atan, false)
FUNCTION(atanh, false)
// defines: pv_math_cbrt pv_math_cos pv_math_cosh pv_math_erf pv_math_erfc pv_math_exp pv_math_exp2
FUNCTION(cbrt, false)
FUNCTION(cos, false)
FUNCTION(cosh, true)
FUNCTION(erf, false)
FUNCTION(erfc, false)
FUNCTION(exp, true)
FUNCTION(exp2, true)
// defines: pv_math_expm1 pv_math_fabs pv_math_log1p pv_math_sin pv_math_sinh pv_math_sqrt
FUNCTION(expm1, true)
FUNCTION(fabs, false)
FUNCTION(log1p, false)
FUNCTION(sin, false)
FUNCTION(sinh, true)
FUNCTION(sqrt, false)
// defines: pv_math_tan pv_math_tanh
FUNCTION(tan, false)
FUNCTION(tanh, false)
// defines: pv_math_isfinite pv_math_isinf pv_math_isnan
TEST(isfinite)
TEST(isinf)
TEST(isnan)
