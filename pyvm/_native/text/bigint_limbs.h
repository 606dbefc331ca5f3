// Arithmetic on bare runs of limbs, below PvBig: no signs, no normalisation. Private to bigint_*.c.
//
// Every loop goes upwards and reads a limb before it writes the same place, so `out` may be an
// operand itself (not a shifted part of it).
#ifndef PV_TEXT_BIGINT_LIMBS_H
#define PV_TEXT_BIGINT_LIMBS_H

#include <string.h>

#include "text/bigint.h"

typedef unsigned __int128 PvTwoLimbs;

static inline uint64_t limb_high(PvTwoLimbs x) {
    return (uint64_t)(x >> 64);
}

// Length without the zero limbs at the top.
static inline size_t limbs_trim(const uint64_t *a, size_t n) {
    while (n > 0 && a[n - 1] == 0) n--;
    return n;
}

static inline void limbs_zero(uint64_t *out, size_t n) {
    if (n > 0) memset(out, 0, n * sizeof *out);
}

static inline void limbs_copy(uint64_t *out, const uint64_t *a, size_t n) {
    if (n > 0 && out != a) memmove(out, a, n * sizeof *out);
}

static inline int limbs_compare(const uint64_t *a, const uint64_t *b, size_t n) {
    while (n-- > 0) {
        if (a[n] != b[n]) return a[n] < b[n] ? -1 : 1;
    }
    return 0;
}

static inline uint64_t add_carry(uint64_t a, uint64_t b, uint64_t *carry) {
    uint64_t s, t;
    bool c = __builtin_add_overflow(a, b, &s);
    bool d = __builtin_add_overflow(s, *carry, &t);
    *carry = (uint64_t)(c | d);
    return t;
}

static inline uint64_t sub_borrow(uint64_t a, uint64_t b, uint64_t *borrow) {
    uint64_t s, t;
    bool c = __builtin_sub_overflow(a, b, &s);
    bool d = __builtin_sub_overflow(s, *borrow, &t);
    *borrow = (uint64_t)(c | d);
    return t;
}

// out = a + carry; return the carry.
static inline uint64_t limbs_add_1(uint64_t *out, const uint64_t *a, size_t n, uint64_t carry) {
    size_t i = 0;
    for (; i < n && carry != 0; i++) carry = __builtin_add_overflow(a[i], carry, &out[i]);
    limbs_copy(out + i, a + i, n - i);
    return carry;
}

static inline uint64_t limbs_sub_1(uint64_t *out, const uint64_t *a, size_t n, uint64_t borrow) {
    size_t i = 0;
    for (; i < n && borrow != 0; i++) borrow = __builtin_sub_overflow(a[i], borrow, &out[i]);
    limbs_copy(out + i, a + i, n - i);
    return borrow;
}

static inline uint64_t limbs_add_n(uint64_t *out, const uint64_t *a, const uint64_t *b, size_t n) {
    uint64_t carry = 0;
    for (size_t i = 0; i < n; i++) out[i] = add_carry(a[i], b[i], &carry);
    return carry;
}

static inline uint64_t limbs_sub_n(uint64_t *out, const uint64_t *a, const uint64_t *b, size_t n) {
    uint64_t borrow = 0;
    for (size_t i = 0; i < n; i++) out[i] = sub_borrow(a[i], b[i], &borrow);
    return borrow;
}

// out[0, an) = a + b, an >= bn; return the carry.
static inline uint64_t limbs_add(uint64_t *out, const uint64_t *a, size_t an, const uint64_t *b,
                                 size_t bn) {
    uint64_t carry = limbs_add_n(out, a, b, bn);
    return limbs_add_1(out + bn, a + bn, an - bn, carry);
}

// out[0, an) = a - b, an >= bn; return the borrow.
static inline uint64_t limbs_sub(uint64_t *out, const uint64_t *a, size_t an, const uint64_t *b,
                                 size_t bn) {
    uint64_t borrow = limbs_sub_n(out, a, b, bn);
    return limbs_sub_1(out + bn, a + bn, an - bn, borrow);
}

// out = a * m + carry; return the top limb.
static inline uint64_t limbs_mul_1(uint64_t *out, const uint64_t *a, size_t n, uint64_t m,
                                   uint64_t carry) {
    for (size_t i = 0; i < n; i++) {
        PvTwoLimbs p = (PvTwoLimbs)a[i] * m + carry;
        out[i] = (uint64_t)p;
        carry = limb_high(p);
    }
    return carry;
}

// out += a * m; return the top limb.
static inline uint64_t limbs_add_mul_1(uint64_t *out, const uint64_t *a, size_t n, uint64_t m) {
    uint64_t carry = 0;
    for (size_t i = 0; i < n; i++) {
        PvTwoLimbs p = (PvTwoLimbs)a[i] * m + carry + out[i];
        out[i] = (uint64_t)p;
        carry = limb_high(p);
    }
    return carry;
}

// out -= a * m; return what is still to be subtracted above.
static inline uint64_t limbs_sub_mul_1(uint64_t *out, const uint64_t *a, size_t n, uint64_t m) {
    uint64_t carry = 0;
    for (size_t i = 0; i < n; i++) {
        PvTwoLimbs p = (PvTwoLimbs)a[i] * m + carry;
        uint64_t low = (uint64_t)p;
        carry = limb_high(p) + (uint64_t)__builtin_sub_overflow(out[i], low, &out[i]);
    }
    return carry;
}

// Shift left by 0..63 bits, downwards so that out may lie above a; return the bits pushed out.
static inline uint64_t limbs_shift_left(uint64_t *out, const uint64_t *a, size_t n, unsigned bits) {
    if (bits == 0) {
        limbs_copy(out, a, n);
        return 0;
    }
    if (n == 0) return 0;
    uint64_t top = a[n - 1] >> (64 - bits);
    for (size_t i = n - 1; i > 0; i--) out[i] = a[i] << bits | a[i - 1] >> (64 - bits);
    out[0] = a[0] << bits;
    return top;
}

// Shift right by 0..63 bits, upwards so that out may lie below a.
static inline void limbs_shift_right(uint64_t *out, const uint64_t *a, size_t n, unsigned bits) {
    if (bits == 0) {
        limbs_copy(out, a, n);
        return;
    }
    if (n == 0) return;
    for (size_t i = 0; i + 1 < n; i++) out[i] = a[i] >> bits | a[i + 1] << (64 - bits);
    out[n - 1] = a[n - 1] >> bits;
}

// bigint_mul.c. out: an + bn limbs, an >= bn >= 1. False: stopped.
bool pv_limbs_mul(uint64_t *out, const uint64_t *a, size_t an, const uint64_t *b, size_t bn,
                  uint64_t *scratch, PvTextPace *pace);
// Either order, empty operands allowed.
bool pv_limbs_mul_any(uint64_t *out, const uint64_t *a, size_t an, const uint64_t *b, size_t bn,
                      uint64_t *scratch, PvTextPace *pace);
bool pv_limbs_square(uint64_t *out, const uint64_t *a, size_t n, uint64_t *scratch,
                     PvTextPace *pace);
size_t pv_limbs_mul_scratch(size_t an, size_t bn);

// bigint_div.c

// floor((2**128 - 1) / d) - 2**64, d with its top bit set.
uint64_t pv_limb_reciprocal(uint64_t d);

// Quotient of (high, low) by d with its reciprocal v, high < d, top bit of d set.
static inline uint64_t limb_divide(uint64_t high, uint64_t low, uint64_t d, uint64_t v,
                                   uint64_t *rest) {
    PvTwoLimbs q = (PvTwoLimbs)v * high + ((PvTwoLimbs)high << 64 | low);
    uint64_t q1 = limb_high(q) + 1, q0 = (uint64_t)q;
    uint64_t r = low - q1 * d;
    if (r > q0) {
        q1--;
        r += d;
    }
    if (__builtin_expect(r >= d, 0)) {
        q1++;
        r -= d;
    }
    *rest = r;
    return q1;
}

// q = a / d (q may be a), return the remainder; any d != 0.
uint64_t pv_limbs_divide_1(uint64_t *q, const uint64_t *a, size_t n, uint64_t d);

// Divide a[0, an) by d[0, dn), top bit of d set, an >= dn >= 1. q: an - dn limbs; the quotient's
// top bit goes to *high; the remainder is left in a[0, dn). False: stopped.
bool pv_limbs_divide(uint64_t *q, uint64_t *a, size_t an, const uint64_t *d, size_t dn,
                     uint64_t *scratch, PvTextPace *pace, uint64_t *high);
size_t pv_limbs_divide_scratch(size_t an, size_t dn);

#endif
