// The containers whose repr is under way in guest code: a list of the running fiber.
//
// Invariant: every container that repr_enter let in is taken out by repr_leave, in the reverse order.
#include "objects/list.h"
#include "objects/types.h"
#include "vm/vm.h"

PvStatus pv_intrinsic_repr_enter(PvVM *vm, PvArgs *a, PvValue *out) {
    PvFiber *fiber = vm->fiber;
    if (fiber->repr_set == PV_NULL) {
        PvList *list = pv_list_make(vm, 4);
        if (!list) return PV_RETRY;
        fiber->repr_set = pv_from_ptr(list);
    }
    PvList *list = pv_list(fiber->repr_set);
    *out = PV_FALSE;
    for (size_t i = list->n; i-- > 0;) {
        if (list->item[i] == a->v[0]) return PV_OK;
    }
    PV_TRY(pv_list_push(vm, list, a->v[0]));
    *out = PV_TRUE;
    return PV_OK;
}

PvStatus pv_intrinsic_repr_leave(PvVM *vm, PvArgs *a, PvValue *out) {
    *out = PV_NONE;
    if (vm->fiber->repr_set == PV_NULL) return PV_OK;
    PvList *list = pv_list(vm->fiber->repr_set);
    for (size_t i = list->n; i-- > 0;) {
        if (list->item[i] != a->v[0]) continue;
        list->n = i; // and what was left by an exception above it
        break;
    }
    return PV_OK;
}
