// The native module `_pyvm`: what the shims of sys, asyncio and time stand on (spec/events.py).
//
// Its functions are intrinsics whose names begin with `pyvm_`; the module is made of them when it is
// imported. Nothing here gives a guest more than sys and asyncio may do.
#define _POSIX_C_SOURCE 200809L // clock_gettime
#include "core/gc.h"
#include "core/names.h"
#include "core/output.h"
#include "objects/attributes.h"
#include "objects/dict.h"
#include "objects/float.h"
#include "objects/list.h"
#include "objects/operate.h"
#include "objects/type.h"
#include "objects/types.h"
#include "vm/event.h"
#include "vm/frame_object.h"
#include "vm/frames.h"
#include "objects/host_object.h"
#include "vm/modules.h"
#include "vm/prelude.h"
#include "vm/threads.h"



#include <time.h>

static const char prefix[] = "intrinsic.pyvm_", any[] = "intrinsic.";

PvStatus pv_modules_pyvm(PvVM *vm, PvDict **out) {
    PvDict *names = pv_dict_make(vm, 16);
    if (names == NULL) return PV_RETRY;
    for (uint32_t id = 0; id < PV_NATIVE_COUNT; id++) {
        const char *key = pv_native_keys[id];
        bool own = strncmp(key, prefix, sizeof prefix - 1) == 0;
        if (!own && (!vm->all_intrinsics || strncmp(key, any, sizeof any - 1) != 0)) continue;
        if (pv_natives[id].fn == NULL) continue;
        const char *name = own ? key + sizeof prefix - 1 : key;
        PvStr *text = pv_str_from_ascii(vm, name, strlen(name));
        if (text == NULL) return PV_RETRY;
        PV_TRY(pv_dict_put(vm, names, pv_from_ptr(text), pv_from_ptr(&pv_natives[id])));
    }
    PvFunction *format = pv_prelude_twin(PV_TWIN_FORMAT_EXCEPTION);
    if (format != NULL) {
        PV_TRY(pv_dict_put_name(vm, names, PV_NAME(format_exception), pv_from_ptr(format)));
    }
    *out = names;
    return PV_OK;
}

PvStatus pv_intrinsic_pyvm_modules(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)a;
    PvValue builtins;
    PV_TRY(pv_modules_builtins(vm, &builtins)); // somebody may look for it there
    *out = pv_from_ptr(vm->modules);
    return PV_OK;
}

PvStatus pv_intrinsic_pyvm_write(PvVM *vm, PvArgs *a, PvValue *out) {
    int stream = a->v[0] == pv_from_int(PV_STDERR) ? PV_STDERR : PV_STDOUT;
    PV_TRY(pv_output_str(vm, stream, pv_str(a->v[1])));
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_intrinsic_pyvm_streams(PvVM *vm, PvArgs *a, PvValue *out) {
    vm->core.sys_names = a->v[0];
    vm->core.sys_stdout = a->v[1];
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_intrinsic_pyvm_exception(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)a;
    *out = pv_frames_handled(vm->fiber);
    return PV_OK;
}

PvStatus pv_intrinsic_pyvm_in_c(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    PvType *type = pv_is_type(a->v[0]) ? (PvType *)(void *)pv_ptr(a->v[0]) : NULL;
    if (type != NULL && !(type->flags & PV_TF_BUILTIN)) type->flags |= PV_TF_IN_C;
    *out = a->v[0];
    return PV_OK;
}

PvStatus pv_intrinsic_pyvm_recursion_limit(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)a;
    *out = pv_from_int(vm->limits.depth);
    return PV_OK;
}

// A guest may ask for less than the host allows; more does not help it.
PvStatus pv_intrinsic_pyvm_set_recursion_limit(PvVM *vm, PvArgs *a, PvValue *out) {
    int64_t limit = pv_is_int(a->v[0]) ? pv_int(a->v[0]) : INT64_MAX;
    *out = PV_NONE;
    if (limit < (int64_t)vm->fiber->recursion)
        return pv_raise(vm, PV_EXC_RECURSION_ERROR,
                        "cannot set the recursion limit to %lld at the recursion depth %d: the "
                        "limit is too low",
                        (long long)limit, (int)vm->fiber->recursion);
    vm->depth = limit < (int64_t)vm->limits.depth ? (uint32_t)limit : vm->limits.depth;
    return PV_OK;
}

PvStatus pv_intrinsic_pyvm_set_max_str_digits(PvVM *vm, PvArgs *a, PvValue *out) {
    int64_t digits = pv_is_int(a->v[0]) ? pv_int(a->v[0]) : 0;
    vm->core.max_str_digits = digits > 0 && digits <= INT32_MAX ? (uint32_t)digits : 0;
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_intrinsic_pyvm_size(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue v = a->v[0];
    PvValue own = pv_type_lookup(vm, pv_type_of(v), PV_NAME(__sizeof__));
    if (!(pv_type_of(v)->flags & PV_TF_BUILTIN) &&
        (!pv_is_ptr(own) || pv_ptr(own)->type != &pv_types[PV_TYPE_METHOD_DESCRIPTOR]))
        return PV_DEFER;
    size_t size = 16;
    if (pv_is_ptr(v)) {
        size = pv_ptr(v)->type->size;
        const PvType *t = pv_ptr(v)->type;
        if (t->flags & PV_TF_STR) size += pv_str(v)->length * pv_str(v)->kind;
        if (t->flags & PV_TF_LIST) size += pv_list(v)->n * sizeof(PvValue);
        if (t->flags & PV_TF_TUPLE) size += ((PvTuple *)(void *)pv_ptr(v))->n * sizeof(PvValue);
        if (t->flags & PV_TF_DICT) size += pv_dict(v)->capacity * sizeof(PvDictEntry);
    }
    *out = pv_from_int((int64_t)size);
    return PV_OK;
}

PvStatus pv_intrinsic_pyvm_frame(PvVM *vm, PvArgs *a, PvValue *out) {
    int64_t depth = pv_int(a->v[0]);
    if (depth < 0) depth = 0;
    return pv_frame_object_of(vm, depth > UINT32_MAX ? UINT32_MAX : (uint32_t)depth, out);
}

PvStatus pv_intrinsic_pyvm_monotonic(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)a;
    struct timespec t;
    if (vm->virtual_clock) {
        vm->clock_ns += 1000;
        *out = pv_float_new(vm, (double)vm->clock_ns * 1e-9);
        return *out == PV_NULL ? PV_RETRY : PV_OK;
    }
    clock_gettime(CLOCK_MONOTONIC, &t);
    *out = pv_float_new(vm, (double)t.tv_sec + (double)t.tv_nsec * 1e-9);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_intrinsic_pyvm_pending(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)a;
    size_t n = vm->host_calls != PV_NULL ? pv_list(vm->host_calls)->n : 0;
    *out = pv_from_int((int64_t)n);
    return PV_OK;
}

int64_t pv_modules_clock(PvVM *vm) {
    if (vm->virtual_clock) return vm->clock_ns;
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

// [timeout_ns or nil, [outstanding ids]]
void pv_modules_ask_wait(PvVM *vm, int64_t ns) {
    if (vm->virtual_clock && ns > 0) vm->clock_ns += ns;
    vm->event = PYVM_WAIT;
    vm->payload.length = 0;
    vm->payload.failed = false;
    pv_msgpack_write_array(&vm->payload, 2);
    if (ns < 0) {
        pv_msgpack_write_nil(&vm->payload);
    } else {
        pv_msgpack_write_int(&vm->payload, ns);
    }
    size_t n = vm->host_calls != PV_NULL ? pv_list(vm->host_calls)->n : 0;
    pv_msgpack_write_array(&vm->payload, n);
    for (size_t i = 0; i < n; i++) {
        const PvHostCall *call = (PvHostCall *)(void *)pv_ptr(pv_list(vm->host_calls)->item[i]);
        pv_msgpack_write_uint(&vm->payload, call->event);
    }
}

PvStatus pv_intrinsic_pyvm_wait(PvVM *vm, PvArgs *a, PvValue *out) {
    PvThread *me = vm->fiber->thread;
    if (me != NULL && me->woken) {
        PvList *none = pv_list_make(vm, 0);
        if (none == NULL) return PV_RETRY;
        me->woken = false;
        *out = pv_from_ptr(none);
        return PV_OK;
    }
    if (vm->answered != PV_NULL && pv_list(vm->answered)->n > 0) {
        *out = vm->answered;
        vm->answered = PV_NULL;
        return PV_OK;
    }
    double seconds = 0;
    bool forever = a->v[0] == PV_NONE;
    if (pv_is_int(a->v[0])) {
        seconds = (double)pv_int(a->v[0]);
    } else if (pv_is_imm_float(a->v[0])) {
        seconds = pv_imm_float(a->v[0]);
    } else if (!forever && pv_is_ptr(a->v[0]) && (pv_ptr(a->v[0])->type->flags & PV_TF_FLOAT)) {
        seconds = ((PvFloat *)(void *)pv_ptr(a->v[0]))->value;
    }
    if (!(seconds > 0)) seconds = 0;
    if (seconds > 1e9) seconds = 1e9;
    if (vm->n_threads > 1) return pv_threads_wait(vm, PV_WAIT_HOST, PV_NULL, 0, forever ? -1 : seconds);
    pv_modules_ask_wait(vm, forever ? -1 : (int64_t)(seconds * 1e9));
    vm->fiber->answer_kind = PV_ANSWER_WAITED;
    return PV_EVENT;
}

// What the wait that the host went on from gives: the calls that were answered meanwhile.
PvStatus pv_modules_waited(PvVM *vm, PvValue *out) {
    if (vm->answered == PV_NULL) {
        PvList *none = pv_list_make(vm, 0);
        if (none == NULL) return PV_RETRY;
        *out = pv_from_ptr(none);
        return PV_OK;
    }
    *out = vm->answered;
    vm->answered = PV_NULL;
    return PV_OK;
}
