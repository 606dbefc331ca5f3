// Resuming, suspending and ending generators of all three kinds: see generator.h and the invariant of
// objects/generator.h. The natives here push frames: they set vm->reload instead of giving a result.
#include "vm/generator.h"

#include "core/names.h"
#include "gen/types.gen.h"
#include "objects/attributes.h"
#include "objects/exception.h"
#include "objects/instance.h"
#include "objects/tuple.h"
#include "objects/type.h"
#include "objects/types.h"
#include "vm/frames.h"
#include "vm/unwind.h"

PvGenerator *pv_generator_make(PvVM *vm) {
    PvFiber *fiber = vm->fiber;
    PvFrame *frame = pv_frames_top(fiber);
    const PvCode *code = frame->state->code;
    uint32_t n = code->n_locals + code->stack_size + 1;
    int type = code->flags & PV_CODE_ASYNC_GENERATOR ? PV_TYPE_ASYNC_GENERATOR
               : code->flags & PV_CODE_COROUTINE     ? PV_TYPE_COROUTINE
                                                     : PV_TYPE_GENERATOR;
    PvValue *slots = pv_heap_raw(vm, n * sizeof *slots);
    if (slots == NULL) return NULL;
    PvGenerator *g = pv_heap_new(vm, &pv_types[type], sizeof *g);
    if (g == NULL) {
        pv_heap_raw_free(vm, slots, n * sizeof *slots);
        return NULL;
    }
    g->state = frame->state;
    g->function = frame->function;
    g->globals = frame->globals;
    g->names = frame->names;
    bool named = frame->function != NULL;
    g->name = named ? frame->function->name : pv_from_ptr(code->name);
    g->qualname = named ? frame->function->qualname : pv_from_ptr(code->qualname);
    g->iterable_coroutine =
        named && (frame->function->base.flags & PV_FUNCTION_ITERABLE_COROUTINE) != 0;
    g->handled = PV_NONE;
    g->slots = slots;
    g->n_slots = n;
    g->n_saved = frame->sp - frame->base;
    memcpy(slots, fiber->stack + frame->base, g->n_saved * sizeof *slots);
    g->pc = (uint32_t)(frame->pc - code->words);
    g->stage = PV_GENERATOR_CREATED;
    return g;
}

// Most generators keep a handful: without a call.
static inline void copy(PvValue *to, const PvValue *from, size_t n) {
    switch (n) {
    case 5: to[4] = from[4]; // fall through
    case 4: to[3] = from[3]; // fall through
    case 3: to[2] = from[2]; // fall through
    case 2: to[1] = from[1]; // fall through
    case 1: to[0] = from[0]; // fall through
    case 0: break;
    default: memcpy(to, from, n * sizeof *to);
    }
}

void pv_generator_suspend(PvVM *vm) {
    PvFiber *fiber = vm->fiber;
    PvFrame *frame = pv_frames_top(fiber);
    PvGenerator *g = (PvGenerator *)(void *)pv_ptr(frame->extra);
    g->n_saved = frame->sp - frame->base;
    PV_ASSERT(g->n_saved <= g->n_slots);
    copy(g->slots, fiber->stack + frame->base, g->n_saved);
    g->pc = (uint32_t)(frame->pc - frame->state->code->words);
    g->stage = PV_GENERATOR_SUSPENDED;
    g->handled = fiber->handled;
    fiber->handled = frame->handled;
    pv_frames_pop(fiber);
}

static const char *kind_name(const PvGenerator *g) {
    switch (g->base.type->id) {
    case PV_TYPE_COROUTINE: return "coroutine";
    case PV_TYPE_ASYNC_GENERATOR: return "async generator";
    default: return "generator";
    }
}

PvStatus pv_generator_resume(PvVM *vm, PvGenerator *g, PvValue sent, uint32_t flags) {
    PvFiber *fiber = vm->fiber;
    if (g->stage == PV_GENERATOR_RUNNING) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "%s already executing", kind_name(g));
    }
    PV_ASSERT(g->stage != PV_GENERATOR_CLOSED);
    uint32_t base = pv_frames_top(fiber)->sp;
    const PvCode *code = g->state->code;
    PV_TRY(pv_frames_reserve(vm, fiber, base, (size_t)code->n_locals + code->stack_size + 1));
    PvValue *to = fiber->stack + base;
    copy(to, g->slots, g->n_saved);
    PV_TRY(pv_frames_push(vm, g->state, g->function, g->globals, g->names, base, code->n_locals,
                          flags | PV_FRAME_GENERATOR, pv_from_ptr(g)));
    PvFrame *frame = pv_frames_top(fiber);
    frame->pc = code->words + g->pc;
    frame->sp = base + g->n_saved;
    if (sent != PV_NULL) fiber->stack[frame->sp++] = sent;
    frame->handled = fiber->handled;
    fiber->handled = g->handled;
    g->stage = PV_GENERATOR_RUNNING;
    return PV_OK;
}

void pv_generator_finish(PvVM *vm, const PvFrame *gone) {
    PvGenerator *g = (PvGenerator *)(void *)pv_ptr(gone->extra);
    vm->fiber->handled = gone->handled;
    g->stage = PV_GENERATOR_CLOSED;
    g->n_saved = 0;
    g->handled = PV_NONE;
}

// --- natives: the receiver is a generator or a coroutine -----------------------------------------

static PvGenerator *self_of(PvArgs *a) { return (PvGenerator *)(void *)pv_ptr(a->v[0]); }

static bool is_coroutine(const PvGenerator *g) { return g->base.type->id == PV_TYPE_COROUTINE; }

PvStatus pv_generator_raise_stop(PvVM *vm, PvValue value) {
    PvTuple *args = value == PV_NONE ? &pv_empty_tuple : pv_tuple_of(vm, &value, 1);
    if (args == NULL) return PV_RETRY;
    PV_TRY(pv_exception_new(vm, PV_EXC_STOP_ITERATION, args, &vm->core.exc));
    return PV_RAISE;
}

PvStatus pv_generator_leave(PvVM *vm, PvValue pending) {
    PvFiber *fiber = vm->fiber;
    uint32_t at = pv_frames_top(fiber)->sp - 1;
    PvValue exit, owned = fiber->stack[at];
    PV_TRY(pv_exception_new(vm, PV_EXC_GENERATOR_EXIT, &pv_empty_tuple, &exit));
    PV_TRY(pv_generator_resume(vm, (PvGenerator *)(void *)pv_ptr(owned), PV_NULL,
                               PV_RESULT_DROP | PV_FRAME_CLOSE | PV_FRAME_LEFT));
    fiber->stack[at] = pending;
    vm->core.exc = exit;
    return PV_OK;
}

PvStatus pv_generator_after_leave(PvVM *vm) {
    PvFiber *fiber = vm->fiber;
    PvValue pending = fiber->stack[--pv_frames_top(fiber)->sp];
    vm->core.exc = PV_NULL; // what closing raised has nobody to hear it
    if (pending == PV_NONE) return PV_OK;
    vm->core.exc = pending;
    return PV_RAISE;
}

PvGenerator *pv_generator_behind(PvValue v) {
    if (!pv_is_ptr(v)) return NULL;
    const PvType *t = pv_ptr(v)->type;
    if (t == &pv_types[PV_TYPE_GENERATOR] || t == &pv_types[PV_TYPE_COROUTINE]) {
        return (PvGenerator *)(void *)pv_ptr(v);
    }
    if (t == &pv_types[PV_TYPE_COROUTINE_WRAPPER]) {
        return ((PvCoroutineWrapper *)(void *)pv_ptr(v))->coroutine;
    }
    return NULL;
}

PvStatus pv_generator_stop_error(PvVM *vm, const PvCode *code, PvValue exc, PvValue *out) {
    *out = exc;
    const char *text = NULL;
    bool async = (code->flags & PV_CODE_ASYNC_GENERATOR) != 0;
    if (pv_exception_is(exc, PV_EXC_STOP_ITERATION)) {
        text = async                                ? "async generator raised StopIteration"
               : code->flags & PV_CODE_COROUTINE    ? "coroutine raised StopIteration"
                                                    : "generator raised StopIteration";
    } else if (async && pv_exception_is(exc, PV_EXC_STOP_ASYNC_ITERATION)) {
        text = "async generator raised StopAsyncIteration";
    }
    if (text == NULL) return PV_OK;
    PvStatus status = pv_raise(vm, PV_EXC_RUNTIME_ERROR, "%s", text);
    if (status != PV_RAISE) return status;
    *out = vm->core.exc;
    vm->core.exc = PV_NULL;
    PvException *error = pv_as_exception(*out);
    error->cause = exc;
    error->context = exc;
    error->base.aux = 1; // __suppress_context__
    return PV_OK;
}

// Resume for a caller that wants the yielded value as the result of its call.
static PvStatus resume_called(PvVM *vm, PvGenerator *g, PvValue sent) {
    PV_TRY(pv_generator_resume(vm, g, sent, PV_RESULT_PUSH | PV_FRAME_CALLED));
    vm->reload = true;
    return PV_OK;
}

PvStatus pv_generator_send(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)out;
    PvGenerator *g = self_of(a);
    if (g->stage == PV_GENERATOR_CLOSED) {
        if (is_coroutine(g)) {
            return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "cannot reuse already awaited coroutine");
        }
        return pv_generator_raise_stop(vm, PV_NONE);
    }
    if (g->stage == PV_GENERATOR_CREATED && a->v[1] != PV_NONE) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "can't send non-None value to a just-started %s",
                        kind_name(g));
    }
    return resume_called(vm, g, a->v[1]);
}

PvStatus pv_generator_dunder_next(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)out;
    PvGenerator *g = self_of(a);
    if (g->stage == PV_GENERATOR_CLOSED) return pv_generator_raise_stop(vm, PV_NONE);
    return resume_called(vm, g, PV_NONE);
}

// The exception that throw(type, value, traceback) means. DEFER when a guest constructor is needed.
PvStatus pv_generator_thrown(PvVM *vm, PvArgs *a, PvValue *exc) {
    PvValue type = a->v[1], value = a->v[2], traceback = a->v[3];
    if (traceback != PV_NULL && traceback != PV_NONE &&
        pv_type_of(traceback) != &pv_types[PV_TYPE_TRACEBACK]) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "throw() third argument must be a traceback object");
    }
    if (pv_is_exception(type)) {
        if (value != PV_NULL && value != PV_NONE) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "instance exception may not have a separate value");
        }
        *exc = type;
        return PV_OK;
    }
    if (!pv_is_ptr(type) || !(pv_ptr(type)->type->flags & PV_TF_TYPE) ||
        !(((PvType *)(void *)pv_ptr(type))->flags & PV_TF_EXCEPTION)) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "exceptions must be classes or instances deriving from BaseException, not %T",
                        type);
    }
    if (value != PV_NULL && pv_is_exception(value) &&
        pv_is_instance(value, (PvType *)(void *)pv_ptr(type))) {
        *exc = value;
        return PV_OK;
    }
    if (((PvType *)(void *)pv_ptr(type))->flags & (PV_TF_GUEST_NEW | PV_TF_GUEST_INIT)) return PV_DEFER;
    PvTuple *args = value == PV_NULL || value == PV_NONE ? &pv_empty_tuple
                    : pv_is_tuple(value)                 ? pv_tuple(value)
                                                         : pv_tuple_of(vm, &value, 1);
    if (args == NULL) return PV_RETRY;
    return pv_exception_make(vm, (PvType *)(void *)pv_ptr(type), args, exc);
}

// Without a throw() in what `g` delegates to the exception is for `g` itself.
static bool may_have_throw(PvVM *vm, PvValue receiver) {
    PvType *type = pv_type_of(receiver);
    if (type->flags & PV_TF_BUILTIN) return false;
    return (type->flags & (PV_TF_GUEST_GETATTRIBUTE | PV_TF_GUEST_GETATTR)) ||
           pv_type_lookup(vm, type, PV_NAME(throw)) != PV_NULL ||
           (type->attrs != 0 && pv_instance_get(vm, pv_ptr(receiver), PV_NAME(throw)) != PV_NULL);
}

bool pv_generator_is_deaf(PvVM *vm, PvValue receiver) {
    PvType *type = pv_type_of(receiver);
    return (type->flags & PV_TF_BUILTIN) && pv_type_lookup(vm, type, PV_NAME(throw)) == PV_NULL &&
           pv_type_lookup(vm, type, PV_NAME(close)) == PV_NULL;
}

bool pv_generator_is_delegating(PvVM *vm, const PvGenerator *g) {
    PvValue receiver = pv_generator_awaited(g);
    if (receiver == PV_NULL) return false;
    return pv_generator_behind(receiver) != NULL || may_have_throw(vm, receiver);
}

PvStatus pv_generator_thrown_into(PvVM *vm, const PvGenerator *g, PvArgs *a, PvValue *exc) {
    bool alone = a->v[2] == PV_NULL;
    if (!pv_generator_is_delegating(vm, g) || (alone && pv_is_exception(a->v[1]))) {
        PV_TRY(pv_generator_thrown(vm, a, exc));
        if (a->v[3] != PV_NULL && a->v[3] != PV_NONE) pv_as_exception(*exc)->traceback = a->v[3];
        return PV_OK;
    }
    PvTuple *given = pv_tuple_of(vm, a->v + 1, alone ? 1 : a->v[3] == PV_NULL ? 2 : 3);
    if (given == NULL) return PV_RETRY;
    PV_TRY(pv_exception_new(vm, PV_EXC_BASE_EXCEPTION, &pv_empty_tuple, exc));
    pv_as_exception(*exc)->extra[0] = pv_from_ptr(given);
    return PV_OK;
}

PvTuple *pv_generator_carried(PvValue exc) {
    if (!pv_is_exception(exc) || pv_ptr(exc)->type != pv_exception_type(PV_EXC_BASE_EXCEPTION)) return NULL;
    PvValue given = pv_as_exception(exc)->extra[0];
    return given == PV_NULL ? NULL : pv_tuple(given);
}

bool pv_generator_throws_exit(PvValue exc) {
    const PvTuple *given = pv_generator_carried(exc);
    if (given == NULL) return pv_exception_is(exc, PV_EXC_GENERATOR_EXIT);
    PvValue type = given->item[0];
    if (pv_is_exception(type)) return pv_exception_is(type, PV_EXC_GENERATOR_EXIT);
    return pv_is_type(type) &&
           pv_type_is_subtype(pv_as_type(type), pv_exception_type(PV_EXC_GENERATOR_EXIT));
}

PvStatus pv_generator_arrive(PvVM *vm, const PvGenerator *g, PvValue *exc) {
    const PvTuple *given = pv_generator_carried(*exc);
    if (given == NULL || pv_generator_is_delegating(vm, g)) return PV_OK;
    PvValue v[4] = {PV_NULL, PV_NULL, PV_NULL, PV_NULL};
    memcpy(v + 1, given->item, given->n * sizeof *v);
    return pv_generator_thrown_into(vm, g, &(PvArgs){.v = v}, exc);
}

PvStatus pv_intrinsic_thrown_arguments(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    PvTuple *given = pv_generator_carried(a->v[0]);
    *out = given == NULL ? PV_NONE : pv_from_ptr(given);
    return PV_OK;
}

PvStatus pv_intrinsic_is_delegating(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    PvGenerator *g = pv_generator_behind(a->v[0]);
    uint32_t id = pv_type_of(a->v[0])->id;
    if (id == PV_TYPE_ASYNC_GENERATOR_ASEND || id == PV_TYPE_ASYNC_GENERATOR_ATHROW) {
        g = ((PvAsyncStep *)(void *)pv_ptr(a->v[0]))->generator;
    }
    *out = pv_bool(g != NULL && pv_generator_is_delegating(vm, g));
    return PV_OK;
}

// Raise `exc` where the generator is suspended.
static PvStatus throw_into(PvVM *vm, PvGenerator *g, PvValue exc, uint32_t flags) {
    PV_TRY(pv_generator_resume(vm, g, PV_NULL, flags));
    vm->core.exc = exc;
    vm->reload = true;
    vm->throwing = true;
    return PV_OK;
}

bool pv_generator_warns(const PvVM *vm, const PvArgs *a) {
    return a->v[2] != PV_NULL && !pv_frames_is_hidden(pv_frames_top(vm->fiber));
}

PvStatus pv_generator_throw(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)out;
    if (pv_generator_warns(vm, a)) return PV_DEFER;
    PvGenerator *g = self_of(a);
    PvValue exc = PV_NULL;
    PV_TRY(pv_generator_thrown_into(vm, g, a, &exc));
    if (g->stage == PV_GENERATOR_CLOSED) {
        if (is_coroutine(g)) {
            return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "cannot reuse already awaited coroutine");
        }
        vm->core.exc = exc;
        return PV_RAISE;
    }
    return throw_into(vm, g, exc, PV_RESULT_PUSH | PV_FRAME_CALLED);
}

PvStatus pv_generator_close(PvVM *vm, PvArgs *a, PvValue *out) {
    PvGenerator *g = self_of(a);
    if (g->stage == PV_GENERATOR_RUNNING) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "%s already executing", kind_name(g));
    }
    if (g->stage != PV_GENERATOR_SUSPENDED) {
        g->stage = PV_GENERATOR_CLOSED;
        g->n_saved = 0;
        *out = PV_NONE;
        return PV_OK;
    }
    PvValue exc;
    PV_TRY(pv_exception_new(vm, PV_EXC_GENERATOR_EXIT, &pv_empty_tuple, &exc));
    pv_exception_set_context(vm, exc, pv_frames_handled(vm->fiber));
    return throw_into(vm, g, exc, PV_RESULT_PUSH | PV_FRAME_CALLED | PV_FRAME_CLOSE);
}

PvStatus pv_generator_dunder_await(PvVM *vm, PvArgs *a, PvValue *out) {
    PvCoroutineWrapper *w =
        pv_heap_new(vm, &pv_types[PV_TYPE_COROUTINE_WRAPPER], sizeof *w);
    if (w == NULL) return PV_RETRY;
    w->coroutine = self_of(a);
    *out = pv_from_ptr(w);
    return PV_OK;
}
