// Between double and binary16: one sign, five exponent and ten fraction bits.
#include "text/half.h"

#include <math.h>

enum { FRACTION = 10, BIAS = 15, INFINITE = 31 };

double pv_half_to_double(uint16_t bits) {
    int exponent = bits >> FRACTION & INFINITE;
    double fraction = bits & ((1 << FRACTION) - 1), d;
    if (exponent == INFINITE) d = fraction != 0 ? NAN : INFINITY;
    else if (exponent == 0) d = ldexp(fraction, 1 - BIAS - FRACTION);
    else d = ldexp(fraction + (1 << FRACTION), exponent - BIAS - FRACTION);
    return bits >> 15 ? -d : d;
}

bool pv_half_from_double(double d, uint16_t *bits) {
    uint16_t sign = signbit(d) ? 0x8000 : 0;
    if (isnan(d)) {
        *bits = sign | 0x7e00;
        return true;
    }
    if (isinf(d)) {
        *bits = sign | INFINITE << FRACTION;
        return true;
    }
    if (d == 0) {
        *bits = sign;
        return true;
    }
    int exponent;
    (void)frexp(d, &exponent); // |d| is in [2**(exponent - 1), 2**exponent)
    if (exponent - 1 > BIAS) return false;
    if (exponent < 2 - BIAS) exponent = 2 - BIAS; // subnormal: the smallest exponent, fewer digits
    // What does not fit goes by rint(); a carry runs into the exponent, where it belongs.
    int digits = (int)rint(ldexp(fabs(d), FRACTION + 1 - exponent));
    int value = digits + ((exponent - 2 + BIAS) << FRACTION);
    if (value >= INFINITE << FRACTION) return false;
    *bits = (uint16_t)(sign | value);
    return true;
}
