// What the host does for the guest's library (files, clock, entropy, compression): operations go to it as events,
// their results come back as answers. And what is called when an execution ends.
#include "gen/types.gen.h"
#include "objects/bytes.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/str.h"
#include "vm/event.h"
#include "vm/values.h"

// Is it the time or entropy, which cost the host nothing? Other services count as calls of the host.
static bool is_quick(PvValue operation) {
    return pv_is_str(operation) && (pv_str_equals_ascii(pv_str(operation), "clock") ||
                                    pv_str_equals_ascii(pv_str(operation), "entropy"));
}

// Compression is the guest's own computing, done by the host: it costs fuel by its bytes, the higher
// levels (of data that make them work) the more, and is no call of the host.
static bool is_deflate(const PvArgs *a) {
    return pv_is_str(a->v[0]) && pv_str_equals_ascii(pv_str(a->v[0]), "deflate") && a->n_rest == 7 &&
           pv_is_bytes(a->rest[0]) && pv_is_int(a->rest[2]);
}

static int64_t deflate_cost(const PvArgs *a) {
    static const uint8_t per_byte[11] = {4, 1, 1, 1, 2, 3, 4, 4, 6, 16, 24}; // of level -1, 0, 1 ...
    int64_t level = pv_int(a->rest[2]);
    if (level < -1 || level > 9) level = 9;
    return 2000 + (int64_t)pv_bytes(a->rest[0])->length * per_byte[level + 1];
}

// [id, operation, *args]; but the machine's own time of day is there at once.
PvStatus pv_intrinsic_pyvm_service(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!vm->core.host_clock && a->n_rest == 0 && pv_is_str(a->v[0]) && pv_str_equals_ascii(pv_str(a->v[0]), "clock")) {
        *out = pv_int_new(vm, pv_time_of_day_ns());
        return *out == PV_NULL ? PV_RETRY : PV_OK;
    }
    bool deflates = is_deflate(a);
    if (deflates) PV_TRY(pv_charge(vm, deflate_cost(a)));
    uint64_t id = pv_event_ask(vm, PYVM_SERVICE, 1 + a->n_rest);
    PV_TRY(pv_values_write(vm, &vm->payload, a->v[0]));
    for (size_t i = 0; i < a->n_rest; i++) PV_TRY(pv_values_write(vm, &vm->payload, a->rest[i]));
    vm->fiber->waiting = id;
    vm->fiber->asked = PYVM_SERVICE;
    if (!deflates && !is_quick(a->v[0])) vm->usage.host_calls++;
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
