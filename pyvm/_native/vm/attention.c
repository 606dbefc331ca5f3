// Safepoints and the roots of a collection: see attention.h.
#include "vm/attention.h"

#include "objects/type.h"

#include "core/gc.h"
#include "objects/attributes.h"
#include "objects/weak_cell.h"
#include "vm/attribute_cache.h"
#include "vm/code_state.h"
#include "vm/frames.h"
#include "vm/lent.h"
#include "vm/threads.h"

PvStatus pv_attention(PvVM *vm) {
    PV_TRY(pv_budget_attention(vm));
    if (vm->core.gc_wanted) pv_gc_collect(vm, false);
    if (vm->core.weak_ready) pv_want_attention(vm); // until a function starts: see loop.c
    // Before what the clock or the host asks for: who is next depends on neither.
    if (pv_budget_turn_due(vm) && vm->fiber->stage != PV_FIBER_FORMATS) PV_TRY(pv_threads_switch(vm));
    if (pv_budget_pause_due(vm)) {
        vm->core.pause_at = -1; // set anew when the host runs on
        vm->event = PYVM_PAUSED;
        return PV_EVENT;
    }
    if (vm->core.tick_due || vm->output_due || vm->suspend_every > 0) {
        vm->core.tick_due = false;
        vm->output_due = false;
        vm->event = PYVM_TICK; // the text that waits goes first
        return PV_EVENT;
    }
    return PV_OK;
}

void pv_attention_collect(PvVM *vm) { pv_gc_collect(vm, true); }

PvStatus pv_attention_memory(PvVM *vm) {
    const PvFrame *frame = pv_frames_top(vm->fiber);
    vm->core.walked = NULL;
    if (vm->core.heap.impossible) {
        // It may be of an earlier instruction that did without: only one that asks for it twice,
        // with the flag cleared between, was refused for its size.
        vm->core.heap.impossible = false;
        bool again = vm->huge_pc == frame->pc && vm->huge_progress == vm->progress;
        vm->huge_pc = again ? NULL : frame->pc;
        vm->huge_progress = vm->progress;
        if (!again) return PV_OK;
        if (pv_raise_memory(vm) == PV_RAISE) return PV_RAISE;
    }
    if (vm->retry_pc == frame->pc && vm->retry_progress == vm->progress) {
        vm->retry_pc = NULL;
        vm->core.stop = PV_STOP_MEMORY;
        return PV_STOP;
    }
    vm->retry_pc = frame->pc;
    vm->retry_progress = vm->progress;
    pv_gc_collect(vm, true);
    return PV_OK;
}

static void mark_ptr(PvGC *gc, const void *p) {
    if (p != NULL) pv_gc_mark_object(gc, (PvObject *)(uintptr_t)p);
}

void pv_attention_mark_fiber(PvGC *gc, const PvFiber *fiber) {
    uint32_t top = 0;
    for (uint32_t i = 0; i < fiber->n_frames; i++) {
        const PvFrame *frame = &fiber->frames[i];
        pv_gc_mark_object(gc, &frame->state->base);
        mark_ptr(gc, frame->function);
        mark_ptr(gc, frame->globals);
        pv_gc_mark(gc, frame->names);
        pv_gc_mark(gc, frame->extra);
        pv_gc_mark(gc, frame->handled);
        if (frame->sp > top) top = frame->sp;
    }
    for (uint32_t i = 0; i < top; i++) pv_gc_mark(gc, fiber->stack[i]);
    pv_gc_mark(gc, fiber->handled);
    pv_gc_mark(gc, fiber->repr_set);
    pv_gc_mark(gc, fiber->context);
    pv_gc_mark(gc, fiber->result);
    pv_gc_mark(gc, fiber->failed);
    pv_gc_mark(gc, fiber->answer_extra);
    pv_gc_mark(gc, fiber->answer);
    mark_ptr(gc, fiber->outcome);
    mark_ptr(gc, fiber->thread);
    mark_ptr(gc, fiber->entry);
}

void pv_attention_trace_roots(PvVM *vm, PvGC *gc) {
    pv_code_state_trace(vm, gc);
    for (const PvFiber *fiber = vm->fiber; fiber != NULL; fiber = fiber->outer) {
        pv_attention_mark_fiber(gc, fiber);
    }
    if (vm->fiber == NULL) pv_attention_mark_fiber(gc, &vm->first);
    pv_threads_trace(vm, gc);
    mark_ptr(gc, vm->main);
    mark_ptr(gc, vm->modules);
    mark_ptr(gc, vm->builtins);
    pv_gc_mark(gc, vm->injected);
    pv_gc_mark(gc, vm->at_end);
    pv_gc_mark(gc, vm->statics);
    pv_gc_mark(gc, vm->core.sys_names);
    pv_gc_mark(gc, vm->core.sys_stdout);
    pv_gc_mark(gc, vm->host_calls);
    pv_gc_mark(gc, vm->answered);
    pv_gc_mark(gc, vm->guest_handles);
    pv_gc_mark(gc, vm->core.exc);
    pv_weak_trace_roots(vm, gc);
    pv_gc_mark(gc, vm->core.defer_fn);
    for (uint32_t i = 0; i < vm->core.defer_n && vm->core.defer_fn != PV_NULL; i++) {
        pv_gc_mark(gc, vm->core.defer_arg[i]);
    }
    pv_attributes_clear_cache(vm);
    if (vm->attr_table != NULL) memset(vm->attr_table, 0, PV_ATTR_TABLE * sizeof *vm->attr_table);
}

void pv_attention_after_mark(PvVM *vm, PvGC *gc) {
    pv_code_state_after_mark(vm, gc);
    pv_type_after_mark(vm);
    pv_weak_after_mark(vm);
    pv_lent_after_mark(vm);
    pv_attributes_clear_cache(vm);
}
