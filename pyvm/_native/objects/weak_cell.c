// Weak references: see weak_cell.h. What the shim _weakref asks of them are intrinsics here.
#include "objects/weak_cell.h"

#include <stdlib.h>

#include "gen/types.gen.h"
#include "objects/list.h"

enum { FIRST = 16 };

static PvWeakCell **place_of(PvVM *vm, PvValue object) {
    PvCore *c = pv_core(vm);
    size_t at = (size_t)(((object >> 4) * UINT64_C(0x9e3779b97f4a7c15)) >> 32);
    return &c->weak_place[at & (c->weak_size - 1)];
}

// Twice the places. False: no memory.
static bool grow(PvVM *vm) {
    PvCore *c = pv_core(vm);
    size_t old_size = c->weak_size, size = old_size ? old_size * 2 : FIRST;
    PvWeakCell **old = c->weak_place, **places = pv_heap_raw(vm, size * sizeof *places);
    if (places == NULL) return false;
    memset(places, 0, size * sizeof *places);
    c->weak_place = places;
    c->weak_size = size;
    for (size_t i = 0; i < old_size; i++) {
        // newest first in the new place, too: from the last on
        PvWeakCell *turned = NULL;
        for (PvWeakCell *cell = old[i], *next; cell != NULL; cell = next) {
            next = cell->next;
            cell->next = turned;
            turned = cell;
        }
        for (PvWeakCell *cell = turned, *next; cell != NULL; cell = next) {
            next = cell->next;
            PvWeakCell **place = place_of(vm, cell->object);
            cell->next = *place;
            *place = cell;
        }
    }
    pv_heap_raw_free(vm, old, old_size * sizeof *old);
    return true;
}

static void enter(PvVM *vm, PvWeakCell *cell) {
    PvWeakCell **place = place_of(vm, cell->object);
    cell->next = *place;
    *place = cell;
    pv_core(vm)->weak_n++;
    if (cell->callback != PV_NULL) pv_core(vm)->weak_called++;
}

// Room on the list of what is due for all that has a callback, and one more.
static PvStatus due_room(PvVM *vm) {
    PvCore *c = pv_core(vm);
    if (c->weak_due == PV_NULL) {
        PvList *list = pv_list_make(vm, FIRST);
        if (list == NULL) return PV_RETRY;
        c->weak_due = pv_from_ptr(list);
    }
    return pv_list_room(vm, pv_list(c->weak_due), c->weak_called + 1);
}

// --- collections ----------------------------------------------------------------------------------

// What lies in a unit lives as long as that: it is kept.
static bool is_kept(PvValue object) {
    return pv_is_ptr(object) && (pv_ptr(object)->flags & PV_OF_UNIT) != 0;
}

void pv_weak_cell_op_trace(PvGC *gc, PvObject *o) {
    PvWeakCell *cell = (PvWeakCell *)(void *)o;
    pv_gc_mark(gc, cell->owner);
    pv_gc_mark(gc, cell->callback);
    if (is_kept(cell->object)) pv_gc_mark(gc, cell->object);
}

void pv_weak_trace_roots(PvVM *vm, PvGC *gc) {
    pv_gc_mark(gc, pv_core(vm)->weak_due);
    pv_gc_mark(gc, pv_core(vm)->weak_runner);
}

void pv_weak_after_mark(PvVM *vm) {
    PvCore *c = pv_core(vm);
    c->weak_n = c->weak_called = 0;
    for (size_t i = 0; i < c->weak_size; i++) {
        PvWeakCell **link = &c->weak_place[i];
        for (PvWeakCell *cell; (cell = *link) != NULL;) {
            bool lives = pv_gc_is_marked(&cell->base);
            if (lives && pv_gc_is_marked(pv_ptr(cell->object))) {
                c->weak_n++;
                c->weak_called += cell->callback != PV_NULL;
                link = &cell->next;
                continue;
            }
            *link = cell->next;
            cell->object = PV_NULL;
            cell->next = NULL;
            PvList *due = c->weak_due != PV_NULL ? pv_list(c->weak_due) : NULL;
            if (!lives || cell->callback == PV_NULL || due == NULL || due->n == due->capacity) continue;
            due->item[due->n++] = pv_from_ptr(cell);
            c->weak_ready = true;
        }
    }
    if (c->weak_ready) pv_want_attention(vm);
}

bool pv_weak_restore(PvVM *vm, PvWeakCell *cell) {
    PvCore *c = pv_core(vm);
    if (cell->serial >= c->weak_serial) c->weak_serial = cell->serial + 1;
    if (cell->object == PV_NULL) return true;
    if (c->weak_n >= c->weak_size && !grow(vm)) return false;
    enter(vm, cell);
    return true;
}

static int by_age(const void *a, const void *b) {
    uint64_t x = (*(PvWeakCell *const *)a)->serial, y = (*(PvWeakCell *const *)b)->serial;
    return x < y ? 1 : x > y ? -1 : 0;
}

// The newest first again, in each place: a snapshot holds cells in another order.
static bool order(PvVM *vm) {
    PvCore *c = pv_core(vm);
    if (c->weak_n == 0) return true;
    PvWeakCell **cells = malloc(c->weak_n * sizeof *cells);
    if (cells == NULL) return false;
    for (size_t i = 0; i < c->weak_size; i++) {
        size_t n = 0;
        for (PvWeakCell *cell = c->weak_place[i]; cell != NULL; cell = cell->next) cells[n++] = cell;
        if (n > 1) qsort(cells, n, sizeof *cells, by_age);
        PvWeakCell **link = &c->weak_place[i];
        for (size_t k = 0; k < n; k++, link = &(*link)->next) *link = cells[k];
        *link = NULL;
    }
    free(cells);
    return true;
}

// Nobody pays while a machine is made of a snapshot.
bool pv_weak_restored(PvVM *vm) {
    PvCore *c = pv_core(vm);
    if (!order(vm)) return false;
    if (c->weak_due == PV_NULL && c->weak_called == 0) return true;
    if (c->weak_due == PV_NULL) {
        PvList *list = pv_list_make(vm, FIRST);
        if (list == NULL) return false;
        c->weak_due = pv_from_ptr(list);
    }
    PvList *due = pv_list(c->weak_due);
    size_t room = due->n + c->weak_called + 1;
    if (room > due->capacity) {
        PvValue *item = pv_heap_raw(vm, room * sizeof *item);
        if (item == NULL) return false;
        if (due->n > 0) memcpy(item, due->item, due->n * sizeof *item);
        if (due->item != NULL) pv_heap_raw_free(vm, due->item, due->capacity * sizeof *item);
        due->item = item;
        due->capacity = room;
    }
    c->weak_ready = due->n > 0;
    return true;
}

// --- what the shim asks ---------------------------------------------------------------------------

static PvWeakCell *cell_of(PvValue v) {
    bool is = pv_is_ptr(v) && pv_ptr(v)->type == &pv_types[PV_TYPE_WEAK_CELL];
    return is ? (PvWeakCell *)(void *)pv_ptr(v) : NULL;
}

static PvStatus refuse(PvVM *vm) { return pv_raise(vm, PV_EXC_TYPE_ERROR, "a weak cell expected"); }

PvStatus pv_intrinsic_pyvm_weak_cell(PvVM *vm, PvArgs *a, PvValue *out) {
    PvCore *c = pv_core(vm);
    if (!pv_is_ptr(a->v[0]))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "cannot create weak reference to '%T' object", a->v[0]);
    PV_TRY(pv_charge(vm, 20));
    PvWeakCell *cell = pv_heap_new(vm, &pv_types[PV_TYPE_WEAK_CELL], sizeof *cell);
    if (cell == NULL) return PV_RETRY;
    if (c->weak_n >= c->weak_size) {
        PV_TRY(pv_charge(vm, (int64_t)(c->weak_n * 4)));
        if (!grow(vm)) return PV_RETRY;
    }
    if (a->v[2] != PV_NONE) PV_TRY(due_room(vm));
    cell->object = a->v[0];
    cell->owner = a->v[1];
    cell->callback = a->v[2] == PV_NONE ? PV_NULL : a->v[2];
    cell->serial = c->weak_serial++;
    enter(vm, cell);
    *out = pv_from_ptr(cell);
    return PV_OK;
}

PvStatus pv_intrinsic_pyvm_weak_get(PvVM *vm, PvArgs *a, PvValue *out) {
    PvWeakCell *cell = cell_of(a->v[0]);
    if (cell == NULL) return refuse(vm);
    *out = cell->object == PV_NULL ? PV_NONE : cell->object;
    return PV_OK;
}

PvStatus pv_intrinsic_pyvm_weak_callback(PvVM *vm, PvArgs *a, PvValue *out) {
    PvWeakCell *cell = cell_of(a->v[0]);
    if (cell == NULL) return refuse(vm);
    *out = cell->callback == PV_NULL || cell->object == PV_NULL ? PV_NONE : cell->callback;
    return PV_OK;
}

static PvWeakCell *first_of(PvVM *vm, PvValue object) {
    return pv_core(vm)->weak_size > 0 && pv_is_ptr(object) ? *place_of(vm, object) : NULL;
}

// The owner of the object's cell without a callback, of just this class; None.
PvStatus pv_intrinsic_pyvm_weak_find(PvVM *vm, PvArgs *a, PvValue *out) {
    *out = PV_NONE;
    for (PvWeakCell *cell = first_of(vm, a->v[0]); cell != NULL; cell = cell->next) {
        PV_TRY(pv_charge(vm, 1));
        if (cell->object != a->v[0] || cell->callback != PV_NULL) continue;
        if (pv_from_ptr(pv_type_of(cell->owner)) == a->v[1]) *out = cell->owner;
    }
    return PV_OK;
}

PvStatus pv_intrinsic_pyvm_weak_owners(PvVM *vm, PvArgs *a, PvValue *out) {
    PvList *list = pv_list_make(vm, 4);
    if (list == NULL) return PV_RETRY;
    for (PvWeakCell *cell = first_of(vm, a->v[0]); cell != NULL; cell = cell->next) {
        PV_TRY(pv_charge(vm, 2));
        if (cell->object == a->v[0]) PV_TRY(pv_list_push(vm, list, cell->owner));
    }
    *out = pv_from_ptr(list);
    return PV_OK;
}

PvValue pv_weak_first(PvVM *vm, PvValue object) {
    for (PvWeakCell *cell = first_of(vm, object); cell != NULL; cell = cell->next) {
        if (cell->object == object) return cell->owner;
    }
    return PV_NULL;
}

// [owner, callback, ...] of what is due, the newest first: it is due no more.
PvStatus pv_intrinsic_pyvm_weak_due(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)a;
    PvCore *c = pv_core(vm);
    PvList *due = c->weak_due != PV_NULL ? pv_list(c->weak_due) : NULL;
    size_t n = due != NULL ? due->n : 0, cells = 0;
    PV_TRY(pv_charge(vm, (int64_t)(n * 20)));
    PvList *list = pv_list_make(vm, 2 * n);
    if (list == NULL) return PV_RETRY;
    for (size_t i = 0; i < n; i++) { // a snapshot may have put anything on it
        const PvWeakCell *cell = cell_of(due->item[i]);
        if (cell != NULL && cell->callback != PV_NULL) due->item[cells++] = due->item[i];
    }
    if (cells > 1) qsort(due->item, cells, sizeof *due->item, by_age);
    for (size_t i = 0; i < cells; i++) {
        PvWeakCell *cell = cell_of(due->item[i]);
        if (cell->callback == PV_NULL) continue; // on it twice
        list->item[list->n++] = cell->owner;
        list->item[list->n++] = cell->callback;
        cell->callback = PV_NULL;
    }
    if (due != NULL) due->n = 0;
    c->weak_ready = false;
    *out = pv_from_ptr(list);
    return PV_OK;
}

PvStatus pv_intrinsic_pyvm_weak_runner(PvVM *vm, PvArgs *a, PvValue *out) {
    pv_core(vm)->weak_runner = a->v[0];
    *out = PV_NONE;
    return PV_OK;
}

// Have the next safepoint collect. What it costs follows from the heap's size.
PvStatus pv_intrinsic_pyvm_collect(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)a;
    PV_TRY(pv_charge(vm, (int64_t)(pv_core(vm)->heap.used / 16)));
    pv_core(vm)->gc_wanted = true;
    pv_want_attention(vm);
    *out = PV_NONE;
    return PV_OK;
}
