// Sorting what natives can order: a stable merge sort of pairs (key, item) that uses existing runs.
//
// Invariant: all work is done on a copy; the caller's arrays are written only when the whole order
// is known or a comparison raised, so DEFER (a pair that guest code must compare), RETRY and STOP
// leave them alone. Runs and their merges are CPython's; inside a merge native comparisons are pure,
// so which are made there shows only where an order is none (NaN).
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

enum { SMALL = 64 };

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

// Merge two neighbours in place; the first one is set aside.
static PvStatus merge(PvVM *vm, Pair *p, size_t n_a, size_t n_b, Pair *spare, Less less) {
    const Pair *a = spare, *b = p + n_a;
    bool before;
    PV_TRY(less(vm, b[0].key, p[n_a - 1].key, &before));
    if (!before) return PV_OK; // in order already
    memcpy(spare, p, n_a * sizeof *p);
    size_t i = 0, j = 0, k = 0;
    PvStatus status = PV_OK;
    while (i < n_a && j < n_b) {
        if ((k & 1023) == 1023 && (status = pv_charge(vm, 1024)) != PV_OK) break;
        if ((status = less(vm, b[j].key, a[i].key, &before)) != PV_OK) break;
        p[k++] = before ? b[j++] : a[i++];
    }
    memcpy(p + k, a + i, (n_a - i) * sizeof *a); // nothing is lost where it ended early, either
    return status;
}

// A run that waits to be merged, and the depth of the merge with the next one in CPython's tree.
typedef struct Run {
    size_t at, n, power;
} Run;

typedef struct Runs {
    Run run[64];
    size_t n;
} Runs;

// The shortest run worth merging: n / minimum is a power of two, or a bit less.
static size_t minimum_run(size_t n) {
    size_t odd = 0;
    while (n >= SMALL) {
        odd |= n & 1;
        n >>= 1;
    }
    return n + odd;
}

// How deep the boundary between two neighbours lies when n is halved again and again: the first
// binary digit in which the middles of both, as fractions of n, differ.
static size_t power_of(const Run *left, size_t n_right, size_t n) {
    size_t a = 2 * left->at + left->n, b = a + left->n + n_right, power = 0;
    for (;;) {
        power++;
        if (a >= n) {
            a -= n;
            b -= n;
        } else if (b >= n) {
            return power;
        }
        a <<= 1;
        b <<= 1;
    }
}

static PvStatus merge_at(PvVM *vm, Runs *runs, size_t i, Pair *p, Pair *spare, Less less) {
    Run *left = &runs->run[i], right = runs->run[i + 1];
    PV_TRY(pv_charge(vm, (int64_t)(left->n + right.n) >> 1));
    size_t n_left = left->n;
    left->n += right.n;
    if (i + 2 < runs->n) runs->run[i + 1] = runs->run[i + 2];
    runs->n--;
    return merge(vm, p + left->at, n_left, right.n, spare, less);
}

// Runs are found, and merged, when CPython finds and merges them: which comparison fails, and what
// is in order by then, can be seen.
static PvStatus sort(PvVM *vm, Pair *p, Pair *spare, size_t n, Less less) {
    PV_TRY(pv_charge(vm, (int64_t)n * 2));
    size_t minimum = minimum_run(n), at = 0;
    Runs runs = {.n = 0};
    while (at < n) {
        size_t run;
        PV_TRY(first_run(vm, p + at, n - at, less, &run));
        if (run < minimum) {
            size_t done = run;
            run = n - at < minimum ? n - at : minimum;
            PV_TRY(pv_charge(vm, (int64_t)run));
            PV_TRY(insertion(vm, p + at, done, run, less));
        }
        if (runs.n > 0) {
            size_t power = power_of(&runs.run[runs.n - 1], run, n);
            while (runs.n > 1 && runs.run[runs.n - 2].power > power) {
                PV_TRY(merge_at(vm, &runs, runs.n - 2, p, spare, less));
            }
            runs.run[runs.n - 1].power = power;
        }
        runs.run[runs.n++] = (Run){at, run, 0};
        at += run;
    }
    while (runs.n > 1) {
        size_t i = runs.n - 2;
        if (i > 0 && runs.run[i - 1].n < runs.run[i + 1].n) i--;
        PV_TRY(merge_at(vm, &runs, i, p, spare, less));
    }
    return PV_OK;
}

PvStatus pv_list_sort_pairs(PvVM *vm, PvValue *key, PvValue *item, size_t n, bool reverse) {
    if (n < 2) return PV_OK;
    if (n > SIZE_MAX / 64) return PV_RETRY;
    size_t bytes = 2 * n * sizeof(Pair);
    Pair *p = pv_heap_raw(vm, bytes);
    if (!p) return PV_RETRY;
    for (size_t i = 0; i < n; i++) p[i] = (Pair){key[i], item[i]};
    // Backwards before and after keeps equal ones in their order.
    if (reverse) turn_round(p, n);
    PvStatus status = sort(vm, p, p + n, n, choose(key, n));
    // After an error, too, the list keeps the order it was brought into so far.
    if (status == PV_OK || status == PV_RAISE) {
        if (reverse) turn_round(p, n);
        for (size_t i = 0; i < n; i++) {
            key[i] = p[i].key;
            item[i] = p[i].item;
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
