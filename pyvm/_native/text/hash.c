// The hash of a double: its value modulo 2**61 - 1, which is a rotation of its mantissa.
#include "text/hash.h"

#include <math.h>

int64_t pv_hash_double(double x, int64_t nan_hash) {
    if (isnan(x)) return nan_hash;
    if (isinf(x)) return x > 0 ? 314159 : -314159;
    int e;
    double m = frexp(fabs(x), &e);
    // x = whole * 2**e, whole of 53 bits: below the prime, and 2**61 is 1.
    uint64_t whole = (uint64_t)ldexp(m, 53);
    e -= 53;
    int turn = e >= 0 ? e % 61 : 60 - (-1 - e) % 61;
    if (turn != 0) whole = (whole << turn & PV_HASH_PRIME) | whole >> (61 - turn);
    int64_t hash = x < 0 ? -(int64_t)whole : (int64_t)whole;
    return hash == -1 ? -2 : hash;
}

int64_t pv_hash_complex(double real, double imag, int64_t nan_hash) {
    uint64_t hash = (uint64_t)pv_hash_double(real, nan_hash) +
                    PV_HASH_IMAGINARY * (uint64_t)pv_hash_double(imag, nan_hash);
    return hash == UINT64_MAX ? -2 : (int64_t)hash;
}
