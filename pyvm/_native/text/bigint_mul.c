// Products of integers: by rows below KARATSUBA limbs, Karatsuba's three half products above.
//
// Invariant of the scratch: a call uses scratch[0, pv_limbs_mul_scratch(an, bn)) and what it calls
// uses a tail of it.
#include "text/bigint_limbs.h"

enum {
    KARATSUBA = 36,  // limbs from which three half products beat rows
    SQUARE = 56,     // the same for squares, whose rows cost half
    BLOCK = 1024,    // longest row between two payments, and what stays in the first cache
};

// By rows. an >= bn >= 1, bn small.
static inline void mul_rows(uint64_t *out, const uint64_t *a, size_t an, const uint64_t *b,
                            size_t bn) {
    out[an] = limbs_mul_1(out, a, an, b[0], 0);
    for (size_t j = 1; j < bn; j++) out[an + j] = limbs_add_mul_1(out + j, a, an, b[j]);
}

// At most two limbs by two: what ordinary programs multiply.
static inline void mul_tiny(uint64_t *out, const uint64_t *a, size_t an, const uint64_t *b,
                            size_t bn) {
    PvTwoLimbs low = (PvTwoLimbs)a[0] * b[0];
    out[0] = (uint64_t)low;
    if (an == 1 && bn == 1) {
        out[1] = limb_high(low);
        return;
    }
    uint64_t a1 = an == 2 ? a[1] : 0, b1 = bn == 2 ? b[1] : 0;
    // Neither sum overflows: (2**64 - 1) ** 2 leaves room for two more limbs.
    PvTwoLimbs middle = (PvTwoLimbs)a1 * b[0] + limb_high(low);
    PvTwoLimbs other = (PvTwoLimbs)a[0] * b1 + (uint64_t)middle;
    out[1] = (uint64_t)other;
    PvTwoLimbs high = (PvTwoLimbs)a1 * b1 + limb_high(middle) + limb_high(other);
    out[2] = (uint64_t)high;
    if (an + bn == 4) out[3] = limb_high(high);
}

// By rows, a cut in blocks, so that a long operand pays as it goes.
static bool mul_blocks(uint64_t *out, const uint64_t *a, size_t an, const uint64_t *b, size_t bn,
                       PvTextPace *pace) {
    uint64_t keep[KARATSUBA];
    for (size_t i = 0; i < an; i += BLOCK) {
        size_t n = an - i < BLOCK ? an - i : BLOCK;
        if (!pv_text_pay(pace, n * bn)) return false;
        // The bn limbs that the block before left at out + i are added back.
        if (i > 0) memcpy(keep, out + i, bn * sizeof *keep);
        if (n >= bn) {
            mul_rows(out + i, a + i, n, b, bn);
        } else {
            mul_rows(out + i, b, bn, a + i, n);
        }
        if (i > 0) limbs_add(out + i, out + i, n + bn, keep, bn);
    }
    return true;
}

// out = |a0 - a1| over h limbs, a1 having l <= h; return whether a0 < a1.
static bool absolute_difference(uint64_t *out, const uint64_t *a0, size_t h, const uint64_t *a1,
                                size_t l) {
    if (limbs_trim(a0 + l, h - l) == 0 && limbs_compare(a0, a1, l) < 0) {
        limbs_sub_n(out, a1, a0, l);
        limbs_zero(out + l, h - l);
        return true;
    }
    limbs_sub(out, a0, h, a1, l);
    return false;
}

// Put z0 + z2 -+ t, the middle product, at its place. out holds z0 (2h limbs) and z2 (2l limbs).
static void add_middle(uint64_t *out, size_t h, size_t l, const uint64_t *t, bool t_negative,
                       uint64_t *work) {
    uint64_t carry = limbs_add(work, out, 2 * h, out + 2 * h, 2 * l);
    if (t_negative) {
        carry += limbs_add_n(work, work, t, 2 * h);
    } else {
        carry -= limbs_sub_n(work, work, t, 2 * h);
    }
    // h <= 2l, as n is far above two.
    carry += limbs_add_n(out + h, out + h, work, 2 * h);
    limbs_add_1(out + 3 * h, out + 3 * h, 2 * l - h, carry);
}

// n by n limbs.
static bool mul_even(uint64_t *out, const uint64_t *a, const uint64_t *b, size_t n,
                     uint64_t *scratch, PvTextPace *pace) {
    if (n < KARATSUBA) {
        mul_rows(out, a, n, b, n);
        return pv_text_pay(pace, n * n);
    }
    size_t h = (n + 1) / 2, l = n - h;
    uint64_t *t = scratch, *rest = scratch + 2 * h;
    bool negative = absolute_difference(out, a, h, a + h, l);
    negative ^= absolute_difference(out + h, b, h, b + h, l);
    if (!mul_even(t, out, out + h, h, rest, pace)) return false;
    if (!mul_even(out, a, b, h, rest, pace)) return false;
    if (!mul_even(out + 2 * h, a + h, b + h, l, rest, pace)) return false;
    add_middle(out, h, l, t, negative, rest);
    return true;
}

static void square_rows(uint64_t *out, const uint64_t *a, size_t n) {
    // The products of different limbs once, doubled, and the squares on the diagonal.
    out[0] = 0;
    if (n > 1) {
        out[n] = limbs_mul_1(out + 1, a + 1, n - 1, a[0], 0);
        for (size_t i = 1; i + 1 < n; i++) {
            out[n + i] = limbs_add_mul_1(out + 2 * i + 1, a + i + 1, n - 1 - i, a[i]);
        }
    }
    out[2 * n - 1] = 0;
    uint64_t carry = 0, shifted = 0;
    for (size_t i = 0; i < n; i++) {
        PvTwoLimbs p = (PvTwoLimbs)a[i] * a[i];
        uint64_t low = out[2 * i], high = out[2 * i + 1];
        uint64_t low2 = low << 1 | shifted, high2 = high << 1 | low >> 63;
        shifted = high >> 63;
        out[2 * i] = add_carry(low2, (uint64_t)p, &carry);
        out[2 * i + 1] = add_carry(high2, limb_high(p), &carry);
    }
}

bool pv_limbs_square(uint64_t *out, const uint64_t *a, size_t n, uint64_t *scratch,
                     PvTextPace *pace) {
    if (n < SQUARE) {
        square_rows(out, a, n);
        return pv_text_pay(pace, n * n / 2 + 1);
    }
    size_t h = (n + 1) / 2, l = n - h;
    uint64_t *t = scratch, *rest = scratch + 2 * h;
    absolute_difference(out, a, h, a + h, l);
    if (!pv_limbs_square(t, out, h, rest, pace)) return false;
    if (!pv_limbs_square(out, a, h, rest, pace)) return false;
    if (!pv_limbs_square(out + 2 * h, a + h, l, rest, pace)) return false;
    add_middle(out, h, l, t, false, rest);
    return true;
}

// Of mul_even and square: 2h limbs at each level and 2h at the last.
static size_t even_scratch(size_t n) {
    return 4 * n + 4 * 64;
}

size_t pv_limbs_mul_scratch(size_t an, size_t bn) {
    size_t small = an < bn ? an : bn;
    if (small < KARATSUBA) return 0;
    return (an == bn ? 0 : 2 * small) + 2 * even_scratch(small);
}

bool pv_limbs_mul(uint64_t *out, const uint64_t *a, size_t an, const uint64_t *b, size_t bn,
                  uint64_t *scratch, PvTextPace *pace) {
    if (bn < KARATSUBA) return mul_blocks(out, a, an, b, bn, pace);
    if (an == bn) {
        return a == b ? pv_limbs_square(out, a, an, scratch, pace)
                      : mul_even(out, a, b, an, scratch, pace);
    }
    // Pieces of bn limbs of a, the last one shorter, each product added to what stands there.
    uint64_t *piece = scratch, *rest = scratch + 2 * bn;
    if (!mul_even(out, a, b, bn, rest, pace)) return false;
    size_t i = bn;
    for (; an - i >= bn; i += bn) {
        if (!mul_even(piece, a + i, b, bn, rest, pace)) return false;
        uint64_t carry = limbs_add_n(out + i, out + i, piece, bn);
        limbs_add_1(out + i + bn, piece + bn, bn, carry);
    }
    if (i < an) {
        size_t left = an - i;
        if (!pv_limbs_mul(piece, b, bn, a + i, left, rest, pace)) return false;
        uint64_t carry = limbs_add_n(out + i, out + i, piece, bn);
        limbs_add_1(out + i + bn, piece + bn, left, carry);
    }
    return true;
}

bool pv_limbs_mul_any(uint64_t *out, const uint64_t *a, size_t an, const uint64_t *b, size_t bn,
                      uint64_t *scratch, PvTextPace *pace) {
    if (an == 0 || bn == 0) {
        limbs_zero(out, an + bn);
        return true;
    }
    return an >= bn ? pv_limbs_mul(out, a, an, b, bn, scratch, pace)
                    : pv_limbs_mul(out, b, bn, a, an, scratch, pace);
}

size_t pv_big_mul_scratch(size_t an, size_t bn) {
    return pv_limbs_mul_scratch(an, bn);
}

PvTextStatus pv_big_mul(PvBig a, PvBig b, uint64_t *out, uint64_t *scratch, PvTextPace *pace,
                        PvBig *result) {
    if (a.n == 0 || b.n == 0) {
        *result = (PvBig){out, 0, false};
        return PV_TEXT_OK;
    }
    bool negative = a.negative != b.negative;
    if (a.n <= 2 && b.n <= 2) {
        mul_tiny(out, a.limb, a.n, b.limb, b.n);
    } else if (a.limb == b.limb && a.n == b.n) {
        if (!pv_limbs_square(out, a.limb, a.n, scratch, pace)) return PV_TEXT_STOPPED;
    } else if (!pv_limbs_mul_any(out, a.limb, a.n, b.limb, b.n, scratch, pace)) {
        return PV_TEXT_STOPPED;
    }
    *result = pv_big_view(out, a.n + b.n, negative);
    return PV_TEXT_OK;
}

uint64_t pv_big_mul_cost(size_t an, size_t bn) {
    size_t small = an < bn ? an : bn, large = an < bn ? bn : an;
    if (small < KARATSUBA) return (uint64_t)small * large;
    // small ** 1.585, a doubling at a time.
    uint64_t cost = KARATSUBA * KARATSUBA, size = KARATSUBA;
    while (size < small && cost < UINT64_MAX / 16) {
        size *= 2;
        cost *= 3;
    }
    uint64_t times = large / small + 1;
    return cost > UINT64_MAX / times ? UINT64_MAX : cost * times;
}
