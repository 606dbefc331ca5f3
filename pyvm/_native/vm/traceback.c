// Tracebacks as the guest sees them, and the rows that the prelude formats. They stand in vm/ since
// positions come from the compiler's line table and source text from the unit.
//
// Invariant: reading a traceback never needs a frame: (code, pc) is all there is.
#include "objects/traceback.h"

#include "compiler/linetable.h"
#include "core/names.h"
#include "objects/dict.h"
#include "objects/instance.h"
#include "objects/list.h"
#include "objects/namespace.h"
#include "objects/tuple.h"
#include "objects/types.h"
#include "vm/code_state.h"

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
    (void)a, (void)out;
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "cannot create 'traceback' instances");
}

PvStatus pv_traceback_get_tb_next(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(tb(self)->next, out);
}

PvStatus pv_traceback_set_tb_next(PvVM *vm, PvValue self, PvValue value) {
    if (value == PV_NULL) return pv_raise(vm, PV_EXC_TYPE_ERROR, "can't delete tb_next attribute");
    if (value != PV_NONE && pv_type_of(value) != &pv_types[PV_TYPE_TRACEBACK])
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "expected traceback object or None, got '%T'", value);
    for (PvValue v = value; v != PV_NONE; v = tb(v)->next)
        if (v == self) return pv_raise(vm, PV_EXC_VALUE_ERROR, "traceback loop detected");
    tb(self)->next = value;
    return PV_OK;
}

PvStatus pv_traceback_get_tb_lasti(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(pv_from_int(tb(self)->pc), out);
}

PvStatus pv_traceback_get_tb_lineno(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    PvPosition p = pv_linetable_find(tb(self)->code, tb(self)->pc);
    return give(p.line == 0 ? PV_NONE : pv_from_int(p.line), out);
}

PvStatus pv_traceback_get_tb_code(PvVM *vm, PvValue self, PvValue *out) {
    return state_of(vm, tb(self)->code, out);
}

// What libraries look at of a frame: its code, line and (empty) namespaces.
PvStatus pv_traceback_get_tb_frame(PvVM *vm, PvValue self, PvValue *out) {
    PvNamespace *frame = pv_heap_new(vm, &pv_types[PV_TYPE_NAMESPACE], sizeof *frame);
    PvDict *globals = pv_dict_make(vm, 0), *locals = pv_dict_make(vm, 0);
    if (frame == NULL || globals == NULL || locals == NULL) return PV_RETRY;
    PvValue code, line;
    PV_TRY(state_of(vm, tb(self)->code, &code));
    PV_TRY(pv_traceback_get_tb_lineno(vm, self, &line));
    struct {
        PvStr *name;
        PvValue value;
    } rows[] = {
        {PV_NAME(f_code), code},
        {PV_NAME(f_lineno), line},
        {PV_NAME(f_globals), pv_from_ptr(globals)},
        {PV_NAME(f_locals), pv_from_ptr(locals)},
        {PV_NAME(f_back), PV_NONE},
        {PV_NAME(f_lasti), pv_from_int(tb(self)->pc)},
    };
    PvShape *shape;
    uint32_t index;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        PV_TRY(pv_instance_set(vm, &frame->base, rows[i].name, rows[i].value, &shape, &index));
    return give(pv_from_ptr(frame), out);
}

void pv_traceback_op_trace(PvGC *gc, PvObject *o) {
    PvTraceback *t = (PvTraceback *)(void *)o;
    pv_gc_mark(gc, t->next);
    if (t->code != NULL) t->code->unit->marked = true; // its names may be static: they keep nothing
}

// --- rows for the formatter ---------------------------------------------------------------------

// The lines [first, last] of a unit's source, as a list of str.
static PvStatus source_lines(PvVM *vm, const PvUnit *unit, uint32_t first, uint32_t last,
                             PvValue *out) {
    PvList *list = pv_list_make(vm, 1);
    if (list == NULL) return PV_RETRY;
    *out = pv_from_ptr(list);
    if (unit->source == NULL || first == 0) return PV_OK;
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
