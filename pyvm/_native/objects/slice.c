// The slice: start, stop, step, any values; what they mean is worked out for a length.
#include "objects/slice.h"

#include "core/names.h"
#include "objects/operate.h"
#include "objects/tuple.h"
#include "objects/types.h"

bool pv_is_slice(PvValue v) { return pv_is_ptr(v) && pv_ptr(v)->type == &pv_types[PV_TYPE_SLICE]; }

PvSlice *pv_slice_make(PvVM *vm, PvValue start, PvValue stop, PvValue step) {
    PvSlice *s = pv_heap_new(vm, &pv_types[PV_TYPE_SLICE], sizeof *s);
    if (!s) return NULL;
    s->start = start;
    s->stop = stop;
    s->step = step;
    return s;
}

// A part of a slice, clipped to what pv_from_int takes and a subtraction cannot overflow.
static PvStatus bound(PvVM *vm, PvValue v, int64_t *out) {
    PV_TRY(pv_index(vm, v, PV_INDEX_CLIP,
                    "slice indices must be integers or None or have an __index__ method", out));
    if (*out > PV_INT_MAX) *out = PV_INT_MAX;
    if (*out < PV_INT_MIN) *out = PV_INT_MIN;
    return PV_OK;
}

PvStatus pv_slice_span(PvVM *vm, PvSlice *s, size_t length, PvSpan *out) {
    int64_t n = (int64_t)length, step = 1, start, stop;
    if (s->step != PV_NONE) {
        PV_TRY(bound(vm, s->step, &step));
        if (step == 0) return pv_raise(vm, PV_EXC_VALUE_ERROR, "slice step cannot be zero");
    }
    bool back = step < 0;
    if (s->start == PV_NONE) {
        start = back ? n - 1 : 0;
    } else {
        PV_TRY(bound(vm, s->start, &start));
        if (start < 0) start = start + n < 0 ? (back ? -1 : 0) : start + n;
        else if (start >= n) start = back ? n - 1 : n;
    }
    if (s->stop == PV_NONE) {
        stop = back ? -1 : n;
    } else {
        PV_TRY(bound(vm, s->stop, &stop));
        if (stop < 0) stop = stop + n < 0 ? (back ? -1 : 0) : stop + n;
        else if (stop >= n) stop = back ? n - 1 : n;
    }
    out->start = start;
    out->stop = stop;
    out->step = step;
    out->count = 0;
    if (back && stop < start) out->count = (size_t)((start - stop - 1) / -step + 1);
    if (!back && start < stop) out->count = (size_t)((stop - start - 1) / step + 1);
    return PV_OK;
}

PvStatus pv_slice_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvSlice *s = a->v[2] == PV_NULL
                     ? pv_slice_make(vm, PV_NONE, a->v[1], PV_NONE)
                     : pv_slice_make(vm, a->v[1], a->v[2], a->v[3] == PV_NULL ? PV_NONE : a->v[3]);
    if (!s) return PV_RETRY;
    *out = pv_from_ptr(s);
    return PV_OK;
}

static PvTuple *parts(PvVM *vm, PvSlice *s) {
    PvTuple *t = pv_tuple_make(vm, 3);
    if (!t) return NULL;
    t->item[0] = s->start;
    t->item[1] = s->stop;
    t->item[2] = s->step;
    return t;
}

PvStatus pv_slice_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvSlice *s = pv_slice(a->v[0]);
    const PvValue part[3] = {s->start, s->stop, s->step};
    return pv_tuple_recipe(vm, &pv_types[PV_TYPE_SLICE], part, 3, out);
}

PvStatus pv_slice_indices(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!(pv_type_of(a->v[1])->flags & PV_TF_INT) && !(pv_type_of(a->v[1])->flags & PV_TF_BUILTIN)) return PV_DEFER;
    if (pv_type_of(a->v[1])->flags & PV_TF_INT && pv_int_sign(a->v[1]) < 0) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "length should not be negative");
    }
    int64_t n;
    PvStatus status = pv_index(vm, a->v[1], PV_INDEX_KEY, NULL, &n);
    // Lengths beyond any real sequence: the twin computes with ints of any size.
    if (status == PV_RAISE && pv_type_of(a->v[1])->flags & PV_TF_INT) return PV_DEFER;
    PV_TRY(status);
    PvSlice *s = pv_slice(a->v[0]);
    PvValue part[3] = {s->start, s->stop, s->step};
    if (n > PV_INT_MAX) return PV_DEFER;
    for (int i = 0; i < 3; i++) { // clipping would show
        if (pv_is_ptr(part[i])) return PV_DEFER;
    }
    PvSpan span;
    PV_TRY(pv_slice_span(vm, s, (size_t)n, &span));
    PvTuple *t = pv_tuple_make(vm, 3);
    if (!t) return PV_RETRY;
    t->item[0] = pv_from_int(span.start);
    t->item[1] = pv_from_int(span.stop);
    t->item[2] = pv_from_int(span.step);
    *out = pv_from_ptr(t);
    return PV_OK;
}

PvStatus pv_slice_get_start(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = pv_slice(self)->start;
    return PV_OK;
}

PvStatus pv_slice_get_stop(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = pv_slice(self)->stop;
    return PV_OK;
}

PvStatus pv_slice_get_step(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = pv_slice(self)->step;
    return PV_OK;
}

void pv_slice_op_trace(PvGC *gc, PvObject *o) {
    PvSlice *s = (PvSlice *)(void *)o;
    pv_gc_mark(gc, s->start);
    pv_gc_mark(gc, s->stop);
    pv_gc_mark(gc, s->step);
}

PvStatus pv_slice_op_hash(PvVM *vm, PvValue v, uint64_t *out) {
    PvSlice *s = pv_slice(v);
    const PvValue part[3] = {s->start, s->stop, s->step};
    uint64_t acc;
    PV_TRY(pv_tuple_hash_items(vm, part, 3, &acc));
    *out = acc == UINT64_MAX ? 1546275796u : acc; // slices do not mix in a length
    return PV_OK;
}

PvStatus pv_slice_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    if (!pv_is_slice(b)) {
        *out = PV_NOTIMPLEMENTED;
        return PV_OK;
    }
    PvTuple *x = parts(vm, pv_slice(a)), *y = parts(vm, pv_slice(b));
    if (!x || !y) return PV_RETRY;
    return pv_compare(vm, op, pv_from_ptr(x), pv_from_ptr(y), out);
}

PvStatus pv_slice_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    PvSlice *s = pv_slice(v);
    PV_TRY(pv_writer_text(w, "slice("));
    PV_TRY(pv_repr(vm, s->start, w));
    PV_TRY(pv_writer_text(w, ", "));
    PV_TRY(pv_repr(vm, s->stop, w));
    PV_TRY(pv_writer_text(w, ", "));
    PV_TRY(pv_repr(vm, s->step, w));
    return pv_writer_char(w, ')');
}
