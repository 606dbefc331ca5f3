// Sorting what natives can order: a stable merge sort of pairs (key, item) that uses existing runs.
//
// Invariant: all work is done on a copy; the caller's arrays are written only when the whole order
// is known, so DEFER (a pair that guest code must compare), RETRY and STOP leave them alone; so does
// RAISE, but for short lists.
// Which comparisons are made cannot be seen: native comparisons are pure.
#include "objects/list.h"
#include "objects/operate.h"

typedef struct Pair {
    PvValue key, item;
} Pair;

typedef PvStatus (*Less)(PvVM *vm, PvValue a, PvValue b, bool *out);

static PvStatus less_int(PvVM *vm, PvValue a, PvValue b, bool *out) {
    (void)vm;
    *out = (int64_t)a < (int64_t)b;
    return PV_OK;
}

static PvStatus less_float(PvVM *vm, PvValue a, PvValue b, bool *out) {
    (void)vm;
    *out = pv_imm_float(a) < pv_imm_float(b);
    return PV_OK;
}

static PvStatus less_str(PvVM *vm, PvValue a, PvValue b, bool *out) {
    (void)vm;
    *out = pv_str_compare(pv_str(a), pv_str(b)) < 0;
    return PV_OK;
}

// The cheapest comparison that is right for all keys.
static Less choose(const PvValue *key, size_t n) {
    bool ints = true, floats = true, strs = true;
    for (size_t i = 0; i < n; i++) {
        ints &= pv_is_int(key[i]);
        floats &= pv_is_imm_float(key[i]);
        strs &= pv_is_ptr(key[i]) && pv_ptr(key[i])->type == &pv_types[PV_TYPE_STR];
    }
    return ints ? less_int : floats ? less_float : strs ? less_str : pv_less;
}

enum { RUN = 16, SMALL = 64 };

static void turn_round(Pair *p, size_t n) {
    for (size_t i = 0, j = n; i + 1 < j; i++) {
        Pair x = p[i];
        p[i] = p[--j];
        p[j] = x;
    }
}

// How many of the first are in order; a descending run is turned round. The comparisons are
// CPython's, in its order: which pair fails to compare shows in the message.
static PvStatus first_run(PvVM *vm, Pair *p, size_t n, Less less, size_t *out) {
    size_t run = 1, equal = 0;
    bool smaller = false, larger;
    while (run < n) {
        PV_TRY(less(vm, p[run].key, p[run - 1].key, &smaller));
        if (smaller) break;
        run++;
    }
    *out = run;
    if (run >= n) return PV_OK;
    if (run > 1) { // ascending, unless all are equal: then the run may go down
        PV_TRY(less(vm, p[0].key, p[run - 1].key, &larger));
        if (larger) return PV_OK;
        turn_round(p, run);
    }
    for (run++; run < n; run++) {
        PV_TRY(less(vm, p[run].key, p[run - 1].key, &smaller));
        if (smaller) {
            turn_round(p + run - 1 - equal, equal ? equal + 1 : 0);
            equal = 0;
            continue;
        }
        PV_TRY(less(vm, p[run - 1].key, p[run].key, &larger));
        if (larger) break;
        equal++;
    }
    turn_round(p + run - 1 - equal, equal ? equal + 1 : 0);
    turn_round(p, run);
    for (; run < n; run++) {
        PV_TRY(less(vm, p[run].key, p[run - 1].key, &smaller));
        if (smaller) break;
    }
    *out = run;
    return PV_OK;
}

// Insert the rest into the first `done`, which are in order.
static PvStatus insertion(PvVM *vm, Pair *p, size_t done, size_t n, Less less) {
    for (size_t i = done; i < n; i++) {
        Pair x = p[i];
        size_t low = 0, high = i;
        while (low < high) {
            size_t middle = (low + high) / 2;
            bool before;
            PV_TRY(less(vm, x.key, p[middle].key, &before));
            if (before) high = middle;
            else low = middle + 1;
        }
        memmove(p + low + 1, p + low, (i - low) * sizeof *p);
        p[low] = x;
    }
    return PV_OK;
}

static PvStatus merge(PvVM *vm, const Pair *a, size_t n_a, const Pair *b, size_t n_b, Pair *to, Less less) {
    bool before = true;
    if (n_a && n_b) PV_TRY(less(vm, b[0].key, a[n_a - 1].key, &before));
    if (!before) { // in order already
        memcpy(to, a, n_a * sizeof *a);
        memcpy(to + n_a, b, n_b * sizeof *b);
        return PV_OK;
    }
    size_t i = 0, j = 0, k = 0;
    while (i < n_a && j < n_b) {
        if ((k & 1023) == 1023) PV_TRY(pv_charge(vm, 1024));
        PV_TRY(less(vm, b[j].key, a[i].key, &before));
        to[k++] = before ? b[j++] : a[i++];
    }
    memcpy(to + k, a + i, (n_a - i) * sizeof *a);
    memcpy(to + k + n_a - i, b + j, (n_b - j) * sizeof *b);
    return PV_OK;
}

static PvStatus sort(PvVM *vm, Pair *p, Pair *spare, size_t n, Less less, Pair **sorted) {
    PV_TRY(pv_charge(vm, (int64_t)n * 2));
    if (n < SMALL) {
        size_t done;
        *sorted = p;
        PV_TRY(first_run(vm, p, n, less, &done));
        return insertion(vm, p, done, n, less);
    }
    size_t ordered = 1;
    while (ordered < n) { // a sorted list costs one pass
        bool before;
        PV_TRY(less(vm, p[ordered].key, p[ordered - 1].key, &before));
        if (before) break;
        ordered++;
    }
    *sorted = p;
    if (ordered >= n) return PV_OK;
    for (size_t i = 0; i < n; i += RUN) {
        PV_TRY(pv_charge(vm, RUN));
        PV_TRY(insertion(vm, p + i, 1, n - i < RUN ? n - i : RUN, less));
    }
    for (size_t width = RUN; width < n; width *= 2) {
        PV_TRY(pv_charge(vm, (int64_t)(n >> 1)));
        for (size_t i = 0; i < n; i += 2 * width) {
            size_t n_a = n - i < width ? n - i : width;
            size_t n_b = n - i - n_a < width ? n - i - n_a : width;
            PV_TRY(merge(vm, p + i, n_a, p + i + n_a, n_b, spare + i, less));
        }
        Pair *swap = p;
        p = spare;
        spare = swap;
    }
    *sorted = p;
    return PV_OK;
}

PvStatus pv_list_sort_pairs(PvVM *vm, PvValue *key, PvValue *item, size_t n, bool reverse) {
    if (n < 2) return PV_OK;
    if (n > SIZE_MAX / 64) return PV_RETRY;
    size_t bytes = 2 * n * sizeof(Pair);
    Pair *p = pv_heap_raw(vm, bytes), *sorted = p;
    if (!p) return PV_RETRY;
    for (size_t i = 0; i < n; i++) p[i] = (Pair){key[i], item[i]};
    // Backwards before and after keeps equal ones in their order.
    if (reverse) turn_round(p, n);
    PvStatus status = sort(vm, p, p + n, n, choose(key, n), &sorted);
    // A short list keeps, as CPython's does, the order it was brought into before an error.
    bool kept = status == PV_RAISE && n < SMALL;
    if (kept) sorted = p;
    if (status == PV_OK || kept) {
        if (reverse) turn_round(sorted, n);
        for (size_t i = 0; i < n; i++) {
            key[i] = sorted[i].key;
            item[i] = sorted[i].item;
        }
    }
    pv_heap_raw_free(vm, p, bytes);
    return status;
}

PvStatus pv_list_sort_values(PvVM *vm, PvValue *item, size_t n, bool reverse) {
    return pv_list_sort_pairs(vm, item, item, n, reverse);
}

PvStatus pv_list_sort(PvVM *vm, PvArgs *a, PvValue *out) {
    if (a->v[1] != PV_NONE) return PV_DEFER;
    PvList *list = pv_list(a->v[0]);
    *out = PV_NONE;
    return pv_list_sort_values(vm, list->item, list->n, a->v[2] == PV_TRUE);
}
