// The native module _heapq: a priority queue in a list.
//
// Invariant: where an item goes is worked out by comparisons alone; then it moves. So a comparison that
// only guest code can make, or that fails, finds the list as it was, and the twin begins from there.
#include "objects/list.h"
#include "objects/operate.h"

enum { DEPTH = 64, FUEL = 12 };

// The places from `at` down to a leaf, always to the smaller child, and how far down `new` may sink:
// it belongs at path[*to], what is below path[0] moves up.
static PvStatus sink(PvVM *vm, const PvValue *item, size_t n, size_t at, PvValue new, size_t path[DEPTH], size_t *to) {
    size_t d = 0;
    bool before;
    path[0] = at;
    while (at < n >> 1) {
        size_t child = 2 * at + 1;
        if (child + 1 < n) {
            PV_TRY(pv_less(vm, item[child], item[child + 1], &before));
            child += !before;
        }
        path[++d] = at = child;
    }
    for (; d > 0; d--) {
        PV_TRY(pv_less(vm, new, item[path[d]], &before));
        if (!before) break;
    }
    *to = d;
    return PV_OK;
}

static void place(PvValue *item, const size_t *path, size_t to, PvValue new) {
    for (size_t i = 0; i < to; i++) item[path[i]] = item[path[i + 1]];
    item[path[to]] = new;
}

PvStatus pv_heapq_heappush(PvVM *vm, PvArgs *a, PvValue *out) {
    PvList *heap = pv_list(a->v[0]);
    PvValue new = a->v[1];
    size_t at = heap->n;
    PV_TRY(pv_charge(vm, FUEL));
    PV_TRY(pv_list_room(vm, heap, 1));
    while (at > 0) {
        bool before;
        PV_TRY(pv_less(vm, new, heap->item[(at - 1) >> 1], &before));
        if (!before) break;
        at = (at - 1) >> 1;
    }
    size_t from = heap->n++;
    for (; from > at; from = (from - 1) >> 1) heap->item[from] = heap->item[(from - 1) >> 1];
    heap->item[at] = new;
    *out = PV_NONE;
    return PV_OK;
}

// Take the first; `new` sinks into what are n items then.
static PvStatus replace(PvVM *vm, PvList *heap, size_t n, PvValue new, PvValue *out) {
    size_t path[DEPTH], to;
    PV_TRY(pv_charge(vm, FUEL));
    PV_TRY(sink(vm, heap->item, n, 0, new, path, &to));
    *out = heap->item[0];
    heap->n = n;
    place(heap->item, path, to, new);
    return PV_OK;
}

PvStatus pv_heapq_heappop(PvVM *vm, PvArgs *a, PvValue *out) {
    PvList *heap = pv_list(a->v[0]);
    if (heap->n == 0) return pv_raise(vm, PV_EXC_INDEX_ERROR, "index out of range");
    if (heap->n > 1) return replace(vm, heap, heap->n - 1, heap->item[heap->n - 1], out);
    *out = heap->item[0];
    heap->n = 0;
    return PV_OK;
}

PvStatus pv_heapq_heapreplace(PvVM *vm, PvArgs *a, PvValue *out) {
    PvList *heap = pv_list(a->v[0]);
    if (heap->n == 0) return pv_raise(vm, PV_EXC_INDEX_ERROR, "index out of range");
    return replace(vm, heap, heap->n, a->v[1], out);
}

PvStatus pv_heapq_heappushpop(PvVM *vm, PvArgs *a, PvValue *out) {
    PvList *heap = pv_list(a->v[0]);
    bool before = false;
    *out = a->v[1];
    if (heap->n > 0) PV_TRY(pv_less(vm, heap->item[0], a->v[1], &before));
    return before ? replace(vm, heap, heap->n, a->v[1], out) : PV_OK;
}

PvStatus pv_heapq_heapify(PvVM *vm, PvArgs *a, PvValue *out) {
    PvList *heap = pv_list(a->v[0]);
    size_t n = heap->n, path[DEPTH], to;
    *out = PV_NONE;
    if (n < 2) return PV_OK;
    PvValue *item = pv_heap_raw(vm, n * sizeof *item);
    if (item == NULL) return PV_RETRY;
    memcpy(item, heap->item, n * sizeof *item);
    PvStatus status = PV_OK;
    for (size_t i = n >> 1; i-- > 0 && status == PV_OK;) {
        if ((i & 63) == 0) status = pv_charge(vm, 64 * 8);
        if (status == PV_OK) status = sink(vm, item, n, i, item[i], path, &to);
        if (status == PV_OK) place(item, path, to, item[i]);
    }
    // After an error it is as far as it came, as CPython's.
    if (status == PV_OK || status == PV_RAISE) memcpy(heap->item, item, n * sizeof *item);
    pv_heap_raw_free(vm, item, n * sizeof *item);
    return status;
}
