// The tuple.
//
// Invariant: the items are set before anything else can see the tuple, and never change. The empty
// tuple of the exact type is one object for the process.
#include "objects/tuple.h"

#include "core/names.h"
#include "objects/instance.h"
#include "objects/iterate.h"
#include "objects/items.h"
#include "objects/list.h"
#include "objects/slice.h"
#include "objects/types.h"

PvTuple *pv_tuple_make(PvVM *vm, size_t n) {
    if (n == 0) return &pv_empty_tuple;
    if (n > SIZE_MAX / 16) return NULL;
    PvTuple *t = pv_heap_new(vm, &pv_types[PV_TYPE_TUPLE], sizeof *t + n * sizeof(PvValue));
    if (t) t->n = n;
    return t;
}

PvTuple *pv_tuple_of(PvVM *vm, const PvValue *item, size_t n) {
    PvTuple *t = pv_tuple_make(vm, n);
    if (t && n) memcpy(t->item, item, n * sizeof(PvValue));
    return t;
}

PvTuple *pv_tuple_pair(PvVM *vm, PvValue a, PvValue b) {
    PvTuple *t = pv_heap_new(vm, &pv_types[PV_TYPE_TUPLE], sizeof *t + 2 * sizeof(PvValue));
    if (!t) return NULL;
    t->n = 2;
    t->item[0] = a;
    t->item[1] = b;
    return t;
}

static bool is_exact(PvValue v) { return pv_is_ptr(v) && pv_ptr(v)->type == &pv_types[PV_TYPE_TUPLE]; }

PvStatus pv_tuple_of_all(PvVM *vm, PvValue iterable, PvTuple **out) {
    if (is_exact(iterable)) {
        *out = pv_tuple(iterable);
        return PV_OK;
    }
    PvIterate it;
    PV_TRY(pv_iterate_begin(vm, iterable, &it));
    size_t n = pv_iterate_left(&it), at = 0;
    PvTuple *t = pv_tuple_make(vm, n);
    if (!t) return PV_RETRY;
    for (;;) {
        PvValue v;
        PV_TRY(pv_items_pay(vm, at, n, 2));
        PV_TRY(pv_iterate_next(vm, &it, &v));
        if (v == PV_NULL) break;
        t->item[at++] = v;
    }
    if (at < n) { // an iterator promised more than it had
        t = pv_tuple_of(vm, t->item, at);
        if (!t) return PV_RETRY;
    }
    pv_iterate_commit(vm, &it);
    *out = t;
    return PV_OK;
}

PvStatus pv_tuple_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *cls = (PvType *)(void *)pv_ptr(a->v[0]);
    PvTuple *t;
    PvStatus status = pv_iterate_asks_length(a->v[1]) ? PV_DEFER : pv_tuple_of_all(vm, a->v[1], &t);
    if (status == PV_DEFER) {
        PvValue call[2] = {a->v[0], a->v[1]};
        return pv_defer_call(vm, pv_twin(PV_TWIN_TUPLE_CONSTRUCT), 2, call);
    }
    PV_TRY(status);
    if (cls == &pv_types[PV_TYPE_TUPLE]) {
        *out = pv_from_ptr(t);
        return PV_OK;
    }
    PV_TRY(pv_instance_new_var(vm, cls, t->n * sizeof(PvValue), out));
    PvTuple *copy = pv_tuple(*out);
    copy->n = t->n;
    memcpy(copy->item, t->item, t->n * sizeof(PvValue));
    return PV_OK;
}

PvStatus pv_tuple_dunder_getnewargs(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTuple *t = pv_tuple(a->v[0]);
    PvTuple *copy = pv_tuple_of(vm, t->item, t->n);
    PvTuple *args = pv_tuple_make(vm, 1);
    if (!copy || !args) return PV_RETRY;
    args->item[0] = pv_from_ptr(copy);
    *out = pv_from_ptr(args);
    return PV_OK;
}

PvStatus pv_tuple_count(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTuple *t = pv_tuple(a->v[0]);
    return pv_items_count(vm, t->item, t->n, a->v[1], out);
}

PvStatus pv_tuple_index(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTuple *t = pv_tuple(a->v[0]);
    size_t start = pv_items_bound(a->v[2], t->n), stop = pv_items_bound(a->v[3], t->n), at;
    PV_TRY(pv_items_find(vm, t->item, stop, a->v[1], start, &at));
    if (at == SIZE_MAX) return pv_raise(vm, PV_EXC_VALUE_ERROR, "tuple.index(x): x not in tuple");
    *out = pv_from_int((int64_t)at);
    return PV_OK;
}

// --- operations ---------------------------------------------------------------------------------------

void pv_tuple_op_trace(PvGC *gc, PvObject *o) {
    PvTuple *t = (PvTuple *)(void *)o;
    for (size_t i = 0; i < t->n; i++) pv_gc_mark(gc, t->item[i]);
}

// CPython's combination of the items' hashes (xxHash's rounds), so that sets of tuples keep its order.
static const uint64_t P1 = 11400714785074694791u, P2 = 14029467366897019727u, P5 = 2870177450012600261u;

uint64_t pv_tuple_hash_step(uint64_t acc, uint64_t lane) {
    acc += lane * P2;
    acc = acc << 31 | acc >> 33;
    return acc * P1;
}
uint64_t pv_tuple_hash_start(void) { return P5; }
uint64_t pv_tuple_hash_end(uint64_t acc, size_t n) {
    acc += n ^ (P5 ^ 3527539u);
    return acc == UINT64_MAX ? 1546275796u : acc;
}

PvStatus pv_tuple_hash_items(PvVM *vm, const PvValue *item, size_t n, uint64_t *out) {
    uint64_t acc = pv_tuple_hash_start();
    for (size_t i = 0; i < n; i++) {
        uint64_t lane;
        PV_TRY(pv_hash(vm, item[i], &lane));
        acc = pv_tuple_hash_step(acc, lane);
    }
    *out = acc;
    return PV_OK;
}

PvStatus pv_tuple_op_hash(PvVM *vm, PvValue v, uint64_t *out) {
    PvTuple *t = pv_tuple(v);
    uint64_t acc;
    PV_TRY(pv_charge(vm, 1 + (int64_t)(t->n >> 3)));
    PV_TRY(pv_tuple_hash_items(vm, t->item, t->n, &acc));
    *out = pv_tuple_hash_end(acc, t->n);
    return PV_OK;
}

PvStatus pv_tuple_recipe(PvVM *vm, PvType *type, const PvValue *part, size_t n, PvValue *out) {
    PvTuple *args = pv_tuple_of(vm, part, n);
    PvTuple *pair = args ? pv_tuple_pair(vm, pv_from_ptr(type), pv_from_ptr(args)) : NULL;
    if (!pair) return PV_RETRY;
    *out = pv_from_ptr(pair);
    return PV_OK;
}

PvStatus pv_tuple_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    if (!pv_is_tuple(b)) {
        *out = PV_NOTIMPLEMENTED;
        return PV_OK;
    }
    PvTuple *x = pv_tuple(a), *y = pv_tuple(b);
    return pv_items_compare(vm, op, x->item, x->n, y->item, y->n, out);
}

PvStatus pv_tuple_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    PvTuple *t = pv_tuple(v);
    if (t->n == 0) return pv_writer_text(w, "()");
    bool again;
    PV_TRY(pv_writer_enter(w, &t->base, &again));
    if (again) return pv_writer_text(w, "(...)");
    PV_TRY(pv_charge(vm, (int64_t)t->n));
    PV_TRY(pv_writer_char(w, '('));
    for (size_t i = 0; i < t->n; i++) {
        if (i) PV_TRY(pv_writer_text(w, ", "));
        PV_TRY(pv_repr(vm, t->item[i], w));
    }
    pv_writer_leave(w);
    return pv_writer_text(w, t->n == 1 ? ",)" : ")");
}

PvStatus pv_tuple_op_truth(PvVM *vm, PvValue v, bool *out) {
    (void)vm;
    *out = pv_tuple(v)->n != 0;
    return PV_OK;
}

PvStatus pv_tuple_op_length(PvVM *vm, PvValue v, size_t *out) {
    (void)vm;
    *out = pv_tuple(v)->n;
    return PV_OK;
}

PvStatus pv_tuple_op_getitem(PvVM *vm, PvValue v, PvValue key, PvValue *out) {
    PvTuple *t = pv_tuple(v);
    if (!pv_is_slice(key)) {
        int64_t i;
        PV_TRY(pv_index(vm, key, PV_INDEX_KEY, "tuple indices must be integers or slices, not %T", &i));
        if (i < 0) i += (int64_t)t->n;
        if (i < 0 || (size_t)i >= t->n) return pv_raise(vm, PV_EXC_INDEX_ERROR, "tuple index out of range");
        *out = t->item[i];
        return PV_OK;
    }
    PvSpan span;
    PV_TRY(pv_slice_span(vm, pv_slice(key), t->n, &span));
    if (span.count == t->n && span.step == 1 && is_exact(v)) {
        *out = v;
        return PV_OK;
    }
    PV_TRY(pv_charge(vm, (int64_t)(span.count >> 4)));
    PvTuple *part = pv_tuple_make(vm, span.count);
    if (!part) return PV_RETRY;
    int64_t at = span.start;
    for (size_t i = 0; i < span.count; i++, at += span.step) part->item[i] = t->item[at];
    *out = pv_from_ptr(part);
    return PV_OK;
}

PvStatus pv_tuple_op_contains(PvVM *vm, PvValue v, PvValue x, bool *out) {
    size_t at;
    PV_TRY(pv_items_find(vm, pv_tuple(v)->item, pv_tuple(v)->n, x, 0, &at));
    *out = at != SIZE_MAX;
    return PV_OK;
}

PvStatus pv_tuple_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    PvTupleIterator *it = pv_heap_new(vm, &pv_types[PV_TYPE_TUPLE_ITERATOR], sizeof *it);
    if (!it) return PV_RETRY;
    it->tuple = pv_tuple(v);
    *out = pv_from_ptr(it);
    return PV_OK;
}

static PvStatus concatenate(PvVM *vm, PvValue a, PvValue b, PvValue *out) {
    PvTuple *x = pv_tuple(a), *y = pv_tuple(b);
    if (y->n == 0 && is_exact(a)) {
        *out = a;
        return PV_OK;
    }
    if (x->n == 0 && is_exact(b)) {
        *out = b;
        return PV_OK;
    }
    PvTuple *sum = pv_tuple_make(vm, x->n + y->n);
    if (!sum) return PV_RETRY;
    PV_TRY(pv_items_copy(vm, sum->item, x->item, x->n));
    PV_TRY(pv_items_copy(vm, sum->item + x->n, y->item, y->n));
    *out = pv_from_ptr(sum);
    return PV_OK;
}

static PvStatus repeat(PvVM *vm, PvValue v, PvValue times, PvValue *out) {
    PvTuple *t = pv_tuple(v);
    size_t total;
    PV_TRY(pv_items_repeat(vm, t->n, times, &total));
    if (total == t->n && is_exact(v)) {
        *out = v;
        return PV_OK;
    }
    PvTuple *to = pv_tuple_make(vm, total);
    if (!to) return PV_RETRY;
    if (total) {
        PV_TRY(pv_items_copy(vm, to->item, t->item, t->n));
        PV_TRY(pv_items_spread(vm, to->item, t->n, total));
    }
    *out = pv_from_ptr(to);
    return PV_OK;
}

PvStatus pv_tuple_op_binary(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out) {
    *out = PV_NOTIMPLEMENTED;
    if (op == PV_BINARY_ADD) {
        return pv_is_tuple(a) && pv_is_tuple(b) ? concatenate(vm, a, b, out) : PV_OK;
    }
    if (op != PV_BINARY_MULTIPLY) return PV_OK;
    PvValue t = pv_is_tuple(a) ? a : b, times = pv_is_tuple(a) ? b : a;
    const PvType *type = pv_type_of(times);
    if (type->flags & PV_TF_INT) return repeat(vm, t, times, out);
    return type->flags & PV_TF_BUILTIN ? PV_OK : PV_DEFER;
}

// --- the iterator -------------------------------------------------------------------------------------

void pv_tuple_iterator_op_trace(PvGC *gc, PvObject *o) {
    PvTupleIterator *it = (PvTupleIterator *)(void *)o;
    if (it->tuple) pv_gc_mark_object(gc, &it->tuple->base);
}

PvStatus pv_tuple_iterator_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    *out = v;
    return PV_OK;
}

PvStatus pv_tuple_iterator_op_next(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    PvTupleIterator *it = (PvTupleIterator *)(void *)pv_ptr(v);
    *out = PV_NULL;
    if (!it->tuple) return PV_OK;
    if (it->at < it->tuple->n) *out = it->tuple->item[it->at++];
    else it->tuple = NULL;
    return PV_OK;
}

PvStatus pv_tuple_iterator_dunder_length_hint(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    PvTupleIterator *it = (PvTupleIterator *)(void *)pv_ptr(a->v[0]);
    *out = pv_from_int(it->tuple ? (int64_t)(it->tuple->n - it->at) : 0);
    return PV_OK;
}
