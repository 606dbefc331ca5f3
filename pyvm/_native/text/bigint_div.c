// Quotients of integers: one limb by reciprocal multiplication, by rows (Knuth's algorithm D with a
// three by two limb quotient estimate, after Moeller and Granlund), and by halves for long divisors.
//
// Invariant: the divisor below PvBig is normalised, its top bit set, and the dividend's part above
// the quotient digit being sought is smaller than the divisor.
#include "text/bigint_limbs.h"

enum { HALVES = 64 };  // limbs of divisor from which division by halves beats rows

uint64_t pv_limb_reciprocal(uint64_t d) {
    return (uint64_t)(((PvTwoLimbs)~d << 64 | UINT64_MAX) / d);
}

uint64_t pv_limbs_divide_1(uint64_t *q, const uint64_t *a, size_t n, uint64_t d) {
    if (n == 0) return 0;
    unsigned bits = (unsigned)__builtin_clzll(d);
    d <<= bits;
    uint64_t v = pv_limb_reciprocal(d), r = 0;
    if (bits == 0) {
        for (size_t i = n; i-- > 0;) q[i] = limb_divide(r, a[i], d, v, &r);
        return r;
    }
    r = a[n - 1] >> (64 - bits);
    for (size_t i = n; i-- > 0;) {
        uint64_t low = a[i] << bits | (i > 0 ? a[i - 1] >> (64 - bits) : 0);
        q[i] = limb_divide(r, low, d, v, &r);
    }
    return r >> bits;
}

// The reciprocal of two limbs.
static uint64_t reciprocal_2(uint64_t d1, uint64_t d0) {
    uint64_t v = pv_limb_reciprocal(d1);
    uint64_t p = d1 * v + d0;
    if (p < d0) {
        v--;
        if (p >= d1) {
            v--;
            p -= d1;
        }
        p -= d1;
    }
    PvTwoLimbs t = (PvTwoLimbs)v * d0;
    p += limb_high(t);
    if (p < limb_high(t)) {
        v--;
        if (p > d1 || (p == d1 && (uint64_t)t >= d0)) v--;
    }
    return v;
}

// By rows: dn >= 2, v the reciprocal of the top two limbs of d.
static bool divide_rows(uint64_t *q, uint64_t *a, size_t an, const uint64_t *d, size_t dn,
                        uint64_t v, PvTextPace *pace, uint64_t *high) {
    uint64_t d1 = d[dn - 1], d0 = d[dn - 2];
    PvTwoLimbs d10 = (PvTwoLimbs)d1 << 64 | d0;
    *high = limbs_compare(a + an - dn, d, dn) >= 0;
    if (*high != 0) limbs_sub_n(a + an - dn, a + an - dn, d, dn);
    for (size_t i = an - dn; i-- > 0;) {
        uint64_t *at = a + i;
        uint64_t u2 = at[dn], u1 = at[dn - 1], u0 = at[dn - 2], digit;
        if (!pv_text_pay(pace, dn)) return false;
        if (__builtin_expect(u2 == d1 && u1 == d0, 0)) {
            digit = UINT64_MAX;
            limbs_sub_mul_1(at, d, dn, digit);
        } else {
            PvTwoLimbs t = (PvTwoLimbs)v * u2 + ((PvTwoLimbs)u2 << 64 | u1);
            digit = limb_high(t);
            uint64_t t0 = (uint64_t)t, r1 = u1 - digit * d1;
            PvTwoLimbs r = ((PvTwoLimbs)r1 << 64 | u0) - (PvTwoLimbs)d0 * digit - d10;
            digit++;
            if (limb_high(r) >= t0) {
                digit--;
                r += d10;
            }
            if (__builtin_expect(r >= d10, 0)) {
                digit++;
                r -= d10;
            }
            uint64_t borrow = limbs_sub_mul_1(at, d, dn - 2, digit);
            bool below = r < borrow;
            r -= borrow;
            at[dn - 2] = (uint64_t)r;
            at[dn - 1] = limb_high(r);
            if (__builtin_expect(below, 0)) {
                digit--;
                limbs_add_n(at, at, d, dn);
            }
        }
        at[dn] = 0;
        q[i] = digit;
    }
    return true;
}

// Finish a division whose quotient digits q[0, qn) and bit *high were estimated from the upper part
// of d: subtract their product with the `ln` lower limbs of d from a[0, qn + ln), and step back.
static bool take_lower(uint64_t *q, size_t qn, uint64_t *a, const uint64_t *d, size_t ln,
                       uint64_t *scratch, PvTextPace *pace, uint64_t *high) {
    size_t n = qn + ln;
    uint64_t *product = scratch;
    if (!pv_limbs_mul_any(product, q, qn, d, ln, scratch + n, pace)) return false;
    uint64_t borrow = limbs_sub_n(a, a, product, n);
    if (*high != 0) borrow += limbs_sub_n(a + qn, a + qn, d, ln);
    while (borrow != 0) {
        *high -= limbs_sub_1(q, q, qn, 1);
        borrow -= limbs_add_n(a, a, d, n);
    }
    return true;
}

// 2n limbs by n.
static bool divide_halves(uint64_t *q, uint64_t *a, const uint64_t *d, size_t n, uint64_t v,
                          uint64_t *scratch, PvTextPace *pace, uint64_t *high) {
    if (n < HALVES) return divide_rows(q, a, 2 * n, d, n, v, pace, high);
    size_t lo = n / 2, hi = n - lo;
    if (!divide_halves(q + lo, a + 2 * lo, d + lo, hi, v, scratch, pace, high)) return false;
    if (!take_lower(q + lo, hi, a + lo, d, lo, scratch, pace, high)) return false;
    uint64_t low_high = 0;
    if (!divide_halves(q, a + hi, d + hi, lo, v, scratch, pace, &low_high)) return false;
    return take_lower(q, lo, a, d, hi, scratch, pace, &low_high);
}

bool pv_limbs_divide(uint64_t *q, uint64_t *a, size_t an, const uint64_t *d, size_t dn,
                     uint64_t *scratch, PvTextPace *pace, uint64_t *high) {
    if (dn == 1) {
        uint64_t v = pv_limb_reciprocal(d[0]), r = a[an - 1];
        *high = r >= d[0];
        if (*high != 0) r -= d[0];
        if (!pv_text_pay(pace, an % 4096 * 2)) return false;
        for (size_t i = an - 1; i-- > 0;) {
            if (i % 4096 == 0 && i > 0 && !pv_text_pay(pace, 4096 * 2)) return false;
            q[i] = limb_divide(r, a[i], d[0], v, &r);
        }
        a[0] = r;
        return true;
    }
    uint64_t v = reciprocal_2(d[dn - 1], d[dn - 2]);
    size_t qn = an - dn;
    if (dn < HALVES || qn < HALVES) return divide_rows(q, a, an, d, dn, v, pace, high);
    // The first block takes the odd quotient limbs, the others dn each.
    size_t first = qn % dn == 0 ? dn : qn % dn, at = qn - first;
    if (first == dn) {
        if (!divide_halves(q + at, a + at, d, dn, v, scratch, pace, high)) return false;
    } else if (first < HALVES) {
        if (!divide_rows(q + at, a + at, first + dn, d, dn, v, pace, high)) return false;
    } else {
        size_t ln = dn - first;
        if (!divide_halves(q + at, a + at + ln, d + ln, first, v, scratch, pace, high)) return false;
        if (!take_lower(q + at, first, a + at, d, ln, scratch, pace, high)) return false;
    }
    while (at > 0) {
        uint64_t none = 0;
        at -= dn;
        if (!divide_halves(q + at, a + at, d, dn, v, scratch, pace, &none)) return false;
    }
    return true;
}

size_t pv_limbs_divide_scratch(size_t an, size_t dn) {
    if (dn < HALVES || an < dn + HALVES) return 0;
    // A product of dn limbs in all, whose shorter side has at most half of them.
    return dn + pv_limbs_mul_scratch(dn, dn / 2) + 1024;
}

size_t pv_big_divmod_scratch(size_t an, size_t bn) {
    if (bn <= 1 || an < bn) return 0;
    return an + 1 + bn + pv_limbs_divide_scratch(an + 1, bn);
}

PvTextStatus pv_big_divmod(PvBig a, PvBig b, uint64_t *q, uint64_t *r, uint64_t *scratch,
                           PvTextPace *pace, PvBig *quotient, PvBig *remainder) {
    size_t qn, rn;
    if (a.n < b.n) {
        qn = 0;
        limbs_copy(r, a.limb, a.n);
        rn = a.n;
    } else if (b.n == 1) {
        // In slices, so that a long dividend pays as it goes.
        unsigned bits = (unsigned)__builtin_clzll(b.limb[0]);
        uint64_t d = b.limb[0] << bits, v = pv_limb_reciprocal(d);
        uint64_t rest = bits == 0 ? 0 : a.limb[a.n - 1] >> (64 - bits);
        if (!pv_text_pay(pace, a.n % 4096 * 2)) return PV_TEXT_STOPPED;
        for (size_t i = a.n; i-- > 0;) {
            if (i % 4096 == 0 && i > 0 && !pv_text_pay(pace, 4096 * 2)) return PV_TEXT_STOPPED;
            uint64_t low = a.limb[i];
            if (bits != 0) low = low << bits | (i > 0 ? a.limb[i - 1] >> (64 - bits) : 0);
            q[i] = limb_divide(rest, low, d, v, &rest);
        }
        r[0] = rest >> bits;
        qn = a.n;
        rn = 1;
    } else {
        unsigned bits = (unsigned)__builtin_clzll(b.limb[b.n - 1]);
        uint64_t *work = scratch, *d = scratch + a.n + 1, high;
        work[a.n] = limbs_shift_left(work, a.limb, a.n, bits);
        limbs_shift_left(d, b.limb, b.n, bits);
        // The top limb of the dividend is below the divisor's, so the quotient's top bit is clear.
        if (!pv_limbs_divide(q, work, a.n + 1, d, b.n, d + b.n, pace, &high)) {
            return PV_TEXT_STOPPED;
        }
        limbs_shift_right(r, work, b.n, bits);
        qn = a.n + 1 - b.n;
        rn = b.n;
    }
    qn = limbs_trim(q, qn);
    rn = limbs_trim(r, rn);
    if (a.negative != b.negative && rn != 0) {
        // Floor: one less, and the rest on the divisor's side.
        q[qn] = 0;
        q[qn] = limbs_add_1(q, q, qn, 1);
        qn += q[qn] != 0;
        limbs_zero(r + rn, b.n - rn);
        limbs_sub_n(r, b.limb, r, b.n);
        rn = limbs_trim(r, b.n);
    }
    *quotient = (PvBig){q, qn, qn != 0 && a.negative != b.negative};
    *remainder = (PvBig){r, rn, rn != 0 && b.negative};
    return PV_TEXT_OK;
}

uint64_t pv_big_divmod_cost(size_t an, size_t bn) {
    if (an < bn) return an;
    size_t qn = an - bn + 1;
    if (bn < HALVES || qn < HALVES) return (uint64_t)qn * bn + 2 * an;
    // By halves: about twice a product at each of the log levels, which a factor of four covers.
    uint64_t cost = pv_big_mul_cost(qn, bn);
    return cost > UINT64_MAX / 4 ? UINT64_MAX : cost * 4 + an;
}
