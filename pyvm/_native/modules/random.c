// The module _random: Mersenne twisters (MT19937, Matsumoto and Nishimura), seeded as CPython seeds them.
//
// Invariant: the state is in the object. One that nobody seeded asks the host for entropy, by its twin,
// when the first number is wanted; so importing random costs nothing and asks for nothing.
#include "objects/mersenne.h"

#include "objects/float.h"
#include "objects/instance.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/tuple.h"
#include "objects/type.h"

enum { WORDS = PV_MERSENNE_WORDS, SHIFTED = 397 };

static void renew(PvMersenne *m) {
    static const uint32_t odd[2] = {0, 0x9908b0dfu};
    uint32_t *w = m->word, y;
    int i = 0;
    for (; i < WORDS - SHIFTED; i++) {
        y = (w[i] & 0x80000000u) | (w[i + 1] & 0x7fffffffu);
        w[i] = w[i + SHIFTED] ^ y >> 1 ^ odd[y & 1];
    }
    for (; i < WORDS - 1; i++) {
        y = (w[i] & 0x80000000u) | (w[i + 1] & 0x7fffffffu);
        w[i] = w[i + SHIFTED - WORDS] ^ y >> 1 ^ odd[y & 1];
    }
    y = (w[WORDS - 1] & 0x80000000u) | (w[0] & 0x7fffffffu);
    w[WORDS - 1] = w[SHIFTED - 1] ^ y >> 1 ^ odd[y & 1];
    m->index = 0;
}

static uint32_t next_word(PvMersenne *m) {
    if (m->index >= WORDS) renew(m);
    uint32_t y = m->word[m->index++];
    y ^= y >> 11;
    y ^= y << 7 & 0x9d2c5680u;
    y ^= y << 15 & 0xefc60000u;
    return y ^ y >> 18;
}

static double next_double(PvMersenne *m) {
    uint32_t a = next_word(m) >> 5, b = next_word(m) >> 6;
    return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
}

// --- seeding --------------------------------------------------------------------------------------

static void start(PvMersenne *m, uint32_t s) {
    m->word[0] = s;
    for (uint32_t i = 1; i < WORDS; i++)
        m->word[i] = 1812433253u * (m->word[i - 1] ^ m->word[i - 1] >> 30) + i;
    m->index = WORDS;
}

static uint32_t key_word(PvBig n, size_t i) {
    return i / 2 < n.n ? (uint32_t)(n.limb[i / 2] >> (i % 2 * 32)) : 0;
}

static void start_by(PvMersenne *m, PvBig n) {
    size_t length = n.n * 2, j = 0;
    if (length > 0 && key_word(n, length - 1) == 0) length--;
    if (length == 0) length = 1;
    start(m, 19650218u);
    uint32_t *w = m->word;
    size_t i = 1;
    for (size_t k = length > WORDS ? length : WORDS; k > 0; k--) {
        w[i] = (w[i] ^ (w[i - 1] ^ w[i - 1] >> 30) * 1664525u) + key_word(n, j) + (uint32_t)j;
        i++;
        j++;
        if (i >= WORDS) w[0] = w[WORDS - 1], i = 1;
        if (j >= length) j = 0;
    }
    for (size_t k = WORDS - 1; k > 0; k--) {
        w[i] = (w[i] ^ (w[i - 1] ^ w[i - 1] >> 30) * 1566083941u) - (uint32_t)i;
        i++;
        if (i >= WORDS) w[0] = w[WORDS - 1], i = 1;
    }
    w[0] = 0x80000000u;
    m->seeded = 1;
}

static PvStatus seed(PvVM *vm, PvMersenne *m, PvValue v) {
    if (v == PV_NONE) {
        m->seeded = 0;
        return PV_OK;
    }
    if (!pv_is_integer(v)) return PV_DEFER;
    uint64_t room[1];
    PvBig n = pv_int_big(v, room);
    PV_TRY(pv_charge(vm, (int64_t)(1500 + n.n * 2)));
    start_by(m, n);
    return PV_OK;
}

PvStatus pv_mersenne_dunder_new(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_instance_new(vm, pv_as_type(a->v[0]), out);
}

PvStatus pv_mersenne_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    if (a->v[1] != PV_NONE && !pv_is_integer(a->v[1])) return PV_DEFER;
    PV_TRY(pv_instance_new(vm, pv_as_type(a->v[0]), out));
    return seed(vm, pv_mersenne(*out), a->v[1]);
}

PvStatus pv_mersenne_dunder_init(PvVM *vm, PvArgs *a, PvValue *out) {
    *out = PV_NONE;
    return seed(vm, pv_mersenne(a->v[0]), a->v[1]);
}

PvStatus pv_mersenne_seed(PvVM *vm, PvArgs *a, PvValue *out) {
    *out = PV_NONE;
    return seed(vm, pv_mersenne(a->v[0]), a->v[1]);
}

PvStatus pv_mersenne_get_seeded(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = pv_bool(pv_mersenne(self)->seeded != 0);
    return PV_OK;
}

// --- numbers --------------------------------------------------------------------------------------

PvStatus pv_mersenne_random(PvVM *vm, PvArgs *a, PvValue *out) {
    PvMersenne *m = pv_mersenne(a->v[0]);
    if (!m->seeded) return PV_DEFER;
    PV_TRY(pv_charge(vm, 2));
    if (!pv_heap_reserve(vm, sizeof(PvFloat), 1)) return PV_RETRY;
    *out = pv_float_new(vm, next_double(m));
    return PV_OK;
}

// Limbs of k random bits, the first word lowest.
static void fill(PvMersenne *m, uint64_t *limb, uint64_t k) {
    for (uint64_t i = 0; k > 0; i++) {
        uint32_t r = next_word(m);
        if (k < 32) r >>= 32 - k;
        if (i % 2 == 0) limb[i / 2] = r;
        else limb[i / 2] |= (uint64_t)r << 32;
        k = k < 32 ? 0 : k - 32;
    }
}

// Many bits: worked on a copy of the state, in pieces that are paid for.
static PvStatus many_bits(PvVM *vm, PvMersenne *m, uint64_t *limb, size_t n, uint64_t k, PvValue *out) {
    enum { PIECE = 1 << 20 }; // bits, whole limbs
    if (!pv_heap_reserve(vm, sizeof(PvInt) + n * sizeof *limb, 1)) return PV_RETRY;
    PvMersenne work = *m;
    for (uint64_t at = 0; at < k; at += PIECE) {
        uint64_t part = k - at < PIECE ? k - at : PIECE;
        PV_TRY(pv_charge(vm, (int64_t)(2 + part / 32)));
        fill(&work, limb + at / 64, part);
    }
    *out = pv_int_from_big(vm, pv_big_view(limb, n, false));
    m->index = work.index;
    memcpy(m->word, work.word, sizeof work.word);
    return PV_OK;
}

static PvStatus bits(PvVM *vm, PvMersenne *m, uint64_t k, PvValue *out) {
    if (k <= 61) {
        uint64_t limb = 0;
        PV_TRY(pv_charge(vm, 3));
        fill(m, &limb, k);
        *out = pv_from_int((int64_t)limb);
        return PV_OK;
    }
    size_t n = (size_t)((k + 63) / 64), bytes = n * sizeof(uint64_t);
    uint64_t *limb = pv_heap_raw(vm, bytes);
    if (limb == NULL) return PV_RETRY;
    PvStatus status = many_bits(vm, m, limb, n, k, out);
    pv_heap_raw_free(vm, limb, bytes);
    return status;
}

PvStatus pv_mersenne_getrandbits(PvVM *vm, PvArgs *a, PvValue *out) {
    PvMersenne *m = pv_mersenne(a->v[0]);
    int64_t k = pv_int(a->v[1]);
    if (k < 0) return pv_raise(vm, PV_EXC_VALUE_ERROR, "number of bits must be non-negative");
    if (!m->seeded) return PV_DEFER;
    return bits(vm, m, (uint64_t)k, out);
}

// A number below n, 1 <= n <= 2**61, as Random._randbelow() finds it.
static uint64_t below(PvMersenne *m, uint64_t n) {
    uint64_t k = 64 - (uint64_t)__builtin_clzll(n), r;
    do fill(m, &r, k);
    while (r >= n);
    return r;
}

// below(n): for n <= 0, or past 61 bits, NotImplemented.
PvStatus pv_mersenne_below(PvVM *vm, PvArgs *a, PvValue *out) {
    PvMersenne *m = pv_mersenne(a->v[0]);
    *out = PV_NOTIMPLEMENTED;
    if (!pv_is_int(a->v[1]) || pv_int(a->v[1]) <= 0) return PV_OK;
    if (!m->seeded) return PV_DEFER;
    PV_TRY(pv_charge(vm, 4));
    *out = pv_from_int((int64_t)below(m, (uint64_t)pv_int(a->v[1])));
    return PV_OK;
}

// shuffle_list(x): in place.
PvStatus pv_mersenne_shuffle_list(PvVM *vm, PvArgs *a, PvValue *out) {
    PvMersenne *m = pv_mersenne(a->v[0]);
    PvList *list = pv_list(a->v[1]);
    if (!m->seeded) return PV_DEFER;
    PV_TRY(pv_charge(vm, (int64_t)list->n * 4));
    for (size_t i = list->n; i > 1; i--) {
        size_t j = (size_t)below(m, i);
        PvValue kept = list->item[i - 1];
        list->item[i - 1] = list->item[j];
        list->item[j] = kept;
    }
    *out = PV_NONE;
    return PV_OK;
}

// --- state ----------------------------------------------------------------------------------------

PvStatus pv_mersenne_getstate(PvVM *vm, PvArgs *a, PvValue *out) {
    PvMersenne *m = pv_mersenne(a->v[0]);
    if (!m->seeded) return PV_DEFER;
    PV_TRY(pv_charge(vm, WORDS));
    PvTuple *t = pv_tuple_make(vm, WORDS + 1);
    if (t == NULL) return PV_RETRY;
    for (size_t i = 0; i < WORDS; i++) t->item[i] = pv_from_int(m->word[i]);
    t->item[WORDS] = pv_from_int(m->index);
    *out = pv_from_ptr(t);
    return PV_OK;
}

PvStatus pv_mersenne_setstate(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!pv_is_tuple(a->v[1]))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "state vector must be a tuple");
    PvTuple *t = pv_tuple(a->v[1]);
    if (t->n != WORDS + 1) return pv_raise(vm, PV_EXC_VALUE_ERROR, "state vector is the wrong size");
    PV_TRY(pv_charge(vm, WORDS));
    uint32_t word[WORDS];
    for (size_t i = 0; i <= WORDS; i++) {
        PvValue v = t->item[i];
        if (!pv_is_integer(v)) return pv_raise(vm, PV_EXC_TYPE_ERROR, "an integer is required");
        uint64_t room[1], x;
        PvBig big = pv_int_big(v, room);
        if (big.negative)
            return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "can't convert negative value to unsigned int");
        if (!pv_big_to_uint64(big, &x))
            return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "Python int too large to convert to C unsigned long");
        if (i < WORDS) word[i] = (uint32_t)x;
        else if (x > WORDS) return pv_raise(vm, PV_EXC_VALUE_ERROR, "invalid state");
    }
    PvMersenne *m = pv_mersenne(a->v[0]);
    memcpy(m->word, word, sizeof word);
    m->index = (uint32_t)pv_int(t->item[WORDS]);
    m->seeded = 1;
    *out = PV_NONE;
    return PV_OK;
}
