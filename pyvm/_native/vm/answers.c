// include/pyvm.h: what the host says to a VM that waits: answers, definitions, handles.
//
// Invariant: an answer is decoded whole before the fiber hears of it; a malformed one is a MISUSE and
// leaves the event outstanding.
#include "core/names.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "vm/attention.h"
#include "vm/event.h"
#include "vm/frames.h"
#include "vm/limits.h"
#include "objects/host_object.h"
#include "vm/values.h"

#include <string.h>

static PvFiber *waiting_for(PvVM *vm, uint64_t id) {
    for (PvFiber *fiber = vm->fiber; fiber != NULL; fiber = fiber->outer) {
        if (fiber->waiting == id && id != 0) return fiber;
    }
    return NULL;
}

static PvExceptionId exception_by_name(const char *name, size_t size) {
#define X(id, text, base, extra, doc)                                                              \
    if (size == sizeof text - 1 && memcmp(name, text, size) == 0) return id;
    PV_EXCEPTION_TABLE(X)
#undef X
    return PV_EXC_RUNTIME_ERROR;
}

// An array of values as a tuple.
static PvStatus read_arguments(PvVM *vm, PvMsgReader *r, PvTuple **out) {
    uint32_t n;
    if (!pv_msgpack_read_array(r, &n)) return PV_RAISE;
    PvTuple *args = pv_tuple_make(vm, n);
    if (args == NULL) return PV_RETRY;
    for (uint32_t i = 0; i < n; i++) PV_TRY(pv_values_read(vm, r, &args->item[i]));
    *out = args;
    return PV_OK;
}

// {type, message or args} as an exception.
static PvStatus read_exception(PvVM *vm, PvMsgReader *r, PvValue *out) {
    uint32_t pairs;
    PvExceptionId id = PV_EXC_RUNTIME_ERROR;
    PvValue message = pv_from_ptr(PV_EMPTY_STR);
    PvTuple *args = NULL;
    if (!pv_msgpack_read_map(r, &pairs)) return PV_RAISE;
    for (uint32_t i = 0; i < pairs; i++) {
        const uint8_t *key, *text;
        uint32_t key_size, size;
        if (!pv_msgpack_read_str(r, &key, &key_size)) return PV_RAISE;
        if (key_size == 4 && memcmp(key, "type", 4) == 0) {
            if (!pv_msgpack_read_str(r, &text, &size)) return PV_RAISE;
            id = exception_by_name((const char *)text, size);
        } else if (key_size == 7 && memcmp(key, "message", 7) == 0) {
            PV_TRY(pv_values_read(vm, r, &message));
        } else if (key_size == 4 && memcmp(key, "args", 4) == 0) {
            PV_TRY(read_arguments(vm, r, &args));
        } else if (!pv_msgpack_skip(r)) {
            return PV_RAISE;
        }
    }
    if (args == NULL) args = pv_tuple_of(vm, &message, 1);
    if (args == NULL) return PV_RETRY;
    return pv_exception_new(vm, id, args, out);
}

// A flat map as a dict: the answer to FIND.
static PvStatus read_map(PvVM *vm, PvMsgReader *r, PvValue *out) {
    uint32_t pairs;
    if (!pv_msgpack_read_map(r, &pairs)) return PV_RAISE;
    PvDict *dict = pv_dict_make(vm, pairs);
    if (dict == NULL) return PV_RETRY;
    for (uint32_t i = 0; i < pairs; i++) {
        const uint8_t *key;
        uint32_t size;
        if (!pv_msgpack_read_str(r, &key, &size)) return PV_RAISE;
        PvValue value;
        if (size == 5 && memcmp(key, "names", 5) == 0) {
            PvDict *names = pv_dict_make(vm, 0);
            if (names == NULL) return PV_RETRY;
            PV_TRY(pv_values_read_names(vm, r, names));
            value = pv_from_ptr(names);
        } else {
            PV_TRY(pv_values_read(vm, r, &value));
        }
        PvStr *name = pv_values_str(vm, key, size);
        if (name == NULL) return PV_RETRY;
        PV_TRY(pv_dict_put(vm, dict, pv_from_ptr(name), value));
    }
    *out = pv_from_ptr(dict);
    return PV_OK;
}

static PvStatus decode(PvVM *vm, int kind, PyvmEvent event, const char *data, size_t size,
                       PvValue *out) {
    PvMsgReader r;
    pv_msgpack_reader_init(&r, data, size);
    PvStatus status = kind != 0               ? read_exception(vm, &r, out)
                      : event == PYVM_FIND    ? read_map(vm, &r, out)
                                              : pv_values_read(vm, &r, out);
    if (status == PV_OK && (r.failed || r.at != r.end)) status = PV_RAISE;
    return status;
}

static PyvmEvent finish(PvVM *vm, PyvmEvent event) {
    __atomic_store_n(&vm->entered, 0, __ATOMIC_RELEASE);
    return event;
}

// DONE or MISUSE.
static PyvmEvent take(PvVM *vm, uint64_t id, int kind, const char *data, size_t size) {
    PvFiber *fiber = waiting_for(vm, id);
    PvHostCall *call = fiber == NULL ? pv_host_call_find(vm, id) : NULL;
    if (fiber == NULL && call == NULL) return PYVM_MISUSE;
    pv_limits_received(vm, size);
    PvValue value = PV_NONE;
    PyvmEvent event = fiber != NULL ? fiber->asked : PYVM_CALL;
    PvStatus status = decode(vm, kind, event, data, size, &value);
    if (status == PV_RETRY) {
        pv_attention_collect(vm);
        status = decode(vm, kind, event, data, size, &value);
    }
    // Well-formed, but the guest cannot have it (an unhashable key): that is its exception.
    if (status == PV_RAISE && kind == 0 && vm->core.exc != PV_NULL &&
        pv_exception_is(vm->core.exc, PV_EXC_TYPE_ERROR)) {
        value = vm->core.exc;
        vm->core.exc = PV_NULL;
        kind = 1;
        status = PV_OK;
    }
    if (status != PV_OK) {
        vm->core.exc = PV_NULL;
        if (status == PV_RAISE) return PYVM_MISUSE;
        // No room for the answer: the guest is out of memory, unless it was not to be paid.
        if (status == PV_RETRY) vm->core.stop = PV_STOP_MEMORY;
        if (fiber == NULL) return PYVM_MISUSE;
        fiber->answer_kind = PV_ANSWER_STOP;
        fiber->waiting = 0;
        return PYVM_DONE;
    }
    if (call != NULL) {
        pv_host_call_answer(vm, call, kind != 0, value);
        return PYVM_DONE;
    }
    fiber->answer = value;
    fiber->answer_kind = kind != 0 ? PV_ANSWER_RAISE : PV_ANSWER_VALUE;
    fiber->waiting = 0;
    return PYVM_DONE;
}

PyvmEvent pyvm_answer(PvVM *vm, uint64_t id, int kind, const char *data, size_t size) {
    if (__atomic_exchange_n(&vm->entered, 1, __ATOMIC_ACQUIRE) != 0) return PYVM_BUSY;
    return finish(vm, take(vm, id, kind, data, size));
}

PyvmEvent pyvm_go_on(PvVM *vm, uint64_t id, const char *data, size_t size, PyvmBytes *payload) {
    if (__atomic_exchange_n(&vm->entered, 1, __ATOMIC_ACQUIRE) != 0) return PYVM_BUSY;
    static const char refused[] = "\xb6" "the answer was refused";
    PyvmEvent taken = finish(vm, take(vm, id, 0, data, size));
    if (taken == PYVM_DONE) return pyvm_run(vm, payload);
    *payload = (PyvmBytes){refused, sizeof refused - 1};
    return taken;
}

// What is told of the host's objects comes in pieces: those told before stay known.
static PvStatus add_members(PvVM *vm, PvDict *injected, PvDict *names, bool *added) {
    PvValue known = pv_dict_get_name(injected, PV_NAME(_host_members));
    PvValue to = known != PV_NULL && pv_is_dict(known) ? pv_dict_get_name(pv_dict(known), PV_NAME(of))
                                                       : PV_NULL;
    PvValue from = pv_dict_get_name(names, PV_NAME(of));
    *added = to != PV_NULL && pv_is_dict(to) && from != PV_NULL && pv_is_dict(from);
    uint32_t at = 0;
    for (PvDictEntry *e; *added && (e = pv_dict_walk(pv_dict(from), &at)) != NULL;) {
        PV_TRY(pv_dict_put(vm, pv_dict(to), e->key, e->value));
    }
    return PV_OK;
}

// {module: {name: value}} into vm->injected.
static PvStatus define(PvVM *vm, PvMsgReader *r) {
    uint32_t pairs;
    if (!pv_msgpack_read_map(r, &pairs)) return PV_RAISE;
    PvDict *injected = vm->injected != PV_NULL ? pv_dict(vm->injected) : pv_dict_make(vm, pairs);
    if (injected == NULL) return PV_RETRY;
    for (uint32_t i = 0; i < pairs; i++) {
        const uint8_t *key;
        uint32_t size;
        if (!pv_msgpack_read_str(r, &key, &size)) return PV_RAISE;
        PvStr *name = pv_values_str(vm, key, size);
        PvDict *names = pv_dict_make(vm, 0);
        if (name == NULL || names == NULL) return PV_RETRY;
        PV_TRY(pv_values_read_names(vm, r, names));
        bool added = false;
        if (name == PV_NAME(_host_members)) PV_TRY(add_members(vm, injected, names, &added));
        if (added) continue;
        PV_TRY(pv_dict_put(vm, injected, pv_from_ptr(name), pv_from_ptr(names)));
    }
    vm->injected = pv_from_ptr(injected);
    return PV_OK;
}

PyvmEvent pyvm_define(PvVM *vm, const char *data, size_t size) {
    if (__atomic_exchange_n(&vm->entered, 1, __ATOMIC_ACQUIRE) != 0) return PYVM_BUSY;
    PvMsgReader r;
    pv_msgpack_reader_init(&r, data, size);
    // Before an execution there is no budget; the host pays with its own time.
    int64_t fuel = vm->core.fuel;
    vm->core.fuel = INT64_MAX;
    PvStatus status = define(vm, &r);
    vm->core.fuel = fuel;
    vm->core.exc = PV_NULL;
    return finish(vm, status == PV_OK && !r.failed ? PYVM_DONE : PYVM_MISUSE);
}

void pyvm_release_handle(PvVM *vm, uint64_t id) {
    if (__atomic_exchange_n(&vm->entered, 1, __ATOMIC_ACQUIRE) != 0) return;
    PvDictEntry *entry = NULL;
    PvValue key = pv_from_int((int64_t)id);
    uint64_t hash = pv_hash_small_int((int64_t)id);
    if (vm->guest_handles != PV_NULL &&
        pv_dict_find(vm, pv_dict(vm->guest_handles), key, hash, &entry) == PV_OK && entry != NULL) {
        pv_dict_remove(vm, pv_dict(vm->guest_handles), entry);
    }
    finish(vm, PYVM_DONE);
}
