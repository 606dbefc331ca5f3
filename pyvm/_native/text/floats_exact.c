// The digits of doubles by integer arithmetic alone: slow (microseconds), exact, no library needed.
//
// A finite double is m * 2**e; scaled by a power of ten it becomes a quotient of two integers, which
// is divided exactly and rounded half to even once.
#include <math.h>

#include "text/bigint_limbs.h"
#include "text/floats_digits.h"

enum {
    LIMBS = 96,       // 10 ** 1100 * 2 ** 1100 fits
    SCRATCH = 13 * LIMBS + 4096,
    READ_DIGITS = 800,  // more digits than any halfway point has: the rest only matter as not zero
};

// x = m * 2**e, x > 0.
static uint64_t take_apart(double x, int *e) {
    double f = frexp(x, e);
    *e -= 53;
    return (uint64_t)ldexp(f, 53);
}

// out = m * 10**tens * 2**twos, both not negative; return its length.
static size_t scale(uint64_t *out, uint64_t m, int tens, int twos) {
    uint64_t work[LIMBS];
    work[0] = m;
    size_t n = m != 0;
    for (; tens > 0;) {
        int now = tens < 19 ? tens : 19;
        uint64_t power = 1;
        for (int i = 0; i < now; i++) power *= 10;
        uint64_t top = limbs_mul_1(work, work, n, power, 0);
        if (top != 0) work[n++] = top;
        tens -= now;
    }
    return pv_big_shift_left((PvBig){work, n, false}, (uint64_t)twos, out).n;
}

// Digits of round(x * 10**places), half to even, without leading zeros.
static void round_at(double x, int places, PvFloatDigits *out) {
    uint64_t a[LIMBS + 2], b[LIMBS + 2], q[LIMBS + 4], r[LIMBS + 4], scratch[SCRATCH];
    int e;
    uint64_t m = take_apart(x, &e);
    size_t an = scale(a, m, places > 0 ? places : 0, e > 0 ? e : 0);
    size_t bn = scale(b, 1, places < 0 ? -places : 0, e < 0 ? -e : 0);
    PvBig quotient, remainder;
    (void)pv_big_divmod((PvBig){a, an, false}, (PvBig){b, bn, false}, q, r, scratch, NULL, &quotient,
                        &remainder);
    PvBig twice = pv_big_shift_left(remainder, 1, a);
    int order = pv_big_compare(twice, (PvBig){b, bn, false});
    if (order > 0 || (order == 0 && quotient.n > 0 && (quotient.limb[0] & 1) != 0)) {
        q[quotient.n] = limbs_add_1(q, q, quotient.n, 1);
        quotient = pv_big_view(q, quotient.n + 1, false);
    }
    size_t length = 0;
    if (quotient.n > 0) (void)pv_big_to_text(quotient, 10, out->d, scratch, NULL, &length);
    out->n = length;
    out->point = (int)length - places;
}

static bool put_zero(double x, PvFloatDigits *out) {
    if (x != 0) return false;
    out->d[0] = '0';
    out->n = 1;
    out->point = 1;
    return true;
}

void pv_float_exact_fixed(double x, int places, PvFloatDigits *out) {
    if (!put_zero(x, out)) round_at(x, places, out);
}

void pv_float_exact_significant(double x, int count, PvFloatDigits *out) {
    if (put_zero(x, out)) {
        while (out->n < (size_t)count) out->d[out->n++] = '0';
        return;
    }
    // The guess of the decimal exponent is never too large, but may be one too small; rounding may
    // also add a digit.
    int guess = (int)floor(log10(x) - 1e-9);
    for (int tries = 0; tries < 3; tries++) {
        round_at(x, count - 1 - guess, out);
        if (out->n == (size_t)count) return;
        if (out->n == (size_t)count + 1 && out->d[0] == '1' && out->d[out->n - 1] == '0') {
            bool only_zeros = true;
            for (size_t i = 1; i < out->n; i++) only_zeros = only_zeros && out->d[i] == '0';
            if (only_zeros) {
                out->n--;
                return;
            }
        }
        guess += out->n > (size_t)count ? 1 : -1;
    }
}

// Value of a run of at most 20 digits.
static double value_of(const PvFloatDigits *run) {
    char text[48];
    size_t n = run->n;
    memcpy(text, run->d, n);
    int e = run->point - (int)run->n;
    text[n++] = 'e';
    text[n++] = e < 0 ? '-' : '+';
    e = e < 0 ? -e : e;
    for (int unit = 100; unit > 0; unit /= 10) text[n++] = (char)('0' + e / unit % 10);
    return pv_float_exact_read(text, n);
}

// Move the last digit of a run one up.
static void step_up(PvFloatDigits *run) {
    for (size_t i = run->n; i-- > 0;) {
        if (run->d[i] != '9') {
            run->d[i]++;
            return;
        }
        run->d[i] = '0';
    }
    run->d[0] = '1';
    run->point++;
}

void pv_float_exact_shortest(double x, PvFloatDigits *out) {
    if (put_zero(x, out)) return;
    for (int count = 1; count <= 17; count++) {
        pv_float_exact_significant(x, count, out);
        // Below a power of two doubles lie closer: only the neighbour above may still read back.
        for (int k = 0; k < 2; k++) {
            if (value_of(out) == x) {
                while (out->n > 1 && out->d[out->n - 1] == '0') out->n--;
                return;
            }
            step_up(out);
        }
    }
}

double pv_float_exact_read(const char *s, size_t n) {
    // Gather at most READ_DIGITS significant digits; `exponent` is that of the last.
    char digits[READ_DIGITS + 1];
    size_t count = 0, i = 0;
    int64_t exponent = 0;
    bool after = false, lost = false;
    for (; i < n && s[i] != 'e' && s[i] != 'E'; i++) {
        if (s[i] == '.') {
            after = true;
            continue;
        }
        if (count == 0 && s[i] == '0') {
            exponent -= after;
        } else if (count < READ_DIGITS) {
            digits[count++] = s[i];
            exponent -= after;
        } else {
            lost = lost || s[i] != '0';
            exponent += !after;
        }
    }
    if (count == 0) return 0;
    if (lost) {
        digits[count++] = '1';
        exponent--;
    }
    if (i < n) {
        bool negative = s[++i] == '-';
        int64_t e = 0;
        for (; i < n; i++) {
            if (s[i] >= '0' && s[i] <= '9' && e < INT64_MAX / 100) e = e * 10 + (s[i] - '0');
        }
        exponent += negative ? -e : e;
    }
    int64_t top = exponent + (int64_t)count;
    if (top > 310) return HUGE_VAL;
    if (top < -326) return 0;
    // 801 digits are 42 limbs; the power of ten has at most 1,130 digits, 59 limbs.
    uint64_t a[LIMBS + 66], b[LIMBS + 2], scratch[SCRATCH];
    PvBig number;
    (void)pv_big_from_text(digits, count, count, 10, false, a, scratch, NULL, &number);
    double x;
    if (exponent >= 0) {
        size_t bn = scale(b, 1, (int)exponent, 0);
        uint64_t product[2 * LIMBS + 68];
        PvBig all;
        (void)pv_big_mul(number, (PvBig){b, bn, false}, product, scratch, NULL, &all);
        return pv_big_to_double(all, &x) ? x : HUGE_VAL;
    }
    size_t bn = scale(b, 1, (int)-exponent, 0);
    PvTextStatus status = pv_big_true_divide(number, (PvBig){b, bn, false}, scratch, NULL, &x);
    return status == PV_TEXT_OVERFLOW ? HUGE_VAL : x;
}
