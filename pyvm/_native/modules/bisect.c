// The native module _bisect: places in sorted lists.
//
// Invariant: a list or tuple is searched, and written to, only where all comparisons are native; all
// else is the twin's: other sequences, key functions, places beyond the end.
#include "objects/list.h"
#include "objects/operate.h"
#include "objects/tuple.h"
#include "objects/types.h"

static PvStatus find(PvVM *vm, const PvArgs *a, bool right, size_t *out) {
    PvValue in = a->v[0], x = a->v[1];
    bool list = pv_is_list(in) && pv_ptr(in)->type == &pv_types[PV_TYPE_LIST];
    if (!list && !(pv_is_tuple(in) && pv_ptr(in)->type == &pv_types[PV_TYPE_TUPLE])) return PV_DEFER;
    if (a->v[4] != PV_NONE) return PV_DEFER;
    const PvValue *item = list ? pv_list(in)->item : pv_tuple(in)->item;
    size_t n = list ? pv_list(in)->n : pv_tuple(in)->n;
    int64_t low = pv_int(a->v[2]), high = a->v[3] == PV_NONE ? (int64_t)n : pv_int(a->v[3]);
    if (low < 0) return pv_raise(vm, PV_EXC_VALUE_ERROR, "lo must be non-negative");
    if (high > (int64_t)n) return PV_DEFER;
    PV_TRY(pv_charge(vm, 8));
    while (low < high) {
        int64_t middle = (low + high) / 2;
        bool before;
        PV_TRY(right ? pv_less(vm, x, item[middle], &before) : pv_less(vm, item[middle], x, &before));
        if (before == right) high = middle;
        else low = middle + 1;
    }
    *out = (size_t)low;
    return PV_OK;
}

static PvStatus place(PvVM *vm, PvArgs *a, bool right, PvValue *out) {
    size_t at;
    PV_TRY(find(vm, a, right, &at));
    *out = pv_from_int((int64_t)at);
    return PV_OK;
}

static PvStatus insert(PvVM *vm, PvArgs *a, bool right, PvValue *out) {
    size_t at;
    PV_TRY(find(vm, a, right, &at));
    if (!pv_is_list(a->v[0])) return PV_DEFER;
    PvList *list = pv_list(a->v[0]);
    PV_TRY(pv_charge(vm, (int64_t)((list->n - at) >> 7)));
    PV_TRY(pv_list_room(vm, list, 1));
    memmove(list->item + at + 1, list->item + at, (list->n - at) * sizeof(PvValue));
    list->item[at] = a->v[1];
    list->n++;
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_bisect_bisect_right(PvVM *vm, PvArgs *a, PvValue *out) { return place(vm, a, true, out); }
PvStatus pv_bisect_bisect_left(PvVM *vm, PvArgs *a, PvValue *out) { return place(vm, a, false, out); }
PvStatus pv_bisect_insort_right(PvVM *vm, PvArgs *a, PvValue *out) { return insert(vm, a, true, out); }
PvStatus pv_bisect_insort_left(PvVM *vm, PvArgs *a, PvValue *out) { return insert(vm, a, false, out); }
