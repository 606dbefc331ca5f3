// Frames and the two stacks they live on: see frames.h.
#include "vm/frames.h"

#include <string.h>

#include "core/unit.h"
#include "vm/code_state.h"

PvStatus pv_frames_reserve_slow(PvVM *vm, PvFiber *fiber, size_t need) {
    size_t size = fiber->stack_size;
    while (size < need) size += size / 2 + 64;
    if (size > UINT32_MAX / 2) return PV_RETRY;
    PvValue *stack = pv_heap_raw(vm, size * sizeof *stack);
    if (stack == NULL) return PV_RETRY;
    memcpy(stack, fiber->stack, fiber->stack_size * sizeof *stack);
    if (!fiber->embedded_stack) {
        pv_heap_raw_free(vm, fiber->stack, fiber->stack_size * sizeof *stack);
    }
    fiber->embedded_stack = false;
    fiber->stack = stack;
    fiber->stack_size = (uint32_t)size;
    return PV_OK;
}

PvStatus pv_frames_grow(PvVM *vm, PvFiber *fiber) {
    uint32_t size = fiber->frames_size + fiber->frames_size / 2 + 8;
    PvFrame *frames = pv_heap_raw(vm, size * sizeof *frames);
    if (frames == NULL) return PV_RETRY;
    memcpy(frames, fiber->frames, fiber->n_frames * sizeof *frames);
    if (!fiber->embedded_frames) {
        pv_heap_raw_free(vm, fiber->frames, fiber->frames_size * sizeof *frames);
    }
    fiber->embedded_frames = false;
    fiber->frames = frames;
    fiber->frames_size = size;
    return PV_OK;
}

PvStatus pv_frames_too_deep(PvVM *vm) {
    return pv_raise(vm, PV_EXC_RECURSION_ERROR, "maximum recursion depth exceeded");
}

PvFrame *pv_frames_visible(const PvFiber *fiber, uint32_t skip) {
    for (uint32_t i = fiber->n_frames; i-- > 0;) {
        PvFrame *frame = &fiber->frames[i];
        if (pv_frames_is_hidden(frame)) continue;
        if (skip-- == 0) return frame;
    }
    return NULL;
}

PvFiber *pv_frames_new_fiber(PvVM *vm) {
    PvFiber *fiber = pv_heap_raw(vm, sizeof *fiber);
    if (fiber == NULL) return NULL;
    memset(fiber, 0, sizeof *fiber);
    fiber->stack = pv_heap_raw(vm, PV_FIRST_STACK * sizeof *fiber->stack);
    fiber->frames = pv_heap_raw(vm, PV_FIRST_FRAMES * sizeof *fiber->frames);
    fiber->stack_size = PV_FIRST_STACK;
    fiber->frames_size = PV_FIRST_FRAMES;
    fiber->handled = PV_NONE;
    if (fiber->stack == NULL || fiber->frames == NULL) {
        pv_frames_drop_fiber(vm, fiber);
        return NULL;
    }
    return fiber;
}

static void free_stacks(PvVM *vm, PvFiber *fiber) {
    if (!fiber->embedded_stack && fiber->stack != NULL) {
        pv_heap_raw_free(vm, fiber->stack, fiber->stack_size * sizeof *fiber->stack);
    }
    if (!fiber->embedded_frames && fiber->frames != NULL) {
        pv_heap_raw_free(vm, fiber->frames, fiber->frames_size * sizeof *fiber->frames);
    }
}

void pv_frames_shrink(PvVM *vm, PvFiber *fiber) {
    PV_ASSERT(fiber == &vm->first && fiber->n_frames == 0);
    free_stacks(vm, fiber);
    fiber->stack = vm->first_stack;
    fiber->frames = vm->first_frames;
    fiber->stack_size = PV_FIRST_STACK;
    fiber->frames_size = PV_FIRST_FRAMES;
    fiber->embedded_stack = fiber->embedded_frames = true;
}

void pv_frames_drop_fiber(PvVM *vm, PvFiber *fiber) {
    free_stacks(vm, fiber);
    if (fiber != &vm->first) pv_heap_raw_free(vm, fiber, sizeof *fiber);
}

void pv_frames_abandon(PvVM *vm, PvFiber *fiber) {
    (void)vm;
    while (fiber->n_frames > 0) {
        PvFrame *frame = pv_frames_top(fiber);
        if (frame->flags & PV_FRAME_GENERATOR) {
            PvGenerator *generator = (PvGenerator *)(void *)pv_ptr(frame->extra);
            generator->stage = PV_GENERATOR_CLOSED;
            generator->ag_running = false;
            generator->n_saved = 0;
        }
        pv_frames_pop(fiber);
    }
    fiber->handled = PV_NONE;
    fiber->repr_set = PV_NULL;
}

bool pv_frames_is_in_delegated_throw(const PvFrame *frame) {
    return (frame->flags & PV_FRAME_GENERATOR) &&
           (frame->pc[-1] & 255) == PV_OPCODE_DELEGATE_THROW;
}

PvValue pv_frames_handled(const PvFiber *fiber) {
    PvValue handled = fiber->handled; // between the generator's frame that comes next and those above
    for (uint32_t i = fiber->n_frames; i-- > 0;) {
        const PvFrame *frame = &fiber->frames[i];
        if (!(frame->flags & PV_FRAME_GENERATOR)) continue;
        // A generator that hands a throw() on does not run meanwhile: what it handles is out of sight.
        bool passing = i + 1 < fiber->n_frames && pv_frames_is_in_delegated_throw(frame);
        if (handled != PV_NONE && !passing) return handled;
        handled = frame->handled;
    }
    return handled;
}

bool pv_frames_is_library(const PvFrame *frame) {
    const PvUnit *unit = frame->state->code->unit;
    if (unit->filename == NULL) return false;
    const PvStr *file = unit->filename;
    static const char *const own[] = {"<pyvm>/", "<python>/", "<package>/"};
    for (size_t i = 0; file->ascii && i < sizeof own / sizeof *own; i++) {
        size_t n = strlen(own[i]);
        if (file->length >= n && memcmp(file->data, own[i], n) == 0) return true;
    }
    return false;
}
