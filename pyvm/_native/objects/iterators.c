// enumerate, zip, map, filter, reversed, and the iterators that no single container owns.
//
// Invariant: `next` fetches from a source only when the whole step is certain to be native, so a
// DEFER has consumed nothing. The twins take an iterator apart with iterator_parts and move it on
// with iterator_step.
#include "objects/iterators.h"

#include "core/names.h"
#include "objects/bytes.h"
#include "objects/int.h"
#include "objects/instance.h"
#include "objects/iterate.h"
#include "objects/itertools.h"
#include "objects/list.h"
#include "objects/range.h"
#include "objects/tuple.h"
#include "objects/type.h"
#include "objects/types.h"

#define AS(type, v) ((type *)(void *)pv_ptr(v))

static PvStatus new_object(PvVM *vm, PvType *cls, PvValue *out) {
    if (!(cls->flags & PV_TF_BUILTIN)) return pv_instance_new(vm, cls, out);
    void *o = pv_heap_new(vm, cls, cls->size);
    if (!o) return PV_RETRY;
    *out = pv_from_ptr(o);
    return PV_OK;
}

static PvType *class_of(const PvArgs *a) { return (PvType *)(void *)pv_ptr(a->v[0]); }

PvStatus pv_iterators_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    *out = v;
    return PV_OK;
}

// The iterators of values; DEFER if one is the guest's affair.
static PvStatus iterators_of(PvVM *vm, const PvValue *v, size_t n, PvTuple **out) {
    PvTuple *t = pv_tuple_make(vm, n);
    if (!t) return PV_RETRY;
    for (size_t i = 0; i < n; i++) PV_TRY(pv_iter(vm, v[i], &t->item[i]));
    *out = t;
    return PV_OK;
}

static bool never_defers(PvValue v, int depth);

bool pv_iterators_drains(PvValue v) {
    if (!pv_is_ptr(v) || !(pv_ptr(v)->type->flags & PV_TF_BUILTIN)) return false;
    uint32_t id = pv_ptr(v)->type->id;
    return (id >= PV_TYPE_ENUMERATE && id <= PV_TYPE_FILTER) || (id >= PV_TYPE_CHAIN && id <= PV_TYPE_ZIP_LONGEST) ||
           id == PV_TYPE_STARMAP || id == PV_TYPE_TEE;
}

PvStatus pv_iterators_drain_next(PvVM *vm, PvValue it, PvValue *item, PvValue *answer) {
    PV_TRY(pv_enter(vm));
    PvStatus status = pv_next(vm, it, item);
    pv_leave(vm);
    if (status == PV_DEFER) {
        pv_iterate_forget(vm);
        *item = PV_NULL;
        *answer = PV_FALSE;
        return PV_OK;
    }
    PV_TRY(status);
    if (*item == PV_NULL) *answer = PV_TRUE;
    return PV_OK;
}

bool pv_iterators_never_defers(PvValue v) { return never_defers(v, 4); }

// Will a native `next` of this iterator never defer?
static bool never_defers(PvValue v, int depth) {
    if (pv_iterate_is_native(v)) return pv_ptr(v)->type->ops.next != NULL;
    if (depth == 0 || !pv_is_ptr(v)) return false;
    const PvType *t = pv_ptr(v)->type;
    if (t == &pv_types[PV_TYPE_ENUMERATE]) return never_defers(AS(PvEnumerate, v)->iterator, depth - 1);
    if (t == &pv_types[PV_TYPE_ZIP]) {
        const PvTuple *sources = AS(PvZip, v)->iterators;
        for (size_t i = 0; i < sources->n; i++) {
            if (!never_defers(sources->item[i], depth - 1)) return false;
        }
        return true;
    }
    if (t == &pv_types[PV_TYPE_REPEAT]) return true;
    if (t == &pv_types[PV_TYPE_COUNTING]) return pv_are_ints(AS(PvItertool, v)->a, AS(PvItertool, v)->b);
    if (t == &pv_types[PV_TYPE_TEE]) {
        PvValue source = AS(PvItertool, v)->a;
        return source == PV_NULL || never_defers(source, depth - 1);
    }
    return t == &pv_types[PV_TYPE_LONGRANGE_ITERATOR] || t == &pv_types[PV_TYPE_ARRAY_ITERATOR];
}

bool pv_iterators_reserve(PvVM *vm, size_t n) { return pv_heap_reserve(vm, (n + 1) * 200 + n * 600, 5 * n + 1); }

// --- enumerate ----------------------------------------------------------------------------------------

static PvStatus make_enumerate(PvVM *vm, PvType *cls, PvValue iterator, PvValue start, PvValue *out) {
    PV_TRY(new_object(vm, cls, out));
    AS(PvEnumerate, *out)->iterator = iterator;
    AS(PvEnumerate, *out)->count = start;
    return PV_OK;
}

PvStatus pv_enumerate_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue iterator;
    PvStatus status = pv_iter(vm, a->v[1], &iterator);
    if (status == PV_DEFER) return pv_defer_call(vm, pv_twin(PV_TWIN_ENUMERATE_CONSTRUCT), 3, a->v);
    PV_TRY(status);
    return make_enumerate(vm, class_of(a), iterator, a->v[2], out);
}

void pv_enumerate_op_trace(PvGC *gc, PvObject *o) {
    pv_gc_mark(gc, ((PvEnumerate *)(void *)o)->iterator);
    pv_gc_mark(gc, ((PvEnumerate *)(void *)o)->count);
}

PvStatus pv_enumerate_op_next(PvVM *vm, PvValue v, PvValue *out) {
    PvEnumerate *e = AS(PvEnumerate, v);
    if (!pv_heap_reserve(vm, 192, 4)) return PV_RETRY; // the pair, and what the source makes
    PvValue count, item;
    if (pv_is_int(e->count) && e->count != pv_from_int(PV_INT_MAX)) count = e->count + 4; // plus one
    else PV_TRY(pv_int_arith(vm, PV_BINARY_ADD, e->count, pv_from_int(1), &count));
    PvStatus status = pv_enter(vm);
    if (status == PV_OK) {
        status = pv_next(vm, e->iterator, &item);
        pv_leave(vm);
    }
    if (status == PV_DEFER) return pv_defer_call(vm, pv_twin(PV_TWIN_ENUMERATE_NEXT), 1, &v);
    PV_TRY(status);
    *out = PV_NULL;
    if (item == PV_NULL) return PV_OK;
    PvTuple *pair = pv_tuple_pair(vm, e->count, item);
    if (!pair) return PV_RETRY;
    e->count = count;
    *out = pv_from_ptr(pair);
    return PV_OK;
}

// --- zip ----------------------------------------------------------------------------------------------

static PvStatus make_zip(PvVM *vm, PvType *cls, PvTuple *iterators, bool strict, PvValue *out) {
    PV_TRY(new_object(vm, cls, out));
    AS(PvZip, *out)->iterators = iterators;
    pv_ptr(*out)->aux = strict;
    return PV_OK;
}

PvStatus pv_zip_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTuple *iterators;
    PvStatus status = iterators_of(vm, a->rest, a->n_rest, &iterators);
    if (status == PV_DEFER) {
        PvTuple *sources = pv_tuple_of(vm, a->rest, a->n_rest);
        if (!sources) return PV_RETRY;
        PvValue call[3] = {a->v[0], pv_from_ptr(sources), a->v[1]};
        return pv_defer_call(vm, pv_twin(PV_TWIN_ZIP_CONSTRUCT), 3, call);
    }
    PV_TRY(status);
    return make_zip(vm, class_of(a), iterators, a->v[1] == PV_TRUE, out);
}

void pv_zip_op_trace(PvGC *gc, PvObject *o) {
    PvTuple *iterators = ((PvZip *)(void *)o)->iterators;
    if (iterators) pv_gc_mark_object(gc, &iterators->base);
}

static PvStatus raise_uneven(PvVM *vm, size_t i, const char *how) {
    if (i == 1) return pv_raise(vm, PV_EXC_VALUE_ERROR, "zip() argument 2 is %s than argument 1", how);
    return pv_raise(vm, PV_EXC_VALUE_ERROR, "zip() argument %zu is %s than arguments 1-%zu", i + 1, how, i);
}

PvStatus pv_zip_op_next(PvVM *vm, PvValue v, PvValue *out) {
    PvZip *z = AS(PvZip, v);
    size_t n = z->iterators->n;
    *out = PV_NULL;
    if (n == 0) return PV_OK;
    for (size_t i = 0; i < n; i++) {
        if (!never_defers(z->iterators->item[i], 4)) return pv_defer_call(vm, pv_twin(PV_TWIN_ZIP_NEXT), 1, &v);
    }
    PV_TRY(pv_charge(vm, (int64_t)n));
    if (!pv_iterators_reserve(vm, n)) return PV_RETRY;
    PvTuple *t = pv_tuple_make(vm, n);
    if (!t) return PV_RETRY;
    for (size_t i = 0; i < n; i++) {
        PV_TRY(pv_next(vm, z->iterators->item[i], &t->item[i]));
        if (t->item[i] != PV_NULL) continue;
        if (z->base.aux == 0) return PV_OK;
        if (i > 0) return raise_uneven(vm, i, "shorter");
        for (size_t k = 1; k < n; k++) {
            PvValue more;
            PV_TRY(pv_next(vm, z->iterators->item[k], &more));
            if (more != PV_NULL) return raise_uneven(vm, k, "longer");
        }
        return PV_OK;
    }
    *out = pv_from_ptr(t);
    return PV_OK;
}

// --- map and filter -----------------------------------------------------------------------------------

static PvStatus make_map(PvVM *vm, PvType *cls, PvValue function, PvTuple *iterators, PvValue *out) {
    PV_TRY(new_object(vm, cls, out));
    AS(PvMap, *out)->function = function;
    AS(PvMap, *out)->iterators = iterators;
    return PV_OK;
}

PvStatus pv_map_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    if (a->n_rest < 2) return pv_raise(vm, PV_EXC_TYPE_ERROR, "map() must have at least two arguments.");
    PvTuple *iterators;
    PvStatus status = iterators_of(vm, a->rest + 1, a->n_rest - 1, &iterators);
    if (status == PV_DEFER) {
        PvTuple *sources = pv_tuple_of(vm, a->rest + 1, a->n_rest - 1);
        if (!sources) return PV_RETRY;
        PvValue call[3] = {a->v[0], a->rest[0], pv_from_ptr(sources)};
        return pv_defer_call(vm, pv_twin(PV_TWIN_MAP_CONSTRUCT), 3, call);
    }
    PV_TRY(status);
    return make_map(vm, class_of(a), a->rest[0], iterators, out);
}

void pv_map_op_trace(PvGC *gc, PvObject *o) {
    PvMap *m = (PvMap *)(void *)o;
    pv_gc_mark(gc, m->function);
    if (m->iterators) pv_gc_mark_object(gc, &m->iterators->base);
}

enum { MOST_GIVEN = 7 };

PvStatus pv_iterators_call(PvVM *vm, PvValue function, const PvValue *item, size_t n, PvValue *out) {
    if (!pv_is_ptr(function) || n > MOST_GIVEN) return PV_DEFER;
    PvValue given[MOST_GIVEN + 1], bound[8];
    const PvNative *native = NULL;
    uint32_t id = pv_ptr(function)->type->id;
    bool type = pv_is_type(function) && pv_as_type(function)->flags & PV_TF_BUILTIN;
    if (type) {
        native = pv_as_type(function)->init;
        given[0] = function;
    } else if (id == PV_TYPE_NATIVE || id == PV_TYPE_METHOD_DESCRIPTOR) {
        native = (const PvNative *)(const void *)pv_ptr(function);
    }
    if (!native || !native->fn || native->flags & PV_NATIVE_VM || native->n_params > 8) return PV_DEFER;
    for (size_t i = 0; i < n; i++) given[type + i] = item[i];
    PvArgs args;
    PV_TRY(pv_args_bind(vm, native, given, n + type, NULL, bound, &args));
    return native->fn(vm, &args, out);
}

PvValue pv_iterators_function(PvValue v) {
    return pv_ptr(v)->type->id == PV_TYPE_MAP ? AS(PvMap, v)->function : pv_itertool(v)->b;
}

// A next() whose DEFER is nobody's call.
static PvStatus take(PvVM *vm, PvValue source, PvValue *out) {
    PvStatus status = pv_next(vm, source, out);
    if (status == PV_DEFER) pv_iterate_forget(vm);
    return status;
}

PvStatus pv_iterators_arguments(PvVM *vm, PvValue v, size_t wanted, PvValue *to, size_t *n) {
    *n = 0;
    if (wanted == 0) return PV_DEFER;
    if (pv_ptr(v)->type->id == PV_TYPE_STARMAP) {
        PvItertool *t = pv_itertool(v);
        if (t->c == PV_NULL) {
            if (t->a == PV_NULL) return PV_OK;
            PV_TRY(take(vm, t->a, &t->c));
            if (t->c == PV_NULL) return PV_OK;
        }
        if (!pv_is_ptr(t->c) || pv_ptr(t->c)->type != &pv_types[PV_TYPE_TUPLE]) return PV_DEFER;
        const PvTuple *items = pv_tuple(t->c);
        if (items->n != wanted) return PV_DEFER;
        memcpy(to, items->item, wanted * sizeof *to);
        t->c = PV_NULL;
        *n = wanted;
        return PV_OK;
    }
    const PvTuple *sources = AS(PvMap, v)->iterators;
    if (sources->n != wanted || wanted > MOST_GIVEN) return PV_DEFER;
    if (wanted > 1) {
        for (size_t i = 0; i < wanted; i++) {
            if (!pv_iterators_never_defers(sources->item[i])) return PV_DEFER;
        }
        if (!pv_iterators_reserve(vm, wanted)) return PV_RETRY; // all are taken, or none
    }
    for (size_t i = 0; i < wanted; i++) {
        PV_TRY(take(vm, sources->item[i], &to[i]));
        if (to[i] == PV_NULL) return PV_OK;
    }
    *n = wanted;
    return PV_OK;
}

PvStatus pv_map_op_next(PvVM *vm, PvValue v, PvValue *out) {
    PvMap *m = AS(PvMap, v);
    PvIterate it;
    if (m->iterators->n == 1 && pv_iterate_is_native(m->iterators->item[0])) {
        PV_TRY(pv_iterate_begin(vm, m->iterators->item[0], &it));
        PvValue item;
        PV_TRY(pv_iterate_next(vm, &it, &item));
        *out = PV_NULL;
        if (item == PV_NULL) {
            pv_iterate_commit(vm, &it);
            return PV_OK;
        }
        PvStatus status = pv_iterators_call(vm, m->function, &item, 1, out);
        if (status == PV_OK || status == PV_RAISE) pv_iterate_commit(vm, &it);
        if (status != PV_DEFER) return status;
    }
    return pv_defer_call(vm, pv_twin(PV_TWIN_MAP_NEXT), 1, &v);
}

static PvStatus make_filter(PvVM *vm, PvType *cls, PvValue function, PvValue iterator, PvValue *out) {
    PV_TRY(new_object(vm, cls, out));
    AS(PvFilter, *out)->function = function;
    AS(PvFilter, *out)->iterator = iterator;
    return PV_OK;
}

PvStatus pv_filter_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue iterator;
    PvStatus status = pv_iter(vm, a->v[2], &iterator);
    if (status == PV_DEFER) return pv_defer_call(vm, pv_twin(PV_TWIN_FILTER_CONSTRUCT), 3, a->v);
    PV_TRY(status);
    return make_filter(vm, class_of(a), a->v[1], iterator, out);
}

void pv_filter_op_trace(PvGC *gc, PvObject *o) {
    pv_gc_mark(gc, ((PvFilter *)(void *)o)->function);
    pv_gc_mark(gc, ((PvFilter *)(void *)o)->iterator);
}

PvStatus pv_filter_op_next(PvVM *vm, PvValue v, PvValue *out) {
    PvFilter *f = AS(PvFilter, v);
    bool truth_only = f->function == PV_NONE || f->function == pv_from_ptr(&pv_types[PV_TYPE_BOOL]);
    *out = PV_NULL;
    if (!truth_only || !pv_iterate_is_native(f->iterator)) {
        return pv_defer_call(vm, pv_twin(PV_TWIN_FILTER_NEXT), 1, &v);
    }
    PvIterate it;
    PV_TRY(pv_iterate_begin(vm, f->iterator, &it));
    for (;;) {
        PvValue item;
        PV_TRY(pv_charge(vm, 1));
        PV_TRY(pv_iterate_next(vm, &it, &item));
        if (item == PV_NULL) break;
        bool truth;
        PvStatus status = pv_truth(vm, item, &truth);
        if (status == PV_DEFER) return pv_defer_call(vm, pv_twin(PV_TWIN_FILTER_NEXT), 1, &v);
        PV_TRY(status);
        if (truth) {
            *out = item;
            break;
        }
    }
    pv_iterate_commit(vm, &it);
    return PV_OK;
}

// --- reversed and iter over __getitem__ ---------------------------------------------------------------

static PvStatus make_reversed(PvVM *vm, PvType *cls, PvValue sequence, int64_t length, PvValue *out) {
    PV_TRY(new_object(vm, cls, out));
    AS(PvReversed, *out)->sequence = sequence;
    AS(PvReversed, *out)->at = length - 1;
    return PV_OK;
}

PvStatus pv_reversed_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue v = a->v[1];
    const PvType *t = pv_type_of(v);
    PvArgs inner = {.v = &v};
    if (t->flags & PV_TF_BUILTIN) {
        size_t n;
        switch (t->id) {
        case PV_TYPE_LIST: return pv_list_dunder_reversed(vm, &inner, out);
        case PV_TYPE_RANGE: return pv_range_dunder_reversed(vm, &inner, out);
        case PV_TYPE_DICT: return pv_dict_dunder_reversed(vm, &inner, out);
        case PV_TYPE_DICT_KEYS: case PV_TYPE_DICT_VALUES: case PV_TYPE_DICT_ITEMS:
            return pv_dict_view_dunder_reversed(vm, &inner, out);
        case PV_TYPE_TUPLE: case PV_TYPE_STR: case PV_TYPE_BYTES:
            PV_TRY(pv_length(vm, v, &n));
            return make_reversed(vm, class_of(a), v, (int64_t)n, out);
        default: break;
        }
    }
    return pv_defer_call(vm, pv_twin(PV_TWIN_REVERSED_CONSTRUCT), 2, a->v);
}

void pv_reversed_op_trace(PvGC *gc, PvObject *o) { pv_gc_mark(gc, ((PvReversed *)(void *)o)->sequence); }

PvStatus pv_reversed_op_next(PvVM *vm, PvValue v, PvValue *out) {
    PvReversed *r = AS(PvReversed, v);
    *out = PV_NULL;
    if (r->sequence == PV_NULL) return PV_OK;
    if (r->at < 0) {
        r->sequence = PV_NULL;
        return PV_OK;
    }
    if (!(pv_type_of(r->sequence)->flags & PV_TF_BUILTIN)) {
        return pv_defer_call(vm, pv_twin(PV_TWIN_REVERSED_NEXT), 1, &v);
    }
    PV_TRY(pv_getitem(vm, r->sequence, pv_from_int(r->at), out));
    r->at--;
    return PV_OK;
}

PvValue pv_sequence_iterator(PvVM *vm, PvValue sequence) {
    PvSequenceIterator *it = pv_heap_new(vm, &pv_types[PV_TYPE_SEQUENCE_ITERATOR], sizeof *it);
    if (!it) return PV_NULL;
    it->sequence = sequence;
    return pv_from_ptr(it);
}

void pv_sequence_iterator_op_trace(PvGC *gc, PvObject *o) {
    pv_gc_mark(gc, ((PvSequenceIterator *)(void *)o)->sequence);
}

PvStatus pv_sequence_iterator_op_iter(PvVM *vm, PvValue v, PvValue *out) { return pv_iterators_op_iter(vm, v, out); }

PvStatus pv_sequence_iterator_op_next(PvVM *vm, PvValue v, PvValue *out) {
    *out = PV_NULL;
    if (AS(PvSequenceIterator, v)->sequence == PV_NULL) return PV_OK;
    return pv_defer_call(vm, pv_twin(PV_TWIN_SEQUENCE_ITERATOR_NEXT), 1, &v);
}

// len() of the sequence may be the guest's.
PvStatus pv_sequence_iterator_dunder_length_hint(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    if (AS(PvSequenceIterator, a->v[0])->sequence != PV_NULL) return PV_DEFER;
    *out = pv_from_int(0);
    return PV_OK;
}

// --- iter(callable, sentinel) -------------------------------------------------------------------------

void pv_callable_iterator_op_trace(PvGC *gc, PvObject *o) {
    pv_gc_mark(gc, ((PvCallableIterator *)(void *)o)->callable);
    pv_gc_mark(gc, ((PvCallableIterator *)(void *)o)->sentinel);
}

PvStatus pv_callable_iterator_op_iter(PvVM *vm, PvValue v, PvValue *out) { return pv_iterators_op_iter(vm, v, out); }

PvStatus pv_callable_iterator_op_next(PvVM *vm, PvValue v, PvValue *out) {
    *out = PV_NULL;
    if (AS(PvCallableIterator, v)->callable == PV_NULL) return PV_OK;
    return pv_defer_call(vm, pv_twin(PV_TWIN_CALLABLE_ITERATOR_NEXT), 1, &v);
}

// --- str and bytes ------------------------------------------------------------------------------------

static PvValue new_text_iterator(PvVM *vm, PvTypeId type, PvValue text) {
    PvStrIterator *it = pv_heap_new(vm, &pv_types[type], sizeof *it);
    if (!it) return PV_NULL;
    it->text = text;
    return pv_from_ptr(it);
}

PvValue pv_str_iterator(PvVM *vm, PvValue text) {
    bool ascii = pv_str(text)->ascii && pv_ptr(text)->type == &pv_types[PV_TYPE_STR];
    return new_text_iterator(vm, ascii ? PV_TYPE_STR_ASCII_ITERATOR : PV_TYPE_STR_ITERATOR, text);
}

PvValue pv_bytes_iterator(PvVM *vm, PvValue bytes) { return new_text_iterator(vm, PV_TYPE_BYTES_ITERATOR, bytes); }

void pv_str_iterator_op_trace(PvGC *gc, PvObject *o) { pv_gc_mark(gc, ((PvStrIterator *)(void *)o)->text); }
void pv_bytes_iterator_op_trace(PvGC *gc, PvObject *o) { pv_gc_mark(gc, ((PvStrIterator *)(void *)o)->text); }

PvStatus pv_str_iterator_op_iter(PvVM *vm, PvValue v, PvValue *out) { return pv_iterators_op_iter(vm, v, out); }
PvStatus pv_bytes_iterator_op_iter(PvVM *vm, PvValue v, PvValue *out) { return pv_iterators_op_iter(vm, v, out); }

PvStatus pv_str_iterator_op_next(PvVM *vm, PvValue v, PvValue *out) {
    PvStrIterator *it = AS(PvStrIterator, v);
    *out = PV_NULL;
    if (it->text == PV_NULL) return PV_OK;
    PvStr *s = pv_str(it->text);
    if (it->at >= s->length) {
        it->text = PV_NULL;
        return PV_OK;
    }
    PvStr *c = pv_str_from_char(vm, pv_str_at(s, it->at));
    if (!c) return PV_RETRY;
    it->at++;
    *out = pv_from_ptr(c);
    return PV_OK;
}

PvStatus pv_bytes_iterator_op_next(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    PvStrIterator *it = AS(PvStrIterator, v);
    *out = PV_NULL;
    if (it->text == PV_NULL) return PV_OK;
    const PvBytes *b = AS(PvBytes, it->text);
    if (it->at < b->length) *out = pv_from_int((unsigned char)b->data[it->at++]);
    else it->text = PV_NULL;
    return PV_OK;
}

PvStatus pv_str_iterator_dunder_length_hint(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    PvStrIterator *it = AS(PvStrIterator, a->v[0]);
    *out = pv_from_int(it->text == PV_NULL ? 0 : (int64_t)(pv_str(it->text)->length - it->at));
    return PV_OK;
}

PvStatus pv_bytes_iterator_dunder_length_hint(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    PvStrIterator *it = AS(PvStrIterator, a->v[0]);
    *out = pv_from_int(it->text == PV_NULL ? 0 : (int64_t)(AS(PvBytes, it->text)->length - it->at));
    return PV_OK;
}

// --- what the twins use -------------------------------------------------------------------------------

static PvValue or_none(PvValue v) { return v == PV_NULL ? PV_NONE : v; }

// The two parts of an iterator of this file as a pair; None where it is exhausted.
PvStatus pv_intrinsic_iterator_parts(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue v = a->v[0], x, y;
    switch (pv_is_ptr(v) ? pv_ptr(v)->type->id : PV_TYPE_OBJECT) {
    case PV_TYPE_ENUMERATE: x = AS(PvEnumerate, v)->iterator; y = AS(PvEnumerate, v)->count; break;
    case PV_TYPE_ZIP: x = pv_from_ptr(AS(PvZip, v)->iterators); y = pv_bool(pv_ptr(v)->aux != 0); break;
    case PV_TYPE_MAP: x = AS(PvMap, v)->function; y = pv_from_ptr(AS(PvMap, v)->iterators); break;
    case PV_TYPE_FILTER: x = AS(PvFilter, v)->function; y = AS(PvFilter, v)->iterator; break;
    case PV_TYPE_REVERSED: x = AS(PvReversed, v)->sequence; y = pv_from_int(AS(PvReversed, v)->at); break;
    case PV_TYPE_SEQUENCE_ITERATOR:
        x = AS(PvSequenceIterator, v)->sequence;
        y = pv_from_int(AS(PvSequenceIterator, v)->at);
        break;
    case PV_TYPE_CALLABLE_ITERATOR:
        x = AS(PvCallableIterator, v)->callable;
        y = AS(PvCallableIterator, v)->sentinel;
        break;
    default: return pv_raise(vm, PV_EXC_TYPE_ERROR, "not such an iterator");
    }
    if (x == PV_NULL) {
        *out = PV_NONE;
        return PV_OK;
    }
    PvTuple *pair = pv_tuple_pair(vm, x, or_none(y));
    if (!pair) return PV_RETRY;
    *out = pv_from_ptr(pair);
    return PV_OK;
}

static PvStatus need_enumerate(PvVM *vm, PvValue v) {
    if (pv_is_ptr(v) && pv_ptr(v)->type->id == PV_TYPE_ENUMERATE) return PV_OK;
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "not such an iterator");
}

PvStatus pv_intrinsic_iterator_source(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(need_enumerate(vm, a->v[0]));
    *out = or_none(AS(PvEnumerate, a->v[0])->iterator);
    return PV_OK;
}

PvStatus pv_intrinsic_enumerate_item(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(need_enumerate(vm, a->v[0]));
    PvEnumerate *e = AS(PvEnumerate, a->v[0]);
    PvValue count;
    PV_TRY(pv_int_arith(vm, PV_BINARY_ADD, e->count, pv_from_int(1), &count));
    PvTuple *pair = pv_tuple_pair(vm, e->count, a->v[1]);
    if (!pair) return PV_RETRY;
    e->count = count;
    *out = pv_from_ptr(pair);
    return PV_OK;
}

// Set the count or position; None marks the iterator exhausted.
PvStatus pv_intrinsic_iterator_step(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue v = a->v[0], to = a->v[1];
    *out = PV_NONE;
    switch (pv_is_ptr(v) ? pv_ptr(v)->type->id : PV_TYPE_OBJECT) {
    case PV_TYPE_ENUMERATE:
        if (pv_is_integer(to)) AS(PvEnumerate, v)->count = to;
        return PV_OK;
    case PV_TYPE_REVERSED:
        if (pv_is_int(to)) AS(PvReversed, v)->at = pv_int(to);
        else AS(PvReversed, v)->sequence = PV_NULL;
        return PV_OK;
    case PV_TYPE_SEQUENCE_ITERATOR:
        if (pv_is_int(to)) AS(PvSequenceIterator, v)->at = pv_int(to);
        else AS(PvSequenceIterator, v)->sequence = PV_NULL;
        return PV_OK;
    case PV_TYPE_CALLABLE_ITERATOR: AS(PvCallableIterator, v)->callable = PV_NULL; return PV_OK;
    default: return pv_raise(vm, PV_EXC_TYPE_ERROR, "not such an iterator");
    }
}

// An instance of one of the classes of this file, of its two parts (reversed: sequence and length).
PvStatus pv_intrinsic_iterator_make(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *cls = class_of(a);
    PvValue x = a->v[1], y = a->v[2];
    switch (cls->id) {
    case PV_TYPE_ENUMERATE:
        if (pv_is_integer(y)) return make_enumerate(vm, cls, x, y, out);
        break;
    case PV_TYPE_ZIP:
        if (pv_is_tuple(x)) return make_zip(vm, cls, pv_tuple(x), y == PV_TRUE, out);
        break;
    case PV_TYPE_MAP:
        if (pv_is_tuple(y) && pv_tuple(y)->n > 0) return make_map(vm, cls, x, pv_tuple(y), out);
        break;
    case PV_TYPE_FILTER: return make_filter(vm, cls, x, y, out);
    case PV_TYPE_REVERSED:
        if (pv_is_int(y)) return make_reversed(vm, cls, x, pv_int(y), out);
        break;
    default: break;
    }
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "not such parts");
}

PvStatus pv_intrinsic_callable_iterator(PvVM *vm, PvArgs *a, PvValue *out) {
    PvCallableIterator *it = pv_heap_new(vm, &pv_types[PV_TYPE_CALLABLE_ITERATOR], sizeof *it);
    if (!it) return PV_RETRY;
    it->callable = a->v[0];
    it->sentinel = a->v[1];
    *out = pv_from_ptr(it);
    return PV_OK;
}
