// The table of objects: see snapshot_table.h.
#include "vm/snapshot_table.h"

#include <stdlib.h>

#include "gen/types.gen.h"
#include "objects/dict.h"
#include "vm/prelude.h"

// What stands in a slot for a constant of a unit that nothing refers to yet: row and ordinal.
#define PENDING INT64_MIN

bool pv_table_init(PvObjectTable *t, const PvVM *vm) {
    // A large heap's table has its size from the start: an object takes 64 bytes or more, mostly.
    t->slots = 256;
    size_t expected = vm->core.heap.live >> 20 == 0 ? 0 : vm->core.heap.live / 64;
    while (t->slots < expected && t->slots < 1u << 20) t->slots *= 2;
    t->slot = calloc(t->slots, sizeof *t->slot);
    t->unit_use = calloc(vm->n_units + 1, sizeof *t->unit_use);
    return t->slot != NULL && t->unit_use != NULL;
}

void pv_table_free(PvObjectTable *t, const PvVM *vm) {
    for (uint32_t i = 0; t->unit_constants != NULL && i < vm->n_units; i++) free(t->unit_constants[i]);
    free(t->unit_constants);
    free(t->n_unit_constants);
    free(t->row);
    free(t->bytes);
    free(t->slot);
    free(t->name);
    free(t->unit_use);
}

// --- writing --------------------------------------------------------------------------------------

static PvTableSlot *find_slot(const PvObjectTable *t, const PvObject *o) {
    size_t i = ((uintptr_t)o >> 4) * 0x9e3779b97f4a7c15u >> 20 & (t->slots - 1);
    while (t->slot[i].object != NULL && t->slot[i].object != o) i = (i + 1) & (t->slots - 1);
    return &t->slot[i];
}

// A table four times as large; false: no memory.
static bool grow(PvTransfer *x) {
    PvObjectTable *t = x->table;
    PvTableSlot *old = t->slot;
    size_t slots = t->slots;
    t->slot = calloc(slots * 4, sizeof *t->slot);
    if (t->slot == NULL) {
        t->slot = old;
        pv_transfer_problem(x, "out of memory");
        return false;
    }
    t->slots = slots * 4;
    for (size_t i = 0; i < slots; i++) {
        if (old[i].object != NULL) *find_slot(t, old[i].object) = old[i];
    }
    free(old);
    return true;
}

// Keep the code of an object in the slot that find_slot() gave.
static void enter(PvTransfer *x, PvTableSlot *s, PvObject *o, int64_t code) {
    PvObjectTable *t = x->table;
    if (s->object == NULL) {
        if (t->taken * 2 >= t->slots) {
            if (!grow(x)) return;
            s = find_slot(t, o);
        }
        t->taken++;
    }
    *s = (PvTableSlot){o, code};
}

static void add_row(PvTransfer *x, PvTableSlot *s, PvObject *o) {
    PvObjectTable *t = x->table;
    if (t->n == t->capacity) {
        size_t capacity = t->capacity == 0 ? 128 : t->capacity * 2;
        PvObject **row = realloc(t->row, capacity * sizeof *row);
        if (row == NULL) {
            pv_transfer_problem(x, "out of memory");
            return;
        }
        t->row = row;
        t->capacity = capacity;
    }
    t->row[t->n] = o;
    enter(x, s, o, (int64_t)t->n++);
}

static void add_name(PvTransfer *x, PvTableSlot *s, PvObject *o, uint32_t unit, uint32_t ordinal) {
    PvObjectTable *t = x->table;
    if (t->n_names == t->names_capacity) {
        size_t capacity = t->names_capacity * 2 + 32;
        PvTableName *name = realloc(t->name, capacity * sizeof *name);
        if (name == NULL) {
            pv_transfer_problem(x, "out of memory");
            return;
        }
        t->name = name;
        t->names_capacity = capacity;
    }
    t->name[t->n_names] = (PvTableName){.object = o, .unit = unit, .ordinal = ordinal};
    enter(x, s, o, PV_CODE_NAMED - (int64_t)t->n_names++);
}

typedef struct Counting {
    PvTransfer *x;
    uint32_t row;
} Counting;

static bool enter_constant(void *context, PvObject *o, uint32_t ordinal) {
    const Counting *c = context;
    PvTableSlot *s = find_slot(c->x->table, o);
    if (s->object == NULL) enter(c->x, s, o, PENDING + ((int64_t)c->row << 32 | ordinal));
    return true;
}

// The unit of the VM that holds a constant, by row; UINT32_MAX: none.
static uint32_t unit_of(const PvVM *vm, PvObject *o) {
    if (!(o->flags & PV_OF_UNIT) && (o->aux == 0 || !(o->flags & PV_OF_IMMORTAL))) return UINT32_MAX;
    const PvUnit *unit = pv_unit_of(o);
    for (uint32_t i = 0; i < vm->n_units; i++) {
        if (vm->units[i].unit == unit) return i;
    }
    return UINT32_MAX;
}

void pv_table_collect(PvTransfer *x, PvObject *o) {
    PvObjectTable *t = x->table;
    PvTableSlot *s = find_slot(t, o);
    if (s->object == NULL && pv_snapshot_is_named(o)) {
        add_name(x, s, o, 0, 0);
        // what this VM has from an older snapshot means nothing by its name alone
        if (o->type->id == PV_TYPE_FUNCTION && o->aux >= pv_prelude_count(x->vm) - x->vm->n_foreign) {
            (void)pv_snapshot_prelude(x, o->aux);
        }
        return;
    }
    if (s->object == NULL) {
        uint32_t row = unit_of(x->vm, o);
        if (row != UINT32_MAX) t->unit_use[row] |= PV_UNIT_USED;
        if (row != UINT32_MAX && !(t->unit_use[row] & PV_UNIT_COUNTED)) {
            t->unit_use[row] |= PV_UNIT_COUNTED;
            Counting counting = {x, row};
            pv_table_each_constant(x->vm->units[row].unit, enter_constant, &counting);
            s = find_slot(t, o);
        }
    }
    if (s->object == NULL) {
        add_row(x, s, o);
    } else if (s->code < INT64_MIN / 2) {
        uint64_t where = (uint64_t)s->code - (uint64_t)PENDING;
        add_name(x, s, o, (uint32_t)(where >> 32) + 1, (uint32_t)where);
    }
}

int64_t pv_table_code(PvTransfer *x, PvObject *o) {
    const PvTableSlot *s = find_slot(x->table, o);
    if (s->object == NULL || s->code < INT64_MIN / 2) {
        pv_transfer_problem(x, "an object that was not collected");
        return PV_CODE_NONE;
    }
    return s->code;
}

// --- reading --------------------------------------------------------------------------------------

bool pv_table_make_names(PvObjectTable *t, size_t n) {
    t->name = calloc(n + 1, sizeof *t->name);
    return t->name != NULL;
}

bool pv_table_make_rows(PvObjectTable *t, size_t n) {
    t->row = malloc((n + 1) * sizeof *t->row);
    t->bytes = malloc((n + 1) * sizeof *t->bytes);
    return t->row != NULL && t->bytes != NULL;
}

static PvValue value_of_name(PvTransfer *x, size_t i) {
    PvTableName *name = &x->table->name[i];
    if (pv_layout_of(name->object) != PV_TYPE_DICT || x->shared_allowed) return pv_from_ptr(name->object);
    if (name->copy == NULL) {
        name->copy = (PvObject *)(void *)pv_dict_clone(x->vm, (PvDict *)(void *)name->object);
    }
    if (name->copy == NULL) pv_transfer_problem(x, "it does not fit into the memory limit");
    return name->copy == NULL ? PV_NULL : pv_from_ptr(name->copy);
}

PvValue pv_table_value(PvTransfer *x, int64_t code) {
    PvObjectTable *t = x->table;
    if (code >= 0 && (uint64_t)code < t->n) return pv_from_ptr(t->row[code]);
    if (code <= PV_CODE_NAMED && (uint64_t)(PV_CODE_NAMED - code) < t->n_names) {
        return value_of_name(x, (size_t)(PV_CODE_NAMED - code));
    }
    switch (code) {
    case PV_CODE_NONE: return PV_NONE;
    case PV_CODE_ELLIPSIS: return PV_ELLIPSIS;
    case PV_CODE_NOTIMPLEMENTED: return PV_NOTIMPLEMENTED;
    case PV_CODE_BUILTINS:
        if (t->builtins_changes) return pv_from_ptr(x->vm->builtins);
        break;
    default: break;
    }
    pv_transfer_problem(x, "a reference to nothing");
    return PV_NULL;
}

// --- constants of units ---------------------------------------------------------------------------

typedef struct Walk {
    PvVisitConstant *visit;
    void *context;
    uint32_t next;
} Walk;

// Items of tuples are left out: hostile bytes may nest shared ones.
static bool walk_value(Walk *w, PvValue v) {
    return !pv_is_ptr(v) || w->visit(w->context, pv_ptr(v), w->next++);
}

static bool walk_texts(Walk *w, PvStr *const *text, uint32_t n) {
    for (uint32_t i = 0; i < n; i++) {
        if (!walk_value(w, pv_from_ptr(text[i]))) return false;
    }
    return true;
}

void pv_table_each_constant(const PvUnit *unit, PvVisitConstant *visit, void *context) {
    Walk w = {visit, context, 0};
    bool more = walk_value(&w, pv_from_ptr(unit->filename));
    for (uint32_t i = 0; i < unit->n_codes && more; i++) {
        const PvCode *code = unit->codes[i];
        more = walk_value(&w, pv_from_ptr(code->name)) && walk_value(&w, pv_from_ptr(code->qualname)) &&
               walk_texts(&w, code->names, code->n_names) && walk_texts(&w, code->locals, code->n_locals);
        for (uint32_t k = 0; k < code->n_consts && more; k++) more = walk_value(&w, code->consts[k]);
    }
}

static bool count_constant(void *context, PvObject *o, uint32_t ordinal) {
    (void)o;
    *(uint32_t *)context = ordinal + 1;
    return true;
}

static bool keep_constant(void *context, PvObject *o, uint32_t ordinal) {
    ((PvObject **)context)[ordinal] = o;
    return true;
}

PvObject *pv_table_constant(PvTransfer *x, uint32_t row, uint32_t ordinal) {
    PvObjectTable *t = x->table;
    PvVM *vm = x->vm;
    const PvUnit *unit = row < vm->n_units ? vm->units[row].unit : NULL;
    if (unit == NULL) return NULL;
    if (t->unit_constants == NULL) {
        t->unit_constants = calloc(vm->n_units, sizeof *t->unit_constants);
        t->n_unit_constants = calloc(vm->n_units, sizeof *t->n_unit_constants);
        if (t->unit_constants == NULL || t->n_unit_constants == NULL) return NULL;
    }
    if (t->unit_constants[row] == NULL) {
        uint32_t n = 0;
        pv_table_each_constant(unit, count_constant, &n);
        t->unit_constants[row] = malloc((n + 1) * sizeof(PvObject *));
        if (t->unit_constants[row] == NULL) return NULL;
        t->n_unit_constants[row] = n;
        pv_table_each_constant(unit, keep_constant, t->unit_constants[row]);
    }
    return ordinal < t->n_unit_constants[row] ? t->unit_constants[row][ordinal] : NULL;
}
