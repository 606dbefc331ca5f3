// Generators, coroutines and async generators as frames that come and go.
#ifndef PV_VM_GENERATOR_H
#define PV_VM_GENERATOR_H

#include "gen/types.gen.h"
#include "vm/vm.h"

// A new generator, coroutine or async generator (by the code's flags) of the top frame, which is
// saved, with its pc behind RETURN_GENERATOR. The frame is left as it is. NULL: RETRY.
PvGenerator *pv_generator_make(PvVM *vm);

// Copy the top frame into its generator and pop it. `pc` and `sp` are saved; the yielded value is
// not on its stack any more.
void pv_generator_suspend(PvVM *vm);

// Push the frame of a generator onto the fiber, `sent` on its stack (PV_NULL: nothing, an exception
// follows). The caller's frame is saved. RAISE when it runs already ("generator already executing").
PV_MUST_USE PvStatus pv_generator_resume(PvVM *vm, PvGenerator *generator, PvValue sent,
                                         uint32_t flags);

// Its frame was popped for good: by a return, an exception, or abandoned.
void pv_generator_finish(PvVM *vm, const PvFrame *gone);

// A suspended generator that its `for` statement owns.
static inline bool pv_generator_is_owned(PvValue v) {
    if (!pv_is_ptr(v) || !(pv_ptr(v)->flags & PV_GENERATOR_OWNED)) return false;
    const PvGenerator *g = (const PvGenerator *)(const void *)pv_ptr(v);
    return (g->base.type->id == PV_TYPE_GENERATOR) && g->stage == PV_GENERATOR_SUSPENDED;
}
// Close such a generator, the top operand of the top frame: its frame is pushed, GeneratorExit is
// core->exc, to be raised there. `pending` takes its place on the stack: an exception under way, or
// PV_NONE. RETRY before any change.
PV_MUST_USE PvStatus pv_generator_leave(PvVM *vm, PvValue pending);
// Its frame is gone, however: OK go on behind the instruction, RAISE core->exc goes on.
PV_MUST_USE PvStatus pv_generator_after_leave(PvVM *vm);

// PEP 479: what leaves a generator in the place of StopIteration (the exception itself for others).
PV_MUST_USE PvStatus pv_generator_stop_error(PvVM *vm, const PvCode *code, PvValue exc,
                                             PvValue *out);
// Raise StopIteration(value).
PV_MUST_USE PvStatus pv_generator_raise_stop(PvVM *vm, PvValue value);
// The generator or coroutine that an iterator is, or stands for; NULL for other things.
PvGenerator *pv_generator_behind(PvValue v);
// throw(type, value, traceback) is deprecated: guest code calls the twin of it, which warns.
bool pv_generator_warns(const PvVM *vm, const PvArgs *a);
// The exception that throw(type, value, traceback) means (a->v[1..3]).
PV_MUST_USE PvStatus pv_generator_thrown(PvVM *vm, PvArgs *a, PvValue *exc);

// What is thrown into a generator that delegates is for the one at the end of the delegation to make
// sense of: a foreign throw() gets the arguments as they are. Until there they are carried by an exact
// BaseException with their tuple (1 to 3) in extra[0], which no guest code sees.
bool pv_generator_is_delegating(PvVM *vm, const PvGenerator *g);
// A built-in iterator that has neither throw() nor close().
bool pv_generator_is_deaf(PvVM *vm, PvValue receiver);
// The exception to be raised where `g` stands, with its traceback: what the arguments mean, or what
// carries them.
PV_MUST_USE PvStatus pv_generator_thrown_into(PvVM *vm, const PvGenerator *g, PvArgs *a, PvValue *exc);
// The arguments that an exception carries, or NULL.
PvTuple *pv_generator_carried(PvValue exc);
// Whether it is, or carries, a GeneratorExit.
bool pv_generator_throws_exit(PvValue exc);
// It gets to `g`: what is carried becomes an exception unless `g` delegates, too.
PV_MUST_USE PvStatus pv_generator_arrive(PvVM *vm, const PvGenerator *g, PvValue *exc);

// --- async generators (vm/async.c) ----------------------------------------------------------------

// asend(argument), or with type ATHROW athrow(argument), aclose() (PV_NULL).
PV_MUST_USE PvStatus pv_generator_new_step(PvVM *vm, PvGenerator *generator, int type,
                                           PvValue argument, PvValue *out);
// Resume the generator of a step for the top frame, whose last `drop` operands are done with.
// OK with vm->reload: its frame was pushed (with vm->throwing core->exc is to be raised there), or
// the step ended and, as `how` is PV_RESULT_SEND, the caller jumped.
PV_MUST_USE PvStatus pv_generator_step(PvVM *vm, PvAsyncStep *step, PvValue sent, uint32_t how,
                                       uint32_t drop);
// A generator yielded to a frame with PV_FRAME_CLOSE or PV_FRAME_ASYNC_STEP; it is suspended. OK:
// deliver *value, or vm->reload.
PV_MUST_USE PvStatus pv_generator_yielded(PvVM *vm, PvGenerator *generator, uint32_t flags,
                                          PvValue *value);
// The frame of an async generator that a step resumed was left by a return.
PV_MUST_USE PvStatus pv_generator_step_returned(PvVM *vm, const PvFrame *gone);
// It was left by core->exc. True: the caller goes on.
bool pv_generator_step_raised(PvVM *vm, const PvFrame *gone);

static inline bool pv_generator_is(PvValue v, int type_id) {
    return pv_is_ptr(v) && pv_ptr(v)->type->id == (uint32_t)type_id;
}

#endif
