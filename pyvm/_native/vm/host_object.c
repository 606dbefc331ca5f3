// Host functions, objects and calls: see host_object.h and spec/events.py (the guest's event loop).
#include "objects/host_object.h"

#include "core/names.h"
#include "core/writer.h"
#include "gen/types.gen.h"
#include "gen/wire.gen.h"
#include "objects/attributes.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/list.h"
#include "objects/method.h"
#include "objects/tuple.h"
#include "vm/event.h"
#include "vm/generator.h"
#include "vm/lent.h"
#include "vm/values.h"

static PvHostObject *object_of(PvValue v) { return (PvHostObject *)(void *)pv_ptr(v); }
static PvHostCall *call_of(PvValue v) { return (PvHostCall *)(void *)pv_ptr(v); }

PvHostObject *pv_host_object_new(PvVM *vm, uint64_t id, uint32_t kind, PvStr *name) {
    int type = kind == PV_HOST_OBJECT ? PV_TYPE_HOST_OBJECT : PV_TYPE_HOST_FUNCTION;
    PvHostObject *o = pv_heap_new(vm, &pv_types[type], sizeof *o);
    if (o == NULL) return NULL;
    o->id = id;
    o->kind = kind;
    o->name = name;
    return o;
}

void pv_host_function_op_trace(PvGC *gc, PvObject *o) {
    pv_gc_mark_object(gc, &((PvHostObject *)(void *)o)->name->base);
}
void pv_host_object_op_trace(PvGC *gc, PvObject *o) { pv_host_function_op_trace(gc, o); }

static PvStatus write_repr(PvValue v, PvWriter *w, const char *what) {
    PV_TRY(pv_writer_format(w, "<%s ", what));
    PV_TRY(pv_writer_str(w, object_of(v)->name));
    return pv_writer_char(w, '>');
}
PvStatus pv_host_function_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    (void)vm;
    return write_repr(v, w, "host function");
}
PvStatus pv_host_object_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    (void)vm;
    return write_repr(v, w, "host object");
}
PvStatus pv_host_function_get_dunder_name(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = pv_from_ptr(object_of(self)->name);
    return PV_OK;
}
PvStatus pv_host_function_get_dunder_qualname(PvVM *vm, PvValue self, PvValue *out) {
    return pv_host_function_get_dunder_name(vm, self, out);
}

// --- what the host tells of its objects -----------------------------------------------------------
//
// The injected module `_host_members`, which no guest can import, has one name: `of`, a dict
// {id: {name: value}}. A value is a method that the guest may call, a constant, another object, or
// the text of a docstring or signature.

static bool is_lent(PvValue v) { return object_of(v)->id >> PV_LENT_SHIFT != 0; }

// *out is NULL where the host told nothing.
static PvStatus members_of(PvVM *vm, PvValue v, PvDict **out) {
    *out = NULL;
    uint64_t id = object_of(v)->id;
    if (is_lent(v)) id = (id >> PV_LENT_SHIFT) - 1;
    if (vm->injected == PV_NULL || id > INT32_MAX) return PV_OK;
    PvValue names = pv_dict_get_name(pv_dict(vm->injected), PV_NAME(_host_members));
    if (names == PV_NULL || !pv_is_dict(names)) return PV_OK;
    PvValue all = pv_dict_get_name(pv_dict(names), PV_NAME(of));
    if (all == PV_NULL || !pv_is_dict(all)) return PV_OK;
    PvDictEntry *entry = NULL;
    PV_TRY(pv_dict_find(vm, pv_dict(all), pv_from_int((int64_t)id), pv_hash_small_int((int64_t)id),
                        &entry));
    if (entry != NULL && pv_is_dict(entry->value)) *out = pv_dict(entry->value);
    return PV_OK;
}

static PvStatus member(PvVM *vm, PvValue v, PvStr *name, PvValue *out) {
    PvDict *members;
    PV_TRY(members_of(vm, v, &members));
    *out = members != NULL ? pv_dict_get_name(members, name) : PV_NULL;
    return PV_OK;
}

static PvStatus text_or_none(PvVM *vm, PvValue v, PvStr *name, PvValue *out) {
    PV_TRY(member(vm, v, name, out));
    if (*out == PV_NULL) *out = PV_NONE;
    return PV_OK;
}
PvStatus pv_host_function_get_dunder_doc(PvVM *vm, PvValue self, PvValue *out) {
    return text_or_none(vm, self, PV_NAME(__doc__), out);
}
PvStatus pv_host_function_get_dunder_text_signature(PvVM *vm, PvValue self, PvValue *out) {
    return text_or_none(vm, self, PV_NAME(__text_signature__), out);
}

PvStatus pv_host_object_op_getattr(PvVM *vm, PvValue v, PvStr *name, PvValue *out) {
    PV_TRY(pv_host_object_member(vm, v, name, out));
    return *out != PV_NULL ? PV_OK : pv_getattr_generic(vm, v, name, out, NULL);
}

PvStatus pv_host_object_member(PvVM *vm, PvValue v, PvStr *name, PvValue *out) {
    PV_TRY(member(vm, v, name, out));
    if (!is_lent(v) || *out == PV_NULL || !pv_is_ptr(*out) ||
        pv_ptr(*out)->type != &pv_types[PV_TYPE_HOST_FUNCTION]) {
        return PV_OK;
    }
    // Many objects share the functions that are their methods: each tells which it is.
    PvBoundMethod *method = pv_bound_method_new(vm, *out, v);
    if (method == NULL) return PV_RETRY;
    *out = pv_from_ptr(method);
    return PV_OK;
}

PvStatus pv_host_object_dunder_dir(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDict *members;
    PV_TRY(members_of(vm, a->v[0], &members));
    PvList *list = pv_list_make(vm, members != NULL ? members->used : 0);
    if (list == NULL) return PV_RETRY;
    uint32_t at = 0;
    for (PvDictEntry *e; members != NULL && (e = pv_dict_walk(members, &at)) != NULL;)
        PV_TRY(pv_list_push(vm, list, e->key));
    *out = pv_from_ptr(list);
    return PV_OK;
}

// --- calls ----------------------------------------------------------------------------------------

// The awaitable of a call of an async function, and room for it in the list of those unanswered.
static PvStatus new_call(PvVM *vm, PvHostCall **out) {
    if (vm->host_calls == PV_NULL) {
        PvList *list = pv_list_make(vm, 0);
        if (list == NULL) return PV_RETRY;
        vm->host_calls = pv_from_ptr(list);
    }
    *out = pv_heap_new(vm, &pv_types[PV_TYPE_HOST_CALL], sizeof **out);
    if (*out == NULL) return PV_RETRY;
    return pv_list_room(vm, pv_list(vm->host_calls), 1);
}

// Send [id, function, args, kwargs]; or, where the arguments can share nothing because one of them at
// most is a container, [id, function, place of that one?, kwargs, *args], which is less to read.
static PvStatus send_call(PvVM *vm, const PvArgs *a, uint64_t *id) {
    const PvHostObject *function = object_of(a->v[0]);
    PvMsgWriter *w = &vm->payload;
    PvValue kwargs = a->kwargs != PV_NULL && pv_dict(a->kwargs)->used > 0 ? a->kwargs : PV_NONE;
    size_t containers = 0, place = 0;
    for (size_t i = 0; i < a->n_rest; i++) {
        if (pv_values_is_scalar(a->rest[i])) continue;
        containers++;
        place = i;
    }
    if (containers <= 1) {
        *id = pv_event_ask(vm, PYVM_CALL, 3 + a->n_rest);
        pv_msgpack_write_uint(w, function->id);
        if (containers == 1) pv_msgpack_write_uint(w, place);
        else pv_msgpack_write_nil(w);
        PV_TRY(pv_values_write(vm, w, kwargs));
        for (size_t i = 0; i < a->n_rest; i++) PV_TRY(pv_values_write(vm, w, a->rest[i]));
        return PV_OK;
    }
    PvTuple *args = pv_tuple_of(vm, a->rest, a->n_rest);
    if (args == NULL) return PV_RETRY;
    *id = pv_event_ask(vm, PYVM_CALL, 3);
    pv_msgpack_write_uint(w, function->id);
    PV_TRY(pv_values_write(vm, w, pv_from_ptr(args)));
    return pv_values_write(vm, w, kwargs);
}

PvStatus pv_host_function_dunder_call(PvVM *vm, PvArgs *a, PvValue *out) {
    PvHostCall *call = NULL;
    bool async = object_of(a->v[0])->kind == PV_HOST_ASYNC_FUNCTION;
    if (async) PV_TRY(new_call(vm, &call));
    uint64_t id = 0;
    PV_TRY(send_call(vm, a, &id));
    vm->usage.host_calls++;
    if (!async) {
        vm->fiber->waiting = id;
        vm->fiber->asked = PYVM_CALL;
        return PV_EVENT;
    }
    call->event = id;
    PV_TRY(pv_list_push(vm, pv_list(vm->host_calls), pv_from_ptr(call)));
    // The host hears of it now; the guest goes on with the awaitable at the next run.
    vm->fiber->answer = pv_from_ptr(call);
    vm->fiber->answer_kind = PV_ANSWER_VALUE;
    *out = PV_NONE;
    return PV_EVENT;
}

PvHostCall *pv_host_call_find(PvVM *vm, uint64_t event) {
    if (vm->host_calls == PV_NULL) return NULL;
    PvList *list = pv_list(vm->host_calls);
    for (size_t i = 0; i < list->n; i++) {
        PvHostCall *call = call_of(list->item[i]);
        if (call->event == event) return call;
    }
    return NULL;
}

void pv_host_call_answer(PvVM *vm, PvHostCall *call, bool raises, PvValue value) {
    call->answer = value;
    call->raises = raises;
    PvList *list = pv_list(vm->host_calls);
    size_t kept = 0;
    for (size_t i = 0; i < list->n; i++) {
        if (call_of(list->item[i]) != call) list->item[kept++] = list->item[i];
    }
    list->n = kept;
    if (vm->answered == PV_NULL) {
        PvList *answered = pv_list_make(vm, 4);
        if (answered == NULL) return; // _pyvm.wait() finds it by its answer
        vm->answered = pv_from_ptr(answered);
    }
    PvStatus pushed = pv_list_push(vm, pv_list(vm->answered), pv_from_ptr(call));
    (void)pushed;
}

void pv_host_call_op_trace(PvGC *gc, PvObject *o) {
    pv_gc_mark(gc, ((PvHostCall *)(void *)o)->answer);
}
PvStatus pv_host_call_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    *out = v;
    return PV_OK;
}
PvStatus pv_host_call_dunder_await(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    *out = a->v[0];
    return PV_OK;
}

static PvStatus step(PvVM *vm, PvValue self, PvValue *out) {
    PvHostCall *call = call_of(self);
    if (call->answer == PV_NULL) {
        *out = self;
        return PV_OK;
    }
    if (call->raises) {
        vm->core.exc = call->answer;
        return PV_RAISE;
    }
    return pv_generator_raise_stop(vm, call->answer);
}
PvStatus pv_host_call_dunder_next(PvVM *vm, PvArgs *a, PvValue *out) {
    return step(vm, a->v[0], out);
}
PvStatus pv_host_call_send(PvVM *vm, PvArgs *a, PvValue *out) { return step(vm, a->v[0], out); }
PvStatus pv_host_call_throw(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)out;
    PvValue exc;
    PV_TRY(pv_generator_thrown(vm, a, &exc));
    vm->core.exc = exc;
    return PV_RAISE;
}
PvStatus pv_host_call_close(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a;
    *out = PV_NONE;
    return PV_OK;
}
PvStatus pv_host_call_answered(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    *out = pv_bool(call_of(a->v[0])->answer != PV_NULL);
    return PV_OK;
}
