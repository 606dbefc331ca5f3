// The linear part of integers: views, comparison, sums, shifts, bits, bytes, hash.
#include "text/bigint_limbs.h"

PvBig pv_big_view(const uint64_t *limb, size_t n, bool negative) {
    n = limbs_trim(limb, n);
    return (PvBig){limb, n, negative && n != 0};
}

PvBig pv_big_from_int64(int64_t value, uint64_t out[1]) {
    out[0] = value < 0 ? -(uint64_t)value : (uint64_t)value;
    return (PvBig){out, value != 0, value < 0};
}

bool pv_big_to_int64(PvBig a, int64_t *out) {
    if (a.n > 1) return false;
    uint64_t m = a.n == 0 ? 0 : a.limb[0];
    if (m > (uint64_t)INT64_MAX + a.negative) return false;
    *out = (int64_t)(a.negative ? -m : m);
    return true;
}

bool pv_big_to_uint64(PvBig a, uint64_t *out) {
    if (a.n > 1 || a.negative) return false;
    *out = a.n == 0 ? 0 : a.limb[0];
    return true;
}

static int compare_magnitudes(PvBig a, PvBig b) {
    if (a.n != b.n) return a.n < b.n ? -1 : 1;
    return limbs_compare(a.limb, b.limb, a.n);
}

int pv_big_compare(PvBig a, PvBig b) {
    if (a.negative != b.negative) return a.negative ? -1 : 1;
    return a.negative ? compare_magnitudes(b, a) : compare_magnitudes(a, b);
}

PvBig pv_big_add(PvBig a, PvBig b, uint64_t *out) {
    if (a.negative == b.negative) {
        if (a.n < b.n) {
            PvBig t = a;
            a = b;
            b = t;
        }
        out[a.n] = limbs_add(out, a.limb, a.n, b.limb, b.n);
        return (PvBig){out, a.n + (out[a.n] != 0), a.negative};
    }
    int order = compare_magnitudes(a, b);
    if (order == 0) return (PvBig){out, 0, false};
    if (order < 0) {
        PvBig t = a;
        a = b;
        b = t;
    }
    limbs_sub(out, a.limb, a.n, b.limb, b.n);
    return pv_big_view(out, a.n, a.negative);
}

PvBig pv_big_sub(PvBig a, PvBig b, uint64_t *out) {
    b.negative = !b.negative;
    if (b.n == 0) b.negative = a.negative;
    return pv_big_add(a, b, out);
}

PvBig pv_big_shift_left(PvBig a, uint64_t count, uint64_t *out) {
    if (a.n == 0) return (PvBig){out, 0, false};
    size_t whole = (size_t)(count / 64);
    size_t n = a.n + whole;
    out[n] = limbs_shift_left(out + whole, a.limb, a.n, (unsigned)(count % 64));
    limbs_zero(out, whole);
    return (PvBig){out, n + (out[n] != 0), a.negative};
}

PvBig pv_big_shift_right(PvBig a, uint64_t count, uint64_t *out) {
    uint64_t whole = count / 64;
    unsigned bits = (unsigned)(count % 64);
    if (whole >= a.n) {
        out[0] = 1;
        return (PvBig){out, a.negative, a.negative};
    }
    size_t n = a.n - (size_t)whole;
    bool lost = a.negative && (limbs_trim(a.limb, (size_t)whole) != 0 ||
                               (a.limb[whole] & ((UINT64_C(1) << bits) - 1)) != 0);
    limbs_shift_right(out, a.limb + whole, n, bits);
    n = limbs_trim(out, n);
    if (lost) {
        out[n] = 0;
        out[n] = limbs_add_1(out, out, n, 1);
        n += out[n] != 0;
    }
    return (PvBig){out, n, a.negative && n != 0};
}

PvBig pv_big_bit_op(PvBigBitOp op, PvBig a, PvBig b, uint64_t *out) {
    size_t n = (a.n > b.n ? a.n : b.n);
    uint64_t sign_a = a.negative ? UINT64_MAX : 0, sign_b = b.negative ? UINT64_MAX : 0;
    bool negative = op == PV_BIG_AND   ? a.negative && b.negative
                    : op == PV_BIG_OR ? a.negative || b.negative
                                      : a.negative != b.negative;
    uint64_t sign_out = negative ? UINT64_MAX : 0;
    // A negative operand is the inverse of its magnitude, plus one; so is the result.
    uint64_t carry_a = a.negative, carry_b = b.negative, carry = negative;
    for (size_t i = 0; i < n; i++) {
        uint64_t x = i < a.n ? a.limb[i] : 0, y = i < b.n ? b.limb[i] : 0, z;
        carry_a = __builtin_add_overflow(x ^ sign_a, carry_a, &x);
        carry_b = __builtin_add_overflow(y ^ sign_b, carry_b, &y);
        z = op == PV_BIG_AND ? x & y : op == PV_BIG_OR ? x | y : x ^ y;
        carry = __builtin_add_overflow(z ^ sign_out, carry, &out[i]);
    }
    // Only -2**(64 * n) has more limbs than its operands.
    out[n] = carry;
    return pv_big_view(out, n + 1, negative);
}

PvBig pv_big_invert(PvBig a, uint64_t *out) {
    if (a.negative) {
        limbs_sub_1(out, a.limb, a.n, 1);
        return pv_big_view(out, a.n, false);
    }
    out[a.n] = limbs_add_1(out, a.limb, a.n, 1);
    return pv_big_view(out, a.n + 1, true);
}

uint64_t pv_big_bit_length(PvBig a) {
    if (a.n == 0) return 0;
    return (uint64_t)a.n * 64 - (uint64_t)__builtin_clzll(a.limb[a.n - 1]);
}

uint64_t pv_big_bit_count(PvBig a) {
    uint64_t count = 0;
    for (size_t i = 0; i < a.n; i++) count += (uint64_t)__builtin_popcountll(a.limb[i]);
    return count;
}

uint64_t pv_big_trailing_zeros(PvBig a) {
    if (a.n == 0) return 0;
    size_t i = 0;
    while (a.limb[i] == 0) i++;
    return (uint64_t)i * 64 + (uint64_t)__builtin_ctzll(a.limb[i]);
}

int64_t pv_big_hash(PvBig a) {
    // Modulo the Mersenne prime 2**61 - 1, where 2**64 is 8.
    const uint64_t prime = (UINT64_C(1) << 61) - 1;
    uint64_t h = 0;
    for (size_t i = a.n; i-- > 0;) {
        uint64_t limb = a.limb[i];
        h = (h << 3 & prime) | h >> 58;
        h += (limb & prime) + (limb >> 61);
        h = (h & prime) + (h >> 61);
        if (h >= prime) h -= prime;
    }
    int64_t hash = a.negative ? -(int64_t)h : (int64_t)h;
    return hash == -1 ? -2 : hash;
}

PvBig pv_big_from_bytes(const uint8_t *in, size_t n, bool little, bool is_signed, uint64_t *out) {
    size_t limbs = (n + 7) / 8;
    bool negative = is_signed && n > 0 && (in[little ? n - 1 : 0] & 0x80) != 0;
    uint64_t carry = negative;
    for (size_t i = 0; i < limbs; i++) {
        uint64_t limb = 0;
        size_t have = n - i * 8 < 8 ? n - i * 8 : 8;
        for (size_t k = 0; k < have; k++) {
            size_t at = i * 8 + k;
            limb |= (uint64_t)in[little ? at : n - 1 - at] << (8 * k);
        }
        if (negative) {
            if (have < 8) limb |= UINT64_MAX << (8 * have);
            carry = __builtin_add_overflow(~limb, carry, &limb);
        }
        out[i] = limb;
    }
    // -2**(64 * limbs) cannot come up: its own top bit is a bit of the magnitude.
    return pv_big_view(out, limbs, negative);
}

PvTextStatus pv_big_to_bytes(PvBig a, uint8_t *out, size_t n, bool little, bool is_signed) {
    uint64_t bits = pv_big_bit_length(a);
    if (is_signed) {
        // -2**k needs k + 1 bits, as 2**k - 1 does; other numbers one more than their length.
        bool least = a.negative && pv_big_trailing_zeros(a) + 1 == bits;
        if (bits != 0 && !least) bits++;
        // CPython takes -1, all sign bits, to fit in no bytes at all.
        if (n == 0 && a.n == 1 && a.negative && a.limb[0] == 1) bits = 0;
    }
    if (bits > (uint64_t)n * 8) return PV_TEXT_OVERFLOW;
    uint64_t carry = a.negative;
    for (size_t i = 0; i * 8 < n; i++) {
        uint64_t limb = i < a.n ? a.limb[i] : 0;
        if (a.negative) carry = __builtin_add_overflow(~limb, carry, &limb);
        for (size_t k = 0; k < 8 && i * 8 + k < n; k++) {
            size_t at = i * 8 + k;
            out[little ? at : n - 1 - at] = (uint8_t)(limb >> (8 * k));
        }
    }
    return PV_TEXT_OK;
}
