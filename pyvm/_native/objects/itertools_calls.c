// itertools' starmap, and what tee() gives.
//
// Invariant: as in itertools.c. A starmap keeps the item that it took until its call is made; a tee's items
// stand in lists of PV_TEE_CELLS, each with the next list behind them, which those that are behind hold.
#include "objects/itertools.h"

#include "objects/iterators.h"
#include "objects/list.h"
#include "objects/tuple.h"
#include "objects/types.h"

static PvStatus twin(PvVM *vm, uint32_t id, PvValue v) { return pv_defer_call(vm, pv_twin(id), 1, &v); }

PvStatus pv_starmap_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvItertool *t;
    PV_TRY(pv_itertool_make(vm, a, &t));
    t->b = a->v[1];
    return pv_itertool_start(vm, t, a->v[2], out);
}

PvStatus pv_starmap_op_next(PvVM *vm, PvValue v, PvValue *out) {
    PvItertool *t = pv_itertool(v);
    PvStatus status;
    *out = PV_NULL;
    if (t->c == PV_NULL) {
        if (t->a == PV_NULL) return PV_OK;
        status = pv_itertool_next_of(vm, t->a, &t->c);
        if (status == PV_DEFER) return twin(vm, PV_TWIN_STARMAP_NEXT, v);
        PV_TRY(status);
        if (t->c == PV_NULL) return PV_OK;
    }
    if (!pv_is_ptr(t->c) || pv_ptr(t->c)->type != &pv_types[PV_TYPE_TUPLE]) return twin(vm, PV_TWIN_STARMAP_NEXT, v);
    const PvTuple *items = pv_tuple(t->c);
    status = pv_iterators_call(vm, t->b, items->item, items->n, out);
    if (status == PV_DEFER) return twin(vm, PV_TWIN_STARMAP_NEXT, v);
    if (status == PV_OK || status == PV_RAISE) t->c = PV_NULL;
    return status;
}

// --- tee ------------------------------------------------------------------------------------------

static PvStatus copy_of(PvVM *vm, const PvItertool *of, PvValue *out) {
    PvItertool *t = pv_heap_new(vm, &pv_types[PV_TYPE_TEE], sizeof *t);
    if (t == NULL) return PV_RETRY;
    t->a = of->a;
    t->b = of->b;
    t->i = of->i;
    *out = pv_from_ptr(t);
    return PV_OK;
}

PvStatus pv_tee_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvItertool *t;
    if (pv_is_ptr(a->v[1]) && pv_ptr(a->v[1])->type == &pv_types[PV_TYPE_TEE]) {
        return copy_of(vm, pv_itertool(a->v[1]), out);
    }
    PV_TRY(pv_itertool_make(vm, a, &t));
    PvList *items = pv_list_make(vm, PV_TEE_CELLS + 1);
    if (items == NULL) return PV_RETRY;
    t->b = pv_from_ptr(items);
    return pv_itertool_start(vm, t, a->v[1], out);
}

PvStatus pv_tee_dunder_copy(PvVM *vm, PvArgs *a, PvValue *out) { return copy_of(vm, pv_itertool(a->v[0]), out); }

PvStatus pv_tee_op_next(PvVM *vm, PvValue v, PvValue *out) {
    PvItertool *t = pv_itertool(v);
    PvList *items = pv_list(t->b), *more = NULL;
    size_t at = (size_t)t->i;
    *out = PV_NULL;
    if (at >= PV_TEE_CELLS) {
        if (items->n <= PV_TEE_CELLS || !pv_is_list(items->item[PV_TEE_CELLS])) return PV_OK; // a forged snapshot's
        items = pv_list(items->item[PV_TEE_CELLS]);
        at = 0;
    }
    if (at < items->n) {
        *out = items->item[at];
    } else {
        if (t->a == PV_NULL) return PV_OK;
        PV_TRY(pv_list_room(vm, items, 2));
        if (at == PV_TEE_CELLS - 1 && (more = pv_list_make(vm, PV_TEE_CELLS + 1)) == NULL) return PV_RETRY;
        PvStatus status = pv_itertool_next_of(vm, t->a, out);
        if (status == PV_DEFER) return twin(vm, PV_TWIN_TEE_NEXT, v);
        PV_TRY(status);
        if (*out == PV_NULL) return PV_OK;
        PV_TRY(pv_list_push(vm, items, *out));
        if (more != NULL) PV_TRY(pv_list_push(vm, items, pv_from_ptr(more)));
    }
    t->b = pv_from_ptr(items);
    t->i = (int64_t)at + 1;
    return PV_OK;
}
