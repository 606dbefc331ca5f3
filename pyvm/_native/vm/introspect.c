// Intrinsics and builtins that look at frames: globals(), locals(), super(), class bodies, names.
//
// They see the innermost frame that is not hidden: prelude code is as if it were not there.
#include "compiler/inlined.h"
#include "core/names.h"
#include "gen/types.gen.h"
#include "objects/cell.h"
#include "objects/dict.h"
#include "objects/list.h"
#include "objects/tuple.h"
#include "vm/code_state.h"
#include "vm/frames.h"
#include "vm/names.h"
#include "vm/namespace.h"
#include "vm/prelude.h"

PvStatus pv_intrinsic_null(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a;
    *out = pv_from_ptr(&pv_null_marker);
    return PV_OK;
}

PvStatus pv_intrinsic_caller_globals(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)a;
    const PvFrame *frame = pv_frames_visible(vm->fiber, 0);
    *out = frame != NULL && frame->globals != NULL ? pv_from_ptr(frame->globals) : PV_NONE;
    return PV_OK;
}

PvStatus pv_intrinsic_builtin_name(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue name = a->v[1];
    *out = a->v[2];
    if (!pv_is_str(name)) return PV_OK;
    PvDict *globals = pv_is_dict(a->v[0]) ? pv_dict(a->v[0]) : NULL;
    PvValue found;
    PV_TRY(pv_names_builtin(vm, globals, pv_str(name), &found));
    if (found != PV_NULL) *out = found;
    return PV_OK;
}

PvStatus pv_intrinsic_run_class_body(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)out;
    if (!pv_is_ptr(a->v[0]) || pv_ptr(a->v[0])->type != &pv_types[PV_TYPE_FUNCTION]) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "__build_class__: func must be a function");
    }
    PvFunction *body = (PvFunction *)(void *)pv_ptr(a->v[0]);
    // Any other function is called, as it comes, and leaves the namespace as it is.
    if (body->globals == NULL || !(body->code->flags & PV_CODE_CLASS)) {
        return pv_defer_call(vm, a->v[0], 0, NULL);
    }
    PvFiber *fiber = vm->fiber;
    size_t base = pv_frames_top(fiber)->sp;
    PvValue namespace = a->v[1];
    PV_TRY(pv_frames_reserve(vm, fiber, base, body->code->n_locals + body->code->stack_size));
    PvCodeState *state = pv_code_state_of(vm, body);
    if (state == NULL) return PV_RETRY;
    PV_TRY(pv_frames_push(vm, state, body, body->globals, namespace, base, 0, PV_RESULT_PUSH,
                          PV_NULL));
    vm->reload = true;
    return PV_OK;
}

PvStatus pv_intrinsic_super_arguments(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)a;
    const PvFrame *frame = pv_frames_visible(vm->fiber, 0);
    if (frame == NULL || frame->state->code->n_args == 0) {
        return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "super(): no arguments");
    }
    const PvCode *code = frame->state->code;
    const PvValue *local = pv_frames_local(vm->fiber, frame);
    PvValue self = local[0];
    if (self != PV_NULL && (code->local_kinds[0] & PV_LOCAL_CELL)) {
        self = ((PvCell *)(void *)pv_ptr(self))->value;
    }
    if (self == PV_NULL) return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "super(): arg[0] deleted");
    for (uint32_t i = code->n_locals - code->n_free; i < code->n_locals; i++) {
        if (!pv_str_equal(code->locals[i], PV_NAME(__class__))) continue;
        PvValue cls = ((PvCell *)(void *)pv_ptr(local[i]))->value;
        if (cls == PV_NULL) {
            return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "super(): empty __class__ cell");
        }
        if (!(pv_type_of(cls)->flags & PV_TF_TYPE)) {
            return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "super(): __class__ is not a type (%T)", cls);
        }
        PvTuple *pair = pv_tuple_pair(vm, cls, self);
        if (pair == NULL) return PV_RETRY;
        *out = pv_from_ptr(pair);
        return PV_OK;
    }
    return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "super(): __class__ cell not found");
}

// --- namespaces -----------------------------------------------------------------------------------

// Put the variables of a frame that are of a comprehension (or are not) and bound into a dict.
static PvStatus put_variables(PvVM *vm, const PvFrame *frame, bool hidden, PvDict *dict) {
    const PvCode *code = frame->state->code;
    const PvValue *local = pv_frames_local(vm->fiber, frame);
    uint32_t word = (uint32_t)(frame->pc - code->words) - 1;
    for (uint32_t i = 0; i < code->n_locals; i++) {
        PvValue v = local[i];
        // ".0" has no name in CPython.
        if (v == PV_NULL || pv_str_at(code->locals[i], 0) == '.') continue;
        if (!(code->local_kinds[i] & PV_LOCAL_HIDDEN) == hidden) continue;
        if (hidden && !pv_inlined_is_live(code, i, word)) continue;
        if (code->local_kinds[i] & (PV_LOCAL_CELL | PV_LOCAL_FREE)) {
            if (!pv_is_ptr(v) || pv_ptr(v)->type != &pv_types[PV_TYPE_CELL]) continue;
            v = ((PvCell *)(void *)pv_ptr(v))->value;
            if (v == PV_NULL) continue;
        }
        PV_TRY(pv_dict_put_name(vm, dict, code->locals[i], v));
    }
    return PV_OK;
}

static bool in_comprehension(const PvFrame *frame) {
    const PvCode *code = frame->state->code;
    uint32_t word = (uint32_t)(frame->pc - code->words) - 1;
    for (uint32_t i = 0; i < code->n_locals; i++)
        if ((code->local_kinds[i] & PV_LOCAL_HIDDEN) && pv_inlined_is_live(code, i, word)) return true;
    return false;
}

PvStatus pv_namespace_of(PvVM *vm, const PvFrame *frame, PvValue *out) {
    const PvCode *code = frame->state->code;
    // In an inlined comprehension of a module or class CPython shows what that binds, no more.
    if (frame->names != PV_NULL && !in_comprehension(frame)) {
        *out = frame->names;
        return PV_OK;
    }
    PvDict *dict = pv_dict_make(vm, code->n_locals);
    if (dict == NULL) return PV_RETRY;
    PV_TRY(put_variables(vm, frame, false, dict));
    // What an inlined comprehension binds shadows the rest.
    PV_TRY(put_variables(vm, frame, true, dict));
    *out = pv_from_ptr(dict);
    return PV_OK;
}

PvStatus pv_builtin_globals(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_intrinsic_caller_globals(vm, a, out);
}

PvStatus pv_builtin_locals(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)a;
    const PvFrame *frame = pv_frames_visible(vm->fiber, 0);
    if (frame == NULL) return pv_raise(vm, PV_EXC_SYSTEM_ERROR, "frame does not exist");
    return pv_namespace_of(vm, frame, out);
}

PvStatus pv_builtin_vars(PvVM *vm, PvArgs *a, PvValue *out) {
    return a->v[0] != PV_NULL ? PV_DEFER : pv_builtin_locals(vm, a, out);
}

PvStatus pv_builtin_dir(PvVM *vm, PvArgs *a, PvValue *out) {
    if (a->v[0] != PV_NULL) return PV_DEFER;
    PvValue names;
    PV_TRY(pv_builtin_locals(vm, a, &names));
    bool plain = pv_is_ptr(names) && pv_ptr(names)->type == &pv_types[PV_TYPE_DICT];
    if (!plain) return pv_defer_call(vm, pv_twin(PV_TWIN_DIR_OF_MAPPING), 1, &names);
    PvList *list = pv_list_make(vm, pv_dict(names)->used);
    if (list == NULL) return PV_RETRY;
    uint32_t at = 0;
    for (PvDictEntry *e; (e = pv_dict_walk(pv_dict(names), &at)) != NULL;) {
        PV_TRY(pv_list_push(vm, list, e->key));
    }
    PV_TRY(pv_list_sort_values(vm, list->item, list->n, false));
    *out = pv_from_ptr(list);
    return PV_OK;
}
