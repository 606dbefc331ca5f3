// Values in a row: what list, tuple and deque do alike with the items they hold.
//
// Invariant: long work is paid for piece by piece while it is done, so that it ends soon after the
// time or the fuel has; what was written by then nobody sees.
#include "objects/items.h"

#include "objects/int.h"
#include "objects/operate.h"
#include "objects/types.h"

PvStatus pv_items_compare(PvVM *vm, PvCompare op, const PvValue *a, size_t n_a, const PvValue *b, size_t n_b,
                          PvValue *out) {
    if ((op == PV_COMPARE_EQ || op == PV_COMPARE_NE) && n_a != n_b) {
        *out = pv_bool(op == PV_COMPARE_NE);
        return PV_OK;
    }
    size_t n = n_a < n_b ? n_a : n_b, i = 0;
    PV_TRY(pv_charge(vm, 1)); // small pairs nest: a=[a,a] a hundred times is 2**100 of them
    for (; i < n; i++) {
        if ((i & 255) == 255) PV_TRY(pv_charge(vm, 128));
        bool same;
        PV_TRY(pv_equal(vm, a[i], b[i], &same));
        if (!same) break;
    }
    if (i < n) {
        if (op == PV_COMPARE_EQ || op == PV_COMPARE_NE) {
            *out = pv_bool(op == PV_COMPARE_NE);
            return PV_OK;
        }
        return pv_compare(vm, op, a[i], b[i], out);
    }
    bool r = false;
    switch (op) {
    case PV_COMPARE_LT: r = n_a < n_b; break;
    case PV_COMPARE_LE: r = n_a <= n_b; break;
    case PV_COMPARE_EQ: r = n_a == n_b; break;
    case PV_COMPARE_NE: r = n_a != n_b; break;
    case PV_COMPARE_GT: r = n_a > n_b; break;
    case PV_COMPARE_GE: r = n_a >= n_b; break;
    }
    *out = pv_bool(r);
    return PV_OK;
}

PvStatus pv_items_find(PvVM *vm, const PvValue *item, size_t n, PvValue x, size_t start, size_t *at) {
    for (size_t i = start; i < n; i++) {
        if ((i & 255) == 255) PV_TRY(pv_charge(vm, 128));
        bool same;
        PV_TRY(pv_equal(vm, item[i], x, &same));
        if (same) {
            *at = i;
            return PV_OK;
        }
    }
    *at = SIZE_MAX;
    return PV_OK;
}

PvStatus pv_items_count(PvVM *vm, const PvValue *item, size_t n, PvValue x, PvValue *out) {
    int64_t count = 0;
    for (size_t i = 0; i < n; i++) {
        if ((i & 255) == 255) PV_TRY(pv_charge(vm, 128));
        bool same;
        PV_TRY(pv_equal(vm, item[i], x, &same));
        count += same;
    }
    *out = pv_from_int(count);
    return PV_OK;
}

PvStatus pv_items_repeat(PvVM *vm, size_t n, PvValue times, size_t *total) {
    int64_t count;
    PV_TRY(pv_index(vm, times, PV_INDEX_SIZE, NULL, &count));
    if (count < 0) count = 0;
    size_t sum;
    if (__builtin_mul_overflow(n, (size_t)count, &sum) || sum >= PV_HEAP_IMPOSSIBLE / sizeof(PvValue)) {
        return pv_raise_value(vm, PV_EXC_MEMORY_ERROR, PV_NULL);
    }
    *total = sum;
    return PV_OK;
}

PvStatus pv_items_copy(PvVM *vm, PvValue *to, const PvValue *from, size_t n) {
    for (size_t done = 0; done < n; done += PV_ITEMS_PIECE) {
        PV_TRY(pv_items_pay(vm, done, n, 4));
        memcpy(to + done, from + done, (n - done < PV_ITEMS_PIECE ? n - done : PV_ITEMS_PIECE) * sizeof(PvValue));
    }
    return PV_OK;
}

PvStatus pv_items_spread(PvVM *vm, PvValue *item, size_t n, size_t total) {
    for (size_t done = n; n > 0 && done < total;) {
        size_t part = done < total - done ? done : total - done;
        PV_TRY(pv_items_copy(vm, item + done, item, part));
        done += part;
    }
    return PV_OK;
}

size_t pv_items_bound(PvValue v, size_t n) {
    int64_t i = pv_int(v);
    if (i < 0) i += (int64_t)n;
    if (i < 0) i = 0;
    return (size_t)i < n ? (size_t)i : n;
}
