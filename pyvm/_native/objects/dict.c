// The dict: what guests call. The table is in dict_table.c, views and iterators in dict_views.c.
//
// Invariant: a native that stores several items either stores all, or none and defers; keys whose
// equality guest code decides are found by the twins through dict_candidates and its fellows.
#include "objects/dict.h"

#include "core/names.h"
#include "objects/instance.h"
#include "objects/iterate.h"
#include "objects/iterators.h"
#include "objects/list.h"
#include "objects/tuple.h"
#include "objects/types.h"

static bool is_exact(PvValue v) { return pv_is_ptr(v) && pv_ptr(v)->type == &pv_types[PV_TYPE_DICT]; }

static PvStatus find(PvVM *vm, PvValue self, PvValue key, PvDictEntry **e) {
    uint64_t hash;
    PV_TRY(pv_hash(vm, key, &hash));
    return pv_dict_find(vm, pv_dict(self), key, hash, e);
}

// The two values of a pair, if it is a plain one.
static const PvValue *pair_of(PvValue v) {
    if (!pv_is_ptr(v)) return NULL;
    const PvType *t = pv_ptr(v)->type;
    if (t == &pv_types[PV_TYPE_TUPLE] && pv_tuple(v)->n == 2) return pv_tuple(v)->item;
    if (t == &pv_types[PV_TYPE_LIST] && pv_list(v)->n == 2) return pv_list(v)->item;
    return NULL;
}

// Collect in a dict that nobody has seen what updating from v would store. DEFER for what is neither
// a plain dict nor natively iterable pairs, and where an error would come after stores.
static PvStatus gather(PvVM *vm, PvDict *d, PvValue v, PvIterate *it) {
    PV_TRY(pv_iterate_begin(vm, v, it));
    PV_TRY(pv_charge(vm, (int64_t)pv_iterate_left(it)));
    for (;;) {
        PvValue item;
        PV_TRY(pv_iterate_next(vm, it, &item));
        if (item == PV_NULL) break;
        const PvValue *pair = pair_of(item);
        if (!pair) return PV_DEFER;
        PvStatus status = pv_dict_put(vm, d, pair[0], pair[1]);
        if (status == PV_RAISE) { // unhashable: the twin stores what comes before it
            pv_core(vm)->exc = PV_NULL;
            return PV_DEFER;
        }
        PV_TRY(status);
    }
    return PV_OK;
}

// Store the pairs that an iterator gives natively, and count them: True at its end, False where guest
// code is next, None where there is more; (item,) is to be stored by the twin.
PvStatus pv_intrinsic_dict_drain(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDict *d = pv_dict(a->v[0]);
    PvList *count = pv_list(a->v[2]);
    *out = PV_FALSE;
    if (count->n != 1 || !pv_is_int(count->item[0]) || !pv_iterators_drains(a->v[1])) return PV_OK;
    for (size_t i = 0; i < 4096; i++) { // a pair is taken and stored, or neither
        if ((i & 15) == 0) PV_TRY(pv_charge(vm, 64));
        PV_TRY(pv_dict_room(vm, d, 1));
        if (!pv_heap_reserve(vm, 64, 1)) return PV_RETRY; // the tuple below
        PvValue item;
        PV_TRY(pv_iterators_drain_next(vm, a->v[1], &item, out));
        if (item == PV_NULL) return PV_OK;
        const PvValue *pair = pair_of(item);
        PvStatus status = pair == NULL ? PV_DEFER : pv_dict_put(vm, d, pair[0], pair[1]);
        if (status == PV_OK) {
            count->item[0] += 4; // plus one
            continue;
        }
        pv_core(vm)->defer_fn = PV_NULL;
        if (status == PV_RAISE) pv_core(vm)->exc = PV_NULL;
        PvTuple *one = pv_tuple_of(vm, &item, 1);
        PV_ASSERT(one != NULL);
        *out = pv_from_ptr(one);
        return PV_OK;
    }
    *out = PV_NONE;
    return PV_OK;
}

// A dict whose own __iter__ CPython would not consult either.
static bool is_plain_mapping(PvValue v) { return pv_is_dict(v) && pv_ptr(v)->type->ops.iter != NULL; }

// d.update(v, **kwargs); v and kwargs may be PV_NULL.
static PvStatus update(PvVM *vm, PvDict *d, PvValue v, PvValue kwargs) {
    PvDict *fresh = NULL;
    PvIterate it = {0};
    if (v != PV_NULL) {
        if (is_plain_mapping(v)) {
            fresh = pv_dict(v);
        } else {
            bool asks = pv_type_of(v)->flags & (PV_TF_GUEST_GETATTR | PV_TF_GUEST_GETATTRIBUTE);
            if (asks || !pv_iterate_is_native(v)) { // it may say that it has keys()
                const PvType *t = pv_type_of(v);
                bool guest = !(t->flags & PV_TF_BUILTIN) || t->flags & PV_TF_TYPE;
                if (t->ops.iter || t->ops.getitem || guest) return PV_DEFER;
                return pv_raise(vm, PV_EXC_TYPE_ERROR, "'%T' object is not iterable", v);
            }
            fresh = pv_dict_make(vm, 0);
            if (!fresh) return PV_RETRY;
            PV_TRY(gather(vm, fresh, v, &it));
        }
    }
    if (kwargs != PV_NULL && fresh) {
        PvDict *both = pv_dict_clone(vm, fresh);
        if (!both) return PV_RETRY;
        PV_TRY(pv_dict_merge(vm, both, pv_dict(kwargs), true));
        fresh = both;
    } else if (kwargs != PV_NULL) {
        fresh = pv_dict(kwargs);
    }
    if (fresh) PV_TRY(pv_dict_merge(vm, d, fresh, true));
    pv_iterate_commit(vm, &it);
    return PV_OK;
}

// --- construction -------------------------------------------------------------------------------------

static PvValue or_none(PvValue v) { return v == PV_NULL ? PV_NONE : v; }

static PvStatus new_instance(PvVM *vm, PvType *cls, PvValue *out) {
    if (cls != &pv_types[PV_TYPE_DICT]) return pv_instance_new(vm, cls, out);
    PvDict *d = pv_dict_make(vm, 0);
    if (!d) return PV_RETRY;
    *out = pv_from_ptr(d);
    return PV_OK;
}

PvStatus pv_dict_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue v;
    PV_TRY(new_instance(vm, (PvType *)(void *)pv_ptr(a->v[0]), &v));
    PvStatus status = update(vm, pv_dict(v), a->v[1], a->kwargs);
    if (status == PV_DEFER) {
        PvValue call[3] = {a->v[0], a->v[1], or_none(a->kwargs)};
        return pv_defer_call(vm, pv_twin(PV_TWIN_DICT_CONSTRUCT), 3, call);
    }
    PV_TRY(status);
    *out = v;
    return PV_OK;
}

PvStatus pv_dict_dunder_new(PvVM *vm, PvArgs *a, PvValue *out) {
    return new_instance(vm, (PvType *)(void *)pv_ptr(a->v[0]), out);
}

PvStatus pv_dict_dunder_init(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStatus status = update(vm, pv_dict(a->v[0]), a->v[1], a->kwargs);
    if (status == PV_DEFER) {
        PvValue call[3] = {a->v[0], a->v[1], or_none(a->kwargs)};
        return pv_defer_call(vm, pv_twin(PV_TWIN_DICT_UPDATE_FROM), 3, call);
    }
    *out = PV_NONE;
    return status;
}

// --- methods ------------------------------------------------------------------------------------------

PvStatus pv_dict_dunder_sizeof(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    PvDict *d = pv_dict(a->v[0]);
    size_t index = d->log2 == 0 ? 0 : ((size_t)1 << d->log2) * (d->log2 <= 7 ? 1 : d->log2 <= 15 ? 2 : 4);
    *out = pv_from_int((int64_t)(48 + d->capacity * sizeof(PvDictEntry) + index));
    return PV_OK;
}

PvStatus pv_dict_clear(PvVM *vm, PvArgs *a, PvValue *out) {
    pv_dict_empty(vm, pv_dict(a->v[0]));
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_dict_copy(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!is_plain_mapping(a->v[0])) return PV_DEFER;
    PV_TRY(pv_charge(vm, pv_dict(a->v[0])->filled >> 3));
    PvDict *copy = pv_dict_clone(vm, pv_dict(a->v[0]));
    if (!copy) return PV_RETRY;
    *out = pv_from_ptr(copy);
    return PV_OK;
}

PvStatus pv_dict_fromkeys(PvVM *vm, PvArgs *a, PvValue *out) {
    if (a->v[0] != pv_from_ptr(&pv_types[PV_TYPE_DICT])) return PV_DEFER;
    PvIterate it;
    PV_TRY(pv_iterate_begin(vm, a->v[1], &it));
    PV_TRY(pv_charge(vm, (int64_t)pv_iterate_left(&it)));
    PvDict *d = pv_dict_make(vm, 0);
    if (!d) return PV_RETRY;
    for (;;) {
        PvValue key;
        PV_TRY(pv_iterate_next(vm, &it, &key));
        if (key == PV_NULL) break;
        PV_TRY(pv_dict_put(vm, d, key, a->v[2]));
    }
    pv_iterate_commit(vm, &it);
    *out = pv_from_ptr(d);
    return PV_OK;
}

PvStatus pv_dict_get(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDictEntry *e;
    PV_TRY(find(vm, a->v[0], a->v[1], &e));
    *out = e ? e->value : a->v[2];
    return PV_OK;
}

PvStatus pv_dict_pop(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDictEntry *e = NULL;
    // An empty dict does not ask for the hash, as CPython's does not.
    if (pv_dict(a->v[0])->used != 0) PV_TRY(find(vm, a->v[0], a->v[1], &e));
    if (!e) {
        if (a->v[2] == PV_NULL) return pv_raise_value(vm, PV_EXC_KEY_ERROR, a->v[1]);
        *out = a->v[2];
        return PV_OK;
    }
    *out = e->value;
    pv_dict_remove(vm, pv_dict(a->v[0]), e);
    return PV_OK;
}

PvStatus pv_dict_popitem(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDict *d = pv_dict(a->v[0]);
    if (d->used == 0) return pv_raise(vm, PV_EXC_KEY_ERROR, "popitem(): dictionary is empty");
    uint32_t at = d->filled;
    while (d->entry[at - 1].key == PV_NULL) at--;
    if (d->filled - at > 32) PV_TRY(pv_charge(vm, (d->filled - at) >> 3));
    PvDictEntry *e = &d->entry[at - 1];
    PvTuple *pair = pv_tuple_pair(vm, e->key, e->value);
    if (!pair) return PV_RETRY;
    pv_dict_remove(vm, d, e);
    // Its place in the index stays taken until the table is made anew, so the room for entries shrinks
    // with them: there must always be a free place where a search ends.
    d->capacity -= d->filled - (at - 1);
    d->filled = at - 1;
    *out = pv_from_ptr(pair);
    return PV_OK;
}

PvStatus pv_dict_setdefault(PvVM *vm, PvArgs *a, PvValue *out) {
    uint64_t hash;
    PvDictEntry *e;
    PvDict *d = pv_dict(a->v[0]);
    PV_TRY(pv_hash(vm, a->v[1], &hash));
    PV_TRY(pv_dict_find(vm, d, a->v[1], hash, &e));
    if (!e) PV_TRY(pv_dict_insert(vm, d, a->v[1], hash, a->v[2]));
    *out = e ? e->value : a->v[2];
    return PV_OK;
}

PvStatus pv_dict_update(PvVM *vm, PvArgs *a, PvValue *out) {
    *out = PV_NONE;
    return update(vm, pv_dict(a->v[0]), a->v[1], a->kwargs);
}

static PvStatus new_view(PvVM *vm, PvValue v, int what, PvValue *out) {
    *out = pv_dict_view(vm, pv_dict(v), what);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_dict_keys(PvVM *vm, PvArgs *a, PvValue *out) { return new_view(vm, a->v[0], PV_DICT_KEYS, out); }
PvStatus pv_dict_values(PvVM *vm, PvArgs *a, PvValue *out) { return new_view(vm, a->v[0], PV_DICT_VALUES, out); }
PvStatus pv_dict_items(PvVM *vm, PvArgs *a, PvValue *out) { return new_view(vm, a->v[0], PV_DICT_ITEMS, out); }

// --- operations ---------------------------------------------------------------------------------------

PvStatus pv_dict_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    *out = PV_NOTIMPLEMENTED;
    if (!pv_is_dict(b) || (op != PV_COMPARE_EQ && op != PV_COMPARE_NE)) return PV_OK;
    PvDict *x = pv_dict(a), *y = pv_dict(b);
    bool same = x->used == y->used;
    if (same) PV_TRY(pv_charge(vm, 1 + (x->filled >> 1)));
    uint32_t at = 0;
    PvDictEntry *e, *other;
    while (same && (e = pv_dict_walk(x, &at)) != NULL) {
        PV_TRY(pv_dict_find(vm, y, e->key, e->hash, &other));
        if (!other) same = false;
        else PV_TRY(pv_equal(vm, e->value, other->value, &same));
    }
    *out = pv_bool(same == (op == PV_COMPARE_EQ));
    return PV_OK;
}

PvStatus pv_dict_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    PvDict *d = pv_dict(v);
    if (d->used == 0) return pv_writer_text(w, "{}");
    bool again;
    PV_TRY(pv_writer_enter(w, &d->base, &again));
    if (again) return pv_writer_text(w, "{...}");
    PV_TRY(pv_charge(vm, d->filled));
    uint32_t at = 0, i = 0;
    PvDictEntry *e;
    while ((e = pv_dict_walk(d, &at)) != NULL) {
        PV_TRY(pv_writer_text(w, i++ ? ", " : "{"));
        PV_TRY(pv_repr(vm, e->key, w));
        PV_TRY(pv_writer_text(w, ": "));
        PV_TRY(pv_repr(vm, e->value, w));
    }
    pv_writer_leave(w);
    return pv_writer_char(w, '}');
}

PvStatus pv_dict_op_truth(PvVM *vm, PvValue v, bool *out) {
    (void)vm;
    *out = pv_dict(v)->used != 0;
    return PV_OK;
}

PvStatus pv_dict_op_length(PvVM *vm, PvValue v, size_t *out) {
    (void)vm;
    *out = pv_dict(v)->used;
    return PV_OK;
}

PvStatus pv_dict_op_getitem(PvVM *vm, PvValue v, PvValue key, PvValue *out) {
    PvDictEntry *e;
    PV_TRY(find(vm, v, key, &e));
    if (e) {
        *out = e->value;
        return PV_OK;
    }
    if (!is_exact(v)) return PV_DEFER; // __missing__
    return pv_raise_value(vm, PV_EXC_KEY_ERROR, key);
}

PvStatus pv_dict_op_setitem(PvVM *vm, PvValue v, PvValue key, PvValue x) {
    if (x != PV_NULL) return pv_dict_put(vm, pv_dict(v), key, x);
    PvDictEntry *e;
    PV_TRY(find(vm, v, key, &e));
    if (!e) return pv_raise_value(vm, PV_EXC_KEY_ERROR, key);
    pv_dict_remove(vm, pv_dict(v), e);
    return PV_OK;
}

PvStatus pv_dict_op_contains(PvVM *vm, PvValue v, PvValue x, bool *out) {
    PvDictEntry *e;
    PV_TRY(find(vm, v, x, &e));
    *out = e != NULL;
    return PV_OK;
}

PvStatus pv_dict_op_binary(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out) {
    *out = PV_NOTIMPLEMENTED;
    if (op == (PV_BINARY_OR | PV_BINARY_INPLACE) && pv_is_dict(a)) {
        PV_TRY(update(vm, pv_dict(a), b, PV_NULL));
        *out = a;
        return PV_OK;
    }
    if (op != PV_BINARY_OR || !pv_is_dict(a) || !pv_is_dict(b)) return PV_OK;
    if (!is_plain_mapping(a) || !is_plain_mapping(b)) return PV_DEFER;
    PV_TRY(pv_charge(vm, pv_dict(a)->filled >> 2));
    PvDict *sum = pv_dict_clone(vm, pv_dict(a));
    if (!sum) return PV_RETRY;
    PV_TRY(pv_dict_merge(vm, sum, pv_dict(b), true));
    *out = pv_from_ptr(sum);
    return PV_OK;
}
