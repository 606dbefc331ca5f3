// Walking what is natively iterable; the rules stand in iterate.h.
#include "objects/iterate.h"

#include "objects/array.h"
#include "objects/deque.h"
#include "objects/dict.h"
#include "objects/iterators.h"
#include "objects/list.h"
#include "objects/range.h"
#include "objects/set.h"
#include "objects/tuple.h"
#include "objects/types.h"

enum { LIST, LIST_BACK, TUPLE, DICT, DICT_BACK, SET, RANGE, STR, DEQUE, DEQUE_BACK, BYTES, ARRAY };

// Each built-in iterable's own iter operation tells that no guest __iter__ stands in between.
bool pv_iterate_is_container(PvValue v) {
    if (!pv_is_ptr(v)) return false;
    const PvType *t = pv_ptr(v)->type;
    switch (t->id) {
    case PV_TYPE_LIST: case PV_TYPE_TUPLE: case PV_TYPE_DICT: case PV_TYPE_SET:
    case PV_TYPE_FROZENSET: case PV_TYPE_STR: case PV_TYPE_BYTES: case PV_TYPE_RANGE:
    case PV_TYPE_DICT_KEYS: case PV_TYPE_DICT_VALUES: case PV_TYPE_DICT_ITEMS: case PV_TYPE_DEQUE:
    case PV_TYPE_ARRAY:
        if (t->id == PV_TYPE_RANGE && ((const PvRange *)(const void *)pv_ptr(v))->count < 0) return false;
        return t->ops.iter != NULL;
    default: return false;
    }
}

bool pv_iterate_is_native(PvValue v) {
    if (pv_iterate_is_container(v)) return true;
    if (!pv_is_ptr(v)) return false;
    switch (pv_ptr(v)->type->id) {
    case PV_TYPE_LIST_ITERATOR: case PV_TYPE_LIST_REVERSEITERATOR: case PV_TYPE_TUPLE_ITERATOR:
    case PV_TYPE_DICT_KEYITERATOR: case PV_TYPE_DICT_VALUEITERATOR: case PV_TYPE_DICT_ITEMITERATOR:
    case PV_TYPE_DICT_REVERSEKEYITERATOR: case PV_TYPE_DICT_REVERSEVALUEITERATOR:
    case PV_TYPE_DICT_REVERSEITEMITERATOR: case PV_TYPE_SET_ITERATOR: case PV_TYPE_RANGE_ITERATOR:
    case PV_TYPE_STR_ITERATOR: case PV_TYPE_STR_ASCII_ITERATOR: case PV_TYPE_BYTES_ITERATOR:
    case PV_TYPE_DEQUE_ITERATOR: case PV_TYPE_DEQUE_REVERSEITERATOR:
        return true;
    default: return false;
    }
}

static void walk(PvIterate *it, int kind, const void *source, size_t left) {
    it->kind = kind;
    it->source = pv_from_ptr(source);
    it->left = (int64_t)left;
}

static PvStatus begin_container(PvIterate *it, PvObject *o) {
    const PvType *t = o->type;
    if (!t->ops.iter) return PV_DEFER;
    switch (t->id) {
    case PV_TYPE_LIST: walk(it, LIST, o, ((PvList *)(void *)o)->n); return PV_OK;
    case PV_TYPE_TUPLE: walk(it, TUPLE, o, ((PvTuple *)(void *)o)->n); return PV_OK;
    case PV_TYPE_DEQUE: walk(it, DEQUE, o, ((PvDeque *)(void *)o)->n); return PV_OK;
    case PV_TYPE_ARRAY: walk(it, ARRAY, o, pv_array_length((const PvArray *)(const void *)o)); return PV_OK;
    case PV_TYPE_DICT: walk(it, DICT, o, ((PvDict *)(void *)o)->used); return PV_OK;
    case PV_TYPE_SET:
    case PV_TYPE_FROZENSET: walk(it, SET, o, ((PvSet *)(void *)o)->used); return PV_OK;
    case PV_TYPE_STR: walk(it, STR, o, ((PvStr *)(void *)o)->length); return PV_OK;
    case PV_TYPE_BYTES: walk(it, BYTES, o, ((PvBytes *)(void *)o)->length); return PV_OK;
    case PV_TYPE_DICT_KEYS: case PV_TYPE_DICT_VALUES: case PV_TYPE_DICT_ITEMS: {
        PvDictView *view = (PvDictView *)(void *)o;
        walk(it, DICT, view->dict, view->dict->used);
        it->what = (int)(view->base.aux & 3);
        return PV_OK;
    }
    case PV_TYPE_RANGE: {
        PvRange *r = (PvRange *)(void *)o;
        if (r->count < 0) return PV_DEFER;
        walk(it, RANGE, o, (size_t)r->count);
        it->at = r->count ? pv_int(r->start) : 0;
        it->step = pv_is_int(r->step) ? pv_int(r->step) : 0;
        return PV_OK;
    }
    default: return PV_DEFER;
    }
}

static PvStatus begin_dict_iterator(PvVM *vm, PvIterate *it, PvDictIterator *d) {
    if (d->used != d->dict->used) {
        return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "dictionary changed size during iteration");
    }
    if (d->base.aux >> 3 != d->dict->base.aux) return pv_dict_iterator_moved(vm, d);
    walk(it, d->base.aux & 4 ? DICT_BACK : DICT, d->dict, d->left);
    it->what = (int)(d->base.aux & 3);
    it->at = d->at;
    return PV_OK;
}

static PvStatus begin_deque_iterator(PvVM *vm, PvIterate *it, PvDequeIterator *d) {
    if (d->changes != d->deque->changes) {
        d->left = 0;
        return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "deque mutated during iteration");
    }
    walk(it, d->base.type->id == PV_TYPE_DEQUE_ITERATOR ? DEQUE : DEQUE_BACK, d->deque, d->left);
    it->at = d->at;
    return PV_OK;
}

static PvStatus begin_iterator(PvVM *vm, PvIterate *it, PvObject *o) {
    switch (o->type->id) {
    case PV_TYPE_LIST_ITERATOR: {
        PvListIterator *l = (PvListIterator *)(void *)o;
        if (!l->list) return PV_OK;
        int64_t left = (int64_t)l->list->n - l->at;
        walk(it, LIST, l->list, left > 0 ? (size_t)left : 0);
        it->at = l->at;
        return PV_OK;
    }
    case PV_TYPE_LIST_REVERSEITERATOR: {
        PvListIterator *l = (PvListIterator *)(void *)o;
        if (!l->list) return PV_OK;
        // A list that has become shorter ends it.
        walk(it, LIST_BACK, l->list, (size_t)l->at < l->list->n ? (size_t)(l->at + 1) : 0);
        it->at = l->at;
        return PV_OK;
    }
    case PV_TYPE_TUPLE_ITERATOR: {
        PvTupleIterator *t = (PvTupleIterator *)(void *)o;
        if (!t->tuple) return PV_OK;
        walk(it, TUPLE, t->tuple, t->tuple->n - t->at);
        it->at = (int64_t)t->at;
        return PV_OK;
    }
    case PV_TYPE_SET_ITERATOR: {
        PvSetIterator *s = (PvSetIterator *)(void *)o;
        if (!s->set) return PV_OK;
        if (s->used != s->set->used) {
            return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "Set changed size during iteration");
        }
        walk(it, SET, s->set, s->left);
        it->at = (int64_t)s->at;
        return PV_OK;
    }
    case PV_TYPE_RANGE_ITERATOR: {
        PvRangeIterator *r = (PvRangeIterator *)(void *)o;
        walk(it, RANGE, r, (size_t)r->left);
        it->at = r->at;
        it->step = r->step;
        return PV_OK;
    }
    case PV_TYPE_STR_ITERATOR: case PV_TYPE_STR_ASCII_ITERATOR: {
        PvStrIterator *s = (PvStrIterator *)(void *)o;
        if (s->text == PV_NULL) return PV_OK;
        walk(it, STR, pv_ptr(s->text), pv_str(s->text)->length - s->at);
        it->at = (int64_t)s->at;
        return PV_OK;
    }
    case PV_TYPE_BYTES_ITERATOR: {
        PvStrIterator *s = (PvStrIterator *)(void *)o;
        if (s->text == PV_NULL) return PV_OK;
        walk(it, BYTES, pv_ptr(s->text), ((PvBytes *)(void *)pv_ptr(s->text))->length - s->at);
        it->at = (int64_t)s->at;
        return PV_OK;
    }
    case PV_TYPE_DEQUE_ITERATOR: case PV_TYPE_DEQUE_REVERSEITERATOR:
        return begin_deque_iterator(vm, it, (PvDequeIterator *)(void *)o);
    default: { // a dict's
        PvDictIterator *d = (PvDictIterator *)(void *)o;
        if (!d->dict) return PV_OK;
        return begin_dict_iterator(vm, it, d);
    }
    }
}

PvStatus pv_iterate_begin(PvVM *vm, PvValue v, PvIterate *it) {
    *it = (PvIterate){0};
    pv_core(vm)->walked = NULL;
    if (!pv_iterate_is_native(v)) return PV_DEFER;
    PvObject *o = pv_ptr(v);
    switch (o->type->id) {
    case PV_TYPE_LIST: case PV_TYPE_TUPLE: case PV_TYPE_DICT: case PV_TYPE_SET:
    case PV_TYPE_FROZENSET: case PV_TYPE_STR: case PV_TYPE_BYTES: case PV_TYPE_RANGE:
    case PV_TYPE_DICT_KEYS: case PV_TYPE_DICT_VALUES: case PV_TYPE_DICT_ITEMS: case PV_TYPE_DEQUE:
    case PV_TYPE_ARRAY:
        return begin_container(it, o);
    default:
        it->iterator = o;
        return begin_iterator(vm, it, o);
    }
}

bool pv_iterate_asks_length(PvValue v) {
    return pv_iterate_is_container(v) && pv_ptr(v)->type->ops.length == NULL;
}

PvStatus pv_iterate_begin_hinted(PvVM *vm, PvValue v, PvIterate *it) {
    if (pv_iterate_asks_length(v)) return PV_DEFER;
    return pv_iterate_begin(vm, v, it);
}

static PvStatus dict_item(PvVM *vm, const PvDictEntry *e, int what, PvValue *out) {
    if (what == PV_DICT_KEYS) *out = e->key;
    else if (what == PV_DICT_VALUES) *out = e->value;
    else {
        PvTuple *pair = pv_tuple_pair(vm, e->key, e->value);
        if (!pair) return PV_RETRY;
        *out = pv_from_ptr(pair);
    }
    return PV_OK;
}

// Pay for the empty places of a table that a step passed.
static PvStatus charge_gap(PvVM *vm, int64_t passed) {
    return passed > 32 ? pv_charge(vm, passed >> 3) : PV_OK;
}

static PvStatus next_item(PvVM *vm, PvIterate *it, PvValue *out) {
    *out = PV_NULL;
    if (it->left <= 0) {
        it->left = -1;
        return PV_OK;
    }
    it->left--;
    PvObject *o = pv_ptr(it->source);
    switch (it->kind) {
    case LIST: *out = ((PvList *)(void *)o)->item[it->at++]; return PV_OK;
    case LIST_BACK: *out = ((PvList *)(void *)o)->item[it->at--]; return PV_OK;
    case TUPLE: *out = ((PvTuple *)(void *)o)->item[it->at++]; return PV_OK;
    case DEQUE: case DEQUE_BACK: {
        const PvDeque *d = (const PvDeque *)(const void *)o;
        *out = d->item[d->start + (size_t)it->at];
        it->at += it->kind == DEQUE ? 1 : -1;
        return PV_OK;
    }
    case RANGE:
        *out = pv_from_int(it->at);
        it->at += it->step;
        return PV_OK;
    case SET: {
        size_t at = (size_t)it->at;
        PvSetEntry *e = pv_set_walk((PvSet *)(void *)o, &at);
        PV_TRY(charge_gap(vm, (int64_t)at - it->at));
        it->at = (int64_t)at;
        if (e) *out = e->key;
        return PV_OK;
    }
    case DICT: {
        uint32_t at = (uint32_t)it->at;
        PvDictEntry *e = pv_dict_walk((PvDict *)(void *)o, &at);
        PV_TRY(charge_gap(vm, at - it->at));
        it->at = at;
        return e ? dict_item(vm, e, it->what, out) : PV_OK;
    }
    case DICT_BACK: {
        PvDict *d = (PvDict *)(void *)o;
        if (it->at > d->filled) it->at = d->filled;
        int64_t from = it->at;
        while (it->at > 0 && d->entry[it->at - 1].key == PV_NULL) it->at--;
        PV_TRY(charge_gap(vm, from - it->at));
        if (it->at == 0) return PV_OK;
        return dict_item(vm, &d->entry[--it->at], it->what, out);
    }
    case STR: {
        PvStr *s = (PvStr *)(void *)o;
        PvStr *c = pv_str_from_char(vm, pv_str_at(s, (size_t)it->at));
        if (!c) return PV_RETRY;
        it->at++;
        *out = pv_from_ptr(c);
        return PV_OK;
    }
    case ARRAY:
        PV_TRY(pv_array_fetch(vm, (const PvArray *)(const void *)o, (size_t)it->at, out));
        it->at++;
        return PV_OK;
    default:
        *out = pv_from_int((unsigned char)((PvBytes *)(void *)o)->data[it->at++]);
        return PV_OK;
    }
}

PvStatus pv_iterate_next(PvVM *vm, PvIterate *it, PvValue *out) {
    PvStatus status = next_item(vm, it, out);
    if (it->iterator != NULL && status == PV_OK) {
        PvCore *c = pv_core(vm);
        c->walked = it->iterator;
        c->walked_at = it->at;
        c->walked_left = it->left;
    }
    return status;
}

PvStatus pv_iterate_rest(PvVM *vm, PvIterate *it) {
    PvValue item;
    PV_TRY(pv_charge(vm, (int64_t)(pv_iterate_left(it) >> 2)));
    do PV_TRY(pv_iterate_next(vm, it, &item));
    while (item != PV_NULL);
    return PV_OK;
}

static void move_on(PvObject *o, int64_t at, int64_t left) {
    bool ended = left < 0;
    if (ended) left = 0;
    switch (o->type->id) {
    case PV_TYPE_LIST_ITERATOR: case PV_TYPE_LIST_REVERSEITERATOR:
        ((PvListIterator *)(void *)o)->at = at;
        if (ended) ((PvListIterator *)(void *)o)->list = NULL;
        break;
    case PV_TYPE_TUPLE_ITERATOR:
        ((PvTupleIterator *)(void *)o)->at = (size_t)at;
        if (ended) ((PvTupleIterator *)(void *)o)->tuple = NULL;
        break;
    case PV_TYPE_SET_ITERATOR:
        ((PvSetIterator *)(void *)o)->at = (size_t)at;
        ((PvSetIterator *)(void *)o)->left = (size_t)left;
        if (ended) ((PvSetIterator *)(void *)o)->set = NULL;
        break;
    case PV_TYPE_RANGE_ITERATOR:
        ((PvRangeIterator *)(void *)o)->at = at;
        ((PvRangeIterator *)(void *)o)->left = left;
        break;
    case PV_TYPE_STR_ITERATOR: case PV_TYPE_STR_ASCII_ITERATOR: case PV_TYPE_BYTES_ITERATOR:
        ((PvStrIterator *)(void *)o)->at = (size_t)at;
        if (ended) ((PvStrIterator *)(void *)o)->text = PV_NULL;
        break;
    case PV_TYPE_DEQUE_ITERATOR: case PV_TYPE_DEQUE_REVERSEITERATOR:
        ((PvDequeIterator *)(void *)o)->at = at;
        ((PvDequeIterator *)(void *)o)->left = (uint64_t)left;
        break;
    default:
        ((PvDictIterator *)(void *)o)->at = (uint32_t)at;
        ((PvDictIterator *)(void *)o)->left = (size_t)left;
        if (ended) ((PvDictIterator *)(void *)o)->dict = NULL;
        break;
    }
}

void pv_iterate_commit(PvVM *vm, const PvIterate *it) {
    PvCore *c = pv_core(vm);
    if (it->iterator == NULL) return;
    if (c->walked == it->iterator) c->walked = NULL;
    move_on(it->iterator, it->at, it->left);
}

void pv_iterate_commit_walked(PvVM *vm) {
    PvCore *c = pv_core(vm);
    move_on(c->walked, c->walked_at, c->walked_left);
    c->walked = NULL;
}

void pv_iterate_forget(PvVM *vm) {
    pv_core(vm)->defer_fn = PV_NULL;
    pv_core(vm)->walked = NULL;
}

size_t pv_iterate_left(const PvIterate *it) { return it->left > 0 ? (size_t)it->left : 0; }
