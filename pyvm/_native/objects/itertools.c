// The native iterators of itertools that draw on other iterators or on nothing: how they are made, their
// steps, and what the twins of all of them use. Those that arrange the items of pools: combinatorics.c.
//
// Invariant: a step that cannot be finished natively has either taken nothing from a source, or keeps
// what it took in the object: its twin goes on from there.
#include "objects/itertools.h"

#include "core/names.h"
#include "core/writer.h"
#include "objects/instance.h"
#include "objects/iterate.h"
#include "objects/iterators.h"
#include "objects/list.h"
#include "objects/tuple.h"
#include "objects/type.h"
#include "objects/types.h"

PvStatus pv_itertool_make(PvVM *vm, const PvArgs *a, PvItertool **out) {
    PvType *cls = (PvType *)(void *)pv_ptr(a->v[0]);
    PvValue made;
    PV_TRY(pv_instance_new(vm, cls, &made));
    *out = pv_itertool(made);
    return PV_OK;
}

static PvStatus twin(PvVM *vm, uint32_t id, PvValue v) { return pv_defer_call(vm, pv_twin(id), 1, &v); }

PvStatus pv_itertool_next_of(PvVM *vm, PvValue source, PvValue *out) {
    PV_TRY(pv_enter(vm));
    PvStatus status = pv_next(vm, source, out);
    pv_leave(vm);
    return status;
}

PvStatus pv_itertool_start(PvVM *vm, PvItertool *t, PvValue iterable, PvValue *out) {
    PvStatus status = pv_iter(vm, iterable, &t->a);
    *out = pv_from_ptr(t);
    if (status != PV_DEFER) return status;
    PvValue call[2] = {pv_from_ptr(t), iterable};
    return pv_defer_call(vm, pv_twin(PV_TWIN_ITERTOOL_BEGIN), 2, call);
}

void pv_itertool_op_trace(PvGC *gc, PvObject *o) {
    PvItertool *t = (PvItertool *)(void *)o;
    pv_gc_mark(gc, t->a);
    pv_gc_mark(gc, t->b);
    pv_gc_mark(gc, t->c);
}

PvStatus pv_itertool_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    *out = v;
    return PV_OK;
}

PvStatus pv_itertool_by_twin(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER; // to warn
}

// --- chain ----------------------------------------------------------------------------------------

PvStatus pv_chain_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvItertool *t;
    PV_TRY(pv_charge(vm, (int64_t)a->n_rest / 4));
    PvTuple *sources = pv_tuple_of(vm, a->rest, a->n_rest);
    if (sources == NULL) return PV_RETRY;
    PV_TRY(pv_itertool_make(vm, a, &t));
    return pv_itertool_start(vm, t, pv_from_ptr(sources), out);
}

PvStatus pv_chain_from_iterable(PvVM *vm, PvArgs *a, PvValue *out) {
    PvItertool *t;
    PV_TRY(pv_itertool_make(vm, a, &t));
    return pv_itertool_start(vm, t, a->v[1], out);
}

PvStatus pv_chain_op_next(PvVM *vm, PvValue v, PvValue *out) {
    PvItertool *t = pv_itertool(v);
    PvStatus status;
    for (;;) {
        if (t->b != PV_NULL) {
            status = pv_itertool_next_of(vm, t->b, out);
            if (status == PV_DEFER) return twin(vm, PV_TWIN_CHAIN_NEXT, v);
            PV_TRY(status);
            if (*out != PV_NULL) return PV_OK;
            t->b = PV_NULL;
        }
        *out = PV_NULL;
        if (t->a == PV_NULL) return PV_OK;
        if (!pv_iterate_is_native(t->a)) return twin(vm, PV_TWIN_CHAIN_NEXT, v);
        PvIterate it;
        PvValue source, iterator;
        PV_TRY(pv_charge(vm, 1));
        PV_TRY(pv_iterate_begin(vm, t->a, &it));
        PV_TRY(pv_iterate_next(vm, &it, &source));
        if (source == PV_NULL) {
            pv_iterate_commit(vm, &it);
            t->a = PV_NULL;
            return PV_OK;
        }
        status = pv_iter(vm, source, &iterator);
        if (status == PV_DEFER) return twin(vm, PV_TWIN_CHAIN_NEXT, v);
        if (status == PV_RAISE) t->a = PV_NULL;
        PV_TRY(status);
        pv_iterate_commit(vm, &it);
        t->b = iterator;
    }
}

// --- count, repeat, cycle -------------------------------------------------------------------------

static bool is_number(PvVM *vm, PvValue v) {
    PvType *t = pv_type_of(v);
    if (t == pv_type_int || t == pv_type_float || t->flags & (PV_TF_INT | PV_TF_FLOAT)) return true;
    PvStr *const names[] = {PV_NAME(__index__), PV_NAME(__int__), PV_NAME(__float__), PV_NAME(__complex__)};
    for (size_t i = 0; i < 4; i++) {
        if (pv_type_lookup(vm, t, names[i]) != PV_NULL) return true;
    }
    return pv_is_instance(v, &pv_types[PV_TYPE_COMPLEX]);
}

PvStatus pv_counting_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvItertool *t;
    if (!is_number(vm, a->v[1]) || !is_number(vm, a->v[2])) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "a number is required");
    }
    PV_TRY(pv_itertool_make(vm, a, &t));
    t->a = a->v[1];
    t->b = a->v[2];
    *out = pv_from_ptr(t);
    return PV_OK;
}

PvStatus pv_counting_op_next(PvVM *vm, PvValue v, PvValue *out) {
    PvItertool *t = pv_itertool(v);
    PvValue now = t->a, after;
    if (pv_are_ints(now, t->b) && pv_int_fits(pv_int(now) + pv_int(t->b))) {
        after = pv_from_int(pv_int(now) + pv_int(t->b));
    } else {
        PvStatus status = pv_binary(vm, PV_BINARY_ADD, now, t->b, &after);
        if (status == PV_DEFER) return twin(vm, PV_TWIN_COUNTING_NEXT, v);
        PV_TRY(status);
    }
    t->a = after;
    *out = now;
    return PV_OK;
}

static bool is_one(PvValue v) { return v == pv_from_int(1) || v == PV_TRUE; }

PvStatus pv_counting_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    PvItertool *t = pv_itertool(v);
    PV_TRY(pv_writer_str(w, t->base.type->name));
    PV_TRY(pv_writer_char(w, '('));
    PV_TRY(pv_repr(vm, t->a, w));
    if (!is_one(t->b)) {
        PV_TRY(pv_writer_text(w, ", "));
        PV_TRY(pv_repr(vm, t->b, w));
    }
    return pv_writer_char(w, ')');
}

PvStatus pv_repeat_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvItertool *t;
    PV_TRY(pv_itertool_make(vm, a, &t));
    t->a = a->v[1];
    t->i = a->v[2] == PV_NULL ? -1 : pv_int(a->v[2]) < 0 ? 0 : pv_int(a->v[2]);
    *out = pv_from_ptr(t);
    return PV_OK;
}

PvStatus pv_repeat_op_next(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    PvItertool *t = pv_itertool(v);
    *out = t->i == 0 ? PV_NULL : t->a;
    if (t->i > 0) t->i--;
    return PV_OK;
}

PvStatus pv_repeat_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    PvItertool *t = pv_itertool(v);
    PV_TRY(pv_writer_str(w, t->base.type->name));
    PV_TRY(pv_writer_char(w, '('));
    PV_TRY(pv_repr(vm, t->a, w));
    if (t->i >= 0) {
        PV_TRY(pv_writer_text(w, ", "));
        PV_TRY(pv_writer_int(w, t->i));
    }
    return pv_writer_char(w, ')');
}

PvStatus pv_repeat_dunder_length_hint(PvVM *vm, PvArgs *a, PvValue *out) {
    PvItertool *t = pv_itertool(a->v[0]);
    if (t->i < 0) return pv_raise(vm, PV_EXC_TYPE_ERROR, "len() of unsized object");
    *out = pv_from_int(t->i);
    return PV_OK;
}

PvStatus pv_cycle_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvItertool *t;
    PV_TRY(pv_itertool_make(vm, a, &t));
    PvList *items = pv_list_make(vm, 0);
    if (items == NULL) return PV_RETRY;
    t->b = pv_from_ptr(items);
    return pv_itertool_start(vm, t, a->v[1], out);
}

PvStatus pv_cycle_op_next(PvVM *vm, PvValue v, PvValue *out) {
    PvItertool *t = pv_itertool(v);
    PvList *items = pv_list(t->b);
    if (t->a != PV_NULL) {
        PV_TRY(pv_list_room(vm, items, 1));
        PvStatus status = pv_itertool_next_of(vm, t->a, out);
        if (status == PV_DEFER) return twin(vm, PV_TWIN_CYCLE_NEXT, v);
        PV_TRY(status);
        if (*out != PV_NULL) return t->j != 0 ? PV_OK : pv_list_push(vm, items, *out);
        t->a = PV_NULL;
    }
    *out = PV_NULL;
    if (items->n == 0) return PV_OK;
    if ((size_t)t->i >= items->n) t->i = 0;
    *out = items->item[t->i++];
    return PV_OK;
}

// --- islice ---------------------------------------------------------------------------------------

// A place, -1 for what is none; DEFER for a guest's __index__.
static PvStatus place_of(PvVM *vm, PvValue v, int64_t *out) {
    *out = -1;
    if (pv_is_int(v)) {
        *out = pv_int(v);
        return PV_OK;
    }
    if (pv_type_of(v)->flags & PV_TF_BUILTIN && !(pv_type_of(v)->flags & PV_TF_INT)) return PV_OK;
    PvStatus status = pv_index(vm, v, PV_INDEX_SIZE, NULL, out);
    if (status == PV_OK && !pv_int_fits(*out)) *out = PV_INT_MAX;
    if (status != PV_RAISE) return status;
    pv_core(vm)->exc = PV_NULL; // of an int beyond all places, or of no number at all
    *out = -1;
    return PV_OK;
}

PvStatus pv_islice_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    size_t n = a->n_rest;
    if (n < 2 || n > 4) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "islice expected at %s arguments, got %zu",
                        n < 2 ? "least 2" : "most 4", n);
    }
    PvValue start = n == 2 ? PV_NONE : a->rest[1], stop = a->rest[n == 2 ? 1 : 2], step = n == 4 ? a->rest[3] : PV_NONE;
    int64_t from = 0, to = -1, by = 1;
    PvStatus status = start == PV_NONE ? PV_OK : place_of(vm, start, &from);
    if (status == PV_OK && stop != PV_NONE) status = place_of(vm, stop, &to);
    if (status == PV_OK && step != PV_NONE) status = place_of(vm, step, &by);
    if (status == PV_DEFER) {
        PvTuple *given = pv_tuple_of(vm, a->rest, n);
        if (given == NULL) return PV_RETRY;
        PvValue call[3] = {pv_from_ptr(a->native->owner), a->v[0], pv_from_ptr(given)};
        return pv_defer_call(vm, pv_twin(PV_TWIN_ISLICE_CONSTRUCT), 3, call);
    }
    PV_TRY(status);
    if (stop != PV_NONE && to < 0) {
        if (to == -1 || n == 2) {
            return pv_raise(vm, PV_EXC_VALUE_ERROR,
                            "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
        }
        from = -1;
    }
    if (from < 0) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR,
                        "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    }
    if (by < 1) return pv_raise(vm, PV_EXC_VALUE_ERROR, "Step for islice() must be a positive integer or None.");
    PvItertool *t;
    PV_TRY(pv_itertool_make(vm, a, &t));
    t->j = from;
    t->k = to;
    t->step = by;
    return pv_itertool_start(vm, t, a->rest[0], out);
}

static void islice_gave(PvItertool *t) {
    int64_t wanted = t->j > PV_INT_MAX - t->step ? PV_INT_MAX : t->j + t->step;
    t->j = t->k >= 0 && wanted > t->k ? t->k : wanted;
    if (t->i < PV_INT_MAX) t->i++;
}

PvStatus pv_islice_op_next(PvVM *vm, PvValue v, PvValue *out) {
    PvItertool *t = pv_itertool(v);
    PvStatus status;
    *out = PV_NULL;
    if (t->a == PV_NULL) return PV_OK;
    for (;;) {
        bool skip = t->i < t->j;
        *out = PV_NULL;
        if (!skip && t->k >= 0 && t->i >= t->k) {
            t->a = PV_NULL;
            return PV_OK;
        }
        if (skip) PV_TRY(pv_charge(vm, 1));
        status = pv_itertool_next_of(vm, t->a, out);
        if (status == PV_DEFER) return twin(vm, PV_TWIN_ISLICE_NEXT, v);
        if (status == PV_RAISE || (status == PV_OK && *out == PV_NULL)) t->a = PV_NULL;
        PV_TRY(status);
        if (*out == PV_NULL) return PV_OK;
        if (!skip) break;
        t->i++;
    }
    islice_gave(t);
    return PV_OK;
}

// --- pairwise, accumulate, zip_longest ------------------------------------------------------------

PvStatus pv_pairwise_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvItertool *t;
    PV_TRY(pv_itertool_make(vm, a, &t));
    return pv_itertool_start(vm, t, a->v[1], out);
}

PvStatus pv_pairwise_op_next(PvVM *vm, PvValue v, PvValue *out) {
    PvItertool *t = pv_itertool(v);
    *out = PV_NULL;
    for (;;) {
        if (t->a == PV_NULL) return PV_OK;
        PvTuple *pair = pv_tuple_make(vm, 2);
        PvValue item;
        if (pair == NULL) return PV_RETRY;
        PvStatus status = pv_itertool_next_of(vm, t->a, &item);
        if (status == PV_DEFER) return twin(vm, PV_TWIN_PAIRWISE_NEXT, v);
        if (status == PV_RAISE || (status == PV_OK && item == PV_NULL)) t->a = t->b = PV_NULL;
        PV_TRY(status);
        if (item == PV_NULL) return PV_OK;
        PvValue old = t->b;
        t->b = item;
        if (old == PV_NULL) continue;
        pair->item[0] = old;
        pair->item[1] = item;
        *out = pv_from_ptr(pair);
        return PV_OK;
    }
}

PvStatus pv_accumulate_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvItertool *t;
    PV_TRY(pv_itertool_make(vm, a, &t));
    t->b = a->v[2];
    if (a->v[3] != PV_NONE) {
        t->c = a->v[3];
        t->i = 1;
    }
    return pv_itertool_start(vm, t, a->v[1], out);
}

PvStatus pv_accumulate_op_next(PvVM *vm, PvValue v, PvValue *out) {
    PvItertool *t = pv_itertool(v);
    if (t->i != 0) {
        t->i = 0;
        *out = t->c;
        return PV_OK;
    }
    *out = PV_NULL;
    if (t->a == PV_NULL) return PV_OK;
    if (t->b != PV_NONE || !pv_iterate_is_native(t->a)) return twin(vm, PV_TWIN_ACCUMULATE_NEXT, v);
    PvIterate it;
    PvValue item;
    PV_TRY(pv_iterate_begin(vm, t->a, &it));
    PV_TRY(pv_iterate_next(vm, &it, &item));
    if (item != PV_NULL && t->c != PV_NULL) {
        PvStatus status = pv_binary(vm, PV_BINARY_ADD, t->c, item, &item);
        if (status == PV_DEFER) return twin(vm, PV_TWIN_ACCUMULATE_NEXT, v);
        PV_TRY(status);
    }
    pv_iterate_commit(vm, &it);
    *out = item;
    if (item != PV_NULL) t->c = item;
    return PV_OK;
}

PvStatus pv_zip_longest_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvItertool *t;
    size_t n = a->n_rest;
    PV_TRY(pv_charge(vm, (int64_t)n));
    PvTuple *sources = pv_tuple_make(vm, n);
    if (sources == NULL) return PV_RETRY;
    bool guest = false;
    for (size_t i = 0; i < n; i++) {
        sources->item[i] = PV_NONE;
        PvStatus status = guest ? PV_DEFER : pv_iter(vm, a->rest[i], &sources->item[i]);
        if (status == PV_DEFER) guest = true;
        else PV_TRY(status);
    }
    PV_TRY(pv_itertool_make(vm, a, &t));
    t->a = pv_from_ptr(sources);
    t->b = a->v[1];
    t->i = (int64_t)n;
    *out = pv_from_ptr(t);
    if (!guest) return PV_OK;
    PvTuple *given = pv_tuple_of(vm, a->rest, n);
    if (given == NULL) return PV_RETRY;
    PvValue call[2] = {pv_from_ptr(t), pv_from_ptr(given)};
    return pv_defer_call(vm, pv_twin(PV_TWIN_ZIP_LONGEST_BEGIN), 2, call);
}

PvStatus pv_zip_longest_op_next(PvVM *vm, PvValue v, PvValue *out) {
    PvItertool *t = pv_itertool(v);
    PvTuple *sources = pv_tuple(t->a);
    size_t n = sources->n;
    *out = PV_NULL;
    if (t->i <= 0) return PV_OK;
    for (size_t i = 0; i < n; i++) {
        PvValue source = sources->item[i];
        if (source != PV_NONE && !pv_iterators_never_defers(source)) return twin(vm, PV_TWIN_ZIP_LONGEST_NEXT, v);
    }
    PV_TRY(pv_charge(vm, (int64_t)n));
    if (!pv_iterators_reserve(vm, n)) return PV_RETRY;
    PvTuple *row = pv_tuple_make(vm, n);
    if (row == NULL) return PV_RETRY;
    for (size_t i = 0; i < n; i++) {
        row->item[i] = PV_NULL;
        if (sources->item[i] != PV_NONE) PV_TRY(pv_next(vm, sources->item[i], &row->item[i]));
        if (row->item[i] != PV_NULL) continue;
        row->item[i] = t->b;
        if (sources->item[i] == PV_NONE) continue;
        sources->item[i] = PV_NONE;
        if (--t->i == 0) return PV_OK;
    }
    *out = pv_from_ptr(row);
    return PV_OK;
}

// --- what the twins use ---------------------------------------------------------------------------

static PvStatus need_tool(PvVM *vm, PvValue v, PvItertool **out) {
    uint32_t id = pv_is_ptr(v) ? pv_ptr(v)->type->id : PV_TYPE_OBJECT;
    bool is = (id >= PV_TYPE_CHAIN && id <= PV_TYPE_ZIP_LONGEST) || id == PV_TYPE_STARMAP || id == PV_TYPE_TEE;
    if (!is) return pv_raise(vm, PV_EXC_TYPE_ERROR, "not such an iterator");
    *out = pv_itertool(v);
    return PV_OK;
}

static PvValue or_end(PvValue v) { return v == PV_NULL ? pv_from_ptr(&pv_exhausted_marker) : v; }

// [a, b, c, i, j, k, step], the marker of an exhausted iterator for what is missing.
PvStatus pv_intrinsic_itertool_parts(PvVM *vm, PvArgs *a, PvValue *out) {
    PvItertool *t = NULL;
    PV_TRY(need_tool(vm, a->v[0], &t));
    PvValue part[7] = {or_end(t->a),      or_end(t->b),      or_end(t->c),
                       pv_from_int(t->i), pv_from_int(t->j), pv_from_int(t->k),
                       pv_from_int(t->step)};
    PvTuple *parts = pv_tuple_of(vm, part, 7);
    if (parts == NULL) return PV_RETRY;
    *out = pv_from_ptr(parts);
    return PV_OK;
}

PvStatus pv_intrinsic_itertool_part(PvVM *vm, PvArgs *a, PvValue *out) {
    PvItertool *t = NULL;
    PV_TRY(need_tool(vm, a->v[0], &t));
    *out = or_end(a->v[1] == pv_from_int(0) ? t->a : a->v[1] == pv_from_int(1) ? t->b : t->c);
    return PV_OK;
}

static PvStatus need_islice(PvVM *vm, PvValue v, PvItertool **out) {
    PV_TRY(need_tool(vm, v, out));
    if ((*out)->base.type->id == PV_TYPE_ISLICE) return PV_OK;
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "not such an iterator");
}

PvStatus pv_intrinsic_islice_source(PvVM *vm, PvArgs *a, PvValue *out) {
    PvItertool *t = NULL;
    PV_TRY(need_islice(vm, a->v[0], &t));
    bool ready = t->a != PV_NULL && t->i >= t->j && (t->k < 0 || t->i < t->k);
    *out = ready ? t->a : PV_NONE;
    return PV_OK;
}

PvStatus pv_intrinsic_islice_advance(PvVM *vm, PvArgs *a, PvValue *out) {
    PvItertool *t = NULL;
    PV_TRY(need_islice(vm, a->v[0], &t));
    islice_gave(t);
    *out = PV_NONE;
    return PV_OK;
}

// Set part 0 (a), 1 (b), 2 (c), 3 (i) or 4 (j) where its type lets the twins; of zip_longest the source at
// a place, the marker of an exhausted iterator: it has ended; at -1 the fill value.
PvStatus pv_intrinsic_itertool_set(PvVM *vm, PvArgs *a, PvValue *out) {
    PvItertool *t = NULL;
    PV_TRY(need_tool(vm, a->v[0], &t));
    PvValue v = a->v[2];
    bool ended = v == pv_from_ptr(&pv_exhausted_marker);
    int64_t which = pv_is_int(a->v[1]) ? pv_int(a->v[1]) : -1;
    uint32_t id = t->base.type->id;
    *out = PV_NONE;
    if (id == PV_TYPE_ZIP_LONGEST) {
        PvTuple *sources = pv_tuple(t->a);
        if (which == -1 && !ended) t->b = v;
        if (which < 0 || (size_t)which >= sources->n) return PV_OK;
        if (ended && sources->item[which] != PV_NONE && t->i > 0) t->i--;
        sources->item[which] = ended ? PV_NONE : v;
        return PV_OK;
    }
    bool is_list = pv_is_ptr(v) && pv_ptr(v)->type == &pv_types[PV_TYPE_LIST];
    if (which == 1 && is_list && (id == PV_TYPE_TEE || id == PV_TYPE_CYCLE)) t->b = v;
    if (id == PV_TYPE_TEE) { // its place there
        if (which == 3 && pv_is_int(v) && pv_int(v) >= 0 && pv_int(v) <= PV_TEE_CELLS) t->i = pv_int(v);
    }
    if (ended) v = PV_NULL;
    if (id == PV_TYPE_STARMAP && which == 2 && ended) t->c = PV_NULL;
    bool sourced = id == PV_TYPE_CHAIN || id == PV_TYPE_CYCLE || id == PV_TYPE_ISLICE || id == PV_TYPE_PAIRWISE;
    bool lasting = id == PV_TYPE_COUNTING || id == PV_TYPE_ACCUMULATE || id == PV_TYPE_STARMAP || id == PV_TYPE_TEE;
    if (which == 0 && (sourced || (lasting && !ended))) t->a = v;
    if (which == 1 && (id == PV_TYPE_CHAIN || id == PV_TYPE_PAIRWISE)) t->b = v;
    if (which == 2 && id == PV_TYPE_ACCUMULATE && !ended) t->c = v;
    if (which == 3 && id == PV_TYPE_ACCUMULATE) t->i = 0;
    if ((which == 3 || which == 4) && pv_is_int(v) && pv_int(v) >= 0 && (id == PV_TYPE_CYCLE || id == PV_TYPE_ISLICE)) {
        *(which == 3 ? &t->i : &t->j) = pv_int(v);
    }
    return PV_OK;
}

// Append items of an iterator to a list as long as natives give them: True at its end, False where
// guest code is next, None where a chunk is full.
PvStatus pv_intrinsic_itertool_drain(PvVM *vm, PvArgs *a, PvValue *out) {
    PvList *list = pv_list(a->v[0]);
    *out = PV_FALSE;
    if (!pv_iterators_drains(a->v[1])) return PV_OK;
    for (size_t i = 0; i < 4096; i++) { // an item is taken and stored, or neither
        if ((i & 15) == 0) PV_TRY(pv_charge(vm, 48));
        PV_TRY(pv_list_room(vm, list, 1));
        PvValue item;
        PV_TRY(pv_iterators_drain_next(vm, a->v[1], &item, out));
        if (item == PV_NULL) return PV_OK;
        PV_TRY(pv_list_push(vm, list, item));
    }
    *out = PV_NONE;
    return PV_OK;
}
