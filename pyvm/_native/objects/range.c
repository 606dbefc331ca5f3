// The range and its iterators.
//
// Invariant: `length` is the number of items, an int of any size. With `count` >= 0 the bounds, the
// step, the length and every item are small ints, and all work is done on machine integers.
#include "objects/range.h"

#include "core/names.h"
#include "objects/int.h"
#include "objects/operate.h"
#include "objects/slice.h"
#include "objects/tuple.h"
#include "objects/types.h"

static PvRange *range_of(PvValue v) { return (PvRange *)(void *)pv_ptr(v); }
static PvRangeIterator *iterator_of(PvValue v) { return (PvRangeIterator *)(void *)pv_ptr(v); }

static PvStatus arith(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out) {
    return pv_int_arith(vm, op, a, b, out);
}

// (stop - start + step - sign) // step for bounds of any size, at least 0.
static PvStatus long_length(PvVM *vm, PvValue start, PvValue stop, PvValue step, PvValue *out) {
    PvValue low = start, high = stop, pace = step;
    if (pv_int_sign(step) < 0) {
        low = stop;
        high = start;
        PV_TRY(arith(vm, PV_BINARY_SUBTRACT, pv_from_int(0), step, &pace));
    }
    PvValue span;
    PV_TRY(arith(vm, PV_BINARY_SUBTRACT, high, low, &span));
    if (pv_int_sign(span) <= 0) {
        *out = pv_from_int(0);
        return PV_OK;
    }
    PV_TRY(arith(vm, PV_BINARY_SUBTRACT, span, pv_from_int(1), &span));
    PV_TRY(arith(vm, PV_BINARY_FLOOR_DIVIDE, span, pace, &span));
    return arith(vm, PV_BINARY_ADD, span, pv_from_int(1), out);
}

// The i-th item; i is an int, not checked.
static PvStatus item_at(PvVM *vm, PvRange *r, PvValue i, PvValue *out) {
    PV_TRY(arith(vm, PV_BINARY_MULTIPLY, i, r->step, out));
    return arith(vm, PV_BINARY_ADD, r->start, *out, out);
}

static PvStatus make(PvVM *vm, PvValue start, PvValue stop, PvValue step, PvValue *out) {
    PvRange *r = pv_heap_new(vm, &pv_types[PV_TYPE_RANGE], sizeof *r);
    if (!r) return PV_RETRY;
    r->start = start;
    r->stop = stop;
    r->step = step;
    r->count = -1;
    if (pv_is_int(start) && pv_is_int(stop) && pv_is_int(step)) {
        int64_t a = pv_int(start), b = pv_int(stop), s = pv_int(step), n = 0;
        if (s > 0 && a < b) n = (b - a - 1) / s + 1;
        if (s < 0 && a > b) n = (a - b - 1) / -s + 1;
        if (pv_int_fits(n)) {
            r->count = n;
            r->length = pv_from_int(n);
        }
    }
    if (r->count < 0) PV_TRY(long_length(vm, start, stop, step, &r->length));
    *out = pv_from_ptr(r);
    return PV_OK;
}

PvStatus pv_range_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    if (a->v[2] == PV_NULL) return make(vm, pv_from_int(0), a->v[1], pv_from_int(1), out);
    PvValue step = a->v[3] == PV_NULL ? pv_from_int(1) : a->v[3];
    if (pv_int_sign(step) == 0) return pv_raise(vm, PV_EXC_VALUE_ERROR, "range() arg 3 must not be zero");
    return make(vm, a->v[1], a->v[2], step, out);
}

// --- iterators ----------------------------------------------------------------------------------------

static PvStatus iterate(PvVM *vm, PvRange *r, bool back, PvValue *out) {
    bool small = r->count >= 0;
    PvTypeId type = small ? PV_TYPE_RANGE_ITERATOR : PV_TYPE_LONGRANGE_ITERATOR;
    PvRangeIterator *it = pv_heap_new(vm, &pv_types[type], sizeof *it);
    if (!it) return PV_RETRY;
    if (small) {
        it->left = r->count;
        it->step = pv_int(r->step);
        it->at = pv_int(r->start);
        if (back) {
            it->at += (it->left - 1) * it->step;
            it->step = -it->step;
        }
    } else {
        it->long_left = r->length;
        it->long_step = r->step;
        it->long_at = r->start;
        if (back) {
            PvValue last;
            PV_TRY(arith(vm, PV_BINARY_SUBTRACT, r->length, pv_from_int(1), &last));
            PV_TRY(item_at(vm, r, last, &it->long_at));
            PV_TRY(arith(vm, PV_BINARY_SUBTRACT, pv_from_int(0), r->step, &it->long_step));
        }
    }
    *out = pv_from_ptr(it);
    return PV_OK;
}

PvStatus pv_range_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    return iterate(vm, range_of(v), false, out);
}

PvStatus pv_range_dunder_reversed(PvVM *vm, PvArgs *a, PvValue *out) {
    return iterate(vm, range_of(a->v[0]), true, out);
}

void pv_range_iterator_op_trace(PvGC *gc, PvObject *o) {
    PvRangeIterator *it = (PvRangeIterator *)(void *)o;
    pv_gc_mark(gc, it->long_at);
    pv_gc_mark(gc, it->long_step);
    pv_gc_mark(gc, it->long_left);
}

PvStatus pv_range_iterator_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    *out = v;
    return PV_OK;
}

PvStatus pv_range_iterator_op_next(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    PvRangeIterator *it = iterator_of(v);
    *out = PV_NULL;
    if (it->left <= 0) return PV_OK;
    it->left--;
    *out = pv_from_int(it->at);
    it->at += it->step;
    return PV_OK;
}

PvStatus pv_longrange_iterator_op_next(PvVM *vm, PvValue v, PvValue *out) {
    PvRangeIterator *it = iterator_of(v);
    *out = PV_NULL;
    if (pv_int_sign(it->long_left) <= 0) return PV_OK;
    PvValue left, at;
    PV_TRY(arith(vm, PV_BINARY_SUBTRACT, it->long_left, pv_from_int(1), &left));
    PV_TRY(arith(vm, PV_BINARY_ADD, it->long_at, it->long_step, &at));
    *out = it->long_at;
    it->long_left = left;
    it->long_at = at;
    return PV_OK;
}

PvStatus pv_range_iterator_dunder_length_hint(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    PvRangeIterator *it = iterator_of(a->v[0]);
    *out = it->base.type->id == PV_TYPE_RANGE_ITERATOR ? pv_from_int(it->left) : it->long_left;
    return PV_OK;
}

// Skip as many items as the state says.
PvStatus pv_range_iterator_dunder_setstate(PvVM *vm, PvArgs *a, PvValue *out) {
    PvRangeIterator *it = iterator_of(a->v[0]);
    *out = PV_NONE;
    if (it->base.type->id == PV_TYPE_RANGE_ITERATOR) {
        int64_t n;
        PV_TRY(pv_index(vm, a->v[1], PV_INDEX_CLIP, NULL, &n));
        if (!pv_int_as_int64(a->v[1], &n)) {
            return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "Python int too large to convert to C long");
        }
        n = n < 0 ? 0 : n > it->left ? it->left : n;
        it->at += n * it->step;
        it->left -= n;
        return PV_OK;
    }
    PvValue n = a->v[1], skipped, at, left;
    if (!pv_is_integer(n)) return pv_compare(vm, PV_COMPARE_LT, n, pv_from_int(0), out);
    if (pv_int_sign(n) < 0) n = pv_from_int(0);
    if (pv_int_order(it->long_left, n) < 0) n = it->long_left;
    PV_TRY(arith(vm, PV_BINARY_MULTIPLY, n, it->long_step, &skipped));
    PV_TRY(arith(vm, PV_BINARY_ADD, it->long_at, skipped, &at));
    PV_TRY(arith(vm, PV_BINARY_SUBTRACT, it->long_left, n, &left));
    it->long_at = at;
    it->long_left = left;
    return PV_OK;
}

// (iter, (what is left as a range,), None)
PvStatus pv_range_iterator_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    PvRangeIterator *it = iterator_of(a->v[0]);
    bool small = it->base.type->id == PV_TYPE_RANGE_ITERATOR;
    PvValue at = small ? pv_int_new(vm, it->at) : it->long_at;
    PvValue step = small ? pv_int_new(vm, it->step) : it->long_step;
    PvValue left = small ? pv_int_new(vm, it->left) : it->long_left, span, stop, rest;
    if (at == PV_NULL || step == PV_NULL || left == PV_NULL) return PV_RETRY;
    PV_TRY(arith(vm, PV_BINARY_MULTIPLY, left, step, &span));
    PV_TRY(arith(vm, PV_BINARY_ADD, at, span, &stop));
    PV_TRY(make(vm, at, stop, step, &rest));
    PvTuple *args = pv_tuple_of(vm, &rest, 1);
    if (args == NULL) return PV_RETRY;
    PvValue part[3] = {pv_from_ptr(&pv_natives[PV_NATIVE_ID_ITER]), pv_from_ptr(args), PV_NONE};
    PvTuple *t = pv_tuple_of(vm, part, 3);
    if (t == NULL) return PV_RETRY;
    *out = pv_from_ptr(t);
    return PV_OK;
}

// --- methods ------------------------------------------------------------------------------------------

PvStatus pv_range_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    PvRange *r = range_of(a->v[0]);
    PvValue part[3] = {r->start, r->stop, r->step};
    return pv_tuple_recipe(vm, &pv_types[PV_TYPE_RANGE], part, 3, out);
}

// The index of an int, PV_NULL: it is not an item.
static PvStatus position(PvVM *vm, PvRange *r, PvValue x, PvValue *out) {
    *out = PV_NULL;
    if (r->count >= 0 && pv_is_int(x)) {
        int64_t v = pv_int(x), start = pv_int(r->start), step = pv_int(r->step);
        int64_t from = v - start;
        if (from % step == 0 && from / step >= 0 && from / step < r->count) *out = pv_from_int(from / step);
        return PV_OK;
    }
    PvValue from, rest, index;
    PV_TRY(arith(vm, PV_BINARY_SUBTRACT, x, r->start, &from));
    PV_TRY(arith(vm, PV_BINARY_REMAINDER, from, r->step, &rest));
    if (pv_int_sign(rest) != 0) return PV_OK;
    PV_TRY(arith(vm, PV_BINARY_FLOOR_DIVIDE, from, r->step, &index));
    if (pv_int_sign(index) >= 0 && pv_int_order(index, r->length) < 0) *out = index;
    return PV_OK;
}

// Where x is no int its equality to the items decides: floats natively, the rest by the twin.
static PvStatus search(PvVM *vm, PvRange *r, PvValue x, PvValue *out) {
    *out = PV_NULL;
    const PvType *t = pv_type_of(x);
    if (pv_is_int(x) || t == &pv_types[PV_TYPE_INT] || t == &pv_types[PV_TYPE_BOOL]) return position(vm, r, x, out);
    if (t == &pv_types[PV_TYPE_FLOAT]) {
        PvValue whole;
        double d = pv_is_imm_float(x) ? pv_imm_float(x) : ((PvFloat *)(void *)pv_ptr(x))->value;
        if (!(d - d == 0)) return PV_OK; // infinite or not a number
        PV_TRY(pv_int_of_float(vm, d, &whole));
        bool same;
        PV_TRY(pv_equal(vm, whole, x, &same));
        return same ? position(vm, r, whole, out) : PV_OK;
    }
    if (t->flags & PV_TF_BUILTIN && t->ops.binary == NULL) return PV_OK; // equal to no number
    const uint32_t containers = PV_TF_STR | PV_TF_BYTES | PV_TF_TUPLE | PV_TF_LIST | PV_TF_DICT | PV_TF_SET;
    if (t->flags & containers && t->flags & PV_TF_BUILTIN) return PV_OK;
    return PV_DEFER;
}

PvStatus pv_range_count(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue at;
    PV_TRY(search(vm, range_of(a->v[0]), a->v[1], &at));
    *out = pv_from_int(at != PV_NULL);
    return PV_OK;
}

PvStatus pv_range_index(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(search(vm, range_of(a->v[0]), a->v[1], out));
    if (*out != PV_NULL) return PV_OK;
    const PvType *t = pv_type_of(a->v[1]);
    if (t != &pv_types[PV_TYPE_INT] && t != &pv_types[PV_TYPE_BOOL]) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "sequence.index(x): x not in sequence");
    }
    return pv_raise(vm, PV_EXC_VALUE_ERROR, "%R is not in range", a->v[1]);
}

PvStatus pv_range_get_start(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = range_of(self)->start;
    return PV_OK;
}

PvStatus pv_range_get_stop(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = range_of(self)->stop;
    return PV_OK;
}

PvStatus pv_range_get_step(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = range_of(self)->step;
    return PV_OK;
}

// --- operations ---------------------------------------------------------------------------------------

void pv_range_op_trace(PvGC *gc, PvObject *o) {
    PvRange *r = (PvRange *)(void *)o;
    pv_gc_mark(gc, r->start);
    pv_gc_mark(gc, r->stop);
    pv_gc_mark(gc, r->step);
    pv_gc_mark(gc, r->length);
}

PvStatus pv_range_op_hash(PvVM *vm, PvValue v, uint64_t *out) {
    PvRange *r = range_of(v);
    // (length, start or None, step or None), as much as tells ranges apart.
    bool some = pv_int_sign(r->length) > 0, many = some && r->length != pv_from_int(1);
    PvValue part[3] = {r->length, some ? r->start : PV_NONE, many ? r->step : PV_NONE};
    uint64_t acc;
    PV_TRY(pv_tuple_hash_items(vm, part, 3, &acc));
    *out = pv_tuple_hash_end(acc, 3);
    return PV_OK;
}

static int64_t limbs(PvValue i) {
    return pv_is_ptr(i) ? (int64_t)((PvInt *)(void *)pv_ptr(i))->n : 1;
}

PvStatus pv_range_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    *out = PV_NOTIMPLEMENTED;
    if (op != PV_COMPARE_EQ && op != PV_COMPARE_NE) return PV_OK;
    if (!pv_is_ptr(b) || pv_ptr(b)->type != &pv_types[PV_TYPE_RANGE]) return PV_OK;
    PvRange *x = range_of(a), *y = range_of(b);
    PV_TRY(pv_charge(vm, (limbs(x->length) + limbs(x->start) + limbs(x->step)) / 8));
    bool same = pv_int_order(x->length, y->length) == 0;
    if (same && pv_int_sign(x->length) > 0) {
        same = pv_int_order(x->start, y->start) == 0;
        if (same && x->length != pv_from_int(1)) same = pv_int_order(x->step, y->step) == 0;
    }
    *out = pv_bool(same == (op == PV_COMPARE_EQ));
    return PV_OK;
}

PvStatus pv_range_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    PvRange *r = range_of(v);
    PV_TRY(pv_writer_text(w, "range("));
    PV_TRY(pv_repr(vm, r->start, w));
    PV_TRY(pv_writer_text(w, ", "));
    PV_TRY(pv_repr(vm, r->stop, w));
    if (r->step != pv_from_int(1)) {
        PV_TRY(pv_writer_text(w, ", "));
        PV_TRY(pv_repr(vm, r->step, w));
    }
    return pv_writer_char(w, ')');
}

PvStatus pv_range_op_truth(PvVM *vm, PvValue v, bool *out) {
    (void)vm;
    *out = pv_int_sign(range_of(v)->length) > 0;
    return PV_OK;
}

PvStatus pv_range_op_length(PvVM *vm, PvValue v, size_t *out) {
    PvRange *r = range_of(v);
    int64_t n;
    if (!pv_int_as_int64(r->length, &n)) {
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "Python int too large to convert to C ssize_t");
    }
    *out = (size_t)n;
    return PV_OK;
}

static PvStatus slice_of(PvVM *vm, PvRange *r, PvSlice *s, PvValue *out) {
    if (r->count < 0) return PV_DEFER;
    // A step beyond small ints would be clipped, which the result shows.
    if (pv_is_ptr(s->step)) return PV_DEFER;
    PvSpan span;
    PV_TRY(pv_slice_span(vm, s, (size_t)r->count, &span));
    PvValue start, stop, step;
    PV_TRY(item_at(vm, r, pv_from_int(span.start), &start));
    PV_TRY(item_at(vm, r, pv_from_int(span.stop), &stop));
    PV_TRY(arith(vm, PV_BINARY_MULTIPLY, r->step, pv_from_int(span.step), &step));
    return make(vm, start, stop, step, out);
}

PvStatus pv_range_op_getitem(PvVM *vm, PvValue v, PvValue key, PvValue *out) {
    PvRange *r = range_of(v);
    if (pv_is_slice(key)) return slice_of(vm, r, pv_slice(key), out);
    PvValue i = key;
    if (!pv_is_integer(key)) {
        if (!(pv_type_of(key)->flags & PV_TF_BUILTIN)) return PV_DEFER;
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "range indices must be integers or slices, not %T", key);
    }
    i = pv_int_exact(vm, key);
    if (i == PV_NULL) return PV_RETRY;
    if (pv_int_sign(i) < 0) PV_TRY(arith(vm, PV_BINARY_ADD, i, r->length, &i));
    if (pv_int_sign(i) < 0 || pv_int_order(i, r->length) >= 0) {
        return pv_raise(vm, PV_EXC_INDEX_ERROR, "range object index out of range");
    }
    return item_at(vm, r, i, out);
}

PvStatus pv_range_op_contains(PvVM *vm, PvValue v, PvValue x, bool *out) {
    PvValue at;
    PV_TRY(search(vm, range_of(v), x, &at));
    *out = at != PV_NULL;
    return PV_OK;
}
