// Frame objects: made of the visible frames of the fiber, outermost first, when somebody asks.
#include "objects/frame.h"

#include "compiler/linetable.h"
#include "core/writer.h"
#include "objects/dict.h"
#include "vm/frame_object.h"
#include "vm/frames.h"
#include "vm/names.h"
#include "vm/namespace.h"

static PvFrameObject *frame_of(PvValue v) { return (PvFrameObject *)(void *)pv_ptr(v); }

PvStatus pv_frame_object_of(PvVM *vm, uint32_t skip, PvValue *out) {
    PvFiber *fiber = vm->fiber;
    const PvFrame *wanted = pv_frames_visible(fiber, skip);
    if (wanted == NULL) return pv_raise(vm, PV_EXC_VALUE_ERROR, "call stack is not deep enough");
    PvValue back = PV_NONE;
    for (const PvFrame *frame = fiber->frames; frame <= wanted; frame++) {
        if (pv_frames_is_hidden(frame)) continue;
        PvFrameObject *made = pv_heap_new(vm, &pv_types[PV_TYPE_FRAME], sizeof *made);
        if (made == NULL) return PV_RETRY;
        made->state = frame->state;
        made->globals = frame->globals != NULL ? pv_from_ptr(frame->globals) : PV_NONE;
        PV_TRY(pv_namespace_of(vm, frame, &made->locals));
        made->back = back;
        made->pc = (uint32_t)(frame->pc - frame->state->code->words);
        if (made->pc > 0) made->pc--;
        back = pv_from_ptr(made);
    }
    *out = back;
    return PV_OK;
}

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
    return give(pv_from_int(frame_of(self)->pc), out);
}
PvStatus pv_frame_get_f_trace(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm, (void)self;
    return give(PV_NONE, out);
}
PvStatus pv_frame_set_f_trace(PvVM *vm, PvValue self, PvValue value) {
    (void)vm, (void)self, (void)value; // nothing traces guest code from inside
    return PV_OK;
}
