// Frame objects: made of the visible frames of the fiber, outermost first, when somebody asks.
#include "objects/frame.h"

#include "compiler/linetable.h"
#include "core/writer.h"
#include "objects/cell.h"
#include "objects/dict.h"
#include "objects/generator.h"
#include "vm/frame_object.h"
#include "vm/frames.h"
#include "vm/names.h"
#include "vm/namespace.h"

static PvFrameObject *frame_of(PvValue v) { return (PvFrameObject *)(void *)pv_ptr(v); }

static PvFrameObject *make(PvVM *vm, PvCodeState *state, PvDict *globals, uint32_t pc) {
    PvFrameObject *made = pv_heap_new(vm, &pv_types[PV_TYPE_FRAME], sizeof *made);
    if (made == NULL) return NULL;
    made->state = state;
    made->globals = globals != NULL ? pv_from_ptr(globals) : PV_NONE;
    made->locals = made->back = PV_NONE;
    made->pc = pc;
    return made;
}

// The objects of the frames of a fiber up to `wanted`, each the `f_back` of the next.
static PvStatus chain(PvVM *vm, const PvFrame *wanted, PvValue *out) {
    PvValue back = PV_NONE;
    for (const PvFrame *frame = vm->fiber->frames; frame <= wanted; frame++) {
        if (pv_frames_is_hidden(frame)) continue;
        uint32_t pc = (uint32_t)(frame->pc - frame->state->code->words);
        PvFrameObject *made = make(vm, frame->state, frame->globals, pc > 0 ? pc - 1 : 0);
        if (made == NULL) return PV_RETRY;
        PV_TRY(pv_namespace_of(vm, frame, &made->locals));
        made->back = back;
        back = pv_from_ptr(made);
    }
    *out = back;
    return PV_OK;
}

PvStatus pv_frame_object_of(PvVM *vm, uint32_t skip, PvValue *out) {
    const PvFrame *wanted = pv_frames_visible(vm->fiber, skip);
    if (wanted == NULL) return pv_raise(vm, PV_EXC_VALUE_ERROR, "call stack is not deep enough");
    return chain(vm, wanted, out);
}

PvStatus pv_frame_object_past(PvVM *vm, PvCodeState *state, PvDict *globals, uint32_t pc,
                              PvValue *out) {
    PvFrameObject *made = make(vm, state, globals, pc);
    PvDict *locals = pv_dict_make(vm, 0);
    if (made == NULL || locals == NULL) return PV_RETRY;
    made->locals = pv_from_ptr(locals);
    *out = pv_from_ptr(made);
    return PV_OK;
}

// --- the frames of generators -------------------------------------------------------------------

// What is bound in a suspended frame, as a new dict.
static PvStatus suspended_locals(PvVM *vm, const PvGenerator *g, PvValue *out) {
    const PvCode *code = g->state->code;
    PvDict *dict = pv_dict_make(vm, code->n_locals);
    if (dict == NULL) return PV_RETRY;
    PV_TRY(pv_charge(vm, (int64_t)code->n_locals));
    for (uint32_t i = 0; i < code->n_locals && i < g->n_saved; i++) {
        PvValue v = g->slots[i];
        if (v == PV_NULL || (code->local_kinds[i] & PV_LOCAL_HIDDEN)) continue;
        if (code->local_kinds[i] & (PV_LOCAL_CELL | PV_LOCAL_FREE)) {
            if (!pv_is_ptr(v) || pv_ptr(v)->type != &pv_types[PV_TYPE_CELL]) continue;
            v = ((PvCell *)(void *)pv_ptr(v))->value;
            if (v == PV_NULL) continue;
        }
        PV_TRY(pv_dict_put_name(vm, dict, code->locals[i], v));
    }
    *out = pv_from_ptr(dict);
    return PV_OK;
}

static PvStatus frame_of_generator(PvVM *vm, PvValue self, PvValue *out) {
    const PvGenerator *g = (PvGenerator *)(void *)pv_ptr(self);
    *out = PV_NONE;
    // A finished one has none, as in CPython; what the prelude runs is nobody's business.
    if (g->stage == PV_GENERATOR_CLOSED || (g->state->code->flags & PV_CODE_PRELUDE))
        return PV_OK;
    if (g->stage != PV_GENERATOR_RUNNING) {
        PvFrameObject *made = make(vm, g->state, g->globals, g->pc > 0 ? g->pc - 1 : 0);
        if (made == NULL) return PV_RETRY;
        PV_TRY(suspended_locals(vm, g, &made->locals));
        *out = pv_from_ptr(made);
        return PV_OK;
    }
    const PvFiber *fiber = vm->fiber;
    for (uint32_t i = fiber->n_frames; i-- > 0;) {
        const PvFrame *frame = &fiber->frames[i];
        if ((frame->flags & PV_FRAME_GENERATOR) && frame->extra == self) return chain(vm, frame, out);
    }
    return PV_OK; // it runs on another fiber
}

PvStatus pv_generator_get_gi_frame(PvVM *vm, PvValue self, PvValue *out) {
    return frame_of_generator(vm, self, out);
}
PvStatus pv_generator_get_cr_frame(PvVM *vm, PvValue self, PvValue *out) {
    return frame_of_generator(vm, self, out);
}
PvStatus pv_generator_get_ag_frame(PvVM *vm, PvValue self, PvValue *out) {
    return frame_of_generator(vm, self, out);
}

// --- reading them -------------------------------------------------------------------------------

void pv_frame_op_trace(PvGC *gc, PvObject *o) {
    PvFrameObject *frame = (PvFrameObject *)(void *)o;
    pv_gc_mark_object(gc, &frame->state->base);
    pv_gc_mark(gc, frame->globals);
    pv_gc_mark(gc, frame->locals);
    pv_gc_mark(gc, frame->back);
}

static uint32_t line_of(PvValue v) {
    return pv_linetable_find(frame_of(v)->state->code, frame_of(v)->pc).line;
}

PvStatus pv_frame_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    const PvCode *code = frame_of(v)->state->code;
    PV_TRY(pv_writer_format(w, "<frame at 0x%llx, file '",
                            (unsigned long long)pv_heap_id(vm, pv_ptr(v))));
    PV_TRY(pv_writer_str(w, code->unit->filename));
    PV_TRY(pv_writer_format(w, "', line %u, code ", line_of(v)));
    PV_TRY(pv_writer_str(w, code->name));
    return pv_writer_char(w, '>');
}

PvStatus pv_frame_clear(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a;
    *out = PV_NONE;
    return PV_OK;
}

static PvStatus give(PvValue v, PvValue *out) {
    *out = v;
    return PV_OK;
}
PvStatus pv_frame_get_f_back(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(frame_of(self)->back, out);
}
PvStatus pv_frame_get_f_code(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(pv_from_ptr(frame_of(self)->state), out);
}
PvStatus pv_frame_get_f_globals(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(frame_of(self)->globals, out);
}
PvStatus pv_frame_get_f_builtins(PvVM *vm, PvValue self, PvValue *out) {
    (void)self;
    PvDict *dict = pv_names_builtins(vm);
    return dict == NULL ? PV_RETRY : give(pv_from_ptr(dict), out);
}
PvStatus pv_frame_get_f_locals(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(frame_of(self)->locals, out);
}
PvStatus pv_frame_get_f_lineno(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(pv_from_int(line_of(self)), out);
}
PvStatus pv_frame_get_f_lasti(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(pv_from_int((int64_t)frame_of(self)->pc * 2), out);
}
PvStatus pv_frame_get_f_trace(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm, (void)self;
    return give(PV_NONE, out);
}
PvStatus pv_frame_get_f_trace_lines(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm, (void)self;
    return give(PV_TRUE, out);
}
PvStatus pv_frame_get_f_trace_opcodes(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm, (void)self;
    return give(PV_FALSE, out);
}
PvStatus pv_frame_set_f_trace(PvVM *vm, PvValue self, PvValue value) {
    (void)vm, (void)self, (void)value; // nothing traces guest code from inside
    return PV_OK;
}
