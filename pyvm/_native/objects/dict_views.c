// keys(), values(), items() of a dict, and the iterators over them.
//
// Invariant: a view holds the dict alone and an iterator a position in its entries; when the dict's
// size changes under an iterator the next step raises, and so does every later one.
#include "core/names.h"
#include "objects/dict.h"
#include "objects/iterate.h"
#include "objects/mappingproxy.h"
#include "objects/set.h"
#include "objects/tuple.h"
#include "objects/types.h"

static PvDictView *view_of(PvValue v) { return (PvDictView *)(void *)pv_ptr(v); }
static PvDictIterator *iterator_of(PvValue v) { return (PvDictIterator *)(void *)pv_ptr(v); }

PvValue pv_dict_view(PvVM *vm, PvDict *d, int what) {
    PvDictView *view = pv_heap_new(vm, &pv_types[PV_TYPE_DICT_KEYS + what], sizeof *view);
    if (!view) return PV_NULL;
    view->base.aux = (uint32_t)what;
    view->dict = d;
    return pv_from_ptr(view);
}

static PvStatus new_iterator(PvVM *vm, PvDict *d, uint32_t what, bool back, PvValue *out) {
    PvType *type = &pv_types[(int)(back ? PV_TYPE_DICT_REVERSEKEYITERATOR : PV_TYPE_DICT_KEYITERATOR) + (int)what];
    PvDictIterator *it = pv_heap_new(vm, type, sizeof *it);
    if (!it) return PV_RETRY;
    it->base.aux = what | (back ? 4u : 0u) | d->base.aux << 3;
    it->dict = d;
    it->used = d->used;
    it->left = d->used;
    it->at = back ? d->filled : 0;
    *out = pv_from_ptr(it);
    return PV_OK;
}

PvStatus pv_dict_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    return new_iterator(vm, pv_dict(v), PV_DICT_KEYS, false, out);
}

PvStatus pv_dict_dunder_reversed(PvVM *vm, PvArgs *a, PvValue *out) {
    return new_iterator(vm, pv_dict(a->v[0]), PV_DICT_KEYS, true, out);
}

PvStatus pv_dict_view_dunder_reversed(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDictView *view = view_of(a->v[0]);
    return new_iterator(vm, view->dict, view->base.aux, true, out);
}

void pv_dict_view_op_trace(PvGC *gc, PvObject *o) {
    PvDictView *view = (PvDictView *)(void *)o;
    if (view->dict) pv_gc_mark_object(gc, &view->dict->base);
}

PvStatus pv_dict_view_op_length(PvVM *vm, PvValue v, size_t *out) {
    (void)vm;
    *out = view_of(v)->dict->used;
    return PV_OK;
}

PvStatus pv_dict_view_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    return new_iterator(vm, view_of(v)->dict, view_of(v)->base.aux, false, out);
}

PvStatus pv_dict_view_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    PvDictView *view = view_of(v);
    bool again;
    PV_TRY(pv_writer_enter(w, &view->base, &again));
    if (again) return pv_writer_text(w, "...");
    PV_TRY(pv_charge(vm, view->dict->filled));
    PV_TRY(pv_writer_str(w, view->base.type->name));
    PV_TRY(pv_writer_text(w, "(["));
    uint32_t at = 0, i = 0;
    PvDictEntry *e;
    while ((e = pv_dict_walk(view->dict, &at)) != NULL) {
        if (i++) PV_TRY(pv_writer_text(w, ", "));
        if (view->base.aux == PV_DICT_ITEMS) PV_TRY(pv_writer_char(w, '('));
        if (view->base.aux != PV_DICT_VALUES) PV_TRY(pv_repr(vm, e->key, w));
        if (view->base.aux == PV_DICT_ITEMS) PV_TRY(pv_writer_text(w, ", "));
        if (view->base.aux != PV_DICT_KEYS) PV_TRY(pv_repr(vm, e->value, w));
        if (view->base.aux == PV_DICT_ITEMS) PV_TRY(pv_writer_char(w, ')'));
    }
    pv_writer_leave(w);
    return pv_writer_text(w, "])");
}

static PvStatus find_in(PvVM *vm, PvDictView *view, PvValue x, bool *out) {
    PvDictEntry *e;
    uint64_t hash;
    *out = false;
    if (view->base.aux == PV_DICT_KEYS) {
        PV_TRY(pv_hash(vm, x, &hash));
        PV_TRY(pv_dict_find(vm, view->dict, x, hash, &e));
        *out = e != NULL;
        return PV_OK;
    }
    if (!pv_is_tuple(x) || pv_tuple(x)->n != 2) return PV_OK;
    PV_TRY(pv_hash(vm, pv_tuple(x)->item[0], &hash));
    PV_TRY(pv_dict_find(vm, view->dict, pv_tuple(x)->item[0], hash, &e));
    return e ? pv_equal(vm, e->value, pv_tuple(x)->item[1], out) : PV_OK;
}

PvStatus pv_dict_keys_op_contains(PvVM *vm, PvValue v, PvValue x, bool *out) {
    return find_in(vm, view_of(v), x, out);
}
PvStatus pv_dict_items_op_contains(PvVM *vm, PvValue v, PvValue x, bool *out) {
    return find_in(vm, view_of(v), x, out);
}

static bool is_set_view(PvValue v) {
    if (!pv_is_ptr(v)) return false;
    uint32_t id = pv_ptr(v)->type->id;
    return id == PV_TYPE_DICT_KEYS || id == PV_TYPE_DICT_ITEMS;
}

// Is everything natively iterable `a` yields in b (a set or set view)?
static PvStatus all_in(PvVM *vm, PvValue a, PvValue b, bool *out) {
    PvIterate it;
    PV_TRY(pv_iterate_begin(vm, a, &it));
    PV_TRY(pv_charge(vm, (int64_t)pv_iterate_left(&it)));
    for (;;) {
        PvValue v;
        PV_TRY(pv_iterate_next(vm, &it, &v));
        if (v == PV_NULL) break;
        PV_TRY(pv_contains(vm, b, v, out));
        if (!*out) return PV_OK;
    }
    *out = true;
    return PV_OK;
}

PvStatus pv_dict_view_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    *out = PV_NOTIMPLEMENTED;
    if (!pv_is_set(b) && !is_set_view(b)) return PV_OK;
    size_t x, y;
    PV_TRY(pv_length(vm, a, &x));
    PV_TRY(pv_length(vm, b, &y));
    bool r = false;
    switch (op) {
    case PV_COMPARE_EQ:
    case PV_COMPARE_NE:
        if (x == y) PV_TRY(all_in(vm, a, b, &r));
        r = r == (op == PV_COMPARE_EQ);
        break;
    case PV_COMPARE_LE: if (x <= y) PV_TRY(all_in(vm, a, b, &r)); break;
    case PV_COMPARE_LT: if (x < y) PV_TRY(all_in(vm, a, b, &r)); break;
    case PV_COMPARE_GE: if (x >= y) PV_TRY(all_in(vm, b, a, &r)); break;
    case PV_COMPARE_GT: if (x > y) PV_TRY(all_in(vm, b, a, &r)); break;
    }
    *out = pv_bool(r);
    return PV_OK;
}

// A new set of an operand's members; of a dict's keys by way of the dict, which decides the order.
static PvStatus members(PvVM *vm, PvValue v, PvSet **out) {
    PvSet *s;
    if (pv_is_ptr(v) && pv_ptr(v)->type->id == PV_TYPE_DICT_KEYS) {
        PvValue d = pv_from_ptr(view_of(v)->dict);
        if (pv_ptr(d)->type == &pv_types[PV_TYPE_DICT]) v = d;
    }
    PV_TRY(pv_set_operand(vm, v, &s));
    if (pv_is_set(v)) {
        PvSet *fresh = pv_set_make(vm, &pv_types[PV_TYPE_SET]);
        if (!fresh) return PV_RETRY;
        PV_TRY(pv_set_merge(vm, fresh, s));
        s = fresh;
    }
    *out = s;
    return PV_OK;
}

// Which of two equal members is kept is CPython's choice: the other's, unless it is a bigger set.
static PvStatus intersect(PvVM *vm, PvValue a, PvValue b, PvValue *out) {
    PvValue view = is_set_view(a) ? a : b, other = is_set_view(a) ? b : a;
    PvSet *s;
    size_t n, m = 0;
    PV_TRY(pv_length(vm, view, &n));
    if (pv_type_of(other) == &pv_types[PV_TYPE_SET] && n <= pv_set(other)->used) {
        PV_TRY(pv_set_both(vm, &pv_types[PV_TYPE_SET], pv_set(other), view, &s));
        *out = pv_from_ptr(s);
        return PV_OK;
    }
    if (is_set_view(other)) PV_TRY(pv_length(vm, other, &m));
    if (m > n) {
        PvValue swap = view;
        view = other;
        other = swap;
    }
    s = pv_set_make(vm, &pv_types[PV_TYPE_SET]);
    if (!s) return PV_RETRY;
    PvIterate it;
    PV_TRY(pv_iterate_begin(vm, other, &it));
    PV_TRY(pv_charge(vm, (int64_t)pv_iterate_left(&it)));
    for (;;) {
        PvValue v;
        bool there;
        PV_TRY(pv_iterate_next(vm, &it, &v));
        if (v == PV_NULL) break;
        PV_TRY(find_in(vm, view_of(view), v, &there));
        if (there) PV_TRY(pv_set_put(vm, s, v));
    }
    pv_iterate_commit(vm, &it);
    *out = pv_from_ptr(s);
    return PV_OK;
}

// The set operators of keys and items: the result is a plain set.
PvStatus pv_dict_view_op_binary(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out) {
    *out = PV_NOTIMPLEMENTED;
    if (op != PV_BINARY_SUBTRACT && op != PV_BINARY_AND && op != PV_BINARY_OR && op != PV_BINARY_XOR) return PV_OK;
    if (op == PV_BINARY_AND) return intersect(vm, a, b, out);
    bool pairs = pv_type_of(a)->id == PV_TYPE_DICT_ITEMS && pv_type_of(b)->id == PV_TYPE_DICT_ITEMS;
    if (op == PV_BINARY_XOR && pairs) return PV_DEFER; // equal values need not be hashable
    // A dict's members are toggled in the dict's order.
    if (op == PV_BINARY_XOR && pv_type_of(b) == &pv_types[PV_TYPE_DICT]) return PV_DEFER;
    PvSet *s, *other;
    PV_TRY(members(vm, a, &s));
    PV_TRY(pv_set_operand(vm, b, &other));
    if (op == PV_BINARY_OR) PV_TRY(pv_set_put_all(vm, s, b));
    else if (op == PV_BINARY_SUBTRACT) PV_TRY(pv_set_subtract(vm, s, pv_from_ptr(other)));
    else PV_TRY(pv_set_toggle(vm, s, pv_from_ptr(other)));
    *out = pv_from_ptr(s);
    return PV_OK;
}

PvStatus pv_dict_view_isdisjoint(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue view = a->v[0], other = a->v[1];
    *out = PV_TRUE;
    if (view == other) {
        *out = pv_bool(view_of(view)->dict->used == 0);
        return PV_OK;
    }
    if (!pv_iterate_is_container(other)) return PV_DEFER;
    PvIterate it;
    PV_TRY(pv_iterate_begin(vm, other, &it));
    PV_TRY(pv_charge(vm, (int64_t)pv_iterate_left(&it)));
    for (;;) {
        PvValue v;
        bool there;
        PV_TRY(pv_iterate_next(vm, &it, &v));
        if (v == PV_NULL) return PV_OK;
        PV_TRY(find_in(vm, view_of(view), v, &there));
        if (there) {
            *out = PV_FALSE;
            return PV_OK;
        }
    }
}

PvStatus pv_dict_view_get_mapping(PvVM *vm, PvValue self, PvValue *out) {
    PvMappingProxy *proxy = pv_mappingproxy_new(vm, pv_from_ptr(view_of(self)->dict));
    if (!proxy) return PV_RETRY;
    *out = pv_from_ptr(proxy);
    return PV_OK;
}

// --- iterators ----------------------------------------------------------------------------------------

void pv_dict_iterator_op_trace(PvGC *gc, PvObject *o) {
    PvDictIterator *it = (PvDictIterator *)(void *)o;
    if (it->dict) pv_gc_mark_object(gc, &it->dict->base);
}

PvStatus pv_dict_iterator_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    *out = v;
    return PV_OK;
}

PvStatus pv_dict_iterator_moved(PvVM *vm, PvDictIterator *it) {
    it->dict = NULL;
    return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "OrderedDict mutated during iteration");
}

PvStatus pv_dict_iterator_op_next(PvVM *vm, PvValue v, PvValue *out) {
    PvDictIterator *it = iterator_of(v);
    PvDict *d = it->dict;
    *out = PV_NULL;
    if (!d) return PV_OK;
    if (it->used != d->used) {
        it->used = UINT32_MAX; // stays so
        return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "dictionary changed size during iteration");
    }
    if (it->base.aux >> 3 != d->base.aux) return pv_dict_iterator_moved(vm, it);
    PvDictEntry *e;
    uint32_t at = it->at;
    if (it->base.aux & 4) {
        if (at > d->filled) at = d->filled;
        while (at > 0 && d->entry[at - 1].key == PV_NULL) at--;
        e = at > 0 ? &d->entry[--at] : NULL;
    } else {
        e = pv_dict_walk(d, &at);
    }
    uint32_t passed = at > it->at ? at - it->at : it->at - at;
    if (passed > 32) PV_TRY(pv_charge(vm, passed >> 3));
    if (!e) {
        it->dict = NULL;
        return PV_OK;
    }
    if (it->left == 0) {
        it->dict = NULL;
        return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "dictionary keys changed during iteration");
    }
    switch (it->base.aux & 3) {
    case PV_DICT_KEYS: *out = e->key; break;
    case PV_DICT_VALUES: *out = e->value; break;
    default: {
        PvTuple *pair = pv_tuple_pair(vm, e->key, e->value);
        if (!pair) return PV_RETRY;
        *out = pv_from_ptr(pair);
    }
    }
    it->at = at;
    it->left--;
    return PV_OK;
}

PvStatus pv_dict_iterator_dunder_length_hint(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    PvDictIterator *it = iterator_of(a->v[0]);
    *out = pv_from_int(it->dict && it->used == it->dict->used ? (int64_t)it->left : 0);
    return PV_OK;
}
