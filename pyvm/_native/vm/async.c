// Async generators: the steps (asend, athrow, aclose) that drive them, and coroutine.__await__().
//
// A step is an iterator that is sent to until the generator yields a value of its own, wrapped in a
// PvAsyncValue; what inner awaits yield passes through. Invariant: generator->step is the step under
// way exactly while ag_running; a second step may not begin meanwhile.
#include "gen/types.gen.h"
#include "objects/exception.h"
#include "objects/tuple.h"
#include "objects/types.h"
#include "vm/frames.h"
#include "vm/generator.h"
#include "vm/unwind.h"

enum { NEW, UNDER_WAY, DONE };

static bool is_throw(const PvAsyncStep *step) {
    return step->base.type == &pv_types[PV_TYPE_ASYNC_GENERATOR_ATHROW];
}
static const char *name_of(const PvAsyncStep *step) {
    if (!is_throw(step)) return "anext()"; // asend(), too
    return step->argument == PV_NULL ? "aclose()" : "athrow()";
}

PvStatus pv_generator_new_step(PvVM *vm, PvGenerator *generator, int type, PvValue argument,
                               PvValue *out) {
    PvAsyncStep *step = pv_heap_new(vm, &pv_types[type], sizeof *step);
    if (step == NULL) return PV_RETRY;
    step->generator = generator;
    step->argument = argument;
    *out = pv_from_ptr(step);
    return PV_OK;
}

static PvStatus raise_plain(PvVM *vm, PvExceptionId id) {
    PV_TRY(pv_exception_new(vm, id, &pv_empty_tuple, &vm->core.exc));
    return PV_RAISE;
}

// The step is over with this value: what awaits it goes on.
static PvStatus end(PvVM *vm, uint32_t how, PvValue value) {
    if ((how & PV_RESULT_MASK) != PV_RESULT_SEND) return pv_generator_raise_stop(vm, value);
    pv_unwind_exhausted(vm, PV_RESULT_SEND, value);
    vm->reload = true;
    return PV_OK;
}

// Resume the generator of a step with a value, or with an exception where it stands.
static PvStatus drive(PvVM *vm, PvAsyncStep *step, PvValue sent, PvValue exc, uint32_t flags,
                      uint32_t drop) {
    PvGenerator *g = step->generator;
    PvFiber *fiber = vm->fiber;
    pv_frames_top(fiber)->sp -= drop;
    uint32_t caller = fiber->n_frames - 1;
    PvStatus status = pv_generator_resume(vm, g, exc != PV_NULL ? PV_NULL : sent, flags);
    if (status != PV_OK) {
        fiber->frames[caller].sp += drop;
        return status;
    }
    if (step->stage == NEW && (flags & PV_FRAME_CLOSE)) g->ag_closed = true;
    step->stage = UNDER_WAY;
    g->ag_running = true;
    g->step = pv_from_ptr(step);
    vm->reload = true;
    if (exc != PV_NULL) {
        vm->core.exc = exc;
        vm->throwing = true;
    }
    return PV_OK;
}

// Whether a step may begin or go on. A new one marks the generator as running: until it is over.
static PvStatus begin(PvVM *vm, PvAsyncStep *step) {
    PvGenerator *g = step->generator;
    if (step->stage == DONE) {
        return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "cannot reuse already awaited %s",
                        is_throw(step) ? "aclose()/athrow()" : "__anext__()/asend()");
    }
    if (step->stage == NEW && g->ag_running) {
        step->stage = DONE;
        return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "%s: asynchronous generator is already running",
                        name_of(step));
    }
    return PV_OK;
}

// The step ends with an exception in which the generator itself has no part.
static PvStatus fail(PvAsyncStep *step, PvStatus status) {
    if (status != PV_RAISE) return status;
    PvGenerator *g = step->generator;
    step->stage = DONE;
    g->ag_running = false;
    g->step = PV_NULL;
    return PV_RAISE;
}

PvStatus pv_generator_step(PvVM *vm, PvAsyncStep *step, PvValue sent, uint32_t how, uint32_t drop) {
    PvGenerator *g = step->generator;
    PV_TRY(begin(vm, step));
    PvFiber *fiber = vm->fiber;
    PvValue exc = PV_NULL;
    uint32_t flags = how | PV_FRAME_ASYNC_STEP;
    bool closes = is_throw(step) && step->argument == PV_NULL;
    if ((how & PV_RESULT_MASK) != PV_RESULT_SEND) flags |= PV_FRAME_CALLED;
    if (closes) flags |= PV_FRAME_CLOSE;
    if (is_throw(step) && g->stage == PV_GENERATOR_CLOSED) {
        step->stage = DONE;
        pv_frames_top(fiber)->sp -= drop;
        return end(vm, how, PV_NONE);
    }
    if (is_throw(step) && step->stage == NEW) {
        if (g->ag_closed) return fail(step, raise_plain(vm, PV_EXC_STOP_ASYNC_ITERATION));
        if (sent != PV_NONE) {
            return pv_raise(vm, PV_EXC_RUNTIME_ERROR,
                            "can't send non-None value to a just-started coroutine");
        }
        if (closes) PV_TRY(pv_exception_new(vm, PV_EXC_GENERATOR_EXIT, &pv_empty_tuple, &exc));
        else exc = step->argument;
    } else if (step->stage == NEW && sent == PV_NONE) {
        sent = step->argument;
    }
    if (g->stage == PV_GENERATOR_CLOSED) {
        return fail(step, raise_plain(vm, PV_EXC_STOP_ASYNC_ITERATION));
    }
    if (exc == PV_NULL && g->stage == PV_GENERATOR_CREATED && sent != PV_NONE) {
        return fail(step, pv_raise(vm, PV_EXC_TYPE_ERROR,
                                       "can't send non-None value to a just-started async generator"));
    }
    return drive(vm, step, sent, exc, flags, drop);
}

static void finish_step(PvGenerator *g) {
    if (g->step != PV_NULL) ((PvAsyncStep *)(void *)pv_ptr(g->step))->stage = DONE;
    g->step = PV_NULL;
    g->ag_running = false;
}

PvStatus pv_generator_yielded(PvVM *vm, PvGenerator *g, uint32_t flags, PvValue *value) {
    if (!(flags & PV_FRAME_ASYNC_STEP)) {
        return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "%s ignored GeneratorExit",
                        g->base.type == &pv_types[PV_TYPE_COROUTINE] ? "coroutine" : "generator");
    }
    if (!pv_is_ptr(*value) || pv_ptr(*value)->type != &pv_types[PV_TYPE_ASYNC_VALUE]) return PV_OK;
    finish_step(g);
    if (flags & PV_FRAME_CLOSE) {
        return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "async generator ignored GeneratorExit");
    }
    return end(vm, flags, ((PvAsyncValue *)(void *)pv_ptr(*value))->value);
}

PvStatus pv_generator_step_returned(PvVM *vm, const PvFrame *gone) {
    finish_step((PvGenerator *)(void *)pv_ptr(gone->extra));
    ((PvGenerator *)(void *)pv_ptr(gone->extra))->ag_closed = true;
    if (gone->flags & PV_FRAME_CLOSE) {
        PV_TRY(end(vm, gone->flags, PV_NONE));
        vm->reload = false;
        return PV_OK;
    }
    return raise_plain(vm, PV_EXC_STOP_ASYNC_ITERATION);
}

bool pv_generator_step_raised(PvVM *vm, const PvFrame *gone) {
    finish_step((PvGenerator *)(void *)pv_ptr(gone->extra));
    if (!pv_exception_is(vm->core.exc, PV_EXC_GENERATOR_EXIT) &&
        !pv_exception_is(vm->core.exc, PV_EXC_STOP_ASYNC_ITERATION)) {
        return false;
    }
    ((PvGenerator *)(void *)pv_ptr(gone->extra))->ag_closed = true;
    if (!(gone->flags & PV_FRAME_CLOSE)) return false;
    PvValue exc = vm->core.exc;
    vm->core.exc = PV_NULL;
    if (end(vm, gone->flags, PV_NONE) == PV_OK) {
        vm->reload = false;
        return true;
    }
    if (vm->core.exc == PV_NULL) vm->core.exc = exc; // no memory for the StopIteration
    return false;
}

// --- natives --------------------------------------------------------------------------------------

static PvGenerator *generator_of(PvArgs *a) { return (PvGenerator *)(void *)pv_ptr(a->v[0]); }

PvStatus pv_async_generator_dunder_aiter(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    *out = a->v[0];
    return PV_OK;
}

PvStatus pv_async_generator_dunder_anext(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_generator_new_step(vm, generator_of(a), PV_TYPE_ASYNC_GENERATOR_ASEND, PV_NONE, out);
}

PvStatus pv_async_generator_asend(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_generator_new_step(vm, generator_of(a), PV_TYPE_ASYNC_GENERATOR_ASEND, a->v[1], out);
}

PvStatus pv_async_generator_athrow(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue exc;
    if (pv_generator_warns(vm, a)) return PV_DEFER;
    PV_TRY(pv_generator_thrown(vm, a, &exc));
    return pv_generator_new_step(vm, generator_of(a), PV_TYPE_ASYNC_GENERATOR_ATHROW, exc, out);
}

PvStatus pv_async_generator_aclose(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_generator_new_step(vm, generator_of(a), PV_TYPE_ASYNC_GENERATOR_ATHROW, PV_NULL, out);
}

// The awaitables: coroutine_wrapper, async_generator_asend, async_generator_athrow.

static PvGenerator *wrapped(PvArgs *a) {
    if (pv_ptr(a->v[0])->type != &pv_types[PV_TYPE_COROUTINE_WRAPPER]) return NULL;
    return ((PvCoroutineWrapper *)(void *)pv_ptr(a->v[0]))->coroutine;
}
static PvAsyncStep *step_of(PvArgs *a) { return (PvAsyncStep *)(void *)pv_ptr(a->v[0]); }

PvStatus pv_awaitable_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    *out = v;
    return PV_OK;
}

PvStatus pv_awaitable_dunder_await(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    *out = a->v[0];
    return PV_OK;
}

PvStatus pv_awaitable_send(PvVM *vm, PvArgs *a, PvValue *out) {
    PvGenerator *coroutine = wrapped(a);
    if (coroutine != NULL) {
        PvValue v[2] = {pv_from_ptr(coroutine), a->v[1]};
        return pv_generator_send(vm, &(PvArgs){.native = a->native, .v = v}, out);
    }
    return pv_generator_step(vm, step_of(a), a->v[1], PV_RESULT_PUSH, 0);
}

PvStatus pv_awaitable_dunder_next(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue v[2] = {a->v[0], PV_NONE};
    return pv_awaitable_send(vm, &(PvArgs){.native = a->native, .v = v}, out);
}

PvStatus pv_awaitable_throw(PvVM *vm, PvArgs *a, PvValue *out) {
    PvGenerator *coroutine = wrapped(a);
    if (coroutine != NULL) {
        PvValue v[4] = {pv_from_ptr(coroutine), a->v[1], a->v[2], a->v[3]};
        return pv_generator_throw(vm, &(PvArgs){.native = a->native, .v = v}, out);
    }
    PvAsyncStep *step = step_of(a);
    PvValue exc;
    if (pv_generator_warns(vm, a)) return PV_DEFER;
    PV_TRY(pv_generator_thrown_into(vm, step->generator, a, &exc));
    PV_TRY(begin(vm, step));
    bool closes = is_throw(step) && step->argument == PV_NULL;
    if (step->generator->stage == PV_GENERATOR_CLOSED) {
        if (closes && (pv_exception_is(exc, PV_EXC_GENERATOR_EXIT) ||
                       pv_exception_is(exc, PV_EXC_STOP_ASYNC_ITERATION))) {
            return fail(step, pv_generator_raise_stop(vm, PV_NONE));
        }
        vm->core.exc = exc;
        return fail(step, PV_RAISE);
    }
    uint32_t flags = PV_RESULT_PUSH | PV_FRAME_CALLED | PV_FRAME_ASYNC_STEP;
    if (closes) flags |= PV_FRAME_CLOSE;
    return drive(vm, step, PV_NULL, exc, flags, 0);
}

PvStatus pv_awaitable_close(PvVM *vm, PvArgs *a, PvValue *out) {
    PvGenerator *coroutine = wrapped(a);
    if (coroutine != NULL) {
        PvValue v[1] = {pv_from_ptr(coroutine)};
        return pv_generator_close(vm, &(PvArgs){.native = a->native, .v = v}, out);
    }
    if (step_of(a)->stage != DONE) return PV_DEFER;
    *out = PV_NONE;
    return PV_OK;
}

void pv_awaitable_op_trace(PvGC *gc, PvObject *o) {
    if (o->type == &pv_types[PV_TYPE_COROUTINE_WRAPPER]) {
        pv_gc_mark_object(gc, &((PvCoroutineWrapper *)(void *)o)->coroutine->base);
        return;
    }
    PvAsyncStep *step = (PvAsyncStep *)(void *)o;
    pv_gc_mark_object(gc, &step->generator->base);
    pv_gc_mark(gc, step->argument);
}

void pv_async_value_op_trace(PvGC *gc, PvObject *o) {
    pv_gc_mark(gc, ((PvAsyncValue *)(void *)o)->value);
}
