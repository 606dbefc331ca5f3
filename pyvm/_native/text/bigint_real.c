// Where integers meet doubles: conversions, exact comparison, true division.
//
// Invariant: a magnitude is first cut to 64 bits, the lowest of which is set if anything below it
// was lost. Rounding that to 53 bits, once, is correct rounding of the whole.
#include <math.h>

#include "text/bigint_limbs.h"

// The top 64 bits, left-aligned, with the sticky bit.
static uint64_t top_bits(PvBig a) {
    uint64_t top = a.limb[a.n - 1];
    unsigned bits = (unsigned)__builtin_clzll(top);
    if (a.n == 1) return top << bits;
    uint64_t next = a.limb[a.n - 2];
    bool lost;
    if (bits == 0) {
        lost = next != 0;
    } else {
        top = top << bits | next >> (64 - bits);
        lost = next << bits != 0;
    }
    return top | (lost || limbs_trim(a.limb, a.n - 2) != 0);
}

bool pv_big_to_double(PvBig a, double *out) {
    if (a.n == 0) {
        *out = 0;
        return true;
    }
    uint64_t bits = pv_big_bit_length(a);
    if (bits > 1024) return false;
    double x = ldexp((double)top_bits(a), (int)bits - 64);
    if (isinf(x)) return false;
    *out = a.negative ? -x : x;
    return true;
}

double pv_big_frexp(PvBig a, uint64_t *exponent) {
    *exponent = pv_big_bit_length(a);
    if (a.n == 0) return 0;
    double m = ldexp((double)top_bits(a), -64);
    if (m == 1) {
        m = 0.5;
        ++*exponent;
    }
    return a.negative ? -m : m;
}

PvBig pv_big_from_double(double x, uint64_t out[PV_BIG_DOUBLE_LIMBS]) {
    int exponent;
    double m = frexp(fabs(x), &exponent);
    if (exponent <= 0) return (PvBig){out, 0, false};
    uint64_t bits = (uint64_t)ldexp(m, 53);
    if (exponent <= 53) {
        out[0] = bits >> (53 - exponent);
        return (PvBig){out, 1, x < 0};
    }
    uint64_t limb[1] = {bits};
    PvBig shifted = pv_big_shift_left((PvBig){limb, 1, x < 0}, (uint64_t)exponent - 53, out);
    return shifted;
}

int pv_big_compare_double(PvBig a, double x) {
    int sign = a.n == 0 ? 0 : a.negative ? -1 : 1, other = x > 0 ? 1 : x < 0 ? -1 : 0;
    if (sign != other) return sign < other ? -1 : 1;
    if (sign == 0) return 0;
    if (isinf(x)) return -other;
    int exponent;
    frexp(x, &exponent);
    uint64_t bits = pv_big_bit_length(a);
    if (exponent <= 0 || bits > (uint64_t)exponent) return sign;
    if (bits < (uint64_t)exponent) return -sign;
    uint64_t limb[PV_BIG_DOUBLE_LIMBS];
    double whole;
    double fraction = modf(x, &whole);
    int order = pv_big_compare(a, pv_big_from_double(whole, limb));
    if (order != 0 || fraction == 0) return order;
    return fraction > 0 ? -1 : 1;
}

enum { QUOTIENT_BITS = 55 };  // at least two more than a double keeps

size_t pv_big_true_divide_scratch(size_t an, size_t bn) {
    (void)an;
    size_t n = bn + 4;
    return n + 8 + bn + 1 + pv_big_divmod_scratch(n, bn);
}

PvTextStatus pv_big_true_divide(PvBig a, PvBig b, uint64_t *scratch, PvTextPace *pace, double *out) {
    bool negative = a.negative != b.negative;
    if (a.n == 0) {
        *out = negative ? -0.0 : 0.0;
        return PV_TEXT_OK;
    }
    uint64_t la = pv_big_bit_length(a), lb = pv_big_bit_length(b);
    if (la <= 53 && lb <= 53) {
        double x = (double)a.limb[0] / (double)b.limb[0];
        *out = negative ? -x : x;
        return PV_TEXT_OK;
    }
    int64_t difference = (int64_t)la - (int64_t)lb;
    if (difference > 1024) return PV_TEXT_OVERFLOW;
    if (difference < -1080) {
        *out = negative ? -0.0 : 0.0;
        return PV_TEXT_OK;
    }
    // The quotient is that of a / 2**shift by b: enough bits, but none below the least double.
    int64_t shift = (difference > -1021 ? difference : -1021) - QUOTIENT_BITS;
    size_t n = b.n + 4;
    uint64_t *numerator = scratch, *q = scratch + n, *r = q + 8, *rest = r + b.n + 1;
    PvBig top, quotient, remainder;
    bool lost = false;
    a.negative = b.negative = false;
    if (shift <= 0) {
        top = pv_big_shift_left(a, (uint64_t)-shift, numerator);
    } else {
        lost = pv_big_trailing_zeros(a) < (uint64_t)shift;
        // Only what remains is written: whole limbs are stepped over.
        size_t whole = (size_t)(shift / 64);
        PvBig upper = {a.limb + whole, a.n - whole, false};
        top = pv_big_shift_right(upper, (uint64_t)shift % 64, numerator);
    }
    PvTextStatus status = pv_big_divmod(top, b, q, r, rest, pace, &quotient, &remainder);
    if (status != PV_TEXT_OK) return status;
    uint64_t bits = quotient.n == 0 ? 0 : quotient.limb[0];
    lost = lost || remainder.n != 0;
    // Round to 53 bits, or to the least double's place.
    int64_t width = bits == 0 ? 0 : 64 - __builtin_clzll(bits), floor_width = -1021 - shift;
    int64_t extra = (width > floor_width ? width : floor_width) - 53;
    uint64_t unit = UINT64_C(1) << extra, low = bits & (unit - 1);
    bits -= low;
    if (low > unit / 2 || (low == unit / 2 && (lost || (bits & unit) != 0))) bits += unit;
    double x = ldexp((double)bits, (int)shift);
    if (isinf(x)) return PV_TEXT_OVERFLOW;
    *out = negative ? -x : x;
    return PV_TEXT_OK;
}
