// Code states and the table of units: see code_state.h.
#include "vm/code_state.h"

#include "core/gc.h"
#include "gen/types.gen.h"
#include "objects/cell.h"
#include "vm/call.h"
#include "vm/prelude.h"
#include "vm/profile.h"

// Units lie outside the heap, in memory of their own, but count against its limit.
static bool charge_unit(PvVM *vm, const PvUnit *unit) {
    PvHeap *heap = &vm->core.heap;
    if (heap->used + unit->bytes > heap->limit) return false;
    heap->used += unit->bytes;
    if (heap->used > heap->peak) heap->peak = heap->used;
    return true;
}

static void free_row(PvVM *vm, PvUnitRow *row) {
    if (vm->profile != NULL) pv_profile_forget(vm, row->unit);
    pv_heap_raw_free(vm, row->states, row->unit->n_codes * sizeof *row->states);
    if (row->private_) vm->core.heap.used -= row->unit->bytes;
    pv_unit_release(row->unit);
    *row = (PvUnitRow){0};
}

static PvUnitRow *add_row(PvVM *vm) {
    for (uint32_t i = 0; i < vm->n_units; i++) {
        if (vm->units[i].unit == NULL) return &vm->units[i];
    }
    if (vm->n_units == vm->units_size) {
        uint32_t size = vm->units_size + vm->units_size / 2 + 4;
        PvUnitRow *units = pv_heap_raw_grow(vm, vm->units, vm->units_size * sizeof *units,
                                            size * sizeof *units);
        if (units == NULL) return NULL;
        vm->units = units;
        vm->units_size = size;
    }
    return &vm->units[vm->n_units++];
}

bool pv_code_state_has(const PvVM *vm, const PvUnit *unit) {
    for (uint32_t i = 0; i < vm->n_units; i++) {
        if (vm->units[i].unit == unit) return true;
    }
    return false;
}

uint32_t pv_code_state_row(PvVM *vm, PvUnit *unit, bool private_) {
    for (uint32_t i = 0; i < vm->n_units; i++) {
        if (vm->units[i].unit == unit) return i;
    }
    size_t size = unit->n_codes * sizeof(PvCodeState *);
    PvCodeState **states = pv_heap_raw(vm, size);
    if (states == NULL) return UINT32_MAX;
    PvUnitRow *row = add_row(vm);
    if (row == NULL || (private_ && !charge_unit(vm, unit))) {
        if (row != NULL) *row = (PvUnitRow){0};
        pv_heap_raw_free(vm, states, size);
        return UINT32_MAX;
    }
    memset(states, 0, size);
    if (!private_) pv_unit_retain(unit);
    *row = (PvUnitRow){.unit = unit, .states = states, .private_ = private_};
    return (uint32_t)(row - vm->units);
}

// The unit of a row and its table of states, made if need be; NULL: no such row, or no memory.
static PvCodeState **states_of(PvVM *vm, uint32_t row, PvUnit **unit) {
    if (!(row & PV_PRELUDE_ROW)) {
        *unit = row < vm->n_units ? vm->units[row].unit : NULL;
        return *unit != NULL ? vm->units[row].states : NULL;
    }
    uint32_t number = row & ~PV_PRELUDE_ROW;
    if (number >= pv_prelude_count(vm)) return NULL;
    *unit = pv_prelude_unit(vm, number);
    PvCodeState **states = vm->prelude_states[number];
    if (states == NULL) {
        states = pv_heap_raw(vm, (*unit)->n_codes * sizeof *states);
        if (states == NULL) return NULL;
        memset(states, 0, (*unit)->n_codes * sizeof *states);
        vm->prelude_states[number] = states;
    }
    return states;
}

bool pv_code_state_make_rows(PvVM *vm, uint32_t n) {
    vm->units = pv_heap_raw(vm, n * sizeof *vm->units);
    if (vm->units == NULL) return false;
    memset(vm->units, 0, n * sizeof *vm->units);
    vm->n_units = vm->units_size = n;
    return true;
}

bool pv_code_state_fill_row(PvVM *vm, uint32_t row, PvUnit *unit) {
    size_t size = unit->n_codes * sizeof(PvCodeState *);
    PvCodeState **states = pv_heap_raw(vm, size);
    if (states == NULL || !charge_unit(vm, unit)) return false;
    memset(states, 0, size);
    vm->units[row] = (PvUnitRow){.unit = unit, .states = states, .private_ = true};
    return true;
}

static void adopt(PvCodeState *state, PvCode *code) {
    state->code = code;
    state->n_caches = code->n_caches;
    state->simple = pv_call_is_simple(code) && (code->flags & PV_CODE_OPTIMIZED) &&
                    !(code->flags & PV_CODE_PRELUDE);
}

bool pv_code_state_adopt(PvVM *vm, PvCodeState *state, uint32_t index) {
    PvUnit *unit;
    PvCodeState **states = states_of(vm, state->unit_row, &unit);
    if (states == NULL || index >= unit->n_codes || states[index] != NULL) return false;
    // A module's body in the prelude was run when the process began; it is no code to run.
    if ((unit->codes[index]->flags & PV_CODE_PRELUDE) && index == 0) return false;
    adopt(state, unit->codes[index]);
    states[index] = state;
    return true;
}

PvCodeState *pv_code_state_get(PvVM *vm, uint32_t row, uint32_t index) {
    PvUnit *unit;
    PvCodeState **states = states_of(vm, row, &unit);
    if (states == NULL) return NULL;
    if (states[index] != NULL) return states[index];
    PvCodeState *state = pv_heap_new(vm, &pv_types[PV_TYPE_CODE], sizeof *state);
    if (state == NULL) return NULL;
    state->unit_row = row;
    adopt(state, unit->codes[index]);
    states[index] = state;
    return state;
}

PvCodeState *pv_code_state_prelude(PvVM *vm, const PvFunction *function) {
    uint32_t number = function->base.aux, index = function->code->index;
    PvCodeState **states = vm->prelude_states[number];
    if (states != NULL && states[index] != NULL) return states[index];
    return pv_code_state_get(vm, number | PV_PRELUDE_ROW, index);
}

void pv_code_state_trace(PvVM *vm, PvGC *gc) {
    for (uint32_t i = 0; i < vm->n_units; i++) {
        if (vm->units[i].private_) vm->units[i].unit->marked = false;
    }
    for (uint32_t number = 0; number < pv_prelude_count(vm); number++) {
        PvCodeState **states = vm->prelude_states[number];
        for (uint32_t k = 0; states != NULL && k < pv_prelude_unit(vm, number)->n_codes; k++) {
            if (states[k] != NULL) pv_gc_mark_object(gc, &states[k]->base);
        }
    }
}

void pv_code_state_warm(PvVM *vm, PvCodeState *state) {
    if (state->caches != NULL || state->code->n_caches == 0) return;
    size_t size = state->code->n_caches * sizeof *state->caches;
    state->caches = pv_heap_raw(vm, size);
    if (state->caches != NULL) memset(state->caches, 0, size);
}

void pv_code_state_after_mark(PvVM *vm, PvGC *gc) {
    (void)gc;
    for (uint32_t i = 0; i < vm->n_units; i++) {
        PvUnitRow *row = &vm->units[i];
        if (row->unit == NULL) continue;
        bool alive = !row->private_ || row->unit->marked || row->unit == vm->entering;
        for (uint32_t k = 0; k < row->unit->n_codes; k++) {
            if (row->states[k] != NULL && !pv_gc_is_marked(&row->states[k]->base)) {
                row->states[k] = NULL;
            }
        }
        if (!alive) free_row(vm, row);
    }
}

void pv_code_state_drop_all(PvVM *vm) {
    for (uint32_t i = 0; i < vm->n_units; i++) {
        if (vm->units[i].unit != NULL) free_row(vm, &vm->units[i]);
    }
    if (vm->units != NULL) pv_heap_raw_free(vm, vm->units, vm->units_size * sizeof *vm->units);
    for (uint32_t k = 0; k < pv_prelude_count(vm); k++) {
        if (vm->prelude_states[k] == NULL) continue;
        size_t size = pv_prelude_unit(vm, k)->n_codes * sizeof(PvCodeState *);
        pv_heap_raw_free(vm, vm->prelude_states[k], size);
    }
    pv_prelude_drop_adopted(vm);
}

PvFunction *pv_function_new(PvVM *vm, PvCodeState *state, PvDict *globals) {
    PvFunction *f = pv_heap_new(vm, &pv_types[PV_TYPE_FUNCTION], sizeof *f);
    if (f == NULL) return NULL;
    f->code = state->code;
    f->state = state;
    f->globals = globals;
    f->name = pv_from_ptr(state->code->name);
    f->qualname = pv_from_ptr(state->code->qualname);
    return f;
}

PvCell *pv_cell_new(PvVM *vm, PvValue value) {
    PvCell *cell = pv_heap_new(vm, &pv_types[PV_TYPE_CELL], sizeof *cell);
    if (cell != NULL) cell->value = value;
    return cell;
}

// --- the code type's part in collections ----------------------------------------------------------

void pv_code_op_trace(PvGC *gc, PvObject *o) {
    PvCodeState *state = (PvCodeState *)(void *)o;
    pv_unit_mark(state->code->unit);
    if (state->caches == NULL) return;
    for (uint32_t i = 0; i < state->code->n_caches; i++) pv_gc_mark(gc, state->caches[i].held);
}

void pv_code_op_release(PvVM *vm, PvObject *o) {
    PvCodeState *state = (PvCodeState *)(void *)o;
    if (state->caches == NULL) return;
    pv_heap_raw_free(vm, state->caches, state->n_caches * sizeof *state->caches);
}
