// collections.deque: what guests call; its room and its iterators.
//
// Invariant: item[start .. start + n) are values, never PV_NULL, and n <= maxlen. Where an end has no
// room the items move to the middle of the buffer if a third of it is free, else to a bigger one: so
// each end costs a constant, and what holds of an array of values holds of a deque.
#include "objects/deque.h"

#include "core/names.h"
#include "objects/instance.h"
#include "objects/int.h"
#include "objects/items.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/tuple.h"
#include "objects/types.h"

bool pv_is_deque(PvValue v) { return pv_is_ptr(v) && pv_ptr(v)->type->id == PV_TYPE_DEQUE; }

static bool is_exact(PvValue v) {
    return pv_is_ptr(v) && pv_ptr(v)->type == &pv_types[PV_TYPE_DEQUE];
}

static PvValue *items(const PvDeque *d) { return d->item + d->start; }

// --- room -----------------------------------------------------------------------------------------

// Free places for n more items at one end.
static PvStatus room(PvVM *vm, PvDeque *d, size_t n, bool left) {
    size_t behind = d->capacity - d->start - d->n;
    if (n <= (left ? d->start : behind)) return PV_OK;
    size_t want = d->n + n;
    if (want < n || want > SIZE_MAX / 64) return PV_RETRY;
    PV_TRY(pv_charge(vm, (int64_t)(d->n >> 5)));
    if (want <= d->capacity - d->capacity / 3) {
        size_t rest = (d->capacity - want) / 2, start = left ? rest + n : rest;
        memmove(d->item + start, items(d), d->n * sizeof(PvValue));
        d->start = start;
        return PV_OK;
    }
    size_t capacity = (want + want / 2 + 8) & ~(size_t)3, spare = (capacity - want) / 4;
    if (left) spare = capacity - want - spare;
    PvValue *item = pv_heap_raw(vm, capacity * sizeof(PvValue));
    if (item == NULL) return PV_RETRY;
    size_t start = left ? spare + n : spare;
    if (d->n > 0) memcpy(item + start, items(d), d->n * sizeof(PvValue));
    if (d->item != NULL) pv_heap_raw_free(vm, d->item, d->capacity * sizeof(PvValue));
    d->item = item;
    d->start = start;
    d->capacity = capacity;
    return PV_OK;
}

static void drop_items(PvVM *vm, PvDeque *d) {
    if (d->item != NULL) pv_heap_raw_free(vm, d->item, d->capacity * sizeof(PvValue));
    d->item = NULL;
    d->start = d->n = d->capacity = 0;
}

static void shrink(PvVM *vm, PvDeque *d) {
    if (d->n >= d->capacity / 8 || d->capacity < 64) return;
    size_t capacity = (2 * d->n + 16) & ~(size_t)3;
    PvValue *item = pv_heap_raw(vm, capacity * sizeof(PvValue));
    if (item == NULL) return;
    memcpy(item + d->n / 2, items(d), d->n * sizeof(PvValue));
    pv_heap_raw_free(vm, d->item, d->capacity * sizeof(PvValue));
    d->item = item;
    d->start = d->n / 2;
    d->capacity = capacity;
}

static PvStatus push(PvVM *vm, PvDeque *d, PvValue v, bool left) {
    if (d->limit == 1) return PV_OK;
    PV_TRY(room(vm, d, 1, left));
    d->changes++;
    if (left) d->item[--d->start] = v;
    else d->item[d->start + d->n] = v;
    d->n++;
    if (d->limit == 0 || d->n < (size_t)d->limit) return PV_OK;
    d->n--;
    if (!left) d->start++;
    return PV_OK;
}

static PvStatus take(PvVM *vm, PvDeque *d, bool left, PvValue *out) {
    if (d->n == 0) return pv_raise(vm, PV_EXC_INDEX_ERROR, "pop from an empty deque");
    PvValue v = left ? d->item[d->start] : d->item[d->start + d->n - 1];
    d->changes++;
    d->n--;
    if (left) d->start++;
    shrink(vm, d);
    *out = v;
    return PV_OK;
}

// DEFER for what is not natively iterable. A deque can be added to itself.
static PvStatus push_all(PvVM *vm, PvDeque *d, PvValue iterable, bool left) {
    PvIterate it;
    PV_TRY(pv_iterate_begin(vm, iterable, &it));
    size_t total = pv_iterate_left(&it), kept = total, i = 0, n = 0;
    if (d->limit > 0 && kept >= (size_t)d->limit) kept = (size_t)d->limit - 1;
    PV_TRY(pv_charge(vm, (int64_t)(total >> 2)));
    if (kept > 0) PV_TRY(room(vm, d, kept, left));
    for (;; i++) {
        PvValue v;
        PV_TRY(pv_iterate_next(vm, &it, &v));
        if (v == PV_NULL) break;
        if (i + kept < total) continue; // the limit would push it out again
        n++;
        if (left) d->item[d->start - n] = v;
        else d->item[d->start + d->n + n - 1] = v;
    }
    pv_iterate_commit(vm, &it);
    if (left) d->start -= n;
    d->n += n;
    d->changes += n;
    if (d->limit > 0 && d->n >= (size_t)d->limit) {
        size_t gone = d->n + 1 - (size_t)d->limit;
        d->n -= gone;
        if (!left) d->start += gone;
    }
    return PV_OK;
}

// --- construction -----------------------------------------------------------------------------------

static PvStatus new_deque(PvVM *vm, PvType *cls, PvValue *out) {
    if (cls != &pv_types[PV_TYPE_DEQUE]) return pv_instance_new(vm, cls, out);
    PvDeque *d = pv_heap_new(vm, cls, sizeof *d);
    if (d == NULL) return PV_RETRY;
    *out = pv_from_ptr(d);
    return PV_OK;
}

static PvStatus read_limit(PvVM *vm, PvValue maxlen, int64_t *limit) {
    *limit = 0;
    if (maxlen == PV_NONE) return PV_OK;
    if (!pv_is_int(maxlen) && !(pv_type_of(maxlen)->flags & PV_TF_INT)) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "an integer is required");
    }
    if (!pv_int_as_int64(maxlen, limit) || *limit == INT64_MAX) {
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "Python int too large to convert to C ssize_t");
    }
    if (*limit < 0) return pv_raise(vm, PV_EXC_VALUE_ERROR, "maxlen must be non-negative");
    ++*limit;
    return PV_OK;
}

PvStatus pv_deque_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *cls = (PvType *)(void *)pv_ptr(a->v[0]);
    int64_t limit;
    PvValue v;
    PV_TRY(read_limit(vm, a->v[2], &limit));
    PV_TRY(new_deque(vm, cls, &v));
    pv_deque(v)->limit = limit;
    if (a->v[1] != PV_NULL) {
        PvStatus status = push_all(vm, pv_deque(v), a->v[1], false);
        if (status == PV_DEFER) {
            PvValue call[3] = {a->v[0], a->v[1], a->v[2]};
            return pv_defer_call(vm, pv_twin(PV_TWIN_DEQUE_CONSTRUCT), 3, call);
        }
        PV_TRY(status);
    }
    *out = v;
    return PV_OK;
}

PvStatus pv_deque_dunder_new(PvVM *vm, PvArgs *a, PvValue *out) {
    return new_deque(vm, (PvType *)(void *)pv_ptr(a->v[0]), out);
}

// It is empty before anything is read.
PvStatus pv_deque_dunder_init(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDeque *d = pv_deque(a->v[0]);
    int64_t limit;
    PV_TRY(read_limit(vm, a->v[2], &limit));
    *out = PV_NONE;
    if (a->v[1] != PV_NULL && a->v[1] != a->v[0]) {
        if (!pv_iterate_is_native(a->v[1])) {
            PvValue call[3] = {a->v[0], a->v[1], a->v[2]};
            return pv_defer_call(vm, pv_twin(PV_TWIN_DEQUE_FILL), 3, call);
        }
        PvDeque *fresh = pv_heap_new(vm, &pv_types[PV_TYPE_DEQUE], sizeof *fresh);
        if (fresh == NULL) return PV_RETRY;
        fresh->limit = limit;
        PV_TRY(push_all(vm, fresh, a->v[1], false));
        drop_items(vm, d);
        d->item = fresh->item;
        d->start = fresh->start;
        d->n = fresh->n;
        d->capacity = fresh->capacity;
        fresh->item = NULL;
        fresh->n = fresh->capacity = 0;
    } else if (d->n > 0) {
        drop_items(vm, d);
    }
    d->limit = limit;
    d->changes++;
    return PV_OK;
}

// --- methods ------------------------------------------------------------------------------------------

PvStatus pv_deque_get_maxlen(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    int64_t limit = pv_deque(self)->limit;
    *out = limit == 0 ? PV_NONE : pv_from_int(limit - 1);
    return PV_OK;
}

PvStatus pv_deque_dunder_sizeof(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    *out = pv_from_int((int64_t)(sizeof(PvDeque) + pv_deque(a->v[0])->capacity * sizeof(PvValue)));
    return PV_OK;
}

PvStatus pv_deque_append(PvVM *vm, PvArgs *a, PvValue *out) {
    *out = PV_NONE;
    return push(vm, pv_deque(a->v[0]), a->v[1], false);
}

PvStatus pv_deque_appendleft(PvVM *vm, PvArgs *a, PvValue *out) {
    *out = PV_NONE;
    return push(vm, pv_deque(a->v[0]), a->v[1], true);
}

PvStatus pv_deque_pop(PvVM *vm, PvArgs *a, PvValue *out) {
    return take(vm, pv_deque(a->v[0]), false, out);
}

PvStatus pv_deque_popleft(PvVM *vm, PvArgs *a, PvValue *out) {
    return take(vm, pv_deque(a->v[0]), true, out);
}

PvStatus pv_deque_extend(PvVM *vm, PvArgs *a, PvValue *out) {
    *out = PV_NONE;
    return push_all(vm, pv_deque(a->v[0]), a->v[1], false);
}

PvStatus pv_deque_extendleft(PvVM *vm, PvArgs *a, PvValue *out) {
    *out = PV_NONE;
    return push_all(vm, pv_deque(a->v[0]), a->v[1], true);
}

PvStatus pv_deque_clear(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDeque *d = pv_deque(a->v[0]);
    drop_items(vm, d);
    d->changes++;
    *out = PV_NONE;
    return PV_OK;
}

// A deque of n copies of the items, shortened from the left as its limit wants.
static PvStatus repeated(PvVM *vm, PvDeque *d, size_t total, PvValue *out) {
    size_t n = total;
    if (d->limit > 0 && n >= (size_t)d->limit) n = (size_t)d->limit - 1;
    PV_TRY(pv_charge(vm, (int64_t)(n >> 4)));
    PvDeque *copy = pv_heap_new(vm, &pv_types[PV_TYPE_DEQUE], sizeof *copy);
    if (copy == NULL) return PV_RETRY;
    copy->limit = d->limit;
    if (n > 0) {
        PV_TRY(room(vm, copy, n, false));
        size_t phase = (total - n) % d->n;
        for (size_t i = 0; i < n; i++) {
            copy->item[copy->start + i] = d->item[d->start + phase];
            if (++phase == d->n) phase = 0;
        }
        copy->n = n;
    }
    *out = pv_from_ptr(copy);
    return PV_OK;
}

PvStatus pv_deque_copy(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!is_exact(a->v[0])) return PV_DEFER;
    return repeated(vm, pv_deque(a->v[0]), pv_deque(a->v[0])->n, out);
}

PvStatus pv_deque_dunder_copy(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_deque_copy(vm, a, out);
}

PvStatus pv_deque_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

PvStatus pv_deque_count(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDeque *d = pv_deque(a->v[0]);
    return pv_items_count(vm, items(d), d->n, a->v[1], out);
}

static PvStatus not_there(PvVM *vm, PvValue value) {
    PvValue text; // the message shows the value: a guest's __repr__ is the twin's to call
    PV_TRY(pv_repr_str(vm, value, &text));
    return pv_raise(vm, PV_EXC_VALUE_ERROR, "%U is not in deque", pv_str(text));
}

PvStatus pv_deque_index(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDeque *d = pv_deque(a->v[0]);
    size_t start = pv_items_bound(a->v[2], d->n), stop = pv_items_bound(a->v[3], d->n), at;
    PV_TRY(pv_items_find(vm, items(d), stop, a->v[1], start, &at));
    if (at == SIZE_MAX) return not_there(vm, a->v[1]);
    *out = pv_from_int((int64_t)at);
    return PV_OK;
}

// The shorter side moves.
static PvStatus remove_at(PvVM *vm, PvDeque *d, size_t at) {
    PvValue *from = items(d);
    bool left = at < d->n / 2;
    PV_TRY(pv_charge(vm, (int64_t)((left ? at : d->n - at) >> 7)));
    if (left) {
        memmove(from + 1, from, at * sizeof *from);
        d->start++;
    } else {
        memmove(from + at, from + at + 1, (d->n - at - 1) * sizeof *from);
    }
    d->n--;
    d->changes++;
    return PV_OK;
}

PvStatus pv_deque_remove(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDeque *d = pv_deque(a->v[0]);
    size_t at;
    PV_TRY(pv_items_find(vm, items(d), d->n, a->v[1], 0, &at));
    if (at == SIZE_MAX) return not_there(vm, a->v[1]);
    *out = PV_NONE;
    return remove_at(vm, d, at);
}

PvStatus pv_deque_insert(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDeque *d = pv_deque(a->v[0]);
    if (d->limit > 0 && d->n + 1 >= (size_t)d->limit) {
        return pv_raise(vm, PV_EXC_INDEX_ERROR, "deque already at its maximum size");
    }
    size_t at = pv_items_bound(a->v[1], d->n);
    bool left = at < d->n / 2;
    PV_TRY(pv_charge(vm, (int64_t)((left ? at : d->n - at) >> 7)));
    PV_TRY(room(vm, d, 1, left));
    PvValue *from = items(d);
    if (left) {
        memmove(from - 1, from, at * sizeof *from);
        d->start--;
    } else {
        memmove(from + at + 1, from + at, (d->n - at) * sizeof *from);
    }
    items(d)[at] = a->v[2];
    d->n++;
    d->changes++;
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_deque_reverse(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDeque *d = pv_deque(a->v[0]);
    PV_TRY(pv_charge(vm, (int64_t)(d->n >> 4)));
    for (size_t i = 0, j = d->n; i + 1 < j; i++) {
        PvValue v = items(d)[i];
        items(d)[i] = items(d)[--j];
        items(d)[j] = v;
    }
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_deque_rotate(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDeque *d = pv_deque(a->v[0]);
    *out = PV_NONE;
    if (d->n < 2) return PV_OK;
    int64_t n = (int64_t)d->n, right = pv_int(a->v[1]) % n;
    if (right < 0) right += n;
    if (right == 0) return PV_OK;
    bool to_left = right <= n / 2; // the right end goes to the left, or the other way round
    size_t moved = (size_t)(to_left ? right : n - right);
    PV_TRY(pv_charge(vm, (int64_t)(moved >> 6)));
    PV_TRY(room(vm, d, moved, to_left));
    PvValue *from = items(d);
    if (to_left) {
        memcpy(from - moved, from + d->n - moved, moved * sizeof *from);
        d->start -= moved;
    } else {
        memcpy(from + d->n, from, moved * sizeof *from);
        d->start += moved;
    }
    d->changes++;
    return PV_OK;
}

// --- operations ---------------------------------------------------------------------------------------

void pv_deque_op_trace(PvGC *gc, PvObject *o) {
    PvDeque *d = (PvDeque *)(void *)o;
    for (size_t i = 0; i < d->n; i++) pv_gc_mark(gc, d->item[d->start + i]);
}

void pv_deque_op_release(PvVM *vm, PvObject *o) { drop_items(vm, (PvDeque *)(void *)o); }

PvStatus pv_deque_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    if (!pv_is_deque(a) || !pv_is_deque(b)) {
        *out = PV_NOTIMPLEMENTED;
        return PV_OK;
    }
    PvDeque *x = pv_deque(a), *y = pv_deque(b);
    return pv_items_compare(vm, op, items(x), x->n, items(y), y->n, out);
}

PvStatus pv_deque_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    PvDeque *d = pv_deque(v);
    bool again;
    PV_TRY(pv_writer_enter(w, &d->base, &again));
    if (again) return pv_writer_text(w, "[...]");
    PV_TRY(pv_charge(vm, (int64_t)d->n));
    PV_TRY(pv_writer_str(w, pv_type_of(v)->name));
    PV_TRY(pv_writer_text(w, "(["));
    for (size_t i = 0; i < d->n; i++) {
        if (i > 0) PV_TRY(pv_writer_text(w, ", "));
        PV_TRY(pv_repr(vm, items(d)[i], w));
    }
    PV_TRY(pv_writer_char(w, ']'));
    if (d->limit > 0) {
        PV_TRY(pv_writer_text(w, ", maxlen="));
        PV_TRY(pv_writer_int(w, d->limit - 1));
    }
    pv_writer_leave(w);
    return pv_writer_char(w, ')');
}

PvStatus pv_deque_op_truth(PvVM *vm, PvValue v, bool *out) {
    (void)vm;
    *out = pv_deque(v)->n != 0;
    return PV_OK;
}

PvStatus pv_deque_op_length(PvVM *vm, PvValue v, size_t *out) {
    (void)vm;
    *out = pv_deque(v)->n;
    return PV_OK;
}

static PvStatus index_of(PvVM *vm, PvDeque *d, PvValue key, size_t *out) {
    int64_t i;
    PV_TRY(pv_index(vm, key, PV_INDEX_KEY, "sequence index must be integer, not '%T'", &i));
    if (i < 0) i += (int64_t)d->n;
    if (i < 0 || (size_t)i >= d->n) return pv_raise(vm, PV_EXC_INDEX_ERROR, "deque index out of range");
    *out = (size_t)i;
    return PV_OK;
}

PvStatus pv_deque_op_getitem(PvVM *vm, PvValue v, PvValue key, PvValue *out) {
    size_t i;
    PV_TRY(index_of(vm, pv_deque(v), key, &i));
    *out = items(pv_deque(v))[i];
    return PV_OK;
}

PvStatus pv_deque_op_setitem(PvVM *vm, PvValue v, PvValue key, PvValue x) {
    size_t i;
    PV_TRY(index_of(vm, pv_deque(v), key, &i));
    if (x == PV_NULL) return remove_at(vm, pv_deque(v), i);
    items(pv_deque(v))[i] = x;
    return PV_OK;
}

PvStatus pv_deque_op_contains(PvVM *vm, PvValue v, PvValue x, bool *out) {
    size_t at;
    PV_TRY(pv_items_find(vm, items(pv_deque(v)), pv_deque(v)->n, x, 0, &at));
    *out = at != SIZE_MAX;
    return PV_OK;
}

static PvStatus concatenate(PvVM *vm, PvValue a, PvValue b, PvValue *out) {
    if (!pv_is_deque(b)) {
        if (!(pv_type_of(b)->flags & PV_TF_BUILTIN)) return PV_OK; // it may know
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "can only concatenate deque (not \"%T\") to deque", b);
    }
    if (!is_exact(a)) return PV_DEFER;
    PvDeque *x = pv_deque(a), *y = pv_deque(b);
    size_t n = x->n + y->n;
    PV_TRY(pv_charge(vm, (int64_t)(n >> 4)));
    PvDeque *sum = pv_heap_new(vm, &pv_types[PV_TYPE_DEQUE], sizeof *sum);
    if (sum == NULL) return PV_RETRY;
    sum->limit = x->limit;
    PV_TRY(room(vm, sum, n, false));
    if (x->n > 0) memcpy(items(sum), items(x), x->n * sizeof(PvValue));
    if (y->n > 0) memcpy(items(sum) + x->n, items(y), y->n * sizeof(PvValue));
    sum->n = n;
    if (sum->limit > 0 && n >= (size_t)sum->limit) {
        sum->start += n + 1 - (size_t)sum->limit;
        sum->n = (size_t)sum->limit - 1;
    }
    *out = pv_from_ptr(sum);
    return PV_OK;
}

static PvStatus repeat(PvVM *vm, PvValue v, PvValue times, bool in_place, PvValue *out) {
    PvDeque *d = pv_deque(v);
    size_t total;
    PvValue made;
    if (!in_place && !is_exact(v)) return PV_DEFER;
    PV_TRY(pv_items_repeat(vm, d->n, times, &total));
    PV_TRY(repeated(vm, d, total, &made));
    *out = made;
    if (!in_place) return PV_OK;
    PvDeque *fresh = pv_deque(made), old = *d;
    d->item = fresh->item;
    d->start = fresh->start;
    d->n = fresh->n;
    d->capacity = fresh->capacity;
    d->changes++;
    fresh->item = old.item;
    fresh->start = old.start;
    fresh->n = old.n;
    fresh->capacity = old.capacity;
    *out = v;
    return PV_OK;
}

static bool is_count(PvValue v) { return pv_is_int(v) || (pv_type_of(v)->flags & PV_TF_INT); }

PvStatus pv_deque_op_binary(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out) {
    *out = PV_NOTIMPLEMENTED;
    switch (op) {
    case PV_BINARY_ADD: return pv_is_deque(a) ? concatenate(vm, a, b, out) : PV_OK;
    case PV_BINARY_ADD | PV_BINARY_INPLACE:
        if (!pv_is_deque(a)) return PV_OK;
        PV_TRY(push_all(vm, pv_deque(a), b, false));
        *out = a;
        return PV_OK;
    case PV_BINARY_MULTIPLY:
        if (pv_is_deque(a) && is_count(b)) return repeat(vm, a, b, false, out);
        if (pv_is_deque(b) && is_count(a)) return repeat(vm, b, a, false, out);
        break;
    case PV_BINARY_MULTIPLY | PV_BINARY_INPLACE:
        if (pv_is_deque(a) && is_count(b)) return repeat(vm, a, b, true, out);
        break;
    default: return PV_OK;
    }
    PvValue other = pv_is_deque(a) ? b : a; // a guest object may have __index__
    if (!(pv_type_of(other)->flags & PV_TF_BUILTIN)) return PV_DEFER;
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "can't multiply sequence by non-int of type '%T'", other);
}

// --- iterators ----------------------------------------------------------------------------------------

static PvStatus new_iterator(PvVM *vm, PvTypeId type, PvDeque *d, uint64_t skipped, PvValue *out) {
    PvDequeIterator *it = pv_heap_new(vm, &pv_types[type], sizeof *it);
    if (it == NULL) return PV_RETRY;
    if (skipped > d->n) skipped = d->n;
    it->deque = d;
    it->left = d->n - skipped;
    it->at = (int64_t)(type == PV_TYPE_DEQUE_ITERATOR ? skipped : it->left - 1);
    it->changes = d->changes;
    *out = pv_from_ptr(it);
    return PV_OK;
}

PvStatus pv_deque_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    return new_iterator(vm, PV_TYPE_DEQUE_ITERATOR, pv_deque(v), 0, out);
}

PvStatus pv_deque_dunder_reversed(PvVM *vm, PvArgs *a, PvValue *out) {
    return new_iterator(vm, PV_TYPE_DEQUE_REVERSEITERATOR, pv_deque(a->v[0]), 0, out);
}

static PvStatus construct_iterator(PvVM *vm, PvArgs *a, PvTypeId type, PvValue *out) {
    if (!pv_is_deque(a->v[1])) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "argument 1 must be collections.deque, not %T", a->v[1]);
    }
    int64_t skipped = pv_int(a->v[2]);
    return new_iterator(vm, type, pv_deque(a->v[1]), skipped < 0 ? 0 : (uint64_t)skipped, out);
}

PvStatus pv_deque_iterator_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    return construct_iterator(vm, a, PV_TYPE_DEQUE_ITERATOR, out);
}

PvStatus pv_deque_reverseiterator_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    return construct_iterator(vm, a, PV_TYPE_DEQUE_REVERSEITERATOR, out);
}

void pv_deque_iterator_op_trace(PvGC *gc, PvObject *o) {
    pv_gc_mark_object(gc, &((PvDequeIterator *)(void *)o)->deque->base);
}

PvStatus pv_deque_iterator_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    *out = v;
    return PV_OK;
}

PvStatus pv_deque_iterator_op_next(PvVM *vm, PvValue v, PvValue *out) {
    PvDequeIterator *it = (PvDequeIterator *)(void *)pv_ptr(v);
    PvDeque *d = it->deque;
    if (it->changes != d->changes) {
        it->left = 0;
        return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "deque mutated during iteration");
    }
    *out = PV_NULL;
    if (it->left == 0) return PV_OK;
    it->left--;
    *out = items(d)[it->at];
    it->at += it->base.type->id == PV_TYPE_DEQUE_ITERATOR ? 1 : -1;
    return PV_OK;
}

PvStatus pv_deque_iterator_dunder_length_hint(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    *out = pv_from_int((int64_t)((PvDequeIterator *)(void *)pv_ptr(a->v[0]))->left);
    return PV_OK;
}

PvStatus pv_deque_iterator_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDequeIterator *it = (PvDequeIterator *)(void *)pv_ptr(a->v[0]);
    int64_t done = (int64_t)it->deque->n - (int64_t)it->left;
    PvTuple *args = pv_tuple_pair(vm, pv_from_ptr(it->deque), pv_from_int(done < 0 ? 0 : done));
    if (args == NULL) return PV_RETRY;
    PvTuple *result = pv_tuple_pair(vm, pv_from_ptr(it->base.type), pv_from_ptr(args));
    if (result == NULL) return PV_RETRY;
    *out = pv_from_ptr(result);
    return PV_OK;
}
