// Pushing and popping frames, and room on the two stacks of a fiber.
//
// Invariant: above the operand stack of every frame there are PV_STACK_SLACK free values, so the
// loop may push a twin's extra operands without a look.
#ifndef PV_VM_FRAMES_H
#define PV_VM_FRAMES_H

#include "vm/vm.h"

enum { PV_STACK_SLACK = 16 };

static inline PvFrame *pv_frames_top(const PvFiber *fiber) {
    return &fiber->frames[fiber->n_frames - 1];
}
static inline PvValue *pv_frames_local(const PvFiber *fiber, const PvFrame *frame) {
    return fiber->stack + frame->base;
}
static inline bool pv_frames_is_hidden(const PvFrame *frame) {
    return (frame->flags & PV_FRAME_HIDDEN) != 0;
}

// Does a frame run a file that is named as the library's and packages of the host are?
bool pv_frames_is_library(const PvFrame *frame);

// Room for `values` more behind index `from`; RETRY when memory is short. Stacks may move.
PV_MUST_USE PvStatus pv_frames_reserve_slow(PvVM *vm, PvFiber *fiber, size_t need);
PV_MUST_USE static inline PvStatus pv_frames_reserve(PvVM *vm, PvFiber *fiber, size_t from,
                                                     size_t values) {
    if (__builtin_expect(from + values + PV_STACK_SLACK <= fiber->stack_size, 1)) return PV_OK;
    return pv_frames_reserve_slow(vm, fiber, from + values + PV_STACK_SLACK);
}
PV_MUST_USE PvStatus pv_frames_grow(PvVM *vm, PvFiber *fiber);
PV_MUST_USE PvStatus pv_frames_too_deep(PvVM *vm); // RecursionError

// Push a frame of `state` whose locals begin at stack index `base`. The caller has reserved room
// for locals and operands and filled in the arguments; locals from `n_given` on become PV_NULL.
// RAISE: RecursionError. The caller's frame must be saved, its sp where the result belongs.
PV_MUST_USE static inline PvStatus pv_frames_push(PvVM *vm, PvCodeState *state, PvFunction *function,
                                                  PvDict *globals, PvValue names, size_t base,
                                                  size_t n_given, uint32_t flags, PvValue extra) {
    PvFiber *fiber = vm->fiber;
    const PvCode *code = state->code;
    if (fiber->n_frames == fiber->frames_size) PV_TRY(pv_frames_grow(vm, fiber));
    if (code->flags & PV_CODE_PRELUDE) {
        flags |= PV_FRAME_HIDDEN;
        // Twins do not count, but they cannot go on for ever either.
        if (fiber->n_frames > 8 * (size_t)vm->limits.depth + 64) return pv_frames_too_deep(vm);
    } else {
        if (fiber->recursion >= vm->depth) return pv_frames_too_deep(vm);
        fiber->recursion++;
        flags |= PV_FRAME_COUNTED;
        if (fiber->recursion > vm->usage.depth_peak) vm->usage.depth_peak = fiber->recursion;
    }
    PvValue *local = fiber->stack + base;
    for (size_t i = n_given; i < code->n_locals; i++) local[i] = PV_NULL;
    PvFrame *frame = &fiber->frames[fiber->n_frames++];
    frame->pc = code->words;
    frame->state = state;
    frame->function = function;
    frame->globals = globals;
    frame->names = names;
    frame->extra = extra;
    frame->handled = PV_NONE;
    frame->base = (uint32_t)base;
    frame->sp = (uint32_t)(base + code->n_locals);
    frame->flags = flags;
    return PV_OK;
}

// Forget the top frame, as it is.
static inline void pv_frames_pop(PvFiber *fiber) {
    PvFrame *frame = pv_frames_top(fiber);
    if (frame->flags & PV_FRAME_COUNTED) fiber->recursion--;
    fiber->n_frames--;
}

// The innermost frame that guests may know of, or NULL; `skip` of them are passed over.
PvFrame *pv_frames_visible(const PvFiber *fiber, uint32_t skip);

// A fiber with small stacks of its own, or NULL: out of memory.
PvFiber *pv_frames_new_fiber(PvVM *vm);
// Give the first fiber, idle now, its small stacks back.
void pv_frames_shrink(PvVM *vm, PvFiber *fiber);
void pv_frames_drop_fiber(PvVM *vm, PvFiber *fiber);
// Drop every frame: generators among them count as closed.
void pv_frames_abandon(PvVM *vm, PvFiber *fiber);

// Did a generator's frame hand a throw() or close() on to what it delegates to?
bool pv_frames_is_in_delegated_throw(const PvFrame *frame);
// The exception being handled where the fiber stands: what a bare `raise` raises again. PV_NONE.
PvValue pv_frames_handled(const PvFiber *fiber);

#endif
