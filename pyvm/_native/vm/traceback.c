// Tracebacks as the guest sees them, and the rows that the prelude formats. They stand in vm/ since
// positions come from the compiler's line table and source text from the unit.
//
// Invariant: reading a traceback never needs a frame: (code, pc) is all there is.
#include "objects/traceback.h"

#include "compiler/linetable.h"
#include "core/names.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/frame.h"
#include "objects/instance.h"
#include "objects/list.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/types.h"
#include "include/embedded.h"
#include "vm/code_state.h"
#include "vm/frame_object.h"
#include "core/suggest.h"

static PvTraceback *tb(PvValue v) { return (PvTraceback *)(void *)pv_ptr(v); }

static PvStatus give(PvValue v, PvValue *out) {
    *out = v;
    return PV_OK;
}

static PvStatus state_of(PvVM *vm, const PvCode *code, PvValue *out) {
    PvUnit *unit = code->unit;
    uint32_t row = pv_code_state_row(vm, unit, (unit->object_flags & PV_OF_IMMORTAL) == 0);
    if (row == UINT32_MAX) return PV_RETRY;
    PvCodeState *state = pv_code_state_get(vm, row, code->index);
    return state == NULL ? PV_RETRY : give(pv_from_ptr(state), out);
}

PvStatus pv_traceback_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue next = a->v[1], frame = a->v[2];
    if (pv_type_of(frame) != &pv_types[PV_TYPE_FRAME])
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "traceback() argument 'tb_frame' must be frame, not %T",
                        frame);
    if (next != PV_NONE && pv_type_of(next) != &pv_types[PV_TYPE_TRACEBACK])
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "expected traceback object or None, got '%T'", next);
    const PvFrameObject *f = (PvFrameObject *)(void *)pv_ptr(frame);
    PvTraceback *made = pv_heap_new(vm, &pv_types[PV_TYPE_TRACEBACK], sizeof *made);
    if (made == NULL) return PV_RETRY;
    int64_t last = pv_int(a->v[3]), line = pv_int(a->v[4]);
    made->next = next;
    made->code = f->state->code;
    made->globals = pv_is_dict(f->globals) ? pv_dict(f->globals) : NULL;
    made->left = f->pc;
    made->pc = last >= 0 && last / 2 < (int64_t)made->code->n_words ? (uint32_t)(last / 2) : f->pc;
    made->line = line > 0 && line <= INT32_MAX ? (uint32_t)line : 0;
    *out = pv_from_ptr(made);
    return PV_OK;
}

PvStatus pv_traceback_get_tb_next(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(tb(self)->next, out);
}

PvStatus pv_traceback_set_tb_next(PvVM *vm, PvValue self, PvValue value) {
    if (value == PV_NULL) return pv_raise(vm, PV_EXC_TYPE_ERROR, "can't delete tb_next attribute");
    if (value != PV_NONE && pv_type_of(value) != &pv_types[PV_TYPE_TRACEBACK])
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "expected traceback object, got '%T'", value);
    for (PvValue v = value; v != PV_NONE; v = tb(v)->next) {
        PV_TRY(pv_charge(vm, 1));
        if (v == self) return pv_raise(vm, PV_EXC_VALUE_ERROR, "traceback loop detected");
    }
    tb(self)->next = value;
    return PV_OK;
}

PvStatus pv_traceback_get_tb_lasti(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(pv_from_int((int64_t)tb(self)->pc * 2), out); // in bytes of CPython's instructions
}

PvStatus pv_traceback_get_tb_lineno(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    if (tb(self)->line != 0) return give(pv_from_int(tb(self)->line), out);
    PvPosition p = pv_linetable_find(tb(self)->code, tb(self)->pc);
    return give(p.line == 0 ? PV_NONE : pv_from_int(p.line), out);
}

PvStatus pv_traceback_get_tb_frame(PvVM *vm, PvValue self, PvValue *out) {
    PvValue state;
    PV_TRY(state_of(vm, tb(self)->code, &state));
    // Instructions that the compiler adds have no line: the row's own is the last one then.
    bool has_line = pv_linetable_find(tb(self)->code, tb(self)->left).line != 0;
    return pv_frame_object_past(vm, (PvCodeState *)(void *)pv_ptr(state), tb(self)->globals,
                                has_line ? tb(self)->left : tb(self)->pc, out);
}

void pv_traceback_op_trace(PvGC *gc, PvObject *o) {
    PvTraceback *t = (PvTraceback *)(void *)o;
    pv_gc_mark(gc, t->next);
    pv_gc_mark(gc, t->self);
    if (t->globals != NULL) pv_gc_mark_object(gc, (PvObject *)(void *)t->globals);
    // The code's names may be static, so they would not keep its unit.
    if (t->code != NULL && !(t->code->unit->object_flags & PV_OF_IMMORTAL))
        t->code->unit->marked = true;
}

// --- what suggestions look at -------------------------------------------------------------------

PvStatus pv_intrinsic_names_in_scope(PvVM *vm, PvArgs *a, PvValue *out) {
    PvList *names = pv_list_make(vm, 16);
    if (names == NULL) return PV_RETRY;
    *out = pv_from_ptr(names);
    const PvTraceback *last = NULL;
    for (PvValue v = a->v[0]; pv_is_ptr(v) && pv_type_of(v) == &pv_types[PV_TYPE_TRACEBACK];
         v = tb(v)->next)
        last = tb(v);
    if (last == NULL) return PV_OK;
    for (uint32_t i = 0; i < last->code->n_locals; i++)
        if (last->code->locals[i]->length != 0 && !(last->code->local_kinds[i] & PV_LOCAL_HIDDEN))
            PV_TRY(pv_list_push(vm, names, pv_from_ptr(last->code->locals[i])));
    const PvDict *const dicts[] = {last->globals, pv_types_builtins()};
    for (int i = 0; i < 2; i++) {
        uint32_t at = 0;
        for (PvDictEntry *e; dicts[i] != NULL && (e = pv_dict_walk(dicts[i], &at)) != NULL;)
            if (pv_is_str(e->key)) PV_TRY(pv_list_push(vm, names, e->key));
    }
    return PV_OK;
}

PvStatus pv_intrinsic_self_in_scope(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    *out = PV_NONE;
    for (PvValue v = a->v[0]; pv_is_ptr(v) && pv_type_of(v) == &pv_types[PV_TYPE_TRACEBACK];
         v = tb(v)->next)
        *out = tb(v)->self == PV_NULL ? PV_NONE : tb(v)->self;
    return PV_OK;
}

PvStatus pv_intrinsic_set_handled(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!pv_is_exception(a->v[0]))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "expected an exception, not '%T'", a->v[0]);
    vm->fiber->handled = a->v[0];
    return give(PV_NONE, out);
}

PvStatus pv_intrinsic_nearest_name(PvVM *vm, PvArgs *a, PvValue *out) {
    PvList *list = pv_list(a->v[1]);
    PV_TRY(pv_charge(vm, (int64_t)(list->n * 8))); // a distance each
    PvStr **names = pv_heap_raw(vm, (list->n + 1) * sizeof *names);
    if (names == NULL) return PV_RETRY;
    size_t n = 0;
    for (size_t i = 0; i < list->n; i++)
        if (pv_is_str(list->item[i])) names[n++] = pv_str(list->item[i]);
    PvStr *nearest = n > 750 ? NULL : pv_suggest(pv_str(a->v[0]), names, n);
    pv_heap_raw_free(vm, names, (list->n + 1) * sizeof *names);
    return give(nearest == NULL ? PV_NONE : pv_from_ptr(nearest), out);
}

PvStatus pv_intrinsic_module_called(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue v = PV_NULL;
    if (pv_is_str(a->v[0]) && vm->modules != NULL) v = pv_dict_get_name(vm->modules, pv_str(a->v[0]));
    return give(v == PV_NULL ? PV_NONE : v, out);
}

PvStatus pv_intrinsic_is_stdlib_module(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    char name[64];
    size_t n = pv_str_utf8_size(pv_str(a->v[0]));
    bool is = false;
    if (n < sizeof name) {
        pv_str_to_utf8(pv_str(a->v[0]), name);
        name[n] = 0;
        for (size_t i = 0; !is && i < pv_embedded_modules_count; i++)
            is = strcmp(pv_embedded_modules[i].name, name) == 0;
    }
    for (const PvNativeModule *m = pv_native_modules; !is && m->name != NULL; m++)
        is = pv_str_equal(m->name, pv_str(a->v[0]));
    return give(pv_bool(is), out);
}

// --- rows for the formatter ---------------------------------------------------------------------

// The lines [first, last] of a unit's source, as a list of str.
static PvStatus source_lines(PvVM *vm, const PvUnit *unit, uint32_t first, uint32_t last,
                             PvValue *out) {
    PvList *list = pv_list_make(vm, 1);
    if (list == NULL) return PV_RETRY;
    *out = pv_from_ptr(list);
    // CPython cannot find the source of what exec and eval run either.
    bool executed = pv_str_equals_ascii(unit->filename, "<string>");
    if (unit->source == NULL || first == 0 || executed) return PV_OK;
    const char *at = unit->source, *end = at + unit->source_length;
    PV_TRY(pv_charge(vm, (int64_t)(unit->source_length / 64 + 1)));
    for (uint32_t line = 1; at < end && line <= last; line++) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        if (stop == NULL) stop = end;
        if (line >= first) {
            size_t n = (size_t)(stop - at);
            if (n > 0 && at[n - 1] == '\r') n--;
            PvStr *s = pv_str_from_utf8(vm, at, n);
            if (s == NULL) return PV_RETRY;
            PV_TRY(pv_list_push(vm, list, pv_from_ptr(s)));
        }
        at = stop + (stop < end);
    }
    return PV_OK;
}

PvStatus pv_intrinsic_traceback_rows(PvVM *vm, PvArgs *a, PvValue *out) {
    PvList *rows = pv_list_make(vm, 4);
    if (rows == NULL) return PV_RETRY;
    // Rows that the formatter will fold need their source once only.
    const PvCode *last_code = NULL;
    uint32_t last_pc = 0;
    PvTuple *row = NULL;
    for (PvValue v = a->v[0]; v != PV_NONE; v = tb(v)->next) {
        if (pv_type_of(v) != &pv_types[PV_TYPE_TRACEBACK])
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "expected a traceback, not '%T'", v);
        PV_TRY(pv_charge(vm, 4));
        const PvTraceback *t = tb(v);
        if (row == NULL || t->code != last_code || t->pc != last_pc) {
            PvPosition p = pv_linetable_find(t->code, t->pc);
            if (t->line != 0 && t->line != p.line)
                p = (PvPosition){.line = t->line, .end_line = t->line,
                                 .col = -1, .end_col = -1};
            row = pv_tuple_make(vm, 7);
            if (row == NULL) return PV_RETRY;
            row->item[0] = pv_from_ptr(t->code->unit->filename);
            row->item[1] = pv_from_ptr(t->code->name);
            row->item[2] = p.line == 0 ? PV_NONE : pv_from_int(p.line);
            row->item[3] = pv_from_int(p.end_line);
            row->item[4] = pv_from_int(p.line == 0 ? -1 : p.col);
            row->item[5] = pv_from_int(p.line == 0 ? -1 : p.end_col);
            uint32_t end = p.end_line < p.line ? p.line : p.end_line;
            PV_TRY(source_lines(vm, t->code->unit, p.line, end, &row->item[6]));
            last_code = t->code;
            last_pc = t->pc;
        }
        PV_TRY(pv_list_push(vm, rows, pv_from_ptr(row)));
    }
    return give(pv_from_ptr(rows), out);
}

PvStatus pv_intrinsic_pyvm_source(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvUnit *unit = NULL;
    if (pv_type_of(a->v[0]) == &pv_types[PV_TYPE_CODE]) {
        unit = ((PvCodeState *)(void *)pv_ptr(a->v[0]))->code->unit;
    } else if (pv_is_str(a->v[0])) {
        PV_TRY(pv_charge(vm, (int64_t)vm->n_units));
        for (uint32_t i = vm->n_units; i-- > 0 && unit == NULL;) {
            const PvUnit *other = vm->units[i].unit;
            if (other != NULL && other->source != NULL && pv_str_equal(other->filename, pv_str(a->v[0]))) unit = other;
        }
    }
    if (unit == NULL || unit->source == NULL || pv_str_equals_ascii(unit->filename, "<string>"))
        return give(PV_NONE, out);
    PV_TRY(pv_charge(vm, (int64_t)(unit->source_length / 16 + 1)));
    PvStr *s = pv_str_from_utf8(vm, unit->source, unit->source_length);
    return s == NULL ? PV_RETRY : give(pv_from_ptr(s), out);
}

// Theirs is the prelude's answer.
static PvStatus always_defers(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}
PvStatus pv_intrinsic_pyvm_traceback_line(PvVM *vm, PvArgs *a, PvValue *out) { return always_defers(vm, a, out); }
PvStatus pv_intrinsic_pyvm_suggestion(PvVM *vm, PvArgs *a, PvValue *out) { return always_defers(vm, a, out); }
PvStatus pv_intrinsic_pyvm_syntax_error_text(PvVM *vm, PvArgs *a, PvValue *out) { return always_defers(vm, a, out); }

PvStatus pv_traceback_dunder_dir(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)a;
    PvValue names[4] = {PV_NAME_VALUE(tb_frame), PV_NAME_VALUE(tb_next), PV_NAME_VALUE(tb_lasti),
                        PV_NAME_VALUE(tb_lineno)};
    PvList *list = pv_list_make(vm, 4);
    if (list == NULL) return PV_RETRY;
    for (int i = 0; i < 4; i++) PV_TRY(pv_list_push(vm, list, names[i]));
    *out = pv_from_ptr(list);
    return PV_OK;
}
