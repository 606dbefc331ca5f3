// The list: what guests call. Sorting is in list_sort.c.
//
// Invariant: item[0 .. n) are values, never PV_NULL; `capacity` slots lie at `item`. While list_sort
// runs in guest code the list is empty and `aux` is SORTING; the first write that needs room clears
// it, and so the sort finds out.
#include "objects/list.h"

#include "core/names.h"
#include "objects/instance.h"
#include "objects/int.h"
#include "objects/items.h"
#include "objects/iterate.h"
#include "objects/slice.h"
#include "objects/types.h"

// --- making and growing -----------------------------------------------------------------------------

PvList *pv_list_make(PvVM *vm, size_t capacity) {
    PvList *list = pv_heap_new(vm, &pv_types[PV_TYPE_LIST], sizeof *list);
    if (!list || capacity == 0) return list;
    if (capacity > SIZE_MAX / 16) return NULL;
    list->item = pv_heap_raw(vm, capacity * sizeof(PvValue));
    if (!list->item) return NULL;
    list->capacity = capacity;
    return list;
}

PvList *pv_list_of(PvVM *vm, const PvValue *item, size_t n) {
    PvList *list = pv_list_make(vm, n);
    if (!list) return NULL;
    if (n) memcpy(list->item, item, n * sizeof(PvValue));
    list->n = n;
    return list;
}

PvStatus pv_list_room(PvVM *vm, PvList *list, size_t n) {
    size_t want = list->n + n;
    if (want <= list->capacity) return PV_OK;
    if (want < n || want > SIZE_MAX / 32) return PV_RETRY;
    // An eighth more than needed, so that appending costs a constant.
    size_t capacity = (want + (want >> 3) + 6) & ~(size_t)3;
    if (n > 8 && n > list->n) capacity = (want + 3) & ~(size_t)3;
    PV_TRY(pv_charge(vm, (int64_t)(list->n >> 5)));
    PvValue *item = list->item
                        ? pv_heap_raw_grow(vm, list->item, list->capacity * sizeof(PvValue), capacity * sizeof(PvValue))
                        : pv_heap_raw(vm, capacity * sizeof(PvValue));
    if (!item) return PV_RETRY;
    list->item = item;
    list->capacity = capacity;
    list->base.aux &= ~(uint32_t)PV_LIST_SORTING;
    return PV_OK;
}

PvStatus pv_list_push(PvVM *vm, PvList *list, PvValue v) {
    if (list->n == list->capacity) PV_TRY(pv_list_room(vm, list, 1));
    list->item[list->n++] = v;
    return PV_OK;
}

PvStatus pv_list_push_all(PvVM *vm, PvList *list, PvValue iterable) {
    PvIterate it;
    PV_TRY(pv_iterate_begin_hinted(vm, iterable, &it));
    size_t n = pv_iterate_left(&it);
    if (n > 0) PV_TRY(pv_list_room(vm, list, n));
    PvValue *item = list->item + list->n;
    size_t done = 0;
    for (;; done++) {
        PvValue v;
        PV_TRY(pv_items_pay(vm, done, n, 2));
        PV_TRY(pv_iterate_next(vm, &it, &v));
        if (v == PV_NULL) break;
        item[done] = v;
    }
    list->n += done;
    pv_iterate_commit(vm, &it);
    return PV_OK;
}

static void drop_items(PvVM *vm, PvList *list) {
    if (list->item) pv_heap_raw_free(vm, list->item, list->capacity * sizeof(PvValue));
    list->item = NULL;
    list->n = 0;
    list->capacity = 0;
}

// Give back most of a buffer that is far too big.
static void shrink(PvVM *vm, PvList *list) {
    if (list->n >= list->capacity / 2 || list->capacity < 16) return;
    size_t capacity = (list->n + (list->n >> 3) + 6) & ~(size_t)3;
    PvValue *item = pv_heap_raw_grow(vm, list->item, list->capacity * sizeof(PvValue), capacity * sizeof(PvValue));
    if (!item) return;
    list->item = item;
    list->capacity = capacity;
}

// --- construction -------------------------------------------------------------------------------------

PvStatus pv_list_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *cls = (PvType *)(void *)pv_ptr(a->v[0]);
    PvValue v;
    if (cls == &pv_types[PV_TYPE_LIST]) {
        PvList *list = pv_list_make(vm, 0);
        if (!list) return PV_RETRY;
        v = pv_from_ptr(list);
    } else {
        PV_TRY(pv_instance_new(vm, cls, &v));
    }
    PvStatus status = pv_list_push_all(vm, pv_list(v), a->v[1]);
    if (status == PV_DEFER) {
        PvValue call[2] = {a->v[0], a->v[1]};
        return pv_defer_call(vm, pv_twin(PV_TWIN_LIST_CONSTRUCT), 2, call);
    }
    PV_TRY(status);
    *out = v;
    return PV_OK;
}

PvStatus pv_list_dunder_new(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *cls = (PvType *)(void *)pv_ptr(a->v[0]);
    if (cls != &pv_types[PV_TYPE_LIST]) return pv_instance_new(vm, cls, out);
    PvList *list = pv_list_make(vm, 0);
    if (!list) return PV_RETRY;
    *out = pv_from_ptr(list);
    return PV_OK;
}

// It is empty before anything is read.
PvStatus pv_list_dunder_init(PvVM *vm, PvArgs *a, PvValue *out) {
    PvList *list = pv_list(a->v[0]);
    PvList *fresh = pv_list_make(vm, 0);
    if (!fresh) return PV_RETRY;
    PvStatus status = a->v[1] == a->v[0] ? PV_OK : pv_list_push_all(vm, fresh, a->v[1]);
    if (status == PV_DEFER) {
        PvValue call[2] = {a->v[0], a->v[1]};
        return pv_defer_call(vm, pv_twin(PV_TWIN_LIST_FILL), 2, call);
    }
    PV_TRY(status);
    drop_items(vm, list);
    list->item = fresh->item;
    list->n = fresh->n;
    list->capacity = fresh->capacity;
    fresh->item = NULL;
    fresh->n = fresh->capacity = 0;
    *out = PV_NONE;
    return PV_OK;
}

// --- methods ------------------------------------------------------------------------------------------

static PvStatus new_iterator(PvVM *vm, PvTypeId type, PvList *list, int64_t at, PvValue *out) {
    PvListIterator *it = pv_heap_new(vm, &pv_types[type], sizeof *it);
    if (!it) return PV_RETRY;
    it->list = list;
    it->at = at;
    *out = pv_from_ptr(it);
    return PV_OK;
}

PvStatus pv_list_dunder_reversed(PvVM *vm, PvArgs *a, PvValue *out) {
    PvList *list = pv_list(a->v[0]);
    return new_iterator(vm, PV_TYPE_LIST_REVERSEITERATOR, list, (int64_t)list->n - 1, out);
}

PvStatus pv_list_dunder_sizeof(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    *out = pv_from_int((int64_t)(40 + pv_list(a->v[0])->capacity * sizeof(PvValue)));
    return PV_OK;
}

PvStatus pv_list_append(PvVM *vm, PvArgs *a, PvValue *out) {
    *out = PV_NONE;
    return pv_list_push(vm, pv_list(a->v[0]), a->v[1]);
}

PvStatus pv_list_clear(PvVM *vm, PvArgs *a, PvValue *out) {
    drop_items(vm, pv_list(a->v[0]));
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_list_copy(PvVM *vm, PvArgs *a, PvValue *out) {
    PvList *list = pv_list(a->v[0]);
    PvList *copy = pv_list_make(vm, list->n);
    if (!copy) return PV_RETRY;
    PV_TRY(pv_items_copy(vm, copy->item, list->item, list->n));
    copy->n = list->n;
    *out = pv_from_ptr(copy);
    return PV_OK;
}

PvStatus pv_list_count(PvVM *vm, PvArgs *a, PvValue *out) {
    PvList *list = pv_list(a->v[0]);
    return pv_items_count(vm, list->item, list->n, a->v[1], out);
}

PvStatus pv_list_extend(PvVM *vm, PvArgs *a, PvValue *out) {
    *out = PV_NONE;
    return pv_list_push_all(vm, pv_list(a->v[0]), a->v[1]);
}

PvStatus pv_list_index(PvVM *vm, PvArgs *a, PvValue *out) {
    PvList *list = pv_list(a->v[0]);
    size_t start = pv_items_bound(a->v[2], list->n), stop = pv_items_bound(a->v[3], list->n), at;
    PV_TRY(pv_items_find(vm, list->item, stop, a->v[1], start, &at));
    if (at == SIZE_MAX) {
        PvValue text; // the message shows the value: a guest's __repr__ is the twin's to call
        PV_TRY(pv_repr_str(vm, a->v[1], &text));
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "%U is not in list", pv_str(text));
    }
    *out = pv_from_int((int64_t)at);
    return PV_OK;
}

PvStatus pv_list_insert(PvVM *vm, PvArgs *a, PvValue *out) {
    PvList *list = pv_list(a->v[0]);
    PV_TRY(pv_charge(vm, (int64_t)(list->n >> 7)));
    PV_TRY(pv_list_room(vm, list, 1));
    size_t at = pv_items_bound(a->v[1], list->n);
    memmove(list->item + at + 1, list->item + at, (list->n - at) * sizeof(PvValue));
    list->item[at] = a->v[2];
    list->n++;
    *out = PV_NONE;
    return PV_OK;
}

static PvStatus remove_at(PvVM *vm, PvList *list, size_t at) {
    PV_TRY(pv_charge(vm, (int64_t)((list->n - at) >> 7)));
    list->n--;
    memmove(list->item + at, list->item + at + 1, (list->n - at) * sizeof(PvValue));
    shrink(vm, list);
    return PV_OK;
}

PvStatus pv_list_pop(PvVM *vm, PvArgs *a, PvValue *out) {
    PvList *list = pv_list(a->v[0]);
    if (list->n == 0) return pv_raise(vm, PV_EXC_INDEX_ERROR, "pop from empty list");
    int64_t i = pv_int(a->v[1]);
    if (i < 0) i += (int64_t)list->n;
    if (i < 0 || (size_t)i >= list->n) return pv_raise(vm, PV_EXC_INDEX_ERROR, "pop index out of range");
    PvValue v = list->item[i];
    PV_TRY(remove_at(vm, list, (size_t)i));
    *out = v;
    return PV_OK;
}

PvStatus pv_list_remove(PvVM *vm, PvArgs *a, PvValue *out) {
    PvList *list = pv_list(a->v[0]);
    size_t at;
    PV_TRY(pv_items_find(vm, list->item, list->n, a->v[1], 0, &at));
    if (at == SIZE_MAX) return pv_raise(vm, PV_EXC_VALUE_ERROR, "list.remove(x): x not in list");
    *out = PV_NONE;
    return remove_at(vm, list, at);
}

PvStatus pv_list_reverse(PvVM *vm, PvArgs *a, PvValue *out) {
    PvList *list = pv_list(a->v[0]);
    PV_TRY(pv_charge(vm, (int64_t)(list->n >> 4)));
    for (size_t i = 0, j = list->n; i + 1 < j; i++) {
        PvValue v = list->item[i];
        list->item[i] = list->item[--j];
        list->item[j] = v;
    }
    *out = PV_NONE;
    return PV_OK;
}

// --- subscripts ---------------------------------------------------------------------------------------

static PvStatus index_of(PvVM *vm, PvList *list, PvValue key, const char *range, size_t *out) {
    int64_t i;
    PV_TRY(pv_index(vm, key, PV_INDEX_KEY, "list indices must be integers or slices, not %T", &i));
    if (i < 0) i += (int64_t)list->n;
    if (i < 0 || (size_t)i >= list->n) return pv_raise(vm, PV_EXC_INDEX_ERROR, "%s", range);
    *out = (size_t)i;
    return PV_OK;
}

PvStatus pv_list_op_getitem(PvVM *vm, PvValue v, PvValue key, PvValue *out) {
    PvList *list = pv_list(v);
    if (!pv_is_slice(key)) {
        size_t i;
        PV_TRY(index_of(vm, list, key, "list index out of range", &i));
        *out = list->item[i];
        return PV_OK;
    }
    PvSpan span;
    PV_TRY(pv_slice_span(vm, pv_slice(key), list->n, &span));
    PvList *part = pv_list_make(vm, span.count);
    if (!part) return PV_RETRY;
    int64_t at = span.start;
    for (size_t i = 0; i < span.count; i++, at += span.step) {
        PV_TRY(pv_items_pay(vm, i, span.count, 4));
        part->item[i] = list->item[at];
    }
    part->n = span.count;
    *out = pv_from_ptr(part);
    return PV_OK;
}

// Replace item[start .. stop) by the n values at `from`, which are not the list's own.
static PvStatus splice(PvVM *vm, PvList *list, size_t start, size_t stop, const PvValue *from, size_t n) {
    size_t gone = stop - start;
    if (n > gone) PV_TRY(pv_list_room(vm, list, n - gone));
    size_t behind = list->n - stop;
    PV_TRY(pv_charge(vm, (int64_t)((n + behind) >> 5)));
    if (behind) memmove(list->item + start + n, list->item + stop, behind * sizeof(PvValue));
    if (n) memcpy(list->item + start, from, n * sizeof(PvValue));
    list->n = list->n - gone + n;
    shrink(vm, list);
    return PV_OK;
}

static PvStatus delete_span(PvVM *vm, PvList *list, PvSpan span) {
    if (span.count == 0) return PV_OK;
    if (span.step < 0) {
        span.start += (int64_t)(span.count - 1) * span.step;
        span.step = -span.step;
    }
    size_t first = (size_t)span.start;
    if (span.step == 1) return splice(vm, list, first, first + span.count, NULL, 0);
    PV_TRY(pv_charge(vm, (int64_t)(list->n >> 4)));
    size_t to = first, next = first, left = span.count;
    for (size_t i = first; i < list->n; i++) {
        if (left && i == next) {
            left--;
            next += (size_t)span.step;
        } else {
            list->item[to++] = list->item[i];
        }
    }
    list->n = to;
    shrink(vm, list);
    return PV_OK;
}

static PvStatus assign_slice(PvVM *vm, PvList *list, PvSlice *slice, PvValue x) {
    PvSpan span;
    PV_TRY(pv_slice_span(vm, slice, list->n, &span));
    if (x == PV_NULL) return delete_span(vm, list, span);
    if (!pv_iterate_is_native(x)) {
        const PvType *t = pv_type_of(x);
        if (t->ops.iter || t->ops.getitem || !(t->flags & PV_TF_BUILTIN)) return PV_DEFER;
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "must assign iterable to extended slice");
    }
    PvList *values = pv_list_make(vm, 0);
    if (!values) return PV_RETRY;
    PV_TRY(pv_list_push_all(vm, values, x));
    if (span.step == 1) {
        size_t start = (size_t)span.start, stop = span.stop > span.start ? (size_t)span.stop : start;
        return splice(vm, list, start, stop, values->item, values->n);
    }
    if (values->n != span.count) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "attempt to assign sequence of size %zu to extended slice of size %zu",
                        values->n, span.count);
    }
    int64_t at = span.start;
    for (size_t i = 0; i < span.count; i++, at += span.step) list->item[at] = values->item[i];
    return PV_OK;
}

PvStatus pv_list_op_setitem(PvVM *vm, PvValue v, PvValue key, PvValue x) {
    PvList *list = pv_list(v);
    if (pv_is_slice(key)) return assign_slice(vm, list, pv_slice(key), x);
    size_t i;
    PV_TRY(index_of(vm, list, key, "list assignment index out of range", &i));
    if (x == PV_NULL) return remove_at(vm, list, i);
    list->item[i] = x;
    return PV_OK;
}

// --- operations ---------------------------------------------------------------------------------------

void pv_list_op_trace(PvGC *gc, PvObject *o) {
    PvList *list = (PvList *)(void *)o;
    for (size_t i = 0; i < list->n; i++) pv_gc_mark(gc, list->item[i]);
}

void pv_list_op_release(PvVM *vm, PvObject *o) { drop_items(vm, (PvList *)(void *)o); }

PvStatus pv_list_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    if (!pv_is_list(b)) {
        *out = PV_NOTIMPLEMENTED;
        return PV_OK;
    }
    PvList *x = pv_list(a), *y = pv_list(b);
    return pv_items_compare(vm, op, x->item, x->n, y->item, y->n, out);
}

PvStatus pv_list_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    PvList *list = pv_list(v);
    if (list->n == 0) return pv_writer_text(w, "[]");
    bool again;
    PV_TRY(pv_writer_enter(w, &list->base, &again));
    if (again) return pv_writer_text(w, "[...]");
    PV_TRY(pv_charge(vm, (int64_t)list->n));
    PV_TRY(pv_writer_char(w, '['));
    for (size_t i = 0; i < list->n; i++) {
        if (i) PV_TRY(pv_writer_text(w, ", "));
        PV_TRY(pv_repr(vm, list->item[i], w));
    }
    pv_writer_leave(w);
    return pv_writer_char(w, ']');
}

PvStatus pv_list_op_truth(PvVM *vm, PvValue v, bool *out) {
    (void)vm;
    *out = pv_list(v)->n != 0;
    return PV_OK;
}

PvStatus pv_list_op_length(PvVM *vm, PvValue v, size_t *out) {
    (void)vm;
    *out = pv_list(v)->n;
    return PV_OK;
}

PvStatus pv_list_op_contains(PvVM *vm, PvValue v, PvValue x, bool *out) {
    size_t at;
    PV_TRY(pv_items_find(vm, pv_list(v)->item, pv_list(v)->n, x, 0, &at));
    *out = at != SIZE_MAX;
    return PV_OK;
}

PvStatus pv_list_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    return new_iterator(vm, PV_TYPE_LIST_ITERATOR, pv_list(v), 0, out);
}

static PvStatus concatenate(PvVM *vm, PvList *x, PvList *y, PvValue *out) {
    PvList *sum = pv_list_make(vm, x->n + y->n);
    if (!sum) return PV_RETRY;
    PV_TRY(pv_items_copy(vm, sum->item, x->item, x->n));
    PV_TRY(pv_items_copy(vm, sum->item + x->n, y->item, y->n));
    sum->n = x->n + y->n;
    *out = pv_from_ptr(sum);
    return PV_OK;
}

static PvStatus repeat(PvVM *vm, PvValue v, PvValue times, bool in_place, PvValue *out) {
    PvList *list = pv_list(v);
    size_t total, n = list->n;
    PV_TRY(pv_items_repeat(vm, n, times, &total));
    PvList *to = list;
    if (in_place) {
        if (total == 0) drop_items(vm, list);
        else if (total > n) PV_TRY(pv_list_room(vm, list, total - n));
    } else {
        to = pv_list_make(vm, total);
        if (!to) return PV_RETRY;
        if (total) PV_TRY(pv_items_copy(vm, to->item, list->item, n));
    }
    if (total) PV_TRY(pv_items_spread(vm, to->item, n, total));
    to->n = total;
    *out = pv_from_ptr(to);
    return PV_OK;
}

static bool is_count(PvValue v) { return pv_is_int(v) || (pv_type_of(v)->flags & PV_TF_INT); }

PvStatus pv_list_op_binary(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out) {
    *out = PV_NOTIMPLEMENTED;
    switch (op) {
    case PV_BINARY_ADD:
        if (pv_is_list(a) && pv_is_list(b)) return concatenate(vm, pv_list(a), pv_list(b), out);
        return PV_OK;
    case PV_BINARY_ADD | PV_BINARY_INPLACE:
        if (!pv_is_list(a)) return PV_OK;
        if (!pv_iterate_is_native(b)) {
            const PvType *t = pv_type_of(b);
            if (t->ops.iter || t->ops.getitem || !(t->flags & PV_TF_BUILTIN)) return PV_DEFER;
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "'%T' object is not iterable", b);
        }
        PV_TRY(pv_list_push_all(vm, pv_list(a), b));
        *out = a;
        return PV_OK;
    case PV_BINARY_MULTIPLY:
        if (pv_is_list(a) && is_count(b)) return repeat(vm, a, b, false, out);
        if (pv_is_list(b) && is_count(a)) return repeat(vm, b, a, false, out);
        break;
    case PV_BINARY_MULTIPLY | PV_BINARY_INPLACE:
        if (pv_is_list(a) && is_count(b)) return repeat(vm, a, b, true, out);
        break;
    default: return PV_OK;
    }
    // A guest object may have __index__.
    PvValue other = pv_is_list(a) ? b : a;
    return pv_type_of(other)->flags & PV_TF_BUILTIN ? PV_OK : PV_DEFER;
}

// --- iterators ----------------------------------------------------------------------------------------

void pv_list_iterator_op_trace(PvGC *gc, PvObject *o) {
    PvListIterator *it = (PvListIterator *)(void *)o;
    if (it->list) pv_gc_mark_object(gc, &it->list->base);
}

PvStatus pv_list_iterator_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    *out = v;
    return PV_OK;
}

PvStatus pv_list_iterator_op_next(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    PvListIterator *it = (PvListIterator *)(void *)pv_ptr(v);
    *out = PV_NULL;
    if (!it->list) return PV_OK;
    if ((size_t)it->at < it->list->n) *out = it->list->item[it->at++];
    else it->list = NULL;
    return PV_OK;
}

PvStatus pv_list_reverseiterator_op_next(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    PvListIterator *it = (PvListIterator *)(void *)pv_ptr(v);
    *out = PV_NULL;
    if (!it->list) return PV_OK;
    if (it->at >= 0 && (size_t)it->at < it->list->n) *out = it->list->item[it->at--];
    else it->list = NULL;
    return PV_OK;
}

PvStatus pv_list_iterator_dunder_length_hint(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    PvListIterator *it = (PvListIterator *)(void *)pv_ptr(a->v[0]);
    int64_t left = 0;
    if (it->list) {
        left = it->base.type->id == PV_TYPE_LIST_ITERATOR ? (int64_t)it->list->n - it->at : it->at + 1;
        if (left < 0 || left > (int64_t)it->list->n) left = 0;
    }
    *out = pv_from_int(left);
    return PV_OK;
}
