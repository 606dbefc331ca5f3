// __reduce__ and __setstate__ of the iterators: what copying and pickling an iterator stands on.
//
// Invariant: a reduced iterator is rebuilt by the builtin iter() or reversed(), or by its own class;
// no position set from outside lies beyond what it points into, so `next` needs no other check.
#include "objects/dict.h"
#include "objects/int.h"
#include "objects/iterate.h"
#include "objects/iterators.h"
#include "objects/list.h"
#include "objects/range.h"
#include "objects/set.h"
#include "objects/tuple.h"
#include "objects/types.h"

#define AS(type, v) ((type *)(void *)pv_ptr(v))

static PvValue builtin_iter(void) { return pv_from_ptr(&pv_natives[PV_NATIVE_ID_ITER]); }

// (callable, (argument,)) or (callable, (argument,), state)
static PvStatus reduced(PvVM *vm, PvValue callable, PvValue argument, PvValue state, PvValue *out) {
    PvTuple *arguments = pv_tuple_make(vm, 1), *t = pv_tuple_make(vm, state == PV_NULL ? 2 : 3);
    if (!arguments || !t) return PV_RETRY;
    arguments->item[0] = argument;
    t->item[0] = callable;
    t->item[1] = pv_from_ptr(arguments);
    if (state != PV_NULL) t->item[2] = state;
    *out = pv_from_ptr(t);
    return PV_OK;
}

static PvStatus reduced_empty_tuple(PvVM *vm, PvValue callable, PvValue *out) {
    return reduced(vm, callable, pv_from_ptr(&pv_empty_tuple), PV_NULL, out);
}

// A state as a position, held to low..high.
static PvStatus position(PvVM *vm, PvValue v, int64_t low, int64_t high, int64_t *out) {
    if (!pv_is_integer(v) && !pv_is_bool(v)) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "an integer is required");
    }
    PV_TRY(pv_index(vm, v, PV_INDEX_CLIP, NULL, out));
    if (*out == INT64_MAX || *out == INT64_MIN) {
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "Python int too large to convert to C ssize_t");
    }
    *out = *out < low ? low : *out > high ? high : *out;
    return PV_OK;
}

// --- list and tuple -----------------------------------------------------------------------------------

PvStatus pv_list_iterator_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    PvListIterator *it = AS(PvListIterator, a->v[0]);
    bool forward = it->base.type->id == PV_TYPE_LIST_ITERATOR;
    PvValue callable = forward ? builtin_iter() : pv_from_ptr(&pv_types[PV_TYPE_REVERSED]);
    if (!it->list || it->at < 0) {
        PvList *empty = pv_list_make(vm, 0);
        if (!empty) return PV_RETRY;
        return reduced(vm, callable, pv_from_ptr(empty), PV_NULL, out);
    }
    return reduced(vm, callable, pv_from_ptr(it->list), pv_from_int(it->at), out);
}

PvStatus pv_list_iterator_dunder_setstate(PvVM *vm, PvArgs *a, PvValue *out) {
    PvListIterator *it = AS(PvListIterator, a->v[0]);
    bool forward = it->base.type->id == PV_TYPE_LIST_ITERATOR;
    int64_t n = it->list ? (int64_t)it->list->n : 0, at;
    PV_TRY(position(vm, a->v[1], -1, forward ? n : n - 1, &at));
    if (at < 0) it->list = NULL; // CPython's yields nothing from here on, too
    it->at = at;
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_tuple_iterator_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTupleIterator *it = AS(PvTupleIterator, a->v[0]);
    if (!it->tuple) return reduced_empty_tuple(vm, builtin_iter(), out);
    return reduced(vm, builtin_iter(), pv_from_ptr(it->tuple), pv_from_int((int64_t)it->at), out);
}

PvStatus pv_tuple_iterator_dunder_setstate(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTupleIterator *it = AS(PvTupleIterator, a->v[0]);
    int64_t at;
    PV_TRY(position(vm, a->v[1], 0, it->tuple ? (int64_t)it->tuple->n : 0, &at));
    if (it->tuple) it->at = (size_t)at;
    *out = PV_NONE;
    return PV_OK;
}

// --- dict and set: a list of what is left -------------------------------------------------------------

static PvStatus reduced_rest(PvVM *vm, PvValue iterator, PvValue *out) {
    PvIterate it;
    PV_TRY(pv_iterate_begin(vm, iterator, &it));
    it.iterator = NULL; // it stays where it is
    PV_TRY(pv_charge(vm, (int64_t)pv_iterate_left(&it)));
    PvList *rest = pv_list_make(vm, pv_iterate_left(&it));
    if (!rest) return PV_RETRY;
    for (;;) {
        PvValue v;
        PV_TRY(pv_iterate_next(vm, &it, &v));
        if (v == PV_NULL) break;
        PV_TRY(pv_list_push(vm, rest, v));
    }
    return reduced(vm, builtin_iter(), pv_from_ptr(rest), PV_NULL, out);
}

PvStatus pv_dict_iterator_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) { return reduced_rest(vm, a->v[0], out); }
PvStatus pv_set_iterator_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) { return reduced_rest(vm, a->v[0], out); }

// --- str, bytes, bytearray ----------------------------------------------------------------------------

PvStatus pv_str_iterator_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStrIterator *it = AS(PvStrIterator, a->v[0]);
    if (it->text != PV_NULL) return reduced(vm, builtin_iter(), it->text, pv_from_int((int64_t)it->at), out);
    uint32_t id = it->base.type->id;
    bool text = id == PV_TYPE_STR_ITERATOR || id == PV_TYPE_STR_ASCII_ITERATOR;
    if (!text) return reduced_empty_tuple(vm, builtin_iter(), out);
    return reduced(vm, builtin_iter(), pv_from_ptr(pv_str_empty()), PV_NULL, out);
}

PvStatus pv_str_iterator_dunder_setstate(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStrIterator *it = AS(PvStrIterator, a->v[0]);
    size_t n = 0;
    if (it->text != PV_NULL) PV_TRY(pv_length(vm, it->text, &n));
    int64_t at;
    PV_TRY(position(vm, a->v[1], 0, (int64_t)n, &at));
    if (it->text != PV_NULL) it->at = (size_t)at;
    *out = PV_NONE;
    return PV_OK;
}

// --- enumerate, zip, map, filter ----------------------------------------------------------------------

PvStatus pv_enumerate_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    PvEnumerate *e = AS(PvEnumerate, a->v[0]);
    PvTuple *arguments = pv_tuple_pair(vm, e->iterator, e->count);
    PvTuple *t = arguments ? pv_tuple_pair(vm, pv_from_ptr(e->base.type), pv_from_ptr(arguments)) : NULL;
    if (!t) return PV_RETRY;
    *out = pv_from_ptr(t);
    return PV_OK;
}

PvStatus pv_zip_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    PvZip *z = AS(PvZip, a->v[0]);
    bool strict = z->base.aux != 0;
    PvTuple *t = pv_tuple_make(vm, strict ? 3 : 2);
    if (!t) return PV_RETRY;
    t->item[0] = pv_from_ptr(z->base.type);
    t->item[1] = pv_from_ptr(z->iterators);
    if (strict) t->item[2] = PV_TRUE;
    *out = pv_from_ptr(t);
    return PV_OK;
}

PvStatus pv_zip_dunder_setstate(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    AS(PvZip, a->v[0])->base.aux = a->v[1] == PV_TRUE;
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_map_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    PvMap *m = AS(PvMap, a->v[0]);
    PvTuple *arguments = pv_tuple_make(vm, m->iterators->n + 1);
    if (!arguments) return PV_RETRY;
    arguments->item[0] = m->function;
    for (size_t i = 0; i < m->iterators->n; i++) arguments->item[i + 1] = m->iterators->item[i];
    PvTuple *t = pv_tuple_pair(vm, pv_from_ptr(m->base.type), pv_from_ptr(arguments));
    if (!t) return PV_RETRY;
    *out = pv_from_ptr(t);
    return PV_OK;
}

PvStatus pv_filter_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    PvFilter *f = AS(PvFilter, a->v[0]);
    PvTuple *arguments = pv_tuple_pair(vm, f->function, f->iterator);
    PvTuple *t = arguments ? pv_tuple_pair(vm, pv_from_ptr(f->base.type), pv_from_ptr(arguments)) : NULL;
    if (!t) return PV_RETRY;
    *out = pv_from_ptr(t);
    return PV_OK;
}

// --- reversed, iter over __getitem__, iter with a sentinel --------------------------------------------

// len() of the sequence may be the guest's: DEFER.
static PvStatus native_length(PvVM *vm, PvValue v, int64_t *out) {
    size_t n;
    if (!(pv_type_of(v)->flags & PV_TF_BUILTIN)) return PV_DEFER;
    PV_TRY(pv_length(vm, v, &n));
    *out = (int64_t)n;
    return PV_OK;
}

PvStatus pv_reversed_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    PvReversed *r = AS(PvReversed, a->v[0]);
    PvValue cls = pv_from_ptr(r->base.type);
    if (r->sequence == PV_NULL) return reduced_empty_tuple(vm, cls, out);
    return reduced(vm, cls, r->sequence, pv_from_int(r->at), out);
}

PvStatus pv_reversed_dunder_setstate(PvVM *vm, PvArgs *a, PvValue *out) {
    PvReversed *r = AS(PvReversed, a->v[0]);
    int64_t n = 0, at;
    if (r->sequence != PV_NULL) PV_TRY(native_length(vm, r->sequence, &n));
    PV_TRY(position(vm, a->v[1], -1, n - 1, &at));
    r->at = at;
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_reversed_dunder_length_hint(PvVM *vm, PvArgs *a, PvValue *out) {
    PvReversed *r = AS(PvReversed, a->v[0]);
    int64_t n = 0;
    if (r->sequence != PV_NULL) PV_TRY(native_length(vm, r->sequence, &n));
    *out = pv_from_int(n < r->at + 1 ? 0 : r->at + 1);
    return PV_OK;
}

PvStatus pv_sequence_iterator_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    PvSequenceIterator *it = AS(PvSequenceIterator, a->v[0]);
    if (it->sequence == PV_NULL) return reduced_empty_tuple(vm, builtin_iter(), out);
    return reduced(vm, builtin_iter(), it->sequence, pv_from_int(it->at), out);
}

PvStatus pv_sequence_iterator_dunder_setstate(PvVM *vm, PvArgs *a, PvValue *out) {
    PvSequenceIterator *it = AS(PvSequenceIterator, a->v[0]);
    int64_t at;
    PV_TRY(position(vm, a->v[1], 0, PV_INT_MAX, &at));
    if (it->sequence != PV_NULL) it->at = at;
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_callable_iterator_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    PvCallableIterator *it = AS(PvCallableIterator, a->v[0]);
    if (it->callable == PV_NULL) return reduced_empty_tuple(vm, builtin_iter(), out);
    PvTuple *arguments = pv_tuple_pair(vm, it->callable, it->sentinel);
    PvTuple *t = arguments ? pv_tuple_pair(vm, builtin_iter(), pv_from_ptr(arguments)) : NULL;
    if (!t) return PV_RETRY;
    *out = pv_from_ptr(t);
    return PV_OK;
}
