// The module cmath: functions of complex numbers, by the formulas that CPython computes with.
//
// Where an argument is infinite or nan the C library answers: both keep to Annex G of the C standard.
#include <complex.h>
#include <float.h>
#include <math.h>

#include "objects/complex.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/tuple.h"
#include "objects/types.h"

typedef struct C { double re, im; } C;
typedef enum Fault { FINE, DOMAIN_FAULT, RANGE_FAULT } Fault;

#define PI 3.14159265358979323846
#define LN2 0.693147180559945309417232121458
#define LN10 2.302585092994045684017991454684
#define EULER 2.71828182845904523536
#define LARGE (DBL_MAX / 4.)
enum { UP = 53, DOWN = -27 };

static bool is_odd(C z) { return !isfinite(z.re) || !isfinite(z.im); }
static double complex native(C z) { return CMPLX(z.re, z.im); }
static C of_native(double complex z) { return (C){creal(z), cimag(z)}; }
static bool is_large(C z) { return fabs(z.re) > LARGE || fabs(z.im) > LARGE; }
static double log_of_large(C z, double more) { return log(hypot(z.re / 2., z.im / 2.)) + more; }

static C root(C z) {
    if (is_odd(z)) return of_native(csqrt(native(z)));
    if (z.re == 0. && z.im == 0.) return (C){0., z.im};
    double ax = fabs(z.re), ay = fabs(z.im), s;
    if (ax < DBL_MIN && ay < DBL_MIN && (ax > 0. || ay > 0.)) {
        ax = ldexp(ax, UP);
        s = ldexp(sqrt(ax + hypot(ax, ldexp(ay, UP))), DOWN);
    } else {
        ax /= 8.0;
        s = 2.0 * sqrt(ax + hypot(ax, ay / 8.0));
    }
    double d = ay / (2.0 * s);
    return z.re >= 0. ? (C){s, copysign(d, z.im)} : (C){d, copysign(s, z.im)};
}

static C of_acos(C z, Fault *fault) {
    (void)fault;
    if (is_odd(z)) return of_native(cacos(native(z)));
    if (is_large(z)) {
        double l = log_of_large(z, LN2 * 2.0);
        return (C){atan2(fabs(z.im), z.re), z.re < 0. ? -copysign(l, z.im) : copysign(l, -z.im)};
    }
    C a = root((C){1. - z.re, -z.im}), b = root((C){1. + z.re, z.im});
    return (C){2. * atan2(a.re, b.re), asinh(b.re * a.im - b.im * a.re)};
}

static C of_acosh(C z, Fault *fault) {
    (void)fault;
    if (is_odd(z)) return of_native(cacosh(native(z)));
    if (is_large(z)) return (C){log_of_large(z, LN2 * 2.0), atan2(z.im, z.re)};
    C a = root((C){z.re - 1., z.im}), b = root((C){z.re + 1., z.im});
    return (C){asinh(a.re * b.re + a.im * b.im), 2. * atan2(a.im, b.re)};
}

static C of_asinh(C z, Fault *fault) {
    (void)fault;
    if (is_odd(z)) return of_native(casinh(native(z)));
    if (is_large(z)) {
        double l = log_of_large(z, LN2 * 2.0);
        return (C){z.im >= 0. ? copysign(l, z.re) : -copysign(l, -z.re), atan2(z.im, fabs(z.re))};
    }
    C a = root((C){1. + z.im, -z.re}), b = root((C){1. - z.im, z.re});
    return (C){asinh(a.re * b.im - b.re * a.im), atan2(z.im, a.re * b.re - a.im * b.im)};
}

static C of_atanh(C z, Fault *fault) {
    if (is_odd(z)) return of_native(catanh(native(z)));
    if (z.re < 0. || (z.re == 0. && signbit(z.re))) {
        C r = of_atanh((C){-z.re, -z.im}, fault);
        return (C){-r.re, -r.im};
    }
    double ay = fabs(z.im), large = sqrt(LARGE);
    if (z.re > large || ay > large) {
        double h = hypot(z.re / 2., z.im / 2.);
        return (C){z.re / 4. / h / h, -copysign(PI / 2., -z.im)};
    }
    if (z.re == 1. && ay < sqrt(DBL_MIN)) {
        if (ay == 0.) {
            *fault = DOMAIN_FAULT;
            return (C){INFINITY, z.im};
        }
        return (C){-log(sqrt(ay) / sqrt(hypot(ay, 2.))), copysign(atan2(2.0, -ay) / 2, z.im)};
    }
    return (C){log1p(4. * z.re / ((1 - z.re) * (1 - z.re) + ay * ay)) / 4.,
               -atan2(-2. * z.im, (1 - z.re) * (1 + z.re) - ay * ay) / 2.};
}

static bool turns(C z) { return isinf(z.re) && isfinite(z.im) && z.im != 0.; }
static double infinite(double like) { return copysign(INFINITY, like); }

static C of_cosh(C z, Fault *fault) {
    if (is_odd(z)) {
        if (isinf(z.im) && !isnan(z.re)) *fault = DOMAIN_FAULT;
        if (!turns(z)) return of_native(ccosh(native(z)));
        return (C){infinite(cos(z.im)), z.re > 0. ? infinite(sin(z.im)) : -infinite(sin(z.im))};
    }
    C r;
    if (fabs(z.re) > log(LARGE)) {
        double x = z.re - copysign(1., z.re);
        r = (C){cos(z.im) * cosh(x) * EULER, sin(z.im) * sinh(x) * EULER};
    } else {
        r = (C){cos(z.im) * cosh(z.re), sin(z.im) * sinh(z.re)};
    }
    if (isinf(r.re) || isinf(r.im)) *fault = RANGE_FAULT;
    return r;
}

static C of_sinh(C z, Fault *fault) {
    if (is_odd(z)) {
        if (isinf(z.im) && !isnan(z.re)) *fault = DOMAIN_FAULT;
        if (!turns(z)) return of_native(csinh(native(z)));
        return (C){z.re > 0. ? infinite(cos(z.im)) : -infinite(cos(z.im)), infinite(sin(z.im))};
    }
    C r;
    if (fabs(z.re) > log(LARGE)) {
        double x = z.re - copysign(1., z.re);
        r = (C){cos(z.im) * sinh(x) * EULER, sin(z.im) * cosh(x) * EULER};
    } else {
        r = (C){cos(z.im) * sinh(z.re), sin(z.im) * cosh(z.re)};
    }
    if (isinf(r.re) || isinf(r.im)) *fault = RANGE_FAULT;
    return r;
}

static C of_tanh(C z, Fault *fault) {
    if (is_odd(z)) {
        if (isinf(z.im) && isfinite(z.re)) *fault = DOMAIN_FAULT;
        if (!turns(z)) return of_native(ctanh(native(z)));
        return (C){z.re > 0. ? 1.0 : -1.0, copysign(0., 2. * sin(z.im) * cos(z.im))};
    }
    if (fabs(z.re) > log(LARGE))
        return (C){copysign(1., z.re), 4. * sin(z.im) * cos(z.im) * exp(-2. * fabs(z.re))};
    double tx = tanh(z.re), ty = tan(z.im), cx = 1. / cosh(z.re), both = tx * ty;
    double below = 1. + both * both;
    return (C){tx * (1. + ty * ty) / below, ((ty / below) * cx) * cx};
}

static C of_exp(C z, Fault *fault) {
    if (is_odd(z)) {
        if (isinf(z.im) && (isfinite(z.re) || (isinf(z.re) && z.re > 0))) *fault = DOMAIN_FAULT;
        if (!turns(z)) return of_native(cexp(native(z)));
        double size = z.re > 0. ? INFINITY : 0.;
        return (C){copysign(size, cos(z.im)), copysign(size, sin(z.im))};
    }
    C r;
    if (z.re > log(LARGE)) {
        double l = exp(z.re - 1.);
        r = (C){l * cos(z.im) * EULER, l * sin(z.im) * EULER};
    } else {
        double l = exp(z.re);
        r = (C){l * cos(z.im), l * sin(z.im)};
    }
    if (isinf(r.re) || isinf(r.im)) *fault = RANGE_FAULT;
    return r;
}

static C of_log(C z, Fault *fault) {
    if (is_odd(z)) return of_native(clog(native(z)));
    double ax = fabs(z.re), ay = fabs(z.im), re;
    if (is_large(z)) {
        re = log(hypot(ax / 2., ay / 2.)) + LN2;
    } else if (ax < DBL_MIN && ay < DBL_MIN) {
        if (ax > 0. || ay > 0.) {
            re = log(hypot(ldexp(ax, DBL_MANT_DIG), ldexp(ay, DBL_MANT_DIG))) - DBL_MANT_DIG * LN2;
        } else {
            *fault = DOMAIN_FAULT;
            re = -INFINITY;
        }
    } else {
        double h = hypot(ax, ay);
        if (0.71 <= h && h <= 1.73) {
            double more = ax > ay ? ax : ay, less = ax > ay ? ay : ax;
            re = log1p((more - 1) * (more + 1) + less * less) / 2.;
        } else {
            re = log(h);
        }
    }
    return (C){re, atan2(z.im, z.re)};
}

static C of_log10(C z, Fault *fault) {
    C r = of_log(z, fault);
    return (C){r.re / LN10, r.im / LN10};
}

static C of_sqrt(C z, Fault *fault) {
    (void)fault;
    return root(z);
}

// f(i z) / i, and f(i z).
static C turned(C z, Fault *fault, C (*f)(C, Fault *)) {
    C r = f((C){-z.im, z.re}, fault);
    return (C){r.im, -r.re};
}
static C of_asin(C z, Fault *fault) { return turned(z, fault, of_asinh); }
static C of_atan(C z, Fault *fault) { return turned(z, fault, of_atanh); }
static C of_sin(C z, Fault *fault) { return turned(z, fault, of_sinh); }
static C of_tan(C z, Fault *fault) { return turned(z, fault, of_tanh); }
static C of_cos(C z, Fault *fault) { return of_cosh((C){-z.im, z.re}, fault); }

// --- the functions --------------------------------------------------------------------------------

// DEFER: only guest code makes it a number.
static PvStatus argument(PvVM *vm, PvValue v, C *out) {
    if (pv_is_complex(v)) {
        const PvComplex *c = (const PvComplex *)(const void *)pv_ptr(v);
        *out = (C){c->real, c->imag};
        return PV_OK;
    }
    PvStatus status = PV_OK;
    out->im = 0.;
    bool real = pv_float_from_real(vm, v, &out->re, &status);
    return status == PV_OK && !real ? PV_DEFER : status;
}

static PvStatus raise_fault(PvVM *vm, Fault fault) {
    if (fault == DOMAIN_FAULT) return pv_raise(vm, PV_EXC_VALUE_ERROR, "math domain error");
    return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "math range error");
}

static PvStatus give(PvVM *vm, C z, Fault fault, PvValue *out) {
    if (fault != FINE) return raise_fault(vm, fault);
    *out = pv_complex_new(vm, z.re, z.im);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

static PvStatus give_float(PvVM *vm, double x, PvValue *out) {
    *out = pv_float_new(vm, x);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

#define FUNCTION(name)                                                                             \
    PvStatus pv_cmath_##name(PvVM *vm, PvArgs *a, PvValue *out) {                                  \
        C z;                                                                                       \
        Fault fault = FINE;                                                                        \
        PV_TRY(argument(vm, a->v[0], &z));                                                         \
        z = of_##name(z, &fault);                                                                  \
        return give(vm, z, fault, out);                                                            \
    }
// defines: pv_cmath_acos pv_cmath_acosh pv_cmath_asin pv_cmath_asinh pv_cmath_atan pv_cmath_atanh
FUNCTION(acos)
FUNCTION(acosh)
FUNCTION(asin)
FUNCTION(asinh)
FUNCTION(atan)
FUNCTION(atanh)
// defines: pv_cmath_cos pv_cmath_cosh pv_cmath_exp pv_cmath_log10 pv_cmath_sin pv_cmath_sinh
FUNCTION(cos)
FUNCTION(cosh)
FUNCTION(exp)
FUNCTION(log10)
FUNCTION(sin)
FUNCTION(sinh)
// defines: pv_cmath_sqrt pv_cmath_tan pv_cmath_tanh
FUNCTION(sqrt)
FUNCTION(tan)
FUNCTION(tanh)

static C quotient(C a, C b) {
    double ar = fabs(b.re), ai = fabs(b.im);
    if (ar >= ai) {
        double ratio = b.im / b.re, below = b.re + b.im * ratio;
        return (C){(a.re + a.im * ratio) / below, (a.im - a.re * ratio) / below};
    }
    if (ai >= ar) {
        double ratio = b.re / b.im, below = b.re * ratio + b.im;
        return (C){(a.re * ratio + a.im) / below, (a.im * ratio - a.re) / below};
    }
    return (C){NAN, NAN};
}

PvStatus pv_cmath_log(PvVM *vm, PvArgs *a, PvValue *out) {
    C z, base;
    Fault fault = FINE;
    PV_TRY(argument(vm, a->v[0], &z));
    if (a->v[1] != PV_NULL) PV_TRY(argument(vm, a->v[1], &base));
    z = of_log(z, &fault);
    if (a->v[1] != PV_NULL) {
        base = of_log(base, &fault);
        if (base.re == 0. && base.im == 0.) fault = DOMAIN_FAULT;
        else z = quotient(z, base);
    }
    return give(vm, z, fault, out);
}

PvStatus pv_cmath_phase(PvVM *vm, PvArgs *a, PvValue *out) {
    C z;
    PV_TRY(argument(vm, a->v[0], &z));
    return give_float(vm, atan2(z.im, z.re), out);
}

PvStatus pv_cmath_polar(PvVM *vm, PvArgs *a, PvValue *out) {
    C z;
    PV_TRY(argument(vm, a->v[0], &z));
    double size = hypot(z.re, z.im);
    if (isinf(size) && !is_odd(z)) return raise_fault(vm, RANGE_FAULT);
    PvValue r = pv_float_new(vm, size), phi = pv_float_new(vm, atan2(z.im, z.re));
    if (r == PV_NULL || phi == PV_NULL) return PV_RETRY;
    PvTuple *t = pv_tuple_pair(vm, r, phi);
    *out = pv_from_ptr(t);
    return t == NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_cmath_rect(PvVM *vm, PvArgs *a, PvValue *out) {
    double r = pv_float(a->v[0]), phi = pv_float(a->v[1]);
    if (!isfinite(r) || !isfinite(phi)) {
        Fault fault = r != 0. && !isnan(r) && isinf(phi) ? DOMAIN_FAULT : FINE;
        if (isinf(r) && isfinite(phi) && phi != 0.) {
            C z = {infinite(cos(phi)), infinite(sin(phi))};
            if (r < 0) z = (C){-z.re, -z.im};
            return give(vm, z, fault, out);
        }
        C z;
        if (r == 0.) z = isnan(phi) || isinf(phi) ? (C){0., 0.} : (C){r * cos(phi), r * sin(phi)};
        else if (phi == 0.) z = (C){r, isnan(r) ? phi * 0. : r > 0 ? phi : -phi};
        else if (isinf(r)) z = (C){INFINITY, NAN};
        else z = (C){NAN, NAN};
        return give(vm, z, fault, out);
    }
    if (phi == 0.0) return give(vm, (C){r, r * phi}, FINE, out);
    return give(vm, (C){r * cos(phi), r * sin(phi)}, FINE, out);
}

#define TEST(name, condition)                                                                      \
    PvStatus pv_cmath_##name(PvVM *vm, PvArgs *a, PvValue *out) {                                  \
        C z;                                                                                       \
        PV_TRY(argument(vm, a->v[0], &z));                                                         \
        *out = pv_bool(condition);                                                                 \
        return PV_OK;                                                                              \
    }
// defines: pv_cmath_isfinite pv_cmath_isinf pv_cmath_isnan
TEST(isfinite, !is_odd(z))
TEST(isinf, isinf(z.re) || isinf(z.im))
TEST(isnan, isnan(z.re) || isnan(z.im))

PvStatus pv_cmath_isclose(PvVM *vm, PvArgs *a, PvValue *out) {
    C x, y;
    PV_TRY(argument(vm, a->v[0], &x));
    PV_TRY(argument(vm, a->v[1], &y));
    double relative = a->v[2] == PV_NULL ? 1e-9 : pv_float(a->v[2]);
    double absolute = a->v[3] == PV_NULL ? 0.0 : pv_float(a->v[3]);
    if (relative < 0.0 || absolute < 0.0)
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "tolerances must be non-negative");
    bool close = x.re == y.re && x.im == y.im;
    if (!close && !(isinf(x.re) || isinf(x.im) || isinf(y.re) || isinf(y.im))) {
        double apart = hypot(x.re - y.re, x.im - y.im);
        close = apart <= relative * hypot(y.re, y.im) || apart <= relative * hypot(x.re, x.im) ||
                apart <= absolute;
    }
    *out = pv_bool(close);
    return PV_OK;
}
