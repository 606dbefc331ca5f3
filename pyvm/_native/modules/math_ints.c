// math of integers: comb, factorial, gcd, isqrt, lcm, perm.
//
// Products are made of halves of about the same size, so that the big multiplications are few and paid
// by what multiplies; what is no int (a guest's __index__) is converted by the twin.
#include "objects/float.h"
#include "objects/int.h"
#include "objects/types.h"

static PvStatus give_uint(PvVM *vm, uint64_t i, PvValue *out) {
    *out = pv_int_from_uint64(vm, i);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

static PvStatus arith(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out) {
    PV_TRY(pv_charge(vm, 2));
    return pv_int_arith(vm, op, a, b, out);
}

// --- products -------------------------------------------------------------------------------------

// from * (from + 1) * ... * (to - 1), from < to, all of them at least 1.
static PvStatus product(PvVM *vm, uint64_t from, uint64_t to, PvValue *out) {
    if (to - from <= 16) {
        uint64_t word = from;
        PvValue total = PV_NULL, x;
        for (uint64_t i = from + 1;; i++) {
            uint64_t next;
            if (i < to && !__builtin_mul_overflow(word, i, &next)) {
                word = next;
                continue;
            }
            PV_TRY(give_uint(vm, word, &x));
            if (total == PV_NULL) total = x;
            else PV_TRY(arith(vm, PV_BINARY_MULTIPLY, total, x, &total));
            if (i >= to) break;
            word = i;
        }
        *out = total;
        return pv_charge(vm, 4);
    }
    uint64_t middle = from + (to - from) / 2;
    PvValue low, high;
    PV_TRY(product(vm, from, middle, &low));
    PV_TRY(product(vm, middle, to, &high));
    return arith(vm, PV_BINARY_MULTIPLY, low, high, out);
}

PvStatus pv_math_factorial(PvVM *vm, PvArgs *a, PvValue *out) {
    uint64_t room[1], n;
    PvBig big = pv_int_big(a->v[0], room);
    if (big.negative)
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "factorial() not defined for negative values");
    if (!pv_big_to_uint64(big, &n) || n > INT64_MAX)
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "factorial() argument should not exceed %lld",
                        (long long)INT64_MAX);
    if (n < 2) return give_uint(vm, 1, out);
    return product(vm, 1, n + 1, out);
}

// n * (n - 1) * ... (k of them), n any int, k small.
static PvStatus falling(PvVM *vm, PvValue n, uint64_t k, PvValue *out) {
    uint64_t room[1], word;
    if (k == 0) return give_uint(vm, 1, out);
    if (pv_big_to_uint64(pv_int_big(n, room), &word) && word < INT64_MAX)
        return product(vm, word - k + 1, word + 1, out);
    if (k == 1) {
        *out = n;
        return PV_OK;
    }
    PvValue high, low, step;
    PV_TRY(falling(vm, n, k / 2, &high));
    PV_TRY(give_uint(vm, k / 2, &step));
    PV_TRY(arith(vm, PV_BINARY_SUBTRACT, n, step, &low));
    PV_TRY(falling(vm, low, k - k / 2, &low));
    return arith(vm, PV_BINARY_MULTIPLY, high, low, out);
}

// C(n, k) = C(n, j) * C(n - j, k - j) // C(k, j), with j half of k.
static PvStatus choose(PvVM *vm, PvValue n, uint64_t k, PvValue *out) {
    if (k == 0) return give_uint(vm, 1, out);
    if (k <= 12) {
        PvValue above, below;
        PV_TRY(falling(vm, n, k, &above));
        PV_TRY(product(vm, 1, k + 1, &below));
        return arith(vm, PV_BINARY_FLOOR_DIVIDE, above, below, out);
    }
    uint64_t j = k / 2;
    PvValue first, second, rest, step, whole;
    PV_TRY(choose(vm, n, j, &first));
    PV_TRY(give_uint(vm, j, &step));
    PV_TRY(arith(vm, PV_BINARY_SUBTRACT, n, step, &rest));
    PV_TRY(choose(vm, rest, k - j, &second));
    PV_TRY(arith(vm, PV_BINARY_MULTIPLY, first, second, &whole));
    PV_TRY(give_uint(vm, k, &rest));
    PV_TRY(choose(vm, rest, j, &second));
    return arith(vm, PV_BINARY_FLOOR_DIVIDE, whole, second, out);
}

// The arguments of comb and perm: refused when negative. *enough: k is at most n.
static PvStatus look(PvVM *vm, PvArgs *a, bool *enough) {
    uint64_t room[2];
    PvBig n = pv_int_big(a->v[0], &room[0]), k = pv_int_big(a->v[1], &room[1]);
    if (n.negative) return pv_raise(vm, PV_EXC_VALUE_ERROR, "n must be a non-negative integer");
    if (k.negative) return pv_raise(vm, PV_EXC_VALUE_ERROR, "k must be a non-negative integer");
    *enough = pv_big_compare(k, n) <= 0;
    return PV_OK;
}

static bool as_count(PvValue v, uint64_t *out) {
    uint64_t room[1];
    return pv_big_to_uint64(pv_int_big(v, room), out) && *out <= INT64_MAX;
}

PvStatus pv_math_comb(PvVM *vm, PvArgs *a, PvValue *out) {
    bool enough;
    PV_TRY(look(vm, a, &enough));
    if (!enough) return give_uint(vm, 0, out);
    PvValue other;
    PV_TRY(arith(vm, PV_BINARY_SUBTRACT, a->v[0], a->v[1], &other));
    uint64_t k;
    if (!as_count(pv_int_order(other, a->v[1]) < 0 ? other : a->v[1], &k))
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "min(n - k, k) must not exceed %lld",
                        (long long)INT64_MAX);
    PvValue n = pv_int_exact(vm, a->v[0]);
    return n == PV_NULL ? PV_RETRY : choose(vm, n, k, out);
}

PvStatus pv_math_perm(PvVM *vm, PvArgs *a, PvValue *out) {
    if (a->v[1] == PV_NONE) return pv_math_factorial(vm, a, out);
    bool enough;
    PV_TRY(look(vm, a, &enough));
    if (!enough) return give_uint(vm, 0, out);
    uint64_t k;
    if (!as_count(a->v[1], &k))
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "k must not exceed %lld", (long long)INT64_MAX);
    PvValue n = pv_int_exact(vm, a->v[0]);
    return n == PV_NULL ? PV_RETRY : falling(vm, n, k, out);
}

// --- divisors, roots ------------------------------------------------------------------------------

static PvStatus finish(PvVM *vm, uint64_t *room, size_t limbs, PvTextStatus done, PvBig r, PvValue *out) {
    PvStatus status = PV_STOP;
    if (done == PV_TEXT_OK) {
        *out = pv_int_from_big(vm, r);
        status = *out == PV_NULL ? PV_RETRY : PV_OK;
    }
    pv_heap_raw_free(vm, room, limbs * sizeof *room);
    return status;
}

static PvStatus divisor(PvVM *vm, PvValue va, PvValue vb, PvValue *out) {
    uint64_t room[2];
    PvBig a = pv_int_big(va, &room[0]), b = pv_int_big(vb, &room[1]);
    PV_TRY(pv_charge(vm, 5));
    if (a.n <= 1 && b.n <= 1) {
        uint64_t x = a.n ? a.limb[0] : 0, y = b.n ? b.limb[0] : 0;
        while (y != 0) {
            uint64_t r = x % y;
            x = y;
            y = r;
        }
        return give_uint(vm, x, out);
    }
    size_t n = (a.n > b.n ? a.n : b.n) + 1, limbs = n + pv_big_gcd_scratch(a.n, b.n);
    uint64_t *space = pv_heap_raw(vm, limbs * sizeof *space);
    if (space == NULL) return PV_RETRY;
    PvPace pace = pv_pace(vm);
    PvBig r = {0};
    PvTextStatus done = pv_big_gcd(a, b, space, space + n, &pace.pace, &r);
    pv_pace_end(&pace);
    return finish(vm, space, limbs, done, r, out);
}

static PvStatus all_ints(const PvArgs *a) {
    for (size_t i = 0; i < a->n_rest; i++)
        if (!pv_is_integer(a->rest[i])) return PV_DEFER;
    return PV_OK;
}

static PvStatus absolute(PvVM *vm, PvValue v, PvValue *out) {
    uint64_t room[1];
    PvBig big = pv_int_big(v, room);
    big.negative = false;
    *out = pv_int_from_big(vm, big);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_math_gcd(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(all_ints(a));
    PvValue total = pv_from_int(0);
    for (size_t i = 0; i < a->n_rest; i++) PV_TRY(divisor(vm, total, a->rest[i], &total));
    *out = total;
    return PV_OK;
}

PvStatus pv_math_lcm(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(all_ints(a));
    PvValue total = pv_from_int(1), common, part;
    for (size_t i = 0; i < a->n_rest; i++) {
        uint64_t room[1];
        if (pv_int_big(a->rest[i], room).n == 0 || total == pv_from_int(0)) {
            total = pv_from_int(0);
            PV_TRY(pv_charge(vm, 1));
            continue;
        }
        PV_TRY(divisor(vm, total, a->rest[i], &common));
        PV_TRY(absolute(vm, a->rest[i], &part));
        PV_TRY(arith(vm, PV_BINARY_FLOOR_DIVIDE, part, common, &part));
        PV_TRY(arith(vm, PV_BINARY_MULTIPLY, total, part, &total));
    }
    *out = total;
    return PV_OK;
}

PvStatus pv_math_isqrt(PvVM *vm, PvArgs *a, PvValue *out) {
    uint64_t one[1];
    PvBig n = pv_int_big(a->v[0], one);
    if (n.negative) return pv_raise(vm, PV_EXC_VALUE_ERROR, "isqrt() argument must be nonnegative");
    size_t limbs = n.n / 2 + 2, all = limbs + pv_big_isqrt_scratch(n.n);
    uint64_t *space = pv_heap_raw(vm, all * sizeof *space);
    if (space == NULL) return PV_RETRY;
    PvPace pace = pv_pace(vm);
    PvBig r = {0};
    PvTextStatus done = pv_big_isqrt(n, space, space + limbs, &pace.pace, &r);
    pv_pace_end(&pace);
    return finish(vm, space, all, done, r, out);
}
