// What guests see of generators, coroutines and async generators without running them; see
// objects/generator.h for the invariant, vm/generator.c for what runs.
#include "objects/generator.h"

#include "core/writer.h"
#include "gen/types.gen.h"
#include "objects/str.h"

static PvGenerator *self_of(PvValue v) { return (PvGenerator *)(void *)pv_ptr(v); }

void pv_generator_op_trace(PvGC *gc, PvObject *o) {
    PvGenerator *g = (PvGenerator *)(void *)o;
    pv_gc_mark_object(gc, &g->state->base);
    if (g->function != NULL) pv_gc_mark_object(gc, &g->function->base);
    pv_gc_mark(gc, pv_from_ptr(g->globals));
    pv_gc_mark(gc, g->names);
    pv_gc_mark(gc, g->name);
    pv_gc_mark(gc, g->qualname);
    pv_gc_mark(gc, g->handled);
    pv_gc_mark(gc, g->step);
    if (g->stage == PV_GENERATOR_RUNNING) return;
    for (uint32_t i = 0; i < g->n_saved; i++) pv_gc_mark(gc, g->slots[i]);
}

void pv_generator_op_release(PvVM *vm, PvObject *o) {
    PvGenerator *g = (PvGenerator *)(void *)o;
    if (g->slots != NULL) pv_heap_raw_free(vm, g->slots, g->n_slots * sizeof *g->slots);
}

PvStatus pv_generator_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    *out = v;
    return PV_OK;
}

PvStatus pv_generator_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    PvGenerator *g = self_of(v);
    const char *kind = g->base.type->id == PV_TYPE_COROUTINE         ? "coroutine"
                       : g->base.type->id == PV_TYPE_ASYNC_GENERATOR ? "async_generator"
                                                                     : "generator";
    PV_TRY(pv_writer_format(w, "<%s object ", kind));
    PV_TRY(pv_writer_str(w, pv_str(g->qualname)));
    return pv_writer_format(w, " at 0x%llx>", (unsigned long long)pv_heap_id(vm, &g->base));
}

static PvStatus state_flag(PvValue *out, bool is) {
    *out = pv_bool(is);
    return PV_OK;
}
PvStatus pv_generator_get_gi_running(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return state_flag(out, self_of(self)->stage == PV_GENERATOR_RUNNING);
}
PvStatus pv_generator_get_gi_suspended(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return state_flag(out, self_of(self)->stage == PV_GENERATOR_SUSPENDED);
}
PvStatus pv_generator_get_cr_running(PvVM *vm, PvValue self, PvValue *out) {
    return pv_generator_get_gi_running(vm, self, out);
}
PvStatus pv_generator_get_cr_suspended(PvVM *vm, PvValue self, PvValue *out) {
    return pv_generator_get_gi_suspended(vm, self, out);
}
PvStatus pv_generator_get_ag_running(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return state_flag(out, self_of(self)->ag_running);
}
PvStatus pv_generator_get_ag_suspended(PvVM *vm, PvValue self, PvValue *out) {
    return pv_generator_get_gi_suspended(vm, self, out);
}

PvStatus pv_generator_get_gi_code(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = pv_from_ptr(self_of(self)->state);
    return PV_OK;
}
PvStatus pv_generator_get_cr_code(PvVM *vm, PvValue self, PvValue *out) {
    return pv_generator_get_gi_code(vm, self, out);
}
PvStatus pv_generator_get_ag_code(PvVM *vm, PvValue self, PvValue *out) {
    return pv_generator_get_gi_code(vm, self, out);
}

// It lies under the sent value's place: where no compiler made the code, perhaps not.
PvValue pv_generator_awaited(const PvGenerator *g) {
    if (g->stage != PV_GENERATOR_SUSPENDED || g->n_saved <= g->state->code->n_locals) return PV_NULL;
    uint32_t next = g->state->code->words[g->pc];
    return (next & 255) == PV_OPCODE_RESUME && (next >> 8) >= 2 ? g->slots[g->n_saved - 1] : PV_NULL;
}

PvStatus pv_generator_get_gi_yieldfrom(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    PvValue awaited = pv_generator_awaited(self_of(self));
    *out = awaited == PV_NULL ? PV_NONE : awaited;
    return PV_OK;
}
PvStatus pv_generator_get_cr_await(PvVM *vm, PvValue self, PvValue *out) {
    return pv_generator_get_gi_yieldfrom(vm, self, out);
}
PvStatus pv_generator_get_ag_await(PvVM *vm, PvValue self, PvValue *out) {
    return pv_generator_get_gi_yieldfrom(vm, self, out);
}

PvStatus pv_generator_get_cr_origin(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm, (void)self;
    *out = PV_NONE;
    return PV_OK;
}

static PvStatus set_name(PvVM *vm, PvValue *field, PvValue value, const char *what) {
    if (value == PV_NULL || !pv_is_str(value)) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "%s must be set to a string object", what);
    }
    *field = value;
    return PV_OK;
}
PvStatus pv_generator_get_dunder_name(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = self_of(self)->name;
    return PV_OK;
}
PvStatus pv_generator_set_dunder_name(PvVM *vm, PvValue self, PvValue value) {
    return set_name(vm, &self_of(self)->name, value, "__name__");
}
PvStatus pv_generator_get_dunder_qualname(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = self_of(self)->qualname;
    return PV_OK;
}
PvStatus pv_generator_set_dunder_qualname(PvVM *vm, PvValue self, PvValue value) {
    return set_name(vm, &self_of(self)->qualname, value, "__qualname__");
}
