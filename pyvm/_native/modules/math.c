// The module math: functions of one or two floats, and what takes floats apart. (Integers: math_ints.c;
// many numbers: math_sums.c; gamma: math_gamma.c.)
//
// Invariant: a function gives a nan or an infinity for a finite argument only by raising, as CPython
// has it: ValueError outside of the domain, OverflowError beyond the range.
#include <math.h>
#include <string.h>

#include "objects/float.h"
#include "objects/int.h"
#include "objects/tuple.h"
#include "objects/types.h"

static PvStatus domain(PvVM *vm) { return pv_raise(vm, PV_EXC_VALUE_ERROR, "math domain error"); }
static PvStatus range(PvVM *vm) { return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "math range error"); }

static PvStatus give_float(PvVM *vm, double x, PvValue *out) {
    *out = pv_float_new(vm, x);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

static PvStatus give(PvVM *vm, double x, double result, bool may_overflow, PvValue *out) {
    if (isnan(result) && !isnan(x)) return domain(vm);
    if (isinf(result) && isfinite(x)) return may_overflow ? range(vm) : domain(vm);
    return give_float(vm, result, out);
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

// --- of one number --------------------------------------------------------------------------------

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

static const double pi = 3.14159265358979323846;

PvStatus pv_math_degrees(PvVM *vm, PvArgs *a, PvValue *out) {
    return give_float(vm, pv_float(a->v[0]) * (180.0 / pi), out);
}

PvStatus pv_math_radians(PvVM *vm, PvArgs *a, PvValue *out) {
    return give_float(vm, pv_float(a->v[0]) * (pi / 180.0), out);
}

PvStatus pv_math_ulp(PvVM *vm, PvArgs *a, PvValue *out) {
    double x = fabs(pv_float(a->v[0]));
    if (isnan(x) || isinf(x)) return give_float(vm, x, out);
    double above = nextafter(x, INFINITY);
    return give_float(vm, isinf(above) ? x - nextafter(x, -INFINITY) : above - x, out);
}

static PvStatus give_two(PvVM *vm, double first, PvValue second, PvValue *out) {
    PvValue x = pv_float_new(vm, first);
    if (x == PV_NULL || second == PV_NULL) return PV_RETRY;
    PvTuple *t = pv_tuple_pair(vm, x, second);
    *out = pv_from_ptr(t);
    return t == NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_math_frexp(PvVM *vm, PvArgs *a, PvValue *out) {
    double x = pv_float(a->v[0]);
    int e = 0;
    if (isfinite(x) && x != 0.0) x = frexp(x, &e);
    return give_two(vm, x, pv_from_int(e), out);
}

PvStatus pv_math_modf(PvVM *vm, PvArgs *a, PvValue *out) {
    double x = pv_float(a->v[0]), whole;
    double part = modf(x, &whole);
    if (isinf(x)) part = copysign(0.0, x), whole = x;
    return give_two(vm, part, pv_float_new(vm, whole), out);
}

// --- logarithms -----------------------------------------------------------------------------------

// The logarithm of an int or float by `f`; an int beyond doubles by its parts. DEFER: no number.
static PvStatus logarithm(PvVM *vm, PvValue v, double (*f)(double), double *out) {
    double x;
    if (pv_is_integer(v)) {
        uint64_t room[1];
        PvBig big = pv_int_big(v, room);
        if (big.n == 0 || big.negative) return domain(vm);
        if (pv_big_to_double(big, &x)) {
            *out = f(x);
            return PV_OK;
        }
        uint64_t e;
        x = pv_big_frexp(big, &e);
        *out = f(x) + f(2.0) * (double)e;
        return PV_OK;
    }
    if (!pv_is_float(v)) return PV_DEFER;
    x = pv_float(v);
    if (isnan(x) || x > 0) {
        *out = f(x);
        return PV_OK;
    }
    return domain(vm);
}

PvStatus pv_math_log(PvVM *vm, PvArgs *a, PvValue *out) {
    double x, base;
    PV_TRY(logarithm(vm, a->v[0], log, &x));
    if (a->v[1] == PV_NULL) return give_float(vm, x, out);
    PV_TRY(logarithm(vm, a->v[1], log, &base));
    if (base == 0.0) return pv_raise(vm, PV_EXC_ZERO_DIVISION_ERROR, "float division by zero");
    return give_float(vm, x / base, out);
}

PvStatus pv_math_log2(PvVM *vm, PvArgs *a, PvValue *out) {
    double x;
    PV_TRY(logarithm(vm, a->v[0], log2, &x));
    return give_float(vm, x, out);
}

PvStatus pv_math_log10(PvVM *vm, PvArgs *a, PvValue *out) {
    double x;
    PV_TRY(logarithm(vm, a->v[0], log10, &x));
    return give_float(vm, x, out);
}

// --- of two numbers and more ----------------------------------------------------------------------

PvStatus pv_math_atan2(PvVM *vm, PvArgs *a, PvValue *out) {
    return give_float(vm, atan2(pv_float(a->v[0]), pv_float(a->v[1])), out);
}

PvStatus pv_math_copysign(PvVM *vm, PvArgs *a, PvValue *out) {
    return give_float(vm, copysign(pv_float(a->v[0]), pv_float(a->v[1])), out);
}

PvStatus pv_math_fmod(PvVM *vm, PvArgs *a, PvValue *out) {
    double x = pv_float(a->v[0]), y = pv_float(a->v[1]);
    if (isinf(y) && isfinite(x)) return give_float(vm, x, out);
    double r = fmod(x, y);
    if (isnan(r) && !isnan(x) && !isnan(y)) return domain(vm);
    return give_float(vm, r, out);
}

PvStatus pv_math_remainder(PvVM *vm, PvArgs *a, PvValue *out) {
    double x = pv_float(a->v[0]), y = pv_float(a->v[1]);
    if (isnan(x) || isnan(y)) return give_float(vm, isnan(x) ? x : y, out);
    if (isinf(x) || y == 0.0) return domain(vm);
    return give_float(vm, remainder(x, y), out);
}

PvStatus pv_math_pow(PvVM *vm, PvArgs *a, PvValue *out) {
    double x = pv_float(a->v[0]), y = pv_float(a->v[1]);
    double r = pow(x, y);
    if (isfinite(x) && isfinite(y)) {
        if (isnan(r)) return domain(vm);
        if (isinf(r)) return x == 0.0 ? domain(vm) : range(vm);
    }
    return give_float(vm, r, out);
}

PvStatus pv_math_fma(PvVM *vm, PvArgs *a, PvValue *out) {
    double x = pv_float(a->v[0]), y = pv_float(a->v[1]), z = pv_float(a->v[2]);
    double r = fma(x, y, z);
    if (isnan(r) && !isnan(x) && !isnan(y) && !isnan(z))
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "invalid operation in fma");
    if (isinf(r) && isfinite(x) && isfinite(y) && isfinite(z))
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "overflow in fma");
    return give_float(vm, r, out);
}

PvStatus pv_math_ldexp(PvVM *vm, PvArgs *a, PvValue *out) {
    double x = pv_float(a->v[0]);
    if (!pv_is_integer(a->v[1]))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "Expected an int as second argument to ldexp.");
    if (x == 0.0 || !isfinite(x)) return give_float(vm, x, out);
    uint64_t room[1];
    int64_t e;
    PvBig big = pv_int_big(a->v[1], room);
    if (!pv_big_to_int64(big, &e)) e = big.negative ? INT64_MIN : INT64_MAX;
    if (e > INT32_MAX) return range(vm);
    if (e < INT32_MIN) return give_float(vm, copysign(0.0, x), out);
    double r = ldexp(x, (int)e);
    return isinf(r) ? range(vm) : give_float(vm, r, out);
}

PvStatus pv_math_isclose(PvVM *vm, PvArgs *a, PvValue *out) {
    double x = pv_float(a->v[0]), y = pv_float(a->v[1]);
    double relative = a->v[2] == PV_NULL ? 1e-9 : pv_float(a->v[2]);
    double absolute = a->v[3] == PV_NULL ? 0.0 : pv_float(a->v[3]);
    if (relative < 0.0 || absolute < 0.0)
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "tolerances must be non-negative");
    double apart = fabs(y - x);
    bool close = x == y || (!isinf(x) && !isinf(y) &&
                            (apart <= fabs(relative * y) || apart <= fabs(relative * x) || apart <= absolute));
    *out = pv_bool(close);
    return PV_OK;
}

// Doubles in order as integers: -0.0 and 0.0 are 0.
static int64_t place_of(double x) {
    uint64_t bits;
    x = fabs(x);
    memcpy(&bits, &x, sizeof bits);
    return (int64_t)bits;
}

static double at_place(int64_t place) {
    uint64_t bits = (uint64_t)(place < 0 ? -place : place);
    double x;
    memcpy(&x, &bits, sizeof x);
    return place < 0 ? -x : x;
}

PvStatus pv_math_nextafter(PvVM *vm, PvArgs *a, PvValue *out) {
    double x = pv_float(a->v[0]), y = pv_float(a->v[1]);
    if (a->v[2] == PV_NONE) return give_float(vm, nextafter(x, y), out);
    uint64_t room[1], steps;
    PvBig big = pv_int_big(a->v[2], room);
    if (big.negative)
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "steps must be a non-negative integer");
    if (!pv_big_to_uint64(big, &steps)) steps = UINT64_MAX;
    if (steps == 0 || isnan(x)) return give_float(vm, x, out);
    if (isnan(y)) return give_float(vm, y, out);
    if (x == y) return give_float(vm, y, out);
    int64_t from = signbit(x) ? -place_of(x) : place_of(x), to = signbit(y) ? -place_of(y) : place_of(y);
    uint64_t apart = from < to ? (uint64_t)to - (uint64_t)from : (uint64_t)from - (uint64_t)to;
    if (steps >= apart) return give_float(vm, y, out);
    int64_t at = from < to ? (int64_t)((uint64_t)from + steps) : (int64_t)((uint64_t)from - steps);
    return give_float(vm, at == 0 ? copysign(0.0, x) : at_place(at), out);
}

// --- to integers ----------------------------------------------------------------------------------

static PvStatus whole(PvVM *vm, PvValue v, double (*f)(double), PvValue *out) {
    if (pv_is_integer(v) && (!pv_is_ptr(v) || pv_ptr(v)->type == &pv_types[PV_TYPE_INT])) {
        *out = pv_is_bool(v) ? pv_from_int(v == PV_TRUE) : v;
        return PV_OK;
    }
    if (!pv_is_imm_float(v) && pv_type_of(v) != &pv_types[PV_TYPE_FLOAT]) return PV_DEFER;
    double x = f(pv_float(v));
    if (isinf(x)) return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "cannot convert float infinity to integer");
    if (isnan(x)) return pv_raise(vm, PV_EXC_VALUE_ERROR, "cannot convert float NaN to integer");
    *out = pv_int_from_double(vm, x);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_math_ceil(PvVM *vm, PvArgs *a, PvValue *out) { return whole(vm, a->v[0], ceil, out); }
PvStatus pv_math_floor(PvVM *vm, PvArgs *a, PvValue *out) { return whole(vm, a->v[0], floor, out); }
PvStatus pv_math_trunc(PvVM *vm, PvArgs *a, PvValue *out) { return whole(vm, a->v[0], trunc, out); }
