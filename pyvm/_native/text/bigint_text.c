// Integers as text in bases 2 to 36, and back.
//
// Bases that are powers of two are linear. For the others a *ladder* of powers is built, each the
// square of the one before: rung i is base ** (chunk << i), chunk digits filling a limb. Numbers are
// cut at a rung, halves recurse to the rung below, short pieces go a limb at a time; so the cost is
// that of a few multiplications.
#include "text/bigint_limbs.h"

enum {
    RUNGS = 48,
    SHORT = 30,  // limbs up to which a limb at a time is quicker
};

typedef struct Base {
    uint64_t base;
    size_t chunk;    // digits that a limb holds for sure
    uint64_t power;  // base ** chunk
} Base;

typedef struct Ladder {
    Base base;
    size_t rungs;
    const uint64_t *limb[RUNGS];
    size_t n[RUNGS];
    unsigned shift[RUNGS];  // to_text only: the rung is stored shifted left by this
} Ladder;

static const char digit_pairs[] =
    "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546"
    "4748495051525354555657585960616263646566676869707172737475767778798081828384858687888990919293"
    "949596979899";

static Base base_of(int base) {
    Base b = {(uint64_t)base, 1, (uint64_t)base};
    while (b.power <= UINT64_MAX / b.base) {
        b.power *= b.base;
        b.chunk++;
    }
    return b;
}

// Bits per digit of a power of two, or 0.
static unsigned power_of_two(int base) {
    return (base & (base - 1)) == 0 ? (unsigned)__builtin_ctz((unsigned)base) : 0;
}

size_t pv_big_small_to_text(int64_t value, char out[20]) {
    char back[20];
    char *p = back + 20;
    uint64_t m = value < 0 ? -(uint64_t)value : (uint64_t)value;
    while (m >= 100) {
        p -= 2;
        memcpy(p, digit_pairs + m % 100 * 2, 2);
        m /= 100;
    }
    if (m >= 10) {
        p -= 2;
        memcpy(p, digit_pairs + m * 2, 2);
    } else {
        *--p = (char)('0' + m);
    }
    size_t n = (size_t)(back + 20 - p);
    if (value < 0) *out++ = '-';
    memcpy(out, p, n);
    return n + (value < 0);
}

// Write exactly `count` digits of m, ending at `end`.
static void put_limb(char *end, uint64_t m, size_t count, uint64_t base) {
    if (base == 10) {
        for (; count >= 2; count -= 2) {
            end -= 2;
            memcpy(end, digit_pairs + m % 100 * 2, 2);
            m /= 100;
        }
        if (count != 0) *--end = (char)('0' + m % 10);
        return;
    }
    for (; count > 0; count--) {
        *--end = "0123456789abcdefghijklmnopqrstuvwxyz"[m % base];
        m /= base;
    }
}

// Write a number of at most SHORT + 1 limbs, which are used up. Pad to `width` digits, or, when
// that is 0, write none in front. Return how many.
static size_t put_short(char *out, uint64_t *a, size_t n, size_t width, const Base *base) {
    char text[(SHORT + 2) * 64];
    char *end = text + sizeof text, *p = end;
    unsigned bits = (unsigned)__builtin_clzll(base->power);
    uint64_t d = base->power << bits, v = pv_limb_reciprocal(d);
    n = limbs_trim(a, n);
    while (n > 0) {
        uint64_t rest = bits == 0 ? 0 : a[n - 1] >> (64 - bits);
        for (size_t i = n; i-- > 0;) {
            uint64_t low = a[i];
            if (bits != 0) low = low << bits | (i > 0 ? a[i - 1] >> (64 - bits) : 0);
            a[i] = limb_divide(rest, low, d, v, &rest);
        }
        put_limb(p, rest >> bits, base->chunk, base->base);
        p -= base->chunk;
        n = limbs_trim(a, n);
    }
    while (p < end && *p == '0') p++;
    size_t count = (size_t)(end - p), zeros = width > count ? width - count : 0;
    memset(out, '0', zeros);
    memcpy(out + zeros, p, count);
    return zeros + count;
}

// Build the fewest rungs such that the square of the top one has more than `digits` digits, at
// least one. Return the scratch used, SIZE_MAX: stopped.
static size_t climb(Ladder *ladder, size_t digits, uint64_t *scratch, PvTextPace *pace) {
    size_t used = 1, reach = ladder->base.chunk * 2;
    scratch[0] = ladder->base.power;
    ladder->limb[0] = scratch;
    ladder->n[0] = 1;
    ladder->rungs = 1;
    for (; reach < digits; reach *= 2) {
        size_t i = ladder->rungs++, n = ladder->n[i - 1];
        uint64_t *rung = scratch + used;
        if (!pv_limbs_square(rung, ladder->limb[i - 1], n, rung + 2 * n, pace)) return SIZE_MAX;
        ladder->limb[i] = rung;
        ladder->n[i] = limbs_trim(rung, 2 * n);
        used += ladder->n[i];
    }
    return used;
}

// Write a[0, n), smaller than the square of rung `i - 1`; at i == 0 it is short. Pad as put_short.
static char *put_long(const Ladder *ladder, size_t i, char *out, uint64_t *a, size_t n,
                      size_t width, uint64_t *scratch, PvTextPace *pace) {
    n = limbs_trim(a, n);
    if (n <= SHORT || i == 0) {
        if (!pv_text_pay(pace, n * n + 8)) return NULL;
        return out + put_short(out, a, n, width, &ladder->base);
    }
    i--;
    size_t dn = ladder->n[i], low_width = ladder->base.chunk << i;
    const uint64_t *d = ladder->limb[i];
    unsigned shift = ladder->shift[i];
    uint64_t *work = scratch, high;
    work[n] = limbs_shift_left(work, a, n, shift);
    size_t wn = n + (work[n] != 0);
    if (wn < dn || (wn == dn && limbs_compare(work, d, dn) < 0)) {
        if (width != 0) {
            memset(out, '0', low_width);
            out += low_width;
            width -= low_width;
        }
        return put_long(ladder, i, out, a, n, width, scratch, pace);
    }
    uint64_t *q = work + wn, *rest = q + (wn - dn) + 1;
    if (!pv_limbs_divide(q, work, wn, d, dn, rest, pace, &high)) return NULL;
    q[wn - dn] = high;
    limbs_shift_right(work, work, dn, shift);
    out = put_long(ladder, i, out, q, wn - dn + 1, width == 0 ? 0 : width - low_width, rest, pace);
    if (out == NULL) return NULL;
    return put_long(ladder, i, out, work, dn, low_width, q, pace);
}

size_t pv_big_to_text_size(PvBig a, int base) {
    uint64_t bits = pv_big_bit_length(a);
    // Digits per bit is 1 / log2(base); 2**-16 above keeps the product an upper bound.
    static const uint32_t per_bit[37] = {
        0,     0,     65537, 41349, 32769, 28225, 25353, 23345, 21846, 20675, 19729, 18945, 18281,
        17711, 17213, 16775, 16385, 16034, 15717, 15428, 15164, 14921, 14697, 14488, 14294, 14113,
        13943, 13783, 13633, 13491, 13356, 13229, 13108, 12992, 12882, 12777, 12677,
    };
    uint64_t digits = (bits >> 16) * per_bit[base] + (((bits & 0xFFFF) * per_bit[base]) >> 16);
    return (size_t)digits + 4;
}

size_t pv_big_to_text_scratch(size_t n, int base) {
    if (power_of_two(base) != 0) return 0;
    if (n <= SHORT) return n + 1;
    return 13 * n + 2048;
}

PvTextStatus pv_big_to_text(PvBig a, int base, char *out, uint64_t *scratch, PvTextPace *pace,
                            size_t *length) {
    char *p = out;
    unsigned bits = power_of_two(base);
    if (base == 10 && a.n <= 1 && (a.n == 0 || a.limb[0] <= INT64_MAX)) {
        int64_t small = a.n == 0 ? 0 : (int64_t)a.limb[0];
        *length = pv_big_small_to_text(a.negative ? -small : small, out);
        return PV_TEXT_OK;
    }
    if (a.n == 0) {
        *out = '0';
        *length = 1;
        return PV_TEXT_OK;
    }
    if (a.negative) *p++ = '-';
    if (bits != 0) {
        uint64_t count = (pv_big_bit_length(a) + bits - 1) / bits;
        if (!pv_text_pay(pace, (size_t)(count % 16384))) return PV_TEXT_STOPPED;
        for (uint64_t i = count; i-- > 0;) {
            if (i % 16384 == 0 && i > 0 && !pv_text_pay(pace, 16384)) return PV_TEXT_STOPPED;
            uint64_t at = i * bits;
            size_t limb = (size_t)(at / 64);
            unsigned low = (unsigned)(at % 64);
            uint64_t digit = a.limb[limb] >> low;
            if (low + bits > 64 && limb + 1 < a.n) digit |= a.limb[limb + 1] << (64 - low);
            *p++ = "0123456789abcdefghijklmnopqrstuv"[digit & ((1u << bits) - 1)];
        }
        *length = (size_t)(p - out);
        return PV_TEXT_OK;
    }
    Ladder ladder;
    ladder.base = base_of(base);
    if (a.n <= SHORT) {
        limbs_copy(scratch, a.limb, a.n);
        p += put_short(p, scratch, a.n, 0, &ladder.base);
        *length = (size_t)(p - out);
        return PV_TEXT_OK;
    }
    size_t used = climb(&ladder, pv_big_to_text_size(a, base), scratch, pace);
    if (used == SIZE_MAX) return PV_TEXT_STOPPED;
    for (size_t i = 0; i < ladder.rungs; i++) {
        uint64_t *rung = scratch + (ladder.limb[i] - scratch);
        ladder.shift[i] = (unsigned)__builtin_clzll(rung[ladder.n[i] - 1]);
        limbs_shift_left(rung, rung, ladder.n[i], ladder.shift[i]);
    }
    uint64_t *copy = scratch + used;
    limbs_copy(copy, a.limb, a.n);
    p = put_long(&ladder, ladder.rungs, p, copy, a.n, 0, copy + a.n, pace);
    if (p == NULL) return PV_TEXT_STOPPED;
    *length = (size_t)(p - out);
    return PV_TEXT_OK;
}

uint64_t pv_big_to_text_cost(size_t n, int base) {
    if (power_of_two(base) != 0) return (uint64_t)n * 24;
    if (n <= SHORT) return (uint64_t)n * n * 2 + n * 24;
    uint64_t cost = pv_big_mul_cost(n, n);
    return cost > UINT64_MAX / 8 ? UINT64_MAX : cost * 8 + n * 24;
}

static int digit_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    char low = (char)(c | 0x20);
    return low >= 'a' && low <= 'z' ? low - 'a' + 10 : 99;
}

static bool is_blank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool pv_big_scan(const char *s, size_t n, int base, PvBigScan *out) {
    size_t i = 0;
    while (i < n && is_blank(s[i])) i++;
    while (n > i && is_blank(s[n - 1])) n--;
    out->negative = i < n && s[i] == '-';
    if (i < n && (s[i] == '-' || s[i] == '+')) i++;
    bool zeros_only = false;
    if (i + 1 < n && s[i] == '0') {
        char mark = (char)(s[i + 1] | 0x20);
        int marked = mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 0;
        if (marked != 0 && (base == 0 || base == marked)) {
            base = marked;
            i += 2;
            if (i < n && s[i] == '_') i++;
        } else {
            zeros_only = base == 0;
        }
    }
    if (base == 0) base = 10;
    out->base = base;
    out->start = i;
    out->end = n;
    out->digits = 0;
    bool after_digit = false;
    for (; i < n; i++) {
        if (s[i] == '_') {
            if (!after_digit) return false;
            after_digit = false;
            continue;
        }
        if (digit_value(s[i]) >= base || (zeros_only && s[i] != '0')) return false;
        out->digits++;
        after_digit = true;
    }
    return after_digit;
}

size_t pv_big_from_text_size(size_t digits, int base) {
    unsigned bits = power_of_two(base);
    if (bits != 0) return digits / 64 * bits + (digits % 64 * bits) / 64 + 2;
    return digits / base_of(base).chunk + 2;
}

size_t pv_big_from_text_scratch(size_t digits, int base) {
    if (power_of_two(base) != 0) return 0;
    size_t n = pv_big_from_text_size(digits, base);
    if (n <= SHORT) return 0;
    return 13 * n + 2048;
}

// Read the next `count` digits at *s a limb at a time; return the limbs, normalised.
static size_t read_short(const char **s, size_t count, const Base *base, uint64_t *out) {
    size_t n = 0;
    const char *p = *s;
    size_t take = count % base->chunk == 0 ? base->chunk : count % base->chunk;
    while (count > 0) {
        uint64_t m = 0;
        for (size_t k = 0; k < take; p++) {
            if (*p == '_') continue;
            m = m * base->base + (uint64_t)digit_value(*p);
            k++;
        }
        out[n] = limbs_mul_1(out, out, n, base->power, m);
        n += out[n] != 0;
        count -= take;
        take = base->chunk;
    }
    *s = p;
    return n;
}

// Read `count` digits, cut at the rungs below `i`; return the limbs, SIZE_MAX: stopped.
static size_t read_long(const Ladder *ladder, size_t i, const char **s, size_t count,
                        uint64_t *out, uint64_t *scratch, PvTextPace *pace) {
    size_t chunk = ladder->base.chunk;
    if (count <= SHORT * chunk) {
        if (!pv_text_pay(pace, count * 2 + SHORT * SHORT / 2)) return SIZE_MAX;
        return read_short(s, count, &ladder->base, out);
    }
    while (i > 1 && chunk << (i - 1) >= count) i--;
    i--;
    size_t low = chunk << i;
    uint64_t *part = scratch;
    size_t room = (count - low > low ? count - low : low) / chunk + 2;
    size_t n = read_long(ladder, i + 1, s, count - low, part, part + room, pace);
    if (n == SIZE_MAX) return SIZE_MAX;
    size_t total = n + ladder->n[i];
    if (!pv_limbs_mul_any(out, part, n, ladder->limb[i], ladder->n[i], part + room, pace)) {
        return SIZE_MAX;
    }
    n = read_long(ladder, i, s, low, part, part + room, pace);
    if (n == SIZE_MAX) return SIZE_MAX;
    limbs_add(out, out, total, part, n);
    return limbs_trim(out, total);
}

PvTextStatus pv_big_from_text(const char *s, size_t n, size_t digits, int base, bool negative,
                              uint64_t *out, uint64_t *scratch, PvTextPace *pace, PvBig *result) {
    // Leading zeros would make empty halves and waste work.
    while (n > 0 && (*s == '0' || *s == '_')) {
        digits -= *s == '0';
        s++;
        n--;
    }
    unsigned bits = power_of_two(base);
    if (bits != 0) {
        size_t limbs = 0;
        uint64_t limb = 0;
        unsigned have = 0;
        if (!pv_text_pay(pace, n % 16384)) return PV_TEXT_STOPPED;
        for (size_t i = n; i-- > 0;) {
            if (i % 16384 == 0 && i > 0 && !pv_text_pay(pace, 16384)) return PV_TEXT_STOPPED;
            if (s[i] == '_') continue;
            uint64_t digit = (uint64_t)digit_value(s[i]);
            limb |= digit << have;
            have += bits;
            if (have >= 64) {
                out[limbs++] = limb;
                have -= 64;
                limb = have == 0 ? 0 : digit >> (bits - have);
            }
        }
        out[limbs] = limb;
        *result = pv_big_view(out, limbs + 1, negative);
        return PV_TEXT_OK;
    }
    Ladder ladder;
    ladder.base = base_of(base);
    size_t limbs;
    if (digits <= SHORT * ladder.base.chunk) {
        limbs = read_short(&s, digits, &ladder.base, out);
    } else {
        size_t used = climb(&ladder, digits, scratch, pace);
        if (used == SIZE_MAX) return PV_TEXT_STOPPED;
        limbs = read_long(&ladder, ladder.rungs, &s, digits, out, scratch + used, pace);
        if (limbs == SIZE_MAX) return PV_TEXT_STOPPED;
    }
    *result = pv_big_view(out, limbs, negative);
    return PV_TEXT_OK;
}

uint64_t pv_big_from_text_cost(size_t digits, int base) {
    if (power_of_two(base) != 0) return digits;
    size_t n = pv_big_from_text_size(digits, base);
    return (uint64_t)digits * 2 + (n <= SHORT ? (uint64_t)n * n : pv_big_mul_cost(n, n) * 2);
}
