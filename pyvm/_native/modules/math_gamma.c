// math.gamma and math.lgamma: Lanczos's approximation with the parameters that CPython computes with
// (N = 13, g = 6.0246...), so that the last digits agree.
#include <math.h>

#include "objects/float.h"
#include "objects/types.h"

enum { TERMS = 13, FACTORIALS = 23 };
static const double g = 6.024680040776729583740234375;
static const double g_minus_half = 5.524680040776729583740234375;
static const double pi = 3.141592653589793238462643383279502884197;
static const double log_pi = 1.144729885849400174143427351353058711647;

static const double numerator[TERMS] = {
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
};
static const double denominator[TERMS] = {
    0.0, 39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0,
    2637558.0, 357423.0, 32670.0, 1925.0, 66.0, 1.0,
};
static const double factorials[FACTORIALS] = { // gamma(1), gamma(2), ...
    1.0, 1.0, 2.0, 6.0, 24.0, 120.0, 720.0, 5040.0, 40320.0, 362880.0, 3628800.0, 39916800.0,
    479001600.0, 6227020800.0, 87178291200.0, 1307674368000.0, 20922789888000.0,
    355687428096000.0, 6402373705728000.0, 121645100408832000.0, 2432902008176640000.0,
    51090942171709440000.0, 1124000727777607680000.0,
};

// sin(pi * x), exact where x is a multiple of a half.
static double sin_pi(double x) {
    double y = fmod(fabs(x), 2.0), r;
    switch ((int)round(2.0 * y)) {
    case 0: r = sin(pi * y); break;
    case 1: r = cos(pi * (y - 0.5)); break;
    case 2: r = sin(pi * (1.0 - y)); break; // not -sin(pi * (y - 1)): the sign of a zero
    case 3: r = -cos(pi * (y - 1.5)); break;
    default: r = sin(pi * (y - 2.0)); break;
    }
    return copysign(1.0, x) * r;
}

static double lanczos(double x) { // x > 0
    double above = 0.0, below = 0.0;
    if (x < 5.0) {
        for (int i = TERMS - 1; i >= 0; i--) {
            above = above * x + numerator[i];
            below = below * x + denominator[i];
        }
    } else {
        for (int i = 0; i < TERMS; i++) {
            above = above / x + numerator[i];
            below = below / x + denominator[i];
        }
    }
    return above / below;
}

typedef enum Fault { FINE, DOMAIN_FAULT, RANGE_FAULT } Fault;

static Fault gamma_of(double x, double *out) {
    *out = x;
    if (isnan(x) || (isinf(x) && x > 0)) return FINE;
    if (isinf(x) || x == 0.0) return DOMAIN_FAULT;
    if (x == floor(x)) {
        if (x < 0.0) return DOMAIN_FAULT;
        if (x <= FACTORIALS) {
            *out = factorials[(int)x - 1];
            return FINE;
        }
    }
    double size = fabs(x);
    if (size < 1e-20) {
        *out = 1.0 / x;
        return isinf(*out) ? RANGE_FAULT : FINE;
    }
    if (size > 200.0) {
        *out = 0.0 / sin_pi(x);
        return x < 0.0 ? FINE : RANGE_FAULT;
    }
    double y = size + g_minus_half, z; // z: the error of this sum
    if (size > g_minus_half) {
        double q = y - size;
        z = q - g_minus_half;
    } else {
        double q = y - g_minus_half;
        z = q - size;
    }
    z = z * g / y;
    double r;
    if (x < 0.0) {
        r = -pi / sin_pi(size) / size * exp(y) / lanczos(size);
        r -= z * r;
        if (size < 140.0) {
            r /= pow(y, size - 0.5);
        } else {
            double half = pow(y, size / 2.0 - 0.25);
            r /= half;
            r /= half;
        }
    } else {
        r = lanczos(size) / exp(y);
        r += z * r;
        if (size < 140.0) {
            r *= pow(y, size - 0.5);
        } else {
            double half = pow(y, size / 2.0 - 0.25);
            r *= half;
            r *= half;
        }
    }
    *out = r;
    return isinf(r) ? RANGE_FAULT : FINE;
}

static Fault log_gamma_of(double x, double *out) {
    *out = isnan(x) ? x : INFINITY;
    if (!isfinite(x)) return FINE;
    if (x == floor(x) && x <= 2.0) {
        *out = 0.0;
        return x <= 0.0 ? DOMAIN_FAULT : FINE;
    }
    double size = fabs(x);
    if (size < 1e-20) {
        *out = -log(size);
        return FINE;
    }
    double r = log(lanczos(size)) - g;
    r += (size - 0.5) * (log(size + g - 0.5) - 1);
    if (x < 0.0) r = log_pi - log(fabs(sin_pi(size))) - log(size) - r;
    *out = r;
    return isinf(r) ? RANGE_FAULT : FINE;
}

static PvStatus give(PvVM *vm, Fault fault, double x, PvValue *out) {
    if (fault == DOMAIN_FAULT) return pv_raise(vm, PV_EXC_VALUE_ERROR, "math domain error");
    if (fault == RANGE_FAULT) return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "math range error");
    *out = pv_float_new(vm, x);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_math_gamma(PvVM *vm, PvArgs *a, PvValue *out) {
    double r;
    Fault fault = gamma_of(pv_float(a->v[0]), &r);
    return give(vm, fault, r, out);
}

PvStatus pv_math_lgamma(PvVM *vm, PvArgs *a, PvValue *out) {
    double r;
    Fault fault = log_gamma_of(pv_float(a->v[0]), &r);
    return give(vm, fault, r, out);
}
