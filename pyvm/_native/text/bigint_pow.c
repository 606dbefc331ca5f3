// Powers, powers modulo, greatest common divisors, inverses and integer square roots.
//
// Invariant of the loops: values live in two or three buffers cut from the scratch that change
// places, so nothing is copied but once at the end.
#include "text/bigint_limbs.h"

static void swap(uint64_t **a, uint64_t **b) {
    uint64_t *t = *a;
    *a = *b;
    *b = t;
}

static size_t max_size(size_t a, size_t b) {
    return a > b ? a : b;
}

// Bits of the odd part of a to the power, at most; UINT64_MAX: too many.
static uint64_t odd_power_bits(PvBig a, uint64_t exponent) {
    uint64_t bits = pv_big_bit_length(a) - pv_big_trailing_zeros(a), all;
    if (__builtin_mul_overflow(bits, exponent, &all)) return UINT64_MAX;
    return all;
}

size_t pv_big_pow_size(PvBig a, uint64_t exponent) {
    const uint64_t most = UINT64_C(1) << 56;
    if (a.n == 0 || exponent == 0) return 2;
    uint64_t odd = odd_power_bits(a, exponent), zeros = pv_big_trailing_zeros(a);
    if (a.n == 1 && a.limb[0] >> zeros == 1) odd = 1;
    if (__builtin_mul_overflow(zeros, exponent, &zeros)) return SIZE_MAX;
    if (odd > most || zeros > most) return SIZE_MAX;
    return (size_t)((odd + zeros) / 64) + 4;
}

size_t pv_big_pow_scratch(PvBig a, uint64_t exponent) {
    if (a.n == 0 || exponent == 0) return 0;
    uint64_t odd = odd_power_bits(a, exponent);
    if (a.n == 1 && a.limb[0] >> pv_big_trailing_zeros(a) == 1) return a.n + 4;
    if (odd > UINT64_C(1) << 56) return SIZE_MAX;
    size_t n = (size_t)(odd / 64) + 4;
    // The odd base, two buffers, and work for the last square (half by half) or product (by a).
    return a.n + 2 * n + max_size(pv_limbs_mul_scratch(n / 2 + 1, n / 2 + 1),
                                  pv_limbs_mul_scratch(n, a.n < n / 2 ? a.n : n / 2)) + 8;
}

PvTextStatus pv_big_pow(PvBig a, uint64_t exponent, uint64_t *out, uint64_t *scratch,
                        PvTextPace *pace, PvBig *result) {
    bool negative = a.negative && (exponent & 1) != 0;
    if (exponent == 0 || (a.n == 1 && a.limb[0] == 1)) {
        out[0] = 1;
        *result = (PvBig){out, 1, negative};
        return PV_TEXT_OK;
    }
    if (a.n == 0) {
        *result = (PvBig){out, 0, false};
        return PV_TEXT_OK;
    }
    uint64_t zeros = pv_big_trailing_zeros(a);
    PvBig odd = pv_big_shift_right((PvBig){a.limb, a.n, false}, zeros, scratch);
    zeros *= exponent;
    if (odd.n == 1 && odd.limb[0] == 1) {
        *result = pv_big_shift_left(odd, zeros, out);
        result->negative = negative;
        return PV_TEXT_OK;
    }
    size_t room = (size_t)(odd_power_bits(a, exponent) / 64) + 4;
    uint64_t *x = scratch + a.n + 1, *y = x + room, *work = y + room;
    limbs_copy(x, odd.limb, odd.n);
    size_t n = odd.n;
    for (int bit = 62 - __builtin_clzll(exponent); bit >= 0; bit--) {
        if (!pv_limbs_square(y, x, n, work, pace)) return PV_TEXT_STOPPED;
        n = limbs_trim(y, 2 * n);
        swap(&x, &y);
        if ((exponent >> bit & 1) != 0) {
            if (!pv_limbs_mul_any(y, x, n, odd.limb, odd.n, work, pace)) return PV_TEXT_STOPPED;
            n = limbs_trim(y, n + odd.n);
            swap(&x, &y);
        }
    }
    *result = pv_big_shift_left((PvBig){x, n, negative}, zeros, out);
    return PV_TEXT_OK;
}

// Powers modulo.

typedef struct Modulus {
    uint64_t *d;  // shifted so that its top bit is set
    size_t n;
    unsigned shift;
    uint64_t *work;  // of divisions and products
    uint64_t *q;
} Modulus;

// x[0, n) modulo m, left in x; x has room for one more limb. Return the length.
static size_t reduce(const Modulus *m, uint64_t *x, size_t n, PvTextPace *pace) {
    uint64_t high;
    if (n < m->n) return n;
    x[n] = limbs_shift_left(x, x, n, m->shift);
    if (!pv_limbs_divide(m->q, x, n + 1, m->d, m->n, m->work, pace, &high)) return SIZE_MAX;
    limbs_shift_right(x, x, m->n, m->shift);
    return limbs_trim(x, m->n);
}

enum { WINDOW = 4 };

size_t pv_big_mod_pow_scratch(size_t an, size_t mn) {
    size_t big = max_size(an, 2 * mn) + 2;
    return mn + 2 * big + (big + 1) + ((size_t)1 << WINDOW) * (mn + 1) +
           max_size(pv_limbs_divide_scratch(big + 1, mn), pv_limbs_mul_scratch(mn, mn) + 2 * mn) +
           pv_limbs_mul_scratch(mn, mn / 2) + 16;
}

// *x = *x * b modulo m, by way of *y.
static bool multiply_modulo(const Modulus *m, uint64_t **x, size_t *n, const uint64_t *b, size_t bn,
                            uint64_t **y, PvTextPace *pace) {
    bool done = b == *x ? pv_limbs_square(*y, *x, *n, m->work, pace)
                        : pv_limbs_mul_any(*y, *x, *n, b, bn, m->work, pace);
    if (!done) return false;
    *n = reduce(m, *y, limbs_trim(*y, *n + bn), pace);
    swap(x, y);
    return *n != SIZE_MAX;
}

PvTextStatus pv_big_mod_pow(PvBig a, PvBig exponent, PvBig modulus, uint64_t *out,
                            uint64_t *scratch, PvTextPace *pace, PvBig *result) {
    if (modulus.n == 1 && modulus.limb[0] == 1) {
        *result = (PvBig){out, 0, false};
        return PV_TEXT_OK;
    }
    size_t mn = modulus.n, big = max_size(a.n, 2 * mn) + 2;
    uint64_t *x = scratch + mn, *y = x + big, *table = y + big;
    Modulus m = {scratch, mn, (unsigned)__builtin_clzll(modulus.limb[mn - 1]), NULL, NULL};
    m.q = table + ((size_t)1 << WINDOW) * (mn + 1);
    m.work = m.q + big + 1;
    limbs_shift_left(m.d, modulus.limb, mn, m.shift);
    // The base, between 0 and the modulus' magnitude.
    limbs_copy(x, a.limb, a.n);
    size_t n = reduce(&m, x, a.n, pace);
    if (n == SIZE_MAX) return PV_TEXT_STOPPED;
    if (a.negative && n != 0) {
        limbs_zero(x + n, mn - n);
        limbs_sub_n(x, modulus.limb, x, mn);
        n = limbs_trim(x, mn);
    }
    // base ** k for each value of a window, or only the base when the exponent is short.
    uint64_t bits = pv_big_bit_length(exponent);
    unsigned window = bits > 24 ? WINDOW : 1;
    size_t length[1 << WINDOW];
    table[0] = 1;
    length[0] = 1;
    limbs_copy(table + mn + 1, x, n);
    length[1] = n;
    for (size_t k = 2; k < (size_t)1 << window; k++) {
        if (!multiply_modulo(&m, &x, &n, table + mn + 1, length[1], &y, pace)) return PV_TEXT_STOPPED;
        limbs_copy(table + k * (mn + 1), x, n);
        length[k] = n;
    }
    x[0] = 1;
    n = 1;
    for (uint64_t i = (bits + window - 1) / window; i-- > 0;) {
        for (unsigned k = 0; k < window && !(n == 1 && x[0] == 1); k++) {
            if (!multiply_modulo(&m, &x, &n, x, n, &y, pace)) return PV_TEXT_STOPPED;
        }
        size_t digit = 0;
        for (unsigned k = window; k-- > 0;) {
            uint64_t at = i * window + k;
            if (at < bits) digit = digit << 1 | (exponent.limb[at / 64] >> at % 64 & 1);
        }
        if (digit != 0 &&
            !multiply_modulo(&m, &x, &n, table + digit * (mn + 1), length[digit], &y, pace)) {
            return PV_TEXT_STOPPED;
        }
    }
    if (modulus.negative && n != 0) {
        limbs_zero(x + n, mn - n);
        limbs_sub_n(x, modulus.limb, x, mn);
        n = limbs_trim(x, mn);
    }
    limbs_copy(out, x, n);
    *result = (PvBig){out, n, modulus.negative && n != 0};
    return PV_TEXT_OK;
}

// Greatest common divisor.

// The 62 bits of a from bit `low` up, a having no bit above them.
static int64_t window_at(const uint64_t *a, size_t n, uint64_t low) {
    size_t i = (size_t)(low / 64);
    unsigned bits = (unsigned)(low % 64);
    if (i >= n) return 0;
    uint64_t x = a[i] >> bits;
    if (bits != 0 && i + 1 < n) x |= a[i + 1] << (64 - bits);
    return (int64_t)(x & ((UINT64_C(1) << 62) - 1));
}

// out = p * a + q * b, known to be positive, p and q being of opposite signs; n + 1 limbs are
// touched.
static size_t combine(uint64_t *out, const uint64_t *a, const uint64_t *b, size_t n, int64_t p,
                      int64_t q) {
    if (p < 0 || q > 0) {
        const uint64_t *t = a;
        a = b;
        b = t;
        int64_t s = p;
        p = q;
        q = s;
    }
    uint64_t top = limbs_mul_1(out, a, n, (uint64_t)p, 0);
    top -= limbs_sub_mul_1(out, b, n, (uint64_t)-q);
    out[n] = top;
    return limbs_trim(out, n + 1);
}

static uint64_t gcd_words(uint64_t a, uint64_t b) {
    while (b != 0) {
        uint64_t r = a % b;
        a = b;
        b = r;
    }
    return a;
}

// Of divisions whose operands have at most n limbs.
static size_t any_divmod_scratch(size_t n) {
    return 2 * n + 1 + pv_limbs_divide_scratch(2 * n + 64, n);
}

size_t pv_big_gcd_scratch(size_t an, size_t bn) {
    size_t n = max_size(an, bn) + 2;
    return 5 * n + any_divmod_scratch(n);
}

PvTextStatus pv_big_gcd(PvBig a, PvBig b, uint64_t *out, uint64_t *scratch, PvTextPace *pace,
                        PvBig *result) {
    size_t room = max_size(a.n, b.n) + 2;
    uint64_t *x = scratch, *y = x + room, *u = y + room, *v = u + room, *q = v + room;
    uint64_t *work = q + room;
    limbs_copy(x, a.limb, a.n);
    limbs_copy(y, b.limb, b.n);
    size_t xn = a.n, yn = b.n;
    if (pv_big_compare((PvBig){x, xn, false}, (PvBig){y, yn, false}) < 0) {
        swap(&x, &y);
        xn = b.n;
        yn = a.n;
    }
    while (yn > 1 || (yn == 1 && xn > 1)) {
        // Lehmer: run Euclid on the leading bits as long as the quotients are certain.
        uint64_t bits = pv_big_bit_length((PvBig){x, xn, false});
        int64_t A = 1, B = 0, C = 0, D = 1;
        if (yn > 1) {
            uint64_t low = bits - 62;
            int64_t s = window_at(x, xn, low), t = window_at(y, yn, low);
            while (t + C > 0 && t + D > 0) {
                int64_t k = (s + A) / (t + C);
                if (k != (s + B) / (t + D)) break;
                int64_t next = A - k * C;
                A = C;
                C = next;
                next = B - k * D;
                B = D;
                D = next;
                next = s - k * t;
                s = t;
                t = next;
            }
        }
        if (B == 0) {
            PvBig quotient, remainder;
            PvTextStatus status = pv_big_divmod((PvBig){x, xn, false}, (PvBig){y, yn, false}, q, u,
                                                work, pace, &quotient, &remainder);
            if (status != PV_TEXT_OK) return status;
            swap(&x, &y);
            xn = yn;
            swap(&y, &u);
            yn = remainder.n;
        } else {
            if (!pv_text_pay(pace, 4 * xn)) return PV_TEXT_STOPPED;
            limbs_zero(y + yn, xn - yn);
            size_t un = combine(u, x, y, xn, A, B), vn = combine(v, x, y, xn, C, D);
            swap(&x, &u);
            swap(&y, &v);
            xn = un;
            yn = vn;
        }
    }
    if (yn == 0) {
        limbs_copy(out, x, xn);
        *result = (PvBig){out, xn, false};
    } else {
        out[0] = gcd_words(x[0], y[0]);
        *result = (PvBig){out, 1, false};
    }
    return PV_TEXT_OK;
}

size_t pv_big_mod_inverse_scratch(size_t mn) {
    size_t n = mn + 2;
    return 8 * n + any_divmod_scratch(n) + pv_limbs_mul_scratch(n, n / 2);
}

PvTextStatus pv_big_mod_inverse(PvBig a, PvBig m, uint64_t *out, uint64_t *scratch,
                                PvTextPace *pace, PvBig *result) {
    // Euclid with the magnitudes of a's cofactors, whose signs alternate.
    size_t room = m.n + 2;
    uint64_t *r0 = scratch, *r1 = r0 + room, *t0 = r1 + room, *t1 = t0 + room, *q = t1 + room;
    uint64_t *rest = q + room, *product = rest + room, *work = product + 2 * room;
    limbs_copy(r0, m.limb, m.n);
    limbs_copy(r1, a.limb, a.n);
    size_t r0n = m.n, r1n = a.n, t0n = 0, t1n = 1;
    bool negative = false;  // sign of t1
    t1[0] = 1;
    while (r1n > 1 || (r1n == 1 && r1[0] != 1)) {
        PvBig quotient, remainder;
        PvTextStatus status = pv_big_divmod((PvBig){r0, r0n, false}, (PvBig){r1, r1n, false}, q,
                                            rest, work, pace, &quotient, &remainder);
        if (status != PV_TEXT_OK) return status;
        swap(&r0, &r1);
        r0n = r1n;
        swap(&r1, &rest);
        r1n = remainder.n;
        // t0, t1 = t1, t0 + q * t1
        size_t pn = quotient.n + t1n;
        if (!pv_limbs_mul_any(product, quotient.limb, quotient.n, t1, t1n, work, pace)) {
            return PV_TEXT_STOPPED;
        }
        pn = limbs_trim(product, pn);
        PvBig sum = pv_big_add((PvBig){product, pn, false}, (PvBig){t0, t0n, false}, product);
        limbs_copy(t0, product, sum.n);
        t0n = t1n;
        t1n = sum.n;
        swap(&t0, &t1);
        negative = !negative;
    }
    if (r1n == 0) return PV_TEXT_BAD;
    PvBig inverse = {t1, t1n, negative};
    if (negative) inverse = pv_big_add(inverse, m, t1);
    limbs_copy(out, inverse.limb, inverse.n);
    *result = (PvBig){out, inverse.n, false};
    return PV_TEXT_OK;
}

size_t pv_big_isqrt_scratch(size_t n) {
    size_t room = n + 4;
    return 4 * room + any_divmod_scratch(room) + pv_limbs_mul_scratch(room, room);
}

PvTextStatus pv_big_isqrt(PvBig a, uint64_t *out, uint64_t *scratch, PvTextPace *pace,
                          PvBig *result) {
    if (a.n == 0) {
        *result = (PvBig){out, 0, false};
        return PV_TEXT_OK;
    }
    // Newton's step with the precision doubling: x is the root of the leading 2 * d bits, to 1.
    size_t room = a.n + 4;
    uint64_t *part = scratch, *q = part + room, *r = q + room, *left = r + room;
    uint64_t *work = left + room;
    uint64_t c = (pv_big_bit_length(a) - 1) / 2, d = 0;
    PvBig x = {out, 1, false};
    out[0] = 1;
    for (int s = c == 0 ? -1 : 63 - __builtin_clzll(c); s >= 0; s--) {
        uint64_t e = d;
        d = c >> s;
        // x = (x << (d - e - 1)) + (a >> (2 * c - e - d + 1)) / x
        PvBig top = pv_big_shift_right(a, 2 * c - e - d + 1, part), quotient, remainder;
        PvTextStatus status = pv_big_divmod(top, x, q, r, work, pace, &quotient, &remainder);
        if (status != PV_TEXT_OK) return status;
        PvBig shifted = pv_big_shift_left(x, d - e - 1, left);
        x = pv_big_add(shifted, quotient, left);
        limbs_copy(out, x.limb, x.n);
        x.limb = out;
    }
    if (!pv_limbs_square(q, x.limb, x.n, work, pace)) return PV_TEXT_STOPPED;
    if (pv_big_compare(pv_big_view(q, 2 * x.n, false), a) > 0) {
        limbs_sub_1(out, out, x.n, 1);
        x = pv_big_view(out, x.n, false);
    }
    *result = x;
    return PV_TEXT_OK;
}
