// What the host does for the guest's library (files, clock, entropy): operations go to it as events,
// their results come back as answers. And what is called when an execution ends.
#include "gen/types.gen.h"
#include "objects/list.h"
#include "objects/str.h"
#include "vm/event.h"
#include "vm/values.h"

// Is it the time or entropy, which cost the host nothing? Other services count as calls of the host.
static bool is_quick(PvValue operation) {
    return pv_is_str(operation) && (pv_str_equals_ascii(pv_str(operation), "clock") ||
                                    pv_str_equals_ascii(pv_str(operation), "entropy"));
}

// [id, operation, *args]
PvStatus pv_intrinsic_pyvm_service(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)out;
    uint64_t id = pv_event_ask(vm, PYVM_SERVICE, 1 + a->n_rest);
    PV_TRY(pv_values_write(vm, &vm->payload, a->v[0]));
    for (size_t i = 0; i < a->n_rest; i++) PV_TRY(pv_values_write(vm, &vm->payload, a->rest[i]));
    vm->fiber->waiting = id;
    vm->fiber->asked = PYVM_SERVICE;
    if (!is_quick(a->v[0])) vm->usage.host_calls++;
    return PV_EVENT;
}

PvStatus pv_builtin_suspend(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)out;
    uint64_t id = pv_event_ask(vm, PYVM_SUSPEND, 1);
    PV_TRY(pv_values_write(vm, &vm->payload, a->v[0]));
    vm->fiber->waiting = id;
    vm->fiber->asked = PYVM_SUSPEND;
    return PV_EVENT;
}

PvStatus pv_intrinsic_pyvm_execution(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)a;
    *out = pv_from_int((int64_t)(vm->executions & INT32_MAX));
    return PV_OK;
}

PvStatus pv_intrinsic_pyvm_at_end(PvVM *vm, PvArgs *a, PvValue *out) {
    PvList *list = vm->at_end != PV_NULL ? pv_list(vm->at_end) : pv_list_make(vm, 1);
    if (list == NULL) return PV_RETRY;
    PV_TRY(pv_list_push(vm, list, a->v[0]));
    vm->at_end = pv_from_ptr(list);
    *out = PV_NONE;
    return PV_OK;
}
