// Sorting what natives can order: a stable merge sort of pairs (key, item) that uses existing runs.
//
// Invariant: all work is done on a copy; the caller's arrays are written only when the whole order
// is known or a comparison raised, so DEFER (a pair that guest code must compare), RETRY and STOP
// leave them alone. Runs, merges and their comparisons are CPython's: which are made shows in the
// message of the one that fails, and where an order is none (NaN).
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

// Where `key` belongs among n that are in order, before its equals (`right`: behind them): in leaps
// that double, away from `hint`, then by halves of the last leap.
static PvStatus gallop(PvVM *vm, PvValue key, const Pair *p, size_t n, size_t hint, bool right, Less less,
                       size_t *out) {
    size_t last = 0, step = 1, low, high;
    bool before; // `key` belongs before the one looked at
#define LOOK(AT)                                                                                            \
    do {                                                                                                    \
        PV_TRY(right ? less(vm, key, p[AT].key, &before) : less(vm, p[AT].key, key, &before));              \
        before = before == right;                                                                           \
    } while (0)
    LOOK(hint);
    if (before) {
        for (; step <= hint; last = step, step = 2 * step + 1) {
            LOOK(hint - step);
            if (!before) break;
        }
        low = step <= hint ? hint - step + 1 : 0;
        high = hint - last;
    } else {
        for (; step < n - hint; last = step, step = 2 * step + 1) {
            LOOK(hint + step);
            if (before) break;
        }
        low = hint + last + 1;
        high = step < n - hint ? hint + step : n;
    }
    while (low < high) {
        size_t middle = (low + high) / 2;
        LOOK(middle);
        if (before) high = middle;
        else low = middle + 1;
    }
#undef LOOK
    *out = high;
    return PV_OK;
}

// How many wins in a row make a merge leap, at first and at least once it leaps.
enum { GALLOP = 7 };

// Merge two neighbours whose first is in b and whose last is in a, from the front; a is set aside.
static PvStatus merge_low(PvVM *vm, Pair *p, size_t n_a, size_t n_b, Pair *a, size_t *patience, Less less) {
    const Pair *b = p + n_a;
    memcpy(a, p, n_a * sizeof *p);
    size_t i = 0, j = 1, k = 1, won_a, won_b, steps = 0;
    PvStatus status = PV_OK;
    bool before;
    p[0] = b[0];
    while (i + 1 < n_a && j < n_b) {
        for (won_a = won_b = 0; won_a < *patience && won_b < *patience;) {
            if ((++steps & 1023) == 0 && (status = pv_charge(vm, 1024)) != PV_OK) goto end;
            if ((status = less(vm, b[j].key, a[i].key, &before)) != PV_OK) goto end;
            won_a = before ? 0 : won_a + 1;
            won_b = before ? won_b + 1 : 0;
            p[k++] = before ? b[j++] : a[i++];
            if (j == n_b || i + 1 == n_a) goto end;
        }
        ++*patience;
        do {
            if ((++steps & 63) == 0 && (status = pv_charge(vm, 1024)) != PV_OK) goto end;
            if (*patience > 1) --*patience;
            if ((status = gallop(vm, b[j].key, a + i, n_a - i, 0, true, less, &won_a)) != PV_OK) goto end;
            memcpy(p + k, a + i, won_a * sizeof *p);
            k += won_a;
            i += won_a;
            if (i + 1 >= n_a) goto end;
            p[k++] = b[j++];
            if (j == n_b) goto end;
            if ((status = gallop(vm, a[i].key, b + j, n_b - j, 0, false, less, &won_b)) != PV_OK) goto end;
            memmove(p + k, b + j, won_b * sizeof *p);
            k += won_b;
            j += won_b;
            if (j == n_b) goto end;
            p[k++] = a[i++];
            if (i + 1 == n_a) goto end;
        } while (won_a >= GALLOP || won_b >= GALLOP);
        ++*patience;
    }
end: // nothing is lost where it ended early, either
    if (i + 1 == n_a) {
        memmove(p + k, b + j, (n_b - j) * sizeof *p);
        k += n_b - j;
    }
    memcpy(p + k, a + i, (n_a - i) * sizeof *p);
    return status;
}

// The same from the back; b is set aside.
static PvStatus merge_high(PvVM *vm, Pair *p, size_t n_a, size_t n_b, Pair *b, size_t *patience, Less less) {
    const Pair *a = p;
    memcpy(b, p + n_a, n_b * sizeof *p);
    size_t i = n_a - 1, j = n_b, k = n_a + n_b - 1, won_a, won_b, steps = 0; // k: first of the merged
    PvStatus status = PV_OK;
    bool before;
    p[k] = a[i];
    while (i > 0 && j > 1) {
        for (won_a = won_b = 0; won_a < *patience && won_b < *patience;) {
            if ((++steps & 1023) == 0 && (status = pv_charge(vm, 1024)) != PV_OK) goto end;
            if ((status = less(vm, b[j - 1].key, a[i - 1].key, &before)) != PV_OK) goto end;
            won_a = before ? won_a + 1 : 0;
            won_b = before ? 0 : won_b + 1;
            p[--k] = before ? a[--i] : b[--j];
            if (i == 0 || j == 1) goto end;
        }
        ++*patience;
        do {
            if ((++steps & 63) == 0 && (status = pv_charge(vm, 1024)) != PV_OK) goto end;
            if (*patience > 1) --*patience;
            size_t to;
            if ((status = gallop(vm, b[j - 1].key, a, i, i - 1, true, less, &to)) != PV_OK) goto end;
            won_a = i - to;
            k -= won_a;
            i = to;
            memmove(p + k, a + i, won_a * sizeof *p);
            if (i == 0) goto end;
            p[--k] = b[--j];
            if (j == 1) goto end;
            if ((status = gallop(vm, a[i - 1].key, b, j, j - 1, false, less, &to)) != PV_OK) goto end;
            won_b = j - to;
            k -= won_b;
            j = to;
            memcpy(p + k, b + j, won_b * sizeof *p);
            if (j <= 1) goto end;
            p[--k] = a[--i];
            if (i == 0) goto end;
        } while (won_a >= GALLOP || won_b >= GALLOP);
        ++*patience;
    }
end:
    if (j == 1) {
        memmove(p + 1, a, i * sizeof *p);
        p[0] = b[0];
    } else {
        memcpy(p + i, b, j * sizeof *p);
    }
    return status;
}

// A run that waits to be merged, and the depth of the merge with the next one in CPython's tree.
typedef struct Run {
    size_t at, n, power;
} Run;

typedef struct Runs {
    Run run[64];
    size_t n, patience;
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
    // What is in its place already at both ends stays out of it.
    size_t settled, n_right;
    p += left->at;
    PV_TRY(gallop(vm, p[n_left].key, p, n_left, 0, true, less, &settled));
    p += settled;
    n_left -= settled;
    if (n_left == 0) return PV_OK;
    PV_TRY(gallop(vm, p[n_left - 1].key, p + n_left, right.n, right.n - 1, false, less, &n_right));
    if (n_right == 0) return PV_OK;
    return n_left <= n_right ? merge_low(vm, p, n_left, n_right, spare, &runs->patience, less)
                             : merge_high(vm, p, n_left, n_right, spare, &runs->patience, less);
}

// Runs are found, and merged, when CPython finds and merges them: which comparison fails, and what
// is in order by then, can be seen.
static PvStatus sort(PvVM *vm, Pair *p, Pair *spare, size_t n, Less less) {
    PV_TRY(pv_charge(vm, (int64_t)n * 2));
    size_t minimum = minimum_run(n), at = 0;
    Runs runs = {.n = 0, .patience = GALLOP};
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
    size_t n = list->n;
    list->n = 0; // a list that is reached through its own items is empty while it is sorted
    PvStatus status = pv_list_sort_values(vm, list->item, n, a->v[2] == PV_TRUE);
    list->n = n;
    return status;
}
